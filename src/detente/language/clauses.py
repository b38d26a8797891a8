"""Clauses: who is the subject of a predicate, and which words of the sentence belong to it."""

from __future__ import annotations

from typing import Final

from detente.model.parse import Parse, Range

SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl")
BEFORE: Final = frozenset({"aux", "aux:pass", "cop", "advmod"})  # what opens a clause that has no subject of its own
LOOSE: Final = frozenset({"parataxis", "discourse", "vocative", "list"})
APART: Final = frozenset({"although", "though", "while", "whereas", "but"})  # "…, although the minister denied it"
EDGES: Final = frozenset(",;:.!?-–—(") | {"and", "but", "or", "--"}
DEEP: Final = 4  # steps up to a shared subject


def own_subject(parse: Parse, predicate: int) -> int | None:
    """The head of the subject that hangs on a predicate; None where it has none of its own."""
    found = parse.kids(predicate, *SUBJECTS)
    before = [k for k in found if k < predicate]
    return before[-1] if before else next(iter(found), None)


def subject(parse: Parse, predicate: int) -> int | None:
    """The head of a predicate's subject, its own or the one that it shares; None where the sentence shows none."""
    at = predicate
    for _ in range(DEEP):
        found, token = own_subject(parse, at), parse.tokens[at]
        if found is not None:
            relative = parse.tokens[found].tag in ("WDT", "WP") or parse.tokens[found].lower == "that"
            return token.head if relative and token.dep.startswith("acl") else found
        if token.dep in ("acl:relcl", "acl") and parse.kid(at, "mark") is None:
            return token.head
        if token.head == at or token.dep not in ("conj", "xcomp", "advcl", "parataxis", "ccomp"):
            return None
        if token.dep == "ccomp" and parse.kid(at, "aux") is not None:
            return None  # a finite clause of its own, whose subject the parser hung elsewhere
        at = token.head
    return None


def clause(parse: Parse, predicate: int, bounds: Range) -> Range:
    """The words of a predicate's clause from its subject on, cut at the bounds; what stands before it is left out."""
    found = own_subject(parse, predicate)
    if found is not None and found < predicate:
        first = parse.edges(found).first
    else:
        opening = [k for k in parse.children[predicate] if k < predicate and parse.tokens[k].dep in BEFORE]
        first = min([predicate, *opening])
    first, last = max(first, bounds.first), min(_end(parse, predicate), bounds.last)
    while first < predicate and parse.tokens[first].lower in EDGES:
        first += 1
    return Range(first, max(trimmed(parse, predicate, last), predicate + 1))


def trimmed(parse: Parse, first: int, last: int) -> int:
    """Where words that begin at `first` end, marks and conjunctions at the end left out."""
    while last > first + 1 and parse.tokens[last - 1].lower in EDGES:
        last -= 1
    return last


def _end(parse: Parse, predicate: int) -> int:
    """One past the last word of a clause: clauses beside it are left out."""
    last = parse.edges(predicate).last
    for kid in parse.children[predicate]:
        if kid > predicate and _beside(parse, kid):
            return min(last, parse.edges(kid).first)
    return last


def _beside(parse: Parse, kid: int) -> bool:
    token = parse.tokens[kid]
    if token.dep in LOOSE:
        return True
    if token.dep == "conj":
        return own_subject(parse, kid) is not None
    return token.dep == "advcl" and any(parse.tokens[k].lower in APART for k in parse.kids(kid, "mark", "cc"))
