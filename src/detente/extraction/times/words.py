"""The words of time and what each stands for, from data/time_words.tsv."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.lexicon import rows

NUMBER: Final = re.compile(r"\d+/\d+|[\d.,]+|[½¼¾]|[a-z]+")
A_HALF: Final = re.compile(r"(?:(?:^|\band )an? )?\bhalf\b")
FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
UNKNOWN: Final = -1.0  # how many "several" or "a few" are


@dataclass(frozen=True, slots=True)
class Word:
    """One row of data/time_words.tsv."""

    kind: str
    words: tuple[str, ...]  # lower case
    example: str
    value: str = ""  # nothing where the words only belong to the kind


@cache
def table() -> tuple[Word, ...]:
    """All rows, in the order of the table."""
    return rows("time_words", Word)


@cache
def meanings(kind: str) -> Mapping[str, str]:
    """For one kind ("month", "unit" ...), what each of its words stands for."""
    return {word: row.value for row in table() if row.kind == kind for word in row.words}


def meaning(kind: str, words: str | None) -> str | None:
    """What words of a kind stand for, however they are spaced; None where they are not of it."""
    return None if words is None else meanings(kind).get(" ".join(words.lower().split()))


def month_number(word: str) -> int:
    """1 to 12 for the name of a month or its abbreviation."""
    return int(meanings("month")[word.lower().rstrip(".")])


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 for the name of a weekday or its abbreviation."""
    return int(meanings("weekday")[word.lower().rstrip(".")])


def number(words: str | None) -> float | None:
    """What number words or digits name: "twenty-four", "1,500", "two and a half"; UNKNOWN for "several", else None."""
    if not words:
        return None
    if (vague := meaning("vague", words)) is not None:
        return float(vague) if vague else UNKNOWN
    total = part = 0.0
    for piece in NUMBER.findall(A_HALF.sub("½", words.lower().replace("-", " "))):
        if piece in ("and", "of"):
            continue
        worth = _worth(piece)
        if worth is None:
            return None
        if worth >= 100 and piece[0].isalpha():
            part = max(part, 1) * worth
            if worth >= 1000:
                total, part = total + part, 0.0
        else:
            part += worth
    return total + part


def _worth(piece: str) -> float | None:
    """What one word, run of digits or fraction counts."""
    if piece in FRACTIONS:
        return FRACTIONS[piece]
    if "/" in piece:
        over, under = map(int, piece.split("/"))
        return over / under if under else None
    if piece[0].isdigit():
        digits = piece.strip(".,").replace(",", "")
        return None if digits.count(".") > 1 else float(digits)
    worth = meaning("number", piece)
    return None if worth is None else float(worth)


def year_in_words(words: str) -> int | None:
    """The year that is spelled out: "nineteen ninety-six", "two thousand and three"; None where it is none."""
    pieces = [piece for piece in NUMBER.findall(words.lower()) if piece != "and"]
    if len(pieces) >= 2 and pieces[0] in ("nineteen", "eighteen", "twenty"):
        rest = number(" ".join(pieces[1:]))
        return None if rest is None or not 0 < rest < 100 else int(number(pieces[0]) or 0) * 100 + int(rest)
    whole = number(words)
    return int(whole) if whole and 1000 <= whole < 2100 else None
