"""Headings: the title line, section heads, the names above a press release."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from detente.model.span import Span
from detente.reading.labels import LABEL, is_transcript

MOST_CHARACTERS, MOST_WORDS = 110, 16  # of a section head
TITLE_CHARACTERS: Final = 160  # of a title line
IN_A_ROW: Final = 2  # section heads that may follow each other; more are a list or verse
OPENING: Final = 8  # short lines above the first paragraph: title, speaker, place
BODY: Final = 60  # characters of a paragraph that a heading can stand above
SENTENCE: Final = 5  # words of a sentence that a heading can stand above
MARKDOWN: Final = re.compile(r"#{1,6}\s+\S")
ITEM: Final = re.compile(r"[-–—•*▪◦·●■>]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\d{1,3}\s")
OPEN_END: Final = frozenset(",;:-–—&(/…")
CLOSED_END: Final = frozenset(".!")
SENTENCE_END: Final = frozenset(".!?:")
QUOTES: Final = "\"'“”‘’»«)]"
UNFINISHED: Final = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "of", "or", "that", "the", "to", "with"}
)


def find_headings(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs that are headings. Furniture has been taken out of `paragraphs` before."""
    words = [paragraph.of(text) for paragraph in paragraphs]
    shapes = [has_shape(line) for line in words]
    spoken = is_transcript(text, paragraphs)  # "Yes?" and "David" are no headings there
    found: list[Span] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and shapes[end]:
            end += 1
        if start < end < len(words) and (start == 0 or not spoken) and _heads(words, start, end):
            found += paragraphs[start:end]
        else:
            found += (paragraphs[at] for at in range(start, end) if MARKDOWN.match(words[at]))
        start = max(end, start + 1)
    return tuple(found)


def _heads(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a run of short lines stands above a paragraph, and is no list, verse or dialogue."""
    if not _is_body(words[end]):
        return False
    if start == 0:
        return end <= OPENING
    above = words[start - 1].rstrip(QUOTES)
    return end - start <= IN_A_ROW and not above.endswith((":", ",", ";")) and all(map(_is_head, words[start:end]))


def _is_body(words: str) -> bool:
    """Whether a paragraph is one that a heading can stand above: long, or a sentence."""
    return len(words) >= BODY or (words.rstrip(QUOTES)[-1:] in SENTENCE_END and len(words.split()) >= SENTENCE)


def has_shape(words: str) -> bool:
    """Whether a line has the shape of a title: short, no end mark, no item of a list, no label of a speaker."""
    if MARKDOWN.match(words):
        return True
    bare = words.rstrip(QUOTES)
    if not bare or len(words) > TITLE_CHARACTERS or "\n" in words:
        return False
    if bare[-1] in CLOSED_END or bare[-1] in OPEN_END or ITEM.match(words) or LABEL.match(words):
        return False
    if bare[-1] == "?" and words[-1] != "?" and words[0] not in QUOTES:  # Kovan asked: "And then?"
        return False
    return not (bare[0].islower() or bare.split()[-1] in UNFINISHED) and any(map(str.isalpha, bare))


def _is_head(words: str) -> bool:
    """Whether a title-shaped line is short enough to stand between paragraphs, and no quotation by itself."""
    count = len(words.split())
    if words[0] in "\"“'‘" and words[-1] in "\"”'’":
        return count <= 6
    return len(words) <= MOST_CHARACTERS and count <= MOST_WORDS and (words[-1] != "?" or count <= 9)
