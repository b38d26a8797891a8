"""What is said to be going to happen, by whom, and how likely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.extraction.forecast_horizons import Horizons
from detente.extraction.foretelling import foretells
from detente.extraction.likelihood import Claim, claim, stands_alone
from detente.extraction.likelihood_words import find_likelihoods
from detente.extraction.numbered_chances import numbered_chances
from detente.extraction.voices import Voice, Voices
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.forecast import Forecast, Likelihood
from detente.model.parse import Range


def find_forecasts(doc: Document) -> Document:
    """Fill `forecasts`."""
    parse, voices = doc.parse, Voices(doc)
    horizons = Horizons(doc)
    taken: dict[int, Forecast] = {}
    for found in _claims(doc, voices):
        voice = voices.at(parse.tokens[found.words.first].start)
        if not foretells(doc, found, voice, voices.speaker(voice)):
            continue
        at = found.predicate
        if at in taken and _strength(taken[at].likelihood.low) >= _strength(found.row.low):
            continue
        speaker = _forecaster(doc, found, voice)
        within = voice or (voices.at(parse.tokens[at].start) if found.holder is not None else None)
        taken[at] = Forecast(
            id="",
            span=parse.span(found.clause.first, found.clause.last),
            likelihood=_likelihood(doc, _denied(doc, found, voice)),
            rule=f"forecast.{found.row.kind}",
            forecaster=speaker.id if speaker else None,
            statement=within.statement.id if within else None,
            horizon=horizons.of(found.clause, found.words),
        )
    _rate_before(doc, voices, taken)
    ordered = sorted(taken.values(), key=lambda f: f.span)
    return replace(doc, forecasts=tuple(replace(f, id=f"f{n}") for n, f in enumerate(ordered, 1)))


def _rate_before(doc: Document, voices: Voices, taken: dict[int, Forecast]) -> None:
    """Give the forecast of the sentence before its number: "It was highly probable, she said."."""
    tokens = doc.parse.tokens
    for words, rows in find_likelihoods(doc.parse):
        row = next((row for row in rows if row.kind == "adjective" and row.low is not None), None)
        if row is None or not stands_alone(doc.parse, words):
            continue
        voice = voices.at(tokens[words.first].start)
        speaker = voices.speaker(voice)
        for at, each in taken.items():
            same = each.forecaster == (speaker.id if speaker else None)
            if same and each.likelihood.low is None and tokens[at].sent == tokens[words.first].sent - 1:
                taken[at] = replace(each, likelihood=_likelihood(doc, Claim(row, words, at, words)))


def _claims(doc: Document, voices: Voices) -> Iterator[Claim]:
    """What words of likelihood and numbers are about: the numbers first, which say more."""
    yield from numbered_chances(doc.parse)
    for words, rows in find_likelihoods(doc.parse):
        voice = voices.at(doc.parse.tokens[words.first].start)
        if (found := claim(doc.parse, words, rows, voices.bounds(words.first, voice))) is not None:
            yield found


def _strength(low: float | None) -> int:
    return 0 if low is None else 1


def _likelihood(doc: Document, found: Claim) -> Likelihood:
    row, span = found.row, doc.parse.span(found.words.first, found.words.last)
    return Likelihood(span, doc.words(span), row.low, row.high, row.scale)


def _denied(doc: Document, found: Claim, voice: Voice | None) -> Claim:
    """A claim with its words turned where it is what somebody does not think: "do not think Peru will sign"."""
    cue = voice.statement.cue_head if voice and voice.statement.force == "believe" else None
    before = [] if cue is None else [t.lower for t in doc.parse.tokens[max(0, cue - 2) : cue]]
    if cue is None or found.row.kind != "modal" or before[-1:] not in (["not"], ["n't"], ["n’t"]):
        return found
    return replace(found, words=Range(cue - len(before), cue + 1))


def _forecaster(doc: Document, found: Claim, voice: Voice | None) -> Actor | None:
    holder = None if found.holder is None else doc.actor_at(found.holder)
    return holder or (doc.actor(voice.statement.actor) if voice else None)
