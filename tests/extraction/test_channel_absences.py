"""What is told not to be there, or to be there again."""

from __future__ import annotations

import pytest

from extraction.test_channels import briefly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Sudan quarrelled. Neither country has broken off relations.", ["diplomatic-relations:open"]),
        (
            "No ambassadors, no flights, no hotline: Chad and Sudan have spent the winter in silence.",
            ["ambassador:suspended", "flights:suspended", "hotline:suspended"],
        ),
        ("No plane has flown between Chad and Sudan since July.", ["flights:suspended:2022-07"]),
        ("The first flight between Chad and Sudan in three years landed on Monday.", ["flights:restored:2023-01-30"]),
        ("The first train from Chad to Sudan in two years left on Monday.", ["rail:restored:2023-01-30"]),
        ("Oman and Iran have had no contact since May.", ["communication:suspended:2022-05"]),
        ("There has been no contact between Oman and Iran since May.", ["communication:suspended:2022-05"]),
        ("Oman has no plans to shut the border with Yemen.", ["border:open"]),
        ("Oman and Iran have no diplomatic relations.", ["diplomatic-relations:suspended"]),
    ],
)
def test_a_line_that_is_told_not_to_be_there(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
