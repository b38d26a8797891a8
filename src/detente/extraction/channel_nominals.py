"""What nouns and participles tell of a line of contact: "the closure of the bridge", "the suspended talks"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.channel_lines import Line
from detente.extraction.channel_reality import DOUBTS, negated, reality_of, supposed
from detente.extraction.channel_words import CUT, StateRow, Told, other_states
from detente.model.parse import Parse

ANNOUNCING: Final = frozenset(
    {"announce", "order", "declare", "impose", "begin", "confirm", "extend", "maintain", "see"}
)
COMING: Final = frozenset({"come", "enter", "take", "go"})
LIFTING: Final = frozenset({"lift", "end", "reverse", "revoke", "cancel", "drop", "remove", "rescind"})
WISHING: Final = frozenset({
    "call", "demand", "urge", "seek", "propose", "consider", "discuss", "want", "request", "oppose", "threaten", "fear",
    "avoid", "prevent", "negotiate", "hope", "weigh", "delay", "block", "reject", "rule", "avert", "need", "depend",
})  # fmt: skip
WELCOMING: Final = frozenset(
    {"welcome", "hail", "praise", "mark", "celebrate", "confirm", "complete", "allow", "enable"}
)
PROMISING: Final = frozenset({
    "announce", "agree", "plan", "promise", "pledge", "schedule", "expect", "set", "prepare", "include", "approve",
    "provide", "start", "due", "order", "foresee", "envisage",
})  # fmt: skip
JOINTS: Final = frozenset({"of", "to", "on", "in", "with", "between"})
BACKWARDS: Final = frozenset({"after", "since", "following", "despite", "over", "by"})
ARTICLES: Final = frozenset({"a", "an", "any"})
UP: Final = 3  # nouns between a line and the noun that tells


def by_noun(parse: Parse, line: Line) -> Told | None:
    """What a noun above the line tells, by what is said of that noun; nothing where it is only wished or feared."""
    for noun in _nouns_above(parse, line.head):
        for row in other_states().get(parse.tokens[noun].lower, ()):
            if row.frame == "noun" and row.fits(line):
                return _cut(parse, noun, row) if row.state in CUT else _restored(parse, noun, row)
    return None


def _nouns_above(parse: Parse, noun: int) -> Iterator[int]:
    """The nouns that it hangs on by a preposition, or beside which it stands: "a ban on all flights"."""
    at = noun
    for _ in range(UP):
        token = parse.tokens[at]
        if token.dep == "conj":
            at = token.head
            continue
        if token.dep not in ("nmod", "nmod:poss", "obl") or token.head == at:
            break
        case = parse.kid(at, "case")
        if case is not None and parse.tokens[case].lower in JOINTS and parse.tokens[token.head].pos in ("NOUN", "VERB"):
            yield token.head
            behind = parse.tokens[case - 1] if case else token
            if behind.i != token.head and behind.pos == "NOUN":
                yield behind.i
        at = token.head


def _cut(parse: Parse, noun: int, row: StateRow) -> Told | None:
    token, head = parse.tokens[noun], parse.tokens[parse.tokens[noun].head]
    governed = token.dep in ("obj", "nsubj:pass", "nsubj", "obl", "xcomp")
    if head.lemma in LIFTING and governed and head.pos == "VERB":
        reality = reality_of(parse, head.i, reported=True)
        if reality == "unreal":
            return None
        return Told("restored" if reality == "told" else "planned", head.i, "channel.lifting")
    if head.lemma in WISHING | DOUBTS or supposed(parse, noun):
        return None
    announced = head.lemma in ANNOUNCING and token.dep in ("obj", "nsubj:pass")
    announced = announced or (head.lemma in COMING and token.dep == "nsubj" and _in_force(parse, head.i))
    if any(parse.tokens[k].lower in ARTICLES for k in parse.kids(noun, "det")) and not announced:
        return None
    if head.pos in ("VERB", "AUX", "ADJ") and reality_of(parse, head.i, reported=False) != "told":
        return None
    return Told(row.state, noun, "channel.noun", ahead=announced)


def _in_force(parse: Parse, verb: int) -> bool:
    """Whether it comes into force, or takes effect."""
    return any(token.lower in ("force", "effect") for token in parse.tokens[verb + 1 : verb + 4])


def _restored(parse: Parse, noun: int, row: StateRow) -> Told | None:
    token, head = parse.tokens[noun], parse.tokens[parse.tokens[noun].head]
    if negated(parse, head) or head.lemma in WISHING | DOUBTS or supposed(parse, noun):
        return None
    case = parse.kid(noun, "case")
    by = parse.tokens[case].lower if case is not None else ""
    if by in BACKWARDS:
        return Told(row.state, noun, "channel.noun")
    reality = reality_of(parse, head.i, reported=True) if head.pos in ("VERB", "AUX", "ADJ", "NOUN") else "unreal"
    if reality == "unreal" and head.lemma not in PROMISING:
        return None
    if head.lemma in PROMISING and by in ("", "on", "with", "for", "to"):
        return Told("planned", noun, "channel.noun")
    if token.dep in ("nsubj", "nsubj:pass") or (token.dep == "obj" and head.lemma in WELCOMING):
        return Told(row.state if reality == "told" else "planned", noun, "channel.noun")
    return Told(row.state, noun, "channel.noun") if token.dep == "root" else None


def by_participle(parse: Parse, line: Line) -> Told | None:
    """What a participle before the noun tells: "the suspended talks"."""
    for kid in parse.kids(line.head, "amod"):
        for row in other_states().get(parse.tokens[kid].lower, ()):
            if row.frame == "adjective" and row.state == "suspended" and row.fits(line):
                return Told(row.state, kid, "channel.participle")
    return None
