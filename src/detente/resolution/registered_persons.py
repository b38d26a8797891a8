"""Persons of many articles told apart and joined: those whose family names sound alike, all at once.

Persons of one full name are one, but for another country or another walk of life at the same time. Then names that
are alike join where country and role allow, and last those who are named by family name alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from detente.model.registry import NamedActor
from detente.resolution.family_names_alone import taken
from detente.resolution.full_names import FullName, parts_of
from detente.resolution.name_likeness import RANK, VERY_ALIKE, Likeness, likeness, spelled_alike, starts
from detente.resolution.person_groups import Group, Person, country_of, role_words, roles_meet, walk_of, years_between
from detente.resolution.persons import words_of

RARE: Final = 8  # one in so many articles may be read wrongly
SAME_OFFICE: Final = 3  # and one in so many where the office is the same
ALONE: Final = 2  # and for so long where neither country nor role tells
APART: Final = 10  # years between two namings that are one person's no more
AT_ONCE: Final = 2  # years between two walks of life that are two persons'


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
    rest = taken(persons, alone)
    return [*(person.members for person in persons), *rest]


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
        by_walk.setdefault(walk_of(member), []).append(member)
    neither = by_walk.pop(None, [])
    if len(by_walk) < 2:
        return [group]
    few, many = sorted((Group(group.name, those, group.country) for those in by_walk.values()), key=lambda g: (len(g.members), g.key))  # fmt: skip # noqa: E501
    if len(few.members) * RARE <= len(many.members) or years_between(few.days, many.days) > AT_ONCE:
        return [group]
    if _titles(few) & _titles(many):
        return [group]
    return [few, Group(group.name, [*many.members, *neither], group.country)]


def _titles(group: Group) -> frozenset[str]:
    """All words of the roles that articles give."""
    return frozenset(word for member in group.members for word in words_of(member.role or ""))


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
    if how is None or years_between(one.days, other.days) > APART or _at_odds(one, other):
        return None
    meet = roles_meet(one.roles, other.roles)
    same_country = one.country is not None and one.country == other.country
    silent = not (one.roles and other.roles)
    if how == "same":
        # One full name of a state and of an organisation: a minister who is its envoy, or chairs it.
        envoy = one.name == other.name and years_between(one.days, other.days) <= ALONE
        bare = not (one.roles or other.roles or one.country or other.country) and _middles(one.name, other.name)
        return how if same_country or meet or envoy or (silent and not bare) else None
    if how == "short":
        whole = not _middles(one.name, other.name) and 1 not in (len(one.name.given[0]), len(other.name.given[0]))
        near = whole and silent and years_between(one.days, other.days) <= ALONE
        return how if meet or near or (same_country and silent) else None
    if not meet:
        return None
    pairs = ((one.name.family, other.name.family), (one.name.given[0], other.name.given[0]))
    return how if same_country or all(spelled_alike(*pair, VERY_ALIKE) for pair in pairs) else None


def _middles(one: FullName, other: FullName) -> bool:
    """Whether one of two names has middle names written out that the other has not."""
    short, long = sorted((one.given, other.given), key=len)
    return any(len(word) > 1 for word in long[len(short) :])


def _two_states(one: str | None, other: str | None) -> bool:
    """Whether two countries are two states, or two organisations: a minister may be the envoy of an organisation."""
    return one is not None and other is not None and one != other and len(one) == len(other)


def _at_odds(one: Group, other: Group) -> bool:
    walks = one.walk is not None and other.walk is not None and one.walk != other.walk
    return walks and years_between(one.days, other.days) <= AT_ONCE


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
