"""Forecasts, resolutions and events made by hand."""

from datetime import date
from typing import Any

from detente.model.event import Days
from detente.model.relation import ForecastReport, Passage
from detente.model.resolution import Outcome, Resolution
from detente.model.story import Happening, Report
from detente.resolution.happenings import happenings

WORDS = "Chad will probably reopen the border"


def told(
    words: str = WORDS,
    *,
    finding: str = "one-f1",
    article: str = "",
    day: str = "2024-03-01",
    outlet: str | None = "The Sahel Post",
    copies: str | None = None,
    **known: Any,
) -> ForecastReport:
    """A forecast; its article is the part of the id before the hyphen."""
    version = article or finding.partition("-")[0]
    passage = Passage(version, finding, date.fromisoformat(day), words, outlet, copies=copies)
    return ForecastReport(passage, **{"likelihood": "probably", "low": 0.55, "high": 0.8, "statement": None, **known})


def said(finding: str = "one-f1", outcome: Outcome = "yes", day: str = "2024-06-01", **known: Any) -> Resolution:
    """What became of a forecast."""
    made = date.fromisoformat(day)
    return Resolution(finding, outcome, "the customs office says so", made, WORDS, finding.partition("-")[0], **known)


def event(words: str, day: str, *, told_on: str = "", id: str = "e1", **known: Any) -> Happening:
    """An event between Chad and Niger with one report, published on its day or on another."""
    report = Report(
        article=f"of-{id}",
        event=id,
        published=date.fromisoformat(told_on or day),
        date=Days(day, day),
        words=words,
        **{"plover": "RETREAT", "status": "happened", "source": ("TCD",), "target": ("NER",), **known},
    )
    [found] = happenings([report])
    return found
