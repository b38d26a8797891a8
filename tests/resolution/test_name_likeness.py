"""Names that can be one person's and names that cannot."""

import pytest

from detente.lexicon import rows
from detente.resolution.full_names import parts_of
from detente.resolution.name_likeness import Likeness, _ShortName, likeness, starts


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Ada Kovan", "Ada B. Kovan", "same"),
        ("Ada Berit Kovan", "Ada B. Kovan", "same"),
        ("A. K. Abdul Harlan", "Abdul Harlan", "same"),
        ("Ada B. Kovan", "Ada C. Kovan", None),
        ("George H.W. Harlan", "George W. Harlan", None),
        ("A. Kovan", "Ada Kovan", "short"),
        ("E. Kovan", "Ada Kovan", None),
        ("Ada Kovan", "Ida Kovan", None),
        ("Ada Berit Kovan", "Berit Kovan", "short"),
        ("Sergei Harlanov", "Sergey Harlanov", "spelling"),
        ("Ada Kovanskyy", "Ada Kovansky", "spelling"),
        ("Marko Tani", "Marko Teno", None),  # of one sound, and hardly a letter in common
        ("Mario Harlan", "Maria Harlan", None),
        ("Yoon Tae-won", "Yoon Taewon", "same"),
        ("Yoon Tae-won", "Yoon Tae-il", None),
    ],
)
def test_how_alike_names_are(one: str, other: str, how: Likeness | None) -> None:
    first, second = parts_of(one), parts_of(other)
    assert likeness(first, second) == likeness(second, first) == how
    assert how is None or starts(first) & starts(second)


def test_second_family_names_tell_apart() -> None:
    one, other = (parts_of(f"Pedro Halcón {second}", "PER") for second in ("Brizuela", "Tamayo"))
    assert likeness(one, other) is None
    assert likeness(one, parts_of("Pedro Halcón", "PER")) == "same"


@pytest.mark.parametrize("row", rows("short_names", _ShortName), ids=lambda row: f"{row.short} {row.long}")
def test_short_names(row: _ShortName) -> None:
    one, other = (parts_of(name) for name in row.example.split("|"))
    assert likeness(one, other) == "short"
    assert starts(one) & starts(other)
