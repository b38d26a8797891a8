"""Shares that add up over articles, and the pairing of what is wanted with what was found."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.score.words import shared

Item = dict[str, Any]  # one actor, event ..., with every key of its contract; None: missing or null
Items = Sequence[Item]
Pair = tuple[Item, Item, float]  # gold, record, how well they overlap


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many judged. Shares of several articles add up."""

    right: float = 0
    judged: int = 0
    possible: int = 0  # how many the gold could have had judged

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.judged + other.judged, self.possible + other.possible)

    @property
    def value(self) -> float | None:
        """In [0, 1]. 0.0 where nothing was judged although the gold has something; None where it has nothing."""
        if self.judged:
            return self.right / self.judged
        return 0.0 if self.possible else None


Layer = Mapping[str, Share]  # "precision", "recall" and the layer's own figures


def f1(layer: Layer) -> float | None:
    """2PR / (P + R) in [0, 1]; None where the gold has nothing and the record neither."""
    p, r = layer["precision"].value, layer["recall"].value
    if p is None and r is None:
        return None
    return 2 * p * r / (p + r) if p and r else 0.0


def length(item: Item) -> int:
    """Characters of an item's span."""
    start, end = item["span"]
    return int(end - start)


def overlap(gold: Item, found: Item) -> float:
    """The F1 of the characters of two items' spans."""
    return 2 * shared(gold["span"], found["span"]) / (length(gold) + length(found))


def set_f1(gold: frozenset[Any], found: frozenset[Any]) -> float:
    """The F1 of two sets; 0.0 where one is empty."""
    return 2 * len(gold & found) / (len(gold) + len(found)) if gold and found else 0.0


def align(gold: Items, found: Items, rate: Callable[[Item, Item], float]) -> list[Pair]:
    """Pairs one to one, best rate first, the earlier item among equals; pairs rated 0 are left out."""
    rates = [(rate(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for value, i, j in sorted(rates, reverse=True):
        if value > 0 and i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((gold[-i], found[-j], value))
    return pairs


def matched(pairs: Sequence[Pair], gold: Items, found: Items) -> dict[str, Share]:
    """Precision and recall of these pairs."""
    return {"precision": Share(len(pairs), len(found), len(gold)), "recall": Share(len(pairs), len(gold))}


def f1_share(hits: float, gold: Items, found: Items) -> Share:
    """An F1 as a share, so that it adds up."""
    return Share(2 * hits, len(gold) + len(found), len(gold))


def agreement(
    pairs: Sequence[Pair],
    gold: Items,
    key: str,
    right: Callable[[Any, Any], Any] = operator.eq,
    *,
    either: bool = False,
) -> Share:
    """How many matched pairs have the right value, judged where the gold has one (`either`: or the record)."""
    values = [(g[key], f[key]) for g, f, _ in pairs]
    judged = [(a, b) for a, b in values if a is not None or (either and b is not None)]
    hits = sum(a is not None and b is not None and bool(right(a, b)) for a, b in judged)
    return Share(hits, len(judged), sum(g[key] is not None for g in gold))
