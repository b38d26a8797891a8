"""The command line."""

from __future__ import annotations

import typer

app = typer.Typer(name="detente", no_args_is_help=True, add_completion=False)


@app.callback()
def main() -> None:
    """Read dated news about relations between states into a record that can be cited."""
