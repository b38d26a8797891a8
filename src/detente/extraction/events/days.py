"""The days of an event, from the time expressions of its clause and sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from detente.extraction.events.slots import VERBAL
from detente.model.document import Document
from detente.model.event import Days, Status
from detente.model.parse import Parse
from detente.model.timex import Timex

NEAR: Final = 60  # characters after an event's words in which an unattached time still belongs to it
UP: Final = 5
LONGEST: Final = 400  # days: "in the past decade" dates no event


@dataclass(frozen=True)
class Calendar:
    """The time expressions of a document that cover days, by sentence."""

    doc: Document

    @cached_property
    def _by_sentence(self) -> dict[int, list[tuple[int, Timex]]]:
        found: dict[int, list[tuple[int, Timex]]] = {}
        for timex in self.doc.timexes:
            tokens = self.doc.parse.within(timex.span)
            if timex.start and timex.end and timex.type in ("DATE", "TIME") and len(tokens):
                found.setdefault(self.doc.parse.tokens[tokens.first].sent, []).append((tokens.first, timex))
        return found

    def days(self, anchors: Iterable[int], span: tuple[int, int], status: Status) -> Days | None:
        """First and last day of an event; None where its sentence does not tell.

        `anchors` are the tokens that a time may hang on: the predicate, and the verbs above it that share its clause;
        `span` is the first token of the event's words, and one past the last.
        """
        parse = self.doc.parse
        held = frozenset(anchors)
        best: tuple[int, int] | None = None
        chosen: Timex | None = None
        for first, timex in self._by_sentence.get(parse.tokens[span[0]].sent, ()):
            if not self._fits(timex, status):
                continue
            rank = self._rank(first, timex, held, span)
            if rank is not None and (best is None or rank < best):
                best, chosen = rank, timex
        return None if chosen is None else Days(str(chosen.start), str(chosen.end))

    def _fits(self, timex: Timex, status: Status) -> bool:
        today = self.doc.article.dct.isoformat()
        if status in ("planned", "possible"):
            return str(timex.end) >= today
        return str(timex.start) <= today

    def _rank(self, first: int, timex: Timex, held: frozenset[int], span: tuple[int, int]) -> tuple[int, int] | None:
        """How near a time is to an event: by grammar (0), by place (1), at the head of the sentence (2)."""
        parse = self.doc.parse
        distance = min(abs(first - span[0]), abs(first - span[1]))
        inside = parse.within(timex.span)
        at = next((i for i in inside if parse.tokens[i].head not in inside), first)
        for step in range(UP):
            if at in held:
                return (0, distance)
            if step and parse.tokens[at].pos in VERBAL:
                break
            if parse.tokens[at].head == at:
                break
            at = parse.tokens[at].head
        if span[0] <= first < span[1]:
            return (1, distance)
        gap = timex.span.start - parse.tokens[span[1] - 1].end
        if 0 <= gap <= NEAR and not any(parse.tokens[i].pos in VERBAL for i in range(span[1], first)):
            return (1, distance)
        sentence = parse.sentences[parse.tokens[first].sent]
        if first - sentence.first <= 1 and parse.tokens[at].pos in VERBAL and at in held:
            return (2, distance)
        return None


def anchors(parse: Parse, words: Iterable[int], verb: int, head: int) -> list[int]:
    """The tokens that a time of an event may hang on: its words, and the verbs above that share its clause."""
    found = [*words, verb]
    at = verb
    while parse.tokens[at].dep in ("xcomp", "conj") or (parse.tokens[at].dep == "acl" and at != head):
        at = parse.tokens[at].head
        found.append(at)
    return found
