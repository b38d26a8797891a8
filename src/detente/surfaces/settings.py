"""Options that several commands share, and what the environment says of them.

DETENTE_PARSER names the parser, DETENTE_RECORD the record; rich keeps NO_COLOR (https://no-color.org) and COLUMNS.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import typer

from detente.exports.records import STATUSES
from detente.language.spacy_parser import SHIPPED
from detente.model.event import Status


def is_day(text: str) -> str:
    """The same text, where it is an ISO day."""
    if text:
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise typer.BadParameter(f"{text!r} is no day; write it as 2023-02-03") from error
    return text


def day(text: str) -> date | None:
    """The day of publication that was given; None where none was."""
    return date.fromisoformat(text) if text else None


def in_order(first: str, last: str) -> None:
    """See that the days of --from and --to, where both are given, stand in this order.

    Raises:
        BadParameter: They do not.
    """
    if first and last and first > last:
        raise typer.BadParameter(f"--from {first} is after --to {last}")


def today() -> date:
    """The user's own day: it notes an article that comes from the future, and stands in the log of the record."""
    return date.today()


def day_of(text: str) -> date:
    """The day that was given; today where none was."""
    return day(text) or today()


def statuses_of(text: str) -> tuple[Status, ...] | None:
    """The statuses that are named, in their own order; None where none is."""
    named = [name.strip() for name in text.split(",") if name.strip()]
    if unknown := [name for name in named if name not in (*STATUSES, "all")]:
        raise typer.BadParameter(f"{unknown[0]!r} is no status; there are {', '.join(STATUSES)}, and all")
    return tuple(status for status in STATUSES if status in named or "all" in named) or None


Published = Annotated[
    str,
    typer.Option(
        "--published",
        metavar="YYYY-MM-DD",
        callback=is_day,
        show_default=False,
        help="The day of publication, which 'Thursday' is counted from; left out, it is looked for in the article.",
    ),
]
OnDay = Annotated[
    str,
    typer.Option(
        "--on", metavar="YYYY-MM-DD", callback=is_day, show_default=False, help="As it stands on that day, or today."
    ),
]
ParserName = Annotated[
    str,
    typer.Option(
        "--parser",
        metavar="NAME",
        envvar="DETENTE_PARSER",
        help=f"One that ships ({', '.join(SHIPPED)}), or an installed spaCy pipeline, or a path to one.",
    ),
]
DomesticFlag = Annotated[
    bool, typer.Option("--domestic", help="Also events inside one state, and those whose other side is unknown.")
]
CsvFlag = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
RecordPlace = Annotated[
    str,
    typer.Option(
        "--record",
        metavar="PATH|URL",
        envvar="DETENTE_RECORD",
        help="Where the record is: a file, or postgresql://USER@HOST/DATABASE.",
    ),
]
LogDay = Annotated[
    str,
    typer.Option(
        "--day",
        metavar="YYYY-MM-DD",
        callback=is_day,
        show_default=False,
        help="The day that the log gives; left out, today.",
    ),
]
PrivateFlag = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine and private networks, too, on any port.")
]
FirstDay = Annotated[
    str, typer.Option("--from", metavar="YYYY-MM-DD", callback=is_day, show_default=False, help="That day and later.")
]
LastDay = Annotated[
    str, typer.Option("--to", metavar="YYYY-MM-DD", callback=is_day, show_default=False, help="That day and before.")
]
JsonFlag = Annotated[bool, typer.Option("--json", help="Print JSON.")]
OutputFormat = Annotated[
    Literal["jsonl", "icews", "polecat", "gdelt", "csv", "parquet"],
    typer.Option("--format", help="Records (jsonl), or a table of their events; the records stay beside it."),
]
TableFormat = Annotated[
    Literal["icews", "polecat", "gdelt", "csv", "parquet"],
    typer.Option("--format", help="The columns and codes of which data set; csv and parquet have all that we know."),
]
StatusNames = Annotated[
    str,
    typer.Option(
        "--status",
        metavar="NAME,NAME",
        show_default=False,
        help=f"Events that the table has: {', '.join(STATUSES)}, or all; left out, those that the format counts.",
    ),
]
