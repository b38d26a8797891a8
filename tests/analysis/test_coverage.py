"""Articles by outlet and day, voices, holes."""

from dataclasses import replace
from datetime import date

from analysis.made import written
from detente.analysis.coverage import UNKNOWN, coverage, usual_gap

WEEKLY = written(*(f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in (1, 8, 15, 22)))
FIRST, LAST = date(2024, 1, 1), date(2024, 3, 31)


def test_articles_are_counted_by_outlet_and_day_and_copies_once_as_voices() -> None:
    copy = replace(WEEKLY[0], article="copy", outlet="Lund Courier")
    bare = replace(WEEKLY[1], article="bare", voice="bare", outlet=None)
    found = coverage([*WEEKLY, copy, bare], FIRST, LAST)
    assert (found.articles, found.voices) == (14, 13)
    assert found.outlets == (("Fjord Post", 12), ("", 1), ("Lund Courier", 1))
    assert found.days[:2] == ((date(2024, 1, 1), 2), (date(2024, 1, 8), 2))


def test_a_gap_longer_than_is_usual_is_a_hole() -> None:
    often = written(*(f"2024-{month:02}-{day:02}" for month in (1, 3) for day in (1, 8, 15, 18, 22)))
    found = coverage(often, FIRST, LAST)
    assert found.usual == 14
    assert [(hole.first.isoformat(), hole.last.isoformat(), hole.days) for hole in found.holes] == [
        ("2024-01-23", "2024-02-29", 38),
    ]


def test_the_days_before_the_first_and_after_the_last_article_are_gaps_too() -> None:
    found = coverage(WEEKLY, date(2023, 12, 1), date(2024, 6, 30))
    assert [(hole.first.isoformat(), hole.last.isoformat()) for hole in found.holes] == [
        ("2023-12-01", "2023-12-31"), ("2024-03-23", "2024-06-30"),
    ]  # fmt: skip


def test_a_record_with_few_gaps_has_nothing_usual() -> None:
    assert usual_gap([date(2024, 1, 1), date(2024, 1, 2)]) == UNKNOWN


def test_articles_outside_the_days_are_not_counted() -> None:
    assert coverage(WEEKLY, date(2024, 2, 1), date(2024, 2, 29)).articles == 4
