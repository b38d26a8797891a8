"""What one speaker said in the whole record, and what of it is about an issue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Connection, and_, exists, literal, or_, select

from detente.store.known_actors import called
from detente.store.matching import Marks, marked, matching
from detente.store.registering import register
from detente.store.registry_tables import members, registered
from detente.store.schema import actors, articles, contents, statement_issues, statements, texts
from detente.store.searching import terms_of
from detente.store.store import Store
from detente.store.words import BITS

Order = Literal["newest", "rank"]
MOST: Final = 20  # statements, where no other number is asked for
MANY: Final = 12  # speakers that are named where the one asked for does not speak


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which statements of a speaker. None: any."""

    issue: str | None = None  # id of an issue of the table; statements that hold the words are meant, too
    words: str | None = None  # that all stand in the statement, in whatever forms
    country: str | None = None  # whom the speaker acts for
    first: date | None = None  # day of publication
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the record with its speaker."""

    id: str  # of the statement: what `cite` takes
    words: str
    marks: Marks  # where the words asked for stand in `words`
    day: str | None  # on which it was said, ISO 8601; None: the article does not tell
    published: str
    speaker: str  # id in the register
    name: str  # of the speaker in the register
    called: str  # as the article has it
    role: str | None  # in the article
    country: str | None
    issues: tuple[str, ...]  # ids
    article: str  # the id that the article was given, else the one made for it
    version: str
    outlet: str | None
    title: str | None
    url: str | None


def speakers_called(store: Store, name: str, state: str | None = None) -> tuple[str, ...]:
    """The ids in the register of those who are meant by a name, an id, or a state's code.

    Raises:
        StoreError: The database failed.
    """
    register(store)
    with store.reading() as connection:
        by_id = connection.scalar(select(registered.c.id).where(registered.c.id == name))
        return (by_id,) if by_id else (state,) if state else tuple(called(connection, name))


def said_by(
    store: Store,
    speakers: Sequence[str],
    wanted: Wanted | None = None,
    *,
    most: int | None = MOST,
    order: Order = "newest",
) -> tuple[Said, ...]:
    """The statements of some speakers.

    Args:
        store: The record. Articles that were corrected or withdrawn are left out.
        speakers: Ids of the register.
        wanted: Which statements.
        most: How many at most; None: all.
        order: The newest first by day of publication, or those first whose words fit best.

    Raises:
        StoreError: The database failed.
    """
    register(store)
    wanted = wanted or Wanted()
    terms = terms_of(wanted.words or "")
    with store.reading() as connection:
        rows = list(connection.execute(_query(connection, speakers, wanted, terms, most, order)))
        told = _words(connection, rows)
        shown = list(marked(connection, terms, told, cut=False)) if terms and told else [(each, ()) for each in told]
        about = _issues(connection, rows)
        return tuple(
            Said(
                row.id, words, marks, row.date, row.dct, row.registered, row.name, row.called, row.role, row.country,
                tuple(about[row.article, row.n]), row.given, row.version, row.outlet, row.title, row.url,
            )
            for row, (words, marks) in zip(rows, shown, strict=True)
        )  # fmt: skip


def most_heard(store: Store, most: int = MANY) -> tuple[str, ...]:
    """The names of some who speak in the newest articles.

    Raises:
        StoreError: The database failed.
    """
    register(store)
    speaks = and_(members.c.article == statements.c.article, members.c.n == statements.c.actor)
    newest = select(articles.c.key).where(articles.c.current == 1).order_by(articles.c.dct.desc(), articles.c.id)
    wanted = (
        select(registered.c.name)
        .join(members, members.c.registered == registered.c.id)
        .join(statements, speaks)
        .where(statements.c.article.in_(newest.limit(most)))
        .distinct()
        .order_by(registered.c.name)
        .limit(most)
    )
    with store.reading() as connection:
        return tuple(connection.scalars(wanted))


def _query(
    connection: Connection,
    speakers: Sequence[str],
    wanted: Wanted,
    terms: Sequence[str],
    most: int | None,
    order: Order,
) -> Any:
    columns = (
        statements.c.id, statements.c.article, statements.c.n, statements.c.date, articles.c.dct, members.c.registered,
        registered.c.name, actors.c.name.label("called"), actors.c.role, actors.c.country,
        articles.c.name.label("given"), articles.c.id.label("version"), articles.c.outlet, articles.c.title,
        articles.c.url,
    )  # fmt: skip
    source = (
        members.join(statements, and_(statements.c.article == members.c.article, statements.c.actor == members.c.n))
        .join(articles, and_(articles.c.key == members.c.article, articles.c.current == 1))
        .join(actors, and_(actors.c.article == members.c.article, actors.c.n == members.c.n))
        .join(registered, registered.c.id == members.c.registered)
    )
    key = statements.c.article.op("<<")(BITS).op("|")(statements.c.n)
    conditions = [members.c.registered.in_(speakers), *_days(wanted)]
    if wanted.country:
        conditions.append(actors.c.country == wanted.country)
    score: ColumnElement[Any] = literal(0)
    if terms and order == "rank" and not wanted.issue:
        index = matching(connection, "statement", terms)
        met = select(index.key.label("key"), index.score.label("score")).select_from(index.words).where(index.condition)
        hits = met.cte("hits").prefix_with("MATERIALIZED")  # or the index is asked again for every statement
        source = source.join(hits, hits.c.key == key)
        score = hits.c.score
    elif about := list(_about(connection, wanted, terms, key)):
        conditions.append(or_(*about))
    newest = (articles.c.dct.desc(), articles.c.id, statements.c.n)
    by = (score.desc(), *newest) if order == "rank" else newest
    return select(*columns).select_from(source).where(*conditions).order_by(*by).limit(most)


def _days(wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    if wanted.first:
        yield articles.c.dct >= wanted.first.isoformat()
    if wanted.last:
        yield articles.c.dct <= wanted.last.isoformat()


def _about(
    connection: Connection, wanted: Wanted, terms: Sequence[str], key: ColumnElement[Any]
) -> Iterable[ColumnElement[bool]]:
    if wanted.issue:
        about = statement_issues.c
        yield exists().where(
            about.article == statements.c.article, about.statement == statements.c.n, about.issue == wanted.issue
        )
    if terms:
        index = matching(connection, "statement", terms)
        yield key.in_(select(index.key).select_from(index.words).where(index.condition))


def _words(connection: Connection, rows: Sequence[Any]) -> list[str]:
    """The words of each statement, its pieces joined."""
    keys = sorted({row.article for row in rows})
    whole: dict[int, str] = {}
    pieces: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for some in (keys[at : at + 500] for at in range(0, len(keys), 500)):
        whole |= {row[0]: row[1] for row in connection.execute(select(texts.c.article, texts.c.text).where(texts.c.article.in_(some)))}  # fmt: skip # noqa: E501
        spans = select(contents).where(contents.c.article.in_(some)).order_by(contents.c.at)
        for row in connection.execute(spans):
            pieces[row.article, row.statement].append((row.start, row.end))
    return [" … ".join(whole[row.article][a:b] for a, b in pieces[row.article, row.n]) for row in rows]


def _issues(connection: Connection, rows: Sequence[Any]) -> defaultdict[tuple[int, int], list[str]]:
    keys = sorted({row.article for row in rows})
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for some in (keys[at : at + 500] for at in range(0, len(keys), 500)):
        wanted = select(statement_issues).where(statement_issues.c.article.in_(some)).order_by(statement_issues.c.at)
        for row in connection.execute(wanted):
            found[row.article, row.statement].append(row.issue)
    return found
