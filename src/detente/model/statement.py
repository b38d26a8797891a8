"""Reported speech (PARC, PolNeAR): a source says a content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

StatementKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody is reported to have said, thought or wanted something."""

    id: str
    content: tuple[Span, ...]  # in text order; a cue can break a quotation in two; marks of direct speech left out
    type: StatementKind
    rule: str
    cue: Span | None = None  # None: a floating quotation
    cue_head: int | None = None  # index of the cue's head token
    lemma: str | None = None  # of the cue
    force: str | None = None  # of the cue: "neutral", "deny", "warn", "promise", "ask" ... (data/cues.tsv)
    source: Span | None = None  # None: the text names nobody here
    source_head: int | None = None  # index of the source's head token
    actor: str | None = None  # id of the speaker; None: not resolved, or not surely enough
    addressee: str | None = None  # id of the actor spoken to ("told the US", "urged China")
    date: str | None = None  # when it was said, ISO 8601 with the grain of the text
    issues: tuple[str, ...] = ()
    parent: str | None = None  # id of the statement that this one is quoted inside
