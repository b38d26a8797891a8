"""A relationship as rows for JSON and CSV: every figure with the ids of its events, every event with its reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from detente.analysis.deeds import QUADS, Deed
from detente.analysis.relationship import Relationship, Stand
from detente.analysis.series import Point, Tally
from detente.analysis.tension import DRAWS, HALF_LIFE, LEVEL, PSEUDO_EVENTS, PSEUDO_WEIGHT
from detente.model.event import Days
from detente.model.story import Happening, Report
from detente.surfaces.dyad_words import because, example, headline, recently, state

Row = dict[str, Any]

TALLY: Final = ("events", "reports", "weight")
SERIES: Final = (
    "period", "from", "to", "partial", "hole", "articles", "voices", "events", "reports", "undated", "unweighted",
    *(f"{quad.replace(' ', '_')}_{what}" for quad in QUADS for what in TALLY),
    *(f"{side}_{what}" for side in ("first_acts", "second_acts", "both_act") for what in TALLY),
    "conflict", "cooperation", "tension", "tension_low", "tension_high", "tension_alone",
    "change", "change_low", "change_high", "arrow", "arrow_recent", "break", "event_ids",
)  # fmt: skip
EVENTS: Final = (
    "event", "counted", "day", "told", "plover", "mode", "status", "quad", "acts", "source", "target", "weight",
    "independent", "finding", "article", "published", "outlet", "title", "words",
)  # fmt: skip


def as_row(found: Relationship) -> Row:
    """All of a relationship as one object."""
    now = found.now
    return {
        "pair": found.pair,
        "names": [state(code) for code in found.pair],
        "by": found.grain,
        "weights": found.scale,
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "arrow": _arrow(now)
        | {"headline": headline(found, now), "because": because(found, now), "recently": recently(found, now)},
        "tension": {
            "value": _rounded(now.level.value),
            "low": _rounded(now.level.low),
            "high": _rounded(now.level.high),
            "usual": _rounded(found.usual),
            "kept": found.kept,
            "half_life_days": HALF_LIFE,
            "pseudo_events": PSEUDO_EVENTS,
            "pseudo_weight": PSEUDO_WEIGHT,
            "draws": DRAWS,
            "interval": LEVEL,
            "example": example(now),
        },
        "breaks": [_break(stand) for stand in found.stands if stand.broken],
        "periods": [_period(stand, found) for stand in found.stands],
        "coverage": _coverage(found),
        "events": [event_row(found, deed) for stand in found.stands for deed in stand.point.deeds],
        "not_counted": [_happening(event) for event in found.left_out],
        "before": [_happening(event) for event in found.before],
    }  # fmt: skip


def series_rows(found: Relationship) -> Iterator[Row]:
    """One flat row a period, with the columns SERIES."""
    for stand in found.stands:
        point, arrow = stand.point, stand.arrow
        row = _point(point)
        for quad, tally in point.quads:
            row |= _flat(quad.replace(" ", "_"), tally)
        for side, tally in point.sides:
            row |= _flat("both_act" if side == "both" else f"{side}_acts", tally)
        yield row | {
            "conflict": point.conflict,
            "cooperation": point.cooperation,
            "tension": _rounded(stand.level.value),
            "tension_low": _rounded(stand.level.low),
            "tension_high": _rounded(stand.level.high),
            "tension_alone": _rounded(stand.alone),
            "change": _rounded(arrow.change.value),
            "change_low": _rounded(arrow.change.low),
            "change_high": _rounded(arrow.change.high),
            "arrow": arrow.judgement,
            "arrow_recent": arrow.recent,
            "break": int(stand.broken is not None),
            "event_ids": " ".join(deed.event.id for deed in point.deeds),
        }


def report_rows(found: Relationship, counted: Sequence[Deed], left_out: Sequence[Happening]) -> Iterator[Row]:
    """One flat row a report, with the columns EVENTS; events that do not count come last."""
    for row in [*(event_row(found, deed) for deed in counted), *map(_happening, left_out)]:
        of_event = {name: row.get(name) for name in EVENTS} | {"event": row["id"]}
        for each in row["reports"]:
            flat = of_event | each | {"status": row["status"]}
            flat |= {name: "+".join(row[name]) for name in ("source", "target")}
            yield {name: flat[name] for name in EVENTS}


def event_row(found: Relationship, deed: Deed) -> Row:
    """An event that counts, with its reports."""
    acts = {"first": "{0}→{1}", "second": "{1}→{0}", "both": "both"}[deed.side].format(*found.pair)
    counts = {"day": deed.day.isoformat(), "told": deed.told, "quad": deed.quad, "acts": acts, "weight": deed.weight}
    return _happening(deed.event) | counts | {"counted": True}


def _happening(event: Happening) -> Row:
    return {
        "id": event.id,
        "counted": False,
        "plover": event.plover,
        "mode": event.mode,
        "cameo": event.cameo,
        "status": event.status,
        "source": event.source,
        "target": event.target,
        "date": _days(event.date),
        "goldstein": event.goldstein,
        "independent": event.independent,
        "reports": [_report(report) for report in event.reports],
    }


def _report(report: Report) -> Row:
    return {
        "finding": report.event,
        "article": report.article,
        "published": report.published.isoformat(),
        "outlet": report.outlet,
        "title": report.title,
        "status": report.status,
        "words": report.words,
    }


def _days(days: Days | None) -> Row | None:
    return asdict(days) if days else None


def _arrow(stand: Stand) -> Row:
    arrow = stand.arrow
    return {
        "judgement": arrow.judgement,
        "change": {name: _rounded(value) for name, value in asdict(arrow.change).items()},
        "recent": arrow.recent,
        "recent_change": {name: _rounded(value) for name, value in asdict(arrow.recent_change).items()},
        "reasons": [deed.event.id for deed in arrow.reasons],
    }


def _break(stand: Stand) -> Row:
    broken = stand.broken
    means = (broken.before, broken.after) if broken else (None, None)
    return {
        "period": stand.point.period.label,
        "before": _rounded(means[0]),
        "after": _rounded(means[1]),
        "events": [deed.event.id for deed in stand.point.deeds],
    }


def _point(point: Point) -> Row:
    return {
        "period": point.period.label,
        "from": point.period.start.isoformat(),
        "to": point.period.end.isoformat(),
        "partial": point.partial,
        "hole": point.hole,
        "articles": point.articles,
        "voices": point.voices,
        "events": point.total.events,
        "reports": point.total.reports,
        "undated": point.undated,
        "unweighted": point.unweighted,
    }


def _period(stand: Stand, found: Relationship) -> Row:
    point = stand.point
    sides = {"first": "→".join(found.pair), "second": "→".join(found.pair[::-1]), "both": "both"}
    by_quad = {quad: [deed.event.id for deed in point.deeds if deed.quad == quad] for quad in QUADS}
    return _point(point) | {
        "quads": {quad: asdict(tally) | {"ids": by_quad[quad]} for quad, tally in point.quads},
        "sides": {
            sides[side]: asdict(tally) | {"ids": [deed.event.id for deed in point.deeds if deed.side == side]}
            for side, tally in point.sides
        },
        "conflict": point.conflict,
        "cooperation": point.cooperation,
        "tension": {name: _rounded(value) for name, value in asdict(stand.level).items()},
        "alone": _rounded(stand.alone),
        "arrow": _arrow(stand),
        "ids": [deed.event.id for deed in point.deeds],
    }


def _coverage(found: Relationship) -> Row:
    covered = found.coverage
    return {
        "articles": covered.articles,
        "voices": covered.voices,
        "outlets": [{"outlet": outlet or None, "articles": count} for outlet, count in covered.outlets],
        "days": [{"day": day.isoformat(), "articles": count} for day, count in covered.days],
        "usual_gap_days": covered.usual,
        "holes": [{"from": _iso(hole.first), "to": _iso(hole.last), "days": hole.days} for hole in covered.holes],
    }


def _iso(day: date) -> str:
    return day.isoformat()


def _flat(name: str, tally: Tally) -> Row:
    return {f"{name}_{what}": value for what, value in asdict(tally).items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
