"""A row of the record cited: its words, where they stand, and in what, checked against the text that is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from detente.errors import SpanError, StoreError
from detente.model.span import Span
from detente.store.content import damage_of
from detente.store.findings import rows_in
from detente.store.ids import FINDING_DIGITS, VERSION_DIGITS
from detente.store.imported import NAMES, ImportedRow, imported_row
from detente.store.rows import Row, Rows
from detente.store.schema import LETTERS, texts
from detente.store.store import Store
from detente.store.versions import version_of
from detente.version import VERSION

FINDING: Final = re.compile(rf"([0-9a-f]{{{VERSION_DIGITS}}})-([{''.join(LETTERS)}])[0-9a-f]{{{FINDING_DIGITS}}}")
IMPORTED: Final = re.compile("|".join(f"{origin}:" for origin in NAMES))
PLACE: Final = re.compile(rf"([{''.join(LETTERS)}])([1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Citation:
    """One finding or one article, with all that leads back to its words."""

    id: str
    kind: str  # "article", or the layer of the finding: "statements"
    place: str | None  # in the article's record: "e3"; None: the article itself
    words: tuple[str, ...]  # none for an article
    spans: tuple[Span, ...]  # where they stand in the text, in characters
    rule: str | None
    article: str  # the id that the article was given, else the one made for it
    version: str  # the id of this version of it
    outlet: str | None
    title: str | None
    byline: str | None
    published: str
    url: str | None
    language: str
    sha256: str  # of the text in UTF-8; of event data, of the bytes of their file
    detente: str  # the version that read it
    status: str  # current, corrected, withdrawn
    row: ImportedRow | None = None  # of event data of others, which has no text; None: of an article


def cite(store: Store, id: str, place: str | None = None) -> Citation:
    """The citation of a finding or of an article.

    Args:
        store: The record.
        id: Of a finding or a version of an article, or the article's own id or address; of an event of others
            its origin and its id there, "gdelt:410412347".
        place: The finding's place in the article's record, such as "e3", where `id` is an article's.

    Raises:
        StoreError: There is no such finding, or what the record holds is not what was added.
    """
    if IMPORTED.match(id) and place is None and (found := imported_row(store, id)):
        return _imported(id, found)
    matched = FINDING.fullmatch(id)
    with store.reading() as connection:
        row = version_of(connection, matched[1] if matched else id, store.name)
        if damage := damage_of(connection, row["key"]):
            raise StoreError(f"{store.name}: {damage}; it cannot be cited")
        if matched:
            return _finding(connection, row, matched[2], lambda each: each["id"] == id, id, store.name)
        if place is None:
            return _citation(row, row["id"], "article", None, None, (), "")
        at = PLACE.fullmatch(place)
        if not at:
            raise StoreError(f"{place!r} is no place in a record; write it as e3, s1 or a2")
        return _finding(connection, row, at[1], lambda each: each["n"] == int(at[2]), place, store.name)


def _finding(
    connection: Connection, article: Row, letter: str, is_it: Callable[[Row], bool], id: str, where: str
) -> Citation:
    layer, rows = LETTERS[letter].name, rows_in(connection, article["key"])
    found = next(filter(is_it, rows[layer]), None)
    if found is None:
        raise StoreError(f"{where}: {article['name']} holds no finding {id!r}; other rules may have read it since")
    text = connection.scalar(select(texts.c.text).where(texts.c.article == article["key"])) or ""
    try:
        spans = tuple(Span(start, end) for start, end in _places(layer, found, rows))
    except SpanError as error:
        raise StoreError(f"{where}: {id}: {error}; it cannot be cited") from error
    if any(span.end > len(text) for span in spans):
        raise StoreError(f"{where}: {id}: it stands after the end of the text; it cannot be cited")
    return _citation(article, found["id"], layer, f"{letter}{found['n']}", found["rule"], spans, text)


def _places(layer: str, found: Row, rows: Rows) -> Iterable[tuple[int, int]]:
    """Where the words of a finding stand: of an actor or an issue, where it is named first."""
    if layer == "statements":
        return [(piece["start"], piece["end"]) for piece in rows["contents"] if piece["statement"] == found["n"]]
    if layer in ("actors", "issues"):
        table, column = ("mentions", "actor") if layer == "actors" else ("issue_mentions", "issue")
        return [(each["start"], each["end"]) for each in rows[table] if each[column] == found["n"]][:1]
    return [(found["start"], found["end"])]


def _citation(
    row: Mapping[str, Any], id: str, kind: str, place: str | None, rule: str | None, spans: tuple[Span, ...], text: str
) -> Citation:
    return Citation(
        id,
        kind,
        place,
        tuple(span.of(text) for span in spans),
        spans,
        rule,
        row["name"],
        row["id"],
        row["outlet"],
        row["title"],
        row["byline"],
        row["dct"],
        row["url"],
        row["language"],
        row["sha256"],
        row["version"],
        "withdrawn" if row["withdrawn"] else "current" if row["current"] else "corrected",
    )


def _imported(id: str, row: ImportedRow) -> Citation:
    """The citation of an event of others: the row, for there are no words."""
    title = f"{row.origin} event {row.id}: {row.said}, {row.day}"
    day = (row.published or row.day).isoformat()
    return Citation(
        id, "imported_events", None, (), (), None, id, id, row.outlet or row.origin, title, None, day, row.url, "en",
        row.sha256, VERSION, "current", row,
    )  # fmt: skip
