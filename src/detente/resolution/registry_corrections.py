"""Corrections by hand applied to the register: who is one, who is somebody else, who is called what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from detente.model.registry import Correction, NamedActor, Registered
from detente.resolution.persons import words_of
from detente.resolution.registry import one_of


def corrected(found: Iterable[Registered], corrections: Iterable[Correction]) -> tuple[Registered, ...]:
    """Those found, with the corrections applied in their order; what speaks of nobody here changes nothing."""
    groups: list[list[NamedActor]] = [list(each.members) for each in sorted(found, key=lambda each: each.id)]
    names: list[tuple[frozenset[str], str]] = []
    for correction in sorted(corrections, key=lambda each: each.seq):
        if correction.kind == "merge":
            groups = _merged(groups, frozenset().union(*correction.parts))
        elif correction.kind == "split":
            groups = _split(groups, correction)
        elif correction.name:
            names.append((correction.parts[0], correction.name))
    ones = [one_of(group) for group in groups]
    for part, name in names:
        ones = _renamed(ones, part, name)
    return tuple(sorted(ones, key=lambda each: each.id))


def has_role(member: NamedActor, role: str) -> bool:
    """Whether the article gives somebody a role in which all of these words stand."""
    return set(words_of(role)) <= set(words_of(member.role or ""))


def _merged(groups: Sequence[list[NamedActor]], findings: frozenset[str]) -> list[list[NamedActor]]:
    meant = [group for group in groups if any(member.finding in findings for member in group)]
    rest = [group for group in groups if not any(member.finding in findings for member in group)]
    return [*rest, [member for group in meant for member in group]] if meant else rest


def _split(groups: Sequence[list[NamedActor]], correction: Correction) -> list[list[NamedActor]]:
    made: list[list[NamedActor]] = []
    out: list[NamedActor] = []
    part, role = correction.parts[0], correction.role
    for group in groups:
        meant = [member for member in group if member.finding in part]
        if role and meant:
            meant = [member for member in group if has_role(member, role)]
        out += meant
        gone = {member.finding for member in meant}
        if left := [member for member in group if member.finding not in gone]:
            made.append(left)
    return [*made, out] if out else made


def _renamed(ones: Sequence[Registered], part: frozenset[str], name: str) -> list[Registered]:
    """Whoever has most of the members that were meant."""
    counts = Counter({each.id: sum(member.finding in part for member in each.members) for each in ones})
    meant = min(counts, key=lambda one: (-counts[one], one), default="")
    return [replace(each, name=name) if each.id == meant and counts[meant] else each for each in ones]
