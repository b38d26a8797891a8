"""The prepositions after a predicate, with the heads of their phrases."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.frames import class_lemmas, noun_tails
from detente.model.parse import Parse

REACH: Final = 25  # tokens to the right of a predicate in which a preposition still belongs to it
TIME_WORDS: Final = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "day", "week", "weekend", "month", "year", "days", "weeks", "months", "years", "spring", "summer",
    "autumn", "winter",
})  # fmt: skip
STOPS: Final = frozenset({";", ":", "\u2014", "\u2013", '"', "\u201c", "\u201d", "--"})


def right_prepositions(parse: Parse, predicate: int, *, commas: bool = True) -> dict[str, list[int]]:
    """The prepositions after a predicate, up to the next verb, with the heads of their phrases."""
    found: dict[str, list[int]] = {}
    last = min(parse.sentences[parse.tokens[predicate].sent].last, predicate + REACH)
    for i in range(predicate + 1, last):
        token = parse.tokens[i]
        if token.text in STOPS or token.dep == "mark" or (token.text == "," and not commas):
            break
        if token.pos == "VERB" and token.dep not in ("amod", "compound", "case"):
            if token.lower in class_lemmas() and parse.tokens[i - 1].pos == "PROPN":
                continue  # "the Narva crossing"
            break
        if token.pos == "PRON" and token.tag in ("WDT", "WP"):
            break
        if token.dep == "fixed" and token.lower == "of" and parse.tokens[i - 1].lower == "out":
            add(found, "of", parse.tokens[token.head].head)
        if token.dep == "case" and token.head > i and not _skipped(parse, predicate, token.head):
            add(found, token.lower, token.head)
    return found


def _skipped(parse: Parse, predicate: int, head: int) -> bool:
    """Whether a phrase is a time, or another event's noun has it: "Taiwan" of "suspended after a visit to Taiwan"."""
    if parse.tokens[head].lower in TIME_WORDS:
        return True
    above = parse.tokens[head].head
    if _topic(parse, above) and head > above > predicate:
        return True
    if above in (predicate, head, parse.tokens[predicate].head) or parse.tokens[above].lower not in noun_tails():
        return False
    return parse.tokens[above].head != predicate and above > predicate


def _topic(parse: Parse, noun: int) -> bool:
    """Whether a noun is what is talked of: "Kenya" is no side in "spoke about the answer to Kenya"."""
    return any(parse.tokens[c].lower in ("about", "regarding", "concerning") for c in parse.kids(noun, "case"))


def add(found: dict[str, list[int]], preposition: str, head: int) -> None:
    """Note the head of a preposition's phrase, once."""
    heads = found.setdefault(preposition, [])
    if head not in heads:
        heads.append(head)
