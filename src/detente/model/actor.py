"""Who is spoken of: the words (mentions) and who they stand for (actors)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

ActorKind = Literal["person", "organisation", "state", "group"]
MentionForm = Literal["name", "nominal", "pronoun"]
MentionKind = Literal["person", "organisation", "state", "group", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody, or a place."""

    span: Span  # the name or pronoun; of a nominal, the whole phrase without its clauses
    head: int  # index of its head token
    kind: MentionKind  # "place": a city or region that does not act here
    form: MentionForm
    rule: str
    name: str | None = None  # the name by itself, titles cut off; None for nominals and pronouns
    role: str | None = None  # "Secretary of State", as it is said here
    organisation: str | None = None  # as it is said here
    country: str | None = None  # ISO 3166-1 alpha-3, or a CAMEO organisation
    former: bool = False  # the role is held no more
    locative: bool = False  # it says where ("in Washington"), whatever its kind
    actor: str | None = None  # id of the actor; None: not resolved, or a place


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, state or unnamed group, however often and however it is called."""

    id: str
    name: str  # the fullest name that the article or the office table gives
    kind: ActorKind
    rule: str
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    former: bool = False
    certainty: float = 1.0  # in [0, 1]; of the least sure step that led to country and role
    mentions: tuple[Span, ...] = ()
    sector: str | None = None  # of PLOVER: "GOV", "MIL", "LEG" ... (data/sectors.tsv); None of a state
