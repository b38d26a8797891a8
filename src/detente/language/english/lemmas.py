"""Makes a lemma of a word by the rule that the tagger chose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

CASES: Final[Mapping[str, Callable[[str], str]]] = {"L": str.lower, "K": str, "T": str.title}
STRAIGHT: Final = str.maketrans("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb", '\'\'"""""')  # as treebanks write lemmas
RULE: Final = re.compile(r"([LKT])(\d+)(.*)", re.DOTALL)


def made(rule: str, word: str) -> str:
    """The lemma of `word` by a rule: "L3y": small letters, the last three dropped, a y added; "=be": "be"."""
    if rule.startswith("="):
        return rule[1:]
    if not (parts := RULE.fullmatch(rule)):
        return word
    cased = CASES[parts[1]](word).translate(STRAIGHT)
    drop = int(parts[2])
    return (cased[: len(cased) - drop] if drop < len(cased) or parts[3] else cased) + parts[3]
