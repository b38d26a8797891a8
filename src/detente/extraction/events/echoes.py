"""Deeds told without anybody who does them, as deeds of whoever else in the article does something to the same thing.

"Kenya banned Ugandan milk in April. ... The ban was lifted on Monday."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from detente.extraction.events.choice import lemma_of, verb_lemma
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import unwrapped
from detente.extraction.events.telling import Telling

DEEDS: Final = frozenset({"COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
MADE: Final = frozenset({"ban", "blockade", "boycott", "embargo"})  # verbs that are what they make, too
POINTING: Final = frozenset({"the", "this", "that", "these", "those"})


def echoed(sides: Sides, telling: Telling, others: Sequence[Telling]) -> Telling:
    """A telling without sides, with those of the nearest other deed that names its object and both its sides."""
    if telling.frame.plover not in DEEDS or telling.sources or telling.targets or telling.nominal:
        return telling
    if (telling.slots.passive and telling.slots.subject) or not _is_known(sides, telling):
        return telling
    if sides.doc.parse.tokens[telling.verb].dep == "xcomp" or telling.outlook == "possible":
        return telling  # "stays closed" tells of no new deed
    things = _things(sides, telling)
    fitting = [
        other
        for other in others
        if other.head != telling.head
        and other.frame.plover in DEEDS
        and len({party.country for party in other.sources}) == 1
        and any(party.country for party in other.sources)
        and any(party.country for party in other.targets)
        and things & _things(sides, other)
    ]
    if not fitting:
        return telling
    nearest = min(fitting, key=lambda other: abs(other.head - telling.head))
    return replace(telling, sources=nearest.sources, targets=nearest.targets)


def _things(sides: Sides, telling: Telling) -> set[str]:
    """What is done away with, closed, seized: lemmas of the object, and the noun that tells it by itself."""
    parse = sides.doc.parse
    heads = [*(telling.slots.object or telling.slots.subject)]
    if telling.nominal:
        heads = [telling.head, *telling.slots.prepositions.get("of", ())]
    lemmas = {lemma_of(parse, unwrapped(parse, head)) for head in heads}
    made = verb_lemma(parse, telling.verb) if not telling.nominal else None
    return lemmas | ({made} if made in MADE else set())


def _is_known(sides: Sides, telling: Telling) -> bool:
    """Whether the object is one that the article has spoken of: "the ban"."""
    parse = sides.doc.parse
    return any(
        parse.tokens[c].lower in POINTING
        for head in telling.slots.object or telling.slots.subject
        for c in parse.kids(head, "det")
    )
