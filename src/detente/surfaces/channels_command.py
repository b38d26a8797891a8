"""`detente channels`: each line of contact between two states, its state now, since when, and how it came to that."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from typing import Annotated, Final

import typer

from detente.analysis.channels import channel_histories
from detente.model.relation import pair_of
from detente.store import Store
from detente.store.channel_contacts import line_reports
from detente.store.content import last_day
from detente.store.store import DEFAULT as HERE
from detente.surfaces.brief.wording import known_names
from detente.surfaces.channel_rows import COLUMNS, as_rows, channel_of, since_day
from detente.surfaces.failures import report
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import CsvFlag, FirstDay, JsonFlag, LastDay, RecordPlace, day, in_order
from detente.surfaces.states import two_states
from detente.surfaces.terminal.channels import print_channels, print_history

EXAMPLES: Final = """\b
Examples:
  detente channels USA CHN
  detente channels Peru Ecuador --from 2024-06-01 --to 2024-12-31
  detente channels USA China --channel military
  detente channels USA CHN --json > channels.jsonl"""


def channels(
    one: Annotated[str, typer.Argument(metavar="STATE", help="By code or name: USA, China, Beijing.")],
    other: Annotated[str, typer.Argument(metavar="STATE", help="The other side.")],
    first: FirstDay = "",
    last: LastDay = "",
    channel: Annotated[str, typer.Option(metavar="ID", help="The whole history of one line, with the words.")] = "",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Tell which lines of contact two states have, the state of each now, since when, and by which reports."""
    sides = two_states(one, other)
    in_order(first, last)
    wanted = channel_of(channel) if channel else None
    with Store(where) as store:
        reports = line_reports(store, pair_of(*sides))
        until = day(last) or last_day(store)
    found = () if until is None else channel_histories(reports, until)
    found = tuple(each for each in since_day(found, day(first)) if wanted in (None, each.channel))
    names = " and ".join(known_names().get(each, each) for each in sides)
    if until is None or not found:
        about = f" {wanted!r}" if wanted else ""
        report(f"no line of contact{about} between {names} in these days")
    elif as_json or as_csv:
        write_rows(as_rows(found, pair_of(*sides), until, flat=as_csv), COLUMNS, as_csv=as_csv)
    elif wanted:
        print_history(found[0])
    else:
        print_channels(found, names, day(first), until)
