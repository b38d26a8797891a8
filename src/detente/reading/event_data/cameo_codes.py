"""CAMEO codes as text, and what they are when some program has taken them for numbers: "042" is not 42."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from detente.errors import FormatError

CODE: Final = re.compile(r"(?:0[1-9]|1\d|20)\d{0,2}\Z", re.ASCII)
NUMBER: Final = re.compile(r"(\d{1,4})(?:\.0)?\Z", re.ASCII)
SHORT: Final = 2  # digits of a root: "10" can be itself, or "010" without its zero


@lru_cache(4096)
def with_zero(code: str, root: str | None = None, *, lost: bool = False) -> str | None:
    """The code as CAMEO has it; None where it is none.

    Args:
        code: As a file has it.
        root: The root that the file has beside it, zero or not.
        lost: Other codes of the file have lost their zeros, so that one of two digits is one of three.
    """
    found = NUMBER.match(code)
    if found is None:
        return None
    bare = found[1]
    ways = [way for way in (bare, f"0{bare}") if CODE.match(way)]
    if root and (told := NUMBER.match(root)):
        return next((way for way in ways if int(way[:2]) == int(told[1])), None)
    if not ways:
        return None
    return ways[-1] if lost and len(bare) == SHORT else ways[0]


def checked_code(code: str, origin: str, root: str | None = None, *, lost: bool = False) -> str:
    """The code as CAMEO has it.

    Raises:
        FormatError: It is none; `origin` names the line.
    """
    found = with_zero(code, root, lost=lost)
    if found is None:
        beside = f" beside the root {root!r}" if root else ""
        raise FormatError(f"{origin}: {code!r:.20} is no CAMEO code{beside}; it has two to four digits, 01 to 20 first")
    return found


def has_lost_zero(code: str, root: str | None = None) -> bool:
    """Whether a code can only be one that has lost its leading zero, or has become a number in another way."""
    found = with_zero(code, root)
    return found is not None and found != code
