"""What verbs of expecting are about: "expects Lima to sign", "doubts that it will", "expected an indictment"."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.frames import noun_frame_at
from detente.extraction.likelihood_clauses import has_future, that_clause
from detente.language.clauses import clause, own_subject, trimmed
from detente.model.parse import Parse, Range

OUTCOMES: Final = frozenset({
    "rise", "fall", "growth", "drop", "increase", "decrease", "decline", "slump", "recession", "shortage", "escalation",
    "collapse", "breakthrough", "verdict", "indictment", "retaliation", "delay", "rupture", "thaw", "stalemate",
    "deadlock", "surge", "default", "crisis", "outcome", "coup", "conviction", "acquittal", "ruling", "landslide",
})  # fmt: skip
ABLE: Final = frozenset({"can", "could", "should", "must"})
SOUGHT: Final = frozenset({"CONSULT", "REQUEST", "SUPPORT"})  # who expects these asks for them, or has arranged them
Found = tuple[int, Range] | None


def expected(parse: Parse, words: Range, bounds: Range) -> Found:
    """The predicate and the clause of what is expected of another, or doubted; None where the grammar does not fit."""
    at = words.first
    if parse.kid(at, "aux:pass", "nsubj:pass") is not None or who_expects(parse, at) is None:
        return None
    claims = parse.tokens[at].lower.startswith(("expect", "doubt"))  # "predicts that it will" is told by "will"
    inner = that_clause(parse, at, words.last, bounds) if claims else None
    if inner is not None and has_future(parse, inner):
        return inner, clause(parse, inner, bounds)
    if parse.tokens[at].lower.startswith("doubt"):
        return None
    of_object = [k for thing in parse.kids(at, "obj") for k in parse.kids(thing, "acl")]
    infinitive = next((k for k in (*parse.kids(at, "xcomp", "ccomp", "advcl"), *of_object) if k > at), None)
    if infinitive is None or parse.tokens[infinitive].tag not in ("VB", "VBN", "VBG", "JJ", "NN"):
        return _expected_thing(parse, at, bounds)
    who = own_subject(parse, infinitive) or parse.kid(at, "obj")
    if who is None or not at < who < infinitive or not _has_to(parse, who, infinitive):
        return None
    last = trimmed(parse, infinitive, min(parse.edges(infinitive).last, bounds.last))
    return infinitive, Range(parse.edges(who).first, last)


def _expected_thing(parse: Parse, verb: int, bounds: Range) -> Found:
    """What is expected to come about, told by a noun: "she expected an indictment", "they expect a fall in exports"."""
    thing = parse.kid(verb, "obj")
    if any(parse.tokens[k].lower in ABLE for k in parse.kids(verb, "aux")):
        return None  # "they can only expect condemnation"
    if thing is None or not verb < thing < bounds.last or parse.tokens[thing].pos != "NOUN":
        return None
    frame = noun_frame_at(parse, thing)
    if parse.tokens[thing].lemma not in OUTCOMES and (frame is None or frame.frame.plover in SOUGHT):
        return None
    if any(parse.tokens[k].lower not in ("a", "an", "another", "no") for k in parse.kids(thing, "det", "nmod:poss")):
        return None
    first, last = parse.edges(thing).first, parse.edges(thing).last
    when = (k for k in parse.kids(verb, "obl", "obl:unmarked", "obl:tmod") if parse.edges(k).first == last)
    last = max((parse.edges(k).last for k in when), default=last)  # "a fall in exports this year"
    return thing, Range(first, trimmed(parse, thing, min(last, bounds.last)))


def who_expects(parse: Parse, verb: int) -> int | None:
    """The head of the subject of "expect" and "doubt", else the noun right before; None where there is neither."""
    found = parse.kid(verb, "nsubj")
    before = parse.tokens[verb - 1] if verb else None
    if (
        found is None
        and before is not None
        and before.pos in ("NOUN", "PROPN", "PRON")
        and parse.kid(verb, "det") is None
    ):
        return before.i
    return found


def _has_to(parse: Parse, first: int, last: int) -> bool:
    return any(t.lower == "to" and t.pos == "PART" for t in parse.tokens[first:last])
