"""Lines of contact on a terminal: a bar of months for each line, and the whole history of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.model.channel_history import ChannelHistory, Interval, LineState
from detente.model.relation import ChannelReport
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.channel_rows import line_name
from detente.surfaces.terminal.console import print_plainly

BARS: Final[dict[LineState, tuple[str, str]]] = {  # told apart without colour
    "open": ("█", "green"),
    "downgraded": ("▄", "yellow"),
    "planned": ("░", "cyan"),
    "due": ("?", "magenta"),
    "suspended": ("─", "red"),
    "closed": ("×", "bold red"),
}
LONGEST: Final = 36  # cells of a bar
OUTLET: Final = 24  # characters of an outlet's name beneath the bars


def print_channels(
    found: Sequence[ChannelHistory], names: str, first: date | None, until: date, console: Console | None = None
) -> None:
    """Print the lines of two states: bar, state now, since when, and the words of the last move."""
    months = _months(first or _earliest(found, until), until)
    table = Table.grid(padding=(0, 2), expand=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_row("", Text(_ruler(months), "dim"), Text("now", "dim"), Text("since", "dim"))
    for history in found:
        now = history.now
        table.add_row(
            shown(line_name(history)), _bar(history, months), Text(now.state, BARS[now.state][1]), _since(history)
        )
    print_plainly(Text(f"{shown(names)}, lines of contact to {until.isoformat()}", "bold"), console)
    print_plainly(Padding(table, (1, 0)), console)
    print_plainly(_legend(months), console)
    print_plainly(Group(*(part for history in found for part in _last_move(history))), console)


def _earliest(found: Sequence[ChannelHistory], until: date) -> date:
    return min((r.passage.published for h in found for i in h.intervals for r in i.reports), default=until)


def _months(first: date, until: date) -> list[date]:
    """The last days of the months of a bar, or of each second, third … month where there are too many."""
    count = (until.year - first.year) * 12 + until.month - first.month + 1
    step = -(-count // LONGEST)
    ends = []
    for at in range(step - 1, count + step - 1, step):
        month = first.year * 12 + first.month - 1 + at
        after = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        ends.append(min(after - timedelta(1), until))
    return ends


def _ruler(months: Sequence[date]) -> str:
    """The years above a bar, each at its first cell where there is room."""
    cells = [" "] * len(months)
    free = 0
    for at, month in enumerate(months):
        begins = at == 0 or months[at - 1].year != month.year
        if begins and at >= free and at + 4 <= len(months) + 1:
            cells[at : at + 4] = str(month.year)
            free = at + 5
    return "".join(cells)


def _bar(history: ChannelHistory, months: Sequence[date]) -> Text:
    bar = Text()
    for month in months:
        interval = history.on(month)
        bar.append(*(BARS[interval.state] if interval else (" ", "")))
    return bar


def _since(history: ChannelHistory) -> Text:
    now = history.now
    if now.first is None:
        return Text("before the record", "dim")
    told = {"told": now.since or now.first.isoformat(), "planned": now.first.isoformat()}.get(now.dated)
    text = Text(told or f"by {now.first.isoformat()}")  # "by": it is the day of publication
    if now.state in ("planned", "due") and now.due:
        text.append(f" for {now.due}", "cyan")
    return text


def _legend(months: Sequence[date]) -> Text:
    legend = Text()
    for state, (mark, style) in BARS.items():
        legend.append(mark, style)
        legend.append(f" {state}   ", "dim")
    step = "a month" if len(months) < 2 or (months[1] - months[0]).days < 32 else "some months"
    legend.append(f"a cell is {step}\n", "dim")
    legend.append("since: the day that is told; by: none is told, it was published then\n", "dim")
    return legend


def _last_move(history: ChannelHistory) -> Iterator[RenderableType]:
    told = history.now.moved_by
    source = f"  {_source(told, OUTLET)}  {told.passage.finding}" if told else ""
    yield Text.assemble(
        (shown(line_name(history)), "bold"),
        " ",
        (history.now.state, BARS[history.now.state][1]),
        _more(history.now) if told is None or history.now.voices > 1 or history.now.derived else "",
        (source, "dim"),
    )
    if told is not None:
        yield Padding(_one_line(told), (0, 0, 0, 2))
    for each in history.now.against[:1]:
        yield Padding(Text.assemble((f"but {each.state}, {_source(each)}: ", "yellow"), _one_line(each)), (0, 0, 0, 2))


def _more(interval: Interval) -> Text:
    parts = [counted(interval.voices, "source")] if interval.reports else ["nothing told; what was cut had worked"]
    if interval.derived:
        parts.append(f"from the {interval.derived}'s")
    return Text(f"  {', '.join(parts)}", "dim")


def _one_line(report: ChannelReport) -> Text:
    return Text(f"“{shown(report.passage.words)}”", no_wrap=True, overflow="ellipsis")


def _source(report: ChannelReport, most: int | None = None) -> str:
    outlet = shown(report.passage.outlet or report.passage.article)
    if most is not None and len(outlet) > most:
        outlet = f"{outlet[: most - 1].rstrip()}…"
    return f"{outlet}, {report.passage.published.isoformat()}"


def _words(report: ChannelReport) -> Text:
    words = f"“{shown(report.passage.words)}”"
    return Text.assemble(words, (f"  {_source(report)}  {report.passage.finding}", "dim"))


def print_history(history: ChannelHistory, console: Console | None = None) -> None:
    """Print one line's states in order, each with every report that says so, and those that say otherwise."""
    print_plainly(Text(shown(line_name(history)), "bold"), console)
    print_plainly(Group(*(part for each in history.intervals for part in _interval(each))), console)


def _interval(interval: Interval) -> Iterator[RenderableType]:
    mark, style = BARS[interval.state]
    first = "before the record" if interval.first is None else interval.first.isoformat()
    last = interval.until.isoformat() if interval.until else "now"
    yield Text()
    yield Text.assemble(
        (mark * 3, style), " ", (interval.state, f"bold {style}"), f"  {first} → {last}", _dated(interval)
    )
    for report in interval.reports:
        yield Padding(_words(report), (0, 0, 0, 4))
    for report in interval.against:
        yield Padding(Text.assemble((f"but {report.state}: ", "yellow"), _words(report)), (0, 0, 0, 4))


def _dated(interval: Interval) -> Text:
    how = {
        "told": f"since {interval.since}" if interval.since else "",
        "published": "day of publication",
        "planned": "the day of the plan",
        "before": "",
    }[interval.dated]
    parts = [how, f"for {interval.due}" if interval.due else "", _more(interval).plain.strip()]
    return Text(f"  {'; '.join(part for part in parts if part)}", "dim")
