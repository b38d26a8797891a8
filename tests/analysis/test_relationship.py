"""All of a relationship in one value."""

from datetime import date

from analysis.made import PAIR, happening, written
from detente.analysis.relationship import relationship

DAYS = [f"{year}-{month:02}-{day}" for year in (2023, 2024) for month in range(1, 13) for day in (10, 20)]
EVENTS = [
    happening(day, *(("SANCTION", -7.0) if day < "2024-01" else ("AID", 7.0)), days=day, mode=str(at))
    for at, day in enumerate(DAYS)
]
FOUND = relationship(PAIR, EVENTS, written(*DAYS))


def test_a_turn_is_a_break_at_its_month() -> None:
    assert [stand.point.period.label for stand in FOUND.stands if stand.broken] == ["2024-01"]
    assert FOUND.stands[12].arrow.judgement == "better"


def test_what_was_before_the_days_that_are_shown_counts_for_tension() -> None:
    late = relationship(PAIR, EVENTS, written(*DAYS), first=date(2024, 6, 1))
    assert [stand.point.period.label for stand in late.stands] == [f"2024-{month:02}" for month in range(6, 13)]
    assert late.now.level == FOUND.now.level
    assert late.coverage.articles == 14


def test_what_does_not_count_is_named() -> None:
    plan = happening("2024-12-20", "CONSULT", 1.0, status="planned", days="2025-01-10")
    old = happening("2024-12-20", "ASSAULT", -10.0, days="1940-04-09")
    found = relationship(PAIR, [*EVENTS, plan, old], written(*DAYS))
    assert (found.left_out, found.before) == ((plan,), (old,))


def test_the_last_day_makes_the_last_period() -> None:
    found = relationship(PAIR, EVENTS, written(*DAYS), last=date(2025, 2, 28))
    assert [(stand.point.period.label, stand.point.hole) for stand in found.stands[-2:]] == [
        ("2025-01", True), ("2025-02", True),
    ]  # fmt: skip
    assert found.now.arrow.judgement == "too little to tell"
