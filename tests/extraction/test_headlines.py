from __future__ import annotations

import pytest

from detente.extraction.headlines import find_headlines
from documents import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Kovan: talks with the rebels will go on", [("talks with the rebels will go on", "Minister Kovan")]),
        ("Talks with the rebels will go on: John Orlan", [("Talks with the rebels will go on", "John Orlan")]),
        ("Video: talks with the rebels will go on", []),
        ("What we know: talks with the rebels will go on", []),
        ("Minister Ada Kovan opened two things: a school and a bridge.", []),
    ],
)
def test_a_headline_may_name_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    doc = document(f"The talks began in May.\n\n{text}\n\nThey ended in June.", until="find_mentions")
    parse = doc.parse
    assert [
        (doc.words(parse.span(content.first, content.last)), doc.words(parse.span(s.words.first, s.words.last)))
        for content, s in find_headlines(doc)
    ] == expected
