"""Scores of forecasts on a terminal: figures at both ends of what was stated, and a plot of what came about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.analysis.forecast_scores import Ends, Score, Scores
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.terminal.console import print_plainly

CELLS: Final = 40  # of the plot, from 0 to 100 percent
STATED: Final = "█"
SPREAD: Final = "─"
CAME: Final = "◆"


def print_forecast_scores(scores: Scores, console: Console | None = None) -> None:
    """Print the figures of all forecasts, of each likelihood word and of each forecaster."""
    parts = [*_head(scores)]
    if scores.all.ids:
        parts += [Text(), *_together(scores), Text(), *_calibration(scores), Text(), *_forecasters(scores)]
    print_plainly(Group(*parts), console)


def _head(scores: Scores) -> Iterator[RenderableType]:
    yield Text(f"{counted(scores.forecasts, 'forecast')}, {len(scores.all.ids)} came about or did not", "bold")
    without = (
        ("open", scores.open), ("due", scores.due), ("ambiguous", scores.ambiguous), ("void", scores.void),
        ("without a number", scores.unnumbered),
    )  # fmt: skip
    yield Text("not scored: " + ", ".join(f"{count} {name}" for name, count in without), "dim")


def _together(scores: Scores) -> Iterator[RenderableType]:
    found = scores.all
    yield Text(f"Scores of the {counted(found.scored, 'forecast')} with a number", "bold")
    table = _grid(3)
    table.add_row("", "low end", "middle", "high end", "", style="dim")
    base = "" if scores.base_rate is None else f"base rate {_percent(scores.base_rate)}: "
    notes = {
        "Brier": "0 is best, 0.25 is even chance each time",
        "log": "0 is best, 0.69 is even chance each time",
        "skill": f"{base}0 is no better, 1 is best",
    }
    for (name, note), ends in zip(notes.items(), (found.brier, found.log, found.skill), strict=True):
        table.add_row(name, *_ends(ends), Text(note, "dim"))
    yield _indented(table)


def _calibration(scores: Scores) -> Iterator[RenderableType]:
    yield Text("Calibration by likelihood word", "bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=18)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    axis = "".join(f"{percent:<{CELLS // 4}}" for percent in (0, 25, 50, 75)) + "100 %"
    table.add_row("", Text(axis, "dim"), "")
    for score in scores.by_words:
        table.add_row(Text(shown(score.name)), _plot(score), _told(score))
    yield _indented(table)
    legend = f"{STATED * 3} stated   {CAME} came about   {SPREAD * 3} where the true share lies, 95 times of 100"
    yield _indented(Text(legend, "dim"))


def _plot(score: Score) -> Text:
    """Two lines: the stated range as a bar, below it the share that came about with its interval."""
    above = Text(" " * (CELLS + 1)) if score.stated else Text("no number", "dim")
    if score.stated:
        first, last = _cell(score.stated.low), _cell(score.stated.high)
        bar = (STATED * (last - first + 1), "cyan")
        above = Text.assemble(("·" * first, "dim"), bar, ("·" * (CELLS - last), "dim"))
    low, high = score.interval or (0.0, 1.0)
    first, last, at = _cell(low), _cell(high), _cell(score.share or 0.0)
    below = Text(" " * first + SPREAD * (last - first + 1))
    below = below[:at] + Text(CAME, "bold green") + below[at + 1 :]
    return Text.assemble(above, "\n", below)


def _cell(share: float) -> int:
    return round(share * CELLS)


def _told(score: Score) -> Text:
    mean = _percent(score.stated.middle) if score.stated else "–"
    return Text.assemble((f"stated {mean}", "cyan"), "\n", f"came {score.came} of {len(score.ids)}")


def _forecasters(scores: Scores) -> Iterator[RenderableType]:
    yield Text("By forecaster", "bold")
    table = _grid(5)
    table.add_row("", "came", "scored", "Brier", "log", "skill", "", style="dim")
    for score in scores.by_forecaster:
        middle = [_figure(ends.middle if ends else None) for ends in (score.brier, score.log, score.skill)]
        table.add_row(shown(score.name), f"{score.came} of {len(score.ids)}", str(score.scored), *middle, "")
    yield _indented(table)


def _grid(figures: int) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=30)
    for _ in range(figures):
        table.add_column(justify="right", no_wrap=True)
    table.add_column()
    return table


def _ends(ends: Ends | None) -> Sequence[str]:
    return [_figure(each) for each in ((ends.low, ends.middle, ends.high) if ends else (None, None, None))]


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _indented(part: RenderableType) -> Padding:
    return Padding(part, (0, 0, 0, 2), expand=False)
