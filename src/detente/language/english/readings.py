"""Decides on what the encoder says: sentences, trees, tags, lemmas and names of texts of any length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.errors import ParserError
from detente.language.english.encoder import CLASSIFIED, Encoder, Floats, Reading, Window
from detente.language.english.lemmas import Lemmas
from detente.language.english.names import best_names, transitions
from detente.language.english.trees import best_tree

LEMMAS: Final = "lemmas.tsv"
WIDEST: Final = 160  # words of one window
LONGEST: Final = 420  # pieces of one window; the encoder has 512 places
BUDGET: Final = 1200  # words of one batch, padding counted


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text: whether a space precedes each, and where a sentence must (1) or must not (-1) start."""

    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    starts: tuple[int, ...]


@dataclass(slots=True)
class Grammar:
    """What was found of one text, a cell a word.

    heads: index of the head in the text; the root of a sentence has its own.
    """

    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)


class Reader:
    """The grammar of texts by an encoder and a table of lemmas."""

    def __init__(self, encoder: Encoder, lemmas: Lemmas) -> None:
        self._encoder = encoder
        self._lemmas = lemmas
        self._labels = encoder.labels
        self._transitions = transitions(encoder.labels["names"])

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that words can have to their heads."""
        return tuple(self._labels["deps"])

    def grammars(self, texts: Sequence[Text]) -> list[Grammar]:
        """The grammar of each text; a long one is read in windows that start where a sentence starts."""
        found = [Grammar() for _ in texts]
        open_texts = [i for i, text in enumerate(texts) if text.words]
        while open_texts:
            windows = {i: self._window(texts[i], len(found[i].heads)) for i in open_texts}
            for batch in _batches(windows):
                readings = self._encoder.read([windows[i] for i in batch])
                for i, reading in zip(batch, readings, strict=True):
                    self._keep(texts[i], windows[i], reading, found[i])
            open_texts = [i for i in open_texts if len(found[i].heads) < len(texts[i].words)]
        return found

    def _window(self, text: Text, start: int) -> Window:
        end = min(len(text.words), start + WIDEST)
        while end > start + 1 and self._encoder.length(text.words[start:end]) > LONGEST:
            end -= max(1, (end - start) // 8)
        return Window(text.words[start:end], text.spaced[start:end])

    def _keep(self, text: Text, window: Window, reading: Reading, found: Grammar) -> None:
        """Adds what a window says to what was found; its last sentence only where the text ends with it."""
        at = len(found.heads)
        n = len(window.words)
        starts = _starts(reading.starts, text.starts[at : at + n])
        bounds = [*np.flatnonzero(starts).tolist(), n]
        if at + n < len(text.words) and len(bounds) > 2:
            bounds.pop()
        n = bounds[-1]
        for start, end in pairwise(bounds):
            heads = best_tree(_log_odds(reading.arcs[start:end], start, end))
            in_window = [head + start if head else 0 for head in heads]
            deps = self._encoder.labelled(_part(reading, start, end), in_window)
            found.deps += [self._labels["deps"][label] for label in deps]
            found.heads += [at + start + (head - 1 if head else i) for i, head in enumerate(heads)]
        found.starts += starts[:n].tolist()
        upos, tags, morphs, rules = (
            [self._labels[task][label] for label in reading.classes[task][:n]] for task in CLASSIFIED
        )
        found.upos += upos
        found.tags += tags
        found.morphs += morphs
        found.lemmas += map(self._lemmas.of, window.words[:n], upos, rules)
        found.names += best_names(reading.names[:n], self._labels["names"], self._transitions)


def reader(folder: Path) -> Reader:
    """The reader whose weights and lemmas lie in a folder.

    Raises:
        ParserError: The folder lacks one of them.
    """
    try:
        rows = [line.split("\t") for line in (folder / LEMMAS).read_text("utf-8").splitlines()]
        lemmas = Lemmas((form, upos, lemma) for form, upos, lemma in rows)
    except (OSError, ValueError) as error:
        raise ParserError(f"{folder}: its lemmas cannot be loaded ({error}); install detente again") from error
    return Reader(Encoder(folder), lemmas)


def _starts(odds: Floats, wanted: Sequence[int]) -> NDArray[np.bool_]:
    """Where sentences start: at the first word, where it must be, and where it is likely and may be."""
    must = np.asarray(wanted)
    starts: NDArray[np.bool_] = ((odds > 0) & (must >= 0)) | (must > 0)
    starts[0] = True
    return starts


def _log_odds(arcs: Floats, start: int, end: int) -> Floats:
    """Log probabilities of the heads inside one sentence: [n, n + 1]."""
    inside = np.concatenate([arcs[:, :1], arcs[:, start + 1 : end + 1]], 1)
    np.fill_diagonal(inside[:, 1:], -np.inf)
    high = inside.max(1, keepdims=True)
    odds: Floats = inside - high - np.log(np.exp(inside - high).sum(1, keepdims=True))
    return odds


def _part(reading: Reading, start: int, end: int) -> Reading:
    """The words of one sentence, with all heads of the window."""
    return Reading(
        arcs=reading.arcs,
        label_head=reading.label_head,
        label_dep=reading.label_dep[start:end],
        starts=reading.starts,
        names=reading.names,
        classes=reading.classes,
    )


def _batches(windows: Mapping[int, Window]) -> Iterator[list[int]]:
    """Windows of like length together."""
    batch: list[int] = []
    for i in sorted(windows, key=lambda i: (len(windows[i].words), i)):
        if batch and len(windows[i].words) * (len(batch) + 1) > BUDGET:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
