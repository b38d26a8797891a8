"""Actors across articles, the corrections of persons, and what statements are found by."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
OPTIONS = {"sqlite_strict": True}
WITHOUT_ROWID = {**OPTIONS, "sqlite_with_rowid": False}


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make them; all articles that count wait to be registered."""
    _registered()
    _corrections()
    op.create_table(
        "unregistered",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("article"),
        **OPTIONS,
    )
    op.execute("INSERT INTO unregistered (article) SELECT key FROM articles WHERE current = 1")


def _registered() -> None:
    op.create_table(
        "registered",
        _text("id"),
        _text("kind"),
        _text("name"),
        _text("country", null=True),
        _text("block"),
        _text("first_day"),
        _text("last_day"),
        _whole("articles"),
        _whole("corrected"),
        sa.PrimaryKeyConstraint("id"),
        **WITHOUT_ROWID,
    )
    op.create_index("registered_block", "registered", ["block"])
    op.create_table(
        "registered_members",
        _whole("article"),
        _whole("n"),
        _text("block"),
        _text("registered"),
        sa.PrimaryKeyConstraint("article", "n"),
        **WITHOUT_ROWID,
    )
    op.create_index("registered_members_block", "registered_members", ["block"])
    op.create_index("registered_members_registered", "registered_members", ["registered"])
    op.create_table(
        "registered_names",
        _text("registered"),
        _text("name"),
        _whole("articles"),
        sa.PrimaryKeyConstraint("registered", "name"),
        **WITHOUT_ROWID,
    )
    op.create_table(
        "registered_words",
        _text("word"),
        _text("registered"),
        sa.PrimaryKeyConstraint("word", "registered"),
        **WITHOUT_ROWID,
    )
    op.create_index("registered_words_registered", "registered_words", ["registered"])


def _corrections() -> None:
    op.create_table(
        "corrections",
        _whole("seq"),
        _text("day"),
        _text("kind"),
        _text("role", null=True),
        _text("name", null=True),
        _whole("undone"),
        sa.PrimaryKeyConstraint("seq"),
        **OPTIONS,
    )
    op.create_table(
        "corrected_members",
        _whole("correction"),
        _whole("part"),
        _text("finding"),
        _text("name"),
        sa.ForeignKeyConstraint(["correction"], ["corrections.seq"]),
        sa.PrimaryKeyConstraint("correction", "part", "finding"),
        **WITHOUT_ROWID,
    )
