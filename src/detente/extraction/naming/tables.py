"""Where names of the tables stand in an article."""

from __future__ import annotations

from dataclasses import dataclass

from detente.extraction.naming.gazetteer import EntryKind, entries, entry_at
from detente.model.parse import Parse


@dataclass(frozen=True, slots=True)
class TableName:
    """One name of the tables at its tokens [first, last)."""

    first: int
    last: int
    kind: EntryKind
    name: str
    country: str | None


def find_table_names(parse: Parse) -> dict[int, TableName]:
    """The names of the tables, by each of their tokens; the longest at each place."""
    known = entries()
    found: dict[int, TableName] = {}
    for paragraph in parse.paragraphs:
        at = paragraph.first
        while at < paragraph.last:
            hit = entry_at(parse.tokens, at, paragraph.last) if parse.tokens[at].text in known else None
            if hit is None:
                at += 1
                continue
            last, entry = hit
            name = TableName(at, last, entry.kind, entry.name, entry.country)
            found.update((i, name) for i in range(at, last))
            at = last
    return found
