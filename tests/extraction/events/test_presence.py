"""Visits told by where somebody will be."""

from __future__ import annotations

import pytest

from documents import document
from extraction.events.test_gatherings import STORY, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Foreign Minister Asha Mutua will be in Dodoma on Monday.", "2026-03-16 Dodoma"),
        ("Kenyan President Grace Wanjala will be in Arusha next week.", "2026-03-16..2026-03-22 Arusha"),
    ],
)
def test_who_will_be_in_the_other_state_on_a_day_visits_it(text: str, expected: str) -> None:
    assert told(text) == f"visit planned KEN>TZA {expected}"


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Foreign Minister Asha Mutua will be in Nairobi on Monday.",
        "Kenyan Foreign Minister Asha Mutua will be in Dodoma.",  # no day
        "Kenyan Foreign Minister Asha Mutua will not be in Dodoma on Monday.",
        "The final will be in Dodoma on Monday.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert told(text) == ""


def test_who_pulls_out_of_a_meeting_does_so_in_words_that_name_it() -> None:
    doc = document(STORY + "Kenya on Tuesday pulled out of a session of the joint border commission.", dct="2026-03-12")
    assert doc.words(doc.events[-1].span).endswith("pulled out of a session of the joint border commission")
