"""The state of an installation on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.surfaces.brief.wording import shown
from detente.surfaces.doctor import Check
from detente.surfaces.terminal.console import print_plainly


def print_checks(checks: Iterable[Check], console: Console | None = None) -> bool:
    """Print each check; gives back whether all is well."""
    table = Table.grid(padding=(0, 2))
    done = list(checks)
    for check in done:
        mark = Text("ok", style="green") if check.ok else Text("failed", style="bold red")
        table.add_row(mark, Text(check.name, style="bold"), Text(shown(check.found)))
    print_plainly(table, console)
    return all(check.ok for check in done)
