"""Events told by a verb, by itself or with the noun that it carries ("held talks")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from detente.extraction.events.awaited import is_awaited
from detente.extraction.events.choice import (
    carried_noun,
    choose,
    inner_frame,
    lemma_of,
    noun_frame,
    verb_lemma,
    with_particle,
)
from detente.extraction.events.codes import about
from detente.extraction.events.frames import (
    Frame,
    LightVerb,
    NounFrame,
    VerbFrame,
    is_of_class,
    noun_tails,
    verb_forms,
)
from detente.extraction.events.modality import Outlook
from detente.extraction.events.outlook import outlook
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.slots import (
    ADJECTIVES,
    DUE,
    Slots,
    coordinated,
    has_to,
    is_headline,
    is_perfect,
    noun_slots,
    verb_slots,
)
from detente.extraction.events.telling import Telling
from detente.model.parse import Parse, Token

MODIFIERS: Final = frozenset({"amod", "compound", "case", "nmod:poss", "fixed", "flat", "mark", "cc"})
COOPERATIVE: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
READY: Final = frozenset({"ready", "willing"})
PROMISE: Final = Frame("AGREE", "030", ("clause", "to", "subject"))
PROMISING: Final = frozenset({"promise", "pledge", "vow", "swear"})
REFUSAL: Final = Frame("REJECT", "120")
MEETINGS: Final = frozenset({"CONSULT", "COOPERATE", "MOBILIZE"})  # what is announced lies ahead
CONVERSING: Final = frozenset({"call", "phone", "telephone", "ring", "write", "speak", "meet", "visit", "call on"})
STOPPING: Final = frozenset(
    {"stop", "stops", "stopped", "stopping", "cease", "ceased", "suspend", "suspended", "halted"}
)
UNDERGONE: Final = frozenset({"arrest", "release", "deport", "expel", "convict", "abduct"})
TOLD: Final = frozenset({"happened", "present", "ongoing"})


def is_verb(parse: Parse, token: Token) -> bool:
    """Whether a token is a verb of the tables, tagged so or bearing the ending of one."""
    if is_nominal(parse, token):
        return False
    if token.lower not in verb_forms():
        return False
    if token.dep in MODIFIERS and not is_headline(parse, token.i):
        return is_perfect(parse, token.i)
    if token.pos == "VERB":
        return True
    if token.pos not in ("NOUN", "ADJ", "ADP"):
        return False
    return (
        token.lower.endswith("ed") or token.tag.startswith("VB") or bool(parse.kids(token.i, "nsubj", "compound:prt"))
    )


def is_nominal(parse: Parse, token: Token) -> bool:
    """Whether a token is an event noun by its company, whatever its tag: "Kenya's killing of", "clashes between"."""
    if token.lower not in noun_tails():
        return False
    if token.pos != "VERB":
        return token.pos == "NOUN" and token.dep not in ("compound", "amod")
    following = parse.tokens[token.i + 1].lower if token.i + 1 < len(parse.tokens) else ""
    return following in ("between", "of") or bool(parse.kids(token.i, "nmod:poss", "det", "case"))


def told_by_verb(sides: Sides, verb: int) -> Telling | None:
    """The event that a verb tells; None where no frame fits, or it is a wish, a guess or a condition."""
    parse = sides.doc.parse
    look = outlook(parse, verb)
    if look == "none":
        return None
    slots = verb_slots(parse, verb)
    negated = look in ("negated", "refused") or _denied(sides, verb)
    chosen = choose(sides, verb, slots, negated=negated)
    carried = carried_noun(parse, verb, slots)
    if carried is not None and (chosen is None or not chosen.picks_noun or " " in carried[1].lemma):
        return _carried(sides, verb, slots, look, carried)
    if chosen is None or (chosen.frame.plover == "AGREE" and _is_state(parse, verb)):
        return None
    return _told(sides, verb, with_particle(slots, chosen), chosen, look)


def _told(sides: Sides, verb: int, slots: Slots, chosen: VerbFrame, look: Outlook) -> Telling | None:
    """What a verb tells in its frame; None where it tells nothing of its own."""
    parse = sides.doc.parse
    inner = inner_frame(sides, slots) if chosen.frame.plover in INNER else None
    if _tells_nothing(sides, verb, slots, chosen, inner):
        return None
    if verb_lemma(parse, verb) in READY and (inner is None or inner.plover not in COOPERATIVE):
        return None  # "ready to strike", "ready to die"
    frame = about(_given(parse, verb, chosen.frame, inner), inner)
    if parse.tokens[verb].tag == "VBG" and (stopped := _stopped(parse, verb, frame)) is not None:
        frame = stopped
    look = _settled(parse, verb, chosen, frame, look)
    if look == "none":
        return None
    sources = sides.of(slots.subject)
    targets = _targets(sides, verb, slots, frame, sources)
    foretold = frame.plover == "THREATEN" and slots.clause_kind == "that" and not slots.object
    if foretold and not _own_deed(sides, slots, sources):
        return None
    if frame.turned and targets:
        sources, targets = targets, sources
    telling = Telling(
        verb, (verb,), verb, frame, _rule(slots), look, slots, tuple(sources), tuple(targets),
        spoken=chosen.negated, gerunds=_gerunds(parse, verb, slots), mutual=is_mutual(parse, verb, slots),
    )  # fmt: skip
    return refused(_split(telling))


def _given(parse: Parse, verb: int, frame: Frame, inner: Frame | None) -> Frame:
    """The frame of a vow, a promise where it is one to give way: "promised to withdraw its troops"."""
    if frame.plover != "THREATEN" or inner is None or inner.plover not in COOPERATIVE:
        return frame
    return PROMISE if verb_lemma(parse, verb) in PROMISING else frame


def _tells_nothing(sides: Sides, verb: int, slots: Slots, chosen: VerbFrame, inner: Frame | None) -> bool:
    """Whether a refusal is only one to say more, or a denial leaves it to its clause to tell the event, as denied."""
    parse = sides.doc.parse
    if chosen.frame.plover == "REJECT" and slots.clause is not None and _is_silence(parse, slots.clause):
        return True
    if _is_figure(parse, verb, slots, chosen.frame):
        return True
    if verb_lemma(parse, verb) != "deny":
        return False
    return (inner is not None and slots.clause is not None) or _denies_deed(sides, verb)


def _is_figure(parse: Parse, verb: int, slots: Slots, frame: Frame) -> bool:
    """Whether words of a deed tell none: values are assaulted, a reward is offered, a case is made."""
    lemmas = [lemma_of(parse, head) for at in slots.object for head in coordinated(parse, at)]
    if frame.plover == "ASSAULT":
        above = parse.tokens[verb].head
        if verb_lemma(parse, verb) == "target" and parse.tokens[verb].tag == "VBG" and above != verb:
            near = [above, *verb_slots(parse, above).object]
            return any(is_of_class(lemma_of(parse, head), "@sanctions") for head in near)  # "sanctions targeting them"
        return bool(lemmas) and all(is_of_class(lemma, "@values") for lemma in lemmas)
    if frame.plover == "AGREE":
        return bool(lemmas) and all(is_of_class(lemma, "@token") for lemma in lemmas)
    return verb_lemma(parse, verb) == "make" and lemmas[:1] == ["case"] and frame.plover == "ACCUSE"


def _settled(parse: Parse, verb: int, chosen: VerbFrame, frame: Frame, look: Outlook) -> Outlook:
    """The outlook once the frame is known: what is asked or said for a purpose, answers that lie ahead."""
    if look == "purpose":
        look = "planned" if frame.plover == "REQUEST" else "none"
        if frame.plover == "SUPPORT" and _is_said_by(parse, verb):
            look = "happened"
    if chosen.negated:
        look = "happened"
    if parse.tokens[verb].lower == DUE or (frame.mode == "visit" and is_awaited(parse, verb)):
        look = "planned" if look == "present" else "none"  # "was due" tells not whether he came
    if chosen.particle == ("in", "kind") or verb_lemma(parse, verb) == "retaliate":
        look = "happened" if look in ("planned", "possible") else "none"
    return look


def _targets(sides: Sides, verb: int, slots: Slots, frame: Frame, sources: Iterable[Party]) -> list[Party]:
    """Whom it is done to, by the slots of the frame."""
    clause = None if slots.clause is None else verb_slots(sides.doc.parse, slots.clause)
    if slots.clause_kind == "that" and clause is not None and frame.plover != "THREATEN":
        clause = Slots(object=clause.subject)
    found = first_of(sides, frame.target, slots, clause, sources)
    return found if found or frame.plover != "AID" else _helped(sides, verb, slots, sources)


def _helped(sides: Sides, verb: int, slots: Slots, sources: Iterable[Party]) -> list[Party]:
    """Whom the purpose of a gift names: "gave 35 million euros to rebuild schools in Kenya"."""
    parse = sides.doc.parse
    purposes = [
        c for head in (verb, *slots.object) for c in parse.kids(head, "advcl", "acl") if c > verb and has_to(parse, c)
    ]
    found = (first_of(sides, ("clause",), slots, verb_slots(parse, purpose), sources) for purpose in purposes)
    return next((parties for parties in found if parties), [])


def _is_silence(parse: Parse, clause: int) -> bool:
    """Whether what is refused is only to say more."""
    return is_of_class(parse.tokens[clause].lemma.lower(), "@silence")


def _is_said_by(parse: Parse, verb: int) -> bool:
    """Whether a purpose is fulfilled in its own main clause: "phoned him to congratulate him"."""
    above = parse.tokens[verb].head
    return verb_lemma(parse, above) in CONVERSING and outlook(parse, above) == "happened"


INNER: Final = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})


def _is_state(parse: Parse, verb: int) -> bool:
    """Whether a participle tells a state: "remains committed to"."""
    if parse.tokens[verb].tag not in ("VBN", "JJ") or parse.tokens[verb].lower in ADJECTIVES:
        return False
    return not any(parse.tokens[c].lemma == "have" for c in parse.kids(verb, "aux"))


def _stopped(parse: Parse, verb: int, frame: Frame) -> Frame | None:
    """What the end of an act is: of trade or aid a sanction, of an attack a ceasefire. None where nothing ends."""
    above = parse.tokens[parse.tokens[verb].head]
    if parse.tokens[verb].dep not in ("xcomp", "ccomp") or above.lower not in STOPPING:
        return None
    if frame.plover in COOPERATIVE:
        return replace(frame, plover="SANCTION", cameo="162" if frame.plover == "AID" else "160", mode="discontinue")
    if frame.plover == "ASSAULT":
        return replace(frame, plover="RETREAT", cameo="0871", mode="ceasefire")
    return None


def _own_deed(sides: Sides, slots: Slots, sources: Iterable[Party]) -> bool:
    """Whether what a warning foretells is the warner's own deed: "it would respond"."""
    if slots.clause is None:
        return False
    subject = verb_slots(sides.doc.parse, slots.clause).subject
    if any(sides.doc.parse.tokens[head].lower in ("it", "they", "we", "he", "she") for head in subject):
        return True
    own = {party.country for party in sources if party.country}
    return any(party.country in own for party in sides.of(subject))


def _denies_deed(sides: Sides, verb: int) -> bool:
    """Whether what is denied is told by a gerund with a frame: "denied massing troops"."""
    parse = sides.doc.parse
    return any(
        parse.tokens[c].lower.endswith("ing") and choose(sides, c, verb_slots(parse, c)) is not None
        for c in parse.kids(verb, "xcomp", "ccomp", "obj")
    )


def is_mutual(parse: Parse, verb: int, slots: Slots) -> bool:
    """Whether the sides do it to each other, in so many words."""
    heads = (*slots.object, *(head for heads in slots.prepositions.values() for head in heads))
    pairs = ((at, at + 1) for head in heads if head > verb for at in (head - 1, head))  # either word may be the head
    return any(
        (parse.tokens[first].lower, parse.tokens[second].lower) in (("each", "other"), ("one", "another"))
        for first, second in pairs
        if second < len(parse.tokens)
    )


def _gerunds(parse: Parse, verb: int, slots: Slots) -> tuple[int, ...]:
    """The clauses that say what a verb is about: "of sending arms" of "accused Kenya of sending arms"."""
    kids = [
        *parse.kids(verb, "advcl", "obl", "ccomp", "xcomp"),
        *(c for h in slots.object for c in parse.kids(h, "acl")),
    ]
    return tuple(
        c
        for c in kids
        if c > verb
        and any(parse.tokens[m].lower in ("of", "for", "about", "over") for m in parse.kids(c, "mark", "case"))
    )


def _rule(slots: Slots) -> str:
    return "event.passive" if slots.passive else "event.verb"


def _denied(sides: Sides, verb: int) -> bool:
    parse = sides.doc.parse
    return any(parse.tokens[c].lower in ("not", "n't", "n’t", "never") for c in parse.children[verb])


def _carried(
    sides: Sides, verb: int, slots: Slots, look: Outlook, carried: tuple[int, NounFrame, LightVerb]
) -> Telling | None:
    """An event noun with its light verb: the verb's subject acts, the noun's company is acted upon."""
    noun, found, light = carried
    parse = sides.doc.parse
    if look == "purpose" and found.frame.plover == "SUPPORT" and _is_said_by(parse, verb):
        look = "happened"
    if light.status == "possible" or look == "purpose":
        return None
    if look in TOLD and (light.status == "planned" or (light.status == "announced" and found.frame.plover in MEETINGS)):
        look = "planned"
    company = noun_slots(parse, noun)
    frame = noun_frame(sides, noun, found, company)
    own_sources, own_targets = noun_sides(sides, found, frame, company, None)
    if light.status == "cancelled" and own_sources and own_targets:
        sources, slots = own_sources, Slots(object=(noun,), passive=slots.passive)
    else:
        sources = sides.of(slots.subject) or own_sources
    targets = first_of(sides, frame.target, slots, None, sources) or own_targets
    off = verb + 1 + len(light.words)
    away = range(verb + 1, off if light.status == "cancelled" and noun not in range(verb, off) else verb + 1)
    words = tuple(sorted({verb, noun, *away}))
    telling = Telling(
        noun, words, verb, frame, "event.light", look, slots, tuple(sources), tuple(targets),
        cancelled=light.status == "cancelled",
    )  # fmt: skip
    return refused(_split(telling))


def first_of(
    sides: Sides, names: tuple[str, ...], slots: Slots, clause: Slots | None, sources: Iterable[Party] = ()
) -> list[Party]:
    """The parties of the first slot that names any beside the sources."""
    acting = {(party.actor, party.country) for party in sources}
    for name in names:
        if name == "subject":
            continue
        found = [party for party in sides.slot(name, slots, clause) if (party.actor, party.country) not in acting]
        if found:
            return found
    return []


def noun_sides(
    sides: Sides, found: NounFrame, frame: Frame, slots: Slots, clause: Slots | None
) -> tuple[list[Party], list[Party]]:
    """The sources and targets that an event noun's own company names."""
    pair = sides.slot("between", slots) if "between" in frame.target else []
    if len(pair) > 1:
        between = {(party.actor, party.country) for party in pair}
        owners = [party for party in sides.slot("poss", slots) if (party.actor, party.country) not in between]
        return (owners, pair) if owners and frame.mode == "third-party" else (pair[:1], pair[1:])
    company = slots if found.verb is None else replace(slots, object=slots.prepositions.get("of", ()))
    targets = first_of(sides, frame.target, company, clause)
    taken = {(party.actor, party.country) for party in targets}
    sources: list[Party] = []
    for name in found.source:
        if name == "of" and ("of" in frame.target or found.verb is not None):
            continue
        sources = [party for party in sides.slot(name, slots) if (party.actor, party.country) not in taken]
        if sources:
            break
    if frame.reciprocal and len(sources) > 1 and not targets:
        return sources[:1], sources[1:]
    if frame.mode in UNDERGONE and not targets and all(p.kind == "person" and not p.country for p in sources):
        return [], sources  # "his arrest"
    return sources, targets


def _split(telling: Telling) -> Telling:
    """The sides of "X and Y met": the first is the source, the rest are the targets."""
    frame = telling.frame
    taken = {party.actor for party in telling.targets if party.actor}
    sources = tuple(party for party in telling.sources if party.actor not in taken or party.actor is None)
    mutual = frame.reciprocal or "subject" in frame.target or telling.mutual
    shared = mutual and (telling.mutual or not telling.slots.prepositions.get("with"))
    if not telling.targets and len(sources) > 1 and shared:
        return replace(telling, sources=sources[:1], targets=sources[1:])
    return replace(telling, sources=sources)


def refused(telling: Telling) -> Telling | None:
    """A negated plan to cooperate as a refusal; None for what else did not happen, unless a denial keeps it."""
    if telling.outlook == "refused":
        if telling.frame.plover == "CONSULT" and telling.slots.passive and not telling.sources:
            return replace(telling, outlook="cancelled", sideless=not telling.targets)  # "will not be held"
        if telling.frame.plover not in COOPERATIVE:
            return None
        return replace(
            telling, frame=replace(about(REFUSAL, telling.frame), target=telling.frame.target), outlook="happened"
        )
    return telling
