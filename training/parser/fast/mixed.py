"""Gold and silver Docs in one endless stream: both at first, gold alone at the end."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Doc

Round = Callable[[random.Random], Sequence[Doc]]  # the Docs of one more round, in random order
GOLD, SILVER = "gold", "silver"
NAMES: Final = (GOLD, SILVER)


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn.

    words: seen in all. gold: the share of gold words while silver is seen too. last: the share of all words, at the
    end, that are gold alone. rate: of learning, after `warm` of all words; it falls from there to nothing.
    batch: words of a batch at the start and, after `grown` of all words, at the end.
    """

    words: int
    gold: float = 0.5
    last: float = 0.33
    rate: float = 0.002
    warm: float = 0.02
    batch: tuple[int, int] = (300, 900)
    grown: float = 0.5
    dropout: float = 0.1
    seed: int = 0

    def rate_at(self, seen: int) -> float:
        """The rate of learning after `seen` words."""
        done = min(1.0, seen / self.words)
        return self.rate * min(1.0, done / self.warm + 0.01, max(0.002, (1 - done) / (1 - self.warm)))

    def batch_at(self, seen: int) -> int:
        """The words of a batch after `seen` words."""
        first, last = self.batch
        return round(first + (last - first) * min(1.0, seen / self.words / self.grown))

    def gold_at(self, seen: int) -> float:
        """The share of gold words in a batch after `seen` words."""
        return 1.0 if seen >= (1 - self.last) * self.words else self.gold


@dataclass(slots=True)
class Stream:
    """The Docs of one source for ever, drawn anew in each round."""

    name: str
    source: Round
    seed: int
    round: int = -1
    taken: int = 0  # of this round
    _docs: Sequence[Doc] = ()

    def next(self) -> Doc:
        """The next Doc.

        Raises:
            ValueError: The source is empty.
        """
        if self.taken >= len(self._docs):
            self._draw(self.round + 1)
        self.taken += 1
        return self._docs[self.taken - 1]

    def go_to(self, place: tuple[int, int]) -> None:
        """Goes on where a round has had so many Docs."""
        if place[0] >= 0:
            self._draw(place[0])
            self.taken = place[1]

    def _draw(self, number: int) -> None:
        self._docs = self.source(random.Random(f"{self.seed} {self.name} {number}"))
        if not self._docs:
            raise ValueError(f"there are no {self.name} texts to learn from")
        self.round, self.taken = number, 0


@dataclass(slots=True)
class Mixed:
    """Batches of gold and silver Docs by the plan. Without silver, all is gold."""

    plan: Plan
    streams: dict[str, Stream]
    seen: dict[str, int] = field(default_factory=lambda: dict.fromkeys(NAMES, 0))

    @classmethod
    def of(cls, plan: Plan, gold: Round, silver: Round | None = None) -> Mixed:
        """From a source of each kind."""
        sources = {GOLD: gold} if silver is None else {GOLD: gold, SILVER: silver}
        return cls(plan, {name: Stream(name, source, plan.seed) for name, source in sources.items()})

    @property
    def total(self) -> int:
        """The words seen so far."""
        return sum(self.seen.values())

    def next(self) -> list[Doc]:
        """One batch."""
        size, share = self.plan.batch_at(self.total), self.plan.gold_at(self.total)
        found: list[Doc] = []
        words = dict.fromkeys(NAMES, 0)
        while sum(words.values()) < size:
            wants_gold = SILVER not in self.streams or words[GOLD] < share * (sum(words.values()) + 1)
            name = GOLD if wants_gold else SILVER
            doc = self.streams[name].next()
            found.append(doc)
            words[name] += len(doc)
        for name, count in words.items():
            self.seen[name] += count
        return found

    def place(self) -> dict[str, list[int]]:
        """Where the streams stand, for a checkpoint."""
        return {name: [self.seen[name], stream.round, stream.taken] for name, stream in self.streams.items()}

    def go_to(self, place: dict[str, list[int]]) -> None:
        """Goes on at a place that a checkpoint kept."""
        for name, stream in self.streams.items():
            seen, number, taken = place[name]
            self.seen[name] = seen
            stream.go_to((number, taken))
