"""Names in their parts, and the sounds of names in other spellings; each row of the tables is an example."""

import pytest

from detente.lexicon import rows
from detente.resolution.full_names import FullName, _FamilyFirst, parts_of, sound_of


@pytest.mark.parametrize(
    ("name", "country", "given", "family"),
    [
        ("Ada Kovan", "NOR", ("ada",), "kovan"),
        ("Adá B. Kován", None, ("ada", "b"), "kovan"),
        ("A.B. Kovan", None, ("a", "b"), "kovan"),
        ("Kovan", "NOR", (), "kovan"),
        ("al-Harlan", "YEM", (), "harlan"),
        ("Omar bin Harlan Al Rashoud", "YEM", ("omar", "harlan"), "rashoud"),
        ("Otto von der Havren", "DEU", ("otto",), "havren"),
        ("Wang Ruolan", "CHN", ("ruolan",), "wang"),
        ("Wang Ruolan", None, ("ruolan",), "wang"),
        ("James Wang", None, ("james",), "wang"),
        ("Yoon Tae-won", "KOR", ("tae", "won"), "yoon"),
        ("Havari Toshimitsu", "JPN", ("toshimitsu",), "havari"),
        ("Toshimitsu Havari", "JPN", ("toshimitsu",), "havari"),
        ("Pedro Halcón Brizuela", "PER", ("pedro",), "halcon"),
        ("Pedro Luis Halcón", "PER", ("pedro", "luis"), "halcon"),
        ("Pedro Luis Halcón Brizuela", "PER", ("pedro", "luis"), "halcon"),
        ("Foreign Minister Kovan", "NOR", (), "kovan"),
        ("Affairs Kovan", None, (), "kovan"),
        ("…", None, (), "…"),
    ],
)
def test_the_parts_of_a_name(name: str, country: str | None, given: tuple[str, ...], family: str) -> None:
    found = parts_of(name, country)
    assert (found.given, found.family) == (given, family)


def test_a_second_family_name_is_kept_apart() -> None:
    assert parts_of("Pedro Halcón Brizuela", "PER") == FullName(("pedro",), "halcon", ("brizuela",))


@pytest.mark.parametrize("row", rows("family_first", _FamilyFirst), ids=lambda row: row.name)
def test_family_names_that_come_first(row: _FamilyFirst) -> None:
    found = parts_of(row.example, None)
    assert (found.family == row.name.lower()) is not row.ambiguous


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelensky", "zelenskyy"),
        ("hussein", "husain"),
        ("sergei", "sergey"),
        ("khalifa", "halifa"),
        ("alexei", "aleksey"),
    ],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(("one", "other"), [("kovan", "koban"), ("harlan", "harmon"), ("wang", "wan"), ("ada", "ida")])
def test_names_that_do_not_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)
