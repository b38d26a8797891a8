"""Deadlines told by a verb with a day: "gave Kenya until Friday", "must leave by Friday", "is due in June"."""

from __future__ import annotations

from typing import Final

from detente.extraction.deadline_days import is_dated
from detente.extraction.deadline_words import (
    BY,
    DELIVER,
    DELIVERED,
    DUE_ON,
    DUTY,
    GIVE,
    ORDER,
    UNTIL,
    Told,
    reach,
)
from detente.extraction.events.outlook import outlook
from detente.extraction.events.slots import VERBAL, has_to, verb_slots
from detente.model.document import Document
from detente.model.parse import Parse
from detente.model.timex import Timex

HIGH: Final = 6
ONCE: Final = frozenset({"once", "after", "when", "if"})
IF: Final = frozenset({"if", "unless"})
DEMAND: Final = frozenset({"demand", "require"})  # whose clause says what should be, however its verb is tagged
NOT: Final = frozenset({"not", "n't", "n\u2019t"})
RULE: Final = "deadline.verb"


def told_by_time(doc: Document, timex: Timex) -> Told | None:
    """The deadline whose day a time expression is; None where it is none."""
    parse = doc.parse
    inside = parse.within(timex.span)
    if not len(inside) or not is_dated(timex):
        return None
    case = _case(parse, inside.first)
    verb = _verb_above(parse, inside.first, inside.last)
    if verb is None:
        return None
    if (told := _given(parse, verb, timex, case)) is not None or (told := _due(parse, verb, timex, case)) is not None:
        return told
    if case not in BY:
        return None
    told = _ordered(parse, verb, timex) or _conditional(parse, verb, timex)
    return told or _delivered(parse, verb, timex)


def _case(parse: Parse, first: int) -> str:
    """The preposition before a time: "by", also of "no later than"."""
    before = [parse.tokens[i].lower for i in range(max(0, first - 3), first)]
    if before[-2:] == ["later", "than"] or before[-3:] == ["at", "the", "latest"]:
        return "by"
    if before[-1:] == ["the"] and len(before) > 1:
        return before[-2]
    return before[-1] if before else ""


def _verb_above(parse: Parse, first: int, last: int) -> int | None:
    """The verb, or "due", that a time hangs on."""
    at = next((i for i in range(first, last) if not first <= parse.tokens[i].head < last), first)
    for _ in range(HIGH):
        token = parse.tokens[at]
        if not first <= at < last and (token.pos in VERBAL or token.lower == "due"):
            return at
        if token.head == at:
            return None
        at = token.head
    return None


def _given(parse: Parse, verb: int, timex: Timex, case: str) -> Told | None:
    """Of who gives another until a day, or a length of time, to do something, and of who has it."""
    token = parse.tokens[verb]
    inside = parse.within(timex.span)
    lasts = timex.type == "DURATION" and case not in BY | UNTIL | {"for", "in", "after", "over"} and inside.first > verb
    lasts = lasts and any(
        parse.tokens[i].lower == "to" for i in range(inside.last, min(inside.last + 2, len(parse.tokens)))
    )
    if not (case in UNTIL or lasts) or (case in UNTIL and inside.first < verb):
        return None
    slots = verb_slots(parse, verb)
    if _starts_later(parse, verb):
        return None
    if token.lemma in GIVE:
        if outlook(parse, verb) not in ("happened", "present", "ongoing"):
            return None
        people = tuple(i for i in (*slots.indirect, *slots.object) if i not in inside)
        if slots.passive:
            people = tuple(parse.kids(verb, "nsubj:pass")) or people
        if not people:
            return None
        first, last = reach(parse, verb, timex, (*slots.subject, *people))
        return Told("set", RULE, first, last, timex, slots.subject, people, asks=True)
    if token.lemma == "have" and token.dep != "aux" and slots.subject and (lasts or _has_purpose(parse, inside.last)):
        first, last = reach(parse, verb, timex, slots.subject)
        return Told("set", RULE, first, last, timex, (), slots.subject, asks=True)
    return None


def _starts_later(parse: Parse, verb: int) -> bool:
    """Whether the time runs from something still to come: "has 30 days to rule once a complaint is filed"."""
    heads = [
        verb,
        *parse.kids(verb, "xcomp", "advcl", "obj"),
        *(c for o in parse.kids(verb, "obj") for c in parse.kids(o, "acl")),
    ]
    clauses = [c for head in heads for c in parse.kids(head, "advcl") if c > verb]
    return any(parse.tokens[m].lower in ONCE for c in clauses for m in parse.kids(c, "mark", "advmod"))


def _has_purpose(parse: Parse, at: int) -> bool:
    """Whether "to do something" follows a day, or nothing does."""
    return at >= len(parse.tokens) or parse.tokens[at].lower in ("to", ".", ",", ";")


def _due(parse: Parse, verb: int, timex: Timex, case: str) -> Told | None:
    """Of what is due on a day: a ruling, a report, a payment; of other things only what is due by a day."""
    if (
        parse.tokens[verb].lower != "due"
        or has_to(parse, verb)
        or parse.kid(verb, "xcomp", "ccomp", "advcl") is not None
    ):
        return None
    subjects = tuple(parse.kids(verb, "nsubj", "nsubj:outer"))
    present = {parse.tokens[c].lower for c in parse.kids(verb, "cop", "aux")} & {"is", "are", "be", "'s", "was", "were"}
    if not subjects or not present or case not in DUE_ON:
        return None
    noun = parse.tokens[subjects[0]]
    delivered = noun.lemma.lower() in DELIVERED or noun.lower in DELIVERED
    if not (delivered or (case in BY and noun.pos == "NOUN")):
        return None
    first, last = reach(parse, verb, timex, subjects)
    return Told("set", RULE, first, last, timex, (), subjects)


def _ordered(parse: Parse, verb: int, timex: Timex) -> Told | None:
    """Of who tells another to do something by a day, and of who must."""
    slots = verb_slots(parse, verb)
    modals = {parse.tokens[c].lower for c in parse.kids(verb, "aux")}
    if modals & DUTY and parse.tokens[verb].lemma.lower() not in DELIVER and slots.subject and not slots.passive:
        first, last = reach(parse, verb, timex, slots.subject)
        return Told("set", RULE, first, last, timex, (), slots.subject, asks=True, of_states=True)
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    if (
        token.dep not in ("xcomp", "ccomp", "advcl", "acl", "obl")
        or above.pos not in VERBAL
        or above.lemma not in ORDER
    ):
        return None
    that = token.dep == "ccomp" and (token.tag in ("VB", "VBP") or above.lemma in DEMAND)
    asked = has_to(parse, verb) or that
    if not asked or outlook(parse, above.i) not in ("happened", "present", "ongoing"):
        return None
    own = verb_slots(parse, above.i)
    bound = (*own.indirect, *own.object, *own.prepositions.get("on", ())) if has_to(parse, verb) else slots.subject
    bound = tuple(i for i in bound if i not in own.subject) or slots.subject
    first, last = reach(parse, above.i, timex, (*own.subject, *bound))
    return Told("set", RULE, first, last, timex, own.subject, bound, asks=True)


def _conditional(parse: Parse, verb: int, timex: Timex) -> Told | None:
    """Of what follows if something isn't done by a day: "will recall its envoy unless Kenya answers by Friday"."""
    marks = {parse.tokens[c].lower for c in parse.kids(verb, "mark", "advmod")} & IF
    denied = any(parse.tokens[c].lower in NOT for c in parse.kids(verb, "advmod", "aux"))
    main = parse.tokens[verb].head
    if not marks or ("if" in marks and not denied) or main == verb or parse.tokens[main].pos not in VERBAL:
        return None
    bound, setter = verb_slots(parse, verb).subject, verb_slots(parse, main).subject
    if not bound:
        return None
    first, last = reach(parse, main, timex, (*bound, *setter))
    return Told("set", RULE, first, last, timex, setter, bound, asks=True, of_states=True)


def _delivered(parse: Parse, verb: int, timex: Timex) -> Told | None:
    """Of who is to report, decide or finish by a day: "a working group which is to report within six weeks"."""
    token = parse.tokens[verb]
    duty = {parse.tokens[c].lower for c in parse.kids(verb, "aux")} & DUTY
    if token.lemma.lower() not in DELIVER or not (duty or outlook(parse, verb) == "planned"):
        return None
    slots = verb_slots(parse, verb)
    heads = slots.object if slots.passive else slots.subject
    if not heads:
        return None
    first, last = reach(parse, verb, timex, heads)
    return Told("set", RULE, first, last, timex, (), slots.subject if slots.passive else heads)
