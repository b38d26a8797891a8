"""Words that decide whether what hangs on them is real (data/event_outlooks.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from detente.language.inflection import noun_lemmas, verb_lemmas
from detente.lexicon import rows

Of = Literal["clause", "from", "object", "noun"]


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """One row of data/event_outlooks.tsv."""

    words: tuple[str, ...]
    of: Of
    outlook: str
    example: str
    expected: str  # a word of the example, and its outlook


@cache
def outlook_words(of: Of) -> dict[str, str]:
    """From each form of the words of one kind to what they make of the clause or noun that hangs on them."""
    found: dict[str, str] = {}
    for row in rows("event_outlooks", OutlookRow):
        if row.of != of:
            continue
        for form in noun_lemmas(row.words) if of == "noun" else verb_lemmas(row.words):
            found.setdefault(form, row.outlook)
        if of == "clause":
            for word in row.words:
                found.setdefault(word + "s", row.outlook)
    return found
