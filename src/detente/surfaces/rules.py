"""What each rule means, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.extraction.times.rules import table as time_rules
from detente.lexicon import rows


@dataclass(frozen=True, slots=True)
class RuleMeaning:
    """One row of data/rules.tsv."""

    rule: str  # as findings carry it: "event.passive"; "reading.weekday" for all time rules of one reading
    meaning: str  # one sentence


@cache
def meanings() -> Mapping[str, str]:
    """What each rule means, by name; the rules of the time table with their example."""
    told = {row.rule: row.meaning for row in rows("rules", RuleMeaning)}
    times = {
        rule.name: f"{meaning} As in: “{rule.example}”"
        for rule in reversed(time_rules())
        if (meaning := told.get(f"reading.{rule.reading}"))
    }
    return told | times


def meaning_of(rule: str) -> str:
    """The rule's sentence; of a rule that the table does not have, that it is not there."""
    return meanings().get(rule) or "No description; the record may be of another version of detente."
