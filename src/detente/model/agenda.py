"""What is or was planned between two states: one entry for each thing, with the steps that it took."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.event import Days
from detente.model.relation import Pair
from detente.model.story import Report

Change = Literal["planned", "put off", "called off", "held", "lapsed"]
Outcome = Literal["pending", "put off", "called off", "held", "lapsed", "overtaken"]
Kind = Literal[
    "visit", "talks", "summit", "call", "mediation", "agreement", "cooperation", "aid", "measure", "easing", "force",
    "protest", "deadline",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that became of a plan, with all reports that tell it one after another."""

    change: Change
    days: Days | None  # planned for, put off to, called off for, held on; None: nobody tells
    reports: tuple[Report, ...]  # by day of publication, article and event

    @property
    def independent(self) -> int:
        """How many sources tell it, copies of one article counted once."""
        return len({report.copies or report.article for report in self.reports})


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing that is or was planned between two states."""

    id: str  # 16 hex digits out of its first report
    kind: Kind
    sides: Pair
    actors: tuple[str, ...]  # the states that act: both where they meet, sorted
    days: Days | None  # the days that it is planned for now, or took place; None: nobody tells
    outcome: Outcome
    steps: tuple[Step, ...]  # in the order of publication
    place: str | None = None
    people: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports that tell of it."""
        return tuple(report for step in self.steps for report in step.reports)
