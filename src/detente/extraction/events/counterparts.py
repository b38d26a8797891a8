"""The other side, where a telling leaves it to the article: "Oslo closed its consulate" in a story of two states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import Final

from detente.extraction.events.choice import lemma_of
from detente.extraction.events.frames import is_of_class
from detente.extraction.events.nationals import Nationals
from detente.extraction.events.pair_nouns import paired_nouns
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import coordinated, unwrapped
from detente.extraction.events.telling import Telling
from detente.extraction.two_states import is_shared, wanders
from detente.model.actor import Actor
from detente.model.parse import Parse

CLEAR: Final = 0.6  # share of all mentions of states that an article's two states must have
LEAD: Final = 1  # sentences from the first, in which the second of them stands before an equal third
SECOND: Final = 0.12  # share that the second of them must have
STORY: Final = 5  # mentions of states from which on an article surely is about some of them
BACK: Final = 2  # sentences before, in which the other state may have been named
RELATIONAL: Final = frozenset({
    "ACCUSE", "AGREE", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SANCTION", "SUPPORT",
    "THREATEN",
})  # fmt: skip
UNNAMED: Final = frozenset({"COERCE", "RETREAT", "SANCTION"})  # deeds whose doer goes without saying
MILITARY: Final = frozenset(
    {"ASSAULT", "COERCE", "MOBILIZE"}
)  # against the other state that the sentence or article is about
SEATS: Final = ("ministry", "foreign office", "government", "cabinet", "chancellery")
GIVING: Final = frozenset({"access", "ceasefire"})  # what one gives way in towards the other
BETWEEN: Final = frozenset({"039", "045"})  # mediation, offered or done
AT_HOME: Final = frozenset({"censor", "curfew", "martial-law", "convict"})
OFFICES: Final = ("minister", "president", "secretary of state", "chancellor", "foreign secretary", "premier")
HOLDERS: Final = frozenset({
    "minister", "president", "premier", "leader", "negotiator", "delegation", "chief", "commander", "envoy",
    "ambassador", "ministry", "government", "army", "navy",
})  # fmt: skip
ENVOYS: Final = frozenset({"ambassador", "envoy", "consul"})
ORGANS: Final = frozenset({
    "police", "court", "authority", "prosecutor", "customs", "officer", "judge", "tribunal", "coastguard", "navy",
    "guard",
})  # fmt: skip
BY_BOTH: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
VOICED: Final = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
TOGETHER: Final = frozenset({"AGREE", "SUPPORT"})
JOINT: Final = frozenset({"joint", "bilateral", "binational", "mixed"})
BODIES: Final = frozenset({"commission", "committee", "council", "group", "panel", "cabinet", "board"})
BOTH: Final = frozenset({"both", "two", "each"})  # before a noun of data/pairs.tsv: "the two ministers"


class Counterparts:
    """Which two states an article is about, and which of them a sentence leaves unsaid."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._doc = sides.doc
        self._nationals = Nationals(sides)

    @cached_property
    def _named(self) -> tuple[tuple[int, int, str], ...]:
        """(sentence, token, country) of every mention that leads to a state, in text order."""
        doc = self._doc
        found = []
        for mention in doc.mentions:
            actor = doc.actor(mention.actor)
            country = (actor.country if actor else None) or mention.country
            if country is not None and len(country) == 3 and mention.kind != "place":
                found.append((doc.parse.tokens[mention.head].sent, mention.head, country))
        return tuple(sorted(found))

    @cached_property
    def dyad(self) -> tuple[str, ...]:
        """The two states that the article is mostly about; empty where it is about more or fewer."""
        counts = Counter(country for *_, country in self._named)  # in order of first mention
        lead = {country for sentence, _, country in self._named if sentence <= LEAD}
        ranked = sorted(counts, key=lambda country: (-counts[country], country not in lead))
        if len(ranked) < 2:
            return ()
        third = ranked[2] if len(ranked) > 2 else ""
        if counts[ranked[1]] == counts[third] and (third in lead) == (ranked[1] in lead):
            return ()
        first, second, total = counts[ranked[0]], counts[ranked[1]], counts.total()
        clear = first + second >= CLEAR * total and second >= SECOND * total
        return tuple(ranked[:2]) if clear and not wanders(len(self._doc.parse.sentences), counts.values()) else ()

    @cached_property
    def _is_shared(self) -> bool:
        """Whether a third state has a part in the article."""
        return is_shared(Counter(country for *_, country in self._named).values())

    @property
    def _is_story(self) -> bool:
        """Whether the article goes on about its two states, so that a word of an act is enough."""
        return len(self.dyad) == 2 and len(self._named) >= STORY

    def completed(self, telling: Telling) -> Telling:
        """The telling with the side that its clause leaves out, where the article tells which."""
        if telling.sideless and not telling.slots.prepositions.get("with") and len(self.dyad) == 2:
            return replace(
                telling, sources=self._states(telling, self.dyad[:1]), targets=self._states(telling, self.dyad[1:])
            )
        telling = self._owned(self._nationals.placed(self._addressed(self._placed(telling))))
        pair = self._pair(telling)
        if pair and telling.targets and not {p.country for p in pair} & {p.country for p in telling.targets}:
            return replace(telling, sources=pair)
        if pair:
            return replace(telling, sources=pair[:1], targets=pair[1:])
        offered = telling.frame.plover == "AGREE" and lemma_of(self._doc.parse, telling.head) == "offer"
        offered = offered or telling.frame.plover == "REQUEST" or self._is_theirs(telling)
        if not telling.targets and (offered or telling.frame.cameo in BETWEEN) and (both := self._others(telling)):
            return replace(telling, targets=both)
        if not telling.targets and (both := self._both(telling)):
            return replace(telling, targets=both)
        if not telling.sources and not telling.targets and not telling.nominal:
            return self._unsaid(telling)
        if not telling.sources and telling.targets:
            return self._doer(telling)
        return telling if telling.halved and not self._is_story else self._faced(telling)

    def _faced(self, telling: Telling) -> Telling:
        """The telling with the state that its doer does it to, where it has one that goes without saying."""
        between = telling.frame.plover in RELATIONAL | MILITARY or telling.frame.mode in GIVING or self._gives(telling)
        if telling.targets or not between or not telling.leaves_out_side:
            return telling
        own = {party.country for party in telling.sources if party.country}
        if len(own) != 1 or telling.slots.prepositions.get("between") or self._is_at_home(telling):
            return telling
        if telling.frame.plover == "SUPPORT" and not own & set(self.dyad):
            return telling  # a third one that welcomes something: whose, nobody says
        if self._is_elsewhere(telling) or (telling.frame.plover == "ASSAULT" and self._is_shared):
            return telling
        find = self._beside if telling.frame.plover in MILITARY else self._other
        other = find(telling.head, own.pop())
        return telling if other is None else replace(telling, targets=(self._sides.state(other, telling.head),))

    def _is_elsewhere(self, telling: Telling) -> bool:
        """Whether the words name somebody or something else that it is turned to, of whatever state.

        "urged all parties to", "found that it works", "she and her counterparts agreed", "support for those who".
        """
        frame, slots = telling.frame, telling.slots
        named = slots.prepositions
        if frame.plover == "REQUEST":
            asked = (*slots.object, *named.get("on", ()), *named.get("upon", ()))
            return slots.clause_kind == "to" and any(self._doc.parse.tokens[head].pos != "PRON" for head in asked)
        if frame.plover == "ACCUSE":
            return frame.cameo == "112" and slots.clause_kind == "that"
        if frame.plover == "AGREE":
            return any(len(coordinated(self._doc.parse, head)) > 1 for head in slots.subject)
        return frame.cameo == "050" and any(named.get(name) for name in ("for", "to", "with", "alongside"))

    def _addressed(self, telling: Telling) -> Telling:
        """The telling without targets that are of no state, where what is asked for is theirs: "his release"."""
        unplaced = bool(telling.targets) and not any(party.country for party in telling.targets)
        unplaced = unplaced and not self._is_elsewhere(telling)
        return replace(telling, targets=()) if unplaced and telling.frame.plover == "REQUEST" else telling

    def _is_at_home(self, telling: Telling) -> bool:
        """Whether a state surely does it to its own: a curfew, the arrest of students, not of a pilot."""
        mode, parse = telling.frame.mode, self._doc.parse
        if mode in AT_HOME:
            return True
        heads = [unwrapped(parse, head) for head in telling.slots.object]
        return mode == "arrest" and not any(is_of_class(lemma_of(parse, head), "@abroad") for head in heads)

    def _placed(self, telling: Telling) -> Telling:
        """The telling with the state of an office holder of whom the article does not say whose office it is.

        "The minister" who deals with one of the article's two states acts for the other.
        """
        theirs = {party.country for party in telling.targets}
        if len(telling.sources) != 1 or len(theirs) != 1 or telling.sources[0].country is not None:
            return telling
        country = theirs.pop()
        actor = self._doc.actor(telling.sources[0].actor)
        if actor is None or country not in self.dyad or not self._may_act(actor, telling):
            return telling
        other = next(one for one in self.dyad if one != country)
        return replace(telling, sources=(replace(telling.sources[0], country=other),))

    def _others(self, telling: Telling) -> tuple[Party, ...]:
        """The two states of the article, between which a third offers itself."""
        own = {party.country for party in telling.sources if party.country}
        apart = len(own) == 1 and len(self.dyad) == 2 and not own & set(self.dyad)
        return self._states(telling, self.dyad) if apart else ()

    def _is_theirs(self, telling: Telling) -> bool:
        """Whether what a third one welcomes is what the two have done together: "the agreement", "the talks"."""
        lemmas = [lemma_of(self._doc.parse, head) for head in telling.slots.object]
        together = any(is_of_class(lemma, name) for lemma in lemmas for name in ("@agreement", "@talks"))
        return telling.frame.plover == "SUPPORT" and self._is_story and together

    def _may_act(self, actor: Actor, telling: Telling) -> bool:
        """Whether somebody whose state nobody tells surely acts for one: a minister, "the ministry", who meets one."""
        if actor.kind != "person":
            return any(word in actor.name.lower() for word in SEATS)
        if actor.role:
            return any(word in actor.role.lower() for word in OFFICES)
        return telling.frame.plover == "CONSULT" and " " in actor.name

    def _both(self, telling: Telling) -> tuple[Party, ...]:
        """The two states that a third acts upon, where it says "both countries"."""
        slots = telling.slots
        heads = [*slots.object, *(at for name in telling.frame.target for at in slots.prepositions.get(name, ()))]
        own = {party.country for party in telling.sources if party.country}
        if len(own) != 1 or not any(self._is_pair(head) for head in heads):
            return ()
        states = self._last_two(telling.head, own)
        return self._states(telling, states)

    def _doer(self, telling: Telling) -> Telling:
        """The telling with the one state that can have done it: "visas for Kenyans, suspended since May"."""
        hurt = {party.country for party in telling.targets}
        token = self._doc.parse.tokens[telling.verb]
        between = hurt <= set(self.dyad) and self._is_story
        if not (telling.outlook == "happened" or (between and telling.outlook == "planned")) or token.dep == "amod":
            return telling  # "detained Americans": nobody's deed in particular
        nobody = not telling.slots.subject or (between and self._by_organs(telling.slots.subject))
        passive = telling.slots.passive and nobody
        envoy = between and any(lemma_of(self._doc.parse, head) in ENVOYS for head in telling.slots.subject)
        returned = envoy and telling.frame.cameo == "050"
        unnamed = telling.frame.plover in UNNAMED and (passive or (between and telling.halved))
        if not (unnamed or returned) or len(hurt) != 1:
            return telling
        country = hurt.pop()
        other = None if country is None else self._beside(telling.head, country)
        if other is None:
            return telling
        return replace(telling, sources=(self._sides.state(other, telling.head),))

    def _gives(self, telling: Telling) -> bool:
        """Whether what a side of a story of two states lets go, or pulls back, is what the other wants."""
        if telling.frame.mode not in ("release", "withdraw") or telling.head != telling.verb or telling.cancelled:
            return False
        if telling.frame.plover != "RETREAT":
            return False
        parse = self._doc.parse
        known = any(parse.tokens[c].lower == "the" for head in telling.slots.object for c in parse.kids(head, "det"))
        return self._is_story and (known or telling.frame.mode == "withdraw")

    def _by_organs(self, heads: Iterable[int]) -> bool:
        """Whether it is done by "police" or "a court", of whatever state."""
        return all(lemma_of(self._doc.parse, head) in ORGANS for head in heads)

    def _owned(self, telling: Telling) -> Telling:
        """The telling with the state whose own troops or envoys are put on alert, or called home, by nobody named."""
        frame, slots = telling.frame, telling.slots
        own = frame.plover == "MOBILIZE" or (frame.mode == "withdraw" and frame.plover == "SANCTION")
        if not own or telling.sources or not slots.passive or slots.subject:
            return telling
        owners = tuple(party for party in self._sides.of(slots.object) if party.country)
        if not owners or any(is_of_class(lemma_of(self._doc.parse, head), "@mission") for head in slots.object):
            return telling
        states = {party.country for party in owners}
        if not (self._is_story and states <= set(self.dyad)):
            return telling
        rest = tuple(party for party in telling.targets if party.country not in states)
        return replace(telling, sources=owners, targets=rest)

    def _unsaid(self, telling: Telling) -> Telling:
        """What is done by nobody named: by both, where two do it, or where it is done: "was welcomed in Kampala"."""
        parse, frame = self._doc.parse, telling.frame
        if not self._is_story or telling.outlook not in ("happened", "planned"):
            return telling
        heads = telling.slots.object if telling.slots.passive else telling.slots.subject
        if telling.slots.passive == bool(telling.slots.subject):
            return telling
        things = not self._sides.of(heads) or not any(party.country for party in self._sides.of(heads))
        known = things and all(_is_known(parse, head) for head in heads)
        if not telling.slots.passive and telling.slots.object:
            return telling
        if known and frame.reciprocal and frame.plover in BY_BOTH:
            both = self._states(telling, self.dyad)
            return replace(telling, sources=both[:1], targets=both[1:])
        if frame.plover not in VOICED:
            return telling
        places = self._sides.of(telling.slots.prepositions.get("in", ()))
        where = {party.country for party in places if party.country in self.dyad}
        if len(where) != 1:
            return telling
        other = next(country for country in self.dyad if country not in where)
        voice = next(country for country in self.dyad if country in where)
        both = self._states(telling, (voice, other))
        return replace(telling, sources=both[:1], targets=both[1:])

    def _last_two(self, head: int, but: Set[str | None]) -> tuple[str, ...]:
        """The two states of the article, else the last two named before a token, without those of `but`."""
        if self.dyad and not but & set(self.dyad):
            return self.dyad
        before = [country for _, token, country in self._named if token < head and country not in but][-8:]
        last = tuple(dict.fromkeys(reversed(before)))
        if len(last) == 2:
            return last
        sentence = self._doc.parse.tokens[head].sent
        here = tuple(dict.fromkeys(country for at, _, country in self._named if at == sentence and country not in but))
        return here if len(here) == 2 else ()

    def _other(self, head: int, own: str) -> str | None:
        """The state across from `own` at a token: of the two the article is about, else the only one named near."""
        if own in self.dyad:
            return next(country for country in self.dyad if country != own)
        near = self._near(head) - {own}
        return near.pop() if len(near) == 1 else None

    def _beside(self, head: int, own: str) -> str | None:
        """The other of the article's two states, else the only other that the token's own sentence names."""
        if own in self.dyad:
            return next(country for country in self.dyad if country != own)
        sentence = self._doc.parse.tokens[head].sent
        here = {country for at, _, country in self._named if at == sentence} - {own}
        return here.pop() if len(here) == 1 else None

    def _near(self, head: int) -> set[str]:
        """The states that a token's sentence names, else those of the sentences just before it."""
        sentence = self._doc.parse.tokens[head].sent
        here = {country for at, _, country in self._named if at == sentence}
        return here if len(here) > 1 else {c for at, _, c in self._named if sentence - BACK <= at <= sentence}

    def _pair(self, telling: Telling) -> tuple[Party, ...]:
        """Both sides, where the telling's subject is "both countries" or "the two ministers"."""
        if telling.sources and telling.targets:
            return ()
        own = self._doc.parse.kids(telling.head, "nmod", "nmod:poss") if telling.head != telling.verb else []
        own += [kid for head in telling.slots.subject for kid in self._doc.parse.kids(head, "nmod")]
        heads = (*telling.slots.subject, *telling.slots.prepositions.get("between", ()), *own)
        if telling.frame.plover not in RELATIONAL | {"RETREAT"}:
            return ()
        together = not telling.slots.object or (telling.frame.reciprocal and telling.frame.plover in TOGETHER)
        meeting = together and any(self._are_holders(head) for head in telling.slots.subject)
        meeting = meeting or (together and telling.frame.reciprocal and self._are_they(telling.slots.subject))
        if not meeting and not any(self._is_pair(head) for head in heads):
            return ()
        states = self.dyad or self._last_two(telling.head, set())
        return self._states(telling, states)

    def _states(self, telling: Telling, countries: Iterable[str]) -> tuple[Party, ...]:
        return tuple(self._sides.state(country, telling.head) for country in countries)

    def _is_pair(self, head: int) -> bool:
        parse = self._doc.parse
        heads: Iterable[int] = (head, *parse.kids(head, "nmod:poss", "nmod"))
        if parse.tokens[head].lower in ("both", "two") or self._is_joint(head):
            return True
        if (
            parse.tokens[head].lower in ("countries", "states")
            and parse.tokens[parse.edges(head).first].lower == "between"
        ):
            return bool(self.dyad)
        return any(
            parse.tokens[at].lower in paired_nouns()
            and any(parse.tokens[c].lower in BOTH for c in parse.kids(at, "nummod", "det", "det:predet", "cc:preconj"))
            for at in heads
        )

    def _is_joint(self, head: int) -> bool:
        """Whether a body is one of the article's two states: "the joint border commission"."""
        parse = self._doc.parse
        joint = any(parse.tokens[c].lower in JOINT for c in parse.kids(head, "amod"))
        return joint and len(self.dyad) == 2 and lemma_of(parse, head) in BODIES

    def _are_they(self, heads: Sequence[int]) -> bool:
        """Whether "they" of a story of two states are both: "the roadmap they signed"."""
        tokens = self._doc.parse.tokens
        they = len(heads) == 1 and tokens[heads[0]].lower == "they" and self._sides.at(heads[0]) is None
        return they and self._is_story

    def _are_holders(self, head: int) -> bool:
        """Whether "the defence ministers" of a story of two states are those of both."""
        parse = self._doc.parse
        token = parse.tokens[head]
        if len(self.dyad) != 2 or not token.has("Number=Plur") or token.lemma.lower() not in HOLDERS:
            return False
        kids = parse.children[head]
        bare = not any(parse.tokens[c].dep in ("nmod", "nmod:poss", "acl:relcl", "nummod") for c in kids)
        named = any(self._sides.at(c) is not None and parse.tokens[c].dep in ("amod", "compound") for c in kids)
        return bare and not named and any(parse.tokens[c].lower == "the" for c in kids)


def _is_known(parse: Parse, head: int) -> bool:
    """Whether a thing is one that the article has spoken of, or things in general: "the hotline", "flights"."""
    articles = [parse.tokens[c].lower for c in parse.kids(head, "det")]
    return articles == ["the"] or (not articles and parse.tokens[head].has("Number=Plur"))
