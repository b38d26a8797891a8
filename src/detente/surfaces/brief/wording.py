"""Names and words as a brief shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from detente.extraction.naming.gazetteer import OrganisationRow, state_names
from detente.lexicon import rows
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.span import Span
from detente.model.statement import Statement

# Characters that would move a terminal's cursor, turn the direction of the words around them, or cannot be encoded.
UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

DETERMINERS: Final = frozenset(
    {"A", "An", "The", "Its", "His", "Her", "Their", "Some", "Several", "Both", "Two", "Three"}
)


def shown(text: str) -> str:
    """A text on one line, with a mark in the place of each character that would disturb what shows it."""
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


@cache
def known_names() -> Mapping[str, str]:
    """The names of states and of organisations of states, by code."""
    bodies = rows("organisations", OrganisationRow)
    return {row.country: row.name for row in reversed(bodies) if row.country and row.kind == "igo"} | state_names()


@dataclass(frozen=True)
class Wording:
    """How this document's actors, countries and words are said."""

    doc: Document

    @cached_property
    def _states(self) -> dict[str, str]:
        """Country code to name, for the states that the article speaks of."""
        return {actor.country: actor.name for actor in self.doc.actors if actor.kind == "state" and actor.country}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """The statements by id."""
        return {statement.id: statement for statement in self.doc.statements}

    @cached_property
    def issues(self) -> dict[str, str]:
        """The names of the issues by id."""
        return {issue.id: issue.name for issue in self.doc.issues}

    def country(self, code: str | None) -> str:
        """The name that the article's own state actor has, else that of the tables, else the code; "" for None."""
        return shown(self._states.get(code) or known_names().get(code, code)) if code else ""

    def actor(self, id: str | None) -> str:
        """An actor's name; "" where there is none."""
        found = self.doc.actor(id)
        return shown(found.name) if found else ""

    def sides(self, ids: Iterable[str], countries: Iterable[str]) -> list[str]:
        """The names of these actors; where there are none, of these countries."""
        named = [name for each in ids if (name := self.actor(each))]
        return named or [self.country(code) for code in countries]

    def about(self, actor: Actor | None) -> str:
        """Role, organisation and country of an actor in one line."""
        if actor is None:
            return ""
        role = f"former {actor.role}" if actor.former and actor.role and "former" not in actor.role else actor.role
        if role and set(role.casefold().split()) <= set(actor.name.casefold().split()):
            role = None  # "a senior official", "the spokesman": the name says it
        country = "" if actor.kind == "state" else self.country(actor.country)
        return ", ".join(shown(part) for part in (role, actor.organisation, country) if part)

    def words(self, *spans: Span) -> str:
        """The words at these spans, pieces joined by dots."""
        return " … ".join(shown(self.doc.words(span)).lstrip(",;: ") for span in spans)


def inside(name: str) -> str:
    """A name as it stands inside a sentence: "a senior official", where the text has "A senior official"."""
    return name[:1].lower() + name[1:] if name.split(" ", 1)[0] in DETERMINERS else name


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def notes(*parts: str | None) -> str:
    """The parts that say something, joined."""
    return " · ".join(part for part in parts if part)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 event", "2 events"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
