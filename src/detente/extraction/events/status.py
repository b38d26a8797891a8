"""The status of a telling: what its clause says, and whose word it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from detente.extraction.events.telling import Telling
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.event import Status
from detente.model.statement import Statement

SPOKEN: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
CONFLICT: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "PROTEST"})
DAYS: Final = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
})  # fmt: skip
MOVING: Final = frozenset({"visit"})


@dataclass(frozen=True)
class Reports:
    """The statements of a document by what they contain."""

    doc: Document

    @cached_property
    def _contents(self) -> tuple[tuple[int, int, Statement], ...]:
        pieces = [(piece.start, piece.end, one) for one in self.doc.statements for piece in one.content]
        return tuple(sorted(pieces, key=lambda piece: (piece[0], -piece[1])))

    def of(self, token: int) -> Statement | None:
        """The innermost statement whose content holds a token; None outside statements."""
        start = self.doc.parse.tokens[token].start
        found, width = None, None
        for first, last, statement in self._contents:
            if first > start:
                break
            if start < last and statement.cue_head != token and (width is None or last - first <= width):
                found, width = statement, last - first
        return found


def status_of(doc: Document, telling: Telling, statement: Statement | None, countries: Sequence[str]) -> Status | None:
    """Its status; None where nobody says that it is so.

    `countries` are those of the event's source: what a side says that it did itself is no mere claim.
    """
    speaker = None if statement is None else doc.actor(statement.actor)
    if telling.cancelled or telling.outlook == "cancelled":
        return "cancelled"
    if telling.claimed or telling.outlook == "hearsay":
        return "claimed"
    if telling.outlook == "denied":
        return "denied"
    if telling.outlook == "negated":
        own = statement is not None and speaker is not None and speaker.country in countries
        return "denied" if own and telling.frame.plover in CONFLICT else None
    if telling.outlook == "planned":
        return "planned"
    if telling.outlook == "possible":
        return "planned" if statement is not None and _said_would(doc, telling) else "possible"
    if telling.outlook == "ongoing" and telling.frame.mode in MOVING:
        return "planned"
    if telling.outlook == "present" and telling.frame.plover == "CONSULT" and _timetabled(doc, telling.verb):
        return "planned"
    if telling.outlook == "present" and telling.frame.plover in SPOKEN and _trait(doc, telling.verb):
        return None  # "people who demand change": a trait, not an act
    if statement is not None and not telling.nominal and not _presupposed(doc, telling.verb):
        return _reported(doc, telling, speaker, countries)
    return _told(telling)


def _told(telling: Telling) -> Status:
    if telling.outlook == "ongoing":
        return "ongoing"
    return (
        "ongoing" if telling.outlook == "present" and telling.frame.plover not in SPOKEN | {"CONSULT"} else "happened"
    )


def _reported(doc: Document, telling: Telling, speaker: Actor | None, countries: Sequence[str]) -> Status | None:
    """The status of what a statement asserts."""
    own = speaker is not None and any(party.actor == speaker.id for party in telling.sources)
    own = own or (speaker is not None and speaker.country is not None and speaker.country in countries)
    if telling.outlook == "present" and telling.frame.plover in SPOKEN and not (own or _first_person(doc, telling)):
        return None  # how one side pictures another's stand, not an act of that day
    if speaker is not None and speaker.country is not None and speaker.country in countries:
        return _told(telling)
    onlooker = speaker is None or speaker.country is None
    if onlooker and telling.outlook in ("present", "ongoing"):
        return None  # an expert's picture of what the sides do, not an event
    return "claimed"


def _first_person(doc: Document, telling: Telling) -> bool:
    return any(doc.parse.tokens[head].lower in ("we", "i") for head in telling.slots.subject)


def _said_would(doc: Document, telling: Telling) -> bool:
    tokens = doc.parse.tokens
    return any(tokens[c].lower in ("would", "'d", "’d") for c in doc.parse.children[telling.verb])


def _timetabled(doc: Document, verb: int) -> bool:
    """Whether a verb in the present has a day: "arrives on Thursday"."""
    tokens = doc.parse.tokens
    return any(tokens[c].lower in DAYS for c in doc.parse.kids(verb, "obl", "obl:tmod", "obl:unmarked", "advmod"))


def _trait(doc: Document, verb: int) -> bool:
    """Whether a verb stands in a relative clause that says what somebody is like: "people who demand change"."""
    tokens = doc.parse.tokens
    return _presupposed(doc, verb) and any(tokens[c].tag in ("WDT", "WP") for c in doc.parse.kids(verb, "nsubj"))


def _presupposed(doc: Document, verb: int) -> bool:
    """Whether a verb stands in a clause that is taken for granted: a relative clause or a participle after a noun."""
    parse = doc.parse
    at = verb
    for _ in range(4):
        token = parse.tokens[at]
        if token.dep.startswith("acl"):
            return True
        if token.dep in ("ccomp", "root", "parataxis") or token.head == at:
            return False
        at = token.head
    return False
