"""The scores of records against their gold, for each article and for all together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.score.files import Layers, read_gold, read_record, read_text, text_beside
from detente.score.layers import SCORERS
from detente.score.measures import Layer, Share, f1
from detente.score.words import Text

Scores = Mapping[str, Layer]  # layer by layer


@dataclass(frozen=True, slots=True)
class Scored:
    """One record against its gold."""

    gold: Path
    record: Path
    text: Path | None  # None: scored without the article
    layers: Scores


def score_pairs(pairs: Iterable[tuple[Path, Path]], texts: Sequence[Path] = ()) -> list[Scored]:
    """The scores of each gold and its record.

    Args:
        pairs: Gold and record, in turn.
        texts: The article of each pair; left out, they are looked for beside the gold.

    Raises:
        RecordError: A file cannot be read or breaks the contract.
    """
    found = []
    for number, (gold, record) in enumerate(pairs):
        path = texts[number] if texts else text_beside(gold)
        text = read_text(path) if path else Text()
        found.append(Scored(gold, record, path, score(read_gold(gold, text), read_record(record, text))))
    return found


def score(gold: Layers, found: Layers) -> Scores:
    """Every layer that the gold has."""
    return {layer: scorer(gold[layer], found[layer]) for layer, scorer in SCORERS.items() if layer in gold}


def pooled(articles: Iterable[Scores]) -> Scores:
    """The counts of all articles, added up; a layer counts in the articles whose gold has it."""
    total: dict[str, dict[str, Share]] = {}
    all_scores = list(articles)
    for layer in SCORERS:
        for shares in (scores[layer] for scores in all_scores if layer in scores):
            before = total.get(layer, {})
            total[layer] = {key: before.get(key, Share()) + share for key, share in shares.items()}
    return total


def as_figures(scores: Scores) -> dict[str, Any]:
    """Layer to figure to its value and the counts behind it, ready for JSON."""
    return {
        layer: {"f1": {"value": f1(shares)}}
        | {
            name.replace(" ", "_"): {"value": share.value, "right": share.right, "judged": share.judged}
            for name, share in shares.items()
        }
        for layer, shares in scores.items()
    }
