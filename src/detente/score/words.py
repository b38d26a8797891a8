"""Words and names as the scores compare them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

Place = tuple[int, int]  # characters [start, end) of the article as it was given
FUNCTION_WORDS: Final = frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"])
AUXILIARIES: Final = frozenset(
    ["am", "are", "be", "been", "being", "had", "has", "have", "is", "was", "were", "will", "would"]
)


@cache
def plain(text: str) -> str:
    """The text without accents, character for character, so that offsets stay."""
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text)


def tokens(text: str) -> list[str]:
    """The words, case and accents folded, a possessive 's left out."""
    return re.findall(r"\w+", re.sub(r"['\u2019]s\b", "", plain(text).casefold()))


def heads(names: Iterable[str]) -> frozenset[str]:
    """The last token of each name."""
    return frozenset(token for name in names for token in tokens(name)[-1:])


def cue_head(cue: str) -> str:
    """The first word of a cue that is neither an auxiliary nor an adverb in -ly; its first word where all are."""
    found = tokens(cue) or [""]
    return next((word for word in found if word not in AUXILIARIES and not word.endswith("ly")), found[0])


def shared(a: Place, b: Place) -> int:
    """How many characters two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text, where it is known, and the places of its words."""

    text: str | None = None
    words: tuple[Place, ...] = ()

    @classmethod
    def of(cls, text: str) -> Text:
        """A text that is known."""
        return cls(text, tuple(word.span() for word in re.finditer(r"\w+", text)))

    @property
    def length(self) -> float:
        """In characters; infinite where the text is not known."""
        return math.inf if self.text is None else len(self.text)

    def at(self, place: Place) -> str | None:
        """The words at a place; None without a text."""
        return None if self.text is None else self.text[slice(*place)]

    def units(self, places: Iterable[Place]) -> frozenset[int]:
        """Where the words inside these places start; without a text, where their characters are."""
        if self.text is None:
            return frozenset(at for place in places for at in range(*place))
        return frozenset(word[0] for place in places for word in self.words if shared(word, place))

    def places(self, names: Iterable[str]) -> list[Place] | None:
        """Where these names stand, as whole words and in any case ("US": in capitals only); None without a text."""
        if self.text is None:
            return None
        text, found = plain(self.text), []
        for name in names:
            pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, plain(name).split())) + r"(?!\w)"
            case = re.NOFLAG if name.isupper() else re.IGNORECASE
            found += [match.span() for match in re.finditer(pattern, text, case)]
        return found
