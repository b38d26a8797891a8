"""Quick figures on the development data while training: gold words and sentences, greedy heads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch

from training.parser.corpora import Sentence
from training.parser.labels import Labels
from training.parser.network import FAR, Network
from training.parser.passages import Passage
from training.parser.tensors import NOTHING, Tensors


def tree_figures(network: Network, tensors: Tensors, passages: Iterable[Sequence[Passage]]) -> dict[str, float]:
    """Accuracies in percent: UAS, LAS, and of each classifier."""
    right: dict[str, int] = {}
    total = 0
    network.eval()
    with torch.no_grad():
        for group in passages:
            batch = tensors.batch(group)
            layers = network.words(batch.pieces, batch.shapes, batch.attention, batch.first)
            arcs, label_head, label_dep = network.tree(layers)
            heads = arcs.masked_fill(~batch.allowed, FAR).argmax(-1)
            labels = network.label_scores(label_head, label_dep, heads).argmax(-1)
            known = batch.heads != NOTHING
            total += int(known.sum())
            good = (heads == batch.heads) & known
            found = {"UAS": good, "LAS": good & (labels == batch.labels["deps"])}
            for task, scores in network.classified(layers).items():
                if task in batch.labels:
                    found[task] = (scores.argmax(-1) == batch.labels[task]) & known
            for task, hits in found.items():
                right[task] = right.get(task, 0) + int(hits.sum())
    return {task: 100 * count / max(1, total) for task, count in right.items()}


def name_figure(network: Network, tensors: Tensors, labels: Labels, groups: Iterable[Sequence[Passage]]) -> float:
    """Strict F1 in percent of PER, ORG and LOC pooled; names found where the annotation is open do not count."""
    hits = found = wanted = 0
    network.eval()
    with torch.no_grad():
        for group in groups:
            batch = tensors.batch(group)
            layers = network.words(batch.pieces, batch.shapes, batch.attention, batch.first)
            best = network.classified(layers)["names"].argmax(-1)
            for row, passage in enumerate(group):
                gold = [label for sentence in passage for label in sentence.names]
                ours = [labels.names[int(i)] for i in best[row, : len(gold)]]
                a, b = named(gold), named(ours)
                b = {span for span in b if span in a or all(gold[i] for i in range(span[0], span[1]))}
                hits, found, wanted = hits + len(a & b), found + len(b), wanted + len(a)
    return 200 * hits / max(1, found + wanted)


def named(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The names in BIO labels: first word, end, kind; MISC left out."""
    found = set()
    start = 0
    while start < len(labels):
        label = labels[start]
        end = start + 1
        if label[:2] in ("B-", "I-"):
            while end < len(labels) and labels[end] == f"I-{label[2:]}":
                end += 1
            if label[2:] != "MISC":
                found.add((start, end, label[2:]))
        start = end
    return found


def whole(sentences: Sequence[Sentence], most: int) -> list[Passage]:
    """Passages of whole paragraphs, cut at `most` words."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        if (
            not found
            or found[-1][-1].paragraph != sentence.paragraph
            or sum(len(s.words) for s in found[-1]) + len(sentence.words) > most
        ):
            found.append([])
        found[-1].append(sentence)
    return [tuple(passage) for passage in found]
