"""Event data of others."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
NUMBER: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")


def text(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=null)


def whole(name: str, *, null: bool = False, **more: Any) -> sa.Column[Any]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=null, **more)


def number(name: str) -> sa.Column[Any]:
    """A column of numbers."""
    return sa.Column(name, NUMBER, nullable=True)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "imported_files",
        whole("key"),
        text("origin"),
        text("name"),
        text("sha256"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("imported_files_sha256", "imported_files", ["sha256", "origin"], unique=True)
    _events()
    _parts()


def _events() -> None:
    op.create_table(
        "imported_events",
        whole("key", autoincrement=False),
        text("id"),
        whole("file"),
        whole("line"),
        text("origin"),
        text("day"),
        *(text(name, null=True) for name in ("cameo", "plover", "mode")),
        number("goldstein"),
        number("score"),
        text("place", null=True),
        text("place_country", null=True),
        number("lat"),
        number("lon"),
        *(text(name, null=True) for name in ("url", "outlet", "published")),
        whole("reports", null=True),
        text("digest"),
        sa.ForeignKeyConstraint(["file"], ["imported_files.key"]),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("imported_events_id", "imported_events", ["id"], unique=True)


def _parts() -> None:
    op.create_table(
        "imported_sides",
        whole("event"),
        text("side"),
        whole("at"),
        *(text(name, null=True) for name in ("name", "country", "country_told", "sectors")),
        sa.ForeignKeyConstraint(["event"], ["imported_events.key"]),
        sa.PrimaryKeyConstraint("event", "side", "at"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "imported_pairs",
        text("one"),
        text("other"),
        text("day"),
        whole("event"),
        sa.ForeignKeyConstraint(["event"], ["imported_events.key"]),
        sa.PrimaryKeyConstraint("one", "other", "day", "event"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "imported_days",
        text("origin"),
        text("day"),
        whole("events"),
        text("digest"),
        sa.PrimaryKeyConstraint("origin", "day"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
