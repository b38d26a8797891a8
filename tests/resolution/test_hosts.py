from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Chile and Peru talked. Chile sent Ann Vik to Lima, and she was received by President Omar Harlan.",
            "PER",
        ),
        (
            "Chile's foreign minister, Ann Vik, went to Peru. She will pay a courtesy call on President Omar Harlan.",
            "PER",
        ),
        (
            ("The Foreign Minister, Ann Vik, spoke with the Foreign Minister of Peru, Jon Lowe. Chile and Peru will "
            "meet. She is to pay a courtesy call on President Omar Harlan."),
            "PER",
        ),
    ],
)  # fmt: skip
def test_a_host_acts_for_the_state_that_is_visited(text: str, country: str) -> None:
    actors = {a.name: a.country for a in document(text, until="resolve_actors").actors if a.kind == "person"}
    assert actors["Omar Harlan"] == country
