"""Where a noun phrase ends that the parser cut: "the need for them | to come", "North Korea's | launch"."""

from __future__ import annotations

from typing import Final

from detente.model.parse import Parse, Token

LINKING: Final = frozenset({
    "of", "for", "with", "between", "among", "against", "toward", "towards", "into", "from", "through", "to", "as",
    "on",
})  # fmt: skip
MODIFYING: Final = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
DAYS: Final = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "twitter", "x",
    "facebook", "television",
})  # fmt: skip


def phrase_end(parse: Parse, noun: int, most: int) -> int:
    """One past the last token of the phrase of a noun, at most `most`."""
    last = max(parse.edges(noun).last, noun + 1)
    while last < most:
        further = _owned_end(parse, last, most) if parse.tokens[last - 1].tag == "POS" else _linked_end(parse, last)
        if further <= last:
            break
        last = further
    return min(last, most)


def _owned_end(parse: Parse, first: int, most: int) -> int:
    """One past the nouns after a possessive mark."""
    last = first
    while last < most and (parse.tokens[last].pos in MODIFYING or parse.tokens[last].tag in ("VBG", "VBN")):
        last += 1
    return last


def _linked_end(parse: Parse, first: int) -> int:
    """One past a phrase that goes on with a noun: "with the involvement of troops", "to leave", "working to end it"."""
    token = parse.tokens[first]
    if token.tag == "VBG":
        return parse.edges(first).last if token.dep in ("acl", "advcl") else first
    if token.tag == "TO" or (token.dep == "case" and token.lower in LINKING and not _tells_when(parse, token)):
        return parse.edges(token.head).last if token.head > first else first
    return first


def _tells_when(parse: Parse, token: Token) -> bool:
    """Whether "on" stands before a day or a medium."""
    following = parse.tokens[token.i + 1 : token.i + 3]
    return token.lower == "on" and any(t.lower in DAYS or t.pos == "NUM" for t in following)
