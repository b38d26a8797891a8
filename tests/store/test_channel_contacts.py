"""Meetings that took place, as reports of the lines of those who met."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from detente.model.document import Document
from detente.model.event import Days, Status
from detente.store import Store
from detente.store.channel_contacts import line_reports
from store.kept import document, keep


def met(status: Status) -> Document:
    """The article made by hand, in which the foreign ministers of Greece and Turkey meet."""
    doc = document("one")
    event = replace(
        doc.events[0], plover="CONSULT", status=status, date=Days("2024-01-31", "2024-01-31"),
        source_countries=("GRC",), target_countries=("TUR",),
    )  # fmt: skip
    return replace(doc, events=(event, *doc.events[1:]))


def lines(folder: Path, status: Status) -> list[tuple[str, str, str | None]]:
    with Store(folder / f"{status}.db", make=True) as store:
        keep(store, met(status), day=date(2026, 1, 5))
        return [
            (report.channel, report.state, report.since)
            for report in line_reports(store, ("GRC", "TUR"))
            if report.rule == "channel.contact"
        ]


def test_a_meeting_that_took_place_shows_that_a_line_works(tmp_path: Path) -> None:
    assert ("foreign-ministers", "open", "2024-01-31") in lines(tmp_path, "happened")


def test_a_meeting_that_is_planned_shows_nothing_yet(tmp_path: Path) -> None:
    assert ("foreign-ministers", "open", "2024-01-31") not in lines(tmp_path, "planned")
