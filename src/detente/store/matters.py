"""What forecasts are about: the states and issues that they and their articles name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, select

from detente.model.matter import Matter
from detente.store.schema import actors, articles, forecasts, issue_mentions, issues, mentions
from detente.store.store import Store

Place = tuple[str, int, int]  # what is named, and where


def matters_of(store: Store, ids: Iterable[str]) -> dict[str, Matter]:
    """What forecasts are about, by the ids of the findings; those that are not there are left out.

    Raises:
        StoreError: The database failed.
    """
    found: dict[str, Matter] = {}
    with store.reading() as connection:
        for finding in ids:
            place = (
                select(forecasts.c.article, forecasts.c.start, forecasts.c.end)
                .join(articles, articles.c.key == forecasts.c.article)
                .where(articles.c.id == finding.partition("-")[0], forecasts.c.id == finding)
            )
            if row := connection.execute(place).first():
                found[finding] = _matter(connection, *row)
    return found


def _matter(connection: Connection, article: int, start: int, end: int) -> Matter:
    named, raised = _states(connection, article), _issues(connection, article)
    often = Counter(state for state, _, _ in named)
    return Matter(
        _within(named, start, end),
        _within(raised, start, end),
        tuple(sorted(often, key=lambda state: (-often[state], state))),
        tuple(sorted({issue for issue, _, _ in raised})),
    )


def _within(places: Iterable[Place], start: int, end: int) -> tuple[str, ...]:
    return tuple(sorted({name for name, first, last in places if first < end and last > start}))


def _states(connection: Connection, article: int) -> list[Place]:
    here = (mentions.c.article == actors.c.article) & (mentions.c.actor == actors.c.n)
    wanted = (
        select(actors.c.country, mentions.c.start, mentions.c.end)
        .join(mentions, here)
        .where(actors.c.article == article, actors.c.country.is_not(None))
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(wanted)]


def _issues(connection: Connection, article: int) -> list[Place]:
    here = (issue_mentions.c.article == issues.c.article) & (issue_mentions.c.issue == issues.c.n)
    wanted = (
        select(issues.c.issue, issue_mentions.c.start, issue_mentions.c.end)
        .join(issue_mentions, here)
        .where(issues.c.article == article)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(wanted)]
