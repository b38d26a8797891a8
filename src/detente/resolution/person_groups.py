"""Members of the register that are one person, and what is compared of them: country, office, walk of life, years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from detente.model.registry import NamedActor
from detente.resolution.full_names import FullName
from detente.resolution.name_likeness import ALIKE, spelled_alike
from detente.resolution.offices import office_words

SURE: Final = 0.9  # certainty from which a country counts; below it was taken from what stands near by or is usual
YEAR: Final = 365.25
OF_STATE: Final = frozenset({"GOV", "MIL", "JUD", "LEG", "SPY", "COP"})
OF_OTHERS: Final = frozenset({"JRN", "ELI", "MED", "CRM", "BUS", "EDU", "LAB", "AGR"})
NO_OFFICE: Final = frozenset({
    "top", "new", "old", "former", "outgoing", "incoming", "newly", "elected", "senior", "chief", "deputy", "vice",
    "assistant", "general", "special", "leader", "head", "official", "officials", "member", "members", "mr", "mrs",
    "ms", "dear", "am", "pm", "the", "his", "her", "in", "to", "at", "on", "highness", "majesty", "excellency",
    "honorable", "honourable", "royal", "own", "friend", "colleague", "counterpart",
})  # fmt: skip
ANY_MINISTER: Final = frozenset({"minister"})


@dataclass
class Group:
    """Members that are one person, under one full name."""

    name: FullName
    members: list[NamedActor]
    country: str | None = None

    @cached_property
    def roles(self) -> Counter[str]:
        """The words of their offices, by articles."""
        return Counter(word for member in self.members for word in role_words(member.role))

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last."""
        days = [number_of(member.day) for member in self.members]
        return min(days), max(days)

    @cached_property
    def walk(self) -> str | None:
        """Of the state or not, as most say; None: none says."""
        told = Counter(filter(None, map(walk_of, self.members)))
        return max(sorted(told), key=told.__getitem__) if told else None

    @cached_property
    def key(self) -> tuple[str, str]:
        """What stands for it, whatever the order of its members."""
        return min((member.day, member.finding) for member in self.members)


@dataclass
class Person:
    """Groups that are one person, and the members that are named by family name alone."""

    groups: list[Group]
    alone: list[NamedActor] = field(default_factory=list)

    @property
    def members(self) -> list[NamedActor]:
        """All."""
        return [*(member for group in self.groups for member in group.members), *self.alone]

    @cached_property
    def countries(self) -> frozenset[str]:
        """That are sure."""
        return frozenset(group.country for group in self.groups if group.country)

    @cached_property
    def told(self) -> frozenset[str]:
        """The countries, those too that are not sure."""
        return frozenset(member.country for group in self.groups for member in group.members if member.country)

    @cached_property
    def roles(self) -> Counter[str]:
        """The words of the offices."""
        return sum((group.roles for group in self.groups), Counter())

    def is_spelled_like(self, family: str) -> bool:
        """Whether a family name is another spelling of this one."""
        return any(spelled_alike(group.name.family, family, ALIKE) for group in self.groups)

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last on which the full name is told."""
        return min(group.days[0] for group in self.groups), max(group.days[1] for group in self.groups)


def country_of(member: NamedActor) -> str | None:
    """Whose person it is, where that is sure."""
    return member.country if member.certainty >= SURE else None


@lru_cache(maxsize=1 << 16)
def role_words(role: str | None) -> frozenset[str]:
    """What an office comes down to, without words that many offices have."""
    if not role:
        return frozenset()
    words = frozenset(word for part in role.split(";") for word in office_words(part))
    return frozenset(word.strip(".,") for word in words) - NO_OFFICE


def roles_meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two may be the same office: "minister" may be any minister."""
    first, second = frozenset(one), frozenset(other)
    return bool(first & second) or ANY_MINISTER in (first, second)


def walk_of(member: NamedActor) -> str | None:
    """Of the state or not, as an article says; None: it does not say."""
    if member.sector in OF_STATE:
        return "state"
    return "other" if member.sector in OF_OTHERS and not member.former else None


@lru_cache(maxsize=1 << 16)
def number_of(day: str) -> int:
    """The number of a day."""
    return date.fromisoformat(day).toordinal()


def years_between(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Years between two spans of days; none where they meet."""
    return max(0, one[0] - other[1], other[0] - one[1]) / YEAR
