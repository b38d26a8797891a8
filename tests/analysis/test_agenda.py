"""What is planned between two states, out of reports of events."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from detente.analysis.agenda import agenda, chosen
from detente.model.agenda import Planned
from detente.model.event import Days, Place
from detente.model.story import Report

PAIR = ("CAN", "NOR")
ON = date(2024, 6, 30)
OSLO = Place("Oslo", "NOR", 59.91, 10.75)
OTTAWA = Place("Ottawa", "CAN", 45.42, -75.7)


def report(article: str, published: str, status: str, day: str | None = None, **known: Any) -> Report:
    """One report of a Canadian minister's visit to Oslo, unless something else is said of it."""
    values: dict[str, Any] = {
        "plover": "CONSULT", "mode": "visit", "source": ("CAN",), "target": ("NOR",), "place": OSLO,
        "people": ("Paul Merrin",), "words": "Merrin will visit Oslo", **known,
    }  # fmt: skip
    start, _, end = (day or "").partition("/")
    days = Days(start, end or start) if day else None
    return Report(article, f"{article}-e1", date.fromisoformat(published), status=status, date=days, **values)  # type: ignore[arg-type]


PLANNED = report("a", "2024-02-01", "planned", "2024-03-04")
PUT_OFF = report("b", "2024-02-20", "cancelled", "2024-03-25", words="a visit has been put off")
OFF = report("c", "2024-02-25", "cancelled", words="called off a visit")
HELD = report("d", "2024-03-05", "happened", "2024-03-04", mode=None, people=(), words="Merrin met Solberg")


def told(entry: Planned) -> str:
    """An entry in a line: its steps with their days, and what became of it."""
    steps = [f"{step.change} {step.days.start if step.days else '-'}" for step in entry.steps]
    return f"{', '.join(steps)}: {entry.outcome}"


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([PLANNED], ["planned 2024-03-04: lapsed"]),
        ([report("a", "2024-06-01", "planned", "2024-07-01")], ["planned 2024-07-01: pending"]),
        ([report("a", "2024-06-01", "planned", "2024-06-30")], ["planned 2024-06-30: pending"]),  # today
        ([report("a", "2024-06-01", "planned")], ["planned -: pending"]),
        ([report("a", "2023-06-01", "planned")], ["planned -: lapsed"]),  # nobody wrote of it again
        ([PLANNED, HELD], ["planned 2024-03-04, held 2024-03-04: held"]),
        ([PLANNED, OFF], ["planned 2024-03-04, called off 2024-03-04: called off"]),
        ([PLANNED, PUT_OFF], ["planned 2024-03-04, put off 2024-03-25: lapsed"]),
        (
            [PLANNED, PUT_OFF, report("d", "2024-03-26", "happened", "2024-03-25")],
            ["planned 2024-03-04, put off 2024-03-25, held 2024-03-25: held"],
        ),
        (
            [PLANNED, report("b", "2024-02-20", "cancelled", words="postponed her visit")],
            ["planned 2024-03-04, put off -: put off"],
        ),
        ([PUT_OFF], ["put off 2024-03-25: lapsed"]),  # no article told of the plan
        ([OFF], ["called off -: called off"]),
        ([HELD], []),  # a deed that nobody planned
        ([report("a", "2024-02-01", "possible", "2024-03-04")], []),
        ([report("a", "2024-07-01", "planned", "2024-08-01")], []),  # not known yet
        # the same plan told again
        ([PLANNED, report("b", "2024-02-20", "planned", "2024-03-04")], ["planned 2024-03-04: lapsed"]),
        ([PLANNED, report("b", "2024-02-20", "planned")], ["planned 2024-03-04: lapsed"]),
        (
            [PLANNED, report("b", "2024-02-20", "planned", "2024-03-06")],  # two days apart
            ["planned 2024-03-04, planned 2024-03-06: lapsed"],
        ),
        # others
        (
            [PLANNED, report("b", "2024-02-20", "planned", "2024-05-04")],
            ["planned 2024-03-04: lapsed", "planned 2024-05-04: lapsed"],
        ),
        (
            [PLANNED, report("b", "2024-02-20", "planned", "2024-03-04", place=OTTAWA, people=())],
            ["planned 2024-03-04: lapsed", "planned 2024-03-04: lapsed"],
        ),
        (
            [PLANNED, report("b", "2024-02-20", "planned", "2024-03-04", mode="phone", place=None)],
            ["planned 2024-03-04: lapsed", "planned 2024-03-04: lapsed"],
        ),
        ([PLANNED, report("d", "2024-05-05", "happened", "2024-05-04")], ["planned 2024-03-04: lapsed"]),
        ([PLANNED, report("d", "2024-03-05", "happened", "2024-01-01/2024-12-31", people=(), place=None)],
         ["planned 2024-03-04: lapsed"]),
        # who pulls out calls it off
        (
            [PLANNED, report("c", "2024-02-25", "happened", plover="REJECT", mode="meet", words="will not go to Oslo")],
            ["planned 2024-03-04, called off 2024-03-04: called off"],
        ),
        ([report("c", "2024-02-25", "happened", plover="REJECT", mode="meet")], []),
    ],
)  # fmt: skip
def test_plans_and_what_became_of_them(reports: list[Report], expected: list[str]) -> None:
    assert [told(entry) for entry in agenda(reports, PAIR, ON)] == expected


def test_a_measure_is_of_the_state_that_takes_it() -> None:
    mine = report("a", "2024-02-01", "planned", "2024-03-04", plover="SANCTION", mode="discontinue", people=())
    theirs = report(
        "b", "2024-02-01", "planned", "2024-03-04", plover="SANCTION", mode="discontinue", source=("NOR",),
        target=("CAN",), people=(),
    )  # fmt: skip
    assert [(entry.kind, entry.actors) for entry in agenda([mine, theirs], PAIR, ON)] == [
        ("measure", ("CAN",)), ("measure", ("NOR",)),
    ]  # fmt: skip


def test_what_was_due_by_a_day_may_be_done_before() -> None:
    plan = report("a", "2024-02-01", "planned", "2024-03-31", plover="SUPPORT", mode=None, issues=("channels",))
    deed = report("b", "2024-03-10", "happened", "2024-03-09", plover="SUPPORT", mode=None, issues=("channels",))
    assert [told(entry) for entry in agenda([plan, deed], PAIR, ON)] == ["planned 2024-03-31, held 2024-03-09: held"]


def test_an_entry_has_what_its_reports_tell() -> None:
    copies = [report(name, "2024-02-01", "planned", "2024-03-04", copies="a", issues=("trade",)) for name in "ab"]
    (entry,) = agenda([*copies, report("c", "2024-02-02", "planned", "2024-03-04", people=("Kari Solberg",))], PAIR, ON)
    assert (entry.kind, entry.sides, entry.actors, entry.place) == ("visit", PAIR, PAIR, "Oslo")
    assert (entry.people, entry.issues) == (("Kari Solberg", "Paul Merrin"), ("trade",))
    assert [(len(step.reports), step.independent) for step in entry.steps] == [(3, 2)]


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [PLANNED, PUT_OFF, OFF, HELD, report("e", "2024-02-03", "planned", "2024-05-04")]
    assert len({agenda(those, PAIR, ON) for those in permutations(reports)}) == 1


def test_only_what_was_known_on_a_day_counts() -> None:
    assert [told(entry) for entry in agenda([PLANNED, PUT_OFF, OFF], PAIR, date(2024, 2, 10))] == [
        "planned 2024-03-04: pending"
    ]


@pytest.mark.parametrize(
    ("first", "last", "past", "found"),
    [
        (None, None, False, ["pending"]),
        (None, None, True, ["held", "lapsed", "pending"]),
        (date(2024, 3, 1), date(2024, 3, 31), True, ["held", "lapsed"]),
        (date(2024, 7, 1), None, True, ["pending"]),
        (None, date(2024, 2, 1), True, []),
    ],
)
def test_entries_are_chosen_by_day(first: date | None, last: date | None, *, past: bool, found: list[str]) -> None:
    reports = [
        PLANNED, HELD, report("e", "2024-02-03", "planned", "2024-03-20", place=OTTAWA, people=()),
        report("f", "2024-06-03", "planned", "2024-07-20"),
    ]  # fmt: skip
    entries = agenda(reports, PAIR, ON)
    assert [entry.outcome for entry in chosen(entries, first, last, ON, past=past)] == found


def deadline(article: str, published: str, state: str, day: str | None = None, **known: Any) -> Report:
    """One report of what Canada has set Norway a day for."""
    values: dict[str, Any] = {
        "plover": "DEADLINE", "mode": state, "people": (), "place": None,
        "words": "Canada gave Norway a day to release the trawlers", **known,
    }  # fmt: skip
    return report(article, published, "planned", day, **values)


@pytest.mark.parametrize(
    ("later", "outcome", "changes"),
    [
        ((), "lapsed", ["planned"]),
        ((deadline("b", "2024-03-09", "set", "2024-03-10"),), "lapsed", ["planned"]),
        ((deadline("b", "2024-03-11", "missed"),), "lapsed", ["planned", "lapsed"]),
        ((deadline("b", "2024-03-09", "met"),), "held", ["planned", "held"]),
        ((deadline("b", "2024-03-09", "dropped"),), "overtaken", ["planned", "called off"]),
        ((deadline("b", "2024-03-09", "extended", "2024-09-10"),), "pending", ["planned", "put off"]),
    ],
)
def test_what_became_of_a_deadline(later: tuple[Report, ...], outcome: str, changes: list[str]) -> None:
    (entry,) = agenda([deadline("a", "2024-03-01", "set", "2024-03-10"), *later], PAIR, ON)
    assert (entry.kind, entry.actors, entry.outcome) == ("deadline", ("NOR",), outcome)
    assert [step.change for step in entry.steps] == changes


def test_a_deadline_that_was_missed_before_anybody_told_its_day_is_no_plan() -> None:
    assert agenda([deadline("a", "2024-03-01", "missed")], PAIR, ON) == ()


def test_who_pulls_out_of_a_session_calls_off_no_visit() -> None:
    visit = report("a", "2024-03-01", "planned", "2024-03-20")
    out = report(
        "b", "2024-03-10", "happened", plover="REJECT", mode="meet", place=None, words="pulled out of a session"
    )
    (entry,) = agenda([visit, out], PAIR, date(2024, 3, 12))
    assert entry.outcome == "pending"


def test_an_attitude_without_a_day_is_on_no_agenda() -> None:
    standing: dict[str, Any] = {
        "plover": "SUPPORT",
        "mode": None,
        "place": None,
        "people": (),
        "words": "will stand with Norway",
    }
    assert agenda([report("a", "2024-02-01", "planned", **standing)], PAIR, ON) == ()
    assert len(agenda([report("a", "2024-02-01", "planned", "2024-03-04", **standing)], PAIR, ON)) == 1
