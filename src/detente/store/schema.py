"""The tables of the record, the same on SQLite and on PostgreSQL.

Every row of a finding stands under its article: its primary key begins with the article's key, so that all that one
article says lies together, and adding an article costs the same however many there are. `n` counts the findings of a
layer as the article's record does: `e3` is the event with `n` 3. What refers to another finding of the article holds
its `n`. Keys and sequence numbers follow the order of adding and stay inside the database; `id` follows from content.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    REAL,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

HEAD: Final = "0007"  # the migration that makes this schema
METADATA: Final = MetaData()
NUMBER: Final[Double[float]] = Double().with_variant(REAL(), "sqlite")
STRICT: Final[dict[str, Any]] = {"sqlite_strict": True}


def _text(name: str, *, null: bool = True) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _whole(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=null)


def _refers(column: str, table: str) -> ForeignKeyConstraint:
    """Another finding of the same article; looked at when the article is whole."""
    return ForeignKeyConstraint(["article", column], [f"{table}.article", f"{table}.n"], deferrable=True, initially="DEFERRED")  # fmt: skip # noqa: E501


def _under_article(name: str, key: tuple[str, ...], *parts: Any) -> Table:
    """A table whose rows lie together by article."""
    article: Column[Any] = Column("article", Integer, ForeignKey("articles.key"), nullable=False)
    return Table(
        name, METADATA, article, *parts, PrimaryKeyConstraint("article", *key), sqlite_with_rowid=False, **STRICT
    )


def _layer(name: str, *parts: Any) -> Table:
    """A table of findings: `n` in the article's record, `id` from where it is and what it is."""
    return _under_article(name, ("n",), _whole("n"), _text("id", null=False), _text("rule"), *parts)


def _pieces(name: str, column: str, table: str) -> Table:
    """The places of a finding that has many, in their order."""
    return _under_article(
        name, (column, "at"), _whole(column), _whole("at"), _whole("start"), _whole("end"), _refers(column, table)
    )


articles: Final = Table(
    "articles",
    METADATA,
    Column("key", Integer, primary_key=True),
    _text("id", null=False),  # of this version: all that was given of the article
    _text("work", null=False),  # the smallest id among the versions of the article
    _text("name", null=False),  # the caller's own id, else the one made of text and day
    _text("url"),
    _text("outlet"),
    _text("title"),
    _text("byline"),
    _text("language", null=False),
    _text("dct", null=False),
    _text("dct_origin", null=False),
    _whole("extracted"),
    _text("sha256", null=False),  # of the text in UTF-8
    _whole("current"),  # 1: the version that counts
    _whole("withdrawn"),
    _text("added", null=False),  # the day, as the caller says
    _text("version", null=False),  # of detente, that made the findings
    _text("rules", null=False),  # digest of its code and tables
    _text("parser", null=False),
    _whole("domestic"),
    _text("digest", null=False),  # of the findings
    Index("articles_id", "id", unique=True),
    Index("articles_work", "work"),
    Index("articles_name", "name"),
    Index("articles_url", "url"),
    Index("articles_dct", "dct"),
    **STRICT,
)
texts: Final = Table(
    "texts",
    METADATA,
    Column("article", Integer, ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    _text("text", null=False),
    **STRICT,
)
furniture: Final = _under_article(
    "furniture", ("kind", "at"), _text("kind", null=False), _whole("at"), _whole("start"), _whole("end")
)
actors: Final = _layer(
    "actors",
    _text("name", null=False),
    _text("folded", null=False),  # the words of the name in small letters without accents, a blank around each
    _text("kind", null=False),
    _text("role"),
    _text("organisation"),
    _text("country"),
    _text("sector"),
    _whole("former"),
    Column("certainty", NUMBER, nullable=False),
)
mentions: Final = _pieces("mentions", "actor", "actors")
times: Final = _layer(
    "times",
    _whole("start"),
    _whole("end"),
    _text("type", null=False),
    _text("value"),
    _text("mod"),
    _text("first_day"),
    _text("last_day"),
)
statements: Final = _layer(
    "statements",
    _whole("source_start", null=True),
    _whole("source_end", null=True),
    _whole("actor", null=True),
    _whole("addressee", null=True),
    _whole("cue_start", null=True),
    _whole("cue_end", null=True),
    _text("force"),
    _text("type", null=False),
    _text("date"),
    _whole("parent", null=True),
    _refers("actor", "actors"),
    _refers("addressee", "actors"),
    _refers("parent", "statements"),
)
contents: Final = _pieces("contents", "statement", "statements")
statement_issues: Final = _under_article(
    "statement_issues",
    ("statement", "at"),
    _whole("statement"),
    _whole("at"),
    _text("issue", null=False),
    _refers("statement", "statements"),
)
events: Final = _layer(
    "events",
    _whole("start"),
    _whole("end"),
    _whole("predicate_start", null=True),
    _whole("predicate_end", null=True),
    _text("plover", null=False),
    _text("mode"),
    _text("cameo"),
    Column("goldstein", NUMBER),
    _text("status", null=False),
    _text("first_day"),
    _text("last_day"),
    _text("place"),
    _text("place_country"),
    Column("lat", NUMBER),
    Column("lon", NUMBER),
    _whole("statement", null=True),
    _refers("statement", "statements"),
)
event_actors: Final = _under_article(
    "event_actors",
    ("event", "side", "at"),
    _whole("event"),
    _text("side", null=False),
    _whole("at"),
    _whole("actor"),
    _refers("event", "events"),
    _refers("actor", "actors"),
)
event_countries: Final = _under_article(
    "event_countries",
    ("event", "side", "at"),
    _whole("event"),
    _text("side", null=False),
    _whole("at"),
    _text("country", null=False),
    _refers("event", "events"),
)
event_issues: Final = _under_article(
    "event_issues",
    ("event", "at"),
    _whole("event"),
    _whole("at"),
    _text("issue", null=False),
    _refers("event", "events"),
)
forecasts: Final = _layer(
    "forecasts",
    _whole("start"),
    _whole("end"),
    _whole("forecaster", null=True),
    _whole("statement", null=True),
    _whole("likelihood_start"),
    _whole("likelihood_end"),
    _text("likelihood", null=False),
    Column("low", NUMBER),
    Column("high", NUMBER),
    _text("scale"),
    _text("horizon"),
    _refers("forecaster", "actors"),
    _refers("statement", "statements"),
)
channels: Final = _layer(
    "channels",
    _whole("start"),
    _whole("end"),
    _text("channel", null=False),
    _text("state", null=False),
    _text("since"),
    _whole("event", null=True),
    _whole("statement", null=True),
    _refers("event", "events"),
    _refers("statement", "statements"),
)
channel_parties: Final = _under_article(
    "channel_parties",
    ("channel", "at"),
    _whole("channel"),
    _whole("at"),
    _text("country", null=False),
    _refers("channel", "channels"),
    Index("channel_parties_country", "country", "article", "channel"),
)
issues: Final = _layer("issues", _text("issue", null=False), _text("name", null=False))
issue_mentions: Final = _pieces("issue_mentions", "issue", "issues")
positions: Final = _layer(
    "positions",
    _whole("start"),
    _whole("end"),
    _text("party"),
    _whole("actor", null=True),
    _text("issue"),
    _text("direction", null=False),
    _whole("statement", null=True),
    _whole("event", null=True),
    _refers("actor", "actors"),
    _refers("statement", "statements"),
    _refers("event", "events"),
    Index("positions_party", "party", "article"),
)
deadlines: Final = _layer(
    "deadlines",
    _whole("start"),
    _whole("end"),
    _text("state", null=False),
    _text("first_day"),
    _text("last_day"),
)
deadline_states: Final = _under_article(
    "deadline_states",
    ("deadline", "side", "at"),
    _whole("deadline"),
    _text("side", null=False),  # "between", "setter", "bound"
    _whole("at"),
    _text("country", null=False),
    _refers("deadline", "deadlines"),
    Index("deadline_states_country", "country", "article", "deadline"),
)
changes: Final = Table(
    "changes",
    METADATA,
    Column("seq", Integer, primary_key=True),
    _text("day", null=False),
    _text("change", null=False),
    _text("layer", null=False),
    _text("id", null=False),
    _text("article", null=False),  # the id of the version that it belongs to
    _text("what"),  # which fields changed, or why
    Index("changes_day", "day"),
    **STRICT,
)
resolutions: Final = Table(  # what people say became of forecasts: no finding, and in no digest
    "resolutions",
    METADATA,
    Column("forecast", Text, primary_key=True),  # id of the finding, which may be there no more
    _text("article", null=False),  # id of the version that it belongs to
    _text("words", null=False),  # of the forecast, when it was resolved
    _text("outcome", null=False),
    _text("because", null=False),
    _text("day", null=False),
    sqlite_with_rowid=False,
    **STRICT,
)

LAYERS: Final = (actors, times, statements, events, forecasts, channels, issues, positions, deadlines)
LETTERS: Final = dict(zip("atsefcipd", LAYERS, strict=True))  # in ids: "e3"
PARTS: Final = (  # what belongs to findings, after what it belongs to
    mentions,
    contents,
    statement_issues,
    event_actors,
    event_countries,
    event_issues,
    channel_parties,
    issue_mentions,
    deadline_states,
)
LATER: Final = (deadlines, deadline_states)  # came with a later schema: in digests only where they hold something
FOUND: Final = (furniture, *LAYERS, *PARTS)  # all that a reading makes, in the order of insertion
