"""Word vectors out of the accurate encoder: the mean of what it makes of a form wherever the form stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.parser.network import Network
from training.parser.passages import Passage, length
from training.parser.tensors import Tensors

Floats = NDArray[np.float32]


def counted(passages: Iterable[Passage], most: int, fewest: int = 3) -> list[str]:
    """The most frequent forms, the most frequent first."""
    counts = Counter(word for passage in passages for sentence in passage for word in sentence.words)
    ranked = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    return [form for form, count in ranked[:most] if count >= fewest]


def chosen(passages: Iterable[Passage], forms: Sequence[str], uses: int) -> Iterator[Passage]:
    """Passages in which some form has not been met `uses` times before."""
    left = dict.fromkeys(forms, uses)
    for passage in passages:
        words = [word for sentence in passage for word in sentence.words]
        if any(left.get(word, 0) > 0 for word in words):
            for word in words:
                if word in left:
                    left[word] -= 1
            yield passage


def distilled(
    network: Network,
    tensors: Tensors,
    passages: Sequence[Passage],
    forms: Sequence[str],
    *,
    batch: int = 1500,
    say: Callable[[str], None] = print,
) -> tuple[Floats, NDArray[np.int64]]:
    """One row a form: the mean of its vectors as the encoder's heads for trees and for names see them; and its uses."""
    place = {form: row for row, form in enumerate(forms)}
    width = 2 * network.encoder.config.hidden_size
    sums: Floats = np.zeros((len(forms), width), dtype=np.float32)
    uses: NDArray[np.int64] = np.zeros(len(forms), dtype=np.int64)
    network.eval()
    done = 0
    with torch.no_grad():
        for number, group in enumerate(_groups(passages, batch)):
            read = tensors.batch(group)
            vectors = _seen(network, network.words(read.pieces, read.shapes, read.attention, read.first)).numpy()
            for row, passage in enumerate(group):
                words = [word for sentence in passage for word in sentence.words]
                rows = np.array([place.get(word, -1) for word in words])
                known = rows >= 0
                np.add.at(sums, rows[known], vectors[row, : len(words)][known])
                np.add.at(uses, rows[known], 1)
                done += len(words)
            if number % 50 == 0:
                say(f"{done:,} words read")
    counts: Floats = np.maximum(uses, 1).astype(np.float32)[:, None]
    return (sums / counts).astype(np.float32), uses


def _seen(network: Network, layers: Tensor) -> Tensor:
    return torch.cat([network.mixes["tree"](layers), network.mixes["names"](layers)], -1)


def _groups(passages: Sequence[Passage], size: int) -> Iterator[list[Passage]]:
    group: list[Passage] = []
    for passage in sorted(passages, key=length):
        if group and length(passage) * (len(group) + 1) > size:
            yield group
            group = []
        group.append(passage)
    if group:
        yield group


def reduced(vectors: Floats, uses: NDArray[np.int64], dims: int) -> Floats:
    """The vectors in `dims` dimensions (principal components, evened out by half), of mean square length 1 a row.

    A form counts by the root of its uses, a rare form's vector is drawn towards the mean.
    """
    weight = np.sqrt(np.maximum(uses, 1)).astype(np.float32)
    mean = np.average(vectors, axis=0, weights=weight)
    centred = (vectors - mean) * (uses / (uses + 1.0)).astype(np.float32)[:, None]
    spread = (centred * weight[:, None]).T @ centred / weight.sum()
    values, axes = np.linalg.eigh(spread)
    order = np.argsort(values)[::-1][:dims]
    turned = centred @ axes[:, order] / np.maximum(values[order], 1e-9) ** 0.25
    found: Floats = (turned / np.sqrt((turned**2).sum(1).mean())).astype(np.float32)
    return found
