"""Corrections of the register by hand: two that are one, one that is two, another name; each can be undone.

A correction says whom it speaks of by ids of findings, which follow from where a name stands and outlive another
reading. Of an actor of many articles it keeps some for each name, country and role: those of the first articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, func, insert, select, update

from detente.errors import StoreError
from detente.model.registry import NamedActor
from detente.resolution.person_groups import role_words
from detente.resolution.persons import words_of
from detente.resolution.registry_corrections import has_role
from detente.store.changes import log
from detente.store.corrections import is_one_of
from detente.store.ids import VERSION_DIGITS
from detente.store.known_actors import Listed, meant, members_of
from detente.store.registering import mark, register
from detente.store.registry_tables import corrected_members, corrections, members, registered
from detente.store.schema import actors, articles
from detente.store.store import Store
from detente.store.versions import version_of

KEPT: Final = 3  # members that are kept for each name, country and role


@dataclass(frozen=True, slots=True)
class Kept:
    """A correction as it stands."""

    seq: int
    day: str
    kind: str
    role: str | None
    name: str | None
    undone: bool
    actors: tuple[str, ...]  # ids of those whom it speaks of now
    names: tuple[str, ...]  # of those whom it spoke of
    members: int  # findings that it speaks of
    gone: int  # those that the record does not have any more, or not yet again


def merge(store: Store, ids: Sequence[str], day: date) -> int:
    """Say that several actors are one; the number of the correction.

    Raises:
        StoreError: There are fewer than two, one is unknown or a state, or the database failed.
    """
    register(store)
    with store.writing() as connection:
        meant_ones = [_person(connection, each, store.name) for each in dict.fromkeys(ids)]
        if len({each.id for each in meant_ones}) < 2:
            raise StoreError(f"{store.name}: to merge takes two ids or more")
        kinds = sorted({each.kind for each in meant_ones})
        if len(kinds) > 1:
            raise StoreError(f"{store.name}: {' and '.join(kinds)} cannot be one actor")
        parts = [_some(members_of(connection, each.id)) for each in meant_ones]
        told = ", ".join(each.id for each in meant_ones[1:])
        seq = _keep(connection, day, "merge", parts, what=f"one with {told}", id=meant_ones[0].id)
    register(store)
    return seq


def split(store: Store, id: str, day: date, *, among: Sequence[str] = (), role: str | None = None) -> int:
    """Say that in some articles, or in a role, it is somebody else; the number of the correction.

    Args:
        store: The record.
        id: Of the actor.
        day: Today, for the log.
        among: Ids or addresses of the articles in which it is somebody else.
        role: Words of the role in which it is somebody else, now and in later articles.

    Raises:
        StoreError: The actor is unknown or a state, nobody or everybody is meant, or the database failed.
    """
    register(store)
    with store.writing() as connection:
        actor = _person(connection, id, store.name)
        those = members_of(connection, actor.id)
        versions = {version_of(connection, each, store.name)["id"] for each in among}
        out = [each for each in those if each.article in versions or (role and has_role(each, role))]
        if not out or len(out) == len(those):
            which = "none" if not out else "all"
            raise StoreError(f"{store.name}: {which} of the articles of {actor.id} {actor.name} are meant; nothing to split")  # fmt: skip # noqa: E501
        part = _some(those) if role else out
        what = f"somebody else {f'as {role}' if role else 'in ' + ', '.join(sorted(among))}"
        seq = _keep(connection, day, "split", [part], what=what, id=actor.id, role=role)
    register(store)
    return seq


def rename(store: Store, id: str, name: str, day: date) -> int:
    """Say how an actor is called; the number of the correction.

    Raises:
        StoreError: The actor is unknown or a state, the name is empty, or the database failed.
    """
    register(store)
    with store.writing() as connection:
        actor = _person(connection, id, store.name)
        if not words_of(name):
            raise StoreError(f"{store.name}: {name!r} is no name")
        part = _some(members_of(connection, actor.id))
        seq = _keep(connection, day, "rename", [part], what=f"called {name}", id=actor.id, name=name)
    register(store)
    return seq


def undo(store: Store, seq: int, day: date) -> None:
    """Take a correction back; it stays in the list.

    Raises:
        StoreError: There is no such correction, it was undone before, or the database failed.
    """
    register(store)
    with store.writing() as connection:
        row = connection.execute(select(corrections).where(corrections.c.seq == seq)).one_or_none()
        if row is None or row.undone:
            why = "there is no correction" if row is None else "undone before: correction"
            raise StoreError(f"{store.name}: {why} {seq}; detente actors corrections lists them")
        connection.execute(update(corrections).where(corrections.c.seq == seq).values(undone=1))
        findings = sorted(connection.scalars(_findings(seq)))
        _moved(connection, findings)
        version = findings[0][:VERSION_DIGITS]
        log(connection, day.isoformat(), [("changed", "register", findings[0], version, f"correction {seq} undone")])
    register(store)


def kept(store: Store) -> tuple[Kept, ...]:
    """All corrections in their order, those too that were undone and those whose actors are not in the record.

    Raises:
        StoreError: The database failed.
    """
    register(store)
    with store.reading() as connection:
        return tuple(_kept(connection, row) for row in list(connection.execute(select(corrections).order_by("seq"))))


def _person(connection: Connection, id: str, where: str) -> Listed:
    found = meant(connection, id, where)
    if found.kind == "state":
        raise StoreError(f"{where}: {found.id} is a state, known by its code; it cannot be corrected")
    return found


def _some(those: Iterable[NamedActor]) -> list[NamedActor]:
    """A few for each name, country and role: those of the first articles."""
    by_form: defaultdict[object, list[NamedActor]] = defaultdict(list)
    for each in sorted(those, key=lambda each: (each.day, each.finding)):
        by_form[words_of(each.name), each.country, role_words(each.role)].append(each)
    return [each for form in by_form.values() for each in form[:KEPT]]


def _keep(
    connection: Connection,
    day: date,
    kind: str,
    parts: Sequence[Sequence[NamedActor]],
    *,
    what: str,
    id: str,
    role: str | None = None,
    name: str | None = None,
) -> int:
    seq = (connection.scalar(select(func.max(corrections.c.seq))) or 0) + 1
    row = {"seq": seq, "day": day.isoformat(), "kind": kind, "role": role, "name": name, "undone": 0}
    connection.execute(insert(corrections).values(row))
    rows: list[dict[str, Any]] = [
        {"correction": seq, "part": at, "finding": each.finding, "name": each.name}
        for at, part in enumerate(parts)
        for each in part
    ]
    connection.execute(insert(corrected_members), rows)
    _moved(connection, [each["finding"] for each in rows])
    first = min((each.day, each.article) for each in parts[0])[1]
    log(connection, day.isoformat(), [("changed", "register", id, first, f"correction {seq}: {what}")])
    return seq


def _moved(connection: Connection, findings: Sequence[str]) -> None:
    """Have the articles of these findings registered anew."""
    versions = sorted({each[:VERSION_DIGITS] for each in findings})
    mark(connection, connection.scalars(select(articles.c.key).where(articles.c.id.in_(versions))))


def _findings(seq: int) -> Select[Any]:
    return select(corrected_members.c.finding).where(corrected_members.c.correction == seq)


def _kept(connection: Connection, row: Any) -> Kept:
    seq: int = row.seq
    told = list(connection.execute(select(corrected_members).where(corrected_members.c.correction == seq)))
    findings = sorted({each.finding for each in told})
    here = (
        select(members.c.registered, actors.c.id)
        .join(articles, articles.c.key == members.c.article)
        .join(actors, (actors.c.article == members.c.article) & (actors.c.n == members.c.n))
        .where(is_one_of(findings))
    )
    found = [tuple(each) for each in connection.execute(here)]
    order = select(registered.c.id).where(registered.c.id.in_(sorted({one for one, _ in found}))).order_by(
        registered.c.articles.desc(), registered.c.id
    )  # fmt: skip
    return Kept(
        seq,
        row.day,
        row.kind,
        row.role,
        row.name,
        bool(row.undone),
        tuple(connection.scalars(order)),
        tuple(sorted({each.name for each in told})),
        len(findings),
        len(findings) - len({finding for _, finding in found}),
    )
