"""The words that articles, statements and events are searched by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, text

from detente.store.rows import Rows

TOKENS: Final = "tokenize='porter unicode61 remove_diacritics 2'"  # as the migration has it
BITS: Final = 20  # of a key of words: those below hold the finding's `n`
MOST: Final = 500_000  # letters of one text that PostgreSQL indexes; it takes a megabyte of distinct words


def words_key(kind: str, article: int, n: int = 0) -> int:
    """The key of an article's or a finding's words."""
    return article if kind == "article" else article << BITS | n


def article_words(title: str | None, text: str) -> str:
    """The words of an article: its text, and its title where that does not stand in it."""
    return text if title is None or title in text else f"{title}\n\n{text}"


def add_words(connection: Connection, kind: str, rows: list[tuple[int, str]]) -> None:
    """Make words searchable under their keys."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(f"INSERT INTO {kind}_words (rowid, words) VALUES (:key, :words)"),  # noqa: S608 - no kind comes from the user
            [{"key": key, "words": words} for key, words in rows],
        )
    else:
        connection.execute(
            text(f"INSERT INTO {kind}_words (key, words) VALUES (:key, to_tsvector('english', :words))"),  # noqa: S608
            [{"key": key, "words": words[:MOST]} for key, words in rows],
        )


def remove_words(connection: Connection, kind: str, rows: list[tuple[int, str]]) -> None:
    """Make words that were added under these keys not searchable any more."""
    if not rows:
        return
    parameters: list[dict[str, Any]] = [{"key": key, "words": words} for key, words in rows]
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(f"INSERT INTO {kind}_words ({kind}_words, rowid, words) VALUES ('delete', :key, :words)"),  # noqa: S608
            parameters,
        )
    else:
        connection.execute(
            text(f"DELETE FROM {kind}_words WHERE key = :key"),  # noqa: S608
            [{"key": each["key"]} for each in parameters],
        )


def findings_words(article: int, rows: Rows, text: str) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """The words of all statements and of all events of an article, with their keys."""
    pieces: dict[int, list[str]] = {}
    for piece in rows["contents"]:
        pieces.setdefault(piece["statement"], []).append(text[piece["start"] : piece["end"]])
    yield "statement", [(words_key("statement", article, n), " … ".join(parts)) for n, parts in pieces.items()]
    yield (
        "event",
        [(words_key("event", article, row["n"]), text[row["start"] : row["end"]]) for row in rows["events"]],
    )
