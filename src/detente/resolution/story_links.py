"""Which articles of some weeks are alike: one is compared with those that share salient features, never with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Final

from detente.resolution.story_countries import shared
from detente.resolution.story_profiles import Profile
from detente.resolution.story_words import UNITS as WEIGHT_UNITS

WINDOW: Final = 90  # days; what nobody has written about for so long is another story
FLOOR: Final = 0.08  # likeness below it counts as none
UNITS: Final = WEIGHT_UNITS**2  # that a likeness of 1 has
HINT: Final = 0.03  # what the salient features alone must give before two articles are compared in full


class Links:
    """Articles and how alike they are, whatever the order in which they come."""

    def __init__(self) -> None:
        """No articles yet."""
        self.profiles: dict[str, Profile] = {}
        self._linked: dict[str, dict[str, int]] = {}
        self._places: defaultdict[tuple[str, int], dict[str, int]] = defaultdict(dict)  # by feature and span of days

    def of(self, id: str) -> Mapping[str, int]:
        """The articles that this one is like, and how much, in units of `UNITS`: sums are exact."""
        return self._linked[id]

    def add(self, article: Profile) -> None:
        """Compare an article with those of its window that share a salient feature. Added again, it replaces itself."""
        if article.id in self.profiles:
            self.remove(article.id)
        found = {}
        for each in self._candidates(article):
            value = likeness(article, self.profiles[each])
            if value >= FLOOR * UNITS:
                found[each] = self._linked[each][article.id] = value
        self.profiles[article.id] = article
        self._linked[article.id] = found
        for feature in article.salient:
            self._places[feature, _era(article.day)][article.id] = article.weights[feature]

    def remove(self, id: str) -> None:
        """Forget an article."""
        article = self.profiles.pop(id)
        for other in self._linked.pop(id):
            del self._linked[other][id]
        for feature in article.salient:
            place = self._places[feature, _era(article.day)]
            del place[id]
            if not place:
                del self._places[feature, _era(article.day)]

    def _candidates(self, article: Profile) -> list[str]:
        hints: defaultdict[str, int] = defaultdict(int)
        era = _era(article.day)
        for feature in article.salient:
            weight = article.weights[feature]
            for near in (era - 1, era, era + 1):
                for each, other in self._places.get((feature, near), {}).items():
                    hints[each] += weight * other
        day = article.day
        found = ((self.profiles[each], hint) for each, hint in hints.items() if hint >= HINT * UNITS)
        return [
            other.id
            for other, hint in found
            if abs((other.day - day).days) <= WINDOW and hint * shared(article.states, other.states) >= HINT * UNITS
        ]


def likeness(one: Profile, other: Profile) -> int:
    """How alike two articles are, in units of `UNITS`."""
    features = one.weights.keys() & other.weights.keys()
    product = sum([one.weights[feature] * other.weights[feature] for feature in features])
    return int(product * shared(one.states, other.states))


def _era(day: date) -> int:
    return day.toordinal() // WINDOW
