"""Actors of many articles as one register: who is the same however called, whatever the order of the articles.

Actors are compared within blocks, which need nothing of one another: of persons those whose family names sound alike,
of organisations those of one name. A state is known by its code; an unnamed group is nobody outside its article.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from detente.model.registry import NamedActor, Registered
from detente.resolution.full_names import is_name, parts_of, sound_of
from detente.resolution.person_groups import country_of
from detente.resolution.registered_bodies import bodies_of, body_key
from detente.resolution.registered_persons import persons_of

DIGITS: Final = 12  # hex digits of an id


def block_of(actor: NamedActor) -> str:
    """The block that an actor is compared in."""
    if actor.unnamed or (actor.kind == "person" and not is_name(actor.name)):
        return f"g {actor.finding}"
    if actor.kind == "person":
        return f"p {sound_of(parts_of(actor.name, country_of(actor)).family)}"
    if actor.kind == "organisation":
        return f"o {body_key(actor.name, actor.country)}"
    return f"s {actor.country}" if actor.kind == "state" and actor.country else f"g {actor.finding}"


def registered(actors: Iterable[NamedActor]) -> tuple[Registered, ...]:
    """Who the actors of some articles are; blocks must be whole, their order and that of articles does not matter."""
    blocks: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for actor in actors:
        blocks[block_of(actor)].append(actor)
    found = [one_of(members) for block, those in blocks.items() for members in told_apart(block, those)]
    return tuple(sorted(found, key=lambda each: each.id))


def one_of(members: Iterable[NamedActor]) -> Registered:
    """The one that these members are."""
    order = tuple(sorted(members, key=lambda each: (each.day, each.finding)))
    first = order[0]
    country = _most(country_of(each) for each in order) or _most(each.country for each in order)
    name = _name(order)
    if first.kind == "state" and first.country:
        return Registered(first.country, first.kind, name, first.country, order)
    digest = hashlib.sha256(first.finding.encode("utf-8", "surrogatepass")).hexdigest()
    return Registered(f"{first.kind[0]}-{digest[:DIGITS]}", first.kind, name, country, order)


def told_apart(block: str, members: Sequence[NamedActor]) -> list[list[NamedActor]]:
    """Who the members of one block are, each with its own."""
    if block.startswith("p "):
        return persons_of(members)
    return bodies_of(members) if block.startswith("o ") else [list(members)]


def _name(members: Sequence[NamedActor]) -> str:
    """The name that most articles give, a family name alone only where none gives more."""
    counts = Counter(member.name for member in members)
    if members[0].kind == "person":
        full = {name: count for name, count in counts.items() if parts_of(name).given}
        counts = Counter(full or counts)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
