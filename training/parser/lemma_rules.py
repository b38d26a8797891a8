"""How a lemma is made of its word: a small rule that a classifier can choose."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from detente.language.english.lemmas import CASES, STRAIGHT, made


@cache
def rule_of(word: str, lemma: str) -> str:
    """The rule that makes `lemma` of `word`: its case, how many last letters go, and what comes for them.

    "L0" is the word in lower case; "L3y": three letters go and a y comes ("parties"); "=be" is a lemma by itself.
    """
    for case in CASES:
        cased = CASES[case](word).translate(STRAIGHT)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(cased, lemma, strict=False)))
        if shared and (shared >= len(lemma) - 4 or shared * 2 >= len(lemma)):
            rule = f"{case}{len(cased) - shared}{lemma[shared:]}"
            if made(rule, word) == lemma and not lemma[shared : shared + 1].isdigit():
                return rule
    return f"={lemma}"
