"""Whether the words around an event noun say that it happened, is planned, or is only wished, feared or thought of."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.modality import NOT, Outlook
from detente.extraction.events.outlook import REAL, outlook
from detente.extraction.events.outlook_words import outlook_words
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
GATHERINGS: Final = frozenset({  # what can be off
    "talks", "talk", "meeting", "meetings", "visit", "visits", "trip", "trips", "summit", "summits", "negotiations",
    "drill", "drills", "exercise", "exercises", "conference", "dialogue", "call", "tour", "session",
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
        at = token.head
    return "happened"


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
    if wished and ((token.dep in ("obj", "nsubj:pass") and not cases) or (token.dep == "obl" and cases & FOR)):
        return "none"
    if _is_off(parse, noun):
        return "cancelled"
    look = outlook(parse, verb)
    if word.lemma in STAGES and look in ("planned", "possible", "ongoing"):
        return "ongoing" if look == "ongoing" else "planned"
    if at == noun and token.dep in OBJECTS and not cases and not _is_known(parse, noun):
        if look in ("none", "purpose", "planned", "possible", "denied"):
            return "none" if look in ("purpose", "denied") else look
        return "none" if look in ("negated", "refused") else "happened"
    return "happened"


def _is_off(parse: Parse, noun: int) -> bool:
    """Whether a meeting is what a verb cancels: "the planned talks were scrapped"."""
    token, verb = parse.tokens[noun], parse.tokens[noun].head
    if token.dep not in ("obj", "nsubj:pass") or token.lower not in GATHERINGS:
        return False
    return outlook_words("object").get(parse.tokens[verb].lower) == "cancelled" and outlook(parse, verb) in REAL


def _is_known(parse: Parse, noun: int) -> bool:
    """Whether a noun speaks of what is known already: "the attack", "its attack"."""
    return any(parse.tokens[c].lower in KNOWN for c in parse.kids(noun, "det", "nmod:poss")) or bool(
        parse.kids(noun, "nmod:poss")
    )
