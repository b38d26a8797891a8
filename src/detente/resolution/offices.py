"""Who held which office on a day, and which office a person held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.extraction.naming.gazetteer import topics
from detente.lexicon import rows
from detente.resolution.persons import words_of

SMALL: Final = frozenset(
    {"of", "the", "for", "and", "affairs", "relations", "national", "acting", "interim", "us", "federal"}
)
HEADS: Final = frozenset({"President", "Prime Minister", "Chancellor", "Supreme Leader"})  # known by surname alone
NO_MINISTERS: Final = frozenset({"USA"})  # states whose ministers have other titles
SAME: Final = {"premier": "prime", "president-elect": "president"}


@dataclass(frozen=True, slots=True)
class Term:
    """One row of data/offices.tsv or data/office_holders.tsv: a person's term in an office."""

    country: str  # ISO 3166-1 alpha-3 or CAMEO code
    office: str
    person: str
    surname: str
    start: str  # ISO 8601; may be a month or a year
    end: str | None = None  # last day; None: in office when the table was made

    def covers(self, day: str) -> bool:
        """Whether the term holds on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@cache
def terms() -> tuple[Term, ...]:
    """All terms, those of the hand-made table first."""
    return (*rows("office_holders", Term), *rows("offices", Term))


@cache
def _by_word() -> dict[str, tuple[Term, ...]]:
    """The terms by each folded word of the person's name."""
    found: dict[str, list[Term]] = {}
    for term in terms():
        for word in dict.fromkeys(words_of(term.person)):
            found.setdefault(word, []).append(term)
    return {word: tuple(those) for word, those in found.items()}


@cache
def _by_country() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(term.country, []).append(term)
    return {country: tuple(those) for country, those in found.items()}


def office_words(role: str) -> frozenset[str]:
    """What an office comes down to: "Minister of Foreign Affairs" and "foreign minister" are one."""
    fields = topics()
    words = (SAME.get(word, word) for word in words_of(role) if word not in SMALL)
    return frozenset(fields.get(word) or word for word in words) - {"minister"} or frozenset({"minister"})


def holder(role: str, country: str, day: str) -> Term | None:
    """The one person who held an office of a state on a day; None where there is none, or more than one."""
    wanted = office_words(role)
    fits = [t for t in _by_country().get(country, ()) if t.covers(day) and office_words(t.office) == wanted]
    return fits[0] if _one(fits) else None


def state_with(role: str, states: frozenset[str], day: str) -> str | None:
    """The one of several states that has such an office: of Korea and Japan Korea has a president."""
    wanted = office_words(role)
    if not any(wanted == office_words(head) for head in HEADS):
        rest = states - NO_MINISTERS if "minister" in words_of(role) else states
        return min(rest) if len(rest) == 1 < len(states) else None
    having = {
        state
        for state in states
        if any(term.covers(day) and office_words(term.office) == wanted for term in _by_country().get(state, ()))
    }
    return min(having) if len(having) == 1 < len(states) else None


def may_have(role: str, country: str, day: str) -> bool:
    """Whether a state may have such an office: no president where the tables name none for that day."""
    wanted = office_words(role)
    if not any(wanted == office_words(head) for head in HEADS):
        return not (country in NO_MINISTERS and "minister" in words_of(role))
    return any(term.covers(day) and office_words(term.office) == wanted for term in _by_country().get(country, ()))


def term_of(name: str, role: str | None, country: str | None, day: str, *, former: bool = False) -> Term | None:
    """The office that a person of this name held on a day, by full name, or by surname where the role fits.

    Args:
        name: As the article has it: "Xi Jinping", "Biden".
        role: As the article has it; None where it tells none.
        country: Where the article tells it.
        day: ISO 8601, usually the dct.
        former: The office was held before that day.
    """
    words = words_of(name)
    if not words:
        return None
    candidates = [
        t for t in _by_word().get(words[-1], ()) + (_by_word().get(words[0], ()) if len(words) > 1 else ())
        if country is None or t.country == country
    ]  # fmt: skip
    if len(words) > 1:
        fits = [t for t in candidates if _same_name(words, words_of(t.person))]
    else:
        wanted = office_words(role) if role else None
        candidates = [t for t in candidates if wanted or t.office in HEADS]
        fits = [t for t in candidates if words == words_of(t.surname) and (wanted is None or _is_office(wanted, t))]
    now = [t for t in fits if (t.start < day if former else t.covers(day))]
    return now[0] if _one(now) else None


def once_held(name: str, day: str) -> Term | None:
    """The last office that a person of this name had left by a day, where it tells who the person is.

    A full name must be that of holders of one state alone; a surname alone must be that of one head of state or
    government ("Trump", "Merkel") and of no other holder in the tables.
    """
    words = words_of(name)
    if len(words) == 1:
        near = [t for t in _by_word().get(words[0], ()) if words[0] in words_of(t.surname)]
        left = [t for t in near if t.office in HEADS and words == words_of(t.surname)]
        if len({t.person for t in near}) > 1:
            return None
    else:
        near = left = _of_name(words)
    if any(t.covers(day) for t in near) or len({t.country for t in near}) != 1:
        return None
    return max((t for t in left if t.start < day), key=lambda t: (t.end or "", t.start), default=None)


def _of_name(words: tuple[str, ...]) -> list[Term]:
    """The terms of holders of this full name."""
    known = _by_word()
    candidates = dict.fromkeys(known.get(words[-1], ()) + known.get(words[0], ()))
    return [t for t in candidates if _same_name(words, words_of(t.person))]


def state_of(name: str, role: str | None) -> str | None:
    """The one state in whose offices a person of this name has ever been; None where there is none, or several.

    Args:
        name: As the article has it; a surname alone counts where the office is that of the role: "President Obama".
        role: As the article has it.
    """
    words, known = words_of(name), _by_word()
    if len(words) == 1 and role:
        wanted = office_words(role)
        held = (t for t in known.get(words[0], ()) if words == words_of(t.surname) and _is_office(wanted, t))
        states = {t.country for t in held}
        return min(states) if len(states) == 1 else None
    if len(words) < 2:
        return None
    near = _of_name(words)
    # Where a role is told it must be the office: an envoy may bear a president's name.
    states = {t.country for t in near if role is None or _is_office(office_words(role), t)}
    return min(states) if len(states) == 1 else None


def _is_office(wanted: frozenset[str], term: Term) -> bool:
    """Whether a role names the office, in full or in short: "Secretary" for the Secretary of State."""
    words = office_words(term.office)
    return wanted == words or (wanted < words and not (words - wanted) & {"vice", "deputy"})


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((set(one), set(other)), key=len)
    return len(short) > 1 and short <= long


def _one(found: Iterable[Term]) -> bool:
    """Whether all terms are one person's of one state."""
    return len({(term.country, words_of(term.surname)[-1]) for term in found}) == 1
