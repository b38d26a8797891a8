"""Articles joined into stories, day by day.

On each day its articles and the stories that still live are clustered: the two that are most alike on average become
one, as long as they are about as alike as their own articles are among each other. So a story of many wordings takes
in what a story of one wording keeps out, and two earthquakes off one coast stay two. Only the articles of the last
weeks count: a story lives as long as it is written about. What was one story yesterday stays one today, and later
articles change nothing about earlier days.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from detente.model.story import DatedText, Story
from detente.resolution.story_clusters import LOOSEST, Group, clustered
from detente.resolution.story_links import WINDOW, Links
from detente.resolution.story_profiles import Profile, profile

DIGITS: Final = 16  # hex digits of an id

Key = tuple[date, str]  # day and id of an article


@dataclass(frozen=True, slots=True)
class _Step:
    """What a day did: the articles of one story from then on, and the stories that it was made of."""

    after: tuple[Key, ...]  # by day and id, as all articles of stories
    before: tuple[tuple[Key, ...], ...]


class Stories:
    """Stories that grow: the same articles give the same stories, in whatever order they are added."""

    def __init__(self, loosest: float = LOOSEST) -> None:
        """No articles yet; `loosest` as in `clustered`."""
        self._loosest = loosest
        self._links = Links()
        self._by_day: defaultdict[date, set[str]] = defaultdict(set)
        self._days: list[date] = []  # those that are grouped, in order
        self._steps: dict[date, list[_Step]] = {}
        self._stories: dict[Key, tuple[Key, ...]] = {}  # by first article
        self._home: dict[str, Key] = {}  # the first article of each article's story
        self._moved: date | None = None  # the first day that has to be grouped again

    def add(self, article: DatedText) -> None:
        """Add an article; one of the same id replaces it."""
        self.add_profile(profile(article))

    def add_profile(self, article: Profile) -> None:
        """As `add`, of an article whose weights are known already."""
        if article.id in self._links.profiles:
            self.remove(article.id)
        self._links.add(article)
        self._by_day[article.day].add(article.id)
        self._move(article.day)

    def remove(self, id: str) -> None:
        """Forget an article that was withdrawn."""
        day = self._links.profiles[id].day
        self._undo(day)
        self._links.remove(id)
        self._by_day[day].discard(id)
        self._move(day)

    def of(self, id: str) -> Story:
        """The story of an article."""
        self._group()
        return self._story(self._stories[self._home[id]])

    def told(self) -> tuple[Story, ...]:
        """All stories, by their first article; an article that is like no other is a story by itself."""
        self._group()
        return tuple(self._story(self._stories[key]) for key in sorted(self._stories))

    def _move(self, day: date) -> None:
        self._moved = day if self._moved is None else min(day, self._moved)

    def _group(self) -> None:
        """Group the days again from the first one that changed."""
        if self._moved is None:
            return
        self._undo(self._moved)
        for day in sorted(day for day, ids in self._by_day.items() if day >= self._moved and ids):
            self._steps[day] = self._grouped(day)
            self._days.append(day)
        self._moved = None

    def _undo(self, since: date) -> None:
        """Take back what this day and those after it did."""
        while self._days and self._days[-1] >= since:
            for step in reversed(self._steps.pop(self._days.pop())):
                self._replace((step.after,), step.before)
                for _, each in set(step.after).difference(*step.before):
                    del self._home[each]

    def _replace(self, old: Iterable[tuple[Key, ...]], new: Iterable[tuple[Key, ...]]) -> None:
        for members in old:
            del self._stories[members[0]]
        for members in new:
            self._stories[members[0]] = members
            for _, each in members:
                self._home[each] = members[0]

    def _grouped(self, day: date) -> list[_Step]:
        """Cluster a day's articles with the living stories that one of them is like."""
        ids = sorted(self._by_day[day])
        groups = [Group((day, each), (each,)) for each in ids]
        since = day - timedelta(WINDOW)
        touched = {self._home[other] for each in ids for other in self._links.of(each) if other in self._home}
        for key in sorted(touched):
            living = tuple(each for published, each in self._stories[key] if published >= since)
            groups += [Group(key, living)] if living else []
        return [self._step(cluster) for cluster in clustered(groups, self._links.of, self._loosest)]

    def _step(self, keys: Sequence[Key]) -> _Step:
        """Make one story of these, each named by its first article."""
        before = tuple(self._stories[key] for key in sorted(keys) if key in self._stories)
        new = (key for key in keys if key not in self._stories)
        step = _Step(tuple(sorted([*new, *(member for members in before for member in members)])), before)
        self._replace(before, (step.after,))
        return step

    def _story(self, members: Sequence[Key]) -> Story:
        (first, key), (last, _) = members[0], members[-1]
        digest = hashlib.sha256(f"{first}\x1f{key}".encode("utf-8", "surrogatepass")).hexdigest()
        ids = tuple(each for _, each in members)
        return Story(digest[:DIGITS], ids, first, last, _central(ids, {each: self._links.of(each) for each in ids}))


def stories(articles: Iterable[DatedText], loosest: float = LOOSEST) -> tuple[Story, ...]:
    """The stories of some articles, whatever their order."""
    found = Stories(loosest)
    for article in articles:
        found.add(article)
    return found.told()


def _central(ids: Sequence[str], links: Mapping[str, Mapping[str, int]]) -> str:
    """The article that is most like the others; of equals, the first."""
    among = frozenset(ids)
    return max(ids, key=lambda each: sum(value for other, value in links[each].items() if other in among))
