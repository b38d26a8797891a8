"""Those who receive a visitor act for the other state: "The minister was received by President Harlan."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from detente.model.document import Document
from detente.resolution.home import Told

TITLE: Final = r" (?:the )?(?:[A-Z][\w-]+ ){0,3}$"
RECEIVED: Final = re.compile(r"\b(?:received|hosted|greeted) by" + TITLE)
CALLED_ON: Final = re.compile(r"\bcourtesy call on" + TITLE)
REACH: Final = 70  # characters before the name


def with_hosts(
    doc: Document, told: Mapping[str, Told], members: Mapping[str, Sequence[int]], parties: frozenset[str]
) -> dict[str, Told]:
    """The persons again; a host whose state was guessed from the visitor's has that of the other party.

    Args:
        doc: With mentions.
        told: The role and the state of each person's key.
        members: The indices of the mentions of each key.
        parties: The two states that the article speaks of most.
    """
    found = dict(told)
    home = [state.country for _, state in told.values() if state.rule == "actor.home"]
    for key, (role, state) in told.items():
        guesses = {"actor.near": (RECEIVED, CALLED_ON), "actor.home": (CALLED_ON,)}.get(state.rule, ())
        if len(rest := parties - {state.country}) != 1 or len(parties) != 2 or not guesses:
            continue
        if state.rule == "actor.home" and home.count(state.country) < 2:  # nobody of the article's own pays the visit
            continue
        starts = [doc.mentions[at].span.start for at in members[key]]
        before = [doc.text[max(0, start - REACH) : start] for start in starts]
        if any(guess.search(words) for guess in guesses for words in before):
            found[key] = role, replace(state, country=min(rest), rule="actor.host")
    return found
