"""Whose national somebody without an office is: "Ecuadorian hydrologist Mateo Vela", "Mateo Vela, an Ecuadorian"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

from detente.extraction.events.choice import lemma_of
from detente.extraction.events.frames import is_of_class
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.telling import Telling
from detente.extraction.naming.gazetteer import entry_at
from detente.model.actor import Mention

SUFFERED: Final = frozenset({"arrest", "convict", "deport", "expel", "release", "abduct", "access", "investigate"})
SUFFERING: Final = frozenset({"COERCE", "ASSAULT"})
REACH: Final = 5  # words before or after a name in which its nationality stands
FOLLOWS: Final = 3  # sentences after "a Kenyan pilot" in which his name comes
HUMAN: Final = ("@people", "@workers")
CALLINGS: Final = ("er", "or", "ist", "ian", "ant")
ARTICLES: Final = frozenset({"a", "an", "the"})


class Nationals:
    """The nationality of private persons, for what is done to them; who acts for a state is another matter."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._doc = sides.doc

    @cached_property
    def _countries(self) -> dict[str, str]:
        """From the id of a person without a state to the one that the words beside the name tell."""
        found: dict[str, str] = {}
        for mention in self._doc.mentions:
            actor = self._doc.actor(mention.actor)
            if actor is None or actor.kind != "person" or actor.country or mention.form != "name":
                continue
            for country in (*self._before(mention), *self._after(mention)):
                found.setdefault(actor.id, country)
        self._add_introduced(found)
        return found

    def _add_introduced(self, found: dict[str, str]) -> None:
        """Add whom a nominal has introduced: "A Kenyan pilot was held on Monday. Amos Keter, 38, had lost his way."."""
        doc = self._doc
        tokens = doc.parse.tokens
        plain = {a.id for a in doc.actors if a.kind == "person" and not a.country and not a.role and a.id not in found}
        names = [m for m in doc.mentions if m.form == "name" and m.actor in plain] if plain else []
        for name in names:
            if name.actor is None or name.actor in found:
                continue
            for at in range(name.head - 1, 0, -1):
                if tokens[name.head].sent - tokens[at].sent > FOLLOWS:
                    break
                country = self._adjective(at) if tokens[at - 1].lower in ("a", "an") else None
                if country and self._is_person(tokens[at].head):
                    found[name.actor] = country
                    break

    def _is_person(self, head: int) -> bool:
        token, lemma = self._doc.parse.tokens[head], lemma_of(self._doc.parse, head)
        human = any(is_of_class(lemma, name) for name in HUMAN) or lemma.endswith(CALLINGS)
        return human and token.pos == "NOUN" and self._sides.at(head) is None

    def placed(self, telling: Telling) -> Telling:
        """The telling with the nationality of the private persons to whom it is done."""
        if telling.frame.mode not in SUFFERED and telling.frame.plover not in SUFFERING:
            return telling
        targets = tuple(self._with_country(party) for party in telling.targets)
        return telling if targets == telling.targets else replace(telling, targets=targets)

    def _with_country(self, party: Party) -> Party:
        country = None if party.actor is None or party.country else self._countries.get(party.actor)
        return replace(party, country=country) if country else party

    def _before(self, mention: Mention) -> Iterator[str]:
        """Left of the name, with nothing but nouns between: "Ecuadorian hydrologist Mateo Vela"."""
        tokens, first = self._doc.parse.tokens, self._doc.parse.within(mention.span).first
        for at in range(first - 1, max(first - REACH, -1), -1):
            if country := self._adjective(at):
                yield country
                return
            if tokens[at].pos not in ("NOUN", "ADJ"):
                return

    def _after(self, mention: Mention) -> Iterator[str]:
        """In an apposition: "Mateo Vela, an Ecuadorian scientist", "Mateo Vela, 38, an Ecuadorian"."""
        tokens, last = self._doc.parse.tokens, self._doc.parse.within(mention.span).last
        if last >= len(tokens) or tokens[last].text != ",":
            return
        for at in range(last + 1, min(last + REACH, len(tokens))):
            if country := self._adjective(at):
                yield country
                return
            if tokens[at].pos not in ("NUM", "ADJ", "PUNCT") and tokens[at].lower not in ARTICLES:
                return

    def _adjective(self, at: int) -> str | None:
        hit = entry_at(self._doc.parse.tokens, at, at + 1)
        return hit[1].country if hit is not None and hit[1].kind in ("adjective", "noun") else None
