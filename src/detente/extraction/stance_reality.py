"""Whether the words of a stance tell a fact, a will or neither, and what their negation makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from detente.model.issue import Direction
from detente.model.parse import Parse

Reality = Literal["told", "will", "unreal"]

NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no"})
UNREAL: Final = frozenset({"could", "may", "might", "can", "ca", "should", "must"})
WILL: Final = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d"})
CONDITIONS: Final = frozenset({"if", "whether", "unless"})
DENYING: Final = frozenset({"deny", "doubt", "dismiss"})
TURNED: Final[Mapping[Direction, Direction]] = {"supports": "opposes", "offers": "refuses"}  # when negated
VERBS: Final = frozenset({"VERB", "AUX"})
KEPT_UP: Final = frozenset(
    {"continue", "vow", "pledge", "decide", "agree", "promise", "go", "come", "choose", "resolve"}
)
DROPPED: Final = frozenset(
    {"stop", "end", "cease", "avoid", "consider", "quit", "drop", "threaten", "fail", "hesitate"}
)
BRINGING: Final = frozenset({"see", "let", "have", "make"})  # with a bare infinitive: what is yet to be brought about
INSIDE: Final = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "acl:relcl", "parataxis"})


def turned(direction: Direction, negated: bool) -> Direction | None:  # noqa: FBT001
    """The direction of a negated stance; None where its negation tells no position."""
    return TURNED.get(direction) if negated else direction


def told(parse: Parse, verb: int) -> tuple[Reality, bool]:
    """Whether a verb tells a fact, a will or neither, and whether it is negated."""
    at, lower = verb, set[str]()
    for _ in range(3):
        kids = [parse.tokens[k] for k in parse.children[at] if k < at]
        lower |= {k.lower for k in kids if k.dep in ("aux", "advmod", "mark", "aux:pass", "cc:preconj")}
        lower |= {t.lower for t in parse.tokens[max(0, at - 3) : at] if t.pos in ("AUX", "PART") and t.lower != "to"}
        token = parse.tokens[at]
        if token.dep != "conj" or parse.kid(at, "nsubj") is not None or parse.tokens[token.head].pos not in VERBS:
            break
        at = token.head
    negated = bool(lower & NEGATIONS)
    if lower & (UNREAL | CONDITIONS) or denied(parse, at):
        return "unreal", negated
    head = parse.tokens[parse.tokens[at].head]
    if head.i != at and parse.tokens[at].dep in ("xcomp", "ccomp", "advcl") and head.lemma in DROPPED:
        return "unreal", negated
    if parse.tokens[at].dep in ("xcomp", "ccomp") and head.lemma in BRINGING and head.tag == "VB":
        return "unreal", negated  # "would like to see Lena Orlan support the plan"
    if "to" in lower:
        return _of_infinitive(parse, at, negated)
    return ("will" if lower & WILL else "told"), negated


def _of_infinitive(parse: Parse, at: int, negated: bool) -> tuple[Reality, bool]:  # noqa: FBT001
    """What an infinitive tells: what the verb tells that it hangs on, "vowed to oppose"; else nothing."""
    head = parse.tokens[parse.tokens[at].head]
    if parse.tokens[at].dep not in ("xcomp", "advcl", "ccomp") or head.lemma not in KEPT_UP or head.i >= at:
        return "unreal", negated
    reality, turned = told(parse, head.i)
    return reality, negated or turned


def denied(parse: Parse, at: int) -> bool:
    """Whether the clause is what somebody denies, or the sentence asks."""
    token = parse.tokens[at]
    if parse.tokens[parse.sentences[token.sent].last - 1].text == "?":
        return True
    while token.dep in INSIDE and token.head != token.i:
        between = parse.tokens[token.head + 1 : token.i]
        loose = token.dep in ("advcl", "acl") and not any(t.text == "," for t in between)
        inside = loose or token.dep in ("ccomp", "xcomp")
        token = parse.tokens[token.head]
        if inside and token.lemma in DENYING:
            return True
    return False
