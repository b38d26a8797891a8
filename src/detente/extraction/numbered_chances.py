"""Chances with a number: "a 30 percent chance that Lima signs", "puts the odds of a deal at one in five"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.likelihood import BE, CHANCES, Claim
from detente.extraction.likelihood_clauses import doer, that_clause
from detente.extraction.likelihood_numbers import Stated, stated_in
from detente.extraction.likelihood_words import LikelyWords
from detente.language.clauses import clause, trimmed
from detente.language.inflection import noun_forms, verb_lemmas
from detente.model.parse import Parse, Range

FORMS: Final = frozenset(form for noun in CHANCES for form in noun_forms(noun)) | {"odds"}
RATING: Final = verb_lemmas(("put", "see", "set", "estimate", "rate", "assess", "place", "judge", "reckon"))
LINKS: Final = BE | {"at", "stands", "stood"}
HAVING: Final = frozenset({"have", "stand"})  # "the truce has a 40 percent chance"
NEAR: Final = 3  # words between the link and the number: "at about", "is no more than"


def numbered_chances(parse: Parse) -> Iterator[Claim]:
    """Each chance with a number, in text order."""
    for token in parse.tokens:
        if token.lower in FORMS and (found := _numbered(parse, token.i)) is not None:
            yield found


def _numbered(parse: Parse, noun: int) -> Claim | None:
    sentence = parse.sentences[parse.tokens[noun].sent]
    several = tuple(stated_in(parse, sentence, odds=parse.tokens[noun].lower == "odds"))
    before = next((each for each in several if each.words.last in (noun, noun - 1) or noun in each.words), None)
    if before is not None:
        words = Range(min(before.words.first, noun), max(noun + 1, before.words.last))
        return _claim(parse, noun, before, words, _of_chance(parse, noun, words, sentence))
    after = next((each for each in several if each.words.first > noun and _linked(parse, noun, each)), None)
    if after is None:
        return None
    thing = _of_chance(parse, noun, Range(noun, noun + 1), sentence) or _behind(parse, after, sentence)
    if thing is None:
        return None
    first = min(parse.edges(noun).first, thing[1].first)
    return _claim(parse, noun, after, after.words, (thing[0], Range(first, max(thing[1].last, after.words.last))))


def _behind(parse: Parse, told: Stated, bounds: Range) -> tuple[int, Range] | None:
    """What odds are against or on: "odds of three to one against a return"."""
    at = told.words.last
    if at >= bounds.last or parse.tokens[at].lower not in ("against", "on") or parse.tokens[at].head <= at:
        return None
    thing = parse.tokens[at].head
    return thing, Range(told.words.first, trimmed(parse, thing, min(parse.edges(thing).last, bounds.last)))


def _claim(parse: Parse, noun: int, told: Stated, words: Range, about: tuple[int, Range] | None) -> Claim | None:
    if about is None:
        return None
    name = " ".join(parse.tokens[i].lower for i in words)
    return Claim(LikelyWords(name, "number", "", told.low, told.high), words, *about, holder_of_chance(parse, noun))


def _linked(parse: Parse, noun: int, told: Stated) -> bool:
    """Whether the number is that of the noun: put at it, or being it; "odds of three to one" needs no verb."""
    before = [t.lower for t in parse.tokens[max(noun + 1, told.words.first - NEAR - 1) : told.words.first]]
    if told.words.first == noun + 2 and before[-1:] == ["of"]:
        return True
    head = parse.tokens[parse.tokens[noun].head]
    if parse.tokens[noun].dep == "obj" and head.lower in RATING:
        return "at" in before
    return parse.tokens[noun].dep.startswith("nsubj") and any(word in LINKS for word in before)


def _of_chance(parse: Parse, noun: int, words: Range, bounds: Range) -> tuple[int, Range] | None:
    """What there is a chance of: a clause, or "of" something with who is given the chance."""
    inner = that_clause(parse, noun, words.last, bounds)
    if inner is not None:
        return inner, clause(parse, inner, bounds)
    verb = parse.tokens[noun].head
    has = parse.tokens[verb].lemma in HAVING
    given = parse.kid(verb, "nsubj" if has else "iobj") if parse.tokens[noun].dep == "obj" else None
    first = words.first if given is None else min(parse.edges(given).first, words.first)
    for kid in parse.children[noun]:
        marks = {parse.tokens[k].lower for k in parse.kids(kid, "case", "mark")}
        if kid > noun and parse.tokens[kid].dep in ("nmod", "acl") and marks & {"of", "for"}:
            return kid, Range(first, trimmed(parse, kid, min(parse.edges(kid).last, bounds.last)))
    return None if given is None else (given, Range(first, words.last))


def holder_of_chance(parse: Parse, noun: int) -> int | None:
    """Who gives, sees or puts a chance: "who gave a 30 percent chance that he would be home"."""
    for at in (noun, parse.tokens[noun].head):  # the parser may hang the chance on its number
        token = parse.tokens[at]
        if token.dep == "obj" and token.head != at:
            return None if parse.tokens[token.head].lemma in HAVING else doer(parse, token.head)
    return None
