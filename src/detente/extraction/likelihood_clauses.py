"""Clauses and phrases that words of likelihood govern: "likely that", "set to", "on course for"."""

from __future__ import annotations

from typing import Final

from detente.language.clauses import own_subject, trimmed
from detente.model.parse import Parse, Range

FUTURE: Final = frozenset({"will", "'ll", "’ll", "wo", "would", "may", "might", "could", "shall"})
CLAUSES: Final = frozenset({"ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis"})
REACH: Final = 6  # tokens from a comma to the "that" behind words put in


def headed_for(parse: Parse, words: Range, bounds: Range) -> Range:
    """From the subject to the goal of "they are on course for a trade war", whatever the parser hangs them on."""
    before = reversed(range(bounds.first, words.first))
    be = next((i for i in before if parse.tokens[i].pos not in ("ADV", "PART")), words.first)
    top = max(be - 1, bounds.first)
    while bounds.first <= parse.tokens[top].head < be and parse.tokens[top].head != top:
        top = parse.tokens[top].head
    goal = max(parse.tokens[words.last].head, words.last)
    last = min(parse.edges(goal).last, bounds.last)
    return Range(max(parse.edges(top).first, bounds.first), trimmed(parse, goal, last))


def next_infinitive(parse: Parse, words: Range) -> int | None:
    """The verb behind "set to": the next infinitive, else the next word, which the parser may take for no verb."""
    behind = parse.tokens[words.last + 1 : words.last + 4]
    verb = next((t.i for t in behind if t.tag == "VB"), None)
    return behind[0].i if verb is None and behind and behind[0].pos in ("ADJ", "ADV", "VERB") else verb


def that_clause(parse: Parse, at: int, after: int, bounds: Range) -> int | None:
    """The predicate of the finite clause that follows: "likely that Peru will …", "sure they will …"."""
    for kid in parse.children[at]:
        token = parse.tokens[kid]
        if after <= kid < bounds.last and token.dep in CLAUSES:
            marks = {parse.tokens[k].lower for k in parse.kids(kid, "mark") if k >= after}
            beside = token.dep == "parataxis" and not has_future(parse, kid)  # "it was likely, she said"
            relative = token.dep == "acl:relcl" and not marks  # "the risk that they face"
            if marks <= {"that"} and own_subject(parse, kid) is not None and not beside and not relative:
                return kid
    mark = parse.tokens[after] if after < len(parse.tokens) else None
    if mark is not None and mark.lower == "that" and mark.dep == "mark" and mark.head > after:
        return mark.head  # hung elsewhere by the parser
    return _behind_insertion(parse, after)


def _behind_insertion(parse: Parse, after: int) -> int | None:
    """The predicate of a clause behind words put in: "it was unlikely, he added, that Oslo would sign"."""
    sentence = parse.sentences[parse.tokens[after - 1].sent]
    if after >= sentence.last or parse.tokens[after].text != ",":
        return None
    for token in parse.tokens[after + 1 : min(after + REACH, sentence.last)]:
        if token.lower == "that" and parse.tokens[token.i - 1].text == ",":
            return token.head if token.dep == "mark" and token.head > token.i else None
    return None


def has_future(parse: Parse, predicate: int) -> bool:
    """Whether a predicate has a modal that speaks of what may come."""
    return any(parse.tokens[k].lower in FUTURE for k in parse.kids(predicate, "aux"))


def doer(parse: Parse, verb: int) -> int | None:
    """The subject of a verb; of "who", the noun before it."""
    who = parse.kid(verb, "nsubj")
    if who is not None and parse.tokens[who].lower in ("who", "which") and parse.tokens[verb].dep.startswith("acl"):
        return parse.tokens[verb].head
    return who
