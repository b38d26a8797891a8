"""Reports of one event under one pair of states, merged and kept as one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, delete, func, insert, select, update

from detente.model.event import Days, Place
from detente.model.relation import Pair
from detente.model.story import Happening, Report, Told
from detente.resolution.happenings import MUTUAL
from detente.resolution.happenings import happenings as merged
from detente.store.derived import happenings, reports, unmerged, voices
from detente.store.rows import Row
from detente.store.schema import articles, events, texts


def merge(connection: Connection, size: int) -> int:
    """Merge the reports of some blocks; the number of blocks that are left."""
    blocks = list(connection.execute(select(unmerged).order_by(*unmerged.c).limit(size)))
    for block in blocks:
        _merge(connection, (block.a, block.b), block.family)
        here = and_(unmerged.c.a == block.a, unmerged.c.b == block.b, unmerged.c.family == block.family)
        connection.execute(delete(unmerged).where(here))
    return connection.scalar(select(func.count()).select_from(unmerged)) or 0


def reports_in(connection: Connection, pair: Pair, *conditions: Any) -> Iterator[tuple[Row, Report]]:
    """The reports of a pair that meet conditions, each with its row, by day of publication, article and place."""
    wanted = _reports().where(reports.c.a == pair[0], reports.c.b == pair[1], *conditions)
    for row in connection.execute(wanted).mappings():
        yield dict(row), _report(row)


def reports_by(connection: Connection, *conditions: Any) -> Iterator[Report]:
    """The reports that meet conditions, each once whatever its pairs, by day of publication, article and place."""
    seen = set[tuple[str, str]]()
    for row in connection.execute(_reports().where(*conditions)).mappings():
        if (row["version"], row["id"]) not in seen:
            seen.add((row["version"], row["id"]))
            yield _report(row)


def stale(connection: Connection) -> Iterator[str]:
    """The blocks whose events are not those that follow from their reports, each in a line."""
    here = happenings.c
    both = select(reports.c.a, reports.c.b, reports.c.family).union(select(here.a, here.b, here.family))
    for a, b, family in sorted(map(tuple, connection.execute(both))):
        found = list(reports_in(connection, (a, b), reports.c.family == family))
        told = merged(report for _, report in found)
        points = {(report.article, report.event): each.id for each in told for report in each.reports}
        pointed = {(report.article, report.event): row["happening"] for row, report in found}
        if (
            _kept(connection, (a, b), family) != {each.id: _row(each, (a, b), family) for each in told}
            or points != pointed
        ):
            yield f"{a} and {b}: their events ({family}) are not those that follow from their reports"


def _block(pair: Pair, family: str) -> ColumnElement[bool]:
    return and_(happenings.c.a == pair[0], happenings.c.b == pair[1], happenings.c.family == family)


def _kept(connection: Connection, pair: Pair, family: str) -> dict[str, Row]:
    rows = connection.execute(select(happenings).where(_block(pair, family))).mappings()
    return {row["id"]: dict(row) for row in rows}


def _merge(connection: Connection, pair: Pair, family: str) -> None:
    found = {
        (report.article, report.event): (row, report)
        for row, report in reports_in(connection, pair, reports.c.family == family)
    }
    told = merged(report for _, report in found.values())
    here, before = _block(pair, family), _kept(connection, pair, family)
    after = {each.id: _row(each, pair, family) for each in told}
    for event, row in before.items():
        if after.get(event) != row:
            connection.execute(delete(happenings).where(here, happenings.c.id == event))
    if new := [row for event, row in after.items() if before.get(event) != row]:
        connection.execute(insert(happenings), new)
    _point(connection, pair, family, told, {key: row for key, (row, _) in found.items()})


def _point(
    connection: Connection, pair: Pair, family: str, told: Iterable[Happening], rows: dict[tuple[str, str], Row]
) -> None:
    """Have each report know the event that it tells."""
    moved = []
    for each in told:
        for report in each.reports:
            row = rows[report.article, report.event]
            if row["happening"] != each.id:
                moved.append({"at": row["article"], "number": row["n"], "event": each.id})
    if moved:
        one = and_(
            reports.c.a == pair[0],
            reports.c.b == pair[1],
            reports.c.family == family,
            reports.c.article == bindparam("at"),
            reports.c.n == bindparam("number"),
        )
        connection.execute(update(reports).where(one).values(happening=bindparam("event")), moved)


def _row(told: Happening, pair: Pair, family: str) -> Row:
    place = told.place
    rest = {
        "source": told.source,
        "target": told.target,
        "date": [told.date.start, told.date.end] if told.date else None,
        "place": [place.name, place.country, place.lat, place.lon] if place else None,
        "cameo": told.cameo,
        "issues": told.issues,
        "disputed": [[name, [[value.value, value.reports] for value in values]] for name, values in told.disputed],
        "reports": [[report.article, report.event] for report in told.reports],
    }
    return {
        "a": pair[0],
        "b": pair[1],
        "counted": told.date.start if told.date else told.reports[0].published.isoformat(),
        "id": told.id,
        "family": family,
        "dated": int(told.date is not None),
        "acting": acting(told.reports, pair),
        "plover": told.plover,
        "mode": told.mode,
        "status": told.status,
        "goldstein": told.goldstein,
        "reports": len(told.reports),
        "independent": told.independent,
        "told": orjson.dumps(rest).decode(),
    }


def acting(told: Iterable[Report], pair: Pair) -> str:
    """Which of the pair acts: "a", "b", or "both"."""
    a, b = pair
    found = set()
    for report in told:
        if report.plover in MUTUAL:
            return "both"
        found |= {"a"} if a in report.source and b in report.target else set()
        found |= {"b"} if b in report.source and a in report.target else set()
    return found.pop() if len(found) == 1 else "both"


def happening_of(row: Row, told: Iterable[Report]) -> Happening:
    """An event from its row and its reports."""
    rest: dict[str, Any] = orjson.loads(row["told"])
    return Happening(
        id=row["id"],
        reports=tuple(told),
        independent=row["independent"],
        plover=row["plover"],
        status=row["status"],
        mode=row["mode"],
        source=tuple(rest["source"]),
        target=tuple(rest["target"]),
        date=Days(*rest["date"]) if rest["date"] else None,
        place=Place(*rest["place"]) if rest["place"] else None,
        disputed=tuple(
            (name, tuple(Told(value, tuple(map(tuple, those))) for value, those in values))
            for name, values in rest["disputed"]
        ),
        cameo=rest["cameo"],
        goldstein=row["goldstein"],
        issues=tuple(rest["issues"]),
    )


def _reports() -> Select[Any]:
    at = and_(events.c.article == reports.c.article, events.c.n == reports.c.n)
    return (
        select(
            reports.c.article,
            reports.c.n,
            reports.c.told,
            reports.c.happening,
            articles.c.id.label("version"),
            articles.c.dct,
            articles.c.outlet,
            articles.c.title,
            events.c.id,
            func.substr(texts.c.text, events.c.start + 1, events.c.end - events.c.start).label("words"),
            voices.c.voice,
        )
        .join(articles, articles.c.key == reports.c.article)
        .join(events, at)
        .join(texts, texts.c.article == reports.c.article)
        .outerjoin(voices, voices.c.article == reports.c.article)
        .order_by(articles.c.dct, articles.c.id, reports.c.n)
    )


def _report(row: Any) -> Report:
    told: dict[str, Any] = orjson.loads(row["told"])
    return Report(
        article=row["version"],
        event=row["id"],
        published=date.fromisoformat(row["dct"]),
        plover=told["plover"],
        status=told["status"],
        copies=row["voice"],
        mode=told["mode"],
        source=tuple(told["source"]),
        target=tuple(told["target"]),
        date=Days(*told["date"]) if told["date"] else None,
        place=Place(*told["place"]) if told["place"] else None,
        numbers=tuple(told["numbers"]),
        cameo=told["cameo"],
        goldstein=told["goldstein"],
        issues=tuple(told["issues"]),
        people=tuple(told["people"]),
        words=row["words"],
        outlet=row["outlet"],
        title=row["title"],
    )
