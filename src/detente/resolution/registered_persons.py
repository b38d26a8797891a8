"""Persons of many articles told apart and joined: those whose family names sound alike, all at once.

Persons of one full name are one, but for another country or another walk of life at the same time. Then names that
are alike join where country and role allow, and last those who are named by family name alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Final

from detente.model.registry import NamedActor
from detente.resolution.full_names import FullName, parts_of, sound_of
from detente.resolution.name_likeness import ALIKE, RANK, VERY_ALIKE, Likeness, likeness, spelled_alike, starts
from detente.resolution.offices import office_words

SURE: Final = 0.9  # certainty from which a country counts; below it was taken from what stands near by or is usual
RARE: Final = 8  # one in so many articles may be read wrongly
SAME_OFFICE: Final = 3  # and one in so many where the office is the same
YEARS: Final = 4  # for so long after an article somebody may be meant by a family name alone
ALONE: Final = 2  # and for so long where neither country nor role tells
MONTH: Final = 30 / 365.25  # and for so long where only one bears it, however few articles name that one
KNOWN: Final = 3  # articles that name somebody who is known by family name alone without country and role
HARDLY: Final = 4  # times that an office is rarer with somebody than with the one who is meant
APART: Final = 10  # years between two namings that are one person's no more
AT_ONCE: Final = 2  # years between two walks of life that are two persons'
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
        days = [_day(member.day) for member in self.members]
        return min(days), max(days)

    @cached_property
    def walk(self) -> str | None:
        """Of the state or not, as most say; None: none says."""
        told = Counter(filter(None, map(_walk, self.members)))
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


def persons_of(block: Iterable[NamedActor]) -> list[list[NamedActor]]:
    """The persons that members of one block are, each with its members."""
    full: defaultdict[FullName, list[NamedActor]] = defaultdict(list)
    alone: list[tuple[str, NamedActor]] = []
    for member in sorted(block, key=lambda each: (each.day, each.finding)):
        name = parts_of(member.name, country_of(member))
        if name.given:
            full[name].append(member)
        else:
            alone.append((name.family, member))
    groups = [group for name in full for group in _groups(name, full[name])]
    persons = [Person(those) for those in _joined(groups)]
    rest = _taken(persons, alone)
    return [*(person.members for person in persons), *rest]


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


def _groups(name: FullName, members: Sequence[NamedActor]) -> list[Group]:
    """Those of one full name by country: one of few articles was read wrongly where another is of many."""
    by_country: defaultdict[str | None, list[NamedActor]] = defaultdict(list)
    for member in members:
        by_country[country_of(member)].append(member)
    unknown = by_country.pop(None, [])
    order = sorted(by_country, key=lambda each: (-len(by_country[each]), each or ""))
    found: list[Group] = []
    for country in order:
        mine = Group(name, by_country[country], country)
        if found and _misread(mine, found[0]):
            found[0] = Group(name, [*found[0].members, *mine.members], found[0].country)
        else:
            found.append(mine)
    more: defaultdict[int | None, list[NamedActor]] = defaultdict(list)
    for member in unknown:
        more[_home(member, found)].append(member)
    found = [Group(name, [*group.members, *more[at]], group.country) for at, group in enumerate(found)]
    if None in more:
        found.append(Group(name, more[None]))
    return [part for group in found for part in _walks(group)]


def _misread(few: Group, many: Group) -> bool:
    """Whether the country of a few articles is a mistake: too few of them, or one that gives the same office."""
    share = len(many.members) / len(few.members)
    meet = roles_meet(few.roles, many.roles)
    return (share >= RARE and (meet or not (few.roles and many.roles))) or (share >= SAME_OFFICE and meet)


def _home(member: NamedActor, groups: Sequence[Group]) -> int | None:
    """Which of several of one name it is whose country is not sure; None: nothing tells."""
    if len(groups) < 2:
        return 0 if groups else None
    roles = role_words(member.role)
    meet = [at for at, group in enumerate(groups) if not roles or not group.roles or roles_meet(roles, group.roles)]
    near = [at for at in meet if groups[at].country == member.country] if member.country else []
    if len(near or meet) == 1:
        return (near or meet)[0]
    first, second = (len(group.members) for group in groups[:2])
    return 0 if not roles and first >= RARE * second else None


def _walks(group: Group) -> list[Group]:
    """A minister and a footballer of one name, where articles tell of both in the same years."""
    by_walk: dict[str | None, list[NamedActor]] = {}
    for member in group.members:
        by_walk.setdefault(_walk(member), []).append(member)
    neither = by_walk.pop(None, [])
    if len(by_walk) < 2:
        return [group]
    few, many = sorted((Group(group.name, those, group.country) for those in by_walk.values()), key=lambda g: (len(g.members), g.key))  # fmt: skip # noqa: E501
    if len(few.members) * RARE <= len(many.members) or _gap(few.days, many.days) > AT_ONCE:
        return [group]
    return [few, Group(group.name, [*many.members, *neither], group.country)]


def _walk(member: NamedActor) -> str | None:
    if member.sector in OF_STATE:
        return "state"
    return "other" if member.sector in OF_OTHERS and not member.former else None


def _joined(groups: Sequence[Group]) -> list[list[Group]]:
    """Groups of names that are alike, joined so that any two of them can be one."""
    order = sorted(groups, key=lambda group: group.key)
    alike = _alike(order)
    near: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in alike:
        near[one].add(other)
        near[other].add(one)
    chosen = {at: _unambiguous(at, those, order, alike) for at, those in near.items()}
    edges = [pair for pair in alike if pair[1] in chosen[pair[0]] and pair[0] in chosen[pair[1]]]
    home = {at: {at} for at in range(len(order))}
    for one, other in sorted(edges, key=lambda pair: (RANK[alike[pair]], pair)):
        first, second = home[one], home[other]
        if first is not second and all((min(a, b), max(a, b)) in alike for a in first for b in second):
            first |= second
            for at in second:
                home[at] = first
    return [[order[at] for at in sorted(those)] for at, those in home.items() if at == min(those)]


def _alike(order: Sequence[Group]) -> dict[tuple[int, int], Likeness]:
    """The pairs that can be one."""
    by_start: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(order):
        for letter in sorted(starts(group.name)):
            by_start[letter].append(at)
    found: dict[tuple[int, int], Likeness] = {}
    for those in by_start.values():
        for pair in combinations(those, 2):
            if pair not in found and (how := _how_alike(order[pair[0]], order[pair[1]])):
                found[pair] = how
    return found


def _how_alike(one: Group, other: Group) -> Likeness | None:
    if _two_states(one.country, other.country):
        return None
    how = likeness(one.name, other.name)
    if how is None or _gap(one.days, other.days) > APART or _at_odds(one, other):
        return None
    meet = roles_meet(one.roles, other.roles)
    same_country = one.country is not None and one.country == other.country
    if how == "same":
        return how if same_country or meet or not (one.roles and other.roles) else None
    if how == "short":
        unknown = not (one.roles or other.roles or one.country or other.country)
        if (
            unknown
            and _gap(one.days, other.days) <= ALONE
            and 1 not in (len(one.name.given[0]), len(other.name.given[0]))
        ):
            return how
        return how if meet or (same_country and not (one.roles and other.roles)) else None
    if not meet:
        return None
    pairs = ((one.name.family, other.name.family), (one.name.given[0], other.name.given[0]))
    return how if same_country or all(spelled_alike(*pair, VERY_ALIKE) for pair in pairs) else None


def _two_states(one: str | None, other: str | None) -> bool:
    """Whether two countries are two states, or two organisations: a minister may be the envoy of an organisation."""
    return one is not None and other is not None and one != other and len(one) == len(other)


def _at_odds(one: Group, other: Group) -> bool:
    walks = one.walk is not None and other.walk is not None and one.walk != other.walk
    return walks and _gap(one.days, other.days) <= AT_ONCE


def _unambiguous(
    at: int, those: set[int], order: Sequence[Group], alike: dict[tuple[int, int], Likeness]
) -> frozenset[int]:
    """Whom one may join: where two of them are two persons, those whose country and role it shares.

    One who is hardly ever named stands in nobody's way.
    """
    most = max(len(order[each].members) for each in those)
    known = {each for each in those if len(order[each].members) * RARE > most}
    if _all_alike(known, alike):
        return frozenset(each for each in those if _all_alike({each, *known}, alike))
    mine = order[at]
    nearer = {
        each for each in those
        if order[each].country == mine.country is not None and roles_meet(order[each].roles, mine.roles)
    }  # fmt: skip
    return frozenset(nearer) if _all_alike(nearer, alike) else frozenset()


def _all_alike(those: set[int], alike: dict[tuple[int, int], Likeness]) -> bool:
    return all(pair in alike for pair in combinations(sorted(those), 2))


def _taken(persons: Sequence[Person], alone: Sequence[tuple[str, NamedActor]]) -> list[list[NamedActor]]:
    """Give those who are named by family name alone to the one who bears it; the others, each by itself."""
    bearers: defaultdict[str, list[Person]] = defaultdict(list)
    sounding: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        names = {word for group in person.groups for word in (group.name.family, *group.name.second)}
        for word in sorted(names):
            bearers[word].append(person)
        for sound in sorted({sound_of(word) for word in names}):
            sounding[sound].append(person)
    rest: defaultdict[tuple[str, str, frozenset[str]], list[NamedActor]] = defaultdict(list)
    single: list[list[NamedActor]] = []
    for word, member in alone:
        bearer = _bearer(bearers.get(word, ()), member) or _bearer(
            (p for p in sounding[sound_of(word)] if member.country in p.told and p.is_spelled_like(word)),
            member,
            strictly=True,
        )
        country, roles = member.country, role_words(member.role)
        if bearer is not None:
            bearer.alone.append(member)
        elif country and roles and not any(_of(each, country, roles) for each in bearers.get(word, ())):
            rest[word, country, roles].append(member)
        else:
            single.append([member])
    return [*(part for those in rest.values() for part in _by_years(those)), *single]


def _of(person: Person, country: str, roles: frozenset[str]) -> bool:
    return country in person.told and roles_meet(roles, person.roles)


def _bearer(persons: Iterable[Person], member: NamedActor, *, strictly: bool = False) -> Person | None:
    """The only one of these whom country, role and day allow."""
    day = _day(member.day)
    country, roles = country_of(member), role_words(member.role)
    near = [each for each in persons if _gap((day, day), each.days) <= YEARS]
    if country:
        fits = [p for p in near if country in p.countries or (not p.countries and roles_meet(roles, p.roles))]
    else:
        fits = near
    if roles:
        told = [p for p in fits if roles_meet(roles, p.roles)]
        silent = [
            p for p in fits if not p.roles and (country or (len(fits) == 1 and _gap((day, day), p.days) <= MONTH))
        ]
        fits = _mostly(told, roles) or ([] if strictly else silent)
    elif strictly:
        return None
    elif not country:
        fits = [p for p in fits if _gap((day, day), p.days) <= ALONE]
        known = sum(len(group.members) for p in fits for group in p.groups)
        soon = len(near) == 1 and _gap((day, day), near[0].days) <= MONTH
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


def _by_years(members: Sequence[NamedActor]) -> list[list[NamedActor]]:
    """Members in order of day, cut where years lie between them."""
    parts: list[list[NamedActor]] = []
    for member in members:
        if parts and _day(member.day) - _day(parts[-1][-1].day) <= YEARS * YEAR:
            parts[-1].append(member)
        else:
            parts.append([member])
    return parts


@lru_cache(maxsize=1 << 16)
def _day(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _gap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Years between two spans of days; none where they meet."""
    return max(0, one[0] - other[1], other[0] - one[1]) / YEAR
