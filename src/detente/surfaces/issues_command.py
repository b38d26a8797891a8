"""`detente issues`: where two states stand on each issue, and how they moved."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from typing import Annotated, Final

import typer

from detente.analysis.positions import position_matrix
from detente.model.relation import pair_of
from detente.store import Store
from detente.store.relation import position_reports
from detente.store.store import DEFAULT as HERE
from detente.surfaces.brief.wording import known_names
from detente.surfaces.failures import report
from detente.surfaces.outputs import write_rows
from detente.surfaces.position_rows import HISTORY, MATRIX, history_rows, issue_of, matrix_rows
from detente.surfaces.settings import CsvFlag, FirstDay, JsonFlag, LastDay, RecordPlace, day, in_order
from detente.surfaces.states import two_states
from detente.surfaces.terminal.positions import print_history, print_matrix

EXAMPLES: Final = """\b
Examples:
  detente issues USA CHN
  detente issues Peru Ecuador --to 2024-12-31
  detente issues USA CHN --issue taiwan
  detente issues USA CHN --csv > positions.csv"""


def issues(
    one: Annotated[str, typer.Argument(metavar="STATE", help="By code or name: USA, China, Beijing.")],
    other: Annotated[str, typer.Argument(metavar="STATE", help="The other side.")],
    first: FirstDay = "",
    last: LastDay = "",
    issue: Annotated[str, typer.Option(metavar="ID", help="The whole history of one issue; 'other' too.")] = "",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Tell where two states stand on each issue now, since when and in which words, and where they have moved."""
    sides = two_states(one, other)
    in_order(first, last)
    wanted = issue_of(issue) if issue else None
    with Store(where) as store:
        matrix = position_matrix(position_reports(store, pair_of(*sides)), sides, day(first), day(last))
    rows = [row for row in matrix if not issue or row.issue == wanted]
    if not rows:
        about = f" on {issue!r}" if issue else ""
        report(f"no position of {' or '.join(known_names().get(each, each) for each in sides)}{about} in these days")
    elif as_json or as_csv:
        found = (each for row in rows for each in history_rows(row)) if issue else matrix_rows(rows)
        write_rows(found, HISTORY if issue else MATRIX, as_csv=as_csv)
    elif issue:
        print_history(rows[0])
    else:
        print_matrix(rows, sides)
