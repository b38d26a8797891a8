"""POLECAT: tab-separated, 40 columns with their names, one row an event, actors joined with "; "."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.exports.codes import contexts
from detente.exports.tables import Column, Row, joined
from detente.exports.told import COMING, Told
from detente.extraction.events.codes import plover_quad, plover_score
from detente.model.actor import Actor
from detente.model.event import Status
from detente.reading.event_data import countries as table
from detente.reading.event_data.columns import POLECAT
from detente.reading.event_data.countries import ORGANISATION, countries, is_organisation

COLUMNS: Final = tuple(map(Column, POLECAT))
NOTHING: Final = "None"  # what its files have in an empty cell
COOPERATION: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
SPOKEN: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # said, whether or not a deed follows
LANGUAGES: Final = {"en": "English"}
KEY: Final = 12  # hex digits of an event's key in its id


def polecat_type(plover: str, status: Status) -> str:
    """The type under which POLECAT keeps an event: a plan is an agreement or a threat."""
    if status in COMING and plover not in SPOKEN:
        return "AGREE" if plover in COOPERATION else "THREATEN"
    return plover


def polecat_country(code: str | None) -> str | None:
    """The country code of POLECAT: one for all organisations of states."""
    return ORGANISATION if is_organisation(code) else table.POLECAT.get(code, code) if code else None


def rows(event: Told) -> Iterator[Row]:
    """The row of an event."""
    story = event.story
    name, country, lat, lon = event.where
    kind = polecat_type(event.plover, event.status)
    mode = event.mode if kind == event.plover else None
    themes = dict.fromkeys(theme for issue in event.issues for theme in contexts().get(issue, ()))
    yield (
        f"{story.published:%Y%m%d}-{event.key[:KEY]}_{kind}",
        story.published if event.status in COMING else event.day,
        kind,
        mode,
        plover_score(kind, mode),
        (plover_quad(kind) or "").upper(),
        joined(tuple(themes)),
        *_side(event, event.sources),
        *_side(event, event.targets),
        name,
        None if lat is None else name,
        None,
        None,
        polecat_country(country),
        lat,
        lon,
        None,
        name,
        None,
        story.outlet,
        story.published,
        joined(story.people),
        joined(story.organisations),
        joined(story.places),
        LANGUAGES.get(story.language or "", story.language),
        story.version and f"detente-{story.version}",
    )


def _side(event: Told, actors: Sequence[Actor]) -> Row:
    """The eight columns of one side; each actor has his place in all of them."""
    sectors = _listed([actor.sector for actor in actors])
    cow = [row.cow if (row := countries().get(actor.country or "")) else None for actor in actors]
    return (
        _listed([actor.name for actor in actors]),
        _listed([polecat_country(actor.country) for actor in actors]),
        _listed(cow),
        sectors,
        sectors,
        _listed([actor.role for actor in actors]),
        _listed([_raw(event, actor) for actor in actors]),
        None,
    )


def _listed(values: Sequence[str | None]) -> str | None:
    return joined([value or NOTHING for value in values]) if any(values) else None


def _raw(event: Told, actor: Actor) -> str | None:
    """How the event's own clause names the actor, else how the article does first; None where the text is not known."""
    mentions = [mention for mention in actor.mentions if event.span.covers(mention)] or list(actor.mentions)
    return event.words(mentions[0]) if mentions else None
