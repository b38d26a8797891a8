"""The ledger of forecasts on a terminal: a table, and with those that are due the events that bear on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.analysis.bearing import Bearing
from detente.analysis.forecast_scores import stated
from detente.analysis.ledger import Entry, Ledger
from detente.model.resolution import Resolution
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.terminal.console import print_plainly

SIGNS: Final = {  # read without colour, too
    "yes": ("✓ yes", "green"),
    "no": ("✗ no", "red"),
    "ambiguous": ("? ambiguous", "yellow"),
    "void": ("– void", "dim"),
    "due": ("● due", "bold yellow"),
    "open": ("○ open", "cyan"),
}
LOST: Final = {
    "corrected": "its article was corrected, and says it no more",
    "withdrawn": "its article was withdrawn",
    "reread": "other rules find no forecast at its words",
}


def print_ledger(
    found: Ledger, bearings: Mapping[str, Sequence[Bearing]] | None = None, console: Console | None = None
) -> None:
    """Print the ledger; with events that bear on its forecasts, those below each."""
    if found.entries:
        print_plainly(_summary(found.entries), console)
        print_plainly(Text(), console)
    if bearings is None:
        if found.entries:
            print_plainly(_table(found.entries), console)
    else:
        for entry in found.entries:
            print_plainly(Group(_table([entry], headed=False), *_events(bearings.get(entry.id, ())), Text()), console)
    if found.orphans:
        print_plainly(Group(Text(), *_orphans(found.orphans)), console)


def _summary(entries: Sequence[Entry]) -> Text:
    counts = Counter(_sign(entry) for entry in entries)
    line = Text(counted(len(entries), "forecast"), "bold")
    for name, (sign, style) in SIGNS.items():
        if counts[name]:
            line.append("   ").append(f"{sign} {counts[name]}", style)
    return line


def _sign(entry: Entry) -> str:
    return entry.resolution.outcome if entry.resolution else entry.standing


def _table(entries: Sequence[Entry], *, headed: bool = True) -> Table:
    table = Table(
        box=None, padding=(0, 2, 1 if headed else 0, 0), pad_edge=False, show_header=headed, header_style="dim"
    )
    table.add_column("stands", no_wrap=True, min_width=11)
    table.add_column("made, by", no_wrap=True, min_width=10)
    table.add_column("how likely", min_width=11, max_width=16)
    table.add_column("forecast", ratio=1)
    for entry in entries:
        sign, style = SIGNS[_sign(entry)]
        table.add_row(Text(sign, style), _days(entry), _likely(entry), _forecast(entry))
    return table


def _days(entry: Entry) -> Text:
    by = (entry.by.isoformat(), "cyan") if entry.by else ("no day", "dim")
    return Text.assemble((entry.first.passage.published.isoformat(), "dim"), "\n", by)


def _likely(entry: Entry) -> Text:
    text, ends = Text(shown(entry.first.likelihood)), stated(entry)
    if ends is None:
        return text.append("\nno number", "dim")
    low, high = round(100 * ends.low), round(100 * ends.high)
    return text.append(f"\n{low}–{high} %" if low != high else f"\n{low} %", "cyan")


def _forecast(entry: Entry) -> Text:
    who = shown(entry.who) if entry.who else "not named"
    passage = entry.first.passage
    text = Text.assemble((who, "bold"), "  ", f"“{shown(passage.words)}”")
    if entry.resolution:
        text.append(f"\n{shown(entry.resolution.because)}", SIGNS[entry.resolution.outcome][1])
    more = len({each.passage.article for each in entry.tellings}) - 1
    also = f", and in {counted(more, 'other article')}" if more else ""
    outlet = shown(passage.outlet or passage.title or passage.article)
    return text.append(f"\n{outlet}{also}  {entry.id}", "dim")


def _events(found: Sequence[Bearing]) -> Iterator[RenderableType]:
    if not found:
        yield Padding(Text("no event of the record bears on it", "dim"), (0, 0, 0, 4))
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, max_width=26)
    table.add_column(ratio=1)
    for each in found:
        event = each.event
        sides = " → ".join(filter(None, (" ".join(event.source), " ".join(event.target))))
        told = event.reports[-1]
        words = Text(f"“{shown(told.words)}”")
        words.append(f"\n{shown(told.outlet or told.title or told.article)}  {told.event}", "dim")
        table.add_row(Text(each.day.isoformat(), "cyan"), Text(f"{event.plover} {sides}\n{event.status}"), words)
    yield Padding(table, (0, 0, 0, 4))


def _orphans(found: Sequence[Resolution]) -> Iterator[RenderableType]:
    yield Text(f"{counted(len(found), 'resolution')} whose forecast is not there any more", "bold yellow")
    for each in found:
        sign, style = SIGNS[each.outcome]
        text = Text.assemble((sign, style), "  ", f"“{shown(each.words)}”: {shown(each.because)}")
        why = LOST[each.lost] if each.lost else ""
        yield Padding(text.append(f"\n{why}  {each.forecast}", "dim"), (0, 0, 0, 2))
