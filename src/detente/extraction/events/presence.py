"""Visits told by where somebody will be: "Minister Worek will be in Vilnius on Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.events.days import Calendar
from detente.extraction.events.frames import Frame
from detente.extraction.events.outlook import outlook
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import SUBJECTS, Slots
from detente.extraction.events.telling import Telling

VISIT: Final = Frame("CONSULT", "042", ("in",), "visit")
WILL: Final = frozenset({"will", "'ll", "\u2019ll"})


def stays(sides: Sides, calendar: Calendar) -> Iterator[Telling]:
    """The visits of people who will be in a place of another state on a day."""
    parse = sides.doc.parse
    for token in parse.tokens:
        if token.lower not in WILL or token.dep != "aux":
            continue
        place = parse.tokens[token.head]
        be, case = parse.kid(place.i, "cop"), parse.kid(place.i, "case")
        if place.pos != "PROPN" or be is None or case is None or parse.tokens[case].lower != "in":
            continue
        who = tuple(parse.kids(place.i, *SUBJECTS))
        guests, hosts = sides.of(who), sides.of([place.i])
        own, there = {party.country for party in guests}, {party.country for party in hosts}
        person = any(party.kind == "person" for party in guests)
        if not person or None in own | there or own & there or not there or outlook(parse, place.i) != "planned":
            continue
        if calendar.ahead_of((place.i,), place.i) is None:
            continue
        slots = Slots(subject=who, prepositions={"in": (place.i,)})
        words = tuple(sorted({token.i, be, place.i}))
        yield Telling(place.i, words, place.i, VISIT, "event.presence", "planned", slots, tuple(guests), tuple(hosts))
