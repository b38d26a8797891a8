"""The pieces of a text that are read: its paragraphs, furniture cut out, none too long for the parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from detente.model.span import Span
from detente.reading.lines import trimmed

LONGEST: Final = 5_000  # characters of one block; the parser's memory grows with it
SENTENCE_END: Final = re.compile(r"[.!?][\"”’')\]]*\s")
SPACE: Final = re.compile(r"\s")


def blocks(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """The paragraphs in order, a long one split between its sentences."""
    return tuple(piece for paragraph in paragraphs for piece in _split(text, paragraph))


def without(text: str, paragraphs: Iterable[Span], unread: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of the paragraphs, in text order, when the unread spans are cut out."""
    return tuple(_left(text, paragraphs, sorted(unread)))


def _left(text: str, paragraphs: Iterable[Span], cuts: Sequence[Span]) -> Iterator[Span]:
    at = 0
    for paragraph in paragraphs:
        start = paragraph.start
        while at < len(cuts) and cuts[at].end <= start:
            at += 1
        place = at
        while place < len(cuts) and cuts[place].start < paragraph.end:
            if start < cuts[place].start and (piece := trimmed(text, start, cuts[place].start)):
                yield piece
            start = max(start, cuts[place].end)
            place += 1
        if start < paragraph.end and (piece := trimmed(text, start, paragraph.end)):
            yield piece


def _split(text: str, block: Span) -> Iterator[Span]:
    """A block in pieces that end with a sentence, else at a space, else anywhere."""
    start = block.start
    while block.end - start > LONGEST:
        limit = start + LONGEST
        end = (
            _last(SENTENCE_END, text, start + LONGEST // 2, limit)
            or _last(SPACE, text, start + LONGEST // 2, limit)
            or limit
        )
        if piece := trimmed(text, start, end):
            yield piece
        start = end
    if piece := trimmed(text, start, block.end):
        yield piece


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    last = None
    for match in pattern.finditer(text, start, end):
        last = match.end()
    return last
