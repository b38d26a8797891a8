"""What follows from all articles together, brought up to date: copies, reports by pair of states, merged events.

Adding an article only notes that it has to be grouped. Whoever asks for what is grouped has that done first; it costs
what the new articles and their pairs of states cost, whatever else the record holds. Each step is a transaction of its
own: a process that is ended leaves the rest to the next one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from detente.store.derived import grouping, reports, ungrouped, unmerged
from detente.store.gathering import gather
from detente.store.merging import merge
from detente.store.schema import articles
from detente.store.store import Store

ARTICLES: Final = 500  # that one transaction gathers
BLOCKS: Final = 100  # of reports that one transaction merges
SOURCES: Final = (  # what the derived rows depend on, beside the findings
    ("detente.resolution", ("duplicates.py", "happenings.py", "report_likeness.py", "reports.py", "story_words.py")),
    ("detente.store", ("gathering.py", "merging.py")),
    ("detente.model", ("story.py",)),
)


def group(store: Store, on_progress: Callable[[int], None] = lambda _: None) -> None:
    """Bring up to date what follows from all articles together; where nothing has changed, that is one look.

    Args:
        store: The record.
        on_progress: Called with the number of articles that are still to be gathered.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        done = grouped(connection)
    if done:
        return
    with store.writing() as connection:
        _made_by_these_rules(connection)
    for step, size in ((gather, ARTICLES), (merge, BLOCKS)):
        left = 1
        while left:
            with store.writing() as connection:
                left = step(connection, size)
            if step is gather:
                on_progress(left)


def grouped(connection: Connection) -> bool:
    """Whether all is up to date."""
    waiting = [connection.scalar(select(column).limit(1)) for column in (ungrouped.c.article, unmerged.c.a)]
    return waiting == [None, None] and connection.scalar(select(grouping.c.rules)) == rules()


def _made_by_these_rules(connection: Connection) -> None:
    """Have all be grouped anew where other rules did it."""
    if connection.scalar(select(grouping.c.rules)) == rules():
        return
    if connection.scalar(select(grouping.c.rules)) is not None:
        connection.execute(delete(ungrouped))
        connection.execute(insert(ungrouped).from_select(["article"], select(articles.c.key)))
        connection.execute(delete(unmerged))
        blocks = select(reports.c.a, reports.c.b, reports.c.family).distinct()
        connection.execute(insert(unmerged).from_select(["a", "b", "family"], blocks))
    connection.execute(delete(grouping))
    connection.execute(insert(grouping).values(rules=rules()))


@cache
def rules() -> str:
    """Hex digits that stand for the code that groups."""
    digest = hashlib.sha256()
    for package, names in SOURCES:
        for name in names:
            digest.update(files(package).joinpath(name).read_bytes())
    return digest.hexdigest()[:12]
