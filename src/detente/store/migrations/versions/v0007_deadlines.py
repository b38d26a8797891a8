"""Deadlines, with the states that they are between, that set them, and that they bind."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
KEPT = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "deadlines",
        sa.Column("article", sa.Integer(), sa.ForeignKey("articles.key"), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text()),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text()),
        sa.Column("last_day", sa.Text()),
        sa.PrimaryKeyConstraint("article", "n"),
        **KEPT,
    )
    op.create_table(
        "deadline_states",
        sa.Column("article", sa.Integer(), sa.ForeignKey("articles.key"), nullable=False),
        sa.Column("deadline", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article", "deadline", "side", "at"),
        sa.ForeignKeyConstraint(
            ["article", "deadline"], ["deadlines.article", "deadlines.n"], deferrable=True, initially="DEFERRED"
        ),
        **KEPT,
    )
    op.create_index("deadline_states_country", "deadline_states", ["country", "article", "deadline"])
