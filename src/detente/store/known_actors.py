"""Actors across articles looked up in the register: by id, by name, and all that the record has of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, func, select

from detente.errors import StoreError
from detente.model.registry import NamedActor, RoleHeld
from detente.resolution.persons import words_of
from detente.resolution.roles_held import roles_held
from detente.store.registering import actors_of, register
from detente.store.registry_tables import members, names, registered, words
from detente.store.schema import articles, channels, event_actors, statements
from detente.store.store import Store

MOST: Final = 50  # actors, where no other number is asked for


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor of the register."""

    id: str
    kind: str
    name: str
    country: str | None
    articles: int
    first: str  # day of publication of the first article that names it
    last: str
    names: tuple[str, ...]  # all, those that most articles give first
    corrected: bool  # a person had a hand in it


@dataclass(frozen=True, slots=True)
class InArticle:
    """An actor in one article."""

    finding: str  # what `cite` takes
    article: str  # the id that the article was given, else the one made for it
    version: str
    published: str
    outlet: str | None
    title: str | None
    name: str  # as the article has it
    role: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """All that the record has of one actor."""

    actor: Listed
    roles: tuple[RoleHeld, ...]
    statements: int  # that it made
    acted: int  # events in which it acts
    suffered: int  # and in which it is acted upon
    channels: tuple[tuple[str, int], ...]  # lines of contact that its words are about, by how many passages
    articles: tuple[InArticle, ...]  # by day


def listed(
    store: Store, name: str = "", *, country: str | None = None, kind: str | None = None, most: int | None = MOST
) -> tuple[Listed, ...]:
    """Actors of the register, those of most articles first.

    Args:
        store: The record.
        name: Words of a name, whatever their case and accents; "" for all.
        country: Whom they act for.
        kind: person, organisation, state or group; None: all but unnamed groups, unless a name is asked for.
        most: How many at most; None: all.

    Raises:
        StoreError: The database failed.
    """
    register(store)
    with store.reading() as connection:
        conditions: list[ColumnElement[bool]] = []
        if name:
            conditions.append(registered.c.id.in_(called(connection, name)))
        if country:
            conditions.append(registered.c.country == country)
        if kind:
            conditions.append(registered.c.kind == kind)
        elif not name:
            conditions.append(registered.c.kind != "group")
        return _listed(connection, conditions, most)


def called(connection: Connection, name: str) -> list[str]:
    """The ids of those one of whose names has all of these words, by id."""
    wanted = sorted(set(words_of(name)))
    if not wanted:
        return []
    among: ColumnElement[bool] = words.c.word == wanted[0]
    for word in wanted[1:]:
        others = select(words.c.registered).where(words.c.word == word)
        among = and_(among, words.c.registered.in_(others))
    found = (
        select(registered.c.id, registered.c.name.label("own"), names.c.name)
        .join(words, words.c.registered == registered.c.id)
        .join(names, names.c.registered == registered.c.id)
        .where(among)
    )
    return sorted({
        row.id for row in connection.execute(found)
        if any(set(wanted) <= set(words_of(each)) for each in (row.own, row.name))
    })  # fmt: skip


def meant(connection: Connection, text: str, where: str, state: str | None = None) -> Listed:
    """The one actor that a person means: by id, by the code of a state, or by a name that nobody else has.

    Raises:
        StoreError: Nobody is called so, or several are.
    """
    ids = [text] if connection.scalar(select(registered.c.id).where(registered.c.id == text)) else None
    found = _listed(connection, [registered.c.id.in_(ids or ([state] if state else called(connection, text)))], None)
    if not found:
        raise StoreError(f"{where}: nobody is called {text!r}; detente actors list shows whom the record has")
    exact = [each for each in found if words_of(text) in map(words_of, (each.name, *each.names))]
    best = exact if len(exact) == 1 else found
    if len(best) > 1:
        told = ", ".join(f"{each.id} {each.name} ({each.country or 'no country'})" for each in best[:5])
        raise StoreError(f"{where}: {len(best)} are called {text!r}: {told}; give an id")
    return best[0]


def known(store: Store, text: str, state: str | None = None) -> Known:
    """All that the record has of one actor.

    Raises:
        StoreError: Nobody is called so, or several are, or the database failed.
    """
    register(store)
    with store.reading() as connection:
        actor = meant(connection, text, store.name, state)
        those = members_of(connection, actor.id)
        here = members.c.registered == actor.id
        acting = dict(_count(connection, _side(event_actors.c.side, here)))
        about = _of_words(channels.c.channel, here)
        return Known(
            actor,
            roles_held(those),
            connection.scalar(_said(here)) or 0,
            acting.get("source", 0),
            acting.get("target", 0),
            tuple(sorted(_count(connection, about), key=lambda pair: (-pair[1], pair[0]))),
            _articles(connection, here, those),
        )


def members_of(connection: Connection, id: str) -> list[NamedActor]:
    """The actors of articles that one is, by day and finding."""
    found = (actor for *_, actor in actors_of(connection, members.c.registered == id))
    return sorted(found, key=lambda each: (each.day, each.finding))


def _listed(connection: Connection, conditions: Sequence[ColumnElement[bool]], most: int | None) -> tuple[Listed, ...]:
    wanted = select(registered).where(*conditions).order_by(registered.c.articles.desc(), registered.c.id).limit(most)
    rows = list(connection.execute(wanted))
    found = []
    for row in rows:
        own = select(names.c.name).where(names.c.registered == row.id).order_by(names.c.articles.desc(), names.c.name)
        told = tuple(connection.scalars(own))
        found.append(
            Listed(
                row.id, row.kind, row.name, row.country, row.articles, row.first_day, row.last_day, told,
                bool(row.corrected),
            )
        )  # fmt: skip
    return tuple(found)


def _count(connection: Connection, wanted: Any) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in connection.execute(wanted)]


def _said(here: ColumnElement[bool]) -> Any:
    speaks = and_(statements.c.article == members.c.article, statements.c.actor == members.c.n)
    return select(func.count()).select_from(members.join(statements, speaks)).where(here)


def _side(side: Any, here: ColumnElement[bool]) -> Any:
    acts = and_(event_actors.c.article == members.c.article, event_actors.c.actor == members.c.n)
    return select(side, func.count()).select_from(members.join(event_actors, acts)).where(here).group_by(side)


def _of_words(channel: Any, here: ColumnElement[bool]) -> Any:
    speaks = and_(statements.c.article == members.c.article, statements.c.actor == members.c.n)
    told = and_(channels.c.article == statements.c.article, channels.c.statement == statements.c.n)
    source = members.join(statements, speaks).join(channels, told)
    return select(channel, func.count()).select_from(source).where(here).group_by(channel)


def _articles(connection: Connection, here: ColumnElement[bool], those: Sequence[NamedActor]) -> tuple[InArticle, ...]:
    wanted = (
        select(articles.c.id, articles.c.name, articles.c.outlet, articles.c.title)
        .join(members, members.c.article == articles.c.key)
        .where(here)
    )
    told = {row.id: row for row in connection.execute(wanted)}
    return tuple(
        InArticle(
            each.finding, told[each.article].name, each.article, each.day, told[each.article].outlet,
            told[each.article].title, each.name, each.role, each.country,
        )
        for each in those
    )  # fmt: skip
