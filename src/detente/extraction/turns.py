"""The turns of a transcript, each behind its speaker's label, such as "SECRETARY KOVAN:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from detente.extraction.content_ends import trimmed
from detente.extraction.sources import Source, source_between
from detente.model.document import Document
from detente.model.parse import Range

LABEL: Final = re.compile(r"(?:[A-Z][A-Z.'’\-]+ ?){1,6}(?:\([^)\n]{1,60}\) ?)?:(?=\s)|Q(?::|\.)?(?=\s+[A-Z])")
FEWEST: Final = 3  # labels that make a text a transcript
ASKING: Final = frozenset({"Q", "Q:", "Q.", "QUESTION:", "REPORTER:", "PRESS:"})  # nobody's name


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next label."""

    words: Range
    paragraphs: tuple[Range, ...]  # the same, a piece for each paragraph
    source: Source | None  # None: a questioner whom the transcript does not name


def find_turns(doc: Document) -> list[Turn]:
    """The turns in text order; none where the text is no transcript."""
    parse = doc.parse
    labels: dict[int, re.Match[str]] = {}
    for index, paragraph in enumerate(parse.paragraphs):
        if match := LABEL.match(doc.text, parse.tokens[paragraph.first].start):
            labels[index] = match
    if len(labels) < FEWEST:
        return []
    starts = [*labels, len(parse.paragraphs)]
    found = (_turn(doc, labels[at], at, end) for at, end in pairwise(starts))
    return [turn for turn in found if turn is not None]


def _turn(doc: Document, label: re.Match[str], at: int, end: int) -> Turn | None:
    """The turn of the paragraphs [at, end); None where nothing is said in it."""
    parse = doc.parse
    first = parse.paragraphs[at].first
    begin = first
    while begin < parse.paragraphs[at].last and parse.tokens[begin].start < label.end():
        begin += 1
    named = None if label[0] in ASKING else source_between(parse, first, begin)
    ranges = [Range(begin, parse.paragraphs[at].last), *parse.paragraphs[at + 1 : end]]
    pieces = tuple(Range(r.first, r.last) for r in ranges if r.first < r.last and trimmed(parse, r.first, r.last))
    return Turn(Range(pieces[0].first, pieces[-1].last), pieces, named) if pieces else None
