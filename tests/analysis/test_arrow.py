"""Where a relationship is going, and why."""

from datetime import date
from typing import Any

import pytest

from analysis.made import PAIR, happening, report, written
from detente.analysis.arrow import Arrow, arrow
from detente.analysis.deeds import deeds
from detente.analysis.series import series
from detente.analysis.tension import Tension
from detente.model.story import Happening
from detente.resolution.happenings import happenings

BEFORE = [happening(f"2024-01-{day}", "CONSULT", 1.9, days=f"2024-01-{day}") for day in (10, 15, 20)]
ARTICLES = ("2024-01-10", "2024-01-20", "2024-02-05", "2024-02-20")


def told(plover: str, *weights: float, **known: Any) -> list[Happening]:
    return [
        happening("2024-02-05", plover, weight, days=f"2024-02-0{at}", **known) for at, weight in enumerate(weights, 1)
    ]


def last(events: list[Happening], *days: str) -> Arrow:
    articles = [(each.day, each.voice) for each in written(*(days or ARTICLES))]
    points = series(deeds([*BEFORE, *events], PAIR, "month"), articles, date(2024, 1, 1), date(2024, 2, 29), "month")
    return arrow(points, Tension([point.flow for point in points], "month"), 1)


@pytest.mark.parametrize(
    ("events", "judgement"),
    [
        (told("SANCTION", -8.0, -8.0, -5.0), "worse"),
        (told("RETREAT", 7.0, 7.0, 5.0), "better"),
        ([*told("SANCTION", -3.0), *told("RETREAT", 3.0)], "unchanged"),
        (told("ACCUSE", -0.1), "unchanged"),  # that old talks fade is no news
        ([], "unchanged"),  # articles, and nothing that happened
    ],
)
def test_the_arrow(events: list[Happening], judgement: str) -> None:
    assert last(events).judgement == judgement


def test_an_arrow_never_hangs_on_one_event_of_one_voice() -> None:
    days = ("2024-01-10", "2024-02-05")
    found = last(told("SANCTION", -8.0), *days)
    assert (found.judgement, found.recent, found.told) == ("too little to tell", "too little to tell", False)
    assert last(told("SANCTION", -8.0), *days, "2024-02-09").judgement == "worse"
    assert last(told("SANCTION", -8.0, -8.0), *days).judgement == "worse"


def test_the_reason_is_what_weighs_most_in_the_direction_of_the_arrow() -> None:
    light, heavy = told("SANCTION", -5.0, -8.0)
    found = last([light, heavy, *told("RETREAT", 9.0)[:1]])
    assert [deed.event.plover for deed in last([light, heavy]).reasons] == ["SANCTION", "SANCTION"]
    assert last([light, heavy]).reasons[0].event == heavy
    assert found.judgement in ("worse", "unchanged")


def test_what_several_voices_tell_moves_more() -> None:
    reports = [report(f"2024-02-0{day}", "SANCTION", -5.0, days="2024-02-04") for day in (5, 6, 7)]
    [well_told] = happenings(reports)
    [once_told] = told("COERCE", -9.0)
    assert last([once_told, well_told]).reasons[0].event == well_told
