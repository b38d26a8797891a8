"""Files that a command writes: whole or not at all."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from detente.errors import DetenteError
from detente.model.document import Document
from detente.model.statement import Statement
from detente.record.document import Json, as_json, as_record
from detente.surfaces.brief.wording import counted
from detente.surfaces.page.build import page
from detente.surfaces.said import as_rows
from detente.surfaces.told_stories import ToldStory, as_row


def write_file(path: Path, text: str) -> None:
    """Write a text as UTF-8, so that a file half written never stands under its name.

    Raises:
        DetenteError: The file cannot be written there.
    """
    write_pieces(path, [text])


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write pieces of a text one after another, in the same way.

    Raises:
        DetenteError: The file cannot be written there.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DetenteError(f"{path}: cannot be written: {error.strerror}") from error


def write_page(docs: Sequence[Document], path: Path) -> None:
    """Write the page of these documents, if there are any, and say so on stderr."""
    if not docs:
        return  # what went wrong has been said
    write_file(path, page(docs))
    print(f"{path}: {counted(len(docs), 'article')}", file=sys.stderr)  # noqa: T201 - a surface


def write_records(docs: Iterable[Document]) -> None:
    """Write the record of each document to stdout: indented on a terminal, else one a line."""
    for doc in docs:
        write_out(as_json(as_record(doc), indent=sys.stdout.isatty()))


def write_statements(found: Iterable[tuple[Document, Sequence[Statement]]]) -> None:
    """Write each statement to stdout with its article, its speaker and its words: indented on a terminal."""
    for doc, statements in found:
        for row in as_rows(doc, statements):
            write_out(as_json(row, indent=sys.stdout.isatty()))


def write_rows(rows: Iterable[Json], columns: Sequence[str], *, as_csv: bool) -> None:
    """Write rows to stdout: as CSV with a header, or as JSON, one a line, on a terminal indented."""
    if not as_csv:
        for row in rows:
            write_out(as_json(row, indent=sys.stdout.isatty()))
        return
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[name] for name in columns] for row in rows)
    write_out(table.getvalue().removesuffix("\n"))


def write_stories(found: Iterable[ToldStory]) -> None:
    """Write each story to stdout: indented on a terminal, else one a line."""
    for told in found:
        write_out(as_json(as_row(told), indent=sys.stdout.isatty()))


def write_out(text: str) -> None:
    """Write a line to stdout as UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
