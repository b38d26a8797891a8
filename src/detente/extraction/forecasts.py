"""What is said to be going to happen, by whom, and how likely."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.extraction.forecast_horizons import Horizons
from detente.extraction.foretelling import foretells
from detente.extraction.likelihood import Claim, claim, who_expects
from detente.extraction.likelihood_words import find_likelihoods
from detente.extraction.voices import Voice, Voices
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.forecast import Forecast, Likelihood
from detente.model.parse import Parse, Range

PERCENT: Final = frozenset({"percent", "per", "cent", "%", "-"})
NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def find_forecasts(doc: Document) -> Document:
    """Fill `forecasts`."""
    parse, voices = doc.parse, Voices(doc)
    horizons = Horizons(doc)
    taken: dict[int, Forecast] = {}
    for words, rows in find_likelihoods(parse):
        voice = voices.at(parse.tokens[words.first].start)
        bounds = voices.bounds(words.first, voice)
        found = claim(parse, words, rows, bounds)
        if found is None or not foretells(doc, found, voice, voices.speaker(voice)):
            continue
        at = found.predicate
        if at in taken and _strength(taken[at].likelihood.low) >= _strength(found.row.low):
            continue
        speaker = voices.speaker(voice) if found.row.kind != "verb" else _expecter(doc, words.first, voice)
        taken[at] = Forecast(
            id="",
            span=parse.span(found.clause.first, found.clause.last),
            likelihood=_likelihood(doc, found),
            rule=f"forecast.{found.row.kind}",
            forecaster=speaker.id if speaker else None,
            statement=voice.statement.id if voice else None,
            horizon=horizons.of(found.clause, words),
        )
    ordered = sorted(taken.values(), key=lambda f: f.span)
    return replace(doc, forecasts=tuple(replace(f, id=f"f{n}") for n, f in enumerate(ordered, 1)))


def _strength(low: float | None) -> int:
    return 0 if low is None else 1


def _likelihood(doc: Document, found: Claim) -> Likelihood:
    parse, row = doc.parse, found.row
    span = parse.span(found.words.first, found.words.last)
    if row.kind == "noun" and (percent := _percent(parse, found.words)) is not None:
        first, share = percent
        span = parse.span(first, found.words.last)
        return Likelihood(span, doc.words(span), share, share)
    return Likelihood(span, doc.words(span), row.low, row.high, row.scale)


def _percent(parse: Parse, words: Range) -> tuple[int, float] | None:
    """Where "60 percent" or "one in five" before "chance" begins, and the probability in [0, 1]."""
    at = words.first - 1
    while at > 0 and parse.tokens[at].lower in PERCENT:
        at -= 1
    number = _number(parse.tokens[at].lower)
    if number is None:
        return None
    of = _number(parse.tokens[at - 2].lower) if at > 1 and parse.tokens[at - 1].lower == "in" else None
    if of is not None and 0 < of <= number:
        return at - 2, of / number
    return (at, number / 100) if at < words.first - 1 and number <= 100 else None


def _number(word: str) -> float | None:
    if word in NUMBERS:
        return float(NUMBERS.index(word) + 1)
    return float(word) if word.replace(".", "", 1).isdigit() else None


def _expecter(doc: Document, verb: int, voice: Voice | None) -> Actor | None:
    found = doc.actor_at(who_expects(doc.parse, verb))
    return found or (doc.actor(voice.statement.actor) if voice else None)
