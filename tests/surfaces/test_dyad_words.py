"""A relationship in words and cells."""

import io
from datetime import date

import pytest
from rich.console import Console

from analysis.made import PAIR, happening, report, written
from detente.analysis.deeds import deeds
from detente.analysis.periods import period_of
from detente.analysis.relationship import Relationship, relationship
from detente.analysis.tension import Change
from detente.resolution.happenings import happenings
from detente.surfaces.dyad_words import (
    because,
    clipped,
    headline,
    moved_by,
    named,
    number,
    recently,
    sources,
    telling,
    weight,
)
from detente.surfaces.terminal.dyad import print_relationship


@pytest.mark.parametrize(
    ("value", "text"), [(-7.1, "−7.1"), (3.0, "3"), (-0.04, "0"), (0.0, "0"), (12.34, "12.3"), (-10.0, "−10")]
)
def test_numbers(value: float, text: str) -> None:
    assert number(value) == text


def test_periods() -> None:
    day = date(2024, 8, 15)
    assert named(period_of(day, "week")) == "the week of 12 August 2024"
    assert named(period_of(day, "month")) == "August 2024"
    assert named(period_of(day, "quarter")) == "the third quarter of 2024"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change(5.9, 0.3, 9.0, 0.92, 0.08), "up 5.9 in 92% of draws"),
        (Change(-2.0, -4.0, 1.0, 0.2, 0.8), "down 2 in 80% of draws"),
        (Change(0.01, -1.0, 1.0, 0.5, 0.5), "no change"),
    ],
)
def test_changes(change: Change, text: str) -> None:
    assert moved_by(change) == text


def test_words_are_cut_between_words() -> None:
    assert clipped("Norway\nrecalled its ambassador", 20) == "Norway recalled …"


def test_sources_are_named_once_and_the_words_are_those_of_who_says_that_it_happened() -> None:
    first = report("2024-05-06", "SANCTION", -8.0, status="planned", days="2024-05-20")
    later = [
        report(
            f"2024-05-2{at}", "SANCTION", -8.0, days="2024-05-20", outlet=f"Outlet {at}", words=f"Outlet {at} says so"
        )
        for at in range(1, 5)
    ]
    [deed] = deeds(happenings([first, *later]), PAIR, "month")
    assert telling(deed).words == "Outlet 1 says so"
    assert sources(deed) == "Fjord Post, Outlet 1, Outlet 2 and 2 more, 21 May 2024"
    assert weight(deed) == "−8"


def of(*days: str, points: float | None = -6.0, events: bool = True) -> Relationship:
    told = [happening(day, "SANCTION", points, days=day) for day in days if events]
    return relationship(PAIR, told, written(*days))


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            of("2024-05-06", "2024-05-07", events=False),
            "Unchanged: in May 2024 nothing is told to have happened between the two.",
        ),
        (of("2024-05-06", "2024-05-07", points=None), "Unchanged: in May 2024 no event has a weight."),
        (
            of("2024-05-06", events=False),
            "Only one voice in May 2024, and nothing is told to have happened between the two.",
        ),
        (of("2024-05-06"), "One event in May 2024, and one voice, copies of an article counted once."),
    ],
)
def test_why_nothing_changed_or_it_is_too_little_to_tell(found: Relationship, sentence: str) -> None:
    assert because(found, found.now) == sentence


def test_the_first_period_is_compared_with_the_middle() -> None:
    found = of("2024-05-06", "2024-05-07")
    assert headline(found, found.now).startswith("Worse in May 2024, covered until 7 May 2024: tension 69 of 100")
    assert recently(found, found.now).startswith("Against 50, the middle of the scale: worse, up 18.8 in ")


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    "found",
    [
        of("2024-05-06", events=False),
        of(*(f"{year}-{month:02}-10" for year in range(2020, 2025) for month in range(1, 13))),
    ],
)
def test_what_is_drawn_keeps_its_width(found: Relationship, width: int) -> None:
    file = io.StringIO()
    print_relationship(found, Console(file=file, width=width, highlight=False))
    lines = file.getvalue().splitlines()
    assert max(map(len, lines)) <= min(width, 100)
    assert sum(line.startswith("20") and "│" in line for line in lines) == min(36, len(found.stands))
