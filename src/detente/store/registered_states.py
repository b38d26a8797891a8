"""States in the register: most articles name some, so that new articles are added to what was counted before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, select, update

from detente.resolution.persons import words_of
from detente.store.many_rows import put
from detente.store.registry_tables import members, names, registered, words
from detente.store.schema import actors, articles


@dataclass
class Named:
    """New articles that name a state."""

    articles: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))  # keys, by the name
    days: set[str] = field(default_factory=set)

    def add(self, name: str, article: int, day: str) -> None:
        """One more."""
        self.articles[name].add(article)
        self.days.add(day)


def word_rows(id: str, called: Iterable[str]) -> list[tuple[str, str]]:
    """The words of names, as they are looked up."""
    return [(word, id) for word in sorted({word for name in called for word in words_of(name)})]


def count_state(connection: Connection, block: str) -> None:
    """Register a state by counting all that the record has."""
    code = block.removeprefix("s ")
    here = members.c.block == block
    wanted = (
        select(actors.c.name, func.min(articles.c.dct), func.max(articles.c.dct), func.count(articles.c.key.distinct()))
        .join(members, (actors.c.article == members.c.article) & (actors.c.n == members.c.n))
        .join(articles, articles.c.key == members.c.article)
        .where(here)
        .group_by(actors.c.name)
    )
    called = sorted(tuple(row) for row in connection.execute(wanted))
    if not called:
        return
    count = connection.scalar(select(func.count(members.c.article.distinct())).where(here))
    most = min(called, key=lambda row: (-row[3], -len(row[0]), row[0]))
    first, last = min(each[1] for each in called), max(each[2] for each in called)
    row = (code, "state", most[0], code, block, first, last, count, 0)
    put(connection, registered, [row])
    put(connection, names, [(code, name, n) for name, _, _, n in called])
    put(connection, words, word_rows(code, [name for name, *_ in called]))
    connection.execute(update(members).where(here, members.c.registered != code).values(registered=code))


def add_to_state(connection: Connection, block: str, named: Named) -> None:
    """Register new articles with a state; where it is not there, count it."""
    code = block.removeprefix("s ")
    row = connection.execute(select(registered).where(registered.c.id == code)).one_or_none()
    if row is None:
        count_state(connection, block)
        return
    counts: dict[str, int] = {
        each.name: each.articles for each in connection.execute(select(names).where(names.c.registered == code))
    }
    for name, keys in named.articles.items():
        counts[name] = counts.get(name, 0) + len(keys)
    _forget_names(connection, code)
    put(connection, names, [(code, name, counts[name]) for name in sorted(counts)])
    put(connection, words, word_rows(code, counts))
    made = {
        "name": min(counts, key=lambda name: (-counts[name], -len(name), name)),
        "articles": row.articles + len(set().union(*named.articles.values())),
        "first_day": min(row.first_day, *named.days),
        "last_day": max(row.last_day, *named.days),
    }
    connection.execute(update(registered).where(registered.c.id == code).values(made))


def _forget_names(connection: Connection, code: str) -> None:
    connection.execute(delete(names).where(names.c.registered == code))
    connection.execute(delete(words).where(words.c.registered == code))
