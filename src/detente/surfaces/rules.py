"""What each rule means, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.lexicon import rows


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of data/rules.tsv."""

    rule: str  # as findings carry it: "event.passive"
    meaning: str  # one sentence


@cache
def rules() -> Mapping[str, Rule]:
    """The rows by name."""
    return {row.rule: row for row in rows("rules", Rule)}


def meaning_of(rule: str) -> str:
    """The rule's sentence; of a rule that the table does not have, that it is not there."""
    found = rules().get(rule)
    return (
        found.meaning if found else "This version has no description of the rule; the record may be of another version."
    )
