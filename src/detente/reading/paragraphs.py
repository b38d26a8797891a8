"""Where the paragraphs of a plain text are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from detente.model.span import Span
from detente.reading.lines import lines, parted

WIDTHS: Final = range(50, 121)  # characters in the longest line of a text that was wrapped by hand or by a mailer
RAGGED: Final = 12  # characters that a wrapped line may fall short of the longest
OPEN_LINES: Final = 0.6  # share of the full lines of a wrapped text that break off within a sentence, at least
ENDS: Final = frozenset(".!?:;\"'”’)…")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text in order, white space at their edges left out.

    A line is a paragraph, unless the text is wrapped at a fixed width: then a paragraph goes on until a blank line or
    until a line that had room for the next word.
    """
    found = lines(text)
    width = wrapped_at(text, found)
    if width is None:
        return found
    joined: list[Span] = []
    last: Span | None = None
    for line in found:
        if last and _runs_on(text, last, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return tuple(joined)


def wrapped_at(text: str, found: Sequence[Span]) -> int | None:
    """The width in characters at which the text is wrapped; None where each line is a paragraph."""
    width = max((line.end - line.start for line in found), default=0)
    if width not in WIDTHS:
        return None
    full = [(one, other) for one, other in pairwise(found) if _runs_on(text, one, other, width)]
    within = sum(text[one.end - 1] not in ENDS for one, _ in full)
    lower = any(text[other.start].islower() for _, other in full)
    return width if full and lower and within >= OPEN_LINES * len(full) else None


def _runs_on(text: str, one: Span, other: Span, width: int) -> bool:
    """Whether the second line goes on with the first, which had no room for its first word."""
    word = text[other.start : other.end].split(maxsplit=1)[0]
    indented = text[other.start - 1] in " \t" and text[one.start - 1 : one.start] not in (" ", "\t")
    room = width - RAGGED - (one.end - one.start)
    return len(word) + 1 > room and not indented and not parted(text, one, other)
