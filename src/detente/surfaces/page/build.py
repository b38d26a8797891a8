"""The page of some documents, as one HTML text that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from detente.model.document import Document
from detente.surfaces.brief.build import brief_of
from detente.surfaces.brief.rows import Brief
from detente.surfaces.page.marks import Mark, marks_of, safe
from detente.surfaces.page.pieces import Block, Piece, blocks_of
from detente.version import VERSION

LAYERS: Final = {
    "statements": "Statements",
    "events": "Events",
    "forecasts": "Forecasts",
    "positions": "Positions",
    "channels": "Lines of contact",
    "actors": "Actors",
    "issues": "Issues",
    "times": "Times",
}
KINDS: Final = {
    "statements": "Statement",
    "events": "Event",
    "forecasts": "Forecast",
    "positions": "Position",
    "channels": "Line of contact",
    "actors": "Actor",
    "issues": "Issue",
    "times": "Time",
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One article of the page."""

    id: str  # "1": the place on the page; keeps the ids of several articles apart
    doc: Document
    brief: Brief
    blocks: tuple[Block, ...]
    firsts: Mapping[int, tuple[str, ...]]  # character to the findings whose words start first there

    @property
    def url(self) -> str | None:
        """The article's address, where it is one that a browser may be sent to."""
        url = self.doc.article.url
        return url if url and url.startswith(("https://", "http://")) else None

    def words(self, piece: Piece) -> str:
        """The words of a piece, fit for display."""
        return safe(self.doc.words(piece.span))

    def classes(self, piece: Piece) -> str:
        """The layers and parts over a piece, as classes."""
        named = (
            name for mark in piece.marks for name in (mark.layer, f"{mark.layer}-{mark.part}" if mark.part else "")
        )
        return " ".join(dict.fromkeys(name for name in named if name))

    def anchors(self, piece: Piece) -> tuple[str, ...]:
        """The findings that a link leads to this piece for."""
        return tuple(f"{self.id}-{key}" for key in self.firsts.get(piece.span.start, ()))

    def keys(self, piece: Piece) -> str:
        """The findings over a piece, the narrowest first."""
        return " ".join(dict.fromkeys(f"{self.id}-{mark.key}" for mark in reversed(piece.marks)))

    def reading(self, piece: Piece) -> str:
        """What the findings over a piece say, a line each in the order of their keys."""
        lines = {mark.key: f"{KINDS[mark.layer]}: {mark.reading}" for mark in reversed(piece.marks)}
        return "\n".join(lines.values())


def page(docs: Sequence[Document]) -> str:
    """One HTML page of these articles; it asks nothing of any network and reads without JavaScript."""
    leaves = [_leaf(number, doc) for number, doc in enumerate(docs, 1)]
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            leaves=leaves,
            layers=LAYERS,
            title=leaves[0].brief.title if len(leaves) == 1 else f"{len(leaves)} articles",
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
            version=VERSION,
        )
    )


def _leaf(number: int, doc: Document) -> Leaf:
    brief = brief_of(doc)
    marks = marks_of(doc, brief)
    return Leaf(str(number), doc, brief, tuple(blocks_of(doc.article, marks)), _firsts(marks))


def _firsts(marks: Sequence[Mark]) -> dict[int, tuple[str, ...]]:
    first: dict[str, int] = {}
    for mark in marks:
        if not mark.part:
            first[mark.key] = min(mark.span.start, first.get(mark.key, mark.span.start))
    found: dict[int, tuple[str, ...]] = {}
    for key, start in first.items():
        found[start] = (*found.get(start, ()), key)
    return found


@cache
def _environment() -> Environment:
    loader = PackageLoader("detente.surfaces", "page")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@cache
def _asset(name: str) -> str:
    return files("detente.surfaces").joinpath("page", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """For the page's own content security policy: nothing but this text may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
