"""Measures told with a day and no side named, in stories of two states."""

from __future__ import annotations

import pytest

from extraction.events.test_gatherings import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hotline will be restored before Easter.", "SUPPORT planned KEN>TZA 2026-04-04 -"),
        ("The ban will be lifted on April 1.", "access planned KEN>TZA 2026-04-01 -"),
        ("The consulates will be closed on April 1.", "withdraw planned KEN>TZA 2026-04-01 -"),
        ("The border crossing will reopen on April 1.", "access planned KEN>TZA 2026-04-01 -"),
        ("The border crossing will close on April 1.", "restrict planned KEN>TZA 2026-04-01 -"),
        ("Flights will resume on May 1.", "COOPERATE planned KEN>TZA 2026-05-01 -"),
        ("The ambassadors will return on April 1.", "SUPPORT planned KEN>TZA 2026-04-01 -"),
        ("The tariffs will take effect on April 1.", "discontinue planned KEN>TZA 2026-04-01 -"),
        ("The agreement enters into force on April 1.", "SUPPORT planned KEN>TZA 2026-04-01 -"),
        ("A Kenyan tariff on Tanzanian maize takes effect on April 1.", "discontinue planned KEN>TZA 2026-04-01 -"),
        ("Kenya's ban on Tanzanian maize will come into force on April 1.", "discontinue planned KEN>TZA 2026-04-01 -"),
    ],
)
def test_a_measure_with_a_day_to_come_is_one_of_the_two_states(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The hotline will be restored.",  # no day
        "A shop will reopen on April 1.",
        "The schools will reopen on April 1.",
        "The players will return on April 1.",
        "The road to the stadium will be closed on April 1 by the city of Hamburg.",
    ],
)
def test_other_things_are_left_out(text: str) -> None:
    assert told(text) == ""
