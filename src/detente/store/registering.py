"""The register of actors brought up to date: the blocks that articles touch which came, went or were read anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from detente.model.registry import Correction, NamedActor, Registered
from detente.resolution.persons import words_of
from detente.resolution.registry import block_of
from detente.resolution.registry import registered as registered_of
from detente.resolution.registry_corrections import corrected
from detente.store.corrections import corrections_in, is_one_of
from detente.store.registry_tables import members, names, registered, unregistered, words
from detente.store.schema import actors, articles
from detente.store.store import Store

MANY: Final = 500  # values in one query
UNNAMED: Final = "actor.unnamed"  # the rule of actors whose article has no name for them
ACTOR: Final = (
    actors.c.id, articles.c.id.label("version"), articles.c.dct, actors.c.name, actors.c.kind, actors.c.role,
    actors.c.organisation, actors.c.country, actors.c.sector, actors.c.former, actors.c.certainty,
    actors.c.rule,
)  # fmt: skip


def mark(connection: Connection, keys: Iterable[int]) -> None:
    """Have articles, by their keys, registered anew before the register is read again."""
    wanted = sorted(set(keys))
    for some in _batches(wanted):
        there = set(connection.scalars(select(unregistered.c.article).where(unregistered.c.article.in_(some))))
        if new := [{"article": key} for key in some if key not in there]:
            connection.execute(insert(unregistered), new)


def register(store: Store) -> None:
    """Bring the register up to date; nothing where it is.

    Raises:
        StoreError: The database failed; nothing was changed.
    """
    with store.reading() as connection:
        if connection.scalar(select(unregistered.c.article).limit(1)) is None:
            return
    with store.writing() as connection:
        pending = list(connection.scalars(select(unregistered.c.article).order_by(unregistered.c.article)))
        touched = _left(connection, pending) | _came(connection, pending)
        _renew(connection, touched)
        connection.execute(delete(unregistered))


def actors_of(connection: Connection, condition: Any) -> Iterator[tuple[int, int, str, NamedActor]]:
    """The members of the register that meet a condition: article's key, number in it, whose they are, the actor."""
    wanted: Select[Any] = (
        select(members.c.article, members.c.n, members.c.registered, *ACTOR)
        .join(articles, articles.c.key == members.c.article)
        .join(actors, (actors.c.article == members.c.article) & (actors.c.n == members.c.n))
        .where(condition)
    )
    for row in connection.execute(wanted):
        yield row[0], row[1], row[2], _actor(row[3:])


def _actor(row: Sequence[Any]) -> NamedActor:
    finding, article, day, name, kind, role, organisation, country, sector, former, certainty, rule = row
    return NamedActor(
        finding, article, day, name, kind, role, organisation, country, sector, bool(former), certainty, rule == UNNAMED
    )


def _left(connection: Connection, pending: Sequence[int]) -> set[str]:
    """Take the actors of articles out; the blocks that they stood in."""
    touched: set[str] = set()
    for some in _batches(pending):
        touched |= set(connection.scalars(select(members.c.block).where(members.c.article.in_(some)).distinct()))
    corrected_ones = select(registered.c.id).where(registered.c.corrected == 1)
    spread: defaultdict[str, set[str]] = defaultdict(set)
    for one, block in connection.execute(
        select(members.c.registered, members.c.block).where(members.c.registered.in_(corrected_ones)).distinct()
    ):
        spread[one].add(block)
    touched = linked(touched, spread.values())
    for some in _batches(pending):
        connection.execute(delete(members).where(members.c.article.in_(some)))
    return touched


def _came(connection: Connection, pending: Sequence[int]) -> set[str]:
    """Put the actors of articles that count in, each in its block; those blocks."""
    touched: set[str] = set()
    for some in _batches(pending):
        wanted = (
            select(actors.c.article, actors.c.n, *ACTOR)
            .join(articles, articles.c.key == actors.c.article)
            .where(articles.c.key.in_(some), articles.c.current == 1)
        )
        rows = [
            {"article": row[0], "n": row[1], "block": block_of(_actor(row[2:])), "registered": ""}
            for row in connection.execute(wanted)
        ]
        if rows:
            connection.execute(insert(members), rows)
        touched |= {row["block"] for row in rows}
    return touched


def linked(touched: set[str], groups: Iterable[set[str]]) -> set[str]:
    """The blocks that are touched, with all of each group of which one is."""
    rest = list(groups)
    while more := [group for group in rest if touched & group]:
        touched = touched.union(*more)
        rest = [group for group in rest if not touched & group]
    return touched


def _renew(connection: Connection, touched: set[str]) -> None:
    found = corrections_in(connection)
    spread = {each.seq: _blocks_of(connection, each) for each in found}
    touched = linked(touched, spread.values())
    mine = [each for each in found if spread[each.seq] & touched]
    together = sorted(set().union(*(spread[each.seq] for each in mine)) & touched)
    states = sorted(block for block in touched if block.startswith("s "))
    _forget(connection, sorted(touched))
    if together:
        _write(connection, together, mine)
    for some in _batches(sorted(touched - set(together) - set(states))):
        _write(connection, some, ())
    for block in states:
        _write_state(connection, block)


def _blocks_of(connection: Connection, correction: Correction) -> set[str]:
    findings = sorted(frozenset().union(*correction.parts))
    return {block for some in _batches(findings) for block in connection.scalars(_blocks(some))}


def _blocks(findings: Sequence[str]) -> Select[Any]:
    return (
        select(members.c.block)
        .join(articles, articles.c.key == members.c.article)
        .join(actors, (actors.c.article == members.c.article) & (actors.c.n == members.c.n))
        .where(is_one_of(findings))
    )


def _forget(connection: Connection, blocks: Sequence[str]) -> None:
    for some in _batches(blocks):
        ids = list(connection.scalars(select(registered.c.id).where(registered.c.block.in_(some))))
        for those in _batches(ids):
            connection.execute(delete(words).where(words.c.registered.in_(those)))
            connection.execute(delete(names).where(names.c.registered.in_(those)))
            connection.execute(delete(registered).where(registered.c.id.in_(those)))


def _write(connection: Connection, blocks: Sequence[str], found: Sequence[Correction]) -> None:
    places: dict[str, tuple[int, int, str]] = {}
    those = []
    for some in _batches(blocks):
        for article, n, now, actor in actors_of(connection, members.c.block.in_(some)):
            places[actor.finding] = (article, n, now)
            those.append(actor)
    ones = registered_of(those)
    by_hand: set[str] = set()
    if found:
        plain = {each.id: each for each in ones}
        ones = corrected(ones, found)
        by_hand = {each.id for each in ones if plain.get(each.id) != each}
    _insert(connection, ones, by_hand)
    moved = [
        {"at_article": places[member.finding][0], "at_n": places[member.finding][1], "one": each.id}
        for each in ones
        for member in each.members
        if places[member.finding][2] != each.id
    ]
    if moved:
        at = (members.c.article == bindparam("at_article")) & (members.c.n == bindparam("at_n"))
        connection.execute(update(members).where(at).values(registered=bindparam("one")), moved)


def _insert(connection: Connection, ones: Sequence[Registered], by_hand: set[str]) -> None:
    rows, named, worded = [], [], []
    for each in ones:
        first, last = each.members[0], each.members[-1]
        count = len({member.article for member in each.members})
        rows.append(
            {
                "id": each.id, "kind": each.kind, "name": each.name, "country": each.country, "block": block_of(first),
                "first_day": first.day, "last_day": last.day, "articles": count, "corrected": int(each.id in by_hand),
            }
        )  # fmt: skip
        counts = Counter(name for name, _ in {(member.name, member.article) for member in each.members})
        named += [{"registered": each.id, "name": name, "articles": counts[name]} for name in sorted(counts)]
        worded += _word_rows(each.id, (each.name, *counts))
    for table, those in ((registered, rows), (names, named), (words, worded)):
        if those:
            connection.execute(insert(table), those)


def _word_rows(id: str, called: Iterable[str]) -> list[dict[str, str]]:
    return [{"word": word, "registered": id} for word in sorted({word for name in called for word in words_of(name)})]


def _write_state(connection: Connection, block: str) -> None:
    """A state, counted by the database: most articles name some."""
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
    row = {
        "id": code, "kind": "state", "name": most[0], "country": code, "block": block,
        "first_day": min(each[1] for each in called), "last_day": max(each[2] for each in called), "articles": count,
        "corrected": 0,
    }  # fmt: skip
    connection.execute(insert(registered), [row])
    connection.execute(insert(names), [{"registered": code, "name": name, "articles": n} for name, _, _, n in called])
    if worded := _word_rows(code, [name for name, *_ in called]):
        connection.execute(insert(words), worded)
    connection.execute(update(members).where(here, members.c.registered != code).values(registered=code))


def _batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), MANY):
        yield values[at : at + MANY]
