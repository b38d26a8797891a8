"""One telling of an event: a predicate with its frame and its sides, before status, day and place are settled."""

from __future__ import annotations

from dataclasses import dataclass

from detente.extraction.events.frames import Frame
from detente.extraction.events.modality import Outlook
from detente.extraction.events.sides import Party
from detente.extraction.events.slots import Slots


@dataclass(frozen=True, slots=True)
class Telling:
    """A predicate that tells an event."""

    head: int  # the token that the code rests on
    words: tuple[int, ...]  # tokens of the predicate: a light verb and its noun
    verb: int  # the token whose clause it is; the noun itself where no verb carries it
    frame: Frame
    rule: str
    outlook: Outlook
    slots: Slots  # of the verb, or of the noun
    sources: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    nominal: bool = False
    cancelled: bool = False
    spoken: bool = False  # who says it is its source, where the clause names none
    gerunds: tuple[int, ...] = ()  # heads of clauses like "of sending arms"
    mutual: bool = False  # "each other"
    claimed: bool = False  # a deed that an accusation names
    sideless: bool = False  # a noun that names no side: "the talks ended"
    halved: bool = False  # a noun that names one side, and is an event if the article tells the other: "his arrest"

    @property
    def swallows(self) -> tuple[int, ...]:
        """Heads of the phrases that say what it is about: events told inside them are not events of their own."""
        if self.frame.plover not in SWALLOWING:
            return self.slots.object
        inside = tuple(head for name in ABOUT for head in self.slots.prepositions.get(name, ()))
        clause = () if self.slots.clause is None or self.frame.plover == "CONSULT" else (self.slots.clause,)
        return (*self.slots.object, *clause, *inside, *self.gerunds)

    @property
    def leaves_out_side(self) -> bool:
        """Whether an unnamed other side goes without saying: of a complaint or a refusal, not of every criticism."""
        plover, cameo = self.frame.plover, self.frame.cameo
        if self.spoken:
            return False
        if plover == "CONSULT":
            return self.cancelled or self.nominal or self.outlook == "denied" or self.head != self.verb
        if plover == "ACCUSE":
            return cameo in ("110", "111", "112", "114", "115")
        if plover == "REQUEST":
            return True
        if plover == "SUPPORT":
            return cameo == "055" or (
                cameo in ("018", "050", "051") and (bool(self.slots.object) or self.frame.reciprocal)
            )
        if plover == "AGREE":
            return self.slots.clause is not None or bool(self.slots.object)
        if plover == "ASSAULT":
            return bool(self.slots.object) and cameo.startswith(("171", "19"))
        return plover != "COOPERATE"


SWALLOWING = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "CONCEDE"})
ABOUT = ("of", "for", "on", "about", "over")
