"""The feeds that a record follows, and which of their items were taken."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def text(name: str, *, null: bool = True) -> sa.Column[Any]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=null)


def whole(name: str) -> sa.Column[Any]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "feeds",
        whole("key"),
        text("url", null=False),
        text("title"),
        text("etag"),
        text("last_modified"),
        text("added", null=False),
        text("fetched"),
        text("error"),
        whole("failures"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("feeds_url", "feeds", ["url"], unique=True)
    op.create_table(
        "feed_items",
        whole("key"),
        whole("feed"),
        text("guid"),
        text("url", null=False),
        text("published"),
        text("state", null=False),
        whole("tries"),
        text("error"),
        text("article"),
        sa.ForeignKeyConstraint(["feed"], ["feeds.key"]),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("feed_items_guid", "feed_items", ["feed", "guid"])
    op.create_index("feed_items_url", "feed_items", ["url"])
    op.create_index("feed_items_state", "feed_items", ["state", "feed"])
