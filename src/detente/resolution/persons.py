"""Names of persons joined: "Antony J. Blinken", "Antony Blinken", "Blinken"; two of one surname stay apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from detente.extraction.naming.person_names import fold
from detente.model.actor import Mention


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens taken as joints: "yoon", "suk", "yeol"."""
    return tuple(fold(name).replace("-", " ").replace(".", "").split())


@dataclass
class Person:
    """The mentions of one person, while they are joined."""

    words: tuple[str, ...]  # of the fullest name
    members: list[int] = field(default_factory=list)  # indices of mentions


def join_persons(mentions: Sequence[Mention]) -> list[Person]:
    """The persons that the named mentions stand for, in the order of their first full name."""
    persons: list[Person] = []
    by_word: dict[str, list[Person]] = {}

    def add(words: tuple[str, ...]) -> Person:
        person = Person(words)
        persons.append(person)
        for word in dict.fromkeys(words):
            by_word.setdefault(word, []).append(person)
        return person

    named = [
        (at, words_of(m.name)) for at, m in enumerate(mentions) if m.kind == "person" and m.form == "name" and m.name
    ]
    for at, words in named:
        if len(words) > 1:
            near = (*by_word.get(words[-1], ()), *by_word.get(words[0], ()))
            person = next((p for p in near if _same(p.words, words)), None) or add(words)
            person.words = max(person.words, words, key=len)
            person.members.append(at)
    for at, words in named:
        if len(words) == 1:
            person = _of_surname(by_word.get(words[0], []), mentions, at, words[0]) or add(words)
            insort(person.members, at)
    return persons


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: the same words in any order, or one with middle names or initials."""
    if set(one) == set(other):
        return True
    if one[-1] != other[-1]:
        short, long = sorted((one, other), key=len)
        return len(short) > 1 and long[: len(short)] == short and len(long) - len(short) <= 2 and short[0] != long[-1]
    first, second = one[0], other[0]
    return (
        first == second
        or (1 in (len(first), len(second)) and first[0] == second[0])
        or (
            min(len(first), len(second)) > 1
            and len(one) == len(other) == 2
            and (first.startswith(second) or second.startswith(first))
        )
    )


def _of_surname(persons: Sequence[Person], mentions: Sequence[Mention], at: int, word: str) -> Person | None:
    """The person meant by one word: by family name, else by the first name of the list; the last one named before."""
    for place in (-1, 0, None):
        fits = [p for p in persons if (word in p.words if place is None else p.words[place] == word)]
        if not fits:
            continue
        role = mentions[at].role
        titled = [p for p in fits if role and any(fold(role) in fold(mentions[i].role or "") for i in p.members[:20])]
        fits = titled or fits
        before = [p for p in fits if p.members[0] < at]
        return max(before, key=lambda p: p.members[bisect_left(p.members, at) - 1]) if before else fits[0]
    return None
