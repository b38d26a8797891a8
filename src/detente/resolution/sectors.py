"""What kind of actor each is: the sector of PLOVER, by the words that describe it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from detente.extraction.naming.gazetteer import OrganisationRow
from detente.extraction.naming.person_names import fold
from detente.language.inflection import plural
from detente.lexicon import rows
from detente.model.actor import Actor
from detente.model.document import Document
from detente.resolution.countries import acts_for_state

FORMER: Final = "ELI"  # PLOVER counts those who held an office, and hold none now, among the elites
STATE: Final = "GOV"
UNIDENTIFIED: Final = "UAF"  # armed persons whose side nobody tells
ARMED: Final = frozenset({"REB", "CRM", "PRM"})  # that tell it: "Boko Haram gunmen"
WORD: Final = re.compile(r"\w+(?:'s\b)?")
INNER: Final = frozenset(
    {"of", "at", "in", "for", "from", "to", "with", "on", "who", "that"}
)  # what follows is not the head
OF_KIND: Final[Mapping[str, str | None]] = {"media": "JRN", "company": "BUS", "body": STATE, "igo": None}
OFFICIAL: Final = frozenset({"body", "igo"})  # their banks and funds are no business


@dataclass(frozen=True, slots=True)
class SectorRow:
    """One row of data/sectors.tsv."""

    words: str
    sector: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the table in a text."""

    end: int
    length: int
    row: SectorRow


def tell_sectors(doc: Document) -> Document:
    """Fill the sector of each actor."""
    return replace(doc, actors=tuple(replace(actor, sector=sector_of(actor)) for actor in doc.actors))


def sector_of(actor: Actor) -> str | None:
    """The sector of an actor; None for a state, which its country tells, and where no word tells one."""
    if actor.kind == "state":
        return None
    if actor.former:
        return FORMER
    texts = (actor.role, actor.organisation, None if actor.kind == "person" else actor.name)
    told = sector_of_words(*(text for text in texts if text))
    kind = _organisation_kinds().get(fold(actor.organisation or actor.name))
    if kind is not None and (told is None or (told == "BUS" and kind in OFFICIAL)):
        told = OF_KIND[kind]
    return told or (STATE if actor.country and acts_for_state(actor.role) else None)


def sector_of_words(*texts: str) -> str | None:
    """The sector that some phrases tell, the head of the first before all else: "army chief", "head of the court"."""
    first: list[Found] = []
    rest: list[Found] = []
    for number, text in enumerate(texts):
        words = tuple(WORD.findall(fold(text).replace("-", " ")))
        head = next((at for at, word in enumerate(words) if at and word in INNER), len(words))
        for found in _found(words):
            (first if number == 0 and found.end <= head else rest).append(found)
    strong = [found for found in first if not found.row.weak]
    if strong:
        sector = max(strong, key=lambda found: (found.end, found.length)).row.sector
        whose = (found.row.sector for found in (*first, *rest) if found.row.sector in ARMED)
        return next(whose, sector) if sector == UNIDENTIFIED else sector
    if told := next((found for found in rest if not found.row.weak), None):
        return told.row.sector
    weak = first or rest
    return max(weak, key=lambda found: found.end).row.sector if weak else None


def _found(words: Sequence[str]) -> Iterator[Found]:
    """The phrases of the table in these words, in their order, none inside another."""
    at = 0
    while at < len(words):
        for length in range(min(_longest(), len(words) - at), 0, -1):
            if row := _phrases().get(tuple(word.removesuffix("'s") for word in words[at : at + length])):
                yield Found(at + length, length, row)
                at += length - 1
                break
        at += 1


@cache
def _phrases() -> Mapping[tuple[str, ...], SectorRow]:
    """The rows by their words, folded, in the singular and the plural."""
    found: dict[tuple[str, ...], SectorRow] = {}
    for row in rows("sectors", SectorRow):
        *before, last = WORD.findall(fold(row.words).replace("-", " "))
        for form in (last, plural(last)):
            found.setdefault((*(word.removesuffix("'s") for word in before), form), row)
    return found


@cache
def _longest() -> int:
    return max(map(len, _phrases()))


@cache
def _organisation_kinds() -> Mapping[str, str]:
    """The kinds of the table of organisations that tell a sector, by each name."""
    return {
        fold(name): row.kind
        for row in rows("organisations", OrganisationRow)
        if row.kind in OF_KIND
        for name in (row.name, *row.aliases)
    }
