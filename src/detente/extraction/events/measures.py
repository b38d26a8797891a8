"""Measures told with a day and no side: "the bridge will reopen on Monday", "the tariffs take effect on April 1".

Their sides are the two states that the article is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from detente.extraction.events.choice import choose, lemma_of
from detente.extraction.events.days import Calendar
from detente.extraction.events.frames import Frame, is_of_class, noun_frame_at
from detente.extraction.events.noun_outlook import EFFECTS
from detente.extraction.events.outlook import outlook
from detente.extraction.events.sides import Sides
from detente.extraction.events.slots import SUBJECTS, VERBAL, Slots, noun_slots, verb_slots
from detente.extraction.events.telling import Telling
from detente.model.parse import Parse

CHANGES: Final = frozenset({"COOPERATE", "RETREAT", "SANCTION", "SUPPORT"})
BY_ITSELF: Final = frozenset({"reopen", "open", "close", "resume", "restart", "shut"})  # what a crossing does itself
RETURN: Final = frozenset({"return"})
RETURNED: Final = Frame("SUPPORT", "050")
FORCE: Final = frozenset({"effect", "force"})


@dataclass(frozen=True)
class Measures:
    """The measures of one document that name no side."""

    sides: Sides
    calendar: Calendar

    @property
    def _parse(self) -> Parse:
        return self.sides.doc.parse

    def told(self, known: Iterable[Telling]) -> list[Telling]:
        """The tellings with those of measures that name no side, and with such measures marked among them."""
        kept = [self._unsided(telling) for telling in known]
        heads = {at for telling in kept for at in (telling.head, *telling.words)}
        return kept + [found for found in self._found() if not heads & {found.head, *found.words}]

    def _unsided(self, telling: Telling) -> Telling:
        """What is done in the passive to a line, a crossing or a measure, as done by the article's two states."""
        named = telling.sources or telling.targets or telling.sideless
        if named or telling.frame.plover not in CHANGES or telling.outlook != "planned":
            return telling
        things = telling.slots.object if telling.slots.passive else telling.slots.subject
        if telling.frame.mode == "release" and not telling.slots.passive:
            return telling  # "negotiators will return to the table"
        known = any(self._is_plain(at) for at in things)
        return replace(telling, sideless=True) if known and self._is_ahead(telling.verb) else telling

    def _found(self) -> Iterator[Telling]:
        for token in self._parse.tokens:
            verb = self._parse.tokens[token.head]
            if token.pos != "NOUN" or token.dep not in SUBJECTS or verb.pos not in VERBAL:
                continue
            if not self._is_plain(token.i) or not self._is_ahead(verb.i):
                continue
            if outlook(self._parse, verb.i) in ("planned", "present") and (frame := self._frame(token.i, verb.i)):
                slots = replace(verb_slots(self._parse, verb.i), subject=(token.i,), object=())
                yield Telling(
                    verb.i, tuple(sorted({token.i, verb.i})), verb.i, frame, "event.measure", "planned", slots,
                    nominal=True, sideless=True,
                )  # fmt: skip

    def _frame(self, noun: int, verb: int) -> Frame | None:
        """What a thing does by itself on a day: a crossing reopens, envoys return, a ban takes effect."""
        parse = self._parse
        lemma = parse.tokens[verb].lemma.lower()
        if lemma in BY_ITSELF and not parse.kids(verb, "obj"):
            chosen = choose(self.sides, verb, Slots(object=(noun,)))
            return chosen.frame if chosen is not None and chosen.frame.plover in CHANGES | {"COERCE"} else None
        if lemma in RETURN and is_of_class(lemma_of(parse, noun), "@envoys"):
            return RETURNED
        takes = lemma in EFFECTS | {"take"}
        forced = any(parse.tokens[c].lower in FORCE for c in parse.kids(verb, "obj", "obl")) or lemma == "apply"
        known = noun_frame_at(parse, noun) if takes and forced else None
        return known.frame if known is not None and known.frame.plover in CHANGES else None

    def _is_plain(self, noun: int) -> bool:
        """Whether a thing is of nobody in particular but the article's two states: "the bridge", "flights"."""
        parse, token = self._parse, self._parse.tokens[noun]
        if token.pos != "NOUN" or self.sides.of([noun]) or noun_slots(parse, noun).subject:
            return False
        known = any(parse.tokens[c].lower in ("the", "both", "their") for c in parse.kids(noun, "det", "nmod:poss"))
        return known or token.has("Number=Plur")

    def _is_ahead(self, verb: int) -> bool:
        return self.calendar.ahead_of((verb,), verb) is not None
