"""The tables of actors across articles: derived from the findings, but for what persons have corrected.

What is derived is outside the content hash, and made anew whenever the articles that it rests on change.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from detente.store.schema import METADATA, STRICT

registered: Final = Table(
    "registered",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("block", Text, nullable=False),  # of its first member
    Column("first_day", Text, nullable=False),  # of publication of the articles that name it
    Column("last_day", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("corrected", Integer, nullable=False),  # 1: a person had a hand in it
    Index("registered_block", "block"),
    sqlite_with_rowid=False,
    **STRICT,
)
members: Final = Table(
    "registered_members",
    METADATA,
    Column("article", Integer, nullable=False),
    Column("n", Integer, nullable=False),  # of the actor in the article
    Column("block", Text, nullable=False),  # those that it is compared with have the same
    Column("registered", Text, nullable=False),  # "": not told yet
    PrimaryKeyConstraint("article", "n"),
    Index("registered_members_block", "block"),
    Index("registered_members_registered", "registered"),
    sqlite_with_rowid=False,
    **STRICT,
)
names: Final = Table(
    "registered_names",
    METADATA,
    Column("registered", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    PrimaryKeyConstraint("registered", "name"),
    sqlite_with_rowid=False,
    **STRICT,
)
words: Final = Table(
    "registered_words",
    METADATA,
    Column("word", Text, nullable=False),  # of one of its names, folded
    Column("registered", Text, nullable=False),
    PrimaryKeyConstraint("word", "registered"),
    Index("registered_words_registered", "registered"),
    sqlite_with_rowid=False,
    **STRICT,
)
unregistered: Final = Table(
    "unregistered",  # articles that came, went or were read anew since the tables above were made
    METADATA,
    Column("article", Integer, ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    **STRICT,
)
corrections: Final = Table(
    "corrections",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),  # merge, split, rename
    Column("role", Text),
    Column("name", Text),
    Column("undone", Integer, nullable=False),
    **STRICT,
)
corrected_members: Final = Table(
    "corrected_members",
    METADATA,
    Column("correction", Integer, ForeignKey("corrections.seq"), nullable=False),
    Column("part", Integer, nullable=False),
    Column("finding", Text, nullable=False),  # the id of an actor of an article, which may be gone
    Column("name", Text, nullable=False),  # as the article had it
    PrimaryKeyConstraint("correction", "part", "finding"),
    sqlite_with_rowid=False,
    **STRICT,
)
