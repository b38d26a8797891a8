"""The characters that a pattern can begin with, so that most patterns need not be tried at most words."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from functools import cache
from typing import Final

ALPHABET: Final = f"{string.digits}{string.ascii_lowercase}{string.punctuation}’‘–—½¼¾"
EMPTY: Final = ("(?!", "(?=", "(?<!", "(?<=")  # groups that take no characters
OPEN: Final = re.compile(r"\((?:\?(?:P<\w+>|[a-z-]*:))?")


Filled = Callable[[str], frozenset[str]]


def openings(pattern: str, filled: Filled) -> frozenset[str]:
    """The characters of ALPHABET, lower case, that a match can begin with; `filled` tells those of a placeholder."""
    found, hollow, _ = _alternatives(pattern, 0, filled)
    return frozenset(ALPHABET) if hollow else found


def _alternatives(pattern: str, at: int, filled: Filled) -> tuple[frozenset[str], bool, int]:
    """What the branches up to the group's end can begin with, whether one can be empty, and where they end."""
    found: frozenset[str] = frozenset()
    hollow, beginning = False, True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            hollow, beginning = hollow or beginning, True
            at += 1
            continue
        firsts, empty, at = _item(pattern, at, filled)
        if pattern[at : at + 1] in ("?", "*"):
            empty = True
        while pattern[at : at + 1] in ("?", "*", "+"):
            at += 1
        if beginning:
            found, beginning = found | firsts, empty
    return found, hollow or beginning, at + 1


def _item(pattern: str, at: int, filled: Filled) -> tuple[frozenset[str], bool, int]:
    """The same for one character, class of characters, placeholder or group."""
    if pattern.startswith(EMPTY, at):
        return frozenset(), True, _alternatives(pattern, at + len("(?!"), filled)[2]
    if pattern[at] == "(":
        opened = OPEN.match(pattern, at)
        return _alternatives(pattern, opened.end() if opened else at + 1, filled)
    if pattern[at] == "{":
        end = pattern.index("}", at) + 1
        return filled(pattern[at + 1 : end - 1].rstrip(string.digits)), False, end
    if pattern[at] == "[":
        end = pattern.index("]", at + 2) + 1
        return _characters(pattern[at:end]), False, end
    if pattern[at] == "\\":
        return _characters(pattern[at : at + 2]), pattern[at + 1] == "b", at + 2
    return _characters(re.escape(pattern[at])), False, at + 1


@cache
def _characters(item: str) -> frozenset[str]:
    if item == r"\b":
        return frozenset()
    one = re.compile(item, re.IGNORECASE)
    return frozenset(character for character in ALPHABET if one.fullmatch(character))
