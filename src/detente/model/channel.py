"""Lines of contact between states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

ChannelState = Literal["open", "suspended", "restored", "planned", "closed"]


@dataclass(frozen=True, slots=True)
class Channel:
    """What the article says of one line of contact."""

    parties: tuple[str, ...]  # ISO 3166-1 alpha-3, sorted
    channel: str  # "military", "climate", "leaders" ... (data/channels.tsv)
    state: ChannelState
    span: Span
    rule: str
    since: str | None = None  # ISO 8601; None where the text does not tell
    event: str | None = None
    statement: str | None = None
