"""The agenda as rows: one for each thing planned, or one for each report of each of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from detente.model.agenda import Planned, Step
from detente.model.event import Days
from detente.model.story import Report
from detente.record.document import Json

COLUMNS: Final = (
    "id", "kind", "sides", "actors", "first_day", "last_day", "days_until", "outcome", "place", "people", "issues",
    "step", "change", "step_first_day", "step_last_day", "finding", "article", "published", "outlet", "title", "copies",
    "words",
)  # fmt: skip


def days_until(entry: Planned, on: date) -> int | None:
    """Days from `on` to the first day planned for, 0 while it lasts; None for what is not to come."""
    if entry.outcome != "pending" or entry.days is None:
        return None
    return max((date.fromisoformat(entry.days.start) - on).days, 0)


def as_row(entry: Planned, on: date) -> Json:
    """One thing planned, its steps with their reports inside."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "sides": list(entry.sides),
        "actors": list(entry.actors),
        "first_day": _first(entry.days),
        "last_day": _last(entry.days),
        "days_until": days_until(entry, on),
        "outcome": entry.outcome,
        "place": entry.place,
        "people": list(entry.people),
        "issues": list(entry.issues),
        "steps": [_step(step) for step in entry.steps],
    }


def as_table(entry: Planned, on: date) -> Iterator[Json]:
    """A row for each report of each step, several values of a cell joined by a bar."""
    known = as_row(entry, on)
    del known["steps"]
    flat = {key: "|".join(value) if isinstance(value, list) else value for key, value in known.items()}
    for at, step in enumerate(entry.steps, 1):
        days = {"step_first_day": _first(step.days), "step_last_day": _last(step.days)}
        for report in step.reports:
            yield {**flat, "step": at, "change": step.change, **days, **_report(report)}


def _step(step: Step) -> Json:
    return {
        "change": step.change,
        "first_day": _first(step.days),
        "last_day": _last(step.days),
        "independent": step.independent,
        "reports": [_report(report) for report in step.reports],
    }


def _report(report: Report) -> Json:
    return {
        "finding": report.event,
        "article": report.article,
        "published": report.published.isoformat(),
        "outlet": report.outlet,
        "title": report.title,
        "copies": report.copies,
        "words": report.words,
    }


def _first(days: Days | None) -> str | None:
    return days.start if days else None


def _last(days: Days | None) -> str | None:
    return days.end if days else None
