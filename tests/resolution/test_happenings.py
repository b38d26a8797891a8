"""Reports of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from detente.model.event import Days, Place
from detente.model.story import Report
from detente.resolution.happenings import family, happenings
from detente.resolution.report_likeness import Telling, likeness
from detente.resolution.reports import numbers_in

STRIKE = Report(
    "a", "e1", date(2024, 5, 7), "ASSAULT", "happened", "s", source=("NOR",), target=("CAN",),
    date=Days("2024-05-06", "2024-05-06"), numbers=(9.0,),
)  # fmt: skip
OTHER = replace(STRIKE, article="b")
TROMSO = Place("Tromsø", "NOR", 69.6, 18.9)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (STRIKE, OTHER, True),
        (STRIKE, replace(OTHER, date=None), True),
        (STRIKE, replace(OTHER, date=Days("2024-05-07", "2024-05-07")), True),  # a day apart in two articles
        (STRIKE, replace(STRIKE, event="e2", date=Days("2024-05-07", "2024-05-07")), False),  # ... and in one
        (STRIKE, replace(OTHER, date=Days("2024-05-09", "2024-05-09")), False),
        (STRIKE, replace(OTHER, date=Days("2024-05-01", "2024-05-31")), True),
        (STRIKE, replace(OTHER, published=date(2024, 6, 7), date=None), False),
        (STRIKE, replace(OTHER, target=("SWE",)), False),
        (STRIKE, replace(OTHER, target=()), True),
        (STRIKE, replace(OTHER, source=("CAN",), target=("NOR",)), False),  # who did it to whom
        (STRIKE, replace(OTHER, plover="SANCTION"), False),
        (STRIKE, replace(OTHER, story="t"), False),
        (replace(STRIKE, story=None), replace(OTHER, story=None), True),  # the same day, and nothing speaks against it
        (
            replace(STRIKE, plover="SUPPORT", cameo="057"),
            replace(OTHER, plover="SUPPORT", cameo="057", source=("CAN",), target=("NOR",)),
            True,
        ),
        (replace(STRIKE, plover="CONCEDE"), replace(OTHER, plover="RETREAT"), True),
        (replace(STRIKE, plover="CONSULT"), replace(OTHER, plover="CONSULT", source=("CAN",), target=("NOR",)), True),
        (
            replace(STRIKE, plover="CONSULT", mode="phone"),
            replace(OTHER, plover="CONSULT", mode="visit"),
            False,
        ),
        (replace(STRIKE, place=TROMSO), replace(OTHER, place=Place("Norway", "NOR")), True),
        (replace(STRIKE, place=TROMSO), replace(OTHER, place=Place("Halifax", "CAN", 44.6, -63.6)), False),
        (replace(STRIKE, place=TROMSO), replace(OTHER, place=Place("Bergen", "NOR", 60.4, 5.3)), False),
        (STRIKE, replace(OTHER, status="planned"), True),
    ],
)
def test_which_reports_tell_one_event(one: Report, other: Report, same: bool) -> None:
    assert len(happenings([one, other])) == (1 if same else 2)


def test_reports_that_disagree_on_the_number_and_the_day_are_one_event_and_say_so() -> None:
    other = replace(OTHER, date=Days("2024-05-05", "2024-05-05"), numbers=(11.0,), status="claimed")
    [event] = happenings([STRIKE, other])
    assert event.independent == 2
    assert [(name, [told.value for told in values]) for name, values in event.disputed] == [
        ("status", ["happened", "claimed"]),
        ("date", ["2024-05-06/2024-05-06", "2024-05-05/2024-05-05"]),
        ("numbers", ["9", "11"]),
    ]


ARREST = Report(
    "a", "e1", date(2024, 5, 7), "COERCE", "happened", mode="arrest", source=("NOR",), target=("CAN",),
    date=Days("2024-05-06", "2024-05-06"), words="Norwegian police arrested a geologist", people=("Ann Olsen",),
)  # fmt: skip
DUTY = Report(
    "a", "e1", date(2024, 5, 7), "SANCTION", "planned", source=("NOR",), target=("CAN",), issues=("trade",),
    date=Days("2024-05-20", "2024-05-20"), words="Norway will levy a duty of nine percent on Canadian salmon",
)  # fmt: skip


def later(report: Report, days: int, words: str, **changed: Any) -> Report:
    """Another article's report, some days later, that tells no day."""
    published = report.published + timedelta(days)
    return replace(
        report, article="b", published=published, words=words, **{"date": None, "status": "happened", **changed}
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ARREST, later(ARREST, 2, "the arrest of Ann Olsen"), True),
        (ARREST, later(ARREST, 2, "the arrest of a fisherman", people=("Jan Berg",)), False),
        (ARREST, later(ARREST, 40, "the geologist's arrest"), True),
        (ARREST, later(ARREST, 90, "the geologist's arrest"), True),  # so long after only where nearly all agrees
        (ARREST, later(ARREST, 90, "the arrest of a driver", people=()), False),
        (ARREST, later(ARREST, 90, "the arrest", date=Days("2024-05-01", "2024-05-31")), True),
        (ARREST, later(ARREST, 90, "the arrest", people=(), date=Days("2024-05-01", "2024-05-31")), True),
        (ARREST, later(ARREST, 90, "the arrest", date=Days("2024-06-01", "2024-06-30")), False),
        (ARREST, later(ARREST, 1, "seized a boat", mode="seize", people=(), date=ARREST.date), False),
        (ARREST, later(ARREST, 1, "arrested a geologist and a pilot", date=Days("2024-05-07", "2024-05-07")), True),
        (DUTY, later(DUTY, 15, "the Norwegian duty on salmon came into force"), True),
        (DUTY, later(DUTY, 20, "the duty on salmon is charged now", date=Days("2024-05-23", "2024-05-23")), True),
        (DUTY, later(DUTY, 15, "Norway suspended the visa talks", issues=("visas",)), False),
        (replace(DUTY, copies="a"), later(DUTY, 0, "the duty", copies="a", status="planned"), True),
    ],
)  # fmt: skip
def test_which_reports_tell_one_event_across_articles_without_stories(one: Report, other: Report, same: bool) -> None:
    assert len(happenings([one, other])) == (1 if same else 2)


def test_two_acts_told_in_one_article_with_no_word_in_common_are_two() -> None:
    other = replace(DUTY, event="e2", words="Norway will suspend flights", issues=("aviation",))
    assert len(happenings([DUTY, other])) == 2


def test_what_happened_is_not_undone_by_who_still_plans_it() -> None:
    [event] = happenings([replace(DUTY, published=date(2024, 5, 22)), replace(DUTY, article="b", status="happened")])
    assert event.status == "happened"


def test_the_day_is_that_of_the_deed_and_told_exactly() -> None:
    may = later(ARREST, 90, "the arrest", date=Days("2024-05-01", "2024-05-31"))
    assert happenings([ARREST, may, replace(may, article="c")])[0].date == ARREST.date


@pytest.mark.parametrize(("one", "other"), [("CONCEDE", "RETREAT"), ("AID", "COOPERATE"), ("SANCTION", "SANCTION")])
def test_types_of_a_family(one: str, other: str) -> None:
    assert family(one) == family(other)


def test_copies_are_one_source() -> None:
    copies = [replace(STRIKE, article=key, copies="a") for key in "abc"]
    [event] = happenings([*copies, replace(STRIKE, article="d", date=Days("2024-05-05", "2024-05-05"))])
    assert (len(event.reports), event.independent) == (4, 2)


def test_what_is_told_last_is_its_status() -> None:
    planned = replace(STRIKE, status="planned", published=date(2024, 5, 1))
    assert happenings([planned, OTHER])[0].status == "happened"


def test_the_day_that_most_tell_wins() -> None:
    wrong = replace(STRIKE, article="c", date=Days("2024-05-07", "2024-05-07"))
    assert happenings([wrong, STRIKE, OTHER])[0].date == Days("2024-05-06", "2024-05-06")


def test_reports_that_are_apart_are_not_joined_through_a_third() -> None:
    days = ("2024-05-05", "2024-05-06", "2024-05-07")
    reports = [replace(STRIKE, article=day, date=Days(day, day)) for day in days]
    assert [len(event.reports) for event in happenings(reports)] == [2, 1]


def test_events_hang_on_no_order() -> None:
    reports = [STRIKE, OTHER, replace(STRIKE, event="e2", date=None), replace(OTHER, event="e2", target=("SWE",))]
    assert len({happenings(order) for order in permutations(reports)}) == 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("killed 9 sailors", (9.0,)),
        ("killed nine sailors and wounded 1,200 others", (9.0, 1200.0)),
        ("two million tonnes of grain, 3.5 billion dollars", (2e6, 3.5e9)),
        ("one of the G7", ()),
        ("a hundred soldiers", ()),
    ],
)
def test_numbers_in_words_and_figures(text: str, numbers: tuple[float, ...]) -> None:
    assert numbers_in(text) == numbers


def test_only_reports_that_can_be_of_one_event_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[None] = []

    def counting(one: Telling, other: Telling) -> int:
        compared.append(None)
        return likeness(one, other)

    monkeypatch.setattr("detente.resolution.happenings.likeness", counting)
    first = date(2020, 1, 1)
    days = [first + timedelta(10 * at) for at in range(200)]
    reports = [
        replace(STRIKE, article=f"a{at}", published=day, date=Days(str(day), str(day))) for at, day in enumerate(days)
    ]
    assert len(happenings(reports)) == len(reports)
    assert not compared


def test_two_calls_told_in_the_same_words_in_other_months_are_two() -> None:
    words = "Foreign Minister Ekdal spoke by phone with Foreign Minister Nyborg about the fishing talks"
    call = replace(STRIKE, plover="CONSULT", mode="phone", date=None, place=None, numbers=(), words=words)
    told = [replace(call, article=f"a{month}", published=date(2024, month, 5)) for month in (2, 4, 7)]
    assert [len(event.reports) for event in happenings(told)] == [1, 1, 1]
    again = replace(call, article="b2", published=date(2024, 2, 6))
    assert [len(event.reports) for event in happenings([*told, again])] == [2, 1, 1]


def test_a_dense_block_is_compared_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[None] = []

    def counting(one: Telling, other: Telling) -> int:
        compared.append(None)
        return 0

    monkeypatch.setattr("detente.resolution.happenings.likeness", counting)
    reports = [replace(STRIKE, article=f"a{at:04}", words="") for at in range(500)]
    assert len(happenings(reports)) == len(reports)
    assert len(compared) <= 64 * len(reports)
