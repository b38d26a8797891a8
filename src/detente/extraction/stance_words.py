"""Words that tell a stance (data/stances.tsv), and where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.language.inflection import forms, noun_forms
from detente.lexicon import rows
from detente.model.issue import Direction
from detente.model.parse import Parse

FILLERS: Final = frozenset({"ADJ", "ADV", "DET", "PRON"})
HYPHENS: Final = frozenset({"-", "‐", "‑"})  # "express strong support for", "call again for"
QUOTES: Final = frozenset({'"', "“", "”", "‘", "’", "''", "``"})
INSERTION: Final = 8  # tokens, both commas among them
GAP: Final = 4  # of these at most between the words of a row


@dataclass(frozen=True, slots=True)
class StanceRow:
    """One row of data/stances.tsv."""

    words: str
    direction: Direction
    frames: tuple[str, ...]
    example: str
    issue: str  # in the example
    bare: bool = False


@cache
def stance_table() -> tuple[StanceRow, ...]:
    """All rows."""
    return rows("stances", StanceRow)


@cache
def stance_words() -> Mapping[str, tuple[tuple[tuple[str, ...], StanceRow], ...]]:
    """From the first word, in each of its forms, to the words after it and the row, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], StanceRow]]] = {}
    for row in stance_table():
        first, *rest = row.words.split()
        if "noun" in row.frames:
            bent = noun_forms(first)
        else:
            bent = (first,) if "adjective" in row.frames or first == "would" else forms(first)
        for form in bent:
            found.setdefault(form, []).append((tuple(rest), row))
    return {form: tuple(sorted(several, key=lambda pair: -len(pair[0]))) for form, several in found.items()}


def follow(parse: Parse, at: int, rest: tuple[str, ...]) -> int | None:
    """How many tokens further the last of the words stands, articles and adjectives between; None: it does not."""
    last, free = at, GAP
    for word in rest:
        last = _past_insertion(parse, last + 1)
        while last < len(parse.tokens) and free and _fills(parse, last) and parse.tokens[last].lower != word:
            last, free = last + 1, free - 1
        if last >= len(parse.tokens) or word not in (parse.tokens[last].lower, parse.tokens[last].lemma):
            return None
    return last - at


def _fills(parse: Parse, at: int) -> bool:
    """Whether a token may stand between the words of a row: an article, an adjective, a part of "long-standing"."""
    token = parse.tokens[at]
    compound = any(parse.tokens[k].text in HYPHENS for k in (at - 1, at + 1) if 0 <= k < len(parse.tokens))
    return token.pos in FILLERS or token.text in HYPHENS or compound


def _past_insertion(parse: Parse, at: int) -> int:
    """Behind a quotation mark, and what is put in between commas: "was ready, she went on, to discuss"."""
    while at < len(parse.tokens) and parse.tokens[at].text in QUOTES:
        at += 1
    if at >= len(parse.tokens) or parse.tokens[at].text != ",":
        return at
    ends = (i for i in range(at + 2, min(at + INSERTION, len(parse.tokens) - 1)) if parse.tokens[i].text == ",")
    return next((i + 1 for i in ends), at)
