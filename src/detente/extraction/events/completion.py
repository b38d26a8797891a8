"""Sides that a telling leaves to its surroundings: the speaker, and the other party of a relation between two."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.extraction.events.choice import lemma_of
from detente.extraction.events.frames import is_of_class
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import unwrapped
from detente.extraction.events.status import Reports
from detente.extraction.events.telling import Telling

BETWEEN_TWO: Final = ("@relations", "@channel", "@talks", "@cooperation")

STATE_ACTS: Final = frozenset({"arrest", "convict", "deport", "expel", "release", "seize"})


def completed(sides: Sides, reports: Reports, telling: Telling) -> Telling:
    """The telling with the sides that its statement names."""
    if telling.sources and telling.targets:
        return telling
    if not telling.sources and telling.slots.passive and telling.frame.mode in STATE_ACTS:
        return _by_place(sides, telling)
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


def _by_place(sides: Sides, telling: Telling) -> Telling:
    """An arrest, a sentence or a release that names no doer, as an act of the state where it took place."""
    for party in sides.of(telling.slots.prepositions.get("in", ())):
        if party.country and party.kind in ("state", "place"):
            return replace(telling, sources=(sides.state(party.country, party.head),))
    return telling


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
