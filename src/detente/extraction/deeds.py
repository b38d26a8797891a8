"""Positions that deeds tell: who asks for something, turns it down, threatens, gives way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.extraction.position_issues import Issues
from detente.extraction.stance_words import StanceRow
from detente.extraction.stances import Stance, attributive
from detente.model.document import Document
from detente.model.event import Event
from detente.model.issue import Direction, Position
from detente.model.parse import Range

ISO: Final = 3  # letters of a country's code
TOLD: Final = frozenset({"happened", "ongoing"})
DIRECTIONS: Final[Mapping[str, Direction]] = {
    "REQUEST": "demands", "REJECT": "refuses", "THREATEN": "demands", "CONCEDE": "offers", "RETREAT": "offers",
}  # fmt: skip
OTHER: Final = frozenset(
    {"deny", "ignore", "have", "hold", "insist"}
)  # "denied residents their rights", "we have a truce"
TERMS: Final = frozenset({"if", "unless", "until", "by"})  # on what terms something is threatened
FIRM: Final = frozenset({"THREATEN", "CONCEDE", "RETREAT"})  # deeds on what the article is about, named or not
ASKED: Final = StanceRow("deed", "demands", ("deed",), "", "")
DEED: Final = StanceRow("deed", "offers", ("deed",), "", "", bare=True)


def find_deeds(doc: Document, issues: Issues, told: Sequence[Position]) -> Iterator[Position]:
    """Positions out of events between two states, on an issue that is known, where no words have told one already."""
    for event in doc.events:
        direction = DIRECTIONS.get(event.plover)
        if direction is None or not _is_told(doc, event) or not event.target_countries:
            continue
        issue = issues.of(_stance(doc, event, direction))
        for actor in filter(None, map(doc.actor, event.source)):
            country = actor.country
            if issue is None or country is None or len(country) != ISO or country in event.target_countries:
                continue
            if not any(_meet(event, position) for position in told if position.party == country):
                yield Position(
                    country, issue, direction, event.span, "position.deed", actor.id, event.statement, event.id
                )


def _is_told(doc: Document, event: Event) -> bool:
    """Whether the deed tells a position: a verb of that sense, done; of a threat, one that asks for something."""
    head = doc.parse.tokens[event.head]
    if head.pos != "VERB" or head.lemma in OTHER or attributive(doc.parse, event.head):
        return False
    if event.plover == "THREATEN":
        return any(doc.parse.tokens[i].lower in TERMS for i in doc.parse.sentences[head.sent])
    return event.status in TOLD or (event.status == "planned" and event.plover == "RETREAT")


def _stance(doc: Document, event: Event, direction: Direction) -> Stance:
    words = doc.parse.within(event.span)
    matter = Range(event.head, max(words.last, event.head + 1))
    row = DEED if event.plover in FIRM else ASKED
    return Stance(row, direction, event.head, None, words, matter, "told")


def _meet(event: Event, position: Position) -> bool:
    return position.span.start < event.span.end and event.span.start < position.span.end
