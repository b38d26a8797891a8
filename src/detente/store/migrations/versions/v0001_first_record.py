"""The tables of the first record, and what its words are searched by."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
NUMBER: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
SEARCHED = ("article", "statement", "event")


def text(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=null)


def whole(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=null)


def number(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of numbers."""
    return sa.Column(name, NUMBER, nullable=null)


def _refers(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["article", column], [f"{table}.article", f"{table}.n"], initially="DEFERRED", deferrable=True
    )


def _table(name: str, key: tuple[str, ...], *parts: Any) -> None:
    op.create_table(
        name,
        whole("article"),
        *parts,
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("article", *key),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _layer(name: str, *parts: Any) -> None:
    _table(name, ("n",), whole("n"), text("id"), text("rule", null=True), *parts)


def upgrade() -> None:
    """Make them."""
    _articles()
    _findings()
    _claims()
    _parts()
    _more_parts()
    _words()


def _articles() -> None:
    op.create_table(
        "articles",
        whole("key"),
        text("id"),
        text("work"),
        text("name"),
        text("url", null=True),
        text("outlet", null=True),
        text("title", null=True),
        text("byline", null=True),
        text("language"),
        text("dct"),
        text("dct_origin"),
        whole("extracted"),
        text("sha256"),
        whole("current"),
        whole("withdrawn"),
        text("added"),
        text("version"),
        text("rules"),
        text("parser"),
        whole("domestic"),
        text("digest"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("articles_dct", "articles", ["dct"])
    op.create_index("articles_id", "articles", ["id"], unique=True)
    op.create_index("articles_name", "articles", ["name"])
    op.create_index("articles_url", "articles", ["url"])
    op.create_index("articles_work", "articles", ["work"])
    op.create_table(
        "texts",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        text("text"),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("article"),
        sqlite_strict=True,
    )
    op.create_table(
        "changes",
        whole("seq"),
        text("day"),
        text("change"),
        text("layer"),
        text("id"),
        text("article"),
        text("what", null=True),
        sa.PrimaryKeyConstraint("seq"),
        sqlite_strict=True,
    )
    op.create_index("changes_day", "changes", ["day"])


def _findings() -> None:
    _layer(
        "actors",
        text("name"),
        text("folded"),
        text("kind"),
        text("role", null=True),
        text("organisation", null=True),
        text("country", null=True),
        text("sector", null=True),
        whole("former"),
        number("certainty"),
    )
    _layer(
        "times",
        whole("start"),
        whole("end"),
        text("type"),
        text("value", null=True),
        text("mod", null=True),
        text("first_day", null=True),
        text("last_day", null=True),
    )
    _layer(
        "statements",
        whole("source_start", null=True),
        whole("source_end", null=True),
        whole("actor", null=True),
        whole("addressee", null=True),
        whole("cue_start", null=True),
        whole("cue_end", null=True),
        text("force", null=True),
        text("type"),
        text("date", null=True),
        whole("parent", null=True),
        _refers("actor", "actors"),
        _refers("addressee", "actors"),
        _refers("parent", "statements"),
    )
    _layer(
        "events",
        whole("start"),
        whole("end"),
        whole("predicate_start", null=True),
        whole("predicate_end", null=True),
        text("plover"),
        text("mode", null=True),
        text("cameo", null=True),
        number("goldstein", null=True),
        text("status"),
        text("first_day", null=True),
        text("last_day", null=True),
        text("place", null=True),
        text("place_country", null=True),
        number("lat", null=True),
        number("lon", null=True),
        whole("statement", null=True),
        _refers("statement", "statements"),
    )


def _claims() -> None:
    _layer(
        "forecasts",
        whole("start"),
        whole("end"),
        whole("forecaster", null=True),
        whole("statement", null=True),
        whole("likelihood_start"),
        whole("likelihood_end"),
        text("likelihood"),
        number("low", null=True),
        number("high", null=True),
        text("scale", null=True),
        text("horizon", null=True),
        _refers("forecaster", "actors"),
        _refers("statement", "statements"),
    )
    _layer(
        "channels",
        whole("start"),
        whole("end"),
        text("channel"),
        text("state"),
        text("since", null=True),
        whole("event", null=True),
        whole("statement", null=True),
        _refers("event", "events"),
        _refers("statement", "statements"),
    )
    _layer("issues", text("issue"), text("name"))
    _layer(
        "positions",
        whole("start"),
        whole("end"),
        text("party", null=True),
        whole("actor", null=True),
        text("issue", null=True),
        text("direction"),
        whole("statement", null=True),
        whole("event", null=True),
        _refers("actor", "actors"),
        _refers("event", "events"),
        _refers("statement", "statements"),
    )


def _parts() -> None:
    _table("furniture", ("kind", "at"), text("kind"), whole("at"), whole("start"), whole("end"))
    _table(
        "mentions",
        ("actor", "at"),
        whole("actor"),
        whole("at"),
        whole("start"),
        whole("end"),
        _refers("actor", "actors"),
    )
    _table(
        "contents",
        ("statement", "at"),
        whole("statement"),
        whole("at"),
        whole("start"),
        whole("end"),
        _refers("statement", "statements"),
    )
    _table(
        "statement_issues",
        ("statement", "at"),
        whole("statement"),
        whole("at"),
        text("issue"),
        _refers("statement", "statements"),
    )
    _table(
        "event_actors",
        ("event", "side", "at"),
        whole("event"),
        text("side"),
        whole("at"),
        whole("actor"),
        _refers("actor", "actors"),
        _refers("event", "events"),
    )
    _table(
        "event_countries",
        ("event", "side", "at"),
        whole("event"),
        text("side"),
        whole("at"),
        text("country"),
        _refers("event", "events"),
    )


def _more_parts() -> None:
    _table("event_issues", ("event", "at"), whole("event"), whole("at"), text("issue"), _refers("event", "events"))
    _table(
        "channel_parties",
        ("channel", "at"),
        whole("channel"),
        whole("at"),
        text("country"),
        _refers("channel", "channels"),
    )
    _table(
        "issue_mentions",
        ("issue", "at"),
        whole("issue"),
        whole("at"),
        whole("start"),
        whole("end"),
        _refers("issue", "issues"),
    )


def _words() -> None:
    """On SQLite an index of words without the words: what they are is in the texts."""
    for kind in SEARCHED:
        if op.get_context().dialect.name == "sqlite":
            op.execute(
                f"CREATE VIRTUAL TABLE {kind}_words USING "
                "fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2')"
            )
        else:
            op.create_table(
                f"{kind}_words",
                sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
                sa.Column("words", TSVECTOR(), nullable=False),
            )
            op.create_index(f"{kind}_words_words", f"{kind}_words", ["words"], postgresql_using="gin")
