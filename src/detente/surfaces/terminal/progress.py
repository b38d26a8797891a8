"""A run over many articles on a terminal: a bar while it goes, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar, get_args

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from detente import batch
from detente.batch import AddReport, BatchReport, Skip
from detente.exports import ExportReport
from detente.store import Outcome
from detente.surfaces.brief.wording import counted, shown

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
Done = TypeVar("Done")
SHOWN: Final = 20  # lines that are named one by one


def with_bar(run: Callable[[Callable[[batch.Progress], None]], BatchReport]) -> BatchReport:
    """What the run gives back; while it goes, a bar on stderr, where that is a terminal."""
    with _bar() as bar:
        task = bar.add_task("", total=None)

        def move(at: batch.Progress) -> None:
            skipped = f", {at.skipped:,} skipped" if at.skipped else ""
            said = f"{at.records:,} records{skipped}"
            bar.update(task, total=at.bytes_total, completed=at.bytes_done, description=said)

        return run(move)


def with_add_bar(run: Callable[[Callable[[batch.AddProgress], None]], Done]) -> Done:
    """What the run gives back; while it goes, a bar of the files or pages on stderr, where that is a terminal."""
    with _bar() as bar:
        task = bar.add_task("", total=None)

        def move(at: batch.AddProgress) -> None:
            skipped = f", {at.skipped:,} skipped" if at.skipped else ""
            total = at.files if at.files > 1 else None  # of one file nobody knows how many articles it holds
            bar.update(task, total=total, completed=at.files_begun, description=f"{at.articles:,} articles{skipped}")

        return run(move)


def _bar() -> Progress:
    console = Console(stderr=True, highlight=False)
    columns = (
        BarColumn(complete_style="cyan", finished_style="cyan"),
        TaskProgressColumn(style="none"),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def print_report(report: BatchReport, source: Path, out: Path) -> None:
    """Print what came of a run, on stderr: the lines without a record first."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    _print_lines(console, source, report.skipped, "skipped: ")
    _print_lines(console, source, report.notes, "")
    if report.resumed_after:
        console.print(f"went on after line {report.resumed_after:,}", style="dim")
    skipped = f", {counted(len(report.skipped), 'line')} skipped" if report.skipped else ""
    console.print(f"{out}: {counted(report.records, 'record')}{skipped}", markup=False)


def print_export(report: ExportReport, out: Path) -> None:
    """Print what a table holds, and which events it does not, on stderr."""
    left = ", ".join(f"{count:,} {status}" for status, count in report.left_out)
    said = f"{counted(report.rows, 'row')} of {counted(report.events, 'event')}"
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    if report.wordless:
        console.print(f"{out}: {counted(report.wordless, 'event')} without words; --articles IN.jsonl has them")
    console.print(f"{out}: {said}{f'; left out by status: {left}' if left else ''}", markup=False)


def print_added(report: AddReport, where: str) -> None:
    """Print what came of adding, on stderr."""
    counted_parts = [f"{report.outcomes[outcome]:,} {outcome}" for outcome in OUTCOMES if report.outcomes[outcome]]
    if report.skipped:
        counted_parts.append(f"{report.skipped:,} skipped")
    if report.left_out:
        counted_parts.append(f"{counted(report.left_out, 'file')} of other kinds left out")
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(f"{where}: {', '.join(counted_parts) or 'nothing to add'}", markup=False)


def _print_lines(console: Console, source: Path, lines: tuple[Skip, ...], said: str) -> None:
    for each in lines[:SHOWN]:
        console.print(f"{source}:{each.line}: {said}{shown(each.reason)}", markup=False)
    if len(lines) > SHOWN:
        console.print(f"and {len(lines) - SHOWN:,} more; all of them stand in the journal beside the output")
