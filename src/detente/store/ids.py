"""Ids that follow from content: of a version of an article, and of each finding in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import orjson

from detente.model.article import Article
from detente.store.schema import LETTERS

Json = Mapping[str, Any]
VERSION_DIGITS: Final = 16
FINDING_DIGITS: Final = 10
LETTER_OF: Final = {table.name: letter for letter, table in LETTERS.items()}

IDENTITY: Final[Mapping[str, Callable[[Json], object]]] = {
    # What makes a finding the same one after other rules have read the article: where it stands, or who it is.
    "actors": lambda row: (row["kind"], row["name"]),
    "times": lambda row: row["span"],
    "statements": lambda row: row["content"],
    "events": lambda row: row["predicate"] or row["span"],
    "forecasts": lambda row: row["span"],
    "channels": lambda row: (row["span"], row["channel"]),
    "issues": lambda row: row["id"],
    "positions": lambda row: (row["span"], row["party"], row["issue"]),
    "deadlines": lambda row: row["span"],
}


def digest_of(value: object, digits: int = 64) -> str:
    """Hex digits that stand for a value of texts, numbers and lists: the same value, the same digits."""
    return hashlib.sha256(orjson.dumps(value)).hexdigest()[:digits]


def text_digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def version_id(article: Article) -> str:
    """The id of one version of an article: another where anything differs that was given of it."""
    return version_id_of(given_of(article))


def given_of(article: Article) -> Json:
    """What was given of an article, by the columns of its version; the text by its digest."""
    return {
        "name": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "language": article.language,
        "dct": article.dct.isoformat(),
        "sha256": text_digest(article.text),
    }


def version_id_of(row: Json) -> str:
    """The id of a version, from its row."""
    names = ("name", "url", "outlet", "title", "byline", "language", "dct", "sha256")
    return digest_of([row[name] for name in names], VERSION_DIGITS)


def finding_ids(version: str, layer: str, rows: Sequence[Json]) -> list[str]:
    """The ids of the findings of one layer of one version, in order: "3f9a0c12d4e5f607-e1b2c3d4e5f"."""
    made: dict[str, None] = {}
    for row in rows:
        identity, again = IDENTITY[layer](row), 0
        while (found := _finding_id(version, layer, identity, again)) in made:
            again += 1
        made[found] = None
    return list(made)


def _finding_id(version: str, layer: str, identity: object, again: int) -> str:
    return f"{version}-{LETTER_OF[layer]}{digest_of([version, layer, identity, again], FINDING_DIGITS)}"
