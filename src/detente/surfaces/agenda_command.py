"""The command that lists what is planned between two states."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

import typer

from detente.analysis.agenda import agenda, chosen
from detente.analysis.later_words import days_to_read, settled
from detente.model.agenda import Planned
from detente.model.relation import Pair, pair_of
from detente.store import Store
from detente.store.content import last_day
from detente.store.relation import deadline_reports, event_reports
from detente.store.store import DEFAULT as HERE
from detente.store.stored_texts import sentences_of
from detente.surfaces.agenda_rows import COLUMNS, as_row, as_table
from detente.surfaces.failures import report
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import CsvFlag, JsonFlag, RecordPlace, day, in_order, is_day
from detente.surfaces.states import two_states
from detente.surfaces.terminal.agenda import print_agenda

EXAMPLES: Final = """\b
Examples:
  detente agenda USA CHN
  detente agenda Peru Ecuador --on 2025-01-15
  detente agenda PER ECU --all --from 2024-01-01 --to 2024-06-30 --csv"""


def list_agenda(
    one: Annotated[str, typer.Argument(metavar="STATE", help="A state: its code or its name.")],
    other: Annotated[str, typer.Argument(metavar="STATE", help="The other one.")],
    as_of: Annotated[
        str,
        typer.Option(
            "--on", metavar="YYYY-MM-DD", callback=is_day, help="As it stood then; left out, on the record's last day."
        ),
    ] = "",
    first: Annotated[
        str, typer.Option("--from", metavar="YYYY-MM-DD", callback=is_day, help="Planned for that day or later.")
    ] = "",
    last: Annotated[
        str, typer.Option("--to", metavar="YYYY-MM-DD", callback=is_day, help="Planned for that day or before.")
    ] = "",
    past: Annotated[
        bool, typer.Option("--all", help="Also what took place, and what came to nothing long ago.")
    ] = False,
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """List what is planned between two states, and what was put off, called off, or lapsed."""
    states = two_states(one, other)
    in_order(first, last)
    pair = pair_of(*states)
    with Store(where) as store:
        reports = (*event_reports(store, pair), *deadline_reports(store, pair))
        on = day(as_of) or last_day(store)
        known = () if on is None else _settled(store, agenda(reports, pair, on), pair, on)
    every = past or bool(first or last)
    found = () if on is None else chosen(known, day(first), day(last), on, past=every)
    if on is None or not found:
        more = "" if every else "; --all asks for what is over"
        report(f"{where}: nothing planned between {pair[0]} and {pair[1]}{more}")
    elif as_json:
        write_rows((as_row(entry, on) for entry in found), (), as_csv=False)
    elif as_csv:
        write_rows((line for entry in found for line in as_table(entry, on)), COLUMNS, as_csv=True)
    else:
        print_agenda(found, pair, on)


def _settled(store: Store, entries: tuple[Planned, ...], pair: Pair, on: date) -> tuple[Planned, ...]:
    """The agenda with what later sentences tell of it; texts are read only where something has lapsed."""
    if (days := days_to_read(entries)) is None:
        return entries
    return settled(entries, sentences_of(store, pair, days[0], min(days[1], on)))
