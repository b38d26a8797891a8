"""Positions on a terminal: the matrix of issues by the two sides, and the history of one issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.analysis.positions import GIVING, IssueRow, Side, day_of
from detente.model.issue import Direction
from detente.model.relation import PositionReport
from detente.surfaces.brief.wording import capital, counted, known_names, notes, shown
from detente.surfaces.position_rows import history, issue_name
from detente.surfaces.terminal.console import print_plainly

SHORT: Final = 96  # characters of the words in a cell
ISSUE: Final = 16  # columns
CAME_ROUND, HARDENED, BOTH = "↗", "↘", "≠"
INNER: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
LEGEND: Final = f"{CAME_ROUND} came round   {HARDENED} hardened   {BOTH} gave and held out on one day"


def print_matrix(matrix: Sequence[IssueRow], sides: tuple[str, str], console: Console | None = None) -> None:
    """Print where two sides stand: an issue a row, a side a column."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_lines=False)
    table.add_column("", width=ISSUE, style="bold", overflow="fold")
    for side in sides:
        table.add_column(known_names().get(side, side), ratio=1, header_style="bold cyan")
    for at, row in enumerate(matrix):
        if at:
            table.add_row()
        table.add_row(_issue(row), *(_cell(side) for side in row.sides))
    print_plainly(table, console)
    print_plainly(Text(LEGEND, "dim"), console)


def _issue(row: IssueRow) -> Text:
    """The name of an issue, and under it the id that --issue takes."""
    name = capital(issue_name(row.issue))
    return (
        Text(shown(name))
        if row.issue in (None, name.lower())
        else Text.assemble(shown(name), (f"\n{row.issue}", "dim"))
    )


def _cell(side: Side) -> Text:
    now = side.now
    if now is None:
        return Text("—", "dim")
    since = "" if now.since == now.last else f" since {_day(now.since)}"
    cell = Text.assemble(
        (_sign(side), "bold yellow"),
        (now.direction, f"bold {_colour(now.direction)}"),
        (since or f" {_day(now.last)}", "dim"),
    )
    cell.append(f"\n“{_cut(now.told.passage.words)}”")
    sources = counted(now.voices, "source") if now.voices > 1 else ""
    if about := notes(_speaker(now.told), shown(now.told.passage.outlet or ""), sources):
        cell.append(f"\n{about}", "dim")
    if (shift := side.shifted) is not None:
        before = shift.before
        cell.append(f"\nbefore: {before.direction}, {_day(before.last)}", "yellow")
        cell.append(f"\n“{_cut(before.told.passage.words)}”", "dim")
    return cell


def _sign(side: Side) -> str:
    shift = f"{CAME_ROUND if side.shifted.after.gives else HARDENED} " if side.shifted else ""
    clash = f"{BOTH} " if side.now and any(clash.day == side.now.last for clash in side.clashes) else ""
    return shift + clash


def print_history(row: IssueRow, console: Console | None = None) -> None:
    """Print all that both sides have said on one issue, by day."""
    print_plainly(Text(shown(capital(issue_name(row.issue))), "bold"), console)
    print_plainly(Group(*(part for each in history(row) for part in _entry(*each))), console)
    print_plainly(Text(LEGEND, "dim"), console)


def _entry(report: PositionReport, change: str | None) -> Iterator[Text | Padding]:
    shifted = CAME_ROUND if report.direction in GIVING else HARDENED
    sign = {"shift": f"{shifted} ", "clash": f"{BOTH} "}.get(change or "", "")
    party = known_names().get(report.party, report.party)
    yield Text.assemble(
        (f"{_day(day_of(report))}  ", "cyan"),
        (f"{party} ", "bold"),
        (sign, "bold yellow"),
        (report.direction, f"bold {_colour(report.direction)}"),
    )
    yield Padding(Text(f"“{_plain(report.passage.words)}”"), (0, 0, 0, 2), expand=False)
    copy = "a copy of what was told before" if change == "copy" else ""
    about = notes(_speaker(report), shown(report.passage.outlet or ""), report.passage.finding, copy)
    yield Padding(Text(about, "dim"), (0, 0, 0, 2), expand=False)
    yield Text()


def _speaker(report: PositionReport) -> str:
    """Who speaks for the side; "" where it is the state itself."""
    name = report.actor or ""
    return "" if name == known_names().get(report.party) else shown(name)


def _plain(words: str) -> str:
    """Words on one line, to stand in quotation marks: those inside are single."""
    return shown(words).strip(' ,;:“”"').translate(INNER)


def _cut(words: str) -> str:
    flat = _plain(words)
    return flat if len(flat) <= SHORT else f"{flat[:SHORT].rsplit(' ', 1)[0]} …"


def _colour(direction: Direction) -> str:
    return "green" if direction in GIVING else "magenta" if direction == "demands" else "red"


def _day(day: date) -> str:
    return day.isoformat()
