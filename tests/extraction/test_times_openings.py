from __future__ import annotations

import pytest

from detente.extraction.times.openings import ALPHABET, openings


def filled(kind: str) -> frozenset[str]:
    return frozenset({"day": "12", "month": "jm"}[kind])


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("the end", "t"),
        ("the |an? ", "at"),
        ("(?:a|b)?c", "abc"),
        ("(?:(?:a )?b)? ?c", "abc "),
        ("(?P<short>[QH][1-4])", "hq"),
        (r"\d\d?", "0123456789"),
        ("(?!x)ab", "a"),
        ("(?-i:Jan|JUN)", "j"),
        ("{day2}(?: {month})?", "12"),
        ("(?:{month} )?{day}", "12jm"),
        (r"['’](?P<yy>\d\d)", "'’"),
    ],
)
def test_what_a_pattern_can_begin_with(pattern: str, letters: str) -> None:
    assert openings(pattern, filled) == frozenset(letters) & frozenset(ALPHABET)


def test_what_can_be_empty_can_begin_with_anything() -> None:
    assert openings("(?:a)?", filled) == frozenset(ALPHABET)
