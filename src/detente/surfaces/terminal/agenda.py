"""The agenda of two states on a terminal: what is to come, then what came to nothing, then what took place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.model.agenda import Planned, Step
from detente.model.relation import Pair
from detente.surfaces.agenda_rows import days_until
from detente.surfaces.brief.days import said, said_range
from detente.surfaces.brief.phrases import joined
from detente.surfaces.brief.wording import capital, counted, known_names, shown
from detente.surfaces.terminal.console import print_plainly

SECTIONS: Final = {
    "pending": ("COMING UP", "green"),
    "put off": ("PUT OFF", "yellow"),
    "called off": ("CALLED OFF", "red"),
    "lapsed": ("LAPSED: its day has passed, and no article tells that it took place", "magenta"),
    "overtaken": ("OVERTAKEN: a deadline that was withdrawn", "yellow"),
    "held": ("TOOK PLACE", "cyan"),
}
COLOURS: Final = {"planned": "green", "put off": "yellow", "called off": "red", "held": "cyan", "lapsed": "magenta"}
TOGETHER: Final = frozenset({"talks", "summit", "call", "mediation", "agreement", "cooperation"})
LONGEST: Final = 160  # characters of a report's words


def print_agenda(found: Sequence[Planned], pair: Pair, on: date, console: Console | None = None) -> None:
    """Print what is planned, the next first, with the words of each step and where they stand."""
    title = Text.assemble((f"{joined([_name(side) for side in pair])}", "bold"), (f"   as of {said(on)}", "dim"))
    print_plainly(Group(title, *(part for name in SECTIONS for part in _section(name, found, on))), console)


def _section(outcome: str, found: Sequence[Planned], on: date) -> Iterator[RenderableType]:
    mine = [entry for entry in found if entry.outcome == outcome]
    if not mine:
        return
    name, colour = SECTIONS[outcome]
    yield Text()
    yield Text(name, f"bold {colour}")
    for entry in mine if outcome == "pending" else reversed(mine):
        yield Text()
        yield Padding(_heading(entry, on), (0, 0, 0, 2), expand=False)
        yield Padding(_steps(entry.steps), (0, 0, 0, 4), expand=False)


def _heading(entry: Planned, on: date) -> Text:
    day = said_range(entry.days) if entry.days else "day not told"
    until = days_until(entry, on)
    line = Text.assemble((day, "bold"))
    if until is not None:
        line.append("  today" if until == 0 else f"  in {counted(until, 'day')}", "green")
    line.append(f"  {_what(entry)}")
    about = [*entry.people, *(issue.replace("-", " ") for issue in entry.issues)]
    if about:
        line.append(f"\n{shown(', '.join(about))}", "dim")
    return line


def _what(entry: Planned) -> str:
    """What is planned, in a few words: "Visit: Ecuador to Peru, in Lima"."""
    names = [_name(side) for side in entry.actors]
    other = [_name(side) for side in entry.sides if side not in entry.actors]
    visitors = sorted({side for report in entry.reports if report.mode == "visit" for side in report.source})
    if entry.kind == "visit" and len(visitors) == 1 and visitors[0] in entry.sides:
        names, other = [_name(visitors[0])], [_name(side) for side in entry.sides if side != visitors[0]]
    who = joined(names) if entry.kind in TOGETHER or not other else f"{joined(names)} → {joined(other)}"
    where = f", {entry.place}" if entry.place and entry.place not in (*names, *other) else ""
    return shown(f"{capital(entry.kind)}: {who}{where}")


def _steps(steps: Sequence[Step]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, min_width=max(map(len, COLOURS)))
    table.add_column(overflow="fold")
    for step in steps:
        first = step.reports[0]
        days = "" if step.days is None else f"{said_range(step.days)}"
        words = shown(first.words)
        words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
        more = len(step.reports) - 1
        source = ", ".join(part for part in (first.outlet, said(first.published)) if part)
        again = f"  and {counted(more, 'report')} more" if more else ""
        table.add_row(
            Text(step.change, COLOURS[step.change]),
            Text.assemble(
                f"{days}\n" if days else "", f"“{words}”\n", (f"{shown(source)}  {first.event}{again}", "dim")
            ),
        )
    return table


def _name(side: str) -> str:
    return known_names().get(side, side)
