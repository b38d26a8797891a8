"""Those who are named by family name alone, given to the only one who bears it with that country, role and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from detente.model.registry import NamedActor
from detente.resolution.full_names import sound_of
from detente.resolution.person_groups import YEAR, Person, country_of, number_of, role_words, roles_meet, years_between
from detente.resolution.persons import words_of

RARE: Final = 8  # one in so many articles may be read wrongly
YEARS: Final = 4  # for so long after an article somebody may be meant by a family name alone
ALONE: Final = 2  # and for so long where neither country nor role tells
MONTH: Final = 30 / 365.25  # and for so long where only one bears it, however few articles name that one
KNOWN: Final = 3  # articles that name somebody who is known by family name alone without country and role
HARDLY: Final = 4  # times that an office is rarer with somebody than with the one who is meant


def taken(persons: Sequence[Person], alone: Sequence[tuple[str, NamedActor]]) -> list[list[NamedActor]]:
    """Give those who are named by family name alone to the one who bears it; the others, each by itself."""
    bearers: defaultdict[str, list[Person]] = defaultdict(list)
    sounding: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        names = {word for group in person.groups for word in (group.name.family, *group.name.second)}
        for word in sorted(names):
            bearers[word].append(person)
        for sound in sorted({sound_of(word) for word in names}):
            sounding[sound].append(person)
    rest: defaultdict[tuple[str, frozenset[str]], list[NamedActor]] = defaultdict(list)
    single: list[list[NamedActor]] = []
    for word, member in alone:
        bearer = _bearer(bearers.get(word, ()), member) or _bearer(
            (p for p in sounding[sound_of(word)] if member.country in p.told and p.is_spelled_like(word)),
            member,
            strictly=True,
        )
        roles = role_words(member.role) or frozenset(words_of(member.role or ""))
        if bearer is not None:
            bearer.alone.append(member)
        elif roles and not any(_of(each, member.country, roles) for each in bearers.get(word, ())):
            rest[word, roles].append(member)
        else:
            single.append([member])
    return [*(part for those in rest.values() for part in _of_one_office(those)), *single]


def _of_one_office(members: Sequence[NamedActor]) -> list[list[NamedActor]]:
    """Those of one family name and office whom nobody's full name explains, by country and years."""
    by_country: defaultdict[str | None, list[NamedActor]] = defaultdict(list)
    for member in members:
        by_country[member.country].append(member)
    if len(by_country) == 2 and None in by_country:
        return _cut(members, YEARS)
    unknown = by_country.pop(None, [])
    return [*(part for those in by_country.values() for part in _cut(those, YEARS)), *_cut(unknown, MONTH)]


def _of(person: Person, country: str | None, roles: frozenset[str]) -> bool:
    return country in person.told and roles_meet(roles, person.roles)


def _bearer(persons: Iterable[Person], member: NamedActor, *, strictly: bool = False) -> Person | None:
    """The only one of these whom country, role and day allow."""
    day = number_of(member.day)
    country, roles = country_of(member), role_words(member.role)
    near = [each for each in persons if years_between((day, day), each.days) <= YEARS]
    if country:
        fits = [p for p in near if country in p.countries or (not p.countries and roles_meet(roles, p.roles))]
    else:
        fits = near
    if roles:
        told = [p for p in fits if roles_meet(roles, p.roles)]
        soon = len(fits) == 1 and years_between((day, day), fits[0].days) <= MONTH
        silent = [p for p in fits if not p.roles and (country or soon)]
        fits = _mostly(told, roles) or ([] if strictly else silent)
    elif strictly:
        return None
    elif not country:
        fits = [p for p in fits if years_between((day, day), p.days) <= ALONE]
        known = sum(len(group.members) for p in fits for group in p.groups)
        soon = len(near) == 1 and years_between((day, day), near[0].days) <= MONTH
        fits = fits if known >= KNOWN or soon else []
    if len(fits) > 1 and (country or roles):
        fits = _well_known(fits)
    if len(fits) > 1 and member.country:
        fits = [p for p in fits if member.country in p.told]
    return fits[0] if len(fits) == 1 else None


def _mostly(persons: list[Person], roles: frozenset[str]) -> list[Person]:
    """Of several the one who is called so in most articles, where the others hardly ever are."""
    share = [sum(p.roles[word] for word in roles) / max(1, sum(p.roles.values())) for p in persons]
    best = max(share, default=0)
    meant = [p for p, each in zip(persons, share, strict=True) if each * HARDLY > best]
    return meant if len(meant) == 1 else persons


def _well_known(persons: list[Person]) -> list[Person]:
    """Of several the one who is named far more often than the others."""
    counts = [sum(len(group.members) for group in p.groups) for p in persons]
    meant = [p for p, each in zip(persons, counts, strict=True) if each >= RARE * (sum(counts) - each)]
    return meant or persons


def _cut(members: Sequence[NamedActor], years: float) -> list[list[NamedActor]]:
    """Members in order of day, cut where so many years lie between them."""
    parts: list[list[NamedActor]] = []
    for member in members:
        if parts and number_of(member.day) - number_of(parts[-1][-1].day) <= years * YEAR:
            parts[-1].append(member)
        else:
            parts.append([member])
    return parts
