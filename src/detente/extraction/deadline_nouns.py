"""Deadlines told by the noun: "a deadline of March 20", "missed its deadline", "the ultimatum expires on Friday"."""

from __future__ import annotations

from typing import Final

from detente.extraction.deadline_days import is_dated
from detente.extraction.deadline_words import DUE_ON, LATER, PAST_IT, STATES, UNDONE, UNTIL, Told, reach
from detente.extraction.events.outlook import outlook
from detente.extraction.events.slots import VERBAL, noun_slots, verb_slots
from detente.model.deadline import DeadlineState
from detente.model.document import Document
from detente.model.parse import Parse
from detente.model.timex import Timex

RULE: Final = "deadline.noun"
SET: Final = frozenset({"set", "give", "issue", "impose", "fix", "agree", "deliver", "face", "have", "put"})
NAMED: Final = DUE_ON | UNTIL | {"of", "for", "to", "from"}
HIGH: Final = 4


def told_by_noun(doc: Document, noun: int) -> Told | None:
    """The deadline that a noun tells; None where nothing says its day or what became of it."""
    parse = doc.parse
    verb = _verb_of(parse, noun)
    state: DeadlineState = "set"
    above = verb
    if verb is not None:
        state, above = _state(parse, noun, verb)
    timex = _day_of(doc, noun, above)
    if timex is None and state == "set":
        return None
    company = noun_slots(parse, noun)
    slots = verb_slots(parse, above) if above is not None else company
    owner, acts = company.subject, slots.subject if noun not in slots.subject else ()
    if state == "set" or (above is not None and parse.tokens[above].lemma in LATER | UNDONE):
        named = above is not None and parse.tokens[above].lemma in SET and parse.tokens[above].lemma not in _FACED
        setter = acts if named else owner
        bound = (*slots.indirect, *company.prepositions.get("for", ()), *company.prepositions.get("to", ()))
        bound = bound if named else bound or acts
    else:
        setter, bound = (), acts or owner
    heads = tuple(i for i in (noun, *acts, *owner))
    first, last = reach(parse, noun if above is None else above, timex, heads)
    return Told(state, RULE, first, last, timex, tuple(setter), tuple(bound), asks=bool(setter or bound))


_FACED: Final = frozenset({"face", "have"})  # whose subject is bound


def _verb_of(parse: Parse, noun: int) -> int | None:
    """The verb that a deadline is the subject or object of."""
    at = noun
    for _ in range(HIGH):
        token = parse.tokens[at]
        if token.head == at:
            return None
        above = parse.tokens[token.head]
        if above.pos in VERBAL:
            return above.i if token.dep in ("nsubj", "nsubj:pass", "obj", "obl", "iobj") else None
        if token.dep not in ("conj", "nmod", "appos"):
            return None
        at = above.i
    return None


def _state(parse: Parse, noun: int, verb: int) -> tuple[DeadlineState, int]:
    """What its verb says became of it, and that verb."""
    word = parse.tokens[verb]
    if word.lemma == "pass" and word.dep in ("ccomp", "xcomp") and parse.tokens[word.head].lemma == "let":
        verb = word.head  # "let the deadline pass"
        return ("missed" if outlook(parse, verb) in _DONE else "set"), verb
    if word.lemma == "let" and any(parse.tokens[c].lemma in PAST_IT for c in parse.kids(verb, "xcomp", "ccomp")):
        return ("missed" if outlook(parse, verb) in _DONE else "set"), verb
    runs = word.lemma == "run" and any(
        parse.tokens[c].lower == "out" for c in parse.kids(verb, "compound:prt", "advmod")
    )
    made = "missed" if runs else STATES.get(word.lemma.lower())
    if made is None or (word.lemma == "pass" and parse.tokens[noun].dep == "obl"):
        return "set", verb
    if made in ("extended", "dropped") and parse.tokens[noun].dep not in ("obj", "nsubj:pass"):
        return "set", verb
    return (made if outlook(parse, verb) in _DONE else "set"), verb


_DONE: Final = frozenset({"happened", "ongoing"})


def _day_of(doc: Document, noun: int, verb: int | None) -> Timex | None:
    """The day that hangs on a deadline or on its verb: "a Friday deadline", "a deadline of Friday"."""
    parse = doc.parse
    best: tuple[bool, bool, int] | None = None
    chosen: Timex | None = None
    for timex in doc.timexes:
        inside = parse.within(timex.span)
        if not is_dated(timex) or not len(inside):
            continue
        if parse.tokens[inside.first].sent != parse.tokens[noun].sent:
            continue
        heads = {parse.tokens[i].head for i in inside} - set(inside)
        beside = inside.last == noun or (inside.last == noun - 1 and parse.tokens[noun - 1].text == "-")
        case = parse.tokens[inside.first - 1].lower if inside.first else ""
        after = verb is not None and verb in heads and case in NAMED
        if not (noun in heads or beside or after or parse.tokens[noun].head in inside):  # "the deadline is Friday"
            continue
        rank = (case not in ("to", "until"), not beside, abs(inside.first - noun))
        if best is None or rank < best:
            best, chosen = rank, timex
    return chosen
