"""Whether a relationship got better or worse in a period, and what made it so.

The arrow points where the events of the period moved tension by LEAST points or more from where the period before had
left it, and at least SURE of the bootstrap draws moved the same way. What was before fades by itself; that is no
news, so the level is compared with what is left of the one before. The reason is made of the events that moved
tension most: weight times independent voices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from detente.analysis.deeds import Deed
from detente.analysis.series import Flow, Point
from detente.analysis.tension import Change, Tension

Judgement = Literal["better", "worse", "unchanged", "too little to tell"]

SINGLE: Final = 1  # one event or none, in a period with one voice or none, is too little to tell
BACK: Final = 3  # periods of the second comparison
LEAST: Final = 1.0  # points of tension, of 100
SURE: Final = 0.8  # of the draws: from here on ICD 203 says "very likely"
REASONS: Final = 2  # events that a reason names at most


@dataclass(frozen=True, slots=True)
class Arrow:
    """Where a relationship is going."""

    judgement: Judgement  # against the period before
    change: Change  # of tension, by the events of the period
    behind: int  # how many periods there are before, BACK at most; 0: the first period, compared with 50
    recent: Judgement  # against the mean of those
    recent_change: Change
    reasons: tuple[Deed, ...]  # the events that moved it most, the heaviest first; () where nothing happened

    @property
    def told(self) -> bool:
        """Whether enough was written."""
        return self.judgement != "too little to tell"


def arrow(points: Sequence[Point], tension: Tension, at: int) -> Arrow:
    """The arrow of one period.

    Args:
        points: All periods of the record, in order.
        tension: Of the same periods.
        at: Which of them.
    """
    point = points[at]
    change, recent = tension.moved(at), tension.change(at, BACK)
    judgement = judgement_of(change, point.flow)
    sign = {"worse": 1, "better": -1}.get(judgement, 0)
    weighed = point.total.events - point.unweighted
    enough = weighed > SINGLE or point.voices > SINGLE
    return Arrow(
        judgement if enough else "too little to tell",
        change,
        min(at, BACK),
        judgement_of(recent, point.flow) if enough else "too little to tell",
        recent,
        reasons(point.deeds, sign),
    )


def judgement_of(change: Change, flow: Flow) -> Judgement:
    """What a change of tension means, where events of these weights happened."""
    if change.value >= LEAST and change.up >= SURE and any(weight < 0 for weight, _ in flow):
        return "worse"
    if change.value <= -LEAST and change.down >= SURE and any(weight > 0 for weight, _ in flow):
        return "better"
    return "unchanged"


def reasons(deeds: Sequence[Deed], sign: int) -> tuple[Deed, ...]:
    """The events that moved tension most in a direction: 1 up, -1 down, 0 both ways; the heaviest first."""
    moving = [deed for deed in deeds if deed.weight and (not sign or deed.weight * sign < 0)]
    return tuple(sorted(moving, key=lambda deed: (-moved(deed), deed.day, deed.event.id))[:REASONS])


def moved(deed: Deed) -> float:
    """How much an event moves: weight times independent voices, whatever the direction."""
    return abs(deed.weight or 0.0) * deed.event.independent
