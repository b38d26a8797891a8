"""Event data of others on a terminal: a bar while they are imported, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, get_args

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from detente.batch.import_run import ImportReport
from detente.store.importing import Imported
from detente.surfaces.brief.wording import counted

OUTCOMES: Final[tuple[Imported, ...]] = get_args(Imported)


def with_import_bar(file: Path, run: Callable[..., ImportReport]) -> ImportReport:
    """What the run gives back; while it goes, how many rows are done, on stderr, where that is a terminal."""
    console = Console(stderr=True, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"{file.name}: looking at its codes", total=None)

        def move(at: ImportReport) -> None:
            skipped = f", {at.skipped:,} skipped" if at.skipped else ""
            bar.update(task, description=f"{file.name}: {at.outcomes.total():,} rows{skipped}")

        return run(on_progress=move)


def print_imported(report: ImportReport, file: Path, where: str) -> None:
    """Print what came of an import, on stderr."""
    parts = [f"{report.outcomes[outcome]:,} {outcome}" for outcome in OUTCOMES if report.outcomes[outcome]]
    if report.skipped:
        parts.append(f"{counted(report.skipped, 'row')} skipped")
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(f"{where}: {file}: {', '.join(parts) or 'nothing to import'}", markup=False)
