"""How each layer is scored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from detente.model.days import Days, days_of
from detente.score.contract import UNNAMED
from detente.score.measures import (
    Item,
    Items,
    Share,
    agreement,
    align,
    f1_share,
    length,
    matched,
    overlap,
    set_f1,
)
from detente.score.words import FUNCTION_WORDS, cue_head, shared, tokens

Scorer = Callable[[Items, Items], dict[str, Share]]  # gold, found
COVERED: Final = 0.8  # of a section
SAME_WORDS: Final = 0.5  # F1 of the words of two statements, or of two roles
PROBABILITY_SLACK: Final = 0.0501
DAYS_SLACK: Final = 3  # a date may cover so many times the gold's days


def score_sections(gold: Items, found: Items) -> dict[str, Share]:
    """Boilerplate and headings, by the characters that they cover."""

    def hits(items: Items, cover: Items) -> int:
        inside = {at for item in cover for at in range(*item["span"])}
        return sum(len(inside.intersection(range(*item["span"]))) >= COVERED * length(item) for item in items)

    return {
        "precision": Share(hits(found, gold), len(found), len(gold)),
        "recall": Share(hits(gold, found), len(gold)),
    }


def same_actor(gold: Item, found: Item) -> int:
    """How many mentions show that the found actor is the gold one; 0 where they are not the same."""
    same_state = gold["kind"] == found["kind"] == "state" and gold["country"] == found["country"] is not None
    if not (same_state or gold["heads"] & found["heads"]):
        return 0
    mentions = found["mentions"] or ()
    if gold["mentions"] is None:  # no text
        return len(mentions)
    return sum(any(shared(mention, place) for place in gold["mentions"]) for mention in mentions)


def score_actors(gold: Items, found: Items) -> dict[str, Share]:
    """Actors, with country, kind and role."""

    def same_kind(a: str, b: str) -> bool:
        return b in ("group", "person") if a in UNNAMED else a == b

    def same_role(a: str, b: str) -> bool:
        return set_f1(_content_words(a), _content_words(b)) >= SAME_WORDS

    pairs = align(gold, found, same_actor)
    return matched(pairs, gold, found) | {
        "country": agreement(pairs, gold, "country", either=True),
        "kind": agreement(pairs, gold, "kind", same_kind),
        "role": agreement(pairs, gold, "role", same_role),
    }


def _content_words(text: str) -> frozenset[str]:
    return frozenset(tokens(text)) - FUNCTION_WORDS


def score_times(gold: Items, found: Items) -> dict[str, Share]:
    """Times, with equal spans and with equal values."""
    pairs = align(gold, found, overlap)
    return matched(pairs, gold, found) | {
        "strict f1": f1_share(sum(g["span"] == f["span"] for g, f, _ in pairs), gold, found),
        "value f1": f1_share(sum(g["value"] == f["value"] is not None for g, f, _ in pairs), gold, found),
    }


def score_statements(gold: Items, found: Items) -> dict[str, Share]:
    """Statements, with mean overlap, source, type, date and cue."""
    aligned = align(gold, found, lambda g, f: set_f1(g["units"], f["units"]))
    pairs = [pair for pair in aligned if pair[2] >= SAME_WORDS]
    return matched(pairs, gold, found) | {
        "soft f1": f1_share(sum(rate for *_, rate in aligned), gold, found),
        "source": agreement(pairs, gold, "actor", same_actor, either=True),
        "type": agreement(pairs, gold, "type"),
        "date": agreement(pairs, gold, "date"),
        "cue": agreement(pairs, gold, "cue", lambda a, b: cue_head(a) == cue_head(b), either=True),
    }


def _same_dyad(gold: Item, found: Item) -> float:
    """The overlap of two events whose sides agree."""
    sides = [(gold[key] or set(), found[key] or set()) for key in ("source_countries", "target_countries")]
    return overlap(gold, found) if all(a & b or not (a or b) for a, b in sides) else 0.0


def _same_event(gold: Item, found: Item) -> float:
    same_type = gold["plover"] == found["plover"] is not None
    same_code = any(code.startswith(gold["cameo"] or ()) for code in found["cameo"] or ())
    return _same_dyad(gold, found) if same_type or same_code else 0.0


def score_events(gold: Items, found: Items) -> dict[str, Share]:
    """Events, also without their type; with status and date."""

    def same_status(a: str, b: str) -> bool:
        return a == b or {a, b} == {"happened", "ongoing"}

    def near(a: Days, b: Days) -> bool:
        meet = a[0] <= b[1] and b[0] <= a[1]
        return meet and (b[1] - b[0]).days + 1 <= DAYS_SLACK * ((a[1] - a[0]).days + 1)

    pairs = align(gold, found, _same_event)
    return matched(pairs, gold, found) | {
        "relaxed f1": f1_share(len(align(gold, found, _same_dyad)), gold, found),
        "status": agreement(pairs, gold, "status", same_status),
        "date": agreement(pairs, gold, "date", near),
    }


def score_forecasts(gold: Items, found: Items) -> dict[str, Share]:
    """Forecasts, with forecaster, likelihood and horizon."""

    def half_shared(g: Item, f: Item) -> float:
        shorter = min(length(g), length(f))
        return overlap(g, f) if shared(g["span"], f["span"]) >= 0.5 * shorter else 0.0

    def same_range(a: tuple[Any, Any], b: tuple[Any, Any]) -> bool:
        return a == b or (None not in a + b and all(abs(x - y) < PROBABILITY_SLACK for x, y in zip(a, b, strict=True)))

    def last_day(value: str) -> date | str:
        found_days = days_of(value)
        return found_days[1] if found_days else value

    pairs = align(gold, found, half_shared)
    return matched(pairs, gold, found) | {
        "forecaster": agreement(pairs, gold, "forecaster", lambda a, b: a is b or same_actor(a, b)),
        "likelihood": agreement(pairs, gold, "likelihood", same_range),
        "horizon": agreement(pairs, gold, "horizon", lambda a, b: last_day(a) == last_day(b), either=True),
    }


def score_same(*keys: str) -> Scorer:
    """A scorer whose items match when their spans overlap and these keys are the same, and given."""

    def same(g: Item, f: Item) -> float:
        return overlap(g, f) if all(g[key] and g[key] == f[key] for key in keys) else 0.0

    return lambda gold, found: matched(align(gold, found, same), gold, found)


SCORERS: Final[Mapping[str, Scorer]] = {
    "boilerplate": score_sections,
    "headings": score_sections,
    "actors": score_actors,
    "times": score_times,
    "statements": score_statements,
    "events": score_events,
    "forecasts": score_forecasts,
    "channels": score_same("parties", "state"),
    "positions": score_same("party", "direction"),
}
