"""Sides that a telling leaves to its surroundings: the speaker, and the other party of a relation between two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from detente.extraction.events.choice import lemma_of
from detente.extraction.events.frames import Frame, NounFrame, is_of_class, noun_frame_at
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import noun_slots, unwrapped, verb_slots
from detente.extraction.events.status import Reports
from detente.extraction.events.telling import Telling
from detente.model.parse import Parse

BETWEEN_TWO: Final = ("@relations", "@channel", "@talks", "@cooperation")

ANSWERS: Final = frozenset({"REJECT", "CONCEDE"})
OFFERS: Final = frozenset({"AGREE", "REQUEST", "ACCUSE", "THREATEN"})
POINTING: Final = frozenset({"the", "that", "this"})
BACK: Final = 2  # sentences
STATE_ACTS: Final = frozenset({"arrest", "convict", "deport", "expel", "release", "seize"})


def completed(sides: Sides, reports: Reports, telling: Telling) -> Telling:
    """The telling with the sides that its statement names."""
    if telling.sources and telling.targets:
        return telling
    by_state = telling.frame.mode in STATE_ACTS or telling.frame.cameo == "114"
    if not telling.sources and telling.slots.passive and not telling.slots.subject and by_state:
        return _by_place(sides, telling)
    if not telling.sources and telling.slots.passive and telling.frame.plover == "ASSAULT":
        return _by_weapon(sides, telling)
    if not telling.spoken and not (telling.sources and telling.frame.plover == "SANCTION"):
        return telling
    statement = reports.of(telling.head)
    speaker = None if statement is None else sides.doc.actor(statement.actor)
    if speaker is None or speaker.country is None:
        return telling
    party = Party(speaker.id, speaker.country, speaker.kind, telling.head)
    if telling.spoken and not telling.sources:
        return replace(telling, sources=(party,))
    countries = {one.country for one in telling.sources}
    if telling.targets or speaker.country in countries or not _between_two(sides, telling):
        return telling
    return replace(telling, targets=(sides.state(speaker.country, telling.head),))


def answered(sides: Sides, telling: Telling, before: Sequence[Telling]) -> Telling:
    """A refusal of "the offer" or "the request" with whoever made it, a few sentences before."""
    if telling.frame.plover not in ANSWERS or telling.targets:
        return telling
    parse = sides.doc.parse
    if not any(_points_back(parse, head) for head in telling.slots.object):
        return telling
    own = {party.country for party in telling.sources if party.country}
    sentence = parse.tokens[telling.head].sent
    for earlier in reversed(before):
        if sentence - parse.tokens[earlier.head].sent > BACK:
            return telling
        made = tuple(party for party in earlier.sources if party.country and party.country not in own)
        if earlier.frame.plover in OFFERS and made and earlier.head < telling.head:
            return replace(telling, targets=made)
    return telling


def _points_back(parse: Parse, head: int) -> bool:
    """Whether a noun takes up an offer, a request or a charge: "the offer", "that demand", "it"."""
    pointing = any(parse.tokens[c].lower in POINTING for c in parse.kids(head, "det"))
    own = parse.kids(head, "nmod", "nmod:poss", "acl", "acl:relcl", "amod")
    return pointing and not own and is_of_class(lemma_of(parse, head), "@proposal")


def _by_place(sides: Sides, telling: Telling) -> Telling:
    """An arrest, a sentence or a release that names no doer, as an act of the state where it took place."""
    parse, slots = sides.doc.parse, telling.slots
    heads = [head for name in ("in", "to", "at", "from") for head in slots.prepositions.get(name, ())]
    if slots.clause is not None:
        heads += verb_slots(parse, slots.clause).object
    heads += [head for at in slots.object for kid in parse.kids(at, "acl") for head in parse.kids(kid, "obl:agent")]
    hurt = {party.country for party in telling.targets}
    for party in sides.of(heads):
        if party.country and party.country not in hurt and party.kind in ("state", "place", "organisation"):
            return replace(telling, sources=(sides.state(party.country, party.head),))
    return telling


def _by_weapon(sides: Sides, telling: Telling) -> Telling:
    """What is done to somebody "in a Kenyan air strike", as an act of the side whose attack it is."""
    parse = sides.doc.parse
    for name in ("in", "during", "from"):
        for head in telling.slots.prepositions.get(name, ()):
            known = noun_frame_at(parse, unwrapped(parse, head))
            if known is None or known.frame.plover != "ASSAULT":
                continue
            company = noun_slots(parse, head)
            sources = [p for slot in ("by", "poss", "compound") if (p := sides.slot(slot, company))]
            if sources:
                return replace(telling, sources=tuple(sources[0]), frame=_sharper(telling, known))
    return telling


def _sharper(telling: Telling, known: NounFrame) -> Frame:
    """The frame with the mode that the attack's noun gives."""
    if telling.frame.mode is not None or known.frame.mode is None:
        return telling.frame
    return replace(telling.frame, mode=known.frame.mode, cameo=known.frame.cameo)


def _between_two(sides: Sides, telling: Telling) -> bool:
    """Whether it is about something that two states share."""
    parse = sides.doc.parse
    heads = [unwrapped(parse, head) for head in telling.slots.object]
    for head in tuple(heads):
        at = head
        while parse.tokens[at].dep in ("conj", "nmod") and len(heads) < 5:
            at = parse.tokens[at].head
            heads.append(at)
    return any(is_of_class(lemma_of(parse, head), name) for head in heads for name in BETWEEN_TWO)
