"""Where each finding is marked in the article, and what a reader is told there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model.document import Document
from detente.model.span import Span
from detente.surfaces.brief.days import said_value
from detente.surfaces.brief.rows import Brief, Group, Row
from detente.surfaces.brief.wording import UNSAFE, notes

MEETINGS = "meetings"  # its rows stand in the timeline again
NAMED_BY_GROUP = frozenset({"statements", "events", "positions"})  # who speaks, on what day, over what


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one finding."""

    span: Span
    layer: str
    key: str
    reading: str  # one line
    part: str = ""  # "cue", "source" ...: words that the finding rests on beside its own span


def marks_of(doc: Document, brief: Brief) -> list[Mark]:
    """The marks of all findings."""
    readings: dict[str, str] = {}
    found: list[Mark] = []
    for section in brief.sections:
        if section.id == MEETINGS:
            continue
        for group in section.groups:
            for row in group.rows:
                readings[row.key] = reading_of(group, row)
                found += [Mark(span, row.layer, row.key, readings[row.key]) for span in row.spans]
    found += _parts(doc, readings)
    for number, timex in enumerate(doc.timexes, 1):
        days = said_value(timex.value)
        reading = notes(days, timex.type.lower(), timex.value if timex.value != days else "")
        found.append(Mark(timex.span, "times", f"t{number}", reading))
    return found


def reading_of(group: Group, row: Row) -> str:
    """A finding in one line."""
    by = group.title if row.layer in NAMED_BY_GROUP else ""
    said = f"{by} said" if row.layer == "statements" else ""
    return notes(said, row.lead, "" if said else by, row.status, row.note, row.code)


def _parts(doc: Document, readings: dict[str, str]) -> Iterator[Mark]:
    """Sources and cues, predicates, words of likelihood."""
    for statement in doc.statements:
        for part, span in (("source", statement.source), ("cue", statement.cue)):
            if span:
                yield Mark(span, "statements", statement.id, readings[statement.id], part)
    for event in doc.events:
        yield Mark(event.predicate, "events", event.id, readings[event.id], "cue")
    for forecast in doc.forecasts:
        yield Mark(forecast.likelihood.span, "forecasts", forecast.id, readings[forecast.id], "cue")


def safe(text: str) -> str:
    """A piece of the article for display: characters that disturb are marked, blanks stay."""
    return UNSAFE.sub(lambda found: " " if found[0].isspace() else "\N{REPLACEMENT CHARACTER}", text)
