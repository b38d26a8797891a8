from __future__ import annotations

from dataclasses import replace

import pytest

from detente.extraction.voices import Voices
from detente.model.span import Span
from detente.model.statement import Statement
from documents import document

TEXT = 'Kenya closed the border. "Somalia told us that the road would stay open," said Lena Orlan.'


def piece(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


STATEMENTS = (
    Statement("s1", (piece("Somalia told us that the road would stay open,"),), "direct", "test"),
    Statement("s2", (piece("that the road would stay open"),), "indirect", "test", parent="s1"),
)


@pytest.mark.parametrize(
    ("word", "expected"), [("closed", None), ("Somalia", "s1"), ("road", "s2"), ("said Lena", None)]
)
def test_the_innermost_statement_speaks(word: str, expected: str | None) -> None:
    voice = Voices(replace(document(TEXT, until="find_times"), statements=STATEMENTS)).at(TEXT.index(word))
    assert (voice.statement.id if voice else None) == expected


def test_bounds_are_those_of_the_piece_and_of_the_sentence() -> None:
    doc = replace(document(TEXT, until="find_times"), statements=STATEMENTS)
    voices = Voices(doc)
    road = next(token.i for token in doc.parse.tokens if token.text == "road")
    inside = voices.bounds(road, voices.at(TEXT.index("road")))
    assert doc.words(doc.parse.span(inside.first, inside.last)) == "that the road would stay open"
