"""Counts and sums by period."""

from datetime import date

from analysis.made import PAIR, happening, written
from detente.analysis.deeds import deeds
from detente.analysis.series import Tally, series

EVENTS = [
    happening("2024-01-10", "ACCUSE", -2.0, days="2024-01-09"),
    happening("2024-01-20", "SANCTION", -8.0, source=("SWE",), target=("NOR",)),
    happening("2024-03-05", "CONSULT", 1.0, source=PAIR, target=PAIR, days="2024-03-05"),
    happening("2024-03-06", "REJECT", None, days="2024-03-06"),
    happening("2024-03-06", "ACCUSE", -2.0, days="2019-03-06"),
]
ARTICLES = [(each.day, each.voice) for each in written("2024-01-10", "2024-01-20", "2024-03-05", "2024-03-06")]
POINTS = series(deeds(EVENTS, PAIR, "month"), ARTICLES, date(2024, 1, 10), date(2024, 3, 31), "month")


def test_events_are_counted_by_month_and_what_was_long_before_is_left_out() -> None:
    assert [(point.period.label, point.total.events, point.conflict, point.cooperation) for point in POINTS] == [
        ("2024-01", 2, 10.0, 0.0), ("2024-02", 0, 0.0, 0.0), ("2024-03", 2, 0.0, 1.0),
    ]  # fmt: skip


def test_a_month_without_articles_is_a_hole() -> None:
    assert [(point.hole, point.articles) for point in POINTS] == [(False, 2), (True, 0), (False, 2)]


def test_the_first_and_the_last_period_may_be_covered_in_part() -> None:
    assert [point.partial for point in POINTS] == [True, False, False]


def test_words_and_deeds_and_who_acts_are_counted_apart() -> None:
    first, last = POINTS[0], POINTS[2]
    assert first.quad("material conflict") == Tally(1, 1, -8.0)
    assert first.quad("verbal conflict") == Tally(1, 1, -2.0)
    assert dict(first.sides) == {"first": Tally(1, 1, -2.0), "second": Tally(1, 1, -8.0), "both": Tally()}
    assert dict(last.sides)["both"] == Tally(1, 1, 1.0)


def test_what_is_not_told_or_not_weighed_is_said() -> None:
    assert [(point.undated, point.unweighted) for point in POINTS] == [(1, 0), (0, 0), (0, 1)]
    assert POINTS[0].flow == ((-8.0, 1), (-2.0, 1))
