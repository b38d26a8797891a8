"""What sides say that they will do, keep up, or do only if another does something first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.stance_reality import CONDITIONS, NEGATIONS, WILL
from detente.extraction.stance_words import StanceRow
from detente.extraction.stances import Stance
from detente.extraction.voices import Voice, Voices
from detente.language.clauses import clause, own_subject
from detente.language.inflection import noun_lemmas
from detente.model.document import Document
from detente.model.issue import Direction
from detente.model.parse import Parse, Range

# What a side gives up or gives back: "will lift the tariff".
YIELDING: Final = frozenset({
    "lift", "ease", "reopen", "release", "free", "return", "resume", "restore", "withdraw", "drop", "remove", "scrap",
    "relax", "allow", "permit", "let", "grant", "readmit", "unblock", "reverse", "repeal", "unfreeze", "rejoin",
})  # fmt: skip
ENDING: Final = frozenset({"end", "stop", "halt"})  # a yielding only where it is a measure that ends
# What a side does to another: "will impose a duty".
STRIKING: Final = frozenset({"impose", "charge", "levy", "introduce", "suspend", "ban", "slap", "close", "expel"})
ANSWERING: Final = frozenset(
    {"answer", "respond", "retaliate", "react", "act", "reply", "hit", "leave", "pull", "quit"}
)
GOING_ON: Final = frozenset({"continue", "remain", "stay", "proceed", "go"})
FINISHED: Final = frozenset({"build", "finish", "complete", "maintain", "keep", "continue"})
ON: Final = frozenset({"on", "ahead", "in", "as"})  # "go on", "go ahead", "stay in place", "stay as they are"
# What goes on or stays, so that whoever says so will not stop it; aid and talks that go on are another matter.
HELD_ON_TO: Final = noun_lemmas(
    (
        "work",
        "construction",
        "building",
        "wall",
        "fence",
        "dam",
        "project",
        "ban",
        "embargo",
        "blockade",
        "closure",
        "sanction",
        "tariff",
        "duty",
        "levy",
        "measure",
        "restriction",
        "curb",
        "exercise",
        "drill",
        "operation",
        "deployment",
        "drilling",
        "settlement",
        "fine",
        "launch",
        "sale",
    )
).keys() - {"work"}  # fmt: skip - "our work will continue"
EARLY: Final = frozenset({"before", "until", "sooner", "earlier"})
OWN: Final = frozenset({"ministry", "government", "cabinet", "minister", "official", "officials", "president"})
ONLY: Final = CONDITIONS | {"once", "when", "provided", "until", "after", "day", "soon"}
CONDITION: Final = StanceRow("if", "demands", ("policy",), "", "", bare=True)
CONCESSION: Final = StanceRow("will", "offers", ("policy",), "", "")
MEASURE: Final = StanceRow("will", "supports", ("policy",), "", "")
UPKEEP: Final = StanceRow("will go on", "refuses", ("policy",), "", "", bare=True)


def find_undertakings(doc: Document, voices: Voices) -> Iterator[Stance]:
    """Stances told by what will be, in the words of a side: "the tariff would be lifted once Lima lifted its own"."""
    parse = doc.parse
    for token in parse.tokens:
        if token.lower in WILL and token.pos == "AUX" and token.head != token.i:
            stance = _undertaking(doc, token.head, voices)
            if stance is not None:
                yield stance


def _undertaking(doc: Document, verb: int, voices: Voices) -> Stance | None:
    parse = doc.parse
    voice = voices.at(parse.tokens[verb].start)
    who = own_subject(parse, verb)
    side = voices.country(voice) or _of_subject(doc, who, voice)
    before = {parse.tokens[k].lower for k in parse.children[verb] if k < verb}
    asked = parse.tokens[parse.sentences[parse.tokens[verb].sent].last - 1].text == "?"
    if side is None or who is None or who > verb or asked or before & (NEGATIONS | CONDITIONS):
        return None
    passive = parse.kid(verb, "aux:pass") is not None
    holder = _holder(doc, who, voice, side, passive=passive)
    if holder is None:
        return None
    return _stance(doc, verb, who, holder, voices.bounds(verb, voice), side, passive=passive)


def _stance(
    doc: Document, verb: int, who: int, holder: int, bounds: Range, side: str, *, passive: bool
) -> Stance | None:
    parse = doc.parse
    lemma = parse.tokens[verb].lemma
    words = clause(parse, verb, bounds)
    rest = Range(verb, max(words.last, verb + 1))

    def stance(row: StanceRow, direction: Direction) -> Stance:
        return Stance(row, direction, verb, holder, words, words if passive else rest, "told")

    thing = parse.kid(verb, "nsubj:pass" if passive else "obj")
    ends = lemma in ENDING and thing is not None and parse.tokens[thing].lower in HELD_ON_TO
    if lemma in YIELDING or ends:
        if (row := _condition(doc, verb, bounds, side)) is not None:
            return stance(row, "refuses" if _not_before(parse, verb, bounds) else "demands")
        conditional = any(parse.tokens[i].lower in CONDITIONS for i in rest)
        return None if passive or conditional or thing is None else stance(CONCESSION, "offers")
    if lemma in ANSWERING | STRIKING and not passive and _unless(parse, verb, bounds):
        return stance(CONDITION, "demands")
    if lemma in STRIKING and not passive and thing is not None:
        return stance(MEASURE, "supports")
    kept = lemma in FINISHED if passive else lemma in GOING_ON and _goes_on(parse, verb)
    if kept and parse.tokens[who].lower in HELD_ON_TO:
        return Stance(UPKEEP, "refuses", verb, holder, words, words, "told")
    return None


def _of_subject(doc: Document, who: int | None, voice: Voice | None) -> str | None:
    """The state that the words are of, where its own ministry speaks whose country is not told: "the ministry said"."""
    head = voice.statement.source_head if voice else None
    actor = None if who is None else doc.actor_at(who)
    if who is not None and doc.parse.kid(who, "conj") is not None:
        return None  # what two will do together is no side's position
    own = head is not None and doc.parse.tokens[head].lower in OWN
    return actor.country if own and actor is not None and actor.kind == "state" else None


def _holder(doc: Document, who: int, voice: Voice | None, side: str, *, passive: bool) -> int | None:
    """Whose undertaking it is: the subject's where it is the side itself, the speaker's where it is a thing."""
    actor = doc.actor_at(who)
    if doc.parse.tokens[who].lower in ("we", "i"):
        return who
    if actor is not None and actor.country is not None:
        return who if actor.country == side and not passive else None
    if actor is not None and actor.kind == "person":
        return None
    return voice.statement.source_head if voice else None


def _goes_on(parse: Parse, verb: int) -> bool:
    after = parse.tokens[verb + 1].lower if verb + 1 < len(parse.tokens) else ""
    return parse.tokens[verb].lemma in ("continue", "proceed", "remain") or after in ON


def _not_before(parse: Parse, verb: int, bounds: Range) -> bool:
    """Whether it is said outright that a side will not go first: "and not before"."""
    rest = range(verb + 1, min(bounds.last, len(parse.tokens) - 1))
    return any(parse.tokens[i].lower == "not" and parse.tokens[i + 1].lower in EARLY for i in rest)


def _unless(parse: Parse, verb: int, bounds: Range) -> bool:
    """Whether something is threatened for the case that another does not act: "if the crossings were not reopened"."""
    rest = range(verb + 1, bounds.last)
    first = next((i for i in rest if parse.tokens[i].lower in ("if", "unless")), None)
    if first is None:
        return False
    inside = {parse.tokens[i].lower for i in range(first, bounds.last)}
    return parse.tokens[first].lower == "unless" or bool(
        inside & (NEGATIONS | {"fails", "failed", "refuses", "refused"})
    )


def _condition(doc: Document, verb: int, bounds: Range, side: str) -> StanceRow | None:
    """The row of a demand, where what a side will do hangs on what another does."""
    parse = doc.parse
    first = next((i for i in range(verb + 1, bounds.last) if parse.tokens[i].lower in ONLY), None)
    if first is None:
        return None
    for i in range(first + 1, bounds.last):
        actor = doc.actor_at(i)
        acts = any(own_subject(parse, k) == i for k in (parse.tokens[i].head,))
        if acts and actor is not None and actor.country not in (None, side):
            return CONDITION
    return None
