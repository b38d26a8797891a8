"""Is a text in English? Told by its small words, not by a model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.errors import LanguageError
from detente.lexicon import rows

LOOKED_AT: Final = 10_000  # characters of a text, at most
FEW: Final = 60  # words; a shorter text need not show English small words, only no other language's
ENGLISH_SHARE: Final = 0.07  # small words among all words of an English text; 0.40 is usual, a list of names has 0.10
OTHER_SHARE: Final = 0.15  # small words of another language by which a text is told to be in it
LATIN_SHARE: Final = 0.6  # of the letters of an English text
WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """One row of data/function_words.tsv: a language's small words."""

    code: str
    name: str
    words: tuple[str, ...]
    example: str


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The small words of each language by the language's name, English first."""
    return {row.name: frozenset(row.words) for row in rows("function_words", FunctionWords)}


def check_english(pieces: Iterable[str], origin: str) -> None:
    """Nothing, where the text is in English or too short to tell.

    Raises:
        LanguageError: It is in another language; the text of the error names it, where that is plain.
    """
    other = other_language(" ".join(pieces)[:LOOKED_AT])
    if other is not None:
        told = f" (it looks like {other})" if other else ""
        raise LanguageError(f"{origin}: not in English{told}; detente reads English alone")


def other_language(text: str) -> str | None:
    """What the text looks like, where it is surely not English: "German", or "" for none known; None for English."""
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return None
    if sum(char < "\u0250" for char in letters) < LATIN_SHARE * len(letters):
        return "text in another script"
    words = WORD.findall(text.lower())
    counts = Counter(words)
    hits = {name: sum(counts[word] for word in small) for name, small in function_words().items()}
    english = hits.pop("English")
    name, most = max(hits.items(), key=lambda item: item[1])
    if most > max(english, 2) and most >= OTHER_SHARE * len(words):
        return name
    return "" if len(words) >= FEW and english < ENGLISH_SHARE * len(words) else None
