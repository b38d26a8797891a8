from __future__ import annotations

from datetime import date

import pytest

from detente.analysis.positions import Side, about_others, day_of, position_matrix
from detente.model.issue import Direction
from detente.model.relation import Passage, PositionReport

PAIR = ("FIN", "NOR")


def told(
    direction: Direction,
    day: str,
    party: str = "NOR",
    issue: str | None = "fisheries",
    words: str = "the quota",
    said: str | None = None,
    about: tuple[str, ...] = (),
    context: tuple[str, ...] | None = None,
    copies: str | None = None,
) -> PositionReport:
    """What an article of its own tells."""
    article = f"a{day[5:7]}{day[8:]}{party}{direction}"
    passage = Passage(article, f"{article}-p1", date.fromisoformat(day), words, copies=copies)
    return PositionReport(party, issue, direction, passage, said=said, about=about, context=context)


def side(*reports: PositionReport) -> Side:
    """Norway's positions on the one issue that it speaks of."""
    return position_matrix(reports, PAIR)[0].sides[1]


@pytest.mark.parametrize(
    ("reports", "stands"),
    [
        ([told("opposes", "2025-01-05")], [("opposes", "2025-01-05", "2025-01-05", 1)]),
        (
            [told("opposes", "2025-01-05"), told("opposes", "2025-02-01"), told("offers", "2025-03-01")],
            [("opposes", "2025-01-05", "2025-02-01", 2), ("offers", "2025-03-01", "2025-03-01", 1)],
        ),
        (  # copies are one voice
            [told("demands", "2025-01-05", copies="x"), told("demands", "2025-01-06", copies="x")],
            [("demands", "2025-01-05", "2025-01-06", 1)],
        ),
        (  # by the day on which it was said, not that on which it was told
            [told("offers", "2025-01-05"), told("opposes", "2025-01-09", said="2025-01-02")],
            [("opposes", "2025-01-02", "2025-01-02", 1), ("offers", "2025-01-05", "2025-01-05", 1)],
        ),
        (  # of one day, what goes on counts before what is told once
            [told("opposes", "2025-01-05"), told("opposes", "2025-01-06"), told("demands", "2025-01-06")],
            [("opposes", "2025-01-05", "2025-01-06", 2)],
        ),
    ],
)
def test_days_that_tell_one_direction_are_one_stand(
    reports: list[PositionReport], stands: list[tuple[str, str, str, int]]
) -> None:
    found = side(*reports[::-1]).stands
    assert [(s.direction, s.since.isoformat(), s.last.isoformat(), s.voices) for s in found] == stands


@pytest.mark.parametrize(
    ("directions", "shifts", "shifted"),
    [
        (["opposes", "offers"], [("opposes", "offers")], True),
        (["opposes", "demands"], [], False),
        (["supports", "refuses"], [("supports", "refuses")], True),
        (["offers", "refuses", "offers"], [("offers", "refuses"), ("refuses", "offers")], True),
        (["refuses", "offers", "supports"], [("refuses", "offers")], True),
    ],
)
def test_a_side_that_held_out_and_now_gives_has_shifted(
    directions: list[Direction], shifts: list[tuple[str, str]], *, shifted: bool
) -> None:
    found = side(*(told(direction, f"2025-0{month}-01") for month, direction in enumerate(directions, 1)))
    assert [(s.before.direction, s.after.direction) for s in found.shifts] == shifts
    assert (found.shifted is not None) == shifted


def test_who_gives_and_holds_out_on_one_day_contradicts_itself() -> None:
    found = side(told("opposes", "2025-01-05"), told("offers", "2025-01-05"), told("demands", "2025-02-05"))
    assert [(clash.day.isoformat(), len(clash.reports)) for clash in found.clashes] == [("2025-01-05", 2)]


def test_issues_of_both_sides_come_first_and_others_last() -> None:
    reports = [
        told("demands", "2025-04-01", issue=None),
        told("offers", "2025-04-02", issue=None, party="FIN"),
        told("demands", "2025-03-01", issue="trade"),
        told("demands", "2025-01-01", issue="energy"),
        told("refuses", "2025-01-02", issue="energy", party="FIN"),
    ]
    matrix = position_matrix(reports, PAIR)
    assert [(row.issue, row.one_sided) for row in matrix] == [("energy", False), ("trade", True), (None, False)]


def test_what_is_of_no_known_issue_does_not_shift() -> None:
    reports = [told("opposes", "2025-01-01", issue=None), told("offers", "2025-02-01", issue=None)]
    assert side(*reports).shifts == ()


def test_the_position_now_is_that_of_the_last_day_that_counts() -> None:
    reports = [told("opposes", "2025-01-01"), told("offers", "2025-02-01")]
    row = position_matrix(reports, PAIR, last=date(2025, 1, 31))[0]
    assert [each.now.direction if each.now else None for each in row.sides] == [None, "opposes"]
    assert position_matrix(reports, PAIR, first=date(2025, 3, 1)) == ()


@pytest.mark.parametrize(
    ("report", "others"),
    [
        (told("opposes", "2025-01-01", words="Norway opposes the quota"), False),
        (told("opposes", "2025-01-01", words="Norway opposes the quota of Iceland"), True),
        (told("opposes", "2025-01-01", words="Norway opposes the quota of Iceland and Finland"), False),
        (told("opposes", "2025-01-01", about=("ISL",)), True),
        (told("opposes", "2025-01-01", about=("FIN", "ISL")), False),
        (told("supports", "2025-01-01", words="We will go to Reykjavik"), False),
        (told("opposes", "2025-01-01", context=("ISL",)), True),
        (told("opposes", "2025-01-01", context=("FIN", "ISL")), False),
        (told("opposes", "2025-01-01", words="Norway opposes the quota of Finland", context=("ISL",)), False),
    ],
)
def test_positions_towards_third_states_are_left_out(report: PositionReport, *, others: bool) -> None:
    assert about_others(report, PAIR) == others


@pytest.mark.parametrize(
    ("said", "day"),
    [(None, "2025-01-05"), ("2025-01-03", "2025-01-03"), ("2025-01", "2025-01-05"), ("2025-02-01", "2025-01-05")],
)
def test_the_day_of_a_position(said: str | None, day: str) -> None:
    assert day_of(told("opposes", "2025-01-05", said=said)).isoformat() == day
