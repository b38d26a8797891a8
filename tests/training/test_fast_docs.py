"""Docs of sentences and back; raw paragraphs that are worth labelling; our tokenizer."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.vocab import Vocab

from training.parser.augmented import Casing
from training.parser.corpora import Sentence
from training.parser.fast import docs, raw
from training.parser.fast.tokenizer import blank
from training.parser.passages import Cut

SPOKE = Sentence(
    words=("Harlan", "spoke", "."),
    spaces=(True, False, False),
    paragraph=1,
    heads=(1, 1, 1),
    deps=("nsubj", "root", "punct"),
    upos=("PROPN", "VERB", "PUNCT"),
    tags=("NNP", "VBD", "."),
    morphs=("Number=Sing", "Tense=Past|VerbForm=Fin", ""),
    lemmas=("Harlan", "speak", "."),
    names=("B-PER", "O", "O"),
)
LEFT = Sentence(("She", "left"), (True, False), 1, (1, 1), ("nsubj", "root"), ("PRON", "VERB"), ("PRP", "VBD"))
GERMAN = (
    "Der Minister hat gesagt, dass die Gespräche in der Hauptstadt weitergehen, so bald es geht, und zwar in zwei "
    "Wochen, ohne Namen zu nennen."
)
OPEN = Sentence(("Sana", "fell"), (True, True), 2, names=("", "O"))


@cache
def pipeline() -> Language:
    return blank()


def vocab() -> Vocab:
    return pipeline().vocab


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The EU, it didn't say.", "The EU , it did n't say ."),
        ("War and/or peace, etc. etc.", "War and / or peace , etc. etc."),
        ("It cost $5bn at 10am!!!", "It cost $ 5 bn at 10 am !!!"),
        ("The US-China talks (in Oslo)", "The US - China talks ( in Oslo )"),
    ],
)
def test_words_as_universal_dependencies_cuts_them(text: str, words: str) -> None:
    assert " ".join(token.text for token in pipeline()(text)) == words


def test_a_tree_survives_the_doc() -> None:
    doc = docs.doc_of((SPOKE, SPOKE), vocab())
    assert doc.text == "Harlan spoke.Harlan spoke."
    assert [token.dep_ for token in doc][:3] == ["nsubj", "ROOT", "punct"]
    assert docs.passage_of(doc, paragraph=1) == (SPOKE, SPOKE)


def test_paragraphs_stand_apart() -> None:
    assert docs.doc_of((SPOKE, OPEN), vocab()).text == "Harlan spoke. Sana fell "


def test_what_a_corpus_leaves_open_stays_open() -> None:
    doc = docs.doc_of((OPEN,), vocab())
    assert not doc.has_annotation("DEP")
    assert not doc.has_annotation("TAG")
    assert [token.ent_iob_ for token in doc] == ["", "O"]
    assert not docs.doc_of((SPOKE, LEFT), vocab()).has_annotation("ENT_IOB")


def test_docs_survive_a_shard(tmp_path: Path) -> None:
    shared = vocab()
    docs.kept([docs.doc_of((SPOKE,), shared)], tmp_path / "a-0000.spacy")
    assert [docs.passage_of(doc, paragraph=1) for doc in docs.read(tmp_path, vocab())] == [(SPOKE,)]


def test_no_shards_are_said() -> None:
    with pytest.raises(FileNotFoundError, match="fast label"):
        list(docs.read(Path("nowhere"), vocab()))


@pytest.mark.parametrize(
    ("casing", "words"),
    [(Casing(0, 1, 0), ("HARLAN", "SPOKE", ".")), (Casing(0, 0, 1), ("harlan", "spoke", ".")), (Casing(0, 0, 0), None)],
)
def test_silver_in_another_case(casing: Casing, words: tuple[str, ...] | None) -> None:
    doc = docs.doc_of((SPOKE,), vocab())
    (found,) = docs.silver_docs([doc], random.Random(0), casing)
    assert tuple(token.text for token in found) == (words or SPOKE.words)
    assert [token.head.i for token in found] == [1, 1, 1]


def test_gold_is_cut_anew_in_each_round() -> None:
    sentences = [SPOKE] * 20
    rounds = [
        docs.gold_docs(sentences, vocab(), random.Random(seed), Cut(words=9), Casing(0, 0, 0)) for seed in (1, 1, 2)
    ]
    lengths = [[len(doc) for doc in found] for found in rounds]
    assert lengths[0] == lengths[1] != lengths[2]
    assert {sum(found) for found in lengths} == {60}


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("The ministers of both states met in Oslo on Friday.", True),
        ("Read more", False),
        ("2021 14 221 33 55 1.2 % of 32 in 56 77", False),
        (GERMAN, False),
        ("word " * 251, False),
    ],
)  # fmt: skip
def test_worth_labelling(text: str, worth: bool) -> None:
    assert raw.worth(text) is worth


def test_some_are_spread_evenly() -> None:
    assert raw.some(["a b", "c d", "e f", "g h"], 4) == ["a b", "e f"]
    assert raw.some(["a b", "c d"], 9) == ["a b", "c d"]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.jsonl", '{"text": "Harlan met her envoys here.\\nMore"}\n', ["Harlan met her envoys here."]),
        ("a.txt", "Harlan met her envoys here.\n\nHarlan met her envoys here.\n", ["Harlan met her envoys here."]),
        ("a.bio", "``\tSpaceAfter=No\tO\nHarlan\t_\tB-PER\nmet\t_\tO\nher\t_\tO\nenvoys\t_\tO\n",
         ['"Harlan met her envoys']),
    ],
)  # fmt: skip
def test_paragraphs_of_files(tmp_path: Path, name: str, content: str, found: list[str]) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert raw.paragraphs(tmp_path / name) == found


def test_other_files_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\.jsonl, \.txt"):
        raw.paragraphs(Path("a.pdf"))
