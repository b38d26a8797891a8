"""Deeds that an accusation names: "accused Kenya of shelling a village" claims that Kenya shelled it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from detente.extraction.events.choice import choose
from detente.extraction.events.outlook import REAL
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import coordinated_clauses, verb_slots
from detente.extraction.events.telling import Telling
from detente.extraction.events.verbs import first_of

HOSTILE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
DEEDS: Final = HOSTILE | {"AID"}


def claims(sides: Sides, tellings: Iterable[Telling]) -> Iterator[Telling]:
    """The deeds that accusations name, as claimed: "of shelling a village", "that Kenya had shelled a village"."""
    known = tuple(tellings)
    for telling in known:
        if telling.frame.mode != "allege" or not telling.targets or telling.outlook in ("none", "negated", "denied"):
            continue
        for gerund in telling.gerunds:
            for verb in coordinated_clauses(sides.doc.parse, gerund):
                if (found := _claim(sides, telling, verb)) is not None:
                    yield found
        if telling.slots.clause is not None and telling.slots.clause_kind == "that":
            heads = coordinated_clauses(sides.doc.parse, telling.slots.clause)
            for told in known:
                if told.head in heads and told.frame.plover in HOSTILE and told.outlook in REAL:
                    yield replace(told, claimed=True)


def _claim(sides: Sides, telling: Telling, verb: int) -> Telling | None:
    slots = replace(verb_slots(sides.doc.parse, verb), subject=())
    chosen = choose(sides, verb, slots)
    if chosen is None or chosen.frame.plover not in DEEDS:
        return None
    sources = () if telling.mutual else telling.targets
    targets = tuple(first_of(sides, chosen.frame.target, slots, None, sources))
    if not targets and chosen.frame.plover != "AID":
        targets = telling.sources
    if not sources or not targets:
        return None
    return Telling(verb, (verb,), verb, chosen.frame, "event.claim", "happened", slots, sources, targets, claimed=True)
