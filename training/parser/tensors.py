"""Passages as the tensors that the network reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import torch

from detente.language.english.wordpieces import WordPieces, shape_of
from training.parser.corpora import Sentence
from training.parser.labels import Labels
from training.parser.network import Batch
from training.parser.passages import Passage

NOTHING: Final = -100
COLUMNS: Final = ("upos", "tags", "morphs", "lemma_rules", "deps", "names")


class Tensors:
    """Turns passages into batches of tensors, labels as numbers."""

    def __init__(self, pieces: WordPieces, labels: Labels) -> None:
        self._pieces = pieces
        self._numbers = {
            task: {label: number for number, label in enumerate(known)} for task, known in labels.as_json().items()
        }

    def batch(self, passages: Sequence[Passage]) -> Batch:
        """One batch; labels that the inventory lacks are left open."""
        coded = [self._coded(passage) for passage in passages]
        long = max(len(pieces) for pieces, _, _ in coded)
        wide = max(len(first) for _, _, first in coded)
        pieces = np.zeros((len(coded), long), dtype=np.int64)
        shapes = np.zeros_like(pieces)
        attention = np.zeros_like(pieces)
        first = np.zeros((len(coded), wide), dtype=np.int64)
        heads = np.full((len(coded), wide), NOTHING, dtype=np.int64)
        allowed = np.zeros((len(coded), wide, wide + 1), dtype=bool)
        allowed[:, :, 0] = True
        for row, ((ids, forms, starts), passage) in enumerate(zip(coded, passages, strict=True)):
            pieces[row, : len(ids)], shapes[row, : len(ids)], attention[row, : len(ids)] = ids, forms, 1
            first[row, : len(starts)] = starts
            for at, sentence in _placed(passage):
                end = at + len(sentence.words)
                allowed[row, at:end, at + 1 : end + 1] = ~np.eye(end - at, dtype=bool)
                if sentence.heads:
                    heads[row, at:end] = [0 if head == i else at + head + 1 for i, head in enumerate(sentence.heads)]
        return Batch(
            pieces=torch.from_numpy(pieces),
            shapes=torch.from_numpy(shapes),
            attention=torch.from_numpy(attention),
            first=torch.from_numpy(first),
            allowed=torch.from_numpy(allowed),
            heads=torch.from_numpy(heads),
            labels=self._labels(passages, wide),
            words=sum(len(starts) for _, _, starts in coded),
        )

    def _coded(self, passage: Passage) -> tuple[list[int], list[int], list[int]]:
        """Pieces, shapes, and where the words' first pieces stand."""
        ids, forms, starts = [self._pieces.start], [0], []
        spaced = True
        for sentence in passage:
            for word, space in zip(sentence.words, sentence.spaces, strict=True):
                own = self._pieces.of(word)
                starts.append(len(ids))
                ids += own
                forms += [shape_of(word, spaced=spaced)] * len(own)
                spaced = space
            spaced = True
        return [*ids, self._pieces.stop], [*forms, 0], starts

    def _labels(self, passages: Sequence[Passage], wide: int) -> dict[str, torch.Tensor]:
        found = {}
        for task in COLUMNS:
            numbers = self._numbers[task]
            cells = np.full((len(passages), wide), NOTHING, dtype=np.int64)
            for row, passage in enumerate(passages):
                for at, sentence in _placed(passage):
                    if column := getattr(sentence, task):
                        cells[row, at : at + len(column)] = [numbers.get(label, NOTHING) for label in column]
            if (cells != NOTHING).any():
                found[task] = torch.from_numpy(cells)
        if any(sentence.heads for passage in passages for sentence in passage):
            starts = np.full((len(passages), wide), NOTHING, dtype=np.int64)
            for row, passage in enumerate(passages):
                for at, sentence in _placed(passage):
                    starts[row, at : at + len(sentence.words)] = 0
                    starts[row, at] = 1
            found["starts"] = torch.from_numpy(starts)
        return found


def _placed(passage: Passage) -> Iterator[tuple[int, Sentence]]:
    """Each sentence with the place of its first word in the passage."""
    at = 0
    for sentence in passage:
        yield at, sentence
        at += len(sentence.words)
