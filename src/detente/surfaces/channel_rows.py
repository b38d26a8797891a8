"""Lines of contact as rows for JSON and CSV: a row for each state that a line has had, with the reports that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

import typer

from detente.extraction.channel_lines import channel_table
from detente.extraction.channel_visitors import VISITORS
from detente.model.channel_history import ChannelHistory, Interval
from detente.model.relation import ChannelReport, Pair

COLUMNS: Final = (
    "channel", "parties", "state", "first", "until", "now", "dated", "since", "due", "derived", "voices", "reports",
    "against", "words", "outlet", "title", "published", "article", "finding", "event", "statement",
)  # fmt: skip


def channel_of(text: str) -> str:
    """The id of the line that a person names, blanks for hyphens.

    Raises:
        BadParameter: There is no such line.
    """
    known = {*channel_table(), *(kind for kind, _ in VISITORS), "officials"}
    wanted = text.strip().lower().replace(" ", "-")
    if wanted in known:
        return wanted
    near = get_close_matches(wanted, sorted(known), n=3)
    hint = f"; did you mean {', '.join(near)}?" if near else f"; there are {', '.join(sorted(known))}"
    raise typer.BadParameter(f"{text!r} is no line of contact that detente knows{hint}")


def line_name(history: ChannelHistory) -> str:
    """A line as it is shown: "foreign ministers"."""
    return history.channel.replace("-", " ")


def since_day(histories: Iterable[ChannelHistory], first: date | None) -> Iterator[ChannelHistory]:
    """The histories without the states that had ended by a day."""
    for each in histories:
        kept = tuple(part for part in each.intervals if first is None or part.until is None or part.until > first)
        yield replace(each, intervals=kept)


def as_rows(histories: Iterable[ChannelHistory], pair: Pair, until: date, *, flat: bool) -> Iterator[dict[str, Any]]:
    """A row for each state of each line, in order; `flat` puts ids and states side by side in one cell."""
    for history in histories:
        for interval in history.intervals:
            yield {
                "channel": history.channel,
                "parties": "|".join(pair) if flat else list(pair),
                "state": interval.state,
                "first": interval.first and interval.first.isoformat(),
                "until": interval.until and interval.until.isoformat(),
                "now": interval is history.now,
                "as_of": until.isoformat(),
                "dated": interval.dated,
                "since": interval.since,
                "due": interval.due,
                "derived": interval.derived,
                "voices": interval.voices,
                "reports": _reports(interval.reports, flat=flat),
                "against": _reports(interval.against, flat=flat),
                **_moved_by(interval),
            }


def _reports(reports: Sequence[ChannelReport], *, flat: bool) -> Any:
    if flat:
        return "|".join(each.passage.finding for each in reports)
    return [{"state": each.state, "since": each.since, **_source(each)} for each in reports]


def _moved_by(interval: Interval) -> dict[str, Any]:
    told = interval.moved_by
    return dict.fromkeys(_KEYS) if told is None else _source(told)


_KEYS: Final = ("words", "outlet", "title", "published", "article", "finding", "event", "statement")


def _source(report: ChannelReport) -> dict[str, Any]:
    passage = report.passage
    return {
        "words": passage.words,
        "outlet": passage.outlet,
        "title": passage.title,
        "published": passage.published.isoformat(),
        "article": passage.article,
        "finding": passage.finding,
        "event": report.event,
        "statement": report.statement,
    }
