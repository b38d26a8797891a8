"""The days of an event, from the time expressions of its clause and sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from detente.extraction.events.noun_outlook import EFFECTS, STAGES
from detente.extraction.events.slots import VERBAL
from detente.model.document import Document
from detente.model.event import Days, Status
from detente.model.parse import Parse, Range
from detente.model.timex import Timex

NEAR: Final = 60  # characters after an event's words in which an unattached time still belongs to it
UP: Final = 5
LONGEST: Final = 400  # days
BOUNDS: Final = frozenset(
    {"starting", "beginning", "ending", "lasting", "including", "planned", "scheduled", "set", "due"}
)
AT: Final = frozenset({"on", "in", "for", "next", "at", "from", "by", "before", "until"})
UNMARKED: Final = frozenset({"obl:unmarked", "obl:tmod", "nmod:unmarked"})
PUT_OFF_TO: Final = frozenset({"to", "until", "till"})
HAS: Final = frozenset({"has", "have", "'ve", "\u2019ve"})
APART: Final = frozenset({"acl", "acl:relcl", "advcl", "parataxis", "ccomp"})


@dataclass(frozen=True)
class Calendar:
    """The time expressions of a document that cover days, by sentence."""

    doc: Document

    @cached_property
    def _by_sentence(self) -> dict[int, list[tuple[int, Timex]]]:
        found: dict[int, list[tuple[int, Timex]]] = {}
        for timex in self.doc.timexes:
            tokens = self.doc.parse.within(timex.span)
            if timex.start and timex.end and len(tokens) and not _is_long(timex):
                found.setdefault(self.doc.parse.tokens[tokens.first].sent, []).append((tokens.first, timex))
        return found

    def days(
        self, anchors: Iterable[int], span: tuple[int, int], status: Status, *, meeting: bool = False
    ) -> Days | None:
        """First and last day of an event; None where its sentence does not tell.

        `anchors` are the tokens that a time may hang on: the predicate, and the verbs above it that share its clause;
        `span` is the first token of the event's words, and one past the last. Of a meeting that is off, a day to come
        is that which it was planned for, or is put off to.
        """
        held = frozenset(anchors)
        chosen = self._off(held, span) if meeting and status == "cancelled" else None
        chosen = chosen or self._nearest(held, span, status)
        if chosen is None:
            return None
        if status == "planned" and chosen.start == chosen.end and self._is_before(chosen):
            day = (date.fromisoformat(str(chosen.start)) - timedelta(1)).isoformat()
            return Days(day, day)
        lasts = status in ("happened", "ongoing", "claimed") and self._lasts(chosen, held)
        return Days(str(chosen.start), self.doc.article.dct.isoformat() if lasts else self._last(chosen))

    def _is_before(self, timex: Timex) -> bool:
        """Whether something is to be done before a day, the day before it at the latest."""
        parse = self.doc.parse
        first = parse.within(timex.span).first
        return first > 0 and parse.tokens[first - 1].lower == "before"

    def _last(self, timex: Timex) -> str:
        """The last day of a time, or of one a day later that is joined to it: "on Tuesday and Wednesday"."""
        parse = self.doc.parse
        inside = parse.within(timex.span)
        for first, other in self._by_sentence.get(parse.tokens[inside.first].sent, ()):
            joined = first == inside.last + 1 and parse.tokens[inside.last].lower == "and"
            if joined and date.fromisoformat(str(other.start)) == date.fromisoformat(str(timex.end)) + timedelta(1):
                return str(other.end)
        return str(timex.end)

    def ahead_of(self, anchors: Collection[int], noun: int) -> Days | None:
        """The days to come that hang on a noun or its verb: "the visit on Monday", "the ban takes effect on Monday"."""
        parse, today = self.doc.parse, self.doc.article.dct.isoformat()
        for first, timex in self._by_sentence.get(parse.tokens[noun].sent, ()):
            inside = parse.within(timex.span)
            hangs = any(parse.tokens[i].head in anchors for i in inside)
            bare = any(parse.tokens[i].dep in UNMARKED for i in inside)
            if hangs and str(timex.start) > today and (bare or parse.tokens[first - 1].lower in AT):
                return Days(str(timex.start), str(timex.end))
        return None

    def _nearest(self, held: frozenset[int], span: tuple[int, int], status: Status) -> Timex | None:
        """The time that stands nearest to an event of those that fit its status."""
        best: tuple[int, int] | None = None
        chosen: Timex | None = None
        for first, timex in self._by_sentence.get(self.doc.parse.tokens[span[0]].sent, ()):
            if not self._fits(timex, status):
                continue
            rank = self._rank(first, timex, held, span, whole=status == "cancelled")
            if rank is not None and (best is None or rank < best):
                best, chosen = rank, timex
        return chosen

    def _off(self, held: frozenset[int], span: tuple[int, int]) -> Timex | None:
        """The day to come that what is off was planned for, or that it is put off to."""
        parse, today = self.doc.parse, self.doc.article.dct.isoformat()
        best: tuple[bool, tuple[int, int]] | None = None
        chosen: Timex | None = None
        for first, timex in self._by_sentence.get(parse.tokens[span[0]].sent, ()):
            rank = self._rank(first, timex, held, span, whole=True)
            if rank is None or str(timex.end) <= today:
                continue
            place = (parse.tokens[first - 1].lower not in PUT_OFF_TO, rank)
            if best is None or place < best:
                best, chosen = place, timex
        return chosen

    def _lasts(self, timex: Timex, held: frozenset[int]) -> bool:
        """Whether what began on a day has gone on up to now: "has shelled the town since May"."""
        parse = self.doc.parse
        first = parse.within(timex.span).first
        if not first or parse.tokens[first - 1].lower != "since":
            return False
        return any(
            parse.tokens[c].lower in HAS and parse.kid(at, "aux:pass") is None
            for at in held
            for c in parse.kids(at, "aux")
        )

    def _fits(self, timex: Timex, status: Status) -> bool:
        today = self.doc.article.dct.isoformat()
        if status in ("planned", "possible"):
            return str(timex.end) >= today
        return str(timex.start) <= today

    def _rank(
        self, first: int, timex: Timex, held: frozenset[int], span: tuple[int, int], *, whole: bool
    ) -> tuple[int, int] | None:
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
        if self._recalls(inside, held):
            return (0, distance)
        if span[0] <= first < span[1]:
            return (1, distance) if whole or not self._is_apart(at, span, held) else None
        gap = timex.span.start - parse.tokens[span[1] - 1].end
        between = [parse.tokens[i] for i in range(span[1], first) if parse.tokens[i].pos in VERBAL]
        if whole:
            between = [token for token in between if token.pos != "AUX" and token.lower not in BOUNDS]
        if 0 <= gap <= NEAR and not between:
            return (1, distance)
        sentence = parse.sentences[parse.tokens[first].sent]
        if first - sentence.first <= 1 and parse.tokens[at].pos in VERBAL and at in held:
            return (2, distance)
        return None

    def _recalls(self, inside: Range, held: frozenset[int]) -> bool:
        """Whether a time is what a clause goes back to: "since June 2020, when soldiers clashed"."""
        tokens = self.doc.parse.tokens
        when = inside.last + (inside.last < len(tokens) and tokens[inside.last].text == ",")
        if when >= len(tokens) or tokens[when].lower != "when":
            return False
        return tokens[when].head in held or any(tokens[at].head in inside for at in held)

    def _is_apart(self, verb: int, span: tuple[int, int], held: frozenset[int]) -> bool:
        """Whether a verb inside the words of an event has a clause of its own: "Norway, which joined in 1949, left"."""
        tokens = self.doc.parse.tokens
        if tokens[verb].dep not in APART or tokens[verb].lower in BOUNDS or not span[0] <= verb < span[1]:
            return False
        above = set(held)
        for at in held:
            for _ in range(UP):
                at = tokens[at].head
                above.add(at)
        return verb not in above


def _is_long(timex: Timex) -> bool:
    """Whether it is a length of time too long for an event: "in the past decade"."""
    if timex.type not in ("DURATION", "SET"):
        return False
    days = date.fromisoformat(str(timex.end)) - date.fromisoformat(str(timex.start))
    return timex.type == "SET" or days.days > LONGEST


def anchors(parse: Parse, words: Iterable[int], verb: int, head: int) -> list[int]:
    """The tokens that a time of an event may hang on: its words, and the verbs above that share its clause."""
    found = [*words, verb]
    at = verb
    while parse.tokens[at].dep in ("xcomp", "conj") or (parse.tokens[at].dep == "acl" and at != head):
        at = parse.tokens[at].head
        found.append(at)
    above = parse.tokens[at].head
    if parse.tokens[at].dep in ("nsubj", "nsubj:pass", "nsubj:outer") and parse.tokens[above].lemma in STAGES | EFFECTS:
        found.append(above)  # "talks took place on Tuesday"
    return found
