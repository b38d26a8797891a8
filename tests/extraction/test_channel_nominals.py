"""What nouns tell."""

from __future__ import annotations

import pytest

from extraction.test_channels import briefly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan announced a halt to passenger flights to Chad.", ["flights:suspended"]),
        (
            "Chad and Sudan quarrelled. Sudan will lift its closure of the border bridge on February 20.",
            ["border:planned:2023-02-20"],
        ),
        (
            "Chad and Sudan signed a paper that starts with the reopening of their main border bridge next Monday.",
            ["border:planned:2023-02-06"],
        ),
        ("The closure of the bridge between Chad and Sudan in July hurt both.", ["border:closed:2022-07"]),
        ("The return of ambassadors to Chad and Sudan was delayed.", []),
        ("Chad lifted its ban on flights to Sudan on Monday.", ["flights:restored:2023-01-30"]),
        ("The resumption of flights between Chad and Sudan is planned for March.", ["flights:planned:2023-03"]),
        ("The two sides announced the resumption of trade talks between Chad and Sudan.", ["trade:planned"]),
        ("Oman's suspension of the hotline with Iran alarmed diplomats.", ["hotline:suspended"]),
    ],
)
def test_a_noun_tells_what_became_of_a_line(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
