"""Where answers are printed."""

from __future__ import annotations

from typing import Final

from rich.console import Console, RenderableType

MEASURE: Final = 100  # columns; longer lines are hard to read, however wide the terminal is


def print_plainly(part: RenderableType, console: Console | None = None) -> None:
    """Print a part no wider than it is good to read; into a pipe without the blanks that rich fills lines up with."""
    console = console or Console(highlight=False)
    width = min(console.width, MEASURE)
    if console.is_terminal:
        console.print(part, width=width)
        return
    with console.capture() as captured:
        console.print(part, width=width)
    for line in captured.get().splitlines():
        console.out(line.rstrip(), highlight=False)
