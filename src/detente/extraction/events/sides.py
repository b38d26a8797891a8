"""Who stands on each side of an event: from the heads of phrases to actors and countries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from detente.extraction.events.slots import NOMINAL, VERBAL, Slots, coordinated
from detente.extraction.naming.gazetteer import entry_at, role_nouns
from detente.model.actor import Mention
from detente.model.document import Document

LEFT: Final = ("nmod:poss", "compound", "amod", "nmod:desc", "flat", "det", "nmod")
LED: Final = frozenset({"led", "headed", "chaired"})
SEATED: Final = frozenset({  # whose seat does not own them: "a tribunal in Hamburg"
    "tribunal", "court", "summit", "conference", "talk", "meeting", "forum", "ceremony", "hotel", "panel",
})  # fmt: skip
WITHIN: Final = frozenset({"in", "throughout", "across"})
OWNERS: Final = frozenset({"of", "by", "from", "for", "between"})
JOINED: Final = 14  # tokens after "between" in which the second side is looked for


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an event, or one of several on it."""

    actor: str | None  # None: a place that is nobody's mention as an actor
    country: str | None
    kind: str
    head: int  # token of the mention


@dataclass(frozen=True)
class Sides:
    """Parties by token, for one document."""

    doc: Document

    @cached_property
    def _mentions(self) -> dict[int, Mention]:
        """From tokens to the mention that they head, else to the shortest that covers them."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.doc.mentions, key=lambda mention: (-len(mention.span), mention.span.start)):
            for i in self.doc.parse.within(mention.span):
                found[i] = mention
        found.update({mention.head: mention for mention in self.doc.mentions})
        return found

    @cached_property
    def _states(self) -> dict[str, str]:
        return {
            actor.country: actor.id for actor in reversed(self.doc.actors) if actor.kind == "state" and actor.country
        }

    def at(self, token: int) -> Party | None:
        """The party that a token stands for itself; None where it names nobody."""
        mention = self._mentions.get(token)
        if mention is None:
            return self._adjective(token)
        actor = self.doc.actor(mention.actor)
        if actor is not None:
            return Party(actor.id, actor.country, actor.kind, token)
        if mention.country is None or mention.form == "pronoun":
            return None if mention.head == token else self._adjective(token)
        return Party(self._states.get(mention.country), mention.country, mention.kind, token)

    def _adjective(self, token: int) -> Party | None:
        """The state that an adjective or a name before a noun belongs to: "Russian" of "a Russian hospital"."""
        tokens = self.doc.parse.tokens
        if tokens[token].dep not in ("amod", "compound", "nmod", "conj") or not tokens[token].text[0].isupper():
            return None
        for first in (token - 1, token):
            hit = entry_at(tokens, first, token + 1) if first >= 0 else None
            if hit is not None and hit[0] > token and hit[1].kind == "adjective" and hit[1].country:
                return self.state(hit[1].country, token)
        return None

    def state(self, country: str, token: int) -> Party:
        """A state as a party."""
        return Party(self._states.get(country), country, "state", token)

    def mention(self, token: int) -> Mention | None:
        """The mention that a token heads or stands in."""
        return self._mentions.get(token)

    def of(self, heads: Iterable[int]) -> list[Party]:
        """The parties of phrases and of what is joined to them by "and", each once."""
        found: list[Party] = []
        for head in heads:
            for at in coordinated(self.doc.parse, head):
                party = self.at(at)
                found += self._sharing(at)
                found += [party] if party is not None else self._inside(at)
                found += self._owning(at, party)
        return _once(found)

    def _owning(self, head: int, party: Party | None) -> list[Party]:
        """The further states whose people a plural names: "ministers of Kenya and Uganda" are of both."""
        parse = self.doc.parse
        if party is None or party.country is None or not parse.tokens[head].has("Number=Plur"):
            return []
        for kid in parse.kids(head, "nmod"):
            if kid < head or parse.tokens[parse.edges(kid).first].lower not in ("of", "from"):
                continue
            owners = [p for at in coordinated(parse, kid) if (p := self.at(at)) is not None and p.kind == "state"]
            if party.country in {owner.country for owner in owners}:
                return [owner for owner in owners if owner.country != party.country]
        return []

    def _sharing(self, head: int) -> list[Party]:
        """The states whose adjectives share a noun with its own: "Kenyan" of "Kenyan and Ugandan officials"."""
        mention = self._mentions.get(head)
        if mention is None or mention.kind == "state":
            return []
        tokens = self.doc.parse.tokens
        found: list[Party] = []
        at = self.doc.parse.within(mention.span).first - 1
        while at > 0 and tokens[at].lower in ("and", "or", ","):
            hit = entry_at(tokens, at - 1, at) if at - 1 >= 0 else None
            if (
                hit is None
                or hit[1].kind not in ("adjective", "noun")
                or not hit[1].country
                or (tokens[at].text == "," and not found)
            ):
                break
            found.insert(0, self.state(hit[1].country, at - 1))
            at -= 2
        return found

    def _inside(self, head: int, depth: int = 0) -> list[Party]:
        """The parties inside a phrase whose head names nobody: "Kenya's move", "a Kenyan move", "the fall of Kenya"."""
        parse = self.doc.parse
        for kid in parse.kids(head, "flat", "appos", "nmod", "nmod:desc", "compound"):
            if head < kid <= head + 2 and (party := self.at(kid)) is not None and party.kind == "person":
                return [party]
        person = parse.tokens[head].lower in role_nouns() and not parse.tokens[head].has("Number=Plur")
        left = [
            c
            for c in parse.children[head]
            if c < head and parse.tokens[c].dep in LEFT and not (person and parse.tokens[c].pos == "PRON")
        ]
        left.sort(key=lambda c: LEFT.index(parse.tokens[c].dep))
        for kid in left:
            party = self.at(kid)
            if party is not None:
                return [party]
        for kid in left:
            if depth < 2 and (found := self._inside(kid, depth + 2)):
                return found
        for kid in parse.kids(head, "acl"):
            if parse.tokens[kid].lower in LED and (found := self.of(parse.kids(kid, "obl:agent", "obl"))):
                return found[:1]  # "a delegation led by Kenya's minister" is Kenya's
        for kid in parse.kids(head, "nmod", "obl"):
            owner = parse.tokens[parse.edges(kid).first].lower
            seated = owner in WITHIN and not depth and parse.tokens[head].lemma.lower() not in SEATED
            if kid > head and (owner in OWNERS or seated):
                found = [p for at in coordinated(parse, kid) if (p := self.at(at)) is not None]
                found = found or (self._inside(kid, depth + 1) if depth < 2 else [])
                if found:
                    return found
        return []

    def between(self, head: int) -> list[Party]:
        """The two sides after "between", whether or not the parser joined them."""
        found = self.of([head])
        if len(found) > 1:
            return found
        parse = self.doc.parse
        last = min(parse.sentences[parse.tokens[head].sent].last, head + JOINED)
        joined = False
        for i in range(head + 1, last):
            token = parse.tokens[i]
            joined = joined or token.lower == "and"
            if token.pos in VERBAL:
                break
            if token.dep == "nmod:poss" and token.pos == "PRON":
                continue
            if joined and token.pos in NOMINAL and (party := self.at(i)) is not None:
                return _once([*found, party])
        return found

    def slot(self, name: str, slots: Slots, clause: Slots | None = None) -> list[Party]:
        """The parties in one slot of a predicate: "object", "iobj", "poss", "compound", "clause" or a preposition."""
        if name == "object" or name == "compound":
            return self.of(slots.object)
        if name == "iobj":
            return self.of(slots.indirect)
        if name == "poss":
            return self.of(slots.subject)
        if name == "clause":
            return self._of_clause(clause)
        heads = slots.prepositions.get(name, ())
        if name == "between":
            return [party for head in heads[:1] for party in self.between(head)]
        return self.of(heads)

    def _of_clause(self, clause: Slots | None) -> list[Party]:
        if clause is None:
            return []
        for heads in (clause.object, clause.indirect, *(clause.prepositions.get(p, ()) for p in CLAUSE_SLOTS)):
            if found := self.of(heads):
                return found
        return []


CLAUSE_SLOTS: Final = ("between", "to", "with", "on", "against", "for", "from", "of", "in")


def _once(parties: Iterable[Party]) -> list[Party]:
    found: dict[tuple[str | None, str | None], Party] = {}
    for party in parties:
        found.setdefault((party.actor, party.country if party.actor is None else None), party)
    return list(found.values())
