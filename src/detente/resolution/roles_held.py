"""The roles in which somebody was seen over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from detente.model.registry import NamedActor, RoleHeld
from detente.resolution.person_groups import country_of, role_words


def roles_held(members: Iterable[NamedActor]) -> tuple[RoleHeld, ...]:
    """Each role with the first and the last day on which an article says so, by those days.

    Wordings of one office are one role: "Foreign Minister", "Minister of Foreign Affairs". A country or an organisation
    that an article leaves out is the one that the others name.
    """
    by_role: defaultdict[tuple[frozenset[str], bool], list[NamedActor]] = defaultdict(list)
    for member in members:
        by_role[role_words(member.role), member.former].append(member)
    found = []
    for those in by_role.values():
        days = [member.day for member in those]
        found.append(
            RoleHeld(
                _most(member.role for member in those),
                _most(member.organisation for member in those),
                _most(country_of(member) for member in those) or _most(member.country for member in those),
                min(days),
                max(days),
                len({member.article for member in those}),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.first, each.last, each.role or "", -each.articles)))


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
