"""Sentences with names swapped for others of the same type and kind, so that the words around them must decide."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from training.parser.corpora import Sentence
from training.parser.made_persons import Person, person
from training.parser.name_spans import Name, labels_of, names_of
from training.parser.name_tables import Country, cities, countries, table, word_class

ABBREVIATED: Final = ("U.S.", "US", "U.K.", "UK", "UAE", "U.A.E.", "USA")
CAPITAL: Final = 0.4  # share of cities that are swapped for a capital
LOOKS: Final = (  # what tells the kind of an organisation that no table has, in this order
    ("ministry", r"\b(Ministry|Department)\b"),
    ("university", r"\b(University|College)\b"),
    ("court", r"\bCourt\b"),
    ("bank", r"\bBank\b"),
    ("party", r"\b(Party|Democrats|Democratic)\b"),
    ("thinktank", r"\b(Institute|Institution|Foundation|Center|Centre)\b"),
    ("media", r"\b(News|Times|Post|Herald|Radio|Television|TV|Daily|Journal)\b"),
    ("militia", r"\b(Front|Brigades?|Movement|Army)\b"),
    ("agency", r"\b(Agency|Service|Bureau|Administration|Commission)\b"),
    ("company", r"\b(Corp\.?|Corporation|Inc\.?|Ltd\.?|Co\.|Company|Airlines|Airways|Group)\b"),
    ("igo", r"\b(Organi[sz]ation|Union|Council|Association|Fund)\b"),
)
CUT: Final = re.compile(r"(?<=\w)(-)(?=\w)|(?<=[A-Za-z])('s)\b|(?<=s)(')(?= |$)")


@dataclass(frozen=True, slots=True)
class Swapper:
    """Swaps names in labelled sentences.

    share: of the names that are swapped where they can be; the others stay, so that real names are learned too.
    """

    share: float = 0.6

    def swapped(self, sentence: Sentence, rng: random.Random) -> Sentence:
        """The sentence with new names; a sentence that also has a tree stays as it is."""
        names = names_of(sentence.names)
        if sentence.heads or not names:
            return sentence
        new = _Names(sentence.words, rng, self.share)
        new.learn(names)
        return _rebuilt(sentence, [(name, new.instead(name)) for name in names])


@dataclass(slots=True)
class _Names:
    """What each name of one sentence is swapped for."""

    words: Sequence[str]
    rng: random.Random
    share: float
    done: dict[tuple[str, str], str | None] = field(default_factory=dict)
    states: dict[int, Country | None] = field(default_factory=dict)
    last: str = ""

    def learn(self, names: Sequence[Name]) -> None:
        """Draws for all persons with a whole name, so that a family name alone later gets the same."""
        for name in names:
            form = self._form(name)
            if name.type == "PER" and " " in form and ("PER", form) not in self.done:
                new = self._person(form)
                self.done["PER", form] = new and new.full
                for word in form.split():
                    if len(word) > 2:
                        self.done.setdefault(("PER", word), new and new.short)

    def instead(self, name: Name) -> str | None:
        """The new form of a name; nothing where it stays."""
        form = self._form(name)
        key = (name.type, form)
        if key not in self.done:
            self.done[key] = self._drawn(name, form)
        new = self.done[key]
        if name.type == "ORG" and self.last and self._in_brackets(name):
            new = _initials(self.last) or new
        self.last = new or "" if name.type == "ORG" else ""
        if new and form.isupper() and len(form) > 6:
            return new.upper()
        return new

    def _form(self, name: Name) -> str:
        return " ".join(self.words[name.start : name.end])

    def _in_brackets(self, name: Name) -> bool:
        return name.start > 0 and self.words[name.start - 1] == "(" and self._form(name).isupper()

    def _drawn(self, name: Name, form: str) -> str | None:
        state = _states().get(form)
        if state and (name.type != "PER" or state[1] == "people"):
            return self._of_state(*state)
        if name.type == "PER":
            new = self._person(form)
            return new and new.short
        if self.rng.random() > self.share or re.search(r"[0-9\"“”@/]", form):
            return None
        match name.type:
            case "LOC":
                return self._city(name, form)
            case "ORG":
                return self._organisation(name, form)
        kind = _thing_kinds().get(form)
        return self.rng.choice(_things()[kind]) if kind else None

    def _person(self, form: str) -> Person | None:
        if self.rng.random() > self.share or re.search(r"[0-9\"“”@/,]| and ", form):
            return None
        return person(self.rng)

    def _of_state(self, at: int, part: str, form: str) -> str | None:
        """The name, adjective, people or capital of the state that takes the place of another in this sentence."""
        if form in ABBREVIATED:
            return self.rng.choice(ABBREVIATED) if self.rng.random() < self.share / 4 else None
        if at not in self.states:
            pool, weights = _state_weights()[at >= 0 and _after_the(countries()[at])]
            drawn = self.rng.choices(pool, weights)[0]
            self.states[at] = drawn if self.rng.random() < self.share else None
        state = self.states[at]
        if state is None:
            return None
        forms: tuple[str, ...] = getattr(state, part)
        return (forms[0] if part == "names" else self.rng.choice(forms)) if forms else None

    def _city(self, name: Name, form: str) -> str | None:
        placed = name.start > 0 and self.words[name.start - 1] in word_class("placing")
        if form not in cities() and not placed:
            return None
        if form.split()[-1] in word_class("place") or (name.start and self.words[name.start - 1] == "the"):
            return None
        capitals = self.rng.choice(countries()).capitals
        if capitals and self.rng.random() < CAPITAL:
            return capitals[0]
        names, weights = _city_weights()
        return self.rng.choices(names, cum_weights=weights)[0]

    def _organisation(self, name: Name, form: str) -> str | None:
        kind = _organisation_kind(form)
        if not kind:
            return None
        pool = _organisations()[kind]
        article = name.start > 0 and self.words[name.start - 1].lower() == "the"
        short = form.isupper() and " " not in form
        for _ in range(12):
            new = self.rng.choice(pool)
            if (new.isupper() and " " not in new) == short and (
                _with_article(new) == article or self.rng.random() < 0.2
            ):
                break
        return new


@cache
def _states() -> dict[str, tuple[int, str, str]]:
    found: dict[str, tuple[int, str, str]] = {}
    for at, state in enumerate(countries()):
        for part in ("people", "adjectives", "capitals", "names"):
            for form in getattr(state, part):
                key = " ".join(piece for piece, _ in pieces(form))
                found[key] = (at, part, form)
    for form in ABBREVIATED:
        found[form] = (-1, "names", form)
    return found


@cache
def _state_weights() -> dict[bool, tuple[list[Country], list[float]]]:
    """States without and with "the" before their name; the bigger the capital, the heavier."""
    found: dict[bool, tuple[list[Country], list[float]]] = {False: ([], []), True: ([], [])}
    for state in countries():
        pool, weights = found[_after_the(state)]
        pool.append(state)
        weights.append(max([cities().get(capital, 0) for capital in state.capitals] + [5000]) ** 0.3)
    return found


def _after_the(state: Country) -> bool:
    return state.names[0].split()[-1] in word_class("with_the")


@cache
def _city_weights() -> tuple[list[str], list[float]]:
    names = sorted(name for name in cities() if name.isascii() or max(name) < "\u0100")
    weights, total = [], 0.0
    for name in names:
        total += cities()[name] ** 0.6
        weights.append(total)
    return names, weights


@cache
def _organisations() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(names.split("|")) for kind, names in table("organisations").rows}


@cache
def _things() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(names.split("|")) for kind, names in table("things").rows}


@cache
def _thing_kinds() -> dict[str, str]:
    return {_key(name): kind for kind, names in _things().items() for name in names}


@cache
def _organisation_kinds() -> dict[str, str]:
    return {_key(name): kind for kind, names in _organisations().items() for name in names}


def _key(form: str) -> str:
    return " ".join(piece for piece, _ in pieces(form))


def _organisation_kind(form: str) -> str:
    """The kind of an organisation by the table or by its words; nothing where neither tells."""
    if kind := _organisation_kinds().get(form):
        return kind
    if form.isupper() and " " not in form and 2 <= len(form) <= 6:
        return "igo"
    return next((kind for kind, look in LOOKS if re.search(look, form)), "")


def _with_article(form: str) -> bool:
    """Whether English puts "the" before the name of the organisation."""
    if " " not in form:
        return (form.isupper() and len(form) <= 3) or form in (
            "Kremlin",
            "Pentagon",
            "Senate",
            "Duma",
            "Knesset",
            "Treasury",
        )
    return any(word in word_class("body") or word in ("Nations", "States") for word in form.split())


def _initials(form: str) -> str:
    letters = "".join(word[0] for word in re.split(r"[ -]", form) if word[:1].isupper())
    return letters if len(letters) > 1 else ""


class _Piece(NamedTuple):
    word: str
    space: bool


def pieces(form: str) -> list[_Piece]:
    """A name in words as the treebanks cut them, each with whether a blank follows within the name."""
    found: list[_Piece] = []
    for part in form.split():
        cut = [piece for piece in CUT.split(part) if piece]
        found += [_Piece(piece, at == len(cut) - 1) for at, piece in enumerate(cut)]
    return found


def _rebuilt(sentence: Sentence, swaps: Sequence[tuple[Name, str | None]]) -> Sentence:
    words: list[str] = []
    spaces: list[bool] = []
    names: list[Name] = []
    left_open: list[int] = []
    at = 0
    owner = (-1, "")

    def keep(end: int) -> None:
        nonlocal at
        for index in range(at, end):
            if not sentence.names[index]:
                left_open.append(len(words))
            words.append(owner[1] if len(words) == owner[0] else sentence.words[index])
            spaces.append(sentence.spaces[index])
        at = end

    for name, new in swaps:
        keep(name.start)
        start = len(words)
        if new is None:
            keep(name.end)
        else:
            if words:
                words[-1] = article(words[-1], new)
            cut = pieces(new)
            words += [piece.word for piece in cut]
            spaces += [piece.space for piece in cut[:-1]] + [sentence.spaces[name.end - 1]]
            at = name.end
            owned = sentence.words[at : at + 1] == ("'",) and not sentence.spaces[at - 1]
            if owned and not words[-1].endswith("s"):
                owner = (len(words), "'s")
        names.append(Name(start, len(words), name.type))
    keep(len(sentence.words))
    return Sentence(
        words=tuple(words),
        spaces=tuple(spaces),
        paragraph=sentence.paragraph,
        names=labels_of(len(words), names, left_open),
    )


def article(word: str, name: str) -> str:
    """The word, or "a" and "an" as the name behind them asks."""
    if word.lower() not in ("a", "an"):
        return word
    first = re.split(r"[ -]", name)[0]
    if first.isupper() and (len(first) <= 3 or "." in first or not re.search("[AEIOU]", first)):
        vowel = first[0] in "AEFHILMNORSX"
    else:
        vowel = first[0] in "AEIOUÁÉÍÓÚÅÄÖØÎÉ" and not re.match(r"Eu|U[kgrnt][aeiru]|Uni|One|Ut", first)
    return word[0] + ("n" if vowel and word[0] != "A" else "N" if vowel and word == "AN" else "n" if vowel else "")
