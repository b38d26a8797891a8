"""The brief of one document."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import Final

from detente.model.document import Document
from detente.model.statement import Statement
from detente.surfaces.brief.days import said_with_weekday
from detente.surfaces.brief.diplomacy import channels, meetings, positions, timeline
from detente.surfaces.brief.rows import Brief, Section
from detente.surfaces.brief.speech import actors, forecasts, issues, statements
from detente.surfaces.brief.wording import Wording, counted, notes, shown

SECTIONS = (meetings, positions, statements, timeline, channels, forecasts, issues, actors)

ORIGINS: Final = {  # of a dct that the reader did not give
    "metadata": "its metadata",
    "first line": "its first line",
    "dateline": "its dateline",
    "published line": "its line of publication",
    "url": "its address",
}


def brief_of(doc: Document) -> Brief:
    """What a person wants to know of this article; sections without a finding are left out."""
    say = Wording(doc)
    sections = tuple(section for build in SECTIONS if len(section := build(doc, say)))
    found: tuple[tuple[Sized, str, str], ...] = (
        (doc.statements, "statement", "statements"),
        (doc.events, "event", "events"),
        (doc.positions, "position", "positions"),
        (doc.channels, "line of contact", "lines of contact"),
        (doc.forecasts, "forecast", "forecasts"),
        (doc.actors, "actor", "actors"),
    )
    summary = notes(*(counted(len(items), one, many) for items, one, many in found if items)) or "Nothing found"
    return _brief(doc, summary, sections)


def said_brief(doc: Document, chosen: Sequence[Statement]) -> Brief:
    """Some statements of a document, under its title."""
    return _brief(doc, counted(len(chosen), "statement"), (statements(doc, Wording(doc), chosen),))


def _brief(doc: Document, summary: str, sections: tuple[Section, ...]) -> Brief:
    article = doc.article
    day = said_with_weekday(article.dct)
    if origin := ORIGINS.get(article.dct_origin):
        day += f" (from {origin})"
    note = notes(shown(article.outlet or ""), day, shown(article.byline or ""))
    warnings = tuple(map(shown, article.notes))
    return Brief(shown(article.title or first_words(doc)), note, summary, sections, warnings)


def first_words(doc: Document) -> str:
    """The first words of an article that has no title."""
    article = doc.article
    start = article.blocks[0].of(article.text) if article.blocks else article.text
    words = start.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
