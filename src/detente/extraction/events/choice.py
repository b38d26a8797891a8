"""Which frame of the tables fits a predicate and its company."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.extraction.events.frames import (
    Frame,
    LightVerb,
    NounFrame,
    VerbFrame,
    class_lemmas,
    is_of_class,
    light_verbs,
    noun_frame_at,
    verb_forms,
    verb_frames,
)
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import NOMINAL, Slots, coordinated, noun_slots, unwrapped, verb_slots
from detente.extraction.naming.gazetteer import entry_at
from detente.model.parse import Parse

PARTICLE, CLASS_OBJECT, ACTOR_OBJECT, SOME_OBJECT, PREPOSITION, CLAUSE, SUBJECT, NEGATED = 3, 4, 3, 1, 2, 2, 2, 3
OFFERED: Final = "030"  # "rejected the offer": of what, nobody knows
ADDRESSING: Final = frozenset({"AGREE", "REQUEST"})  # what is done to people, not to a village
NAMING: Final = frozenset({"NOUN", "PROPN", "ADJ"})
COMPLEMENTS: Final = NOMINAL | {"ADJ"}  # "called the levy a provocation", "called the levy illegal"
SPEAKERS: Final = frozenset({"person", "group"})


def lemma_of(parse: Parse, token: int) -> str:
    """The lemma of a token, from the tables where they know its form."""
    word = parse.tokens[token]
    return class_lemmas().get(word.lower) or word.lemma.lower()


def verb_lemma(parse: Parse, token: int) -> str | None:
    """The lemma of a verb of the tables; None where this token is none."""
    return verb_forms().get(parse.tokens[token].lower)


def choose(
    sides: Sides, verb: int, slots: Slots, *, negated: bool = False, lemma: str | None = None
) -> VerbFrame | None:
    """The frame that fits a verb with most conditions; of equals, the first of the table. None where none fits.

    `lemma` is that of the verb, where the token is its noun.
    """
    best, most = None, -1
    for frame in verb_frames().get(lemma or verb_lemma(sides.doc.parse, verb) or "", ()):
        score = _score(sides, verb, slots, frame, negated=negated)
        if score > most:
            best, most = frame, score
    return best


def _score(sides: Sides, verb: int, slots: Slots, frame: VerbFrame, *, negated: bool) -> int:
    """How many conditions hold, weighed; -1 where one fails."""
    parse = sides.doc.parse
    score = 0
    if frame.frame.mode == "phone" and any(parse.tokens[c].pos in NAMING for c in parse.kids(verb, "xcomp")):
        return -1  # "called the ambassador a fool"
    if frame.frame.plover == "CONSULT" and not frame.particle and follow(parse, verb, ("out",)):
        return -1  # "called Kenya out", "spoke out"
    if frame.frame.mode == "phone" and parse.tokens[verb].dep == "acl" and parse.tokens[verb].tag == "VBN":
        return -1  # "a fund called the Kenyan Fund"
    if frame.particle:
        if not follow(parse, verb, frame.particle):
            return -1
        score += PARTICLE
        slots = with_particle(slots, frame)
    if frame.negated:
        if not negated:
            return -1
        score += NEGATED
    for fits in (
        _object(sides, verb, slots, frame),
        _preposition(parse, slots, frame.prepositions),
        _clause(parse, slots, frame),
        _subject(sides, slots, frame.subject),
    ):
        if fits < 0:
            return -1
        score += fits
    return score


def with_particle(slots: Slots, frame: VerbFrame) -> Slots:
    """The slots with the object that the parser hung on the particle: "took in refugees"."""
    if slots.object or not frame.particle:
        return slots
    heads = slots.prepositions.get(frame.particle[-1], ())
    of = slots.prepositions.get("of", ())
    return slots if heads and set(heads) <= set(of) else replace(slots, object=heads)  # not "out of talks"


def follow(parse: Parse, verb: int, words: tuple[str, ...]) -> bool:
    """Whether these words come right after a verb, or after its object ("called the visit off")."""
    after = [token.lower for token in parse.tokens[verb + 1 : verb + 1 + len(words)]]
    if after == list(words):
        return True
    if len(words) != 1:
        return False
    objects = parse.kids(verb, "obj")
    if any(
        head + 1 < len(parse.tokens) and parse.tokens[head + 1].lower == words[0] for head in objects if head > verb
    ):
        return True  # "pulled its battalion out of the town"
    kids = parse.kids(verb, "compound:prt", "advmod", "xcomp")
    kids += [c for head in parse.kids(verb, "obj") for c in parse.kids(head, "amod") if c > head]  # "found him guilty"
    return words[0] in {parse.tokens[c].lower for c in kids}


def _object(sides: Sides, verb: int, slots: Slots, frame: VerbFrame) -> int:
    wanted = frame.object
    if not wanted:
        return 0
    if "-" in wanted:
        return SOME_OBJECT if not slots.object else -1
    if not slots.object:
        return -1
    parse = sides.doc.parse
    heads = [unwrapped(parse, head) for at in slots.object for head in coordinated(parse, at)]
    if parse.tokens[verb].dep.startswith("acl"):
        heads += _above(parse, slots.object[0])
    heads += [c for c in parse.kids(verb, "xcomp") if parse.tokens[c].pos in COMPLEMENTS]
    heads += [head + 1 for head in heads if _is_tail(parse, head)]
    lemmas = [lemma_of(parse, head) for head in heads]
    best = SOME_OBJECT if "any" in wanted else -1
    for condition in wanted:
        if condition in ("actor", "person", "organisation"):
            party = sides.at(slots.object[0])
            if condition == "actor" and frame.frame.plover in ADDRESSING and _are_people(sides, slots.object[0]):
                best = max(best, ACTOR_OBJECT)
            if party is not None and (condition == "actor" or party.kind.startswith(condition)):
                best = max(best, ACTOR_OBJECT)
        elif any(is_of_class(lemma, condition) for lemma in lemmas):
            return CLASS_OBJECT
    return best


def _are_people(sides: Sides, head: int) -> bool:
    """Whether a phrase that names no actor means some: "asked both to show restraint", "invited Kenyan engineers"."""
    token = sides.doc.parse.tokens[head]
    if token.lower == "both":
        return True
    people = token.has("Number=Plur") and token.lemma.endswith(("er", "or", "ist", "ian", "ant", "ent"))
    return people and any(sides.at(c) is not None for c in sides.doc.parse.kids(head, "amod"))


def _is_tail(parse: Parse, head: int) -> bool:
    """Whether the word after a name is a noun of the classes that the parser took for a verb: "the Narva crossing"."""
    if head + 1 >= len(parse.tokens) or parse.tokens[head].pos != "PROPN":
        return False
    return parse.tokens[head + 1].tag == "VBG" and parse.tokens[head + 1].lower in class_lemmas()


def _above(parse: Parse, noun: int) -> list[int]:
    """The nouns that a noun belongs to: the parser hangs "channels on trade, which were suspended" on "trade"."""
    found: list[int] = []
    while parse.tokens[noun].dep in ("conj", "nmod", "appos") and len(found) < 3:
        noun = parse.tokens[noun].head
        found.append(noun)
    return found


def _preposition(parse: Parse, slots: Slots, wanted: tuple[tuple[str, str], ...]) -> int:
    if not wanted:
        return 0
    best = -1
    for preposition, noun in wanted:
        for head in slots.prepositions.get(preposition, ()):
            if not noun:
                best = max(best, PREPOSITION)
            elif is_of_class(lemma_of(parse, unwrapped(parse, head)), noun):
                return PREPOSITION + CLASS_OBJECT
    return best


def _clause(parse: Parse, slots: Slots, frame: VerbFrame) -> int:
    if frame.clause is None:
        return 0
    wish = frame.clause == "wish"
    if slots.clause is None or slots.clause_kind != ("that" if wish else frame.clause):
        return -1
    if wish and not _is_wished(parse, slots.clause):
        return -1
    if frame.clause_class and not is_of_class(parse.tokens[slots.clause].lemma.lower(), frame.clause_class):
        return -1
    return CLAUSE + (1 if frame.clause_class else 0)


def _is_wished(parse: Parse, verb: int) -> bool:
    """Whether a clause says what should be, not what is: "that Kenya leave", "that Kenya must leave"."""
    auxiliaries = [parse.tokens[c] for c in parse.kids(verb, "aux", "aux:pass", "cop")]
    if any(token.lower in ("must", "should", "shall", "ought", "be") for token in auxiliaries):
        return True
    return parse.tokens[verb].tag == "VB" and not auxiliaries


def _subject(sides: Sides, slots: Slots, wanted: tuple[str, ...]) -> int:
    if not wanted:
        return 0
    parse = sides.doc.parse
    for head in (at for first in slots.subject for at in coordinated(parse, first)):
        lemma = lemma_of(parse, unwrapped(parse, head))
        party = sides.at(head)
        for condition in wanted:
            if condition == "person":
                fits = party is not None and party.kind in SPEAKERS
            elif condition == "several":
                fits = len(coordinated(parse, head)) > 1 or parse.tokens[head].has("Number=Plur")
            elif condition == "states":
                fits = _by_name(sides, head, party)
            elif condition == "crowd":
                fits = not _by_name(sides, head, party) and (party is None or party.kind != "person")
            else:
                fits = is_of_class(lemma, condition)
            if fits:
                return SUBJECT
    return -1


def _by_name(sides: Sides, head: int, party: Party | None) -> bool:
    """Whether a state or organisation acts as such: "Kenya", not "Kenyans"."""
    mention = sides.mention(head)
    if party is None or mention is None:
        return False
    people = entry_at(sides.doc.parse.tokens, head, head + 1)
    if people is not None and people[1].kind == "noun":
        return False
    return mention.form == "name" and party.kind in ("state", "organisation")


def carried_noun(parse: Parse, verb: int, slots: Slots) -> tuple[int, NounFrame, LightVerb] | None:
    """The event noun that a light verb carries: "talks" of "held a round of talks". None where it carries none."""
    for light in light_verbs().get(verb_lemma(parse, verb) or "", ()):
        if light.words and not follow(parse, verb, light.words):
            continue
        heads = (slots.prepositions.get(light.words[-1], ()) if light.words else ()) or slots.object
        for at in heads:
            for head in coordinated(parse, at):
                noun = unwrapped(parse, head)
                frame = noun_frame_at(parse, noun)
                if frame is not None and parse.tokens[noun].pos in ("NOUN", "PROPN"):
                    return noun, frame, light
    return None


def inner_frame(sides: Sides, slots: Slots) -> Frame | None:
    """What a predicate's clause or object is itself about: "restore ties" of "agreed to restore ties"."""
    parse = sides.doc.parse
    if slots.clause is not None:
        inner = verb_slots(parse, slots.clause)
        chosen = choose(sides, slots.clause, inner)
        if chosen is not None:
            return chosen.frame
        carried = carried_noun(parse, slots.clause, inner)
        return noun_frame(sides, carried[0], carried[1], noun_slots(parse, carried[0])) if carried else None
    for heads in (slots.object, *(slots.prepositions.get(p, ()) for p in ("for", "of", "on", "to", "with"))):
        for head in heads:
            noun = unwrapped(parse, head)
            found = noun_frame_at(parse, noun)
            if found is not None and found.frame.cameo != OFFERED:
                return noun_frame(sides, noun, found, noun_slots(parse, noun))
    return None


def noun_frame(sides: Sides, noun: int, found: NounFrame, slots: Slots) -> Frame:
    """The frame of an event noun; that of its verb where what stands after "of" decides."""
    if found.verb is None:
        return found.frame
    objects = slots.prepositions.get("of", ()) or slots.object
    chosen = choose(sides, noun, replace(slots, object=objects), lemma=found.verb)
    return found.frame if chosen is None else replace(chosen.frame, target=("with", *chosen.frame.target, "of"))
