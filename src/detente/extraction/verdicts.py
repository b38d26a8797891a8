"""What sides judge of what others do and say: "the deal is illegal", "called the report baseless"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.extraction.stance_reality import NEGATIONS, UNREAL
from detente.extraction.stance_words import StanceRow
from detente.extraction.stances import COPULAS, Stance
from detente.extraction.voices import Voices
from detente.language.clauses import clause, subject
from detente.language.inflection import verb_lemmas
from detente.lexicon import rows
from detente.model.document import Document
from detente.model.issue import Direction
from detente.model.parse import Parse, Range

JUDGING: Final = frozenset(
    verb_lemmas(("call", "consider", "describe", "deem", "regard", "denounce", "dismiss", "label"))
)
NEAR: Final = 10  # tokens from "called" to the verdict


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One row of data/verdicts.tsv."""

    word: str
    direction: Direction
    example: str


@cache
def verdict_table() -> tuple[VerdictRow, ...]:
    """All rows."""
    return rows("verdicts", VerdictRow)


@cache
def _by_word() -> Mapping[str, StanceRow]:
    """From the last word of a verdict to its row."""
    found = {}
    for row in verdict_table():
        found[row.word.split()[-1]] = StanceRow(row.word, row.direction, ("policy",), "", "", bare=True)
    return found


def find_verdicts(doc: Document, voices: Voices) -> Iterator[Stance]:
    """Verdicts of sides, in text order."""
    by_word = _by_word()
    for token in doc.parse.tokens:
        row = by_word.get(token.lower)
        if row is not None and _whole(doc.parse, token.i, row):
            stance = _called(doc.parse, token.i, row) or _said(doc, token.i, voices, row)
            if stance is not None:
                yield stance


def _whole(parse: Parse, at: int, row: StanceRow) -> bool:
    """Whether all words of a verdict stand there: "without foundation"."""
    words = row.words.split()
    return at + 1 >= len(words) and [t.lower for t in parse.tokens[at + 1 - len(words) : at + 1]] == words


def _called(parse: Parse, at: int, row: StanceRow) -> Stance | None:
    """What the subject of "call" holds: "Lima called the decision a violation of the treaty"."""
    first = max(parse.sentences[parse.tokens[at].sent].first, at - NEAR)
    verb = next((i for i in range(at - 1, first - 1, -1) if parse.tokens[i].lower in JUDGING), None)
    if verb is None or any(parse.tokens[i].text in (",", ";", "that") for i in range(verb, at)):
        return None
    before = {t.lower for t in parse.tokens[max(first, verb - 3) : verb]}
    holder = subject(parse, verb)
    if holder is None or holder > verb or before & (UNREAL | NEGATIONS):
        return None
    words = clause(parse, verb, parse.sentences[parse.tokens[verb].sent])
    words = Range(min(words.first, parse.edges(holder).first), max(words.last, at + 1))
    return Stance(row, row.direction, verb, holder, words, Range(verb + 1, at + 1), "told")


def _said(doc: Document, at: int, voices: Voices, row: StanceRow) -> Stance | None:
    """What a side's speaker says that something is: "Athens says the deal is illegal"."""
    parse = doc.parse
    voice = voices.at(parse.tokens[at].start)
    head = voice.statement.source_head if voice else None
    if voices.country(voice) is None or (voice is not None and head is None) or row.direction == "supports":
        return None
    before = parse.tokens[max(voices.bounds(at, voice).first, at - 4) : at]
    lower = {t.lower for t in before}
    if not lower & COPULAS or lower & (NEGATIONS | UNREAL):
        return None
    bounds = voices.bounds(at, voice)
    words = clause(parse, at, bounds)
    return Stance(row, row.direction, at, head, words, words, "told")
