"""Which countries the words of an article name: the sides of its lines of contact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from detente.extraction.channel_lines import Line
from detente.extraction.naming.gazetteer import entries
from detente.extraction.two_states import LONG
from detente.model.document import Document
from detente.model.parse import Range

ISO: Final = 3  # letters of a country's code; those of organisations are longer
MOST: Final = 4  # countries of one visit; more are a conference, and no line between two
NEAR: Final = 6  # tokens behind "with" in which the country stands
AROUND: Final = 2  # sentences before a line in which a third country may be the one it is with
DYAD: Final = 0.6  # share of the mentions of countries that an article's own two have, at least
TOPICS: Final = frozenset({"on", "about", "regarding", "including", "over", "concerning", "like"})
NAMING: Final = frozenset({"state", "adjective", "noun", "body", "igo"})
ADJECTIVAL: Final = frozenset({"ADJ", "PROPN"})


@cache
def _adjectives() -> Mapping[str, str]:
    """From an adjective of one word, "Greek", to the country's code."""
    several = ((first, entry) for first, names in entries().items() for words, entry in names if len(words) == 1)
    return {word: entry.country for word, entry in several if entry.kind == "adjective" and entry.country}


@cache
def _names() -> Mapping[str, str]:
    """From a name of one word to the code of the state or organisation."""
    several = ((first, entry) for first, names in entries().items() for words, entry in names if len(words) == 1)
    return {word: entry.country for word, entry in several if entry.kind in NAMING and entry.country}


class Countries:
    """Which countries an article's words name, and between which two it mostly moves."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._at: dict[int, str] = {}
        for mention in doc.mentions:
            actor = doc.actor(mention.actor)
            country = (actor.country if actor else None) or mention.country
            if country is not None:
                self._at[mention.head] = country
        counts = Counter(country for country in self._at.values() if len(country) == ISO)
        adjectives = _adjectives()
        for token in doc.parse.tokens:  # "Greek and Turkish coastguards", "the Thai-Cambodian commission"
            if token.text in adjectives and token.i not in self._at and token.pos in ADJECTIVAL:
                self._at[token.i] = adjectives[token.text]
        self._pairs = dict(self._compounds())
        ranked = counts.most_common(2)
        clear = sum(n for _, n in ranked) >= DYAD * counts.total()
        clear = clear and len(doc.parse.sentences) <= LONG
        self._dyad = tuple(country for country, _ in ranked) if clear else ()

    def _compounds(self) -> Iterator[tuple[int, tuple[str, str]]]:
        """The two sides that one word names: "the U.S.-Armenia dialogue"."""
        names = _names()
        for token in self._doc.parse.tokens:
            one, hyphen, other = token.text.replace("–", "-").partition("-")
            if hyphen and one in names and other in names and names[one] != names[other]:
                yield token.i, (names[one], names[other])

    def parties(self, where: Range, line: Line, before: tuple[str, ...]) -> tuple[str, ...]:
        """The sides of a line, sorted; fewer than two where the text does not tell."""
        if pair := next((self._pairs[i] for i in self._doc.parse.subtree(line.head) if i in self._pairs), None):
            return tuple(sorted(pair))
        named = [i for i in where if i in self._at and not self._is_topic(i)]
        sides = list(dict.fromkeys(self._at[i] for i in named))
        if len(sides) != 2:
            there = list(dict.fromkeys(self._at[i] for i in named if not self._is_place(i)))
            known = before or self._dyad
            if len(there) == 2 or (len(there) < 2 and known and all(side in known for side in there)):
                sides = there  # "talks with Kenya in Oslo"
        if len(sides) > 2 and not (len(sides) <= MOST and self._with_country(line)):
            sides = self._near(where, line, sides)
        for known in (
            before,
            self._dyad if self._is_about_dyad(line) else (),
        ):  # "the talks" are those told of before, else those of the article's own two
            if len(sides) < 2 and known and all(side in known for side in sides):
                sides = list(known)
        return tuple(sorted(sides)) if len(sides) > 1 else ()

    def _is_about_dyad(self, line: Line) -> bool:
        """Whether no third country is named in the sentences around a line that names none itself."""
        parse = self._doc.parse
        sentence = parse.tokens[line.head].sent
        first = parse.sentences[max(sentence - AROUND, 0)].first
        around = Counter(self._at[i] for i in range(first, parse.sentences[sentence].last) if i in self._at)
        others = sum(count for country, count in around.items() if country not in self._dyad and len(country) == ISO)
        return others == 0 or (
            any(country in around for country in self._dyad) and others < sum(around.values()) - others
        )

    def _is_topic(self, token: int) -> bool:
        """Whether a name is what the line is about: "the dialogue on China", "on issues including Iran and Oman"."""
        parse = self._doc.parse
        while parse.tokens[token].dep == "conj" and parse.tokens[token].head < token:
            token = parse.tokens[token].head
        case = parse.kid(token, "case")
        return case is not None and parse.tokens[case].lower in TOPICS

    def _is_place(self, token: int) -> bool:
        """Whether a name stands behind "in" or "at": where it was, and not with whom."""
        parse = self._doc.parse
        case = parse.kid(token, "case")
        return case is not None and parse.tokens[case].lower in ("in", "at")

    def _with_country(self, line: Line) -> bool:
        """Whether a country stands right behind the line: "their contacts with the Georgian government"."""
        tokens = self._doc.parse.tokens
        if line.head + 1 >= len(tokens) or tokens[line.head + 1].lower not in ("with", "between"):
            return False
        for i in range(line.head + 2, min(line.head + 2 + NEAR, len(tokens))):
            if tokens[i].pos not in ("DET", "ADJ", "NOUN", "PROPN"):
                return False
            if i in self._at:
                return True
        return False

    def _near(self, where: Range, line: Line, sides: list[str]) -> list[str]:
        """Of more than two countries, those of the noun phrase; else the article's own two."""
        phrase = self._doc.parse.edges(line.head)
        inside = list(dict.fromkeys(self._at[i] for i in phrase if i in self._at and i in where))
        if len(inside) == 2:
            return inside
        if all(side in sides for side in self._dyad):
            return list(self._dyad)
        return sides[:2]
