# ruff: noqa: E501 (one row a case)
from __future__ import annotations

import pytest

from documents import document

RELEASE = """Spokesperson Lena Orsk said the following:

Secretary Blinken spoke today with Chilean Foreign Minister Juan Harlan. {}"""


def found(text: str) -> dict[str, tuple[str | None, str | None]]:
    """The role and the state of each person, by name."""
    doc = document(text, until="resolve_actors")
    return {a.name: (a.role, a.country) for a in doc.actors if a.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        (RELEASE.format(""), "Lena Orsk", ("Spokesperson", "USA")),
        (RELEASE.format("Under Secretary Ann Vik attended."), "Ann Vik", ("Under Secretary", "USA")),
        (RELEASE.format("Chile was glad. Under Secretary Ann Vik attended."), "Ann Vik", ("Under Secretary", "USA")),
        (RELEASE.format("The analyst Ann Vik attended."), "Ann Vik", ("analyst", None)),
        (RELEASE.format("Secretary General Ann Vik attended."), "Ann Vik", ("Secretary General", None)),
        (
            "Minister Zawadzka met the Foreign Minister of Belarus, Viktor Harlanov. Poland offered Belarus talks.",
            "Zawadzka",
            ("Minister", "POL"),
        ),
        ("Minister Zawadzka said no. Poland, Belarus and Latvia met.", "Zawadzka", ("Minister", None)),
        ("Foreign Minister Wang Yi called it unwise. The United States was glad.", "Wang Yi", ("Foreign Minister", "CHN")),
    ],
)  # fmt: skip
def test_officials_without_a_state_are_those_of_the_article(
    text: str, name: str, answer: tuple[str | None, str | None]
) -> None:
    assert found(text)[name] == answer


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Finland will keep its border shut, the interior minister said.\n\nRiikka Harlan told reporters that it was late.",
            {"Riikka Harlan": ("interior minister", "FIN")},
        ),
        (
            "The Norwegian defence minister said no.\n\nJonas Harlan told reporters that it was late.",
            {"Jonas Harlan": ("defence minister", "NOR")},
        ),
        (
            "The Norwegian defence minister said no.\n\nAn analyst, Jonas Harlan, told reporters that it was late.",
            {"Jonas Harlan": ("analyst", None)},
        ),
        (
            "The Norwegian defence minister said no.\n\nPeople waited. Jonas Harlan told reporters that it was late.",
            {"Jonas Harlan": (None, None)},
        ),
    ],
)
def test_an_office_is_that_of_the_person_whom_the_next_paragraph_names(
    text: str, people: dict[str, tuple[str | None, str | None]]
) -> None:
    assert found(text) == people
