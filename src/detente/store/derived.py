"""Tables that follow from the findings of all articles: reports by pair of states, merged events, copies.

Nothing in them is read from anywhere else; what an article changes in them is brought up to date before they are asked.
They are no part of the content hash, and the same articles in whatever order make the same rows.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from detente.store.schema import METADATA, NUMBER, STRICT


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _article(*, key: bool = False) -> Column[Any]:
    return Column("article", Integer, ForeignKey("articles.key"), nullable=False, primary_key=key, autoincrement=False)


def _whole(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _by_key(name: str, key: tuple[str, ...], *parts: Any) -> Table:
    return Table(name, METADATA, *parts, PrimaryKeyConstraint(*key), sqlite_with_rowid=False, **STRICT)


ungrouped: Final = Table("ungrouped", METADATA, _article(key=True), **STRICT)  # what has to be brought up to date
unmerged: Final = _by_key("unmerged", ("a", "b", "family"), _text("a"), _text("b"), _text("family"))
grouping: Final = _by_key("grouping", ("rules",), _text("rules"))  # digest of the code that made the rows

signatures: Final = Table(  # of the current articles, what their copies are found by
    "signatures", METADATA, _article(key=True), Column("digest", LargeBinary, nullable=False), **STRICT
)
copies: Final = _by_key("copies", ("article", "other"), _article(), _whole("other"))  # both ways
voices: Final = Table(  # of each article that has copies, the version id of the first of them
    "voices", METADATA, _article(key=True), _text("voice"), **STRICT
)
article_countries: Final = _by_key(  # who acts, speaks or is named in the current articles
    "article_countries",
    ("country", "dct", "article"),
    _text("country"),
    _text("dct"),
    _article(),
    Index("article_countries_article", "article"),
)
reports: Final = _by_key(  # each telling of an event, under each pair of states that it is between; a < b
    "reports",
    ("a", "b", "family", "article", "n"),
    _text("a"),
    _text("b"),
    _text("family"),
    _article(),
    _whole("n"),
    _text("told"),  # JSON: what merging needs
    _text("happening", null=True),  # id of the event that it tells; None: not merged yet
    Index("reports_article", "article", "n"),
    Index("reports_happening", "happening"),
)
happenings: Final = _by_key(  # each event between two states once
    "happenings",
    ("a", "b", "counted", "id"),
    _text("a"),
    _text("b"),
    _text("counted"),  # the first day of the event, else that of its first report
    _text("id"),
    _text("family"),
    _whole("dated"),  # 1: articles tell the day
    _text("acting"),  # "a", "b", "both"
    _text("plover"),
    _text("mode", null=True),
    _text("status"),
    Column("goldstein", NUMBER),
    _whole("reports"),
    _whole("independent"),
    _text("told"),  # JSON: the rest
    Index("happenings_family", "a", "b", "family"),
    Index(  # all that a series counts, without the rest of the row
        "happenings_counts",
        *("a", "b", "counted", "plover", "status", "acting", "goldstein", "dated", "reports", "independent"),
    ),
)
DERIVED: Final = (ungrouped, unmerged, grouping, signatures, copies, voices, article_countries, reports, happenings)
