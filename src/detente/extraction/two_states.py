"""Whether an article is about two states alone, so that one of them may go without saying."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SHORT: Final = 25  # sentences up to which a third state takes no part of its own
LONG: Final = 60  # sentences from which on an article goes from one thing to the next: a transcript
THIRD: Final = 0.6  # mentions, as a share of those of the second, from which on a third state has a part in it


def is_shared(counts: Iterable[int]) -> bool:
    """Whether a third state has a part in what an article tells, by the mentions of each state."""
    ranked = sorted(counts, reverse=True)
    return len(ranked) > 2 and ranked[2] >= THIRD * ranked[1]


def wanders(sentences: int, counts: Iterable[int]) -> bool:
    """Whether an article of so many sentences is too long, or too much of a third state, to leave a side unsaid."""
    return sentences > LONG or (sentences > SHORT and is_shared(counts))
