"""The command that tells the state of a relationship."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

import typer

from detente.analysis.deeds import Scale
from detente.analysis.periods import Grain, Period, period_named
from detente.analysis.relationship import Relationship, relationship
from detente.errors import StoreError
from detente.model.relation import Pair, pair_of
from detente.model.story import Happening
from detente.resolution.happenings import happenings
from detente.store import Store
from detente.store.relation import event_reports, events_between, pair_articles
from detente.store.store import DEFAULT as HERE
from detente.surfaces.dyad_rows import EVENTS, SERIES, as_row, report_rows, series_rows
from detente.surfaces.dyad_words import state
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import CsvFlag, FirstDay, JsonFlag, LastDay, RecordPlace, day, in_order
from detente.surfaces.states import state_of
from detente.surfaces.terminal.dyad import print_events, print_relationship

EXAMPLES: Final = """\b
Examples:
  detente dyad USA CHN
  detente dyad Peru Ecuador --by quarter --to 2025-06-30
  detente dyad PER ECU --events 2024-07
  detente dyad PER ECU --csv > series.csv"""


def show_dyad(
    one: Annotated[str, typer.Argument(metavar="STATE", help="A state or organisation: USA, China.")],
    other: Annotated[str, typer.Argument(metavar="STATE", help="Another one.")],
    first: FirstDay = "",
    last: LastDay = "",
    by: Annotated[Grain, typer.Option(help="Which periods are counted.")] = "month",
    weights: Annotated[Scale, typer.Option(help="Goldstein's weights, or the scores of PLOVER.")] = "goldstein",
    events: Annotated[
        str, typer.Option(metavar="PERIOD", help="Open a period down to its words: 2024-07, 2024-W27, 2024-Q3.")
    ] = "",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Tell the state of a relationship: better or worse and why, tension, cooperation and conflict, coverage."""
    pair, opened = _pair(one, other), _period(events)
    in_order(first, last)
    with Store(where) as store:
        found = _asked(store, pair, day(first), day(last), opened.grain if opened else by, weights)
    if opened:
        _show_events(found, opened, as_json=as_json, as_csv=as_csv)
    elif as_csv:
        write_rows(series_rows(found), SERIES, as_csv=True)
    elif as_json:
        write_rows([as_row(found)], (), as_csv=False)
    else:
        print_relationship(found)


def _asked(store: Store, pair: Pair, first: date | None, last: date | None, grain: Grain, scale: Scale) -> Relationship:
    written = [each for each in pair_articles(store, pair_of(*pair)) if last is None or each.day <= last]
    if not any(first is None or each.day >= first for each in written):
        days = "".join(f" {word} {each}" for word, each in (("from", first), ("to", last)) if each)
        raise StoreError(f"{store.name}: no article{days} names both {state(pair[0])} and {state(pair[1])}")
    told = _events(store, pair_of(*pair), last)
    return relationship(pair, told, written, grain=grain, scale=scale, first=first, last=last)


def _events(store: Store, pair: Pair, last: date | None) -> tuple[Happening, ...]:
    """The events of a pair as the articles until a day tell them."""
    if last is None:
        return events_between(store, pair)
    return happenings(report for report in event_reports(store, pair) if report.published <= last)


def _show_events(found: Relationship, period: Period, *, as_json: bool, as_csv: bool) -> None:
    stand = next((each for each in found.stands if each.point.period == period), None)
    if stand is None:
        days = f"{found.stands[0].point.period.label} to {found.now.point.period.label}"
        raise typer.BadParameter(f"--events {period.label} lies outside the record of the two, {days}")
    left_out = [event for event in found.left_out if event.reports[0].published in period]
    if as_json or as_csv:
        write_rows(report_rows(found, stand.point.deeds, left_out), EVENTS, as_csv=as_csv)
    else:
        print_events(found, stand, left_out)


def _pair(one: str, other: str) -> Pair:
    pair = (state_of(one), state_of(other))
    if pair[0] == pair[1]:
        raise typer.BadParameter(f"{one} and {other} are the same state; name two")
    return pair


def _period(text: str) -> Period | None:
    if not text:
        return None
    if found := period_named(text):
        return found
    raise typer.BadParameter(f"--events {text!r} is no period; write it as 2024-07, 2024-W27 or 2024-Q3")
