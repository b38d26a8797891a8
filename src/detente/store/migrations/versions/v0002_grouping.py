"""What follows from all articles together: reports by pair of states, merged events, copies."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
NUMBER: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")


def text(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=null)


def whole(name: str) -> sa.Column[Any]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=False)


def article() -> tuple[sa.Column[Any], sa.ForeignKeyConstraint]:
    """The article that a row belongs to."""
    column: sa.Column[Any] = sa.Column("article", sa.Integer(), autoincrement=False, nullable=False)
    return column, sa.ForeignKeyConstraint(["article"], ["articles.key"])


def _by_key(name: str, key: tuple[str, ...], *parts: Any) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(*key), sqlite_strict=True, sqlite_with_rowid=False)


def _by_article(name: str, *parts: Any) -> None:
    op.create_table(name, *article(), *parts, sa.PrimaryKeyConstraint("article"), sqlite_strict=True)


def upgrade() -> None:
    """Make them, and have every article grouped before they are asked."""
    _by_article("ungrouped")
    _by_key("unmerged", ("a", "b", "family"), text("a"), text("b"), text("family"))
    _by_key("grouping", ("rules",), text("rules"))
    _by_article("signatures", sa.Column("digest", sa.LargeBinary(), nullable=False))
    _by_key("copies", ("article", "other"), *article(), whole("other"))
    _by_article("voices", text("voice"))
    _by_key("article_countries", ("country", "dct", "article"), text("country"), text("dct"), *article())
    op.create_index("article_countries_article", "article_countries", ["article"])
    _by_key(
        "reports",
        ("a", "b", "family", "article", "n"),
        text("a"),
        text("b"),
        text("family"),
        *article(),
        whole("n"),
        text("told"),
        text("happening", null=True),
    )
    op.create_index("reports_article", "reports", ["article", "n"])
    op.create_index("reports_happening", "reports", ["happening"])
    _by_key(
        "happenings",
        ("a", "b", "counted", "id"),
        text("a"),
        text("b"),
        text("counted"),
        text("id"),
        text("family"),
        whole("dated"),
        text("acting"),
        text("plover"),
        text("mode", null=True),
        text("status"),
        sa.Column("goldstein", NUMBER, nullable=True),
        whole("reports"),
        whole("independent"),
        text("told"),
    )
    op.create_index("happenings_family", "happenings", ["a", "b", "family"])
    counted = ["a", "b", "counted", "plover", "status", "acting", "goldstein", "dated", "reports", "independent"]
    op.create_index("happenings_counts", "happenings", counted)
    op.create_index("channel_parties_country", "channel_parties", ["country", "article", "channel"])
    op.create_index("positions_party", "positions", ["party", "article"])
    op.execute("INSERT INTO ungrouped (article) SELECT key FROM articles")
