"""Names are swapped for others of their type and kind, and the sentence around them stays in order."""

from __future__ import annotations

import random

import pytest

from training.parser.corpora import Sentence
from training.parser.made_persons import cultures, person
from training.parser.name_spans import Name, labels_of, names_of
from training.parser.name_tables import table
from training.parser.swapped import Swapper, article, pieces

SEEDS = range(40)


def sentence(text: str, *names: Name) -> Sentence:
    words = tuple(text.split())
    return Sentence(words, tuple(word != "Harlan" for word in words), 0, names=labels_of(len(words), names))


def test_types_and_order_stay() -> None:
    before = sentence("Anna Harlan left Oslo for NATO talks .", Name(0, 2, "PER"), Name(3, 4, "LOC"), Name(5, 6, "ORG"))
    for seed in SEEDS:
        after = Swapper(1.0).swapped(before, random.Random(seed))
        assert [name.type for name in names_of(after.names)] == ["PER", "LOC", "ORG"]
        assert len(after.words) == len(after.spaces) == len(after.names)
        assert [w for w, label in zip(after.words, after.names, strict=True) if label == "O"] == [
            "left",
            "for",
            "talks",
            ".",
        ]


def test_one_name_one_replacement() -> None:
    before = sentence("Anna Harlan spoke . Harlan left .", Name(0, 2, "PER"), Name(4, 5, "PER"))
    for seed in SEEDS:
        after = Swapper(1.0).swapped(before, random.Random(seed))
        full, short = (after.words[name.start : name.end] for name in names_of(after.names))
        assert set(short) <= set(full)


def test_a_state_and_its_adjective_go_together() -> None:
    before = sentence("France said French troops left .", Name(0, 1, "LOC"), Name(2, 3, "MISC"))
    after = Swapper(1.0).swapped(before, random.Random(3))
    assert after.words[0] != "France"
    assert "French" not in after.words


def test_the_blank_before_a_possessive_stays_away() -> None:
    before = sentence("Harlan 's plan", Name(0, 1, "PER"))
    for seed in SEEDS:
        after = Swapper(1.0).swapped(before, random.Random(seed))
        assert not after.spaces[names_of(after.names)[0].end - 1]


def test_a_tree_is_left_alone() -> None:
    tree = Sentence(("Oslo",), (True,), 0, heads=(0,), names=("B-LOC",))
    assert Swapper(1.0).swapped(tree, random.Random(0)) is tree


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("al-Ani", "al - Ani"),
        ("Kim Yong-ho", "Kim Yong - ho"),
        ("Workers' Party", "Workers ' Party"),
        ("Lord's Resistance Army", "Lord 's Resistance Army"),
        ("O'Brien", "O'Brien"),
        ("U.S. Navy", "U.S. Navy"),
    ],
)
def test_pieces(form: str, words: str) -> None:
    assert " ".join(piece.word for piece in pieces(form)) == words


@pytest.mark.parametrize(
    ("word", "name", "fixed"),
    [("a", "Iranian", "an"), ("an", "Peruvian", "a"), ("A", "FBI", "An"), ("an", "EU", "an"), ("a", "UN", "a"),
     ("an", "Ukrainian", "a"), ("an", "European", "a"), ("a", "NATO", "a"), ("the", "Iranian", "the")],
)  # fmt: skip
def test_article(word: str, name: str, fixed: str) -> None:
    assert article(word, name) == fixed


def test_tables_are_wide() -> None:
    given = {name for _, names in table("given").rows for name in names.split()}
    family = {name for _, names in table("family").rows for name in names.split()}
    organisations = {name for _, names in table("organisations").rows for name in names.split("|")}
    assert (len(given) > 2400, len(family) > 3500, len(organisations) > 1100) == (True, True, True)
    assert len(cultures()[0]) >= 100


def test_the_same_seed_makes_the_same_person() -> None:
    assert [person(random.Random(seed)) for seed in SEEDS] == [person(random.Random(seed)) for seed in SEEDS]
