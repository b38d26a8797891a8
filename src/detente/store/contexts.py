"""Which states the text around a passage is about, so that a position can be told from one towards somebody else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from detente.resolution.story_countries import states_named

SHORT: Final = 5_000  # characters; a longer article is about many states
PARAGRAPH: Final = re.compile(r"\n\s*\n|\n")


_named = lru_cache(maxsize=8)(states_named)  # the positions of an article come one after another


def context_of(text: str, start: int, end: int, party: str) -> tuple[str, ...]:
    """The states around a passage, without the one whose words it is, sorted.

    Of a short article, the one that it names most, with those named half as often; of a long one those named in the
    paragraph of the passage, else in the last one before that names any.
    """
    if len(text) <= SHORT:
        named = {state: weight for state, weight in _named(text).items() if state != party}
        return tuple(sorted(state for state, weight in named.items() if 2 * weight >= max(named.values())))
    breaks = [0, *(found.end() for found in PARAGRAPH.finditer(text)), len(text)]
    at = max(i for i, place in enumerate(breaks[:-1]) if place <= start)
    found = set(states_named(text[breaks[at] : max(breaks[at + 1], end)])) - {party}
    while not found and at > 0:
        at -= 1
        found = set(states_named(text[breaks[at] : breaks[at + 1]])) - {party}
    return tuple(sorted(found))
