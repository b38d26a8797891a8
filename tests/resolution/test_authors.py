from __future__ import annotations

import pytest

from documents import document

BODY = "The envoy met with the rebels in the town today. We urge the rebels to leave, and I note that the road is open."


@pytest.mark.parametrize(
    ("above", "author"),
    [
        ("Kenya's National Day\n\nAda Kovan, Secretary of State", ("Ada Kovan", "Secretary of State")),
        (
            "Office of the Spokesperson\n\nThis is attributable to Spokesperson Ada Kovan:",
            ("Ada Kovan", "Spokesperson"),
        ),
        ("A quiet day in Kenya", None),
        ("Ada Kovan, Jon Redd", None),
    ],
)
def test_a_release_in_the_first_person_is_from_who_signs_it(above: str, author: tuple[str, str] | None) -> None:
    doc = document(f"{above}\n\n{BODY}")
    named = [(actor.name, actor.role) if (actor := doc.actor(s.actor)) else None for s in doc.statements]
    assert named == [author, author]


def test_no_author_speaks_inside_a_quotation() -> None:
    doc = document(
        'Ada Kovan, Secretary of State\n\nThe envoy wrote that it was late. "I hear we urged them to go," he said.'
    )
    assert "Ada Kovan" not in [actor.name for actor in doc.actors]
