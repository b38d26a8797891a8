from __future__ import annotations

import pytest

from detente.extraction.cues import CueWord, cue_words, find_cues
from documents import document


@pytest.mark.parametrize("word", cue_words(), ids=lambda word: f"{word.lemma} {word.pos}")
def test_every_cue_is_found_in_its_own_example(word: CueWord) -> None:
    doc = document(word.example, until="find_statements")
    assert [(s.lemma, s.force) for s in doc.statements] == [(word.lemma, word.force)]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Kovan said that talks would go on.", ["say"]),
        ("Kovan did not say that talks would go on.", []),
        ("Kovan will say that talks end.", []),
        ("Kovan could argue that talks should go on.", []),
        ("It is unclear whether Kovan said that.", []),
        ("Kovan does not believe that talks will go on.", ["believe"]),
        ("Kovan denied that talks would go on.", ["deny"]),
        ("Kovan went on to say that talks would end.", ["go on", "say"]),
        ("Orlan wants Kovan to say that talks ended.", ["want"]),
        ("The ministry slammed the raid.", ["slam"]),
        ("The stated aim is peace.", []),
    ],
)
def test_only_what_was_said_or_thought_is_a_cue(text: str, lemmas: list[str]) -> None:
    assert [cue.word.lemma for cue in find_cues(document(text, until="find_quotes").parse)] == lemmas
