"""With what an attack is made: drones, jets, gunmen, from which the mode and the CAMEO code of an assault follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from detente.extraction.events.frames import Frame
from detente.extraction.events.slots import coordinated, noun_slots
from detente.extraction.events.telling import Telling
from detente.language.inflection import noun_lemmas
from detente.lexicon import rows
from detente.model.parse import Parse

MEANS: Final = ("with", "by", "in", "using", "from")
GENERIC: Final = frozenset({"18", "180", "190"})  # codes that tell no means


@dataclass(frozen=True, slots=True)
class MeansRow:
    """One row of data/event_means.tsv."""

    word: str
    mode: str
    cameo: str
    example: str


@cache
def _means() -> dict[str, MeansRow]:
    table = {row.word: row for row in rows("event_means", MeansRow)}
    return {form: table[lemma] for form, lemma in noun_lemmas(sorted(table)).items()}


def armed(parse: Parse, telling: Telling) -> Frame:
    """The frame of an attack that tells no mode with that of the weapon named beside it; else as it is."""
    frame = telling.frame
    if frame.mode is not None or frame.cameo not in GENERIC:
        return frame
    heads = list(telling.slots.subject)
    heads += [head for name in MEANS for head in telling.slots.prepositions.get(name, ())]
    for noun in telling.words if telling.head != telling.verb else ():
        if noun != telling.verb:
            heads += (noun, *noun_slots(parse, noun).object)
    if telling.nominal:
        heads.append(telling.head)
    for at in (one for head in heads for one in coordinated(parse, head)):
        for i in (*(c for c in parse.kids(at, "compound", "amod", "nmod:desc") if c < at), at):  # "suicide bomber"
            row = _means().get(parse.tokens[i].lower)
            if row is not None:
                return replace(frame, mode=row.mode, cameo=row.cameo)
    return frame
