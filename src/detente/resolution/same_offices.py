"""The other of two states, whose official bears the same title: of two foreign ministers each has their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from detente.model.document import Document
from detente.resolution.countries import NEAR, OWNED
from detente.resolution.home import Told, is_bare, is_official
from detente.resolution.offices import HEADS, office_words
from detente.resolution.persons import words_of

CHANGES: Final = frozenset({"successor", "predecessor", "succeeded", "succeeds", "succeed", "replaced", "replaces",
                            "resigned", "sacked", "dismissed", "sworn", "reshuffle", "outgoing"})  # fmt: skip


def with_other_party(
    told: Mapping[str, Told], bodies: Mapping[str, str | None], parties: frozenset[str], *, changing: bool = False
) -> dict[str, Told]:
    """The persons again; an official without a state has that of the party whose holder of the office is not named.

    An office that one alone can hold corrects the state named nearest, too.

    Args:
        told: The role and the state of each person's key.
        bodies: The organisation of each key, as the article has it.
        parties: The two states that the article speaks of most.
        changing: The article tells of one holder who follows another: there two persons may have held one office.
    """
    found = dict(told)
    if len(parties) != 2 or changing:
        return found
    holders: dict[frozenset[str], set[str]] = {}
    for role, state in told.values():
        if is_official(role) and not state.former and state.country and state.certainty >= OWNED:
            holders.setdefault(_office(role), set()).add(state.country)
    for key, (role, state) in told.items():
        theirs = holders.get(_office(role), set())
        twice = state.rule == "actor.near" and state.country in theirs
        open_ = state.country is None or twice
        if not open_ or state.former or not _is_one_alone(role) or not is_bare(bodies.get(key)):
            continue
        if len(rest := parties - theirs) == 1 and len(theirs & parties) == 1:
            found[key] = role, replace(state, country=min(rest), certainty=NEAR, rule="actor.same-office")
    return found


def is_changing(doc: Document) -> bool:
    """Whether an article tells of one holder of an office who follows another."""
    return any(token.lower in CHANGES for token in doc.parse.tokens)


def _is_one_alone(role: str | None) -> bool:
    """Whether a state has one holder of an office at a time: a foreign minister, not a minister."""
    office = _office(role)
    minister = "minister" in words_of(role or "") and len(office) == 1 and office != {"minister"}
    return is_official(role) and (minister or any(office == office_words(head) for head in HEADS))


def _office(role: str | None) -> frozenset[str]:
    return office_words((role or "").split(";")[0])
