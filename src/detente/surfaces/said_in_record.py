"""What one speaker said in the record, as a person asks for it."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Final

from detente.errors import StoreError
from detente.extraction.issue_phrases import issue_table
from detente.resolution.persons import words_of
from detente.store.statements_by import Order, Said, Wanted, most_heard, said_by, speakers_called
from detente.store.store import Store
from detente.surfaces.failures import report
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import day
from detente.surfaces.states import code_of, state_of
from detente.surfaces.terminal.said import print_said

LISTED: Final = ("id", "day", "published", "name", "called", "role", "country", "words", "issues", "article", "outlet")


def wanted_of(about: str, country: str, first: str, last: str) -> Wanted:
    """What is asked for: an issue of the table by id or name, else words; days; whom the speaker acts for."""
    asked = words_of(about)
    issue = next((row.id for row in issue_table().values() if asked and asked in (words_of(row.id), words_of(row.name))), None)  # fmt: skip # noqa: E501
    words = f'"{about}"' if issue else about
    return Wanted(issue, words or None, state_of(country) if country else None, day(first), day(last))


def show_said(
    where: str, by: str, about: str, wanted: Wanted, *, most: int, order: Order, as_json: bool, as_csv: bool
) -> None:
    """Print what a speaker said; where nothing is found, say who speaks.

    Raises:
        StoreError: The speaker has no letters, or the database failed.
    """
    if not words_of(by):
        raise StoreError(f"{by!r} is no name")
    with Store(where) as store:
        speakers = speakers_called(store, by, code_of(by))
        found = said_by(store, speakers, wanted, most=most, order=order)
        others = () if found else most_heard(store)
    if as_json or as_csv:
        columns = LISTED if as_csv else [field.name for field in fields(Said)]
        write_rows(map(_row, found) if as_csv else map(asdict, found), columns, as_csv=as_csv)
    else:
        print_said(found)
    if not found:
        topic = f" about {about!r}" if about else ""
        report(f"nothing said by {by!r}{topic}; those who speak: {', '.join(others) or 'nobody whose name is told'}")


def _row(said: Said) -> dict[str, object]:
    return {**asdict(said), "issues": "|".join(said.issues)}
