"""Where the paragraphs of a plain text are."""

from __future__ import annotations

import re
from typing import Final

from detente.model.span import Span

BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")
PARAGRAPH: Final = re.compile(r"\S(?:(?!\n[^\S\n]*\n)[\s\S])*")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text in order, white space at their edges left out.

    Blank lines part them. A text without blank lines has a paragraph a line.
    """
    pattern = PARAGRAPH if BLANK_LINE.search(text.strip()) else LINE
    found = []
    for match in pattern.finditer(text):
        length = len(match[0].rstrip())
        found.append(Span(match.start(), match.start() + length))
    return tuple(found)
