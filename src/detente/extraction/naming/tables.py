"""Where names of the tables stand in an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.gazetteer import Entry, EntryKind, entries, entry_at
from detente.model.parse import Parse

POSSESSIVE: Final = frozenset({"'s", "\u2019s", "'", "\u2019"})


@dataclass(frozen=True, slots=True)
class TableName:
    """One name of the tables at its tokens [first, last)."""

    first: int
    last: int
    kind: EntryKind
    name: str
    country: str | None
    words: str = ""  # as written, where it is a state's name or adjective


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
            name = _named(parse, at, last, entry)
            if entry.kind == "body" and (owner := _owner(parse, found, at)) and owner.country != entry.country:
                words = " ".join(token.text for token in parse.tokens[at:last])
                name = TableName(at, last, entry.kind, f"{owner.words} {words}", owner.country)
            found.update((i, name) for i in range(at, last))
            at = last
    return found


def _named(parse: Parse, first: int, last: int, entry: Entry) -> TableName:
    words = " ".join(token.text for token in parse.tokens[first:last])
    return TableName(first, last, entry.kind, entry.name, entry.country, words)


def _owner(parse: Parse, found: dict[int, TableName], at: int) -> TableName | None:
    """The state whose body is named: of "Chile's Defense Department" Chile."""
    possessive = at > 1 and parse.tokens[at - 1].lower in POSSESSIVE
    owner = found.get(at - 2 if possessive else at - 1)
    kinds = ("state", "side") if possessive else ("adjective", "state")
    return owner if owner is not None and owner.kind in kinds else None
