"""Positions as rows for JSON and CSV: the matrix, a row for each side of an issue, and the history of one issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

import typer

from detente.analysis.positions import IssueRow, Side, day_of
from detente.extraction.issue_phrases import issue_table
from detente.model.relation import PositionReport

OTHER: Final = "other"
MATRIX: Final = (
    "issue", "name", "party", "direction", "since", "last", "voices", "speaker", "words", "outlet", "title",
    "published", "article", "finding", "statement", "event", "before", "before_since", "before_words",
    "before_finding",
)  # fmt: skip
HISTORY: Final = (
    "issue", "name", "day", "party", "direction", "change", "speaker", "words", "outlet", "title", "published",
    "article", "finding", "statement", "event",
)  # fmt: skip


def issue_name(issue: str | None) -> str:
    """The name of an issue of the table; "other" for those that it does not have."""
    return OTHER if issue is None else issue_table()[issue].name if issue in issue_table() else issue


def issue_of(text: str) -> str | None:
    """The issue that a person names by its id or its name; None: "other".

    Raises:
        BadParameter: There is no such issue.
    """
    by_name = {row.name.lower(): row.id for row in issue_table().values()} | {each: each for each in issue_table()}
    if text.lower() == OTHER:
        return None
    if (found := by_name.get(text.lower())) is not None:
        return found
    near = get_close_matches(text.lower(), sorted(by_name), n=3)
    hint = f"; did you mean {', '.join(near)}?" if near else "; detente issues prints the ids of those in the record"
    raise typer.BadParameter(f"{text!r} is no issue that detente knows{hint}")


def matrix_rows(matrix: Iterable[IssueRow]) -> Iterator[dict[str, Any]]:
    """Each side of each issue where it stands now, with the words; a side that is silent has null for a direction."""
    for row in matrix:
        for side in row.sides:
            yield {
                "issue": row.issue,
                "name": issue_name(row.issue),
                "party": side.party,
                **_now(side),
                **_before(side),
                "one_sided": row.one_sided,
                "clashes": [[each.passage.finding for each in clash.reports] for clash in side.clashes],
                "findings": [each.passage.finding for each in side.now.reports] if side.now else [],
            }


def _now(side: Side) -> dict[str, Any]:
    now = side.now
    return {
        "direction": now.direction if now else None,
        "since": now.since.isoformat() if now else None,
        "last": now.last.isoformat() if now else None,
        "voices": now.voices if now else 0,
        **_told(now.told if now else None),
    }


def _before(side: Side) -> dict[str, Any]:
    before = side.shifted.before if side.shifted else None
    return {
        "before": before.direction if before else None,
        "before_since": before.since.isoformat() if before else None,
        "before_words": before.told.passage.words if before else None,
        "before_finding": before.told.passage.finding if before else None,
    }


def _told(report: PositionReport | None) -> dict[str, Any]:
    passage = report.passage if report else None
    return {
        "speaker": report.actor if report else None,
        "words": passage.words if passage else None,
        "outlet": passage.outlet if passage else None,
        "title": passage.title if passage else None,
        "published": passage.published.isoformat() if passage else None,
        "article": passage.article if passage else None,
        "finding": passage.finding if passage else None,
        "statement": report.statement if report else None,
        "event": report.event if report else None,
    }


def history_rows(row: IssueRow) -> Iterator[dict[str, Any]]:
    """Each report of one issue by day, with what it changes: "first", "shift", "clash", "copy", or null."""
    for report, change in history(row):
        yield {
            "issue": row.issue,
            "name": issue_name(row.issue),
            "day": day_of(report).isoformat(),
            "party": report.party,
            "direction": report.direction,
            "change": change,
            **_told(report),
        }


def history(row: IssueRow) -> Sequence[tuple[PositionReport, str | None]]:
    """The reports of an issue by day, those of one day as the articles have them, each with what it changes."""
    found: list[tuple[PositionReport, str | None]] = []
    told: set[tuple[str, str, str]] = set()
    for side, report in sorted(((s, r) for s in row.sides for r in s.reports), key=lambda each: _place(each[1])):
        voice = (report.party, report.direction, report.passage.voice)
        found.append((report, "copy" if voice in told else _change(side, report)))
        if report.passage.copies is not None:
            told.add(voice)
    return found


def _place(report: PositionReport) -> tuple[date, date, str]:
    return day_of(report), report.passage.published, report.passage.article


def _change(side: Side, report: PositionReport) -> str | None:
    if any(report is shift.after.reports[0] for shift in side.shifts):
        return "shift"
    if any(report in clash.reports for clash in side.clashes):
        return "clash"
    return "first" if report is side.reports[0] else None
