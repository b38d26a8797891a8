"""The rules of time expressions, from data/time_rules.tsv, as compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.extraction.times.openings import ALPHABET, openings
from detente.extraction.times.words import meanings
from detente.extraction.times.words import table as word_table
from detente.lexicon import rows

PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)(\d?)\}")
CASED: Final = frozenset({"month", "weekday", "anymonth"})  # names: "march" and "may" are verbs
PLURAL: Final = frozenset({"weekday", "season"})
LITERAL: Final = re.compile(r"[a-z]+")
SYNTAX: Final = re.compile(r"\(\?P<\w+>|\(\?[a-z-]*:|\{[a-z_\d]+\}|\\[a-zA-Z]|\[[^\]]*\]")
NUMERIC: Final = {
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:/]\d)",
    "mm": r"(?:0?[1-9]|1[0-2])",
    "dd": r"(?:[12]\d|3[01]|0?[1-9])",
    "year": r"(?:1[0-9]|20|21)\d\d(?![\d%]|[.:]\d|,\d\d\d)",
    "count": r"(?:a few|several|\d[\d,.]*(?:½| \d/\d)?|[a-z]+(?:-[a-z]+)*)",  # a number that the reading looks up
    "yy": r"\d\d(?![\d%]|[.:]\d|,\d\d\d)",
    "hour": r"(?:[01]?\d|2[0-4])",
    "minute": r"[0-5]\d",
}
ZONES: Final = (
    "gmt",
    "utc",
    "est",
    "edt",
    "cst",
    "cdt",
    "pst",
    "pdt",
    "cet",
    "cest",
    "et",
    "ct",
    "pt",
    "ist",
    "eastern",
    "central",
    "mountain",
    "pacific",
    "daylight",
    "standard",
    "bst",
    "et",
    "ct",
    "pt",
    "ist",
    "local",
    "time",
)
JOINERS: Final = frozenset(
    [
        "-",
        "–",
        "—",
        ",",
        ".",
        "/",
        ":",
        "'",
        "’",
        "'s",
        "’s",
        "s",
        "(",
        ")",
        "o'clock",
        "o’clock",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
    ]
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of data/time_rules.tsv."""

    name: str
    trigger: tuple[str, ...]  # kinds of words, one of which must be there; see `trigger_kinds`
    reading: str  # which function gives its value
    pattern: str
    example: str
    found: str  # what the example holds: "words = value", joined by "; "
    set: str = ""  # a fixed word for the reading: "PAST_REF", "-1"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule that can be matched."""

    rule: Rule
    pattern: re.Pattern[str]


@cache
def table() -> tuple[Rule, ...]:
    """All rules in the order of the table: of two that match the same words, the earlier holds."""
    return rows("time_rules", Rule)


@cache
def by_trigger() -> dict[str, tuple[int, ...]]:
    """For each kind of trigger the places of its rules in the table."""
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(table()):
        for kind in rule.trigger:
            found.setdefault(kind, []).append(place)
    return {kind: tuple(places) for kind, places in found.items()}


@cache
def rules_for(kinds: frozenset[str], opening: str) -> tuple[Compiled, ...]:
    """The rules that one of these triggers can start, at a word that begins so, in the order of the table."""
    places, opened = _places(kinds), _opened_by(opening)
    return tuple(_compiled(place) for place in places if place in opened)


@cache
def _places(kinds: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({place for kind in kinds for place in by_trigger().get(kind, ())}))


@cache
def _opened_by(opening: str) -> frozenset[int]:
    """The places of the rules whose matches can begin with a character."""
    places = range(len(table()))
    return frozenset(place for place in places if opening in _openings(place) or opening not in ALPHABET)


@cache
def _compiled(place: int) -> Compiled:
    rule = table()[place]
    return Compiled(rule, _compile(rule.pattern))


@cache
def _openings(place: int) -> frozenset[str]:
    return openings(table()[place].pattern, _opened)


@cache
def _opened(kind: str) -> frozenset[str]:
    """The characters that a placeholder's words begin with."""
    return openings(_class(kind, ""), _opened)


@cache
def trigger_kinds() -> dict[str, tuple[str, ...]]:
    """For each word that can be part of a time expression, the kinds that it triggers; none for "the" and "of"."""
    found: dict[str, set[str]] = {word: set() for rule in table() for word in _literals(rule.pattern)}
    used = {kind for rule in table() for kind in rule.trigger}
    for row in word_table():
        for phrase in row.words:
            for word in LITERAL.findall(phrase):
                found.setdefault(word, set())
            if row.kind in used:
                last = phrase.split()[-1]
                found.setdefault(last, set()).add(row.kind)
                found.setdefault(f"{last}.", set()).add(row.kind)
                if row.kind in PLURAL:
                    found.setdefault(f"{last}s", set()).add(row.kind)
    for rule in table():
        for kind in rule.trigger:
            if kind.startswith("="):  # a word of its own: "=now"
                found.setdefault(kind[1:], set()).add(kind)
    for zone in ZONES:
        found.setdefault(zone, set())
    for joiner in JOINERS:
        found.setdefault(joiner, set())
    return {word: tuple(sorted(kinds)) for word, kinds in found.items()}


def _literals(pattern: str) -> Iterable[str]:
    return LITERAL.findall(SYNTAX.sub(" ", pattern))


def _compile(pattern: str) -> re.Pattern[str]:
    """The pattern with its placeholders filled, blanks as white space, ending at the end of a word."""
    filled = PLACEHOLDER.sub(lambda match: _class(match[1], match[2]), pattern)
    return re.compile(filled.replace(" ?", r"\s*").replace(" ", r"\s+") + r"(?!\w)", re.IGNORECASE)


@cache
def _class(kind: str, suffix: str) -> str:
    """The alternatives of one class of words as a named group."""
    if kind == "num":
        return f"(?P<num{suffix}>{_numbers()})"
    if kind in NUMERIC:
        return f"(?P<{kind}{suffix}>{NUMERIC[kind]})"
    source = "month" if kind == "anymonth" else kind
    words = sorted(meanings(source), key=lambda word: (-len(word), word))
    if kind in CASED:
        full = [_cased(word) for word in words if _is_full(word)]
        stop = r"\.?" if kind == "anymonth" else r"\."
        short = [_cased(word) + stop for word in words if not _is_full(word)]
        return f"(?P<{source}{suffix}>(?-i:{'|'.join(full + short)}))"
    return f"(?P<{kind}{suffix}>{'|'.join(re.escape(word).replace(chr(92) + ' ', ' ') for word in words)})"


def _is_full(word: str) -> bool:
    """Whether the name of a month or weekday is no abbreviation, which needs its full stop: "Sun" is a company."""
    return len(word) > 5 or word in ("may", "june", "july", "march", "april")


def _cased(word: str) -> str:
    return rf"(?:{word.capitalize()}|{word.upper()})"


@cache
def _numbers() -> str:
    words = "|".join(sorted(meanings("number").keys() - {"a", "an"}, key=lambda word: (-len(word), word)))
    vague = "|".join(sorted(meanings("vague"), key=lambda word: (-len(word), word)))
    more = rf"(?:(?: and | |-)(?:{words})\b)*"
    half = r"(?: ?[½¼¾](?!\w)| \d/\d|(?: |-)and(?: |-)a(?: |-)half\b)?"
    whole = rf"\d[\d,]*(?:\.\d+)?{more}|an? (?:hundred|thousand)\b{more}|an?\b|(?:{words})\b{more}"
    return rf"{vague}|(?:{whole}){half}|[½¼¾]"
