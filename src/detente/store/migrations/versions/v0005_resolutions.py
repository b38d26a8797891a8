"""What people say became of forecasts."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    columns = ("forecast", "article", "words", "outcome", "because", "day")
    op.create_table(
        "resolutions",
        *(sa.Column(name, sa.Text(), nullable=False) for name in columns),
        sa.PrimaryKeyConstraint("forecast"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
