"""Figures that can be counted by hand, on sentences of a few words."""

from __future__ import annotations

import pytest

from conll import FIGURES, SUBTYPED, Row, Tally, places

# Form, head (counted from 1, 0 for a root), relation, UPOS, XPOS, features, lemma; a new sentence starts after "/".
GOLD = """
Talks 2 nsubj NOUN NNS Number=Plur talk
resumed 0 root VERB VBD Tense=Past|VerbForm=Fin resume
. 2 punct PUNCT . _ .
/
Nobody 5 nsubj PRON NN Number=Sing nobody
spoke 0 root VERB VBD Tense=Past|VerbForm=Fin speak
. 5 punct PUNCT . _ .
"""
WHOLE = dict.fromkeys(FIGURES, "6/6/6") | {"sentences": "2/2/2", "CLAS": "4/4/4"}


def rows(text: str) -> list[Row]:
    """The words of a table like GOLD."""
    found: list[Row] = []
    starts = True
    for line in text.split("\n"):
        if line in ("", "/"):
            starts = True
            continue
        form, head, dep, upos, xpos, feats, lemma = line.split(" ")
        at = int(head) - 1 if head != "0" else len(found)
        found.append(Row(form, at, dep, upos, xpos, feats.strip("_"), lemma, starts))
        starts = False
    return found


def figures(tally: Tally) -> dict[str, str]:
    """Right, found, wanted of each figure."""
    return {name: f"{count.right}/{count.found}/{count.wanted}" for name, count in tally.figures.items()}


def compared(gold: str, found: str) -> Tally:
    tally = Tally()
    tally.add(rows(gold), rows(found))
    return tally


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Talks 2", "Talks 2", {}),
        ("Talks 2 nsubj", "Talks 2 obj", {"LAS": "5/6/6", SUBTYPED: "5/6/6", "CLAS": "3/4/4"}),
        ("Talks 2 nsubj", "Talks 2 nsubj:pass", {SUBTYPED: "5/6/6"}),  # the official LAS does not see subtypes
        ("Talks 2", "Talks 3", {"UAS": "5/6/6", "LAS": "5/6/6", SUBTYPED: "5/6/6", "CLAS": "3/4/4"}),
        (". 2 punct", ". 1 punct", {"UAS": "5/6/6", "LAS": "5/6/6", SUBTYPED: "5/6/6"}),  # no content word
        ("Talks 2 nsubj NOUN", "Talks 2 nsubj VERB", {"UPOS": "5/6/6"}),
        ("NNS", "NN", {"XPOS": "5/6/6"}),
        ("Number=Plur", "Number=Sing", {"UFeats": "5/6/6"}),
        ("Number=Plur", "Number=Plur|Typo=Yes", {}),  # a feature that the shared task does not compare
        ("Tense=Past|VerbForm=Fin resume", "VerbForm=Fin|Tense=Past resume", {}),
        (" speak", " spoke", {"lemmas": "5/6/6"}),
        # One sentence instead of two: neither is right; the second root hangs on the first.
        (
            "/\nNobody 5 nsubj PRON NN Number=Sing nobody\nspoke 0 root",
            "Nobody 5 nsubj PRON NN Number=Sing nobody\nspoke 2 conj",
            {"sentences": "0/1/2", "UAS": "5/6/6", "LAS": "5/6/6", SUBTYPED: "5/6/6", "CLAS": "3/4/4"},
        ),
    ],
)
def test_each_mistake_costs_what_it_costs_in_the_shared_task(old: str, new: str, changed: dict[str, str]) -> None:
    assert old in GOLD
    assert figures(compared(GOLD, GOLD.replace(old, new, 1))) == WHOLE | changed


def test_words_count_where_they_stand_at_the_same_characters() -> None:
    gold = "can 3 aux AUX MD _ can\nnot 3 advmod PART RB _ not\nwait 0 root VERB VB _ wait"
    found = "cannot 2 aux AUX MD _ cannot\nwait 0 root VERB VB _ wait"
    assert figures(compared(gold, found)) == dict.fromkeys(FIGURES, "1/2/3") | {"sentences": "1/1/1", "CLAS": "1/1/2"}


def test_a_word_under_a_head_that_is_split_otherwise_is_wrong() -> None:
    gold = "I 3 nsubj PRON PRP _ I\ncan 3 aux AUX MD _ can\nnot 0 root PART RB _ not"
    found = "I 2 nsubj PRON PRP _ I\ncannot 0 root PART RB _ not"
    assert figures(compared(gold, found))["words"] == "1/2/3"
    assert figures(compared(gold, found))["UAS"] == "0/2/3"


def test_white_space_in_a_word_does_not_count() -> None:
    assert places([Row("1 000", 0, "root"), Row("men", 0, "dep")]) == [(0, 4), (4, 7)]


def test_a_lemma_that_the_treebank_leaves_open_is_right() -> None:
    assert compared("Xyz 0 root X FW _ _", "Xyz 0 root X FW _ xyz").figures["lemmas"].right == 1


def test_relations_are_counted_with_their_subtypes() -> None:
    tally = compared(GOLD, GOLD.replace("Talks 2 nsubj", "Talks 2 nsubj:pass").replace(". 2 punct", ". 1 punct"))
    found = {name: (count.right, count.found, count.wanted) for name, count in tally.relations.items()}
    assert found == {"nsubj": (1, 1, 2), "nsubj:pass": (0, 1, 0), "root": (2, 2, 2), "punct": (1, 2, 2)}


def test_texts_add_up() -> None:
    tally = Tally()
    tally.add(rows(GOLD), rows(GOLD))
    tally.add(rows(GOLD), rows(GOLD.replace("Talks 2", "Talks 3")))
    assert figures(tally)["UAS"] == "11/12/12"
    assert tally.figures["UAS"].f1 == pytest.approx(100 * 11 / 12)


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not the same text: 'Talks' and 'Walks'"):
        compared("Talks 0 root NOUN NNS _ talk", "Walks 0 root NOUN NNS _ walk")
