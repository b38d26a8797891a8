"""Finds deadlines: "gave Kenya until Friday to answer", "a ruling is due in June", "missed its deadline"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detente.extraction.deadline_days import due_day
from detente.extraction.deadline_nouns import told_by_noun
from detente.extraction.deadline_verbs import told_by_time
from detente.extraction.deadline_words import NOUNS, Told
from detente.extraction.events.counterparts import Counterparts
from detente.extraction.events.sides import Sides
from detente.model.deadline import Deadline
from detente.model.document import Document
from detente.model.event import Days


def find_deadlines(doc: Document) -> Document:
    """Fill `deadlines`: those between two states that the article names, or is about."""
    sides = Sides(doc)
    dyad = Counterparts(sides).dyad
    found = [one for told in _told(doc) if (one := _deadline(sides, dyad, told)) is not None]
    return replace(doc, deadlines=tuple(_once(sorted(found, key=lambda one: (one.span.start, one.span.end)))))


def _told(doc: Document) -> Iterator[Told]:
    for timex in doc.timexes:
        if (told := told_by_time(doc, timex)) is not None:
            yield told
    for token in doc.parse.tokens:
        if token.lower in NOUNS and (told := told_by_noun(doc, token.i)) is not None:
            yield told


def _deadline(sides: Sides, dyad: Sequence[str], told: Told) -> Deadline | None:
    """A deadline with its states; None where it concerns fewer than two, or its day is over before it is set."""
    doc = sides.doc
    days = None if told.timex is None else due_day(doc, told.timex, told.state)
    if told.state == "set" and (days is None or days.end < doc.article.dct.isoformat()):
        return None
    setter, bound = _sides(sides, dyad, told)
    if told.of_states and not any(party.kind == "state" for party in sides.of(told.bound)):
        return None
    between = {*setter, *bound}
    if len(between) < 2 and between <= set(dyad):
        between = set(dyad)
    if len(between) < 2:
        return None
    span = doc.parse.span(told.first, told.last)
    return Deadline(tuple(sorted(between)), told.state, span, told.rule, setter, bound, days)


def _sides(sides: Sides, dyad: Sequence[str], told: Told) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who sets it and whom it binds; of what one of the article's two states asks, the other one is the other side."""
    setter = _countries(sides, told.setter)
    bound = tuple(country for country in _countries(sides, told.bound) if country not in setter)
    if not told.asks or len(dyad) != 2:
        return setter, bound
    if setter and not bound and told.bound:
        if len(setter) == 1 and setter[0] in dyad:
            bound = tuple(sorted(country for country in dyad if country not in setter))
        elif any(_are_several(sides, head) for head in told.bound):
            bound = tuple(sorted(dyad))  # a third one that tells "both countries", or "them"
    acting = not told.setter and len(bound) == 1 and bound[0] in dyad
    if acting and any(party.kind == "state" for party in sides.of(told.bound)):
        setter = tuple(country for country in dyad if country not in bound)
    return setter, bound


def _are_several(sides: Sides, head: int) -> bool:
    token = sides.doc.parse.tokens[head]
    return token.lower in ("both", "two", "them") or token.has("Number=Plur")


def _countries(sides: Sides, heads: Iterable[int]) -> tuple[str, ...]:
    return tuple(sorted({party.country for party in sides.of(heads) if party.country}))


def _once(found: Iterable[Deadline]) -> list[Deadline]:
    """Each deadline of a passage once: that which tells most."""
    kept: list[Deadline] = []
    for one in found:
        at = next((i for i, other in enumerate(kept) if _is_same(one, other)), None)
        if at is None:
            kept.append(one)
        elif _weight(one) > _weight(kept[at]):
            kept[at] = one
    return kept


def _is_same(one: Deadline, other: Deadline) -> bool:
    return one.span.overlaps(other.span) and one.state == other.state and _meet(one.date, other.date)


def _meet(one: Days | None, other: Days | None) -> bool:
    return one is None or other is None or (one.start <= other.end and other.start <= one.end)


def _weight(one: Deadline) -> tuple[bool, int]:
    return one.date is not None, len(one.setter) + len(one.bound)
