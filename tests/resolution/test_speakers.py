from __future__ import annotations

import pytest

from detente.model.document import Document
from documents import document


def speakers(doc: Document) -> list[str | None]:
    return [actor.name if (actor := doc.actor(s.actor)) else None for s in doc.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ada Kovan, the mayor of Lemberg, said the visit went well.\n\n"We will meet again in the spring."',
            ["Ada Kovan", "Ada Kovan"],
        ),
        (
            '"We are open," said John Orlan, a historian. He added that nobody came. "It was a pity."',
            ["John Orlan", "John Orlan", "John Orlan"],
        ),
        (
            'Ada Kovan said it was late. John Orlan shook his head. "We have time enough for this."',
            ["Ada Kovan", "John Orlan"],
        ),
    ],
)
def test_a_statement_knows_its_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(document(text, until="name_speakers")) == expected


def test_a_floating_quotation_far_from_any_speaker_has_none() -> None:
    text = 'Ada Kovan said it rained.\n\nThe sun rose.\n\nThe sun set.\n\nIt snowed.\n\n"We have time enough for this."'
    assert speakers(document(text, until="name_speakers"))[-1] is None


def test_a_statement_inside_a_quotation_has_a_parent() -> None:
    doc = document('"President Orlan said the navy would stay, and I believe him," she said.', until="name_speakers")
    assert [(s.id, s.parent) for s in doc.statements] == [("s1", None), ("s2", "s1")]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The United States urged China to reopen the border.", "CHN"),
        ("China warned Japan that the talks would end.", "JPN"),
        ("China said the talks would end.", None),
    ],
)
def test_a_statement_knows_who_is_spoken_to(text: str, addressee: str | None) -> None:
    doc = document(text, until="name_speakers")
    assert [actor.country if (actor := doc.actor(s.addressee)) else None for s in doc.statements] == [addressee]
