"""Words of deadlines, and what a rule makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.model.deadline import DeadlineState
from detente.model.parse import Parse
from detente.model.timex import Timex

NOUNS: Final = frozenset({"deadline", "deadlines", "ultimatum", "ultimatums", "cut-off", "cutoff"})
GIVE: Final = frozenset({"give", "grant", "allow"})
UNTIL: Final = frozenset({"until", "till"})
BY: Final = frozenset({"by", "before", "within"})
DUE_ON: Final = BY | {"in", "on", "at"}
ORDER: Final = frozenset({
    "tell", "order", "instruct", "direct", "require", "ask", "urge", "demand", "call", "press", "want", "warn",
    "summon", "command", "oblige", "insist",
})  # fmt: skip
DUTY: Final = frozenset({"must", "should", "shall"})
DELIVERED: Final = frozenset({  # what somebody is to hand in or tell, so that it can be due
    "report", "ruling", "decision", "verdict", "answer", "reply", "response", "payment", "instalment", "installment",
    "result", "review", "judgment", "judgement", "opinion", "finding", "findings", "draft", "proposal", "compensation",
    "tranche", "list", "text", "award", "conclusion", "debt", "repayment", "sentence", "recommendation", "one",
})  # fmt: skip
DELIVER: Final = frozenset({
    "report", "decide", "rule", "answer", "reply", "respond", "finish", "complete", "deliver", "submit", "present",
    "pay", "conclude", "publish", "ratify", "comply", "vacate", "repay", "return", "settle",
})  # fmt: skip
PAST_IT: Final = frozenset({"miss", "overrun", "overstep", "ignore", "flout", "pass", "expire", "lapse", "elapse"})
KEPT: Final = frozenset({"meet", "keep", "observe", "beat", "respect"})
LATER: Final = frozenset({"extend", "postpone", "prolong", "delay", "move", "push"})
UNDONE: Final = frozenset({"drop", "withdraw", "lift", "scrap", "waive", "cancel", "abandon", "revoke"})
STATES: Final[dict[str, DeadlineState]] = {
    **dict.fromkeys(sorted(PAST_IT), "missed"), **dict.fromkeys(sorted(KEPT), "met"),
    **dict.fromkeys(sorted(LATER), "extended"), **dict.fromkeys(sorted(UNDONE), "dropped"),
}  # fmt: skip
ASIDE: Final = frozenset({"acl:relcl", "parataxis", "punct", "cc", "conj"})


@dataclass(frozen=True, slots=True)
class Told:
    """A deadline as the words of a clause have it: heads of phrases, before anybody knows whose they are."""

    state: DeadlineState
    rule: str
    first: int  # tokens [first, last) of the clause
    last: int
    timex: Timex | None = None
    setter: tuple[int, ...] = ()
    bound: tuple[int, ...] = ()
    asks: bool = False  # one of the two states sets it the other
    of_states: bool = False  # told only where a state is bound, not one of its own bodies


def reach(parse: Parse, verb: int, timex: Timex | None, heads: tuple[int, ...]) -> tuple[int, int]:
    """The tokens of a clause: what its verb governs, the phrases of its sides, and its day."""
    tokens = [verb, *parse.subtree(verb, ASIDE)]
    for head in heads:
        tokens += parse.subtree(head, ASIDE)
    if timex is not None:
        tokens += parse.within(timex.span)
    here = [i for i in tokens if parse.tokens[i].sent == parse.tokens[verb].sent]
    return min(here), max(here) + 1
