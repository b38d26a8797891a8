"""Whether the words around an event noun say that it happened, is planned, or is only wished, feared or thought of."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.modality import NOT, Outlook
from detente.extraction.events.outlook import REAL, outlook
from detente.extraction.events.outlook_words import outlook_words
from detente.extraction.events.prepositions import TIME_WORDS
from detente.extraction.events.slots import VERBAL
from detente.model.parse import Parse

COMING: Final = frozenset({"upcoming", "planned", "forthcoming", "scheduled", "expected", "coming", "next", "future"})
MAYBE: Final = frozenset({
    "possible", "potential", "proposed", "any", "hypothetical", "further", "more", "such", "likely", "another",
    "alleged", "threatened", "eventual", "would-be", "attempted",
})  # fmt: skip
BEFORE: Final = frozenset({"ahead", "before", "prior", "until"})
AFTER: Final = frozenset({"after", "following", "since", "despite", "over", "by", "amid", "from"})
STAGES: Final = frozenset({  # what talks do
    "begin", "start", "open", "resume", "restart", "continue", "end", "conclude", "close", "take", "hold", "collapse",
    "fail", "stall", "break", "finish", "convene", "go", "proceed",
})  # fmt: skip
EFFECTS: Final = frozenset({"come", "enter", "apply", "kick"})  # what measures do on their day: "come into force"
PARTICLED: Final = frozenset({"call", "put", "push"})  # call off, put off, push back
GATHERINGS: Final = frozenset({  # what can be off
    "talks", "talk", "meeting", "meetings", "visit", "visits", "trip", "trips", "summit", "summits", "negotiations",
    "drill", "drills", "exercise", "exercises", "conference", "dialogue", "call", "tour", "session", "consultations",
    "round",
})  # fmt: skip
KNOWN: Final = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "'s", "’s"})
ABOUT: Final = frozenset({"of", "for", "to", "on", "against", "about"})  # "a call for talks", "the right to a hearing"
OBJECTS: Final = frozenset({"obj", "nsubj:pass", "obl", "xcomp", "ccomp", "root", "obl:agent"})
FOR: Final = frozenset({"for", "to", "against", "on", "about"})  # "called for talks", "objected to talks"
ANSWERS: Final = frozenset({"reject", "refuse", "decline", "deny"})  # what answers a request presupposes it
HIGH: Final = 4


def noun_outlook(parse: Parse, noun: int) -> Outlook:
    """What the words around a noun say of its reality; presupposed things happened."""
    if (told := _modified(parse, noun)) is not None and not (told == "planned" and _is_off(parse, noun)):
        return told
    at = noun
    for _ in range(HIGH):
        token, above = parse.tokens[at], parse.tokens[parse.tokens[at].head]
        cases = {parse.tokens[c].lower for c in parse.kids(at, "case", "mark", "advmod", "fixed") if c < noun}
        cases |= {above.lower} if above.lower in ("ahead", "prior") and above.i < at else set()
        if (told := _of_noun(parse, at, cases) or _by_preposition(cases, own=at == noun)) is not None:
            return told
        if token.head == at:
            return "happened"
        if above.pos in VERBAL:
            return _under_verb(parse, at, noun, cases)
        if (told := on_or_off(parse, at, noun)) is not None:
            return told
        at = token.head
    return "happened"


def is_called_off(parse: Parse, noun: int) -> bool:
    """Whether a verb or "off" calls off what a noun names: "was scrapped", "the round is off"."""
    told = on_or_off(parse, noun, noun)
    return told == "cancelled" or _is_cancelled(parse, noun)


def on_or_off(parse: Parse, at: int, noun: int) -> Outlook | None:
    """By "on" or "off", which the noun is: "the visit is still on", "the talks are off"."""
    above = parse.tokens[parse.tokens[at].head]
    if above.lower not in ("on", "off") or parse.tokens[at].dep != "nsubj" or parse.kid(above.i, "cop") is None:
        return None
    if at != noun or parse.kid(above.i, "case", "obj", "nmod") is not None:
        return None
    negated = any(parse.tokens[c].lower in NOT for c in parse.kids(above.i, "advmod", "aux"))
    return "planned" if (above.lower == "on") != negated else "cancelled"


def _modified(parse: Parse, noun: int) -> Outlook | None:
    """By the words before a noun: "upcoming talks", "no talks", "possible talks"."""
    modifiers = {parse.tokens[c].lower for c in parse.children[noun] if c < noun}
    if modifiers & COMING:
        return "planned"
    if modifiers & NOT:
        return "negated"
    return "none" if modifiers & MAYBE else None


def _of_noun(parse: Parse, at: int, cases: set[str]) -> Outlook | None:
    """By the noun that a noun hangs on: "the possibility of talks", "peace plans"."""
    above = parse.tokens[parse.tokens[at].head]
    if above.pos in VERBAL or not (parse.tokens[at].dep == "compound" or cases & ABOUT):
        return None
    made = outlook_words("noun").get(above.lower)
    return None if made is None else "planned" if made == "planned" else "none"


def _by_preposition(cases: set[str], *, own: bool) -> Outlook | None:
    """By the preposition of a noun, or of one above it: "before talks", "without talks"."""
    if cases & BEFORE:
        return "planned"
    if cases & AFTER:
        return "happened"
    if own and "without" in cases:
        return "negated"
    return "none" if own and cases & {"like", "as"} and "in" not in cases else None


def _under_verb(parse: Parse, at: int, noun: int, cases: set[str]) -> Outlook:
    """By the verb that a noun's phrase hangs on."""
    verb = parse.tokens[at].head
    token = parse.tokens[at]
    word = parse.tokens[verb]
    wished = outlook_words("object").get(word.lower) == "wished"
    wished = wished and not (word.lemma in ANSWERS and parse.tokens[noun].lower in outlook_words("noun"))
    if _is_off(parse, noun):
        return "cancelled"
    if wished and ((token.dep in ("obj", "nsubj:pass") and not cases) or (token.dep == "obl" and cases & FOR)):
        return "none"
    look = outlook(parse, verb)
    if word.lemma in EFFECTS | {"take"} and token.dep == "nsubj" and look in ("planned", "present"):
        return look
    if word.lemma in STAGES and look in ("planned", "possible", "ongoing", "cancelled"):
        return "planned" if look == "possible" else look
    if (
        word.lemma in STAGES
        and look == "refused"
        and token.lower in GATHERINGS
        and token.dep in ("nsubj", "nsubj:pass")
    ):
        return "cancelled"  # "the meeting will not take place"
    if at == noun and token.dep in OBJECTS and not cases and not _is_known(parse, noun):
        if look in ("none", "purpose", "planned", "possible", "denied"):
            return "none" if look in ("purpose", "denied") else look
        return "none" if look in ("negated", "refused") else "happened"
    return "happened"


def _is_off(parse: Parse, noun: int) -> bool:
    """Whether a meeting is what a verb cancels: "the planned talks were scrapped"."""
    return parse.tokens[noun].lower in GATHERINGS and _is_cancelled(parse, noun)


def _is_cancelled(parse: Parse, noun: int) -> bool:
    token, verb = parse.tokens[noun], parse.tokens[noun].head
    if token.dep not in ("obj", "nsubj:pass"):
        return False
    particles = {parse.tokens[c].lower for c in parse.kids(verb, "compound:prt", "advmod")}
    off = parse.tokens[verb].lemma.lower() in PARTICLED and bool(particles & {"off", "back"})
    off = off or outlook_words("object").get(parse.tokens[verb].lower) == "cancelled" or _is_moved(parse, verb)
    return off and outlook(parse, verb) in REAL


def _is_moved(parse: Parse, verb: int) -> bool:
    """Whether something is moved to another day: "was moved to May 20", "was brought forward to May"."""
    word = parse.tokens[verb]
    forward = any(parse.tokens[c].lower == "forward" for c in parse.kids(verb, "advmod", "compound:prt"))
    if word.lemma.lower() != "move" and not (word.lemma.lower() == "bring" and forward):
        return False
    return any(
        (case := parse.kid(kid, "case")) is not None
        and parse.tokens[case].lower == "to"
        and (parse.tokens[kid].text.isdecimal() or parse.tokens[kid].lower in TIME_WORDS)
        for kid in parse.kids(verb, "obl")
    )


def _is_known(parse: Parse, noun: int) -> bool:
    """Whether a noun speaks of what is known already: "the attack", "its attack"."""
    return any(parse.tokens[c].lower in KNOWN for c in parse.kids(noun, "det", "nmod:poss")) or bool(
        parse.kids(noun, "nmod:poss")
    )
