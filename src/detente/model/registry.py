"""Actors across articles: those of single articles as the registry sees them, and who they are together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.actor import ActorKind


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor of one article."""

    finding: str  # its id in the record
    article: str  # id of the version of the article
    day: str  # of publication, ISO 8601
    name: str
    kind: ActorKind
    role: str | None = None
    organisation: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-3, or a CAMEO organisation
    sector: str | None = None  # of PLOVER
    former: bool = False
    certainty: float = 1.0  # of country and role, in [0, 1]
    unnamed: bool = False  # its article has a description alone: "the ministry"


@dataclass(frozen=True, slots=True)
class Registered:
    """One person, organisation, state or unnamed group, in however many articles."""

    id: str  # "p-" and 12 hex digits out of its first member; of a state its code
    kind: ActorKind
    name: str  # the fullest of those that most articles give
    country: str | None  # what most articles say
    members: tuple[NamedActor, ...]  # by day and finding


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role in which somebody was seen, however it is worded."""

    role: str | None  # as most articles word it; None: named without one
    organisation: str | None
    country: str | None
    first: str  # day of the first article that says so
    last: str
    articles: int


CorrectionKind = Literal["merge", "split", "rename"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person has said about actors; it is applied whenever they are found anew.

    Whom it speaks of stands as ids of findings, which articles read again keep. `parts` are, of a merge, each of those
    that are one; of the others one alone: of a split those that are somebody else, or, with a role, all among whom
    those with that role are somebody else; of a rename, who is called so.
    """

    seq: int
    kind: CorrectionKind
    parts: tuple[frozenset[str], ...]
    role: str | None = None
    name: str | None = None
