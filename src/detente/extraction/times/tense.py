"""Whether the verb that a time hangs on speaks of what was, what is or what is to come."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from detente.extraction.times.words import meanings
from detente.model.parse import Parse, Token

Tense = Literal["past", "present", "future", "prospect", ""]  # prospect: "was due"; "" where no verb governs it

FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "wo", "ll"})
MODAL: Final = frozenset({"may", "might", "could", "can", "should", "must", "would", "'d", "’d", "ought"})
HAVE: Final = frozenset({"has", "have", "had", "'ve", "’ve", "having"})
STOOD: Final = frozenset({"was", "were", "had"})  # what was due then may lie behind by now
BE: Final = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
WAS: Final = frozenset({"was", "were", "been"})
NOT: Final = frozenset({"not", "n't", "n’t", "never"})
# Verbs whose past tense looks like their present: beside a time, news tells what was.
UNCHANGING: Final = frozenset({
    "beat", "bid", "broadcast", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "set", "shed",
    "shut", "split", "spread", "thrust", "upset",
})  # fmt: skip
AUXILIARY: Final = frozenset({"aux", "aux:pass", "cop"})
CLIMB: Final = 8


@cache
def prospective() -> frozenset[str]:
    """Words that point ahead: "scheduled for Monday", "plans to meet in March"."""
    return frozenset(meanings("prospective"))


@cache
def achieved() -> frozenset[str]:
    """Verbs whose infinitive was done when they were: "managed to leave on Monday"."""
    return frozenset(meanings("achieved"))


def tense_at(parse: Parse, token: int) -> Tense:
    """The tense of the verb that governs a token."""
    at = token
    for _ in range(CLIMB):
        word = parse.tokens[at]
        if (stood := _due_to(parse, at)) is not None:
            return stood
        if word.pos in ("VERB", "AUX") and (found := _tense(parse, word)):
            return found
        if word.lower in prospective() and (word.pos == "ADJ" or word.head == at):
            return _prospect(parse, word)
        if word.pos == "NOUN" and _is_planned(parse, at):
            return "prospect"
        if word.head == at or {parse.tokens[k].lower for k in parse.kids(at, "aux")} & MODAL:
            return _predicate(parse, at)
        at = word.head
    return ""


def is_perfect(parse: Parse, token: int) -> bool:
    """Whether the verb above a token says what has gone on until now: "has been flying"."""
    at = token
    for _ in range(CLIMB):
        if parse.tokens[at].pos in ("VERB", "AUX", "ADJ"):
            helps = {parse.tokens[child].lower for child in parse.children[at]}
            return bool(helps & {"has", "have", "'ve", "’ve"})
        if parse.tokens[at].head == at:
            return False
        at = parse.tokens[at].head
    return False


def is_over(parse: Parse, token: int) -> bool:
    """Whether what is said to go on until a time has ended: "was envoy until March", "did not reply until Monday"."""
    at = token
    for _ in range(CLIMB):
        word = parse.tokens[at]
        helps = {parse.tokens[child].lower for child in parse.children[at]}
        if word.pos in ("VERB", "AUX") or word.head == at:
            past = word.tag == "VBD" or helps & (WAS | {"had", "did"})
            held = word.pos not in ("VERB", "AUX") or word.lemma in meanings("staying") or word.lower in WAS
            ahead = token < word.i and "had" in helps  # "until Monday, they had met"
            return bool(past and (held or ahead or helps & NOT))
        at = word.head
    return False


def _due_to(parse: Parse, at: int) -> Tense | None:
    """The tense of what is "due to" open, which the parser takes for one preposition; None where it is not due."""
    tokens = parse.tokens
    heralds = (k for k in parse.kids(at, "case", "mark") if tokens[k].lower == "due" and tokens[k + 1].lower == "to")
    herald = next(heralds, None)
    if herald is None or not (tokens[at].tag == "VB" or (tokens[at].pos in ("VERB", "ADJ") and at == herald + 2)):
        return None
    return "future" if {tokens[k].lower for k in parse.kids(at, *AUXILIARY)} & BE else "prospect"


def _is_planned(parse: Parse, noun: int) -> bool:
    """Whether a noun is something planned: "the scheduled visit"."""
    tokens = parse.tokens
    return any(tokens[child].dep == "amod" and tokens[child].lower in prospective() for child in parse.children[noun])


def _prospect(parse: Parse, word: Token) -> Tense:
    """Future where the plan stands ("is due", "agreed to"), prospect where it stood ("was due") or is a participle."""
    helps = {parse.tokens[child].lower for child in parse.children[word.i] if parse.tokens[child].dep in AUXILIARY}
    if word.tag == "VBD" and not helps:
        return "prospect" if meanings("prospective").get(word.lower) == "set" else "future"
    if helps & STOOD or (word.tag in ("VBN", "JJ") and not helps):
        return "prospect"
    return "future"


def _predicate(parse: Parse, root: int) -> Tense:
    """The tense of a root that is no verb, by its copula: "the vote was on Sunday"."""
    helps = {parse.tokens[child].lower for child in parse.kids(root, *AUXILIARY)}
    for child in parse.children[root]:
        word = parse.tokens[child]
        if word.dep in AUXILIARY:
            if word.lower in FUTURE or (word.lower in MODAL and "have" not in helps):
                return "future"
            return "past" if word.tag == "VBD" else "present"
    return ""


def _tense(parse: Parse, verb: Token) -> Tense:
    """The tense of one verb with its auxiliaries; "" where its head decides (a bare participle, an infinitive)."""
    helps = {parse.tokens[child].lower for child in parse.children[verb.i] if parse.tokens[child].dep in AUXILIARY}
    marks = {parse.tokens[child].lower for child in parse.children[verb.i] if parse.tokens[child].dep == "mark"}
    if helps & FUTURE:
        return "future"
    if helps & MODAL:
        return "past" if "have" in helps else "future"
    if "to" in helps | marks:
        return _infinitive(parse, verb, helps)
    if verb.tag == "VB":
        return ""
    if verb.tag == "VBN" or (verb.tag == "VBD" and helps & {"is", "are", "be", "'s", "’s", "'re"}):
        return _participle(parse, verb, helps)
    if verb.tag == "VBD":
        return "prospect" if meanings("prospective").get(verb.lower) == "set" else "past"
    if verb.tag == "VBG":
        if helps & WAS or helps & HAVE:
            return "past"
        return "present" if helps & BE else ""
    return "past" if verb.tag == "VBP" and verb.lower in UNCHANGING else "present"


def _participle(parse: Parse, verb: Token, helps: set[str]) -> Tense:
    if verb.lower in prospective():
        return _prospect(parse, verb)
    if helps & HAVE or helps & WAS:
        return "past"
    return "present" if helps else "past"


def _infinitive(parse: Parse, verb: Token, helps: set[str]) -> Tense:
    """What is to be done lies ahead, unless it was the purpose or outcome of something past ("came to mourn")."""
    over = parse.tokens[verb.head]
    if helps & (STOOD | BE):
        return "prospect" if helps & STOOD else "future"
    if over.lower in prospective() and over.pos in ("VERB", "ADJ"):
        return _prospect(parse, over)
    if verb.head == verb.i or over.pos not in ("VERB", "AUX"):
        return "future"
    if over.lower in prospective() or (verb.dep in ("xcomp", "ccomp") and over.lemma not in achieved()):
        return "future"
    governed = {parse.tokens[child].lower for child in parse.children[over.i]}
    return "past" if over.tag == "VBD" or governed & (WAS | HAVE) else "future"
