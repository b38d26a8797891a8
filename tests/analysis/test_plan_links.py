"""How surely a report tells of something that was planned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.test_agenda import HELD, OTTAWA, PLANNED, report
from detente.analysis.plan_links import POSTPONING, Entry, strength
from detente.model.agenda import Change, Step
from detente.model.story import Report

OFF_LONG_BEFORE = report("d", "2024-01-15", "cancelled")


def entry(first: Report) -> Entry:
    return Entry([Step("planned", first.date, (first,))], first.date)


@pytest.mark.parametrize(
    ("told", "change", "sure"),
    [
        (replace(PLANNED, article="b"), "planned", 4),
        (replace(PLANNED, article="b", date=None), "planned", 1),
        (replace(PLANNED, article="b", date=None, people=(), place=None), "planned", 0),
        (replace(PLANNED, source=("NOR",), target=("SWE",)), "planned", 4),  # both shared by Norway: wording decides
        (replace(PLANNED, plover="SANCTION"), "planned", 0),
        (replace(PLANNED, place=OTTAWA), "planned", 0),
        (HELD, "held", 4),
        (report("d", "2024-03-06", "happened", "2024-03-05"), "held", 3),
        (report("d", "2024-03-20", "happened"), "held", 1),
        (report("d", "2024-01-20", "happened", "2024-03-04"), "held", 0),  # published before the plan
        (report("d", "2024-02-20", "cancelled", "2024-03-04"), "called off", 7),
        (report("d", "2024-02-20", "cancelled"), "called off", 3),
        (report("d", "2024-02-20", "cancelled", place=None, people=()), "called off", 2),
        (replace(OFF_LONG_BEFORE, people=(), place=None), "called off", 0),
        (report("d", "2024-04-20", "cancelled"), "called off", 0),  # its day is long over
        (report("d", "2024-02-20", "cancelled", "2024-05-04"), "called off", 0),  # another day
    ],
)
def test_strength(told: Report, change: Change, sure: int) -> None:
    assert strength(entry(PLANNED), told, change) == sure


@pytest.mark.parametrize(
    ("words", "postpones"),
    [
        ("a visit has been put off", True),
        ("Norway put the summit off", True),
        ("the talks were pushed back", True),
        ("the meeting was moved", True),
        ("the meeting was brought forward", True),
        ("postponed a trip", True),
        ("the round has been rescheduled", True),
        ("called off a visit", False),
        ("the summit was scrapped", False),
        ("put an end to the talks", False),
    ],
)
def test_words_that_put_off(words: str, *, postpones: bool) -> None:
    assert bool(POSTPONING.search(words)) == postpones
