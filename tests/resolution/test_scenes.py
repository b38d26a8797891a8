from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chile shut its border with Peru. In Lima, President Harlan sent regrets.", "Harlan", "PER"),
        (
            "Peru left Chile. In Chile, rationing goes on. The pledge by Ann Vik, the energy minister, was hollow.",
            "Ann Vik",
            "CHL",
        ),
        ("Peru talked to Chile. In May, the energy minister, Ann Vik, left for Paris.", "Ann Vik", "PER"),
    ],
)
def test_an_official_acts_for_the_party_where_the_sentence_is_set(text: str, name: str, country: str) -> None:
    actors = {a.name: a.country for a in document(text, until="resolve_actors").actors if a.kind == "person"}
    assert actors[name] == country
