"""Lemmas: of a table where the word is in it, else by the rule that the encoder chose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

CASES: Final[Mapping[str, Callable[[str], str]]] = {"L": str.lower, "K": str, "T": str.title}
STRAIGHT: Final = str.maketrans("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb", '\'\'"""""')  # as treebanks write lemmas
RULE: Final = re.compile(r"([LKT])(\d+)(.*)", re.DOTALL)
ENDINGS: Final = ("ing", "ied", "ed", "ies", "es", "s")  # of forms whose lemma can be more than one word
VOWELS: Final = frozenset("aeiou")


def made(rule: str, word: str) -> str:
    """The lemma of `word` by a rule: "L3y": small letters, the last three dropped, a y added; "=be": "be"."""
    if rule.startswith("="):
        return rule[1:]
    if not (parts := RULE.fullmatch(rule)):
        return word
    cased = CASES[parts[1]](word).translate(STRAIGHT)
    drop = int(parts[2])
    return (cased[: len(cased) - drop] if drop < len(cased) or parts[3] else cased) + parts[3]


class Lemmas:
    """Lemmas by form and part of speech.

    Args:
        rows: form in small letters, UPOS, lemma, of what the treebanks and our tables of verbs say.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._table = {(form, upos): lemma for form, upos, lemma in rows}
        self._known = {(lemma, upos) for (_, upos), lemma in self._table.items()}
        self._kept: dict[tuple[str, str, str], str] = {}

    def of(self, word: str, upos: str, rule: str) -> str:
        """The lemma of a word: the table's, else what its rule makes; of two stems the one that is known."""
        key = (word, upos, rule)
        if (found := self._kept.get(key)) is None:
            found = self._kept[key] = self._found(word, upos, rule)
        return found

    def _found(self, word: str, upos: str, rule: str) -> str:
        if upos == "PROPN":
            return made(rule, word)
        form = word.lower().translate(STRAIGHT)
        if (lemma := self._table.get((form, upos))) is not None:
            return lemma
        lemma = made(rule, word)
        if upos in ("VERB", "NOUN", "ADJ", "ADV") and (lemma, upos) not in self._known:
            known = [stem for stem in stems(form, upos) if (stem, upos) in self._known]
            return known[0] if known else lemma
        return lemma


def stems(form: str, upos: str) -> list[str]:
    """What a regular form can be made of: "slammed" of "slam", "slamme", "slamm"; the likeliest first."""
    if upos == "NOUN":
        if form.endswith("ies"):
            return [form[:-3] + "y", form[:-1]]
        return [form[:-2], form[:-1]] if form.endswith("es") else [form[:-1]] if form.endswith("s") else []
    ends = ENDINGS if upos == "VERB" else ("iest", "ier", "est", "er")
    end = next((end for end in ends if form.endswith(end) and len(form) > len(end) + 1), "")
    stem = form[: len(form) - len(end)]
    if not end:
        return []
    if end[0] == "i" and end != "ing":
        return [f"{stem}y", f"{stem}ie"]
    if end == "s":
        return [stem]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
    return [stem[:-1], stem, f"{stem}e"] if doubled else [stem, f"{stem}e"]
