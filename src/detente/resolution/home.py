"""The state whose officials an article names without their state: a foreign ministry's own, in its press release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from detente.extraction.naming.gazetteer import phrase_words, topics
from detente.extraction.naming.person_names import fold
from detente.resolution.countries import NEAR, Allegiance, acts_for_state, is_ruling
from detente.resolution.offices import HEADS, NO_MINISTERS

SERVING: Final = frozenset({"secretary", "undersecretary", "spokesman", "spokeswoman", "spokesperson"})
DEPUTIES: Final = frozenset({"assistant", "deputy", "under"})
ALIKE: Final = frozenset({"GBR", "PHL", "IND"})  # states with such titles of their own
CROWNS: Final = frozenset({"minister", "king", "queen", "emir", "sultan", "prince", "premier", "chancellor"})
ABROAD: Final = frozenset({"general", "un"})  # "Secretary General": that of an organisation

Told = tuple[str | None, Allegiance]  # a person's role, and the state


def home_state(told: Iterable[Told], parties: frozenset[str]) -> str | None:
    """The state whose officials need no state beside their office; None where nothing tells it.

    It is that of most officials whom the tables of offices know by a bare title, heads of state apart: "Secretary
    Harlan". Where there is none, and all officials whose state is told are of one party, it is the other party.
    """
    bare: Counter[str] = Counter()
    foreign: set[str] = set()
    for role, state in told:
        if role is None or state.country is None or not acts_for_state(role):
            continue
        if state.rule == "actor.office" and role.title() not in HEADS:
            bare[state.country] += 1
        elif state.rule == "actor.person":
            foreign.add(state.country)
    first, *others = [*bare.most_common(2), (None, 0)]
    if first[0] is not None:
        return first[0] if first[1] > others[0][1] else None
    rest = parties - foreign
    return min(rest) if len(parties) == 2 and len(rest) == 1 else None


def with_home(told: Mapping[str, Told], bodies: Mapping[str, str | None], parties: frozenset[str]) -> dict[str, Told]:
    """The persons again, bare officials with the state of the article.

    Args:
        told: The role and the state of each person's key.
        bodies: The organisation of each key, as the article has it.
        parties: The states that the article speaks of most.
    """
    home = home_state(told.values(), parties)
    known = any(state.rule == "actor.office" and state.country == home for _, state in told.values())
    found = dict(told)
    for key, (role, state) in told.items():
        american = "USA" in parties or not parties & ALIKE
        if state.country is None and american and is_american(role) and is_bare(bodies.get(key)):
            found[key] = role, replace(state, country="USA", certainty=NEAR, rule="actor.home")
            continue
        guessed = state.rule == "actor.near" and known
        if home is None or not _may_be_of(role, home):
            continue
        if (state.country is None or guessed) and is_official(role) and is_bare(bodies.get(key)):
            found[key] = role, replace(state, country=home, certainty=NEAR, rule="actor.home")
    return found


def _may_be_of(role: str | None, country: str) -> bool:
    """Whether a state has such a title: the United States have no ministers and no king."""
    return country not in NO_MINISTERS or not set(fold(role or "").replace("-", " ").split()) & CROWNS


def is_official(role: str | None) -> bool:
    """Whether a role is one of a government that an article may name without its state."""
    first = fold(role or "").replace("-", " ").split(";")[0].split()
    if not role or first[:1] == ["former"] or not acts_for_state(role):
        return False
    held = set(first)
    return is_ruling(role.split(";")[0]) or bool(held & SERVING and not held & ABROAD)


def is_american(role: str | None) -> bool:
    """Whether a title is one that next to no other government has: "Deputy Assistant Secretary"."""
    words = set(fold(role or "").replace("-", " ").split(";")[0].split())
    return "secretary" in words and bool(words & DEPUTIES) and not words & ABROAD


def is_bare(body: str | None) -> bool:
    """Whether an organisation is told by common words alone: "Ministry", "foreign ministry"."""
    return all(word in phrase_words("body") or word in topics() or word == "of" for word in fold(body or "").split())
