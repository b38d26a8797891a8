from datetime import date

import pytest

from analysis.told import told
from detente.analysis.last_days import last_day


@pytest.mark.parametrize(
    ("words", "horizon", "last"),
    [
        ("the bridge will reopen by September", "2024-09", "2024-09-30"),
        ("the bridge will reopen this year", "2024", "2024-12-31"),
        ("the bridge will reopen in the summer", "2024-SU", "2024-08-31"),
        ("the bridge will reopen by June 5", "2024-06-05", "2024-06-05"),
        ("the bridge will reopen before June 5", "2024-06-05", "2024-06-04"),
        ("the bridge will reopen before Christmas", "2024-12-25", "2024-12-24"),
        ("the bridge will reopen before the summer", "2024-SU", "2024-05-31"),
        ("the bridge will reopen before May", "2024-05", "2024-04-30"),
        ("the bridge will reopen before 2030", "2030", "2029-12-31"),
        ("the bridge will reopen before the end of June", "2024-06-30", "2024-06-30"),
        ("the bridge will reopen before the year is out", "2024-12-31", "2024-12-31"),
        ("the bridge will reopen before Chad signs in June", "2024-06", "2024-06-30"),
        ("there will be no ferry after June", "2024-06", None),
        ("the bridge will reopen", None, None),
        ("the bridge will have reopened in January", "2024-01", None),  # over when it was published
        ("the bridge will reopen in some weeks", "P2W", None),
    ],
)
def test_the_last_day(words: str, horizon: str | None, last: str | None) -> None:
    found = last_day(told(words, horizon=horizon))
    assert found == (None if last is None else date.fromisoformat(last))
