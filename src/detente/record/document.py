"""A Document as the JSON record of schema detente/1: the contract that clients and scorers read."""

from __future__ import annotations

from typing import Any, Final

import orjson

from detente.model.actor import Actor
from detente.model.article import Article
from detente.model.channel import Channel
from detente.model.deadline import Deadline
from detente.model.document import Document
from detente.model.event import Event
from detente.model.forecast import Forecast
from detente.model.issue import Issue, Position
from detente.model.span import Span
from detente.model.statement import Statement
from detente.model.timex import Timex
from detente.version import VERSION

SCHEMA: Final = "detente/1"
Json = dict[str, Any]


def as_record(doc: Document) -> Json:
    """The record of one article, its keys in the order of the contract."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "article": _article(doc.article),
        "actors": [_actor(actor) for actor in doc.actors],
        "times": [_time(timex) for timex in doc.timexes],
        "statements": [_statement(statement) for statement in doc.statements],
        "events": [_event(event) for event in doc.events],
        "forecasts": [_forecast(forecast) for forecast in doc.forecasts],
        "channels": [_channel(channel) for channel in doc.channels],
        "issues": [_issue(issue) for issue in doc.issues],
        "positions": [_position(position) for position in doc.positions],
        "deadlines": [_deadline(deadline) for deadline in doc.deadlines],
    }


def as_json(record: Json, *, indent: bool = False) -> str:
    """A record as one line of JSON, or indented by two; without a line break at its end."""
    return orjson.dumps(record, option=orjson.OPT_INDENT_2 if indent else None).decode()


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "published": article.dct.isoformat(),
        "published_from": article.dct_origin,
        "language": article.language,
        "headings": _spans(article.headings),
        "captions": _spans(article.captions),
        "header": _spans(article.header),
        "boilerplate": _spans(article.boilerplate),
        "text": article.text if article.extracted else None,
    }


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "organisation": actor.organisation,
        "country": actor.country,
        "sector": actor.sector,
        "former": actor.former,
        "certainty": actor.certainty,
        "mentions": _spans(actor.mentions),
        "rule": actor.rule,
    }


def _time(timex: Timex) -> Json:
    return {
        "span": _span(timex.span),
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "start": timex.start,
        "end": timex.end,
        "rule": timex.rule,
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "source": _span(statement.source),
        "actor": statement.actor,
        "addressee": statement.addressee,
        "cue": _span(statement.cue),
        "force": statement.force,
        "content": _spans(statement.content),
        "type": statement.type,
        "date": statement.date,
        "issues": list(statement.issues),
        "parent": statement.parent,
        "rule": statement.rule,
    }


def _event(event: Event) -> Json:
    date, place = event.date, event.place
    return {
        "id": event.id,
        "span": _span(event.span),
        "predicate": _span(event.predicate),
        "source": list(event.source),
        "target": list(event.target),
        "source_countries": list(event.source_countries),
        "target_countries": list(event.target_countries),
        "plover": event.plover,
        "mode": event.mode,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "status": event.status,
        "date": None if date is None else {"start": date.start, "end": date.end},
        "place": None
        if place is None
        else {"name": place.name, "country": place.country, "lat": place.lat, "lon": place.lon},
        "issues": list(event.issues),
        "statement": event.statement,
        "rule": event.rule,
    }


def _forecast(forecast: Forecast) -> Json:
    likelihood = forecast.likelihood
    return {
        "id": forecast.id,
        "span": _span(forecast.span),
        "forecaster": forecast.forecaster,
        "statement": forecast.statement,
        "likelihood": {
            "span": _span(likelihood.span),
            "words": likelihood.words,
            "low": likelihood.low,
            "high": likelihood.high,
            "scale": likelihood.scale,
        },
        "horizon": forecast.horizon,
        "rule": forecast.rule,
    }


def _channel(channel: Channel) -> Json:
    return {
        "parties": list(channel.parties),
        "channel": channel.channel,
        "state": channel.state,
        "since": channel.since,
        "span": _span(channel.span),
        "event": channel.event,
        "statement": channel.statement,
        "rule": channel.rule,
    }


def _issue(issue: Issue) -> Json:
    return {"id": issue.id, "name": issue.name, "mentions": _spans(issue.mentions), "rule": issue.rule}


def _position(position: Position) -> Json:
    return {
        "party": position.party,
        "actor": position.actor,
        "issue": position.issue,
        "direction": position.direction,
        "span": _span(position.span),
        "statement": position.statement,
        "event": position.event,
        "rule": position.rule,
    }


def _deadline(deadline: Deadline) -> Json:
    date = deadline.date
    return {
        "between": list(deadline.between),
        "setter": list(deadline.setter),
        "bound": list(deadline.bound),
        "state": deadline.state,
        "date": None if date is None else {"start": date.start, "end": date.end},
        "span": _span(deadline.span),
        "rule": deadline.rule,
    }
