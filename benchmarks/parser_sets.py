"""The sets that pipelines are measured on, as texts with what their annotators say of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

sys.path.append(str(Path(__file__).parent.parent))  # for the reader of the corpora, which is the training's

from conll import Row
from name_spans import Name, labelled
from training.parser.corpora import UNKNOWN, Sentence, names, treebank

CORPORA: Final = Path("parser", "corpora")  # in the folder of the data
DEV_TREEBANKS: Final = {
    "EWT dev": "UD_English-EWT/en_ewt-ud-dev.conllu",
    "GUM dev": "UD_English-GUM/en_gum-ud-dev.conllu",
}
TREEBANKS: Final = {
    "PUD news": "UD_English-PUD/en_pud-news.conllu",
    "PUD": "UD_English-PUD/en_pud-ud-test.conllu",
    "EWT test": "UD_English-EWT/en_ewt-ud-test.conllu",
    "GUM test": "UD_English-GUM/en_gum-ud-test.conllu",
    "GUM news": "UD_English-GUM/en_gum-news-devtest.conllu",
}
DEV_NAMES: Final = {"names dev": "ner/dev.bio"}
NAMES: Final = {
    "PUD news": "ner/pud-news.bio",
    "PUD": "ner/pud.bio",
    "EWT test": "ner/ewt-test.bio",
    "GUM test": "ner/gum-test.bio",
    "GUM news": "ner/gum-news.bio",
    "CrossNER politics": "ner/crossner-politics-test.bio",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """One paragraph of a treebank."""

    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """One paragraph in which names are marked, counted in characters."""

    text: str
    names: tuple[Name, ...]
    unknown: tuple[tuple[int, int], ...]  # words that the annotators left open


def parsed(path: Path) -> list[Parsed]:
    """The paragraphs of a CoNLL-U file, in its order.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no CoNLL-U.
    """
    return [Parsed(_text(sentences), tuple(_rows(sentences))) for sentences in _paragraphs(treebank(path))]


def named(path: Path) -> list[Named]:
    """The blocks of a file of names, in its order.

    Raises:
        OSError: The file cannot be read.
        ValueError: It has other columns.
    """
    return [_named(sentences) for sentences in _paragraphs(names(path))]


def _paragraphs(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    return [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]


def _text(sentences: Sequence[Sentence]) -> str:
    """The words as they were written, one space between sentences."""
    lines = (
        "".join(word + " " * space for word, space in zip(sentence.words, sentence.spaces, strict=True)).rstrip(" ")
        for sentence in sentences
    )
    return " ".join(lines)


def _rows(sentences: Sequence[Sentence]) -> list[Row]:
    rows: list[Row] = []
    for sentence in sentences:
        first = len(rows)
        columns = zip(
            sentence.words,
            sentence.heads,
            sentence.deps,
            sentence.upos,
            sentence.tags,
            sentence.morphs,
            sentence.lemmas,
            strict=True,
        )
        rows += [
            Row(word, first + head, dep, upos, tag, morph, lemma, starts=at == 0)
            for at, (word, head, dep, upos, tag, morph, lemma) in enumerate(columns)
        ]
    return rows


def _named(sentences: Sequence[Sentence]) -> Named:
    places: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            places.append((at, at + len(word)))
            at += len(word) + space
        at += not sentence.spaces[-1]
    labels = [label for sentence in sentences for label in sentence.names]
    return Named(
        text=_text(sentences),
        names=tuple((places[first][0], places[end - 1][1], kind) for first, end, kind in labelled(labels)),
        unknown=tuple(place for place, label in zip(places, labels, strict=True) if label == UNKNOWN),
    )
