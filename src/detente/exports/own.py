"""Our own table: one row an event with everything that the record says of it, as CSV or as Parquet."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from detente.exports.tables import Column, Row, joined
from detente.exports.told import Told
from detente.extraction.events.codes import plover_quad, plover_score
from detente.model.actor import Actor

SIDE: Final = ("ids", "names", "kinds", "roles", "countries", "sectors")
COLUMNS: Final = (
    Column("id"), Column("article"), Column("event"), Column("dct", "date"), Column("outlet"), Column("url"),
    Column("title"), Column("type"), Column("mode"), Column("score", "number"), Column("quad"), Column("cameo"),
    Column("goldstein", "number"), Column("status"), Column("start", "date"), Column("end", "date"), Column("grain"),
    Column("place"), Column("place_country"), Column("lat", "number"), Column("lon", "number"),
    *(Column(f"source_{name}") for name in SIDE), *(Column(f"target_{name}") for name in SIDE), Column("issues"),
    Column("statement"), Column("evidence"), Column("evidence_start", "integer"), Column("evidence_end", "integer"),
    Column("predicate"), Column("predicate_start", "integer"), Column("predicate_end", "integer"), Column("rule"),
    Column("version"),
)  # fmt: skip
WEEK: Final = timedelta(days=6)
QUARTER: Final = 3  # months


def rows(event: Told) -> Iterator[Row]:
    """The row of an event."""
    story, predicate = event.story, event.predicate
    yield (
        event.key,
        story.id,
        event.id,
        story.published,
        story.outlet,
        story.url,
        story.title,
        event.plover,
        event.mode,
        plover_score(event.plover, event.mode),
        plover_quad(event.plover),
        event.cameo,
        event.goldstein,
        event.status,
        event.start,
        event.end,
        grain(event.start, event.end),
        *event.where,
        *_side(event.sources),
        *_side(event.targets),
        joined(event.issues),
        event.statement,
        event.words(event.span),
        event.span.start,
        event.span.end,
        event.words(predicate),
        None if predicate is None else predicate.start,
        None if predicate is None else predicate.end,
        event.rule,
        story.version,
    )


def grain(start: date | None, end: date | None) -> str | None:
    """How exactly the day is known: day, week, month, quarter, year, else days; None where it is not."""
    if start is None or end is None:
        return None
    if start == end:
        return "day"
    if start.isoweekday() == 1 and end - start == WEEK:
        return "week"
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1] and start.year == end.year:
        months = end.month - start.month + 1
        whole = {1: "month", 12: "year"} | ({QUARTER: "quarter"} if start.month % QUARTER == 1 else {})
        return whole.get(months, "days")
    return "days"


def _side(actors: Sequence[Actor]) -> Row:
    """The six columns of one side; each actor has his place in all of them."""
    return (
        joined([actor.id for actor in actors]),
        joined([actor.name for actor in actors]),
        joined([actor.kind for actor in actors]),
        joined([actor.role for actor in actors]),
        joined([actor.country for actor in actors]),
        joined([actor.sector for actor in actors]),
    )
