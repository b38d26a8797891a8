"""The ledger of forecasts and its scores as rows for JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from detente.analysis.bearing import Bearing
from detente.analysis.forecast_scores import Ends, Score, Scores, stated
from detente.analysis.ledger import Entry, Ledger
from detente.model.relation import ForecastReport
from detente.model.resolution import Resolution

COLUMNS: Final = (
    "id", "published", "outlet", "article", "title", "forecaster", "role", "organisation", "country", "words",
    "likelihood", "low", "high", "scale", "horizon", "by", "standing", "outcome", "because", "resolved", "tellings",
)  # fmt: skip
SCORE_COLUMNS: Final = (
    "group", "name", "resolved", "came", "scored", "share", "share_low", "share_high", "stated_low", "stated",
    "stated_high", "brier_low", "brier", "brier_high", "log_low", "log", "log_high", "skill_low", "skill",
    "skill_high", "ids",
)  # fmt: skip
COUNTS: Final = ("forecasts", "open", "due", "void", "ambiguous", "unnumbered", "base_rate")


def ledger_rows(
    found: Ledger, bearings: Mapping[str, Sequence[Bearing]] | None = None, *, flat: bool = False
) -> Iterator[dict[str, Any]]:
    """Each forecast, then each resolution whose forecast is not there any more.

    Args:
        found: The ledger.
        bearings: The events that bear on forecasts, by id; None: they were not asked for.
        flat: For CSV: what there are several of as ids with a blank between.
    """
    for entry in found.entries:
        row = _entry(entry)
        if bearings is not None:
            row["events"] = [_bearing(each) for each in bearings.get(entry.id, ())]
        if flat:
            row["tellings"] = " ".join(entry.ids)
            row["events"] = " ".join(each["ids"][0] for each in row.get("events", ()))
        yield row
    for orphan in found.orphans:
        yield _orphan(orphan, flat=flat)


def _entry(entry: Entry) -> dict[str, Any]:
    first, said, ends = entry.first, entry.resolution, stated(entry)
    return {
        **_telling(first),
        "forecaster": entry.who,
        "role": first.role,
        "organisation": first.organisation,
        "country": first.country,
        "likelihood": first.likelihood,
        "low": ends.low if ends else None,
        "high": ends.high if ends else None,
        "scale": first.scale,
        "horizon": first.horizon,
        "by": entry.by.isoformat() if entry.by else None,
        "standing": entry.standing,
        "outcome": said.outcome if said else None,
        "because": said.because if said else None,
        "resolved": said.day.isoformat() if said else None,
        "tellings": [_telling(each) for each in entry.tellings],
    }


def _telling(report: ForecastReport) -> dict[str, Any]:
    passage = report.passage
    return {
        "id": passage.finding,
        "published": passage.published.isoformat(),
        "outlet": passage.outlet,
        "article": passage.article,
        "title": passage.title,
        "words": passage.words,
    }


def _orphan(said: Resolution, *, flat: bool) -> dict[str, Any]:
    told = {"id": said.forecast, "article": said.article, "words": said.words, "standing": "orphaned"}
    why = {"outcome": said.outcome, "because": said.because, "resolved": said.day.isoformat()}
    row = {**dict.fromkeys(COLUMNS), **told, **why, "tellings": "" if flat else [], "lost": said.lost}
    return {**row, "events": ""} if flat else row


def _bearing(found: Bearing) -> dict[str, Any]:
    event = found.event
    return {
        "day": found.day.isoformat(),
        "plover": event.plover,
        "mode": event.mode,
        "status": event.status,
        "source": event.source,
        "target": event.target,
        "score": round(found.score, 3),
        "shared": {"words": found.words, "states": found.states, "issues": found.issues},
        "ids": [each.event for each in event.reports],
        "reports": [
            {
                "id": each.event,
                "article": each.article,
                "published": each.published.isoformat(),
                "outlet": each.outlet,
                "title": each.title,
                "words": each.words,
            }
            for each in event.reports
        ],
    }


def score_rows(scores: Scores, *, flat: bool = False) -> Iterator[dict[str, Any]]:
    """All figures together, then those of each likelihood word and of each forecaster."""
    for score in (scores.all, *scores.by_words, *scores.by_forecaster):
        row = _score(score)
        if flat:
            row["ids"] = " ".join(score.ids)
        elif score.group == "all":
            figures = asdict(scores)
            row |= {name: figures[name] for name in COUNTS}
        yield row


def _score(score: Score) -> dict[str, Any]:
    low, high = score.interval or (None, None)
    return {
        "group": score.group,
        "name": score.name,
        "resolved": len(score.ids),
        "came": score.came,
        "scored": score.scored,
        "share": score.share,
        "share_low": low,
        "share_high": high,
        **_ends("stated", score.stated),
        **_ends("brier", score.brier),
        **_ends("log", score.log),
        **_ends("skill", score.skill),
        "ids": list(score.ids),
    }


def _ends(name: str, ends: Ends | None) -> dict[str, float | None]:
    values = (ends.low, ends.middle, ends.high) if ends else (None, None, None)
    return dict(zip((f"{name}_low", name, f"{name}_high"), values, strict=True))
