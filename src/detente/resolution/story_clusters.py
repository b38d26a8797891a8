"""Groups of articles that become one: the most alike first, as long as their likeness keeps up with what each group has
inside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from math import sqrt
from typing import Final

from detente.resolution.story_links import UNITS

LOOSEST: Final = 0.08  # how alike the articles of a group are taken to be, while too few are known
TRUST: Final = 5  # pairs of articles that this assumption counts for
SHARE: Final = 0.75  # of what two groups are alike inside that they must reach between them

Key = tuple[date, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that are one already."""

    key: Key  # names it; of two that become one, the smaller key stays
    articles: tuple[str, ...]


def clustered(
    groups: Sequence[Group], links: Callable[[str], Mapping[str, int]], loosest: float = LOOSEST
) -> list[list[Key]]:
    """The keys of the groups that become one, by the smallest.

    Args:
        groups: Each article stands in one of them at most.
        links: The articles that an article is like, in units of `UNITS`; those of no group are passed over.
        loosest: How alike the articles of a group are taken to be at least. Higher: more and smaller clusters.
    """
    found = _Clustering(groups, links, loosest)
    found.run()
    return [sorted(found.keys[key]) for key in sorted(found.keys)]


class _Clustering:
    def __init__(self, groups: Sequence[Group], links: Callable[[str], Mapping[str, int]], loosest: float) -> None:
        self._loosest = loosest
        self.keys = {group.key: [group.key] for group in groups}
        self._size = {group.key: len(group.articles) for group in groups}
        self._inside = dict.fromkeys(self.keys, 0)  # likeness of all pairs inside, summed
        self._between: dict[Key, defaultdict[Key, int]] = {key: defaultdict(int) for key in self.keys}
        self._version = dict.fromkeys(self.keys, 0)
        home = {article: group.key for group in groups for article in group.articles}
        for article, key in home.items():
            for other, value in links(article).items():
                other_key = home.get(other)
                if other_key == key:
                    self._inside[key] += value  # each pair is met twice, and halved below
                elif other_key is not None:
                    self._between[key][other_key] += value
        self._inside = {key: value // 2 for key, value in self._inside.items()}

    def run(self) -> None:
        heap = [self._entry(key, other) for key, others in self._between.items() for other in others if key < other]
        heapify(heap)
        while heap:
            _, one, other, *versions = heappop(heap)
            if [self._version.get(one), self._version.get(other)] != versions or not self._belong(one, other):
                continue
            self._join(one, other)
            for third in self._between[one]:
                heappush(heap, self._entry(min(one, third), max(one, third)))

    def _entry(self, one: Key, other: Key) -> tuple[float, Key, Key, int, int]:
        return (-self._likeness(one, other), one, other, self._version[one], self._version[other])

    def _likeness(self, one: Key, other: Key) -> float:
        """Of all pairs of an article here and one there, on average."""
        return self._between[one][other] / (UNITS * self._size[one] * self._size[other])

    def _belong(self, one: Key, other: Key) -> bool:
        return self._likeness(one, other) >= SHARE * sqrt(self._likeness_inside(one) * self._likeness_inside(other))

    def _likeness_inside(self, key: Key) -> float:
        pairs = self._size[key] * (self._size[key] - 1) / 2
        return max(self._loosest, (self._inside[key] / UNITS + TRUST * self._loosest) / (pairs + TRUST))

    def _join(self, one: Key, other: Key) -> None:
        """Put the other into the one."""
        self._inside[one] += self._inside.pop(other) + self._between[one].pop(other)
        self._size[one] += self._size.pop(other)
        self.keys[one] += self.keys.pop(other)
        self._version[one] += 1
        del self._version[other]
        for third, value in self._between.pop(other).items():
            if third != one:
                self._between[one][third] += value
                del self._between[third][other]
                self._between[third][one] = self._between[one][third]
