"""Events between Norway and Sweden, made by hand."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from detente.model.event import Days
from detente.model.relation import Pair, Written
from detente.model.story import Happening, Report
from detente.resolution.happenings import happenings

PAIR: Pair = ("NOR", "SWE")
NUMBERS = count(1)


def report(published: str, plover: str = "ACCUSE", weight: float | None = -2.0, **known: Any) -> Report:
    """One telling: Norway does it to Sweden."""
    told = {"status": "happened", "source": ("NOR",), "target": ("SWE",), "words": f"{plover} of {published}"}
    days = known.pop("days", None)
    if days:
        start, _, end = days.partition("/")
        told["date"] = Days(start, end or start)  # type: ignore[assignment]
    article = known.pop("article", f"article {published}")
    made: dict[str, Any] = {"outlet": "Fjord Post", "goldstein": weight, **told, **known}
    return Report(article, f"e{next(NUMBERS)}", date.fromisoformat(published), plover, **made)


def happening(published: str, plover: str = "ACCUSE", weight: float | None = -2.0, **known: Any) -> Happening:
    """An event that one article tells."""
    [made] = happenings([report(published, plover, weight, **known)])
    return made


def written(*days: str, outlet: str = "Fjord Post") -> list[Written]:
    """An article of each day; of a day named twice, two."""
    return [Written(f"w{at}", date.fromisoformat(day), f"w{at}", outlet) for at, day in enumerate(days)]
