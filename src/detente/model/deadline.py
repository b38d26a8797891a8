"""Days by which one side must have done something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.event import Days
from detente.model.span import Span

DeadlineState = Literal["set", "extended", "met", "missed", "dropped"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the article says of one deadline."""

    between: tuple[str, ...]  # the states that it concerns, ISO 3166-1 alpha-3, sorted; two at least
    state: DeadlineState
    span: Span  # the clause that tells it
    rule: str
    setter: tuple[str, ...] = ()  # who set it, countries sorted; empty: the text does not tell
    bound: tuple[str, ...] = ()  # whom it binds
    date: Days | None = None  # the day by which it is due, or the days of which one is; None: the text does not tell
