from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        (
            "Chad recalled its ambassador from Sudan on Monday.\n\nOmar Reyes was ordered back at once.",
            "Omar Reyes",
            "ambassador",
            "TCD",
        ),
        (
            "Chad's foreign minister has held talks in Sudan.\n\nAnn Harlan met her Sudanese counterpart, Omar Reyes.",
            "Ann Harlan",
            "foreign minister",
            "TCD",
        ),
        (
            "Chad recalled its ambassador from Sudan on Monday.\n\nOmar Reyes said that the step was overdue.",
            "Omar Reyes",
            None,
            None,
        ),
    ],
)
def test_a_paragraph_names_whose_office_the_one_before_tells(
    text: str, name: str, role: str | None, country: str | None
) -> None:
    actors = {a.name: (a.role, a.country) for a in document(text, until="resolve_actors").actors}
    assert actors[name] == (role, country)
