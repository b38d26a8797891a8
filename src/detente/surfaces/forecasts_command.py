"""The ledger of forecasts: listed, scored, and resolved by hand."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from detente.analysis.bearing import Bearing, bearing
from detente.analysis.forecast_scores import forecast_scores
from detente.analysis.ledger import Entry, Ledger, ledger
from detente.extraction.naming.person_names import fold
from detente.model.matter import Matter
from detente.model.relation import Pair, pair_of
from detente.model.resolution import Outcome
from detente.model.story import Happening
from detente.resolution.happenings import happenings
from detente.store import Store
from detente.store.matters import matters_of
from detente.store.relation import event_reports, forecast_reports
from detente.store.resolutions import resolutions_in, resolve
from detente.store.store import DEFAULT as HERE
from detente.surfaces.failures import report
from detente.surfaces.forecast_rows import COLUMNS, SCORE_COLUMNS, ledger_rows, score_rows
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import (
    CsvFlag,
    FirstDay,
    JsonFlag,
    LastDay,
    LogDay,
    OnDay,
    RecordPlace,
    day,
    day_of,
    in_order,
)
from detente.surfaces.states import state_of
from detente.surfaces.terminal.forecast_scores import print_forecast_scores
from detente.surfaces.terminal.forecasts import print_ledger

SHOW: Final = "show"
MANY: Final = 4  # states of an article whose events are looked through
EXAMPLES: Final = {  # "\b" keeps their lines as they are
    "show": """\b
Examples:
  detente forecasts USA China
  detente forecasts --due                        those to resolve, with the events that bear on them
  detente forecasts --scores --by "Lena Orlan"   how good they were
  detente forecasts resolve ID yes --because "the bridge opened on Monday"   (see: forecasts resolve --help)""",
    "resolve": """\b
Examples:
  detente forecasts resolve 3974c02e180a8b4d-fd2be1bbbfa yes --because "the bridge opened on Monday"
  detente forecasts resolve 3974c02e180a8b4d-fd2be1bbbfa void --because "it is a plan"
""",
}


class _Ledger(TyperGroup):
    """The ledger is shown where no other command is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        named = bool(args) and args[0] in self.commands
        parsed: list[str] = super().parse_args(ctx, args if named else [SHOW, *args])
        return parsed


forecasts = typer.Typer(name="forecasts", cls=_Ledger, rich_markup_mode=None, add_completion=False)


@forecasts.callback()
def about() -> None:
    """Who forecast what, how likely, by when, and what became of it: the ledger, its scores, its resolutions."""


@forecasts.command(SHOW, epilog=EXAMPLES["show"], hidden=True)
def show_forecasts(
    states: Annotated[
        list[str] | None, typer.Argument(metavar="[A B]", help="Two states that the article is about.")
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="Those whose day has passed, with the events that bear on them.")
    ] = False,
    scores: Annotated[bool, typer.Option("--scores", help="How good those resolved were.")] = False,
    by: Annotated[str, typer.Option(metavar="NAME", help="Of this forecaster: a name or a part of it.")] = "",
    first: FirstDay = "",
    last: LastDay = "",
    on: OnDay = "",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """List forecasts with what became of them, or score them."""
    pair = _pair(states or [])
    in_order(first, last)
    with Store(where) as store:
        whole = ledger(forecast_reports(store, pair), resolutions_in(store), day_of(on))
        found = _chosen(whole, by, day(first), day(last), due=due, aside=bool(pair or by or due))
        bearings = _bearings(store, found.entries, pair) if due else None
    if scores:
        figures = forecast_scores(found.entries)
        if as_json or as_csv:
            write_rows(score_rows(figures, flat=as_csv), SCORE_COLUMNS, as_csv=as_csv)
        else:
            print_forecast_scores(figures)
    elif as_json or as_csv:
        rows = ledger_rows(found, bearings, flat=as_csv)
        write_rows(rows, (*COLUMNS, "events") if due else COLUMNS, as_csv=as_csv)
    else:
        print_ledger(found, bearings)
    if not found.entries:
        report(_nothing(whole, by, due=due))


@forecasts.command("resolve", epilog=EXAMPLES["resolve"])
def resolve_forecast(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of the forecast, as the ledger gives it.")],
    outcome: Annotated[Outcome, typer.Argument(metavar="yes|no|ambiguous|void", help="What became of it.")],
    because: Annotated[str, typer.Option(metavar="WORDS", help="Why; the ledger and the log keep it.")],
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Say what became of a forecast; said again, it takes the place of what was said before."""
    if not because.strip():
        raise typer.BadParameter("--because is empty; say why, so that others can check it")
    with Store(where) as store:
        made = resolve(store, id, outcome, " ".join(because.split()), day_of(added))
        report(f"{store.name}: {made.outcome}: “{made.words}”")


def _pair(named: Sequence[str]) -> Pair | None:
    if not named:
        return None
    if len(named) != 2:
        raise typer.BadParameter("name two states, as in: detente forecasts USA China; or none, for all forecasts")
    one, other = map(state_of, named)
    if one == other:
        raise typer.BadParameter(f"{named[0]} and {named[1]} are the same state")
    return pair_of(one, other)


def _chosen(found: Ledger, by: str, first: date | None, last: date | None, *, due: bool, aside: bool) -> Ledger:
    """The entries asked for; orphans belong to no pair, no forecaster and no standing."""
    wanted = fold(by).split()
    entries = (
        entry
        for entry in found.entries
        if (not wanted or set(wanted) <= set(fold(entry.who or "").split()))
        and (first is None or entry.first.passage.published >= first)
        and (last is None or entry.first.passage.published <= last)
        and (not due or entry.standing == "due")
    )
    return Ledger(tuple(entries), () if aside else found.orphans)


def _nothing(whole: Ledger, by: str, *, due: bool) -> str:
    if by and whole.entries:
        who = ", ".join(sorted({entry.who for entry in whole.entries if entry.who})[:12])
        return (
            f"no forecast by {by!r}{' is due' if due else ''}; those who forecast: {who or 'nobody whose name is told'}"
        )
    return "no forecast is due" if due and whole.entries else "no forecasts found"


def _bearings(store: Store, entries: Sequence[Entry], pair: Pair | None) -> dict[str, tuple[Bearing, ...]]:
    """Of each forecast, the events of the record that bear on it."""
    matters = matters_of(store, [entry.id for entry in entries])
    told: dict[Pair, tuple[Happening, ...]] = {}
    found = {}
    for entry in entries:
        matter = matters[entry.id]
        pairs = [pair] if pair else _pairs(matter)
        for each in pairs:
            if each not in told:
                told[each] = happenings(event_reports(store, each))
        events = {event.id: event for each in pairs for event in told[each]}
        found[entry.id] = bearing(entry, matter, [events[key] for key in sorted(events)])
    return found


def _pairs(matter: Matter) -> list[Pair]:
    """The pairs of states whose events may bear on a forecast: of those in it, else of it and its article."""
    near, others = matter.near_states, matter.states[:MANY]
    if len(near) > 1:
        return [pair_of(*each) for each in combinations(near, 2)]
    if near:
        return sorted({pair_of(near[0], other) for other in others if other != near[0]})
    return [pair_of(*each) for each in combinations(sorted(others), 2)]
