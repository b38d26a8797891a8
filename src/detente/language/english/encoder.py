"""Runs the encoder by onnxruntime: words in, scores of trees, tags and names out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from detente.errors import ParserError
from detente.language.english.wordpieces import WordPieces, shape_of

Floats = NDArray[np.float32]
GRAPH: Final = "encoder.onnx"
TABLES: Final = "tables.npz"
LABELS: Final = "labels.json"
VOCABULARY: Final = "pieces.txt"
CLASSIFIED: Final = ("upos", "tags", "morphs", "lemma_rules")
OUTPUTS: Final = ("arcs", "label_head", "label_dep", "starts", "names", *CLASSIFIED)


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together, with whether a space precedes each."""

    words: tuple[str, ...]
    spaced: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder says of the n words of a window.

    arcs: [n, n + 1] scores of heads, column 0 the root. label_head: [n + 1, width], label_dep: [n, width].
    starts: [n], log odds that a sentence starts. names: [n, labels]. classes: per task the number of each word's label.
    """

    arcs: Floats
    label_head: Floats
    label_dep: Floats
    starts: Floats
    names: Floats
    classes: Mapping[str, NDArray[np.int64]]


class Encoder:
    """The network of a folder; one thread, so that as many processes as cores can run beside each other."""

    def __init__(self, folder: Path) -> None:
        try:
            labels = json.loads((folder / LABELS).read_text("utf-8"))
            pieces = (folder / VOCABULARY).read_text("utf-8").splitlines()
            with np.load(folder / TABLES) as tables:
                self._embedding: NDArray[np.int8] = tables["embedding"]
                self._scale: Floats = tables["scale"]
                self._shapes: Floats = tables["shapes"]
                self._label_weight: Floats = tables["label_weight"].astype(np.float32)
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            self._session = onnxruntime.InferenceSession(
                str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
            )
        except (OSError, ValueError, KeyError) as error:
            raise ParserError(f"{folder}: its encoder cannot be loaded ({error}); install detente again") from error
        self.labels: Mapping[str, Sequence[str]] = {task: tuple(known) for task, known in labels.items()}
        self._pieces = WordPieces(pieces)

    def length(self, words: Sequence[str]) -> int:
        """How many pieces the words are cut into."""
        return sum(len(self._pieces.of(word)) for word in words)

    def read(self, windows: Sequence[Window]) -> list[Reading]:
        """What it says of each window, all run as one batch: they should be of like length."""
        coded = [self._coded(window) for window in windows]
        long = max(len(pieces) for pieces, _, _ in coded)
        wide = max(len(first) for _, _, first in coded)
        embedded = np.zeros((len(coded), long, self._embedding.shape[1]), dtype=np.float32)
        attention = np.zeros((len(coded), long), dtype=np.int64)
        first = np.zeros((len(coded), wide), dtype=np.int64)
        for row, (pieces, shapes, starts) in enumerate(coded):
            embedded[row, : len(pieces)] = self._embedding[pieces] * self._scale[pieces][:, None] + self._shapes[shapes]
            attention[row, : len(pieces)] = 1
            first[row, : len(starts)] = starts
        found = dict(
            zip(
                OUTPUTS,
                self._session.run(OUTPUTS, {"embedded": embedded, "attention": attention, "first": first}),
                strict=True,
            )
        )
        return [_row(found, row, len(window.words)) for row, window in enumerate(windows)]

    def labelled(self, reading: Reading, heads: Sequence[int]) -> NDArray[np.int64]:
        """The number of the relation of each word to its head (0 is the root), the likeliest."""
        ones = np.ones((len(heads), 1), dtype=np.float32)
        dep = np.concatenate([reading.label_dep, ones], 1)
        head = np.concatenate([reading.label_head[np.asarray(heads)], ones], 1)
        width, labels, _ = self._label_weight.shape
        turned = (dep @ self._label_weight.reshape(width, -1)).reshape(len(heads), labels, width)
        scores = np.matmul(turned, head[:, :, None])[:, :, 0]
        root = self.labels["deps"].index("root")
        at_root = np.asarray(heads) == 0
        scores[~at_root, root] = -np.inf
        best: NDArray[np.int64] = scores.argmax(1)
        best[at_root] = root
        return best

    def _coded(self, window: Window) -> tuple[list[int], list[int], list[int]]:
        """Pieces, shapes, and where the words' first pieces stand."""
        pieces, shapes, starts = [self._pieces.start], [0], []
        for word, spaced in zip(window.words, window.spaced, strict=True):
            own = self._pieces.of(word)
            starts.append(len(pieces))
            pieces += own
            shapes += [shape_of(word, spaced=spaced)] * len(own)
        return [*pieces, self._pieces.stop], [*shapes, 0], starts


def _row(found: Mapping[str, NDArray[np.float32]], row: int, n: int) -> Reading:
    return Reading(
        arcs=found["arcs"][row, :n, : n + 1],
        label_head=found["label_head"][row, : n + 1],
        label_dep=found["label_dep"][row, :n],
        starts=found["starts"][row, :n],
        names=found["names"][row, :n],
        classes={task: found[task][row, :n].astype(np.int64) for task in CLASSIFIED},
    )
