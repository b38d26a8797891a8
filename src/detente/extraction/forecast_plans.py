"""What is arranged, promised or announced, and so no forecast: plans of a side, told by those who make them."""

from __future__ import annotations

from typing import Final

from detente.extraction.likelihood import Claim
from detente.extraction.voices import Voice, is_official
from detente.language.clauses import subject
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.parse import Parse

SELF: Final = frozenset({"i", "we", "you", "us", "let", "one"})
CERTAIN: Final = 0.95  # where the ranges of the words of certainty begin
SIDES: Final = frozenset({"country", "side", "state", "neighbour", "neighbor", "nation", "capital", "rival"})
SET_VERBS: Final = frozenset({"take", "hold", "open", "begin", "start", "convene", "arrive", "leave", "meet", "travel"})
ERRANDS: Final = frozenset({
    "accompany", "attend", "brief", "host", "join", "leave", "participate", "preview", "represent", "return", "travel",
    "visit",
})  # fmt: skip
TURN: Final = "statement.turn"


def is_plan(doc: Document, found: Claim) -> bool:
    """Whether what is expected is arranged, or a person's own doing: "the envoy is expected to attend"."""
    who = subject(doc.parse, found.predicate)
    if who is None or not found.clause.first <= who < found.words.first:
        nouns = (i for i in found.clause if doc.parse.tokens[i].dep in ("nsubj", "nsubj:pass"))
        who = next((i for i in nouns if i < found.words.first), None)
    mention = doc.mention_at(who) if who is not None else None
    person = (
        who is not None
        and mention is not None
        and mention.kind in ("person", "group")
        and doc.parse.tokens[who].lemma not in SIDES
    )
    own = who is not None and doc.parse.tokens[who].lower in SELF
    dated = doc.parse.tokens[found.predicate].lemma in SET_VERBS and _names_day(doc, found)
    return person or own or dated or is_arranged(doc, found.predicate)


def is_promise(parse: Parse, found: Claim) -> bool:
    """Whether a speaker tells what they themselves will do: "we will certainly answer", "I will probably not go"."""
    who = subject(parse, found.predicate)
    if who is None:
        return False
    word = parse.tokens[who].lower
    return (word == "i" and found.row.kind == "adverb") or (word in SELF and found.row.low in (CERTAIN, None))


def is_announced(doc: Document, found: Claim, voice: Voice, speaker: Actor) -> bool:
    """Whether somebody tells what is arranged: an office or official with the day, or a spokesman in a briefing."""
    office = speaker.kind != "person" or is_official(speaker)
    if voice.statement.rule == TURN and not (speaker.country or speaker.role or speaker.former):
        return True  # who is questioned by reporters without being introduced speaks for the house
    if not office or (speaker.kind == "group" and speaker.name.endswith("s")):
        return False  # "analysts", "farmers"
    who = subject(doc.parse, found.predicate)
    actor = doc.actor_at(who) if who is not None else None
    own = actor is not None and actor.kind == "person" and actor.country in (None, speaker.country)
    if own and doc.parse.tokens[found.predicate].lemma in ERRANDS:
        return True  # "the envoy will accompany him"
    return _names_day(doc, found)


def _names_day(doc: Document, found: Claim) -> bool:
    span = doc.parse.span(found.clause.first, found.clause.last)
    return any(span.covers(t.span) and t.start is not None and t.start == t.end for t in doc.timexes)


def is_arranged(doc: Document, predicate: int) -> bool:
    """Whether an event that is planned rests on the verb."""
    return any(e.head == predicate and e.status == "planned" and e.plover == "CONSULT" for e in doc.events)


def is_own_state(speaker: Actor, actor: Actor) -> bool:
    """Whether an official speaks of the state that they speak for."""
    return actor.kind == "state" and actor.country == speaker.country and is_official(speaker) and not speaker.former
