from __future__ import annotations

import pytest

from detente.resolution.offices import holder, office_words, once_held, term_of, terms


@pytest.mark.parametrize(
    ("role", "country", "day", "person"),
    [
        ("Secretary of State", "USA", "2023-02-03", "Antony Blinken"),
        ("foreign minister", "CHN", "2023-02-03", "Qin Gang"),
        ("Minister of Foreign Affairs", "CHN", "2022-08-01", "Wang Yi"),
        ("president", "FRA", "2022-01-01", "Emmanuel Macron"),
        ("president", "FRA", "2013-01-01", "Francois Hollande"),
        ("Secretary-General", "IGOWSTNAT", "2023-02-03", "Jens Stoltenberg"),
        ("beekeeper", "FRA", "2022-01-01", None),
    ],
)
def test_who_held_an_office_on_a_day(role: str, country: str, day: str, person: str | None) -> None:
    found = holder(role, country, day)
    assert (found.person if found else None) == person


@pytest.mark.parametrize(
    ("name", "role", "day", "country"),
    [
        ("Biden", "President", "2022-05-05", "USA"),
        ("Vladimir Putin", None, "2023-01-01", "RUS"),
        ("Angela Merkel", None, "2020-01-01", "DEU"),
        ("Angela Merkel", None, "2023-01-01", None),
        ("Harlan", "President", "2023-01-01", None),
    ],
)
def test_the_office_of_a_person_on_a_day(name: str, role: str | None, day: str, country: str | None) -> None:
    found = term_of(name, role, None, day)
    assert (found.country if found else None) == country


@pytest.mark.parametrize(
    ("name", "day", "office"),
    [
        ("Angela Merkel", "2023-01-01", ("DEU", "Chancellor")),
        ("Merkel", "2023-01-01", ("DEU", "Chancellor")),
        ("Merkel", "2020-01-01", None),  # in office
        ("Merkel", "2001-01-01", None),  # not yet
        ("Collins", "2030-01-01", None),  # no head of a state or a government
        ("Harlan", "2023-01-01", None),
    ],
)
def test_the_office_that_a_person_had_left(name: str, day: str, office: tuple[str, str] | None) -> None:
    found = once_held(name, day)
    assert ((found.country, found.office) if found else None) == office


def test_offices_have_one_form() -> None:
    assert office_words("Minister of Foreign Affairs") == office_words("foreign minister") == {"foreign"}


def test_terms_end_after_they_start() -> None:
    assert [term for term in terms() if term.end is not None and term.end < term.start] == []
