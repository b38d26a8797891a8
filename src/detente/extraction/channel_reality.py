"""Whether what a verb says has come about, is to come about, or is only wished, refused, supposed."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from detente.model.parse import Parse, Token

Reality = Literal["told", "planned", "unreal"]

FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "would", "wo"})
UNREAL: Final = frozenset({"could", "may", "might", "can", "should", "must", "ca"})
PLANNING: Final = frozenset({
    "agree", "plan", "decide", "announce", "prepare", "expect", "schedule", "set", "due", "ready", "pledge", "promise",
    "commit", "vow", "agreement", "decision", "deal", "step", "move", "begin", "start",
    "order", "instruct",
})  # fmt: skip
DECIDED: Final = frozenset({"decide", "announce", "agree", "order", "set", "due", "schedule", "decision"})
NO_PLAN: Final = frozenset({"plan", "intend", "intention", "want", "go", "wish", "reason"})
AIMS: Final = frozenset({"goal", "aim", "objective", "priority", "purpose", "idea", "task", "hope", "wish", "step"})
CHANCES: Final = frozenset(
    {
        "rumour",
        "rumor",
        "chance",
        "risk",
        "possibility",
        "probability",
        "hope",
        "odds",
        "prospect",
        "likelihood",
        "idea",
    }
)
DOUBTS: Final = frozenset({"unlikely", "doubt", "deny", "threaten", "warn", "consider", "doubtful", "impossible"})
BEGUN: Final = frozenset({"begin", "start", "help", "manage"})  # "helps to keep channels open"
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
SIMPLE_NOT: Final = frozenset({"not", "n't", "n’t", "never"})
PAST_LINKS: Final = frozenset({"after", "since", "when", "before"})
CONDITIONS: Final = frozenset({"if", "whether", "unless", "until", "before", "till"})
DEMANDS: Final = frozenset({"demand", "ask", "urge", "propose", "suggest", "recommend", "insist", "request", "want"})
AGAIN: Final = 10  # tokens from a verb to its "again"
LIKELY: Final = frozenset({"probably", "likely", "possibly", "perhaps", "maybe", "conceivably"})
SUPPOSING: Final = frozenset({"if", "unless", "should"})


def reality_of(parse: Parse, verb: int, *, reported: bool) -> Reality:
    """Whether it has happened, is to happen, or is neither: wished, tried, refused, possible."""
    at = verb
    if parse.tokens[at].dep == "conj" and parse.tokens[parse.tokens[at].head].tag == parse.tokens[at].tag:
        at = parse.tokens[at].head
    if helpers_before(parse, verb) & UNREAL:
        return "unreal"
    kids = [parse.tokens[k] for k in parse.children[at] if k < at]
    lower = {kid.lower for kid in kids if kid.dep in ("aux", "advmod", "mark", "aux:pass", "det", "cc:preconj")}
    lower |= helpers_before(parse, at)
    if lower & (UNREAL | NEGATIONS | CONDITIONS | LIKELY) or nobody(parse, at) or _inverted(parse, at):
        return "unreal"
    if "would" in lower and _on_condition(parse, at):
        return "unreal"
    if lower & FUTURE:
        return "planned" if "would" not in lower or reported else "unreal"
    if {"yet", "to"} <= helpers_before(parse, verb):
        return "unreal"  # "is yet to reopen"
    if "to" in lower:
        return _reality_of_infinitive(parse, at, reported=reported)
    if _is_gerund(parse, at):
        head = parse.tokens[parse.tokens[at].head]
        if parse.tokens[at].dep in ("xcomp", "ccomp") and head.lemma in BEGUN:
            return reality_of(parse, head.i, reported=reported)  # "has begun sending"
        return _reality_of_means(parse, at, reported=reported)
    return "told"


def _inverted(parse: Parse, verb: int) -> bool:
    """Whether "had" stands before the subject, for "if": "Had Norway closed its border, ..."."""
    who = parse.kid(verb, "nsubj", "nsubj:pass")
    return who is not None and any(parse.tokens[k].text == "Had" and k < who for k in parse.kids(verb, "aux"))


def _on_condition(parse: Parse, verb: int) -> bool:
    """Whether what would be is tied to something else: "it would reopen when there are answers"."""
    last = parse.sentences[parse.tokens[verb].sent].last
    return any(token.lower in ("when", "once", "if", "unless") for token in parse.tokens[verb + 1 : last])


def _reality_of_means(parse: Parse, verb: int, *, reported: bool) -> Reality:
    """What is told of the verb whose means it says: "Lima responded by suspending the dialogue"; else unreal."""
    head = parse.tokens[verb].head
    if head >= verb or verb < 1 or parse.tokens[verb - 1].lower != "by":
        return "unreal"
    above = (at for at in parse.ancestors(head) if parse.tokens[at].pos == "VERB")
    if any(reality_of(parse, at, reported=reported) == "unreal" for at in above):
        return "unreal"  # "may decide that it has nothing to lose by breaking off relations"
    return reality_of(parse, head, reported=reported)


def helpers_before(parse: Parse, verb: int) -> set[str]:
    """The auxiliaries and particles right before a verb, whatever they hang on."""
    found, at = set(), verb - 1
    while at >= 0 and (parse.tokens[at].pos in ("AUX", "PART", "ADV") or parse.tokens[at].lower in ("re", "-")):
        found.add(parse.tokens[at].lower)
        at -= 1
    return found


def nobody(parse: Parse, verb: int) -> bool:
    """Whether the subject is none: "neither side has reopened it"."""
    subject = parse.kid(verb, "nsubj", "nsubj:pass")
    return subject is not None and any(parse.tokens[k].lower in NEGATIONS for k in parse.kids(subject, "det"))


def _reality_of_infinitive(parse: Parse, verb: int, *, reported: bool) -> Reality:
    """What "to reopen" hangs on: "agreed to", "a plan to"; "helped to"; "wants to"."""
    token = parse.tokens[verb]
    head = parse.tokens[token.head]
    if head.i == verb:
        return "planned" if _is_to(parse, verb) else "unreal"
    if token.dep == "conj" and _planned_before(parse, verb):
        return "planned"  # "agreed to resume flights, suspended since 2020, and to open a consulate"
    if token.dep not in ("xcomp", "acl", "ccomp", "advcl", "csubj"):
        return "unreal"
    if any(parse.tokens[k].lower in PAST_LINKS for k in parse.kids(head.i, "mark")):
        return "unreal"  # "three years after they agreed to restore ties": it is done by now
    if head.lemma in BEGUN:
        return reality_of(parse, head.i, reported=reported)
    if head.lemma not in PLANNING and head.pos == "NOUN":
        head = parse.tokens[head.head]  # "agreed last week to set up a line", hung on the week
    if head.lemma not in PLANNING or negated(parse, head):
        return "unreal"
    return "planned"


def _planned_before(parse: Parse, verb: int) -> bool:
    """Whether the verb before a joined infinitive is one of planning, with an infinitive of its own."""
    first = parse.sentences[parse.tokens[verb].sent].first
    before = parse.tokens[first : verb - 1]
    plan = next((t for t in reversed(before) if t.lemma in PLANNING and t.pos == "VERB"), None)
    return plan is not None and not negated(parse, plan) and any(t.tag == "TO" for t in before[plan.i - first :])


def _is_to(parse: Parse, verb: int) -> bool:
    """Whether a subject "is to" do it, or is in a headline: "India, Pakistan to restore hotline"; no goal is meant."""
    who = parse.kid(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    if who is None or parse.kid(verb, "cop") is None:
        return who is not None
    return not any(parse.tokens[i].lemma in AIMS for i in (who, *parse.kids(who, "nmod")))  # "one of the goals is to"


def negated(parse: Parse, token: Token) -> bool:
    """Whether a word before it denies it, or makes it only possible."""
    return any(parse.tokens[k].lower in NEGATIONS | UNREAL for k in parse.children[token.i] if k < token.i)


def _is_gerund(parse: Parse, verb: int) -> bool:
    """Whether it is an -ing form without an auxiliary: "re-establishing channels" tells no fact."""
    return parse.tokens[verb].tag == "VBG" and parse.kid(verb, "aux") is None


def left_alone(parse: Parse, verb: int) -> bool:
    """Whether what would end a line is told not to be done: "has not severed", "will not", "has no plan to close"."""
    before = helpers_before(parse, verb)
    if before & UNREAL or before & {"yet", "if"}:
        return False
    if "to" in before:
        head = parse.tokens[parse.tokens[verb].head]
        denied = {parse.tokens[k].lower for k in parse.children[head.i] if k < head.i} | helpers_before(parse, head.i)
        return head.lemma in NO_PLAN and bool(denied & (SIMPLE_NOT | {"no"})) and not denied & UNREAL
    if "never" in before and parse.tokens[verb].tag == "VBD":
        return True  # "never shut its consulate"
    helped = before & {"has", "have", "had", "was", "were", "been", "did", "will", "wo", "is", "are"}
    return bool(helped and (before & SIMPLE_NOT or nobody(parse, verb)))


def cuts_ahead(parse: Parse, verb: int) -> bool:
    """Whether an end that is still to come is settled, "will suspend", "decided to close": no threat, no condition."""
    token = parse.tokens[verb]
    before = helpers_before(parse, verb) | {parse.tokens[k].lower for k in parse.kids(verb, "aux", "mark")}
    head = parse.tokens[token.head]
    if "to" in before and not (head.i == verb or token.dep == "root" or head.lemma in DECIDED):
        return False
    above = [parse.tokens[i] for i in parse.ancestors(verb)]
    if any(each.lemma in DOUBTS for each in above):
        return False
    sentence = parse.sentences[token.sent]
    return not any(each.lower in SUPPOSING for each in parse.tokens[sentence.first : sentence.last])


def once_more(parse: Parse, verb: int) -> bool:
    """Whether it is done again, or for the first time after a while: "for the first time since", "the first in"."""
    sentence = parse.sentences[parse.tokens[verb].sent]
    words = [token.lower for token in parse.tokens[verb + 1 : sentence.last]]
    if "again" in words[:AGAIN] or "again" in helpers_before(parse, verb):
        return True
    if "again" in (parse.tokens[k].lower for k in parse.kids(verb, "advmod")):
        return True
    pairs = list(pairwise(words))
    after = any(word in ("since", "in", "for", "after") for word in words)
    return after and (("first", "time") in pairs or any(each == ("the", "first") for each in pairs))


def supposed(parse: Parse, at: int) -> bool:
    """Whether a clause hangs on a word of chance, doubt or demand: "a remote chance that the ambassadors return"."""
    head = parse.tokens[parse.tokens[at].head]
    if parse.tokens[at].dep in ("ccomp", "xcomp") and head.lemma in DEMANDS:
        return True
    for i in parse.ancestors(at):
        if parse.tokens[at].dep.startswith("acl") and parse.tokens[i].lemma not in CHANCES:
            return False  # "which it broke off" is told, whatever is said of the noun
        if parse.tokens[i].lemma in CHANCES or parse.tokens[i].lemma in DOUBTS:
            return True
        at = i
    return False
