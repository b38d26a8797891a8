"""How a command fails: one line on stderr and an exit status, never a traceback.

Exit status: 0 all is well, 1 the data cannot be used or nobody reads the output, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

import typer
from typer.core import TyperGroup

from detente.errors import DetenteError, ParserError
from detente.surfaces.brief.wording import shown

DATA: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130
GO_ON: Final = ("code", "add", "import", "fetch")  # commands that go on where they stopped


def report(message: str) -> None:
    """Print what went wrong as one line on stderr."""
    typer.echo(f"detente: {shown(message)}", err=True)


class Failures:
    """What went wrong on the way, each said at once; the rest goes on."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, error: DetenteError) -> None:
        """Say it, and remember that the command has failed."""
        report(str(error))
        self._count += 1

    def exit(self) -> None:
        """End the command with the status for data, if anything went wrong."""
        if self._count:
            raise typer.Exit(DATA)


class Commands(TyperGroup):
    """The commands, with every failure that has a name turned into one line."""

    def invoke(self, ctx: Any) -> Any:
        """What the command gives back."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # a terminal that cannot show a letter still gets the rest
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains again at its end
            raise typer.Exit(DATA) from None
        except KeyboardInterrupt:
            resumed = "; the same command goes on where it stopped" if ctx.invoked_subcommand in GO_ON else ""
            report(f"interrupted{resumed}")
            raise typer.Exit(INTERRUPTED) from None
        except DetenteError as error:
            report(str(error))
            raise typer.Exit(USAGE if isinstance(error, ParserError) else DATA) from error
        except OSError as error:
            report(f"{error.filename or 'output'}: {error.strerror or error}")
            raise typer.Exit(DATA) from error
        return result
