"""How many names of a text are found at the right characters with the right type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from conll import Count

Name = tuple[int, int, str]  # first character, end, type
TYPES: Final = ("PER", "ORG", "LOC")
POOLED: Final = "PER, ORG, LOC"
SPANS: Final = "spans alone"


class NameTally:
    """The counts of all texts so far: of each of TYPES, of them pooled, and of their spans whatever the type."""

    def __init__(self) -> None:
        self.figures: defaultdict[str, Count] = defaultdict(Count)

    def add(self, gold: Iterable[Name], found: Iterable[Name], unknown: Iterable[tuple[int, int]] = ()) -> None:
        """Count one text; a found name that touches characters of `unknown` does not count unless it is right."""
        wanted = {name for name in gold if name[2] in TYPES}
        left_open = {at for start, end in unknown for at in range(start, end)}
        got = {
            name
            for name in found
            if name[2] in TYPES and (name in wanted or left_open.isdisjoint(range(name[0], name[1])))
        }
        for kind in TYPES:
            self._count(kind, {name for name in wanted if name[2] == kind}, {name for name in got if name[2] == kind})
        self._count(POOLED, wanted, got)
        self._count(SPANS, {name[:2] for name in wanted}, {name[:2] for name in got})

    def _count(
        self, figure: str, wanted: set[Name] | set[tuple[int, int]], got: set[Name] | set[tuple[int, int]]
    ) -> None:
        self.figures[figure].add(right=len(wanted & got), found=len(got), wanted=len(wanted))


def labelled(labels: Sequence[str]) -> list[Name]:
    """The names in BIO labels, counted in words; an I that no B came before begins one, too."""
    found: list[Name] = []
    for at, label in enumerate(labels):
        if label[:2] == "I-" and found and found[-1][1:] == (at, label[2:]):
            found[-1] = (found[-1][0], at + 1, label[2:])
        elif label[:2] in ("B-", "I-"):
            found.append((at, at + 1, label[2:]))
    return found
