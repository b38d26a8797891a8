"""Events told by a noun: "the meeting between X and Y", "Kenya's refusal to ...", "an attack on Z"."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.choice import inner_frame, noun_frame
from detente.extraction.events.codes import about
from detente.extraction.events.frames import Frame, noun_frame_at
from detente.extraction.events.outlook import THOUGHTS, Outlook, outlook
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import LIGHT_HEADS, VERBAL, Slots, noun_slots, verb_slots
from detente.extraction.events.telling import Telling
from detente.extraction.events.verbs import noun_sides

COMING: Final = frozenset({"upcoming", "planned", "forthcoming", "scheduled", "expected", "coming", "next", "future"})
MAYBE: Final = frozenset({
    "possible", "potential", "proposed", "any", "no", "hypothetical", "further", "more", "future", "such", "likely",
    "another", "alleged", "threatened", "eventual",
})  # fmt: skip
BEFORE: Final = frozenset({"ahead", "before", "prior", "until"})
AFTER: Final = frozenset({"after", "following", "since", "despite", "over", "by", "amid", "from"})
UNREAL: Final = frozenset({"against", "for", "without", "about", "into", "like", "as"})
STAGES: Final = frozenset({  # what talks do
    "begin", "start", "open", "resume", "restart", "continue", "end", "conclude", "close", "take", "hold", "collapse",
    "fail", "stall", "break", "finish", "convene",
})  # fmt: skip
WISHED: Final = frozenset(
    {"seek", "want", "urge", "demand", "call", "hope", "need", "propose", "fear", "risk", "prevent", "avoid"}
)


def told_by_noun(sides: Sides, noun: int) -> Telling | None:
    """The event that a noun tells; None where its sides are not both named, or it is only possible."""
    parse = sides.doc.parse
    found = noun_frame_at(parse, noun)
    if found is None:
        return None
    slots = noun_slots(parse, noun)
    clause = None if slots.clause is None else verb_slots(parse, slots.clause)
    coded = noun_frame(sides, noun, found, slots)
    sources, targets = noun_sides(sides, found, coded, slots, clause)
    if not sources and any(parse.tokens[c].lower == "on" for c in parse.kids(noun, "case")) and parse.kid(noun, "cop"):
        sources = sides.of(parse.kids(noun, "nsubj"))
    open_sides = _is_open(sides, noun, coded) and not targets
    sideless = open_sides and not sources
    if not open_sides and (not sources or not (targets or (slots.clause is not None and "clause" in coded.target))):
        return None
    look = _outlook(sides, noun)
    if look == "none":
        return None
    inner = inner_frame(sides, Slots(clause=slots.clause, clause_kind="to", object=slots.prepositions.get("of", ())))
    frame = about(coded, inner if coded.plover in ("REQUEST", "REJECT", "THREATEN") else None)
    return Telling(
        noun, (noun,), noun, frame, "event.noun", look, slots, tuple(sources), tuple(targets), nominal=True,
        sideless=sideless,
    )  # fmt: skip


def _is_open(sides: Sides, noun: int, frame: Frame) -> bool:
    """Whether a noun tells of a meeting whose sides the article knows: "the talks resumed"."""
    parse = sides.doc.parse
    if frame.plover != "CONSULT" or not frame.reciprocal:
        return False
    at = noun
    while parse.tokens[at].dep == "nmod" and parse.tokens[parse.tokens[at].head].lemma in LIGHT_HEADS:
        at = parse.tokens[at].head
    above = parse.tokens[at].head
    return parse.tokens[at].dep in ("nsubj", "nsubj:pass") and parse.tokens[above].lemma.lower() in STAGES


def _outlook(sides: Sides, noun: int) -> Outlook:
    """What the words around a noun say of its reality: presupposed things happened."""
    parse = sides.doc.parse
    modifiers = {parse.tokens[c].lower for c in parse.children[noun] if c < noun}
    if modifiers & COMING:
        return "planned"
    if modifiers & MAYBE:
        return "none"
    at = noun
    for _ in range(4):
        token = parse.tokens[at]
        cases = {parse.tokens[c].lower for c in parse.kids(at, "case", "mark", "advmod", "fixed") if c < noun}
        if cases & {"for", "of"} and parse.tokens[token.head].lemma in THOUGHTS:
            return "none"
        if cases & BEFORE:
            return "planned"
        if cases & AFTER:
            return "happened"
        if at == noun and cases & UNREAL and "in" not in cases:
            return "none" if cases & {"without", "like", "as"} else "happened"
        if token.head == at:
            return "happened"
        at = token.head
        if parse.tokens[at].pos in VERBAL:
            return _under_verb(sides, at)
        if parse.tokens[at].lower in ("plan", "plans", "possibility", "prospect", "threat", "risk", "eve", "proposal"):
            return "planned" if parse.tokens[at].lower in ("eve", "plan", "plans") else "none"
    return "happened"


def _under_verb(sides: Sides, verb: int) -> Outlook:
    parse = sides.doc.parse
    if parse.tokens[verb].lemma.lower() in WISHED:
        return "none"
    look = outlook(parse, verb)
    return "planned" if look in ("planned", "possible") and parse.tokens[verb].lemma in STAGES else "happened"
