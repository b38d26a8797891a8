"""What the sides are at odds or at work over, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

Direction = Literal["supports", "opposes", "demands", "refuses", "offers", "denies"]


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of the table, with where the article speaks of it."""

    id: str  # "taiwan"
    name: str  # "Taiwan"
    mentions: tuple[Span, ...]
    rule: str
    good: bool = False  # whether it is a good that one is for, such as a dialogue: who calls for it supports it


@dataclass(frozen=True, slots=True)
class Position:
    """Where one side stands on one issue, in the words that say so."""

    party: str | None  # ISO 3166-1 alpha-3
    issue: str | None  # id of an issue; None: an issue that the table does not have
    direction: Direction
    span: Span
    rule: str
    actor: str | None = None
    statement: str | None = None
    event: str | None = None
