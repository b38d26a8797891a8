"""Meetings told with no side named: "the joint commission will meet on 19 March", "a second round is set for May".

Their sides are the two states that the article is about. They are told only with a day, or as called off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from detente.extraction.events.days import Calendar
from detente.extraction.events.frames import Frame
from detente.extraction.events.modality import NOT, Outlook
from detente.extraction.events.noun_outlook import STAGES, is_called_off, on_or_off
from detente.extraction.events.outlook import NOBODY, outlook
from detente.extraction.events.outlook_words import outlook_words
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import SUBJECTS, VERBAL, Slots, noun_slots, verb_slots
from detente.extraction.events.telling import Telling
from detente.model.parse import Parse

MEETING: Final = Frame("CONSULT", "040", ("with", "between"), reciprocal=True)
JOINT: Final = frozenset({"joint", "binational", "bilateral", "mixed", "intergovernmental", "bi-national"})
BODIES: Final = frozenset({"commission", "committee", "council", "cabinet", "group", "force", "panel"})
SESSIONS: Final = frozenset({"session", "sitting", "cabinet"})
ROUNDS: Final = frozenset({"round"})
TALKS: Final = frozenset({"talks", "negotiations", "dialogue", "consultations", "discussions"})
MEETINGS: Final = frozenset({"meeting", "summit", "call"})
TRIPS: Final = frozenset({"visit", "trip"})  # told here only where they are off: else somebody is named who travels
KINDS: Final = frozenset({  # of meetings that two states hold
    "trade", "border", "peace", "security", "nuclear", "climate", "technical", "ministerial", "follow-up", "summit",
    "bilateral", "joint", "high-level", "annual", "quarterly", "regular", "new", "planned", "scheduled", "face-to-face",
    "direct", "further", "military",
})  # fmt: skip
NEXT: Final = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "next", "new", "fresh", "further", "another", "final",
    "last",
})  # fmt: skip
SITS: Final = frozenset({"meet", "sit", "gather", "convene", "reconvene", "assemble"})
SPEAKS: Final = frozenset({"speak", "talk", "hold"})
DEALS: Final = frozenset({"take", "discuss", "review", "examine", "consider", "resume", "address", "speak", "talk"})
HOSTS: Final = frozenset({"host", "hold", "convene", "chair", "arrange", "organise", "organize", "stage"})
PLURALS: Final = frozenset({
    "they", "ministers", "ministries", "commanders", "negotiators", "delegations", "teams", "experts", "sides",
    "leaders", "presidents", "envoys", "chiefs", "brigades", "armies", "parties", "diplomats", "governments",
    "technicians",
})  # fmt: skip
SET: Final = frozenset({"planned", "scheduled", "set", "due", "slated", "fixed", "expected"})
AWAY: Final = frozenset({"off", "back", "forward", "ahead"})


def _plain(look: Outlook) -> Outlook | None:
    """The outlook of a meeting by that of its verb."""
    return None if look == "none" else "cancelled" if look == "refused" else look


@dataclass(frozen=True)
class Gatherings:
    """The meetings of one document that name no side."""

    sides: Sides
    calendar: Calendar

    @property
    def _parse(self) -> Parse:
        return self.sides.doc.parse

    @cached_property
    def _dated(self) -> dict[str, frozenset[int]]:
        """Sentences that tell a day to come, and those that tell one that has been."""
        doc = self.sides.doc
        found: dict[str, set[int]] = {"planned": set(), "happened": set()}
        for timex in doc.timexes:
            tokens = doc.parse.within(timex.span)
            if timex.start and timex.end and len(tokens) and timex.type in ("DATE", "TIME", "DURATION"):
                ahead = str(timex.end) >= doc.article.dct.isoformat()
                found["planned" if ahead else "happened"].add(doc.parse.tokens[tokens.first].sent)
        return {name: frozenset(sentences) for name, sentences in found.items()}

    @cached_property
    def _joint(self) -> frozenset[str]:
        """The bodies that the article calls joint: "the commission" is one of them after that."""
        return frozenset(
            token.lower for token in self._parse.tokens if token.lower in BODIES and self._is_called_joint(token.i)
        )

    @cached_property
    def _negotiates(self) -> bool:
        """Whether the article is about talks: only then a round is one of talks."""
        return any(token.lower in TALKS or token.lower.startswith("negotiat") for token in self._parse.tokens)

    def told(self, known: Iterable[Telling]) -> list[Telling]:
        """The tellings with those of meetings that name no side, and with such meetings marked among them."""
        kept = [self._unsided(self._checked(telling)) for telling in known]
        heads = {at for telling in kept for at in (telling.head, *telling.words)}
        return kept + [found for found in self._found() if not heads & {found.head, *found.words}]

    def hosted(self, telling: Telling, dyad: Sequence[str]) -> Telling:
        """A visit to one of the article's two states by nobody named, planned or off, as one by the other."""
        hosts = {party.country for party in telling.targets}
        ahead = telling.cancelled or telling.outlook in ("planned", "cancelled")
        told = telling.frame.mode == "visit" and ahead and (telling.nominal or telling.head != telling.verb)
        if not told or telling.sources or len(hosts) != 1 or not hosts <= set(dyad):
            return telling
        guest = next(country for country in dyad if country not in hosts)
        return replace(telling, sources=(self.sides.state(guest, telling.head),))

    def _checked(self, telling: Telling) -> Telling:
        """A meeting as its clause has it, whatever a participle says: "talks planned for May will not go ahead"."""
        verb, noun = self._parse.tokens[telling.verb], telling.head
        if telling.frame.plover != "CONSULT" or verb.dep != "acl" or verb.head != noun or telling.outlook != "planned":
            return telling
        above = self._parse.tokens[noun].head
        off = is_called_off(self._parse, noun) or (above != noun and self._staged(noun, above) == "cancelled")
        return replace(telling, outlook="cancelled", words=(*telling.words, above)) if off else telling

    def _unsided(self, telling: Telling) -> Telling:
        """Talks of "the delegations" or "the commission" as talks of the article's two states."""
        named = any(party.country for party in (*telling.sources, *telling.targets))
        if named and not telling.targets and self._hosts(telling):
            return replace(telling, sideless=True)
        if telling.frame.turned and any(self._is_sitting(at) for at in telling.slots.object):
            return replace(
                telling, frame=MEETING, sources=(), targets=(), sideless=True
            )  # "will host the joint cabinet"
        mutual = telling.frame.reciprocal or (telling.frame.mode == "visit" and telling.cancelled)
        if telling.frame.plover != "CONSULT" or not mutual or telling.sideless or named:
            return telling
        if not self._is_dated(telling.head, "cancelled" if telling.cancelled else telling.outlook):
            return telling
        if pair := self._of_two_states(telling):
            return replace(telling, sources=pair[:1], targets=pair[1:])
        plain = (telling.head != telling.verb or telling.nominal) and self._is_plain(telling.head)
        verb = self._parse.tokens[telling.verb].lemma.lower()
        if telling.outlook == "happened" and not plain and verb not in SITS | SPEAKS:
            return telling  # "the ministers discussed the port"
        together = plain or any(self._is_joint(at) or self._are_both(at, telling) for at in telling.slots.subject)
        return replace(telling, sideless=True) if together else telling

    def _hosts(self, telling: Telling) -> bool:
        """Whether somebody is only the host of a meeting: "Bergen will host the summit"."""
        meets = telling.frame.plover == "CONSULT" and self._parse.tokens[telling.verb].lemma.lower() == "host"
        held = any(self._is_sitting(at) for at in telling.slots.object)
        return meets and held and self._is_dated(telling.head, telling.outlook)

    def _of_two_states(self, telling: Telling) -> tuple[Party, ...]:
        """Two people whose states stand beside their names: "Maro of Chad and Niger's Dosso met"."""
        found = []
        for party in (*telling.sources, *telling.targets):
            kids = self._parse.kids(party.head, "nmod:poss")
            kids += [c for c in self._parse.kids(party.head, "nmod") if self._case(c) in ("of", "from")]
            states = [state.country for state in self.sides.of(kids[:1]) if state.kind == "state" and state.country]
            found += [replace(party, country=states[0])] if len(states) == 1 else []
        return tuple(found) if len(found) == 2 and found[0].country != found[1].country else ()

    def _are_both(self, subject: int, telling: Telling) -> bool:
        """Whether a plural stands for people of both states: "the delegations", and "they" of what is planned."""
        token = self._parse.tokens[subject]
        if token.lower not in PLURALS or any(party.country for party in self.sides.of([subject])):
            return False
        if token.lower == "they":
            return telling.outlook == "planned"
        whose = {self._parse.tokens[c].lower for c in self._parse.kids(subject, "det", "nmod:poss")}
        return bool(whose & {"the", "both", "their", "countries", "neighbours", "neighbors", "sides"})

    def _found(self) -> Iterator[Telling]:
        for token in self._parse.tokens:
            if token.pos not in ("NOUN", "PROPN"):
                continue
            told = self._by_body(token.i) if self._is_joint(token.i) else None
            if told is None and self._is_sitting(token.i):
                told = self._by_sitting(token.i)
            if told is not None:
                yield told

    def _by_body(self, noun: int) -> Telling | None:
        """What a joint body does: it meets, or takes a matter up."""
        verb = self._verb_of(noun)
        if verb is None or self._parse.tokens[noun].dep not in SUBJECTS:
            return None
        lemma = self._parse.tokens[verb].lemma.lower()
        look = outlook(self._parse, verb)
        if look == "present" and lemma in SITS:
            look = "planned"  # "the commission meets on Monday"
        if lemma in SITS or (lemma in DEALS and look == "planned"):
            return self._telling(noun, verb, "cancelled" if look == "refused" else look)
        return None

    def _by_sitting(self, noun: int) -> Telling | None:
        """What becomes of a session, a round, talks or a summit."""
        parse, token = self._parse, self._parse.tokens[noun]
        above = None if token.head == noun else token.head
        if is_called_off(parse, noun) or self._is_shunned(noun):
            return self._telling(noun, noun if above is None else above, "cancelled")
        if above is not None and (look := self._staged(noun, above)) is not None:
            return self._telling(noun, above, look)
        for clause in parse.kids(noun, "acl:relcl", "acl"):
            word = parse.tokens[clause]
            if word.lower in SET and word.tag == "VBN":
                return self._telling(noun, clause, "planned")
            if word.lemma.lower() in STAGES | HOSTS and outlook(parse, clause) in ("planned", "cancelled"):
                return self._telling(noun, clause, outlook(parse, clause))
        ahead = self._has_day(noun) and above is not None and not self._is_wished(above)
        return self._telling(noun, noun, "planned") if ahead else None

    def _has_day(self, noun: int) -> bool:
        """Whether a day to come hangs on a meeting itself: "ahead of a summit on April 9"."""
        return self.calendar.ahead_of((noun,), noun) is not None

    def _is_wished(self, above: int) -> bool:
        word = self._parse.tokens[above].lower
        return outlook_words("object").get(word) == "wished" or outlook_words("noun").get(word) == "wished"

    def _staged(self, noun: int, above: int) -> Outlook | None:
        """What the word above says of a meeting that it has: "will be held", "is set for", "there will be", "hosts"."""
        parse, token, word = self._parse, self._parse.tokens[noun], self._parse.tokens[above]
        if token.dep in SUBJECTS:
            if word.lower in SET:
                fixed = parse.kid(above, "aux:pass", "cop", "aux") is not None and not self._is_denied(above)
                return "planned" if fixed else None
            if (told := on_or_off(parse, noun, noun)) is not None:
                return told
            if word.pos not in VERBAL:
                copula = parse.kid(above, "cop") is not None
                return "planned" if copula and outlook(parse, above) == "planned" else None
            staged = word.lemma.lower() in STAGES | SITS | HOSTS or parse.kid(above, "expl") is not None
            return None if not staged else _plain(outlook(parse, above))
        hosted = token.dep == "obj" and word.pos in VERBAL and word.lemma.lower() in HOSTS
        return _plain(outlook(parse, above)) if hosted else None

    def _is_denied(self, verb: int) -> bool:
        return any(self._parse.tokens[c].lower in NOT for c in self._parse.kids(verb, "advmod", "aux"))

    def _telling(self, noun: int, verb: int, look: Outlook) -> Telling | None:
        if look not in ("planned", "happened", "cancelled") or not self._is_dated(noun, look):
            return None
        parse = self._parse
        own = noun_slots(parse, noun)
        clauses = parse.kids(noun, "acl:relcl", "acl")
        where = dict(own.prepositions)
        for at in (*clauses, *([verb] if verb != noun else [])):
            where |= verb_slots(parse, at).prepositions
        acts, inside = parse.tokens[noun].dep in SUBJECTS, bool(parse.kids(noun, "case"))
        slots = Slots(
            subject=(noun,) if acts else (),
            object=tuple(parse.kids(verb, "obj")) if acts else () if inside else (noun,),
            prepositions={name: where[name] for name in ("in", "at") if name in where},
        )
        parties = self.sides.of([*own.prepositions.get("between", ()), *own.prepositions.get("of", ()), *own.subject])
        countries = {party.country for party in parties if party.country}
        pair = tuple(parties) if len(countries) == 2 else ()
        off = [c for c in parse.kids(verb, "compound:prt", "advmod") if parse.tokens[c].lower in AWAY]
        left = [c for c in parse.kids(noun, "det", "amod", "compound") if inside and c < noun]
        words = {noun, verb, *off, *left, *(clauses if look == "cancelled" else ())}
        return Telling(
            verb, tuple(sorted(words)), verb, MEETING, "event.gathering", look, slots, pair[:1], pair[1:], nominal=True,
            sideless=not pair,
        )  # fmt: skip

    def _is_dated(self, token: int, look: Outlook) -> bool:
        if look == "cancelled":
            return True
        look = "planned" if look == "present" else look
        return look in self._dated and self._parse.tokens[token].sent in self._dated[look]

    def _verb_of(self, noun: int) -> int | None:
        above = self._parse.tokens[self._parse.tokens[noun].head]
        return above.i if above.i != noun and above.pos in VERBAL else None

    def _is_shunned(self, noun: int) -> bool:
        """Whether somebody stays away: "will send nobody to a round", "will not attend the session"."""
        parse, token = self._parse, self._parse.tokens[noun]
        verb = self._verb_of(noun)
        if verb is None or token.dep not in ("obl", "obj"):
            return False
        nobody = any(parse.tokens[c].lower in NOBODY for c in parse.kids(verb, "obj"))
        look = outlook(parse, verb)
        going = parse.tokens[verb].lemma.lower() in ("attend", "go", "come", "travel", "join", "participate", "take")
        return (nobody and look in ("planned", "happened")) or (going and look == "refused")

    def _is_joint(self, noun: int) -> bool:
        """Whether a noun is a body of both states: "the joint border commission", then "the commission"."""
        token = self._parse.tokens[noun]
        if token.lower not in BODIES:
            return False
        definite = any(self._parse.tokens[c].lower in ("the", "this") for c in self._parse.kids(noun, "det"))
        return self._is_called_joint(noun) or (definite and token.lower in self._joint)

    def _is_called_joint(self, noun: int) -> bool:
        return any(self._parse.tokens[c].lower in JOINT for c in self._parse.children[noun] if c < noun)

    def _is_sitting(self, noun: int) -> bool:
        """Whether a noun is a meeting of both: "a session of the joint commission", "a second round" of talks."""
        parse, token = self._parse, self._parse.tokens[noun]
        words = {parse.tokens[c].lower for c in parse.children[noun] if c < noun}
        owners = [c for c in parse.kids(noun, "nmod") if c > noun and self._case(c) == "of"]
        if token.lower in SESSIONS:
            return bool(words & JOINT) or any(self._is_joint(owner) for owner in owners)
        if token.lower in TALKS | MEETINGS:
            return self._is_plain(noun)
        bare = all(parse.tokens[owner].lower in TALKS for owner in owners)
        bare = bare and not parse.kids(noun, "compound", "nmod:poss")
        fixed = bool(words & NEXT) or any(parse.tokens[c].lower in SET for c in parse.kids(noun, "acl"))
        relative = bool(parse.kids(noun, "acl:relcl"))
        return token.lower in ROUNDS and bare and self._negotiates and (fixed or relative)

    def _is_plain(self, noun: int) -> bool:
        """Whether a meeting is of nobody in particular but the article's two states: "the talks", "the next summit"."""
        parse = self._parse
        if parse.tokens[noun].lower not in TALKS | MEETINGS | TRIPS | {"session", "round", "talk"}:
            return False
        own = noun_slots(parse, noun)
        of = [at for name in ("of", "between") for at in own.prepositions.get(name, ())]
        if own.subject or own.prepositions.keys() & {"with", "by", "among"}:
            return False
        if of:
            return all(parse.tokens[at].lower in PLURALS for at in of)
        left = [c for c in parse.children[noun] if c < noun and parse.tokens[c].dep in ("compound", "amod")]
        if not all(parse.tokens[c].lower in KINDS | NEXT for c in left):
            return False
        known = any(parse.tokens[c].lower in ("the", "these", "their") for c in parse.kids(noun, "det"))
        fixed = any(parse.tokens[c].lower in NEXT | {"planned", "scheduled", "bilateral", "joint"} for c in left)
        fixed = fixed or self._has_day(noun)
        above = parse.tokens[parse.tokens[noun].head]
        return known or fixed or (above.lower in ROUNDS and parse.tokens[noun].dep == "nmod")

    def _case(self, noun: int) -> str:
        case = self._parse.kid(noun, "case")
        return "" if case is None else self._parse.tokens[case].lower
