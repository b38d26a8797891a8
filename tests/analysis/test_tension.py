"""The index of tension."""

import pytest

from detente.analysis.series import Flow, flow_of
from detente.analysis.tension import PRIOR, Tension

QUIET: Flow = ()
TALKS = flow_of([1.0, 4.0])
SANCTIONS = flow_of([-8.0, -8.0, -5.0])


def test_the_formula() -> None:
    tension = Tension([TALKS, SANCTIONS], "month")
    first, second = tension.levels
    assert first.value == pytest.approx(100 * PRIOR / (5 + 2 * PRIOR))
    assert second.old_cooperation == pytest.approx(5 * tension.kept)
    assert second.value == pytest.approx(100 * (21 + PRIOR) / (21 + 5 * tension.kept + 2 * PRIOR))


def test_nothing_known_is_in_the_middle() -> None:
    [level] = Tension([QUIET], "month").levels
    assert (level.value, level.low, level.high) == (50.0, 50.0, 50.0)


def test_it_stays_in_its_range() -> None:
    worst, best = (
        Tension([flow_of([-10.0] * 500)], "week").levels[0],
        Tension([flow_of([10.0] * 500)], "week").levels[0],
    )
    assert 99 < worst.value <= 100
    assert 0 <= best.value < 1


def test_the_interval_holds_the_value_and_narrows_with_more_events() -> None:
    few, many = (Tension([flow_of([-5.0, 3.0] * times)], "month").levels[0] for times in (1, 200))
    assert few.low < few.value < few.high
    assert many.low < many.value < many.high
    assert many.high - many.low < (few.high - few.low) / 2


def test_the_same_events_give_the_same_numbers() -> None:
    flows = [TALKS, SANCTIONS, QUIET, TALKS]
    assert Tension(flows, "month").levels == Tension(flows, "month").levels


def test_more_of_the_same_moves_little() -> None:
    once, often = (Tension([flow_of([-5.0, 3.0] * times)] * 6, "month").levels[-1].value for times in (5, 50))
    assert often == pytest.approx(once, abs=3)


def test_what_was_before_fades_by_half_in_half_a_year() -> None:
    levels = Tension([SANCTIONS, QUIET, QUIET], "quarter").levels
    assert levels[2].old_conflict == pytest.approx(10.5, rel=0.02)
    assert 50 < levels[2].value < levels[0].value


def test_a_change_is_told_with_the_share_of_draws() -> None:
    tension = Tension([TALKS, TALKS, SANCTIONS], "month")
    change = tension.change(2, 1)
    assert change.value == pytest.approx(tension.levels[2].value - tension.levels[1].value)
    assert change.up > 0.95
    assert change.up + change.down == pytest.approx(1)
    first = tension.change(0, 3)
    assert first.value == pytest.approx(tension.levels[0].value - 50)


def test_what_events_did_is_told_without_the_fading_of_what_was_before() -> None:
    tension = Tension([SANCTIONS, QUIET, TALKS], "quarter")
    assert (tension.moved(1).value, tension.change(1, 1).value < 0) == (0.0, True)
    last = tension.levels[2]
    faded = 100 * (last.old_conflict + PRIOR) / (last.old_conflict + last.old_cooperation + 2 * PRIOR)
    assert tension.moved(2).value == pytest.approx(last.value - faded)
