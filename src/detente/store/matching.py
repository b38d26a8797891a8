"""What matches words in the index of a database, how well, and where the words stand: FTS5 and PostgreSQL's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import reduce
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, TableClause, column, func, literal, literal_column, select, table

from detente.store.words import TOKENS

Marks = tuple[tuple[int, int], ...]
OPEN, CLOSE, GAP = "\x02", "\x03", "…"
AROUND: Final = 40  # words of an article that are shown around those searched for
ENGLISH: Final[ColumnElement[Any]] = literal_column("'english'::regconfig")


@dataclass(frozen=True, slots=True)
class Matching:
    """The index to select from."""

    words: TableClause
    key: ColumnElement[int]
    condition: ColumnElement[bool]
    score: ColumnElement[float]  # the higher, the better


def matching(connection: Connection, kind: str, terms: Sequence[str]) -> Matching:
    """The index of one kind, and the condition that all words and phrases are met in any form."""
    name = f"{kind}_words"
    if connection.dialect.name == "sqlite":
        words = table(name, column("rowid"), column("rank"))
        met = literal_column(name).op("MATCH", is_comparison=True)(_fts5(terms))
        return Matching(words, words.c.rowid, met, -words.c.rank)
    words = table(name, column("key"), column("words"))
    query = _tsquery(terms)
    rank = func.ts_rank_cd(words.c.words, query, 1)  # 1: a long text is not better for being long
    return Matching(words, words.c.key, words.c.words.op("@@", is_comparison=True)(query), rank)


def marked(connection: Connection, terms: Sequence[str], texts: Sequence[str], *, cut: bool) -> Iterator[tuple[str, Marks]]:  # fmt: skip # noqa: E501
    """Each text with the places of the words that were met; cut to what stands around them, where that is wanted."""
    clean = [text.replace(OPEN, " ").replace(CLOSE, " ") for text in texts]
    found = _by_fts5(terms, clean, cut=cut) if connection.dialect.name == "sqlite" else _by_postgres(connection, terms, clean, cut=cut)  # fmt: skip # noqa: E501
    return map(_unmarked, found)


def _fts5(terms: Sequence[str]) -> str:
    return " AND ".join(f'"{term}"' for term in terms)


def _tsquery(terms: Sequence[str]) -> ColumnElement[Any]:
    parts: list[ColumnElement[Any]] = [func.phraseto_tsquery(ENGLISH, literal(term)) for term in terms]
    return reduce(lambda left, right: left.op("&&")(right), parts)


def _by_fts5(terms: Sequence[str], texts: Sequence[str], *, cut: bool) -> list[str]:
    """The index holds no texts: the few that are shown are indexed again, by themselves."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE shown USING fts5(words, {TOKENS})")
        memory.executemany("INSERT INTO shown (rowid, words) VALUES (?, ?)", enumerate(texts))
        call = f"snippet(shown, 0, ?, ?, '{GAP}', {AROUND})" if cut else "highlight(shown, 0, ?, ?)"
        wanted = f"SELECT rowid, {call} FROM shown WHERE shown MATCH ?"  # noqa: S608 - nothing of the user's in it
        found: dict[int, str] = dict(memory.execute(wanted, (OPEN, CLOSE, _fts5(terms))).fetchall())
    return [found.get(at, text) for at, text in enumerate(texts)]


def _by_postgres(connection: Connection, terms: Sequence[str], texts: Sequence[str], *, cut: bool) -> list[str]:
    sized = f"MaxWords={AROUND}, MinWords={AROUND // 2}" if cut else "HighlightAll=true"
    options = f"StartSel={OPEN}, StopSel={CLOSE}, {sized}"
    query = _tsquery(terms)
    return [connection.scalar(select(func.ts_headline(ENGLISH, text, query, options))) or text for text in texts]


def _unmarked(text: str) -> tuple[str, Marks]:
    words, marks, begun = "", [], 0
    for at, part in enumerate(text.split(OPEN)):
        inside, _, after = part.partition(CLOSE) if at else ("", "", part)
        begun = len(words)
        words += inside + after
        if inside:
            marks.append((begun, begun + len(inside)))
    return words, tuple(marks)
