"""Which events of a pair of states count, on what day, with what weight: the one place where that is decided.

An event counts where it happened or goes on. What is planned, possible, denied or only claimed does not. Talks,
promises and help that were called off count as a refusal, on the day of the first report that says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from detente.analysis.periods import Grain, period_of
from detente.extraction.events.codes import plover_quad, plover_score
from detente.model.event import Days
from detente.model.relation import Pair
from detente.model.story import Happening

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
Side = Literal["first", "second", "both"]  # of the pair: who acts on the other
Scale = Literal["goldstein", "plover"]

QUADS: Final[tuple[Quad, ...]] = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
SIDES: Final[tuple[Side, ...]] = ("first", "second", "both")
COUNTED: Final = frozenset({"happened", "ongoing"})
REFUSAL: Final = ("REJECT", "meet")  # of talks; the manual has calling off under it
CALLED_OFF: Final = -5.0  # the weight of CAMEO 125, reject proposal to meet or negotiate


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that counts."""

    event: Happening
    day: date  # that it is counted on
    told: bool  # whether the articles tell that day, or days that lie in one period
    quad: Quad
    side: Side
    weight: float | None  # in [-10, 10], conflict to cooperation; None: the scale has none for it

    @property
    def reports(self) -> int:
        """How many articles tell it; each once."""
        return len({report.article for report in self.event.reports})


def deeds(events: Iterable[Happening], pair: Pair, grain: Grain, scale: Scale = "goldstein") -> tuple[Deed, ...]:
    """The events that count, by day and id.

    Args:
        events: Of the pair, in any order.
        pair: The two states.
        grain: Days that lie in one period of it are told well enough.
        scale: Goldstein (1992) weights of CAMEO codes, or the scores of the PLOVER manual.
    """
    found = [deed for event in events if (deed := _deed(event, pair, grain, scale))]
    return tuple(sorted(found, key=lambda deed: (deed.day, deed.event.id)))


def _deed(event: Happening, pair: Pair, grain: Grain, scale: Scale) -> Deed | None:
    quad = plover_quad(event.plover)
    if quad not in QUADS:
        return None
    side = side_of(event, pair)
    if event.status == "cancelled" and quad.endswith("cooperation"):
        day = next(report.published for report in event.reports if report.status == "cancelled")
        weight = CALLED_OFF if scale == "goldstein" else plover_score(*REFUSAL)
        return Deed(event, day, told=False, quad="verbal conflict", side=side, weight=weight)
    if event.status not in COUNTED:
        return None
    day, told = counted_on(event.date, event.reports[0].published, event.reports[-1].published, grain)
    weight = event.goldstein if scale == "goldstein" else plover_score(event.plover, event.mode)
    return Deed(event, day, told, quad, side, weight)


def counted_on(days: Days | None, first: date, last: date, grain: Grain) -> tuple[date, bool]:
    """The day on which an event is counted, and whether the articles tell it.

    Days that lie in one period tell it: the last of them. Days that run until the first report or beyond it ("since
    February") stand for their first one. Else it is the day of the first report, or the one of the days nearest to it;
    days after the last report cannot be those of something that has happened.

    Args:
        days: That are told; None where none is.
        first: The day of the first report.
        last: The day of the last report.
        grain: Of the periods.
    """
    if days is None or date.fromisoformat(days.start) > last:
        return first, False
    start, end = date.fromisoformat(days.start), date.fromisoformat(days.end)
    if period_of(start, grain) == period_of(end, grain):
        return min(end, last), True
    if start <= first <= end:
        return start, False
    return min(max(first, start), end), False


def side_of(event: Happening, pair: Pair) -> Side:
    """Which of the two acts on the other; "both" for what they do together, or is done to both."""
    one, other = pair
    forth = one in event.source and other in event.target
    back = other in event.source and one in event.target
    return "both" if forth == back else "first" if forth else "second"
