"""The labels that the pipeline can give, counted on its training data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from training.parser.corpora import Sentence

NAMES: Final = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
FEWEST: Final = {"upos": 1, "tags": 3, "morphs": 3, "lemma_rules": 3, "deps": 3}  # times that a label must be seen


@dataclass(frozen=True, slots=True)
class Labels:
    """The inventory of each task, in the order of the classifiers' outputs."""

    upos: tuple[str, ...]
    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    lemma_rules: tuple[str, ...]
    deps: tuple[str, ...]
    names: tuple[str, ...] = NAMES
    starts: tuple[str, ...] = ("", "start")

    def as_json(self) -> dict[str, Sequence[str]]:
        """Task to labels."""
        return asdict(self)


def labels_of(sentences: Sequence[Sentence]) -> Labels:
    """All labels of the training data that are frequent enough to be learned, the most frequent first."""
    return Labels(
        upos=_frequent((s.upos for s in sentences), FEWEST["upos"]),
        tags=_frequent((s.tags for s in sentences), FEWEST["tags"]),
        morphs=_frequent((s.morphs for s in sentences), FEWEST["morphs"]),
        lemma_rules=_frequent((s.lemma_rules for s in sentences), FEWEST["lemma_rules"]),
        deps=_frequent((s.deps for s in sentences), FEWEST["deps"]),
    )


def _frequent(columns: Iterable[Sequence[str]], fewest: int) -> tuple[str, ...]:
    counts = Counter(label for column in columns for label in column)
    return tuple(label for label, count in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if count >= fewest)
