"""Sentences of today's style (today.tsv), written before it was tried on them: every type, most modes, every status."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model.event import Event
from documents import document

LINES = (Path(__file__).parent / "today.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [(*line.split("\t"), "", "")[:3] for line in LINES if not line.startswith("#")][1:]
OPEN = pytest.mark.xfail(strict=True, reason="not read yet")


def told(event: Event) -> str:
    sides = f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"
    return f"{event.plover} {event.mode or '-'} {event.status} {sides}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=text, marks=OPEN if still else ()) for text, expected, still in ROWS],
)
def test_a_sentence_tells_its_events_and_no_others(text: str, expected: str) -> None:
    found = [told(event) for event in document(text, until="find_events").events]
    assert found == (expected.split("+") if expected else [])


def test_there_are_enough_of_every_kind() -> None:
    read = [expected for _, expected, still in ROWS if not still]
    words = [part.split() for expected in read for part in expected.split("+") if part]
    assert len(read) >= 150
    assert len({type_ for type_, *_ in words}) == 16
    assert {status for _, _, status, _ in words} >= {"happened", "ongoing", "planned", "possible", "claimed", "denied"}
    assert "cancelled" in {status for _, _, status, _ in words}
