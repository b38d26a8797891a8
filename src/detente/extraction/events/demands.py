"""What one side says that another must do: "Minister Worek said Belarus must release the prisoners"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.events.choice import choose
from detente.extraction.events.codes import about
from detente.extraction.events.frames import Frame
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import Slots, verb_slots
from detente.extraction.events.telling import Telling
from detente.model.statement import Statement

MUST: Final = frozenset({"must", "should"})
DEMAND: Final = Frame("REQUEST", "020")


def demands(sides: Sides) -> Iterator[Telling]:
    """The demands of speakers who act for a state or organisation on others."""
    doc = sides.doc
    for statement in doc.statements:
        speaker = doc.actor(statement.actor)
        if speaker is None or speaker.country is None:
            continue
        source = Party(speaker.id, speaker.country, speaker.kind, statement.source_head or 0)
        for piece in statement.content:
            for i in doc.parse.within(piece):
                if doc.parse.tokens[i].lower in MUST and (found := _demand(sides, statement, source, i)) is not None:
                    yield found


def _demand(sides: Sides, statement: Statement, source: Party, modal: int) -> Telling | None:
    parse = sides.doc.parse
    verb = parse.tokens[modal].head
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    said = token.head == verb or statement.cue_head == token.head or (token.dep == "parataxis" and above.dep == "root")
    if token.pos != "VERB" or parse.tokens[modal].dep != "aux" or not said or parse.kid(verb, "nsubj:pass") is not None:
        return None
    slots = verb_slots(parse, verb)
    if any(modal < head for head in slots.subject):
        return None  # "should Kenya refuse": a condition
    targets = [party for party in sides.of(slots.subject) if party.country and party.country != source.country]
    if not targets:
        return None
    chosen = choose(sides, verb, slots)
    frame = about(DEMAND, chosen.frame if chosen else None)
    company = Slots(object=slots.subject, clause=verb)
    return Telling(verb, (modal, verb), verb, frame, "event.demand", "happened", company, (source,), tuple(targets))
