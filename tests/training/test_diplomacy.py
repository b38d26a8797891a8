"""Our own annotated news text is read into words and names, and keeps its conventions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from training.parser.marked import marked, read_marked
from training.parser.name_spans import names_of
from training.parser.name_tables import FOLDER, titles

SENTENCES = read_marked(FOLDER / "diplomacy.txt")


@pytest.mark.parametrize(
    ("text", "words", "labels"),
    [
        ("Mr. [P Harlan] left [L Oslo].", "Mr. Harlan left Oslo .", "O B-PER O B-LOC O"),
        ("the [L U.S.]-[L China] talks", "the U.S. - China talks", "O B-LOC O B-LOC O"),
        ("[O NATO]'s call", "NATO 's call", "B-ORG O O"),
        ("[P Khaled al-Ani] didn't go", "Khaled al - Ani did n't go", "B-PER I-PER I-PER I-PER O O O"),
        ("the [O Workers’ Party] spoke", "the Workers ’ Party spoke", "O B-ORG I-ORG I-ORG O"),
        ("[L N'Djamena]'s 120,000 [? Chadians]", "N'Djamena 's 120,000 Chadians", "B-LOC O O "),
        (
            "[P J. R. Harlan-Venn], 61, agreed",
            "J. R. Harlan - Venn , 61 , agreed",
            "B-PER I-PER I-PER I-PER I-PER O O O O",
        ),
    ],
)
def test_marked(text: str, words: str, labels: str) -> None:
    sentence = marked(text)
    assert (" ".join(sentence.words), " ".join(sentence.names)) == (words, labels)


def test_spaces_make_the_text_again() -> None:
    sentence = marked('"[L Oslo] won\'t," Mr. [P Harlan-Venn] said.')
    pieces = zip(sentence.words, sentence.spaces, strict=True)
    assert "".join(w + " " * s for w, s in pieces).strip() == '"Oslo won\'t," Mr. Harlan-Venn said.'


def test_an_open_bracket_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("[P Harlan left", encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        read_marked(tmp_path / "text")


def test_the_text_is_wide() -> None:
    counts = Counter(name.type for sentence in SENTENCES for name in names_of(sentence.names))
    assert len(SENTENCES) >= 700
    assert min(counts[kind] for kind in ("PER", "ORG", "LOC", "MISC")) > 200


def test_titles_stand_outside_of_persons() -> None:
    firsts = [(s.words[n.start], " ".join(s.words)) for s in SENTENCES for n in names_of(s.names) if n.type == "PER"]
    assert [text for first, text in firsts if titles().get(first) == "office"] == []


def test_days_and_months_are_no_names() -> None:
    days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February"}
    assert {label for s in SENTENCES for word, label in zip(s.words, s.names, strict=True) if word in days} == {"O"}
