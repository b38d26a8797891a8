"""The turns of a transcript, each behind its speaker's label, such as "SECRETARY KOVAN:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from detente.extraction.content_ends import trimmed
from detente.extraction.quotations import QUOTE_MARKS
from detente.extraction.sources import Source, source_between
from detente.model.document import Document
from detente.model.parse import Range

LABEL: Final = re.compile(r"[\"“”]?(?:[A-Z][A-Z.'’\-]+ ?){1,6}(?:\([^)\n]{1,60}\) ?)?:(?=\s)|Q(?::|\.)?(?=\s+[A-Z])")
MARKS: Final = "".join(mark for mark in QUOTE_MARKS if len(mark) == 1)
FEWEST: Final = 3  # labels that make a text a transcript
STAGE: Final = re.compile(r"[\"“”]?[(\[][^)\]\n]*[)\]][.\"”]*$", re.MULTILINE)  # "(Laughter.)", "[CROSSTALK]"
ASKING: Final = frozenset({"Q", "Q:", "Q.", "QUESTION:", "REPORTER:", "PRESS:"})  # nobody's name


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next label."""

    words: Range
    outer: Range  # with the label
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
    marked = label[0][0] in QUOTE_MARKS
    named = None if label[0].strip(MARKS) in ASKING else source_between(parse, first + marked, begin)
    pieces = []
    for number in range(at, end):
        if marked and number > at and parse.tokens[parse.paragraphs[number].first].text not in QUOTE_MARKS:
            break  # a transcript that an article quotes, a mark before each paragraph, ends where the marks do
        start = begin if number == at else parse.paragraphs[number].first
        piece = _said(doc, Range(start, parse.paragraphs[number].last), marked=marked)
        if piece is not None:
            pieces.append(piece)
    if not pieces:
        return None
    return Turn(Range(pieces[0].first, pieces[-1].last), Range(first, pieces[-1].last), tuple(pieces), named)


def _said(doc: Document, words: Range, *, marked: bool) -> Range | None:
    """A paragraph's words, without the marks around them if it is marked; None for a stage direction."""
    parse, first, last = doc.parse, words.first, words.last
    if first < last and STAGE.match(doc.text, parse.tokens[first].start):
        return None
    while marked and first < last and parse.tokens[first].text in QUOTE_MARKS:
        first += 1
    while marked and first < last and parse.tokens[last - 1].text in QUOTE_MARKS:
        last -= 1
    return Range(first, last) if first < last and trimmed(parse, first, last) else None
