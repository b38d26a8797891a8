"""Near-duplicates: copies of one article, such as a wire's, with another lead, other cuts, a corrected figure.

MinHash (Broder 1997) with bands finds who may be a copy of whom; the shared words themselves decide. Two are copies
where they share most of their runs of words, or where the shorter one stands in the longer one almost whole, within
some days.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from rensa import RMinHash

from detente.model.story import DatedText
from detente.resolution.story_words import WORD

RUN: Final = 4  # words that are compared together
BANDS: Final = 42
ROWS: Final = 3  # 42 bands of 3: of two articles that share half of their runs, 99.6 % are compared, of a tenth, 4 %
SEED: Final = 20230203
ALIKE: Final = 0.6  # Jaccard: of all runs of the two, those that both have
HELD: Final = 0.75  # of the runs of the shorter one, those that the longer one has
FEWEST: Final = 20  # runs; shorter articles are copies only where they are the same
WITHIN: Final = 14  # days


@dataclass(frozen=True, slots=True)
class Runs:
    """A day, and all runs of words of an article."""

    day: date
    runs: frozenset[str]


class Duplicates:
    """Articles and their copies, whatever the order in which they come."""

    def __init__(self) -> None:
        """No articles yet."""
        self._articles: dict[str, Runs] = {}
        self._bands: dict[str, tuple[tuple[int, bytes], ...]] = {}
        self._buckets: defaultdict[tuple[int, bytes], set[str]] = defaultdict(set)
        self._copies: dict[str, set[str]] = {}

    def add(self, article: DatedText) -> tuple[str, ...]:
        """The ids of the copies of an article among those added before; added again, it replaces itself."""
        if article.id in self._articles:
            self.remove(article.id)
        new = runs_of(article)
        bands = tuple(bands_of(signature(new)))
        candidates = set[str]().union(*(self._buckets.get(band, ()) for band in bands))
        found = {each for each in candidates if copied(new, self._articles[each])}
        self._articles[article.id] = new
        self._bands[article.id] = bands
        self._copies[article.id] = found
        for each in found:
            self._copies[each].add(article.id)
        for band in bands:
            self._buckets[band].add(article.id)
        return tuple(sorted(found))

    def remove(self, id: str) -> None:
        """Forget an article."""
        for other in self._copies.pop(id):
            self._copies[other].discard(id)
        del self._articles[id]
        for band in self._bands.pop(id):
            self._buckets[band].discard(id)
            if not self._buckets[band]:
                del self._buckets[band]

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Each article with its copies and their copies, by day and id; articles without copies are left out."""
        order = sorted((each for each, copies in self._copies.items() if copies), key=self._key)
        found, seen = [], set[str]()
        for each in order:
            if each not in seen:
                group = self._reached(each)
                seen |= group
                found.append(tuple(sorted(group, key=self._key)))
        return tuple(found)

    def _key(self, id: str) -> tuple[date, str]:
        return self._articles[id].day, id

    def _reached(self, id: str) -> set[str]:
        found, stack = {id}, [id]
        while stack:
            new = self._copies[stack.pop()] - found
            found |= new
            stack.extend(new)
        return found


def duplicates(articles: Iterable[DatedText]) -> tuple[tuple[str, ...], ...]:
    """The groups of copies among some articles, whatever their order."""
    found = Duplicates()
    for article in articles:
        found.add(article)
    return found.groups()


def signature(article: Runs) -> bytes:
    """What the candidates for an article's copies are found by: `BANDS` times `ROWS` numbers of 32 bits."""
    return struct.pack(f">{BANDS * ROWS}I", *_digest(article.runs))


def bands_of(signature: bytes) -> Iterator[tuple[int, bytes]]:
    """The bands of a signature; of two articles that share one, one may be a copy of the other."""
    width = 4 * ROWS
    return ((band, signature[band * width : (band + 1) * width]) for band in range(BANDS))


def runs_of(article: DatedText) -> Runs:
    """What an article and its copies are compared by."""
    words = [word.lower() for word in WORD.findall(article.text)]
    runs = frozenset(" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
    return Runs(article.day, runs)


def _digest(runs: frozenset[str]) -> list[int]:
    found = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    found.update(list(runs))
    digest: list[int] = found.digest()
    return digest


def copied(one: Runs, other: Runs) -> bool:
    """Whether one of two articles is a copy of the other."""
    if abs((one.day - other.day).days) > WITHIN:
        return False
    if one.runs == other.runs:
        return True
    few = min(len(one.runs), len(other.runs))
    if few < FEWEST:
        return False
    shared = len(one.runs & other.runs)
    return shared / few >= HELD or shared / (len(one.runs) + len(other.runs) - shared) >= ALIKE
