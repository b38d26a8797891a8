from __future__ import annotations

import pytest

from detente.resolution.same_offices import is_changing
from documents import document


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Peru and Chile met. Foreign Minister Omar Reyes of Peru said no. Foreign Minister Ann Harlan had a cold.",
            "Ann Harlan",
            "CHL",
        ),
        (
            "Peru and Chile met. The Chilean president, Ann Harlan, came early. So did President Omar Reyes.",
            "Omar Reyes",
            "PER",
        ),
        (
            "Peru and Chile met. Minister Omar Reyes of Peru said no. Minister Ann Harlan had a cold.",
            "Ann Harlan",
            "PER",
        ),
    ],
)
def test_of_two_holders_of_one_office_each_acts_for_one_of_the_two_states(text: str, name: str, country: str) -> None:
    actors = {a.name: a.country for a in document(text, until="resolve_actors").actors if a.kind == "person"}
    assert actors[name] == country


def test_an_article_tells_of_one_holder_after_another() -> None:
    assert is_changing(document("Peru's foreign minister was sacked. His successor is Ann Harlan."))
    assert not is_changing(document("Peru's foreign minister was ill."))
