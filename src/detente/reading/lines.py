"""The lines of a text: what stands between two line breaks, their edges trimmed."""

from __future__ import annotations

import re
from typing import Final

from detente.model.span import Span

# Marks that a reader does not see: byte order mark, zero-width and direction marks, soft hyphen, control characters.
INVISIBLE: Final = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad"
    "\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ud800-\\udfff\\ufeff"
)
BREAK: Final = "\\n\\r\\x0b\\x0c\\x85\\u2028\\u2029"
LINE: Final = re.compile(f"[^{BREAK}]+")
LEADING: Final = re.compile(f"[\\s{INVISIBLE}]*")
TRAILING: Final = re.compile(f"[\\s{INVISIBLE}]*\\Z")
BLANK: Final = re.compile(f"(?>\\r\\n|[{BREAK}])[^\\S{BREAK}]*(?>\\r\\n|[{BREAK}])")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space and invisible characters at its edges; None where nothing is left."""
    leading = LEADING.match(text, start, end)
    start = leading.end() if leading else start
    if start >= end:
        return None
    while end > start and (text[end - 1].isspace() or TRAILING.match(text[end - 1])):
        end -= 1
    return Span(start, end)


def lines(text: str) -> tuple[Span, ...]:
    """All lines that hold a visible character, in order."""
    found = (trimmed(text, match.start(), match.end()) for match in LINE.finditer(text))
    return tuple(line for line in found if line)


def parted(text: str, one: Span, other: Span) -> bool:
    """Whether a blank line stands between two lines that follow each other."""
    return BLANK.search(text, one.end, other.start) is not None
