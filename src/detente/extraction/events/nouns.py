"""Events told by a noun: "the meeting between X and Y", "Kenya's refusal to ...", "an attack on Z"."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.choice import inner_frame, noun_frame
from detente.extraction.events.codes import about
from detente.extraction.events.frames import Frame, noun_frame_at
from detente.extraction.events.noun_outlook import STAGES, noun_outlook
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import LIGHT_HEADS, Slots, noun_slots, verb_slots
from detente.extraction.events.telling import Telling
from detente.extraction.events.verbs import noun_sides

RESTORED: Final = frozenset({"resumption", "restoration", "normalization", "normalisation"})
HALVED: Final = frozenset({"COERCE", "RETREAT", "SANCTION"})


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
    half = False
    if not open_sides and (not sources or not (targets or (slots.clause is not None and "clause" in coded.target))):
        half = bool(sources or targets) and (coded.plover in HALVED or (coded.plover == "AGREE" and bool(sources)))
        if not half:
            return None
    look = noun_outlook(parse, noun)
    if look == "none":
        return None
    inner = inner_frame(sides, Slots(clause=slots.clause, clause_kind="to", object=slots.prepositions.get("of", ())))
    frame = about(coded, inner if coded.plover in ("REQUEST", "REJECT", "THREATEN") else None)
    return Telling(
        noun, (noun,), noun, frame, "event.noun", look, slots, tuple(sources), tuple(targets), nominal=True,
        sideless=sideless, halved=half,
    )  # fmt: skip


def _is_open(sides: Sides, noun: int, frame: Frame) -> bool:
    """Whether a noun tells of a meeting whose sides the article knows: "the talks resumed"."""
    parse = sides.doc.parse
    joint = frame.plover == "COOPERATE" and any(parse.tokens[c].lower == "joint" for c in parse.kids(noun, "amod"))
    if frame.plover == "SUPPORT" and frame.reciprocal and parse.tokens[noun].lower in RESTORED:
        return any(parse.tokens[c].lower == "of" for k in parse.kids(noun, "nmod") for c in parse.kids(k, "case"))
    if not (frame.plover == "CONSULT" or joint) or not frame.reciprocal:
        return False
    at = noun
    while parse.tokens[at].dep == "nmod" and parse.tokens[parse.tokens[at].head].lemma in LIGHT_HEADS:
        at = parse.tokens[at].head
    above = parse.tokens[at].head
    return parse.tokens[at].dep in ("nsubj", "nsubj:pass") and parse.tokens[above].lemma.lower() in STAGES
