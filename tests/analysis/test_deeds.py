"""Which events count, when, and with what weight."""

from datetime import date
from typing import Any

import pytest

from analysis.made import PAIR, happening, report
from detente.analysis.deeds import Deed, deeds
from detente.resolution.happenings import happenings


def one(*args: Any, **known: Any) -> Deed | None:
    found = deeds([happening(*args, **known)], PAIR, "month")
    return found[0] if found else None


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        ("happened", True), ("ongoing", True),
        ("planned", False), ("possible", False), ("claimed", False), ("denied", False), ("cancelled", False),
    ],
)  # fmt: skip
def test_only_what_happened_counts(status: str, counts: bool) -> None:
    assert (one("2024-05-06", "SANCTION", -8.0, status=status) is not None) == counts


def test_talks_called_off_are_a_refusal_on_the_day_it_is_told() -> None:
    found = one("2024-05-06", "CONSULT", 1.9, status="cancelled", days="2024-06-20")
    assert found is not None
    assert (found.quad, found.weight, found.day.isoformat(), found.told) == (
        "verbal conflict", -5.0, "2024-05-06", False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "day", "told"),
    [
        (None, "2024-05-06", False),  # the day of the first report
        ("2024-04-28", "2024-04-28", True),
        ("2024-04-01/2024-04-30", "2024-04-30", True),  # "in April"
        ("2024-02-01/2024-05-06", "2024-02-01", False),  # "since February"
        ("2023-01-01/2023-12-31", "2023-12-31", False),  # "last year"
        ("2024-06-01", "2024-05-06", False),  # cannot have happened after it was told
        ("2024-05-01/2024-05-31", "2024-05-06", True),  # "this month"
    ],
)
def test_the_day_on_which_an_event_counts(days: str | None, day: str, told: bool) -> None:
    found = one("2024-05-06", days=days)
    assert found is not None
    assert (found.day.isoformat(), found.told) == (day, told)


def test_an_event_is_counted_once_with_all_its_reports() -> None:
    told = [report("2024-05-06", days="2024-05-05"), report("2024-05-07", days="2024-05-05")]
    [found] = deeds(happenings(told), PAIR, "month")
    assert (found.reports, found.event.independent, found.day) == (2, 2, date(2024, 5, 5))


@pytest.mark.parametrize(
    ("plover", "source", "target", "side"),
    [
        ("ACCUSE", ("NOR",), ("SWE",), "first"),
        ("ACCUSE", ("SWE",), ("NOR",), "second"),
        ("CONSULT", ("NOR", "SWE"), ("NOR", "SWE"), "both"),
        ("CONSULT", ("FIN",), ("NOR", "SWE"), "both"),  # who mediates between them
    ],
)
def test_who_acts(plover: str, source: tuple[str, ...], target: tuple[str, ...], side: str) -> None:
    found = one("2024-05-06", plover, source=source, target=target)
    assert found is not None
    assert found.side == side


@pytest.mark.parametrize(
    ("plover", "quad"),
    [
        ("CONSULT", "verbal cooperation"),
        ("AID", "material cooperation"),
        ("REJECT", "verbal conflict"),
        ("MOBILIZE", "material conflict"),
    ],
)
def test_words_and_deeds_are_apart(plover: str, quad: str) -> None:
    found = one("2024-05-06", plover)
    assert found is not None
    assert found.quad == quad


def test_the_scores_of_plover_can_weigh_instead() -> None:
    [found] = deeds([happening("2024-05-06", "SANCTION", -8.0, mode="expel")], PAIR, "month", "plover")
    assert found.weight == -5.5
