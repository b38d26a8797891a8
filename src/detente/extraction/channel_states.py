"""What a sentence says has become of a line of contact, and whether it is so, is to be, or is only wished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from detente.extraction.channel_lines import Line
from detente.extraction.channel_predicates import predicates
from detente.extraction.channel_words import KEEPING, Frame, other_states, state_verbs
from detente.model.channel import ChannelState
from detente.model.parse import Parse, Token

Reality = Literal["told", "planned", "unreal"]

PHRASE: Final = 8  # tokens from a verb in which its particle may come
FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "would"})
UNREAL: Final = frozenset({"could", "may", "might", "can", "should", "must", "ca"})
PLANNING: Final = frozenset({
    "agree", "plan", "decide", "announce", "prepare", "expect", "schedule", "set", "due", "ready", "pledge", "promise",
    "commit", "vow", "agreement", "decision", "deal", "step", "move", "begin", "start",
})  # fmt: skip
HAVING: Final = frozenset({"have", "be", "exist", "run", "operate"})
AIMS: Final = frozenset({"goal", "aim", "objective", "priority", "purpose", "idea", "task", "hope", "wish", "step"})
WANTING: Final = frozenset({"want", "demand", "seek", "like", "need", "ask", "urge", "hope", "wish", "see", "expect"})
BEGUN: Final = frozenset({"begin", "start", "help", "manage"})  # "helps to keep channels open"
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
SIMPLE_NOT: Final = frozenset({"not", "n't", "n’t", "never"})
PAST_LINKS: Final = frozenset({"after", "since", "when", "before"})
CONDITIONS: Final = frozenset({"if", "whether", "unless", "until", "before", "till"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a line, and by which word."""

    state: ChannelState
    predicate: int
    rule: str


def told_of(parse: Parse, line: Line, *, reported: bool) -> Told | None:
    """What the sentence says of a line; the main clause before the relative one. None: nothing of the table.

    Args:
        parse: The grammar of the article.
        line: Of which something is told.
        reported: Whether it is inside a statement, where "would" is a plan told afterwards.
    """
    governor = parse.tokens[parse.tokens[line.head].head]
    wanted = governor.lemma in WANTING and parse.tokens[line.head].dep in ("obj", "nsubj")
    for told_by, frame in predicates(parse, line.head):
        predicate = _ended(parse, told_by)
        if wanted and parse.kid(predicate, "nsubj", "nsubj:pass") is None and predicate > line.head:
            continue  # "wants the talks revived"
        found = _by_adjective(parse, predicate, line) or _by_verb(parse, predicate, frame, line, reported=reported)
        if found is not None:
            return found
    return _by_noun(parse, line) or _by_participle(parse, line) or _by_absence(parse, line)


def _ended(parse: Parse, verb: int) -> int:
    """The verb that ends or begins what another does to a line: "stopped issuing visas"."""
    head = parse.tokens[parse.tokens[verb].head]
    ends = parse.tokens[verb].tag == "VBG" and parse.tokens[verb].dep in ("xcomp", "ccomp") and head.i < verb
    return head.i if ends and head.lower in state_verbs()[0] else verb


def _by_verb(parse: Parse, verb: int, frame: Frame, line: Line, *, reported: bool) -> Told | None:
    forms, verbs = state_verbs()
    token = parse.tokens[verb]
    lemma = forms.get(token.lower) or (token.lemma if token.lemma in verbs else None)
    if lemma and [t.lower for t in parse.tokens[max(0, verb - 2) : verb]] == ["re", "-"]:
        lemma = f"re-{lemma}"
    for row in verbs.get(lemma or "", ()):
        if row.frame == frame and row.fits(line) and _has_phrase(parse, verb, row.words.split()[1:]):
            if row.state in ("suspended", "closed") and _left_alone(parse, verb):
                return Told("open", verb, f"channel.{frame}")
            reality = _reality(parse, verb, reported=reported)
            if reality == "unreal" or (reality == "planned" and row.state not in ("restored", "open")):
                return None
            state: ChannelState = "planned" if reality == "planned" else row.state
            return Told(state, verb, f"channel.{frame}")
    return None


def _left_alone(parse: Parse, verb: int) -> bool:
    """Whether what would end a line is told not to have been done: "had not severed its contacts"."""
    before = _helpers_before(parse, verb)
    helped = before & {"has", "have", "had", "was", "were", "been", "did"}
    return bool(before & SIMPLE_NOT and helped) and not before & (UNREAL | FUTURE | {"to", "yet", "if"})


def states_of(parse: Parse, verb: int) -> set[ChannelState]:
    """The states that a verb can tell of a line that is its object: "set up" tells that it is open."""
    forms, verbs = state_verbs()
    rows = verbs.get(forms.get(parse.tokens[verb].lower, ""), ())
    return {row.state for row in rows if row.frame == "object" and _has_phrase(parse, verb, row.words.split()[1:])}


def _has_phrase(parse: Parse, verb: int, words: list[str]) -> bool:
    if not words:
        return True
    lower = [t.lower for t in parse.tokens[verb + 1 : verb + 1 + PHRASE]]
    return any(lower[at : at + len(words)] == words for at in range(len(lower)))


def _reality(parse: Parse, verb: int, *, reported: bool) -> Reality:
    """Whether it has happened, is to happen, or is neither: wished, tried, refused, possible."""
    at = verb
    if parse.tokens[at].dep == "conj" and parse.tokens[parse.tokens[at].head].tag == parse.tokens[at].tag:
        at = parse.tokens[at].head
    kids = [parse.tokens[k] for k in parse.children[at] if k < at]
    lower = {kid.lower for kid in kids if kid.dep in ("aux", "advmod", "mark", "aux:pass", "det", "cc:preconj")}
    lower |= _helpers_before(parse, at)
    if lower & (UNREAL | NEGATIONS | CONDITIONS) or _nobody(parse, at):
        return "unreal"
    if lower & FUTURE:
        return "planned" if "would" not in lower or reported else "unreal"
    if "to" in lower:
        return _reality_of_infinitive(parse, at, reported=reported)
    if _is_gerund(parse, at):
        return _reality_of_means(parse, at, reported=reported)
    return "told"


def _reality_of_means(parse: Parse, verb: int, *, reported: bool) -> Reality:
    """What is told of the verb whose means it says: "Lima responded by suspending the dialogue"; else unreal."""
    head = parse.tokens[verb].head
    if head >= verb or verb < 1 or parse.tokens[verb - 1].lower != "by":
        return "unreal"
    above = (at for at in parse.ancestors(head) if parse.tokens[at].pos == "VERB")
    if any(_reality(parse, at, reported=reported) == "unreal" for at in above):
        return "unreal"  # "may decide that it has nothing to lose by breaking off relations"
    return _reality(parse, head, reported=reported)


def _helpers_before(parse: Parse, verb: int) -> set[str]:
    """The auxiliaries and particles right before a verb, whatever they hang on."""
    found, at = set(), verb - 1
    while at >= 0 and (parse.tokens[at].pos in ("AUX", "PART", "ADV") or parse.tokens[at].lower in ("re", "-")):
        found.add(parse.tokens[at].lower)
        at -= 1
    return found


def _nobody(parse: Parse, verb: int) -> bool:
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
        return _reality(parse, head.i, reported=reported)
    if head.lemma not in PLANNING and head.pos == "NOUN":
        head = parse.tokens[head.head]  # "agreed last week to set up a line", hung on the week
    if head.lemma not in PLANNING or _negated(parse, head):
        return "unreal"
    return "planned"


def _planned_before(parse: Parse, verb: int) -> bool:
    """Whether the verb before a joined infinitive is one of planning, with an infinitive of its own."""
    first = parse.sentences[parse.tokens[verb].sent].first
    before = parse.tokens[first : verb - 1]
    plan = next((t for t in reversed(before) if t.lemma in PLANNING and t.pos == "VERB"), None)
    return plan is not None and not _negated(parse, plan) and any(t.tag == "TO" for t in before[plan.i - first :])


def _is_to(parse: Parse, verb: int) -> bool:
    """Whether a subject "is to" do it, or is in a headline: "India, Pakistan to restore hotline"; no goal is meant."""
    who = parse.kid(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    return who is not None and (parse.kid(verb, "cop") is None or parse.tokens[who].lemma not in AIMS)


def _negated(parse: Parse, token: Token) -> bool:
    return any(parse.tokens[k].lower in NEGATIONS | UNREAL for k in parse.children[token.i] if k < token.i)


def _is_gerund(parse: Parse, verb: int) -> bool:
    """Whether it is an -ing form without an auxiliary: "re-establishing channels" tells no fact."""
    return parse.tokens[verb].tag == "VBG" and parse.kid(verb, "aux") is None


def _by_adjective(parse: Parse, predicate: int, line: Line) -> Told | None:
    """What an adjective tells, by itself or by a verb of keeping: "is closed", "remains shut", "kept open"."""
    token = parse.tokens[predicate]
    spots = [predicate] if parse.kid(predicate, "cop", "aux:pass") is not None and not _agent(parse, predicate) else []
    if token.pos == "VERB" and (token.lower in KEEPING or token.lemma in KEEPING):
        spots = [
            k for k in parse.children[predicate] if k > predicate and parse.tokens[k].dep in ("xcomp", "advmod", "obl")
        ]
        spots += range(line.head + 1, min(line.head + 4, len(parse.tokens)))
    if not spots or _negated(parse, token):
        return None
    lost = _lost(parse, predicate)
    if lost and _reality(parse, predicate, reported=False) != "planned":
        return None
    for spot in spots:
        for row in other_states().get(parse.tokens[spot].lower, ()):
            if lost and row.state != "open":
                continue  # "agreed to keep it open": it stays so
            if row.frame == "adjective" and row.fits(line) and _phrase_ends(parse, spot, row.words):
                return Told(row.state, spot, "channel.adjective")
    return None


def _agent(parse: Parse, verb: int) -> bool:
    """Whether a passive tells who did it or when: an act, and no lasting state."""
    return parse.kid(verb, "obl:agent") is not None or parse.tokens[verb].tag in ("VBN", "VBD")


def _lost(parse: Parse, predicate: int) -> bool:
    """Whether "to keep it open" is only a wish or a forecast."""
    if parse.kid(predicate, "mark") is None:
        return False
    return _reality(parse, predicate, reported=False) != "told"


def _phrase_ends(parse: Parse, last: int, words: str) -> bool:
    parts = words.split()
    return [t.lower for t in parse.tokens[max(0, last - len(parts) + 1) : last + 1]] == parts


def _by_noun(parse: Parse, line: Line) -> Told | None:
    """What a noun tells, where it is no wish: "the resumption of talks"."""
    token = parse.tokens[line.head]
    head = parse.tokens[token.head]
    if token.dep != "nmod" or head.pos != "NOUN":
        return None
    for row in other_states().get(head.lower, ()):
        if row.frame == "noun" and row.fits(line) and head.dep in ("nsubj", "root", "nsubj:pass"):
            governor = parse.tokens[head.head]
            if _reality(parse, governor.i, reported=False) == "told":
                return Told(row.state, head.i, "channel.noun")
    return None


def _by_absence(parse: Parse, line: Line) -> Told | None:
    """What "no" before the noun tells of a line that one has: "has had no ambassador there", "there are no flights"."""
    head = parse.tokens[line.head].head
    if not any(parse.tokens[k].lower == "no" for k in parse.kids(line.head, "det")):
        return None
    having = parse.tokens[head].lemma in HAVING or parse.kid(line.head, "expl", "cop") is not None
    spot = head if parse.tokens[head].lemma in HAVING else line.head
    if not having or _reality_without_no(parse, spot) != "told":
        return None
    return Told("suspended", spot, "channel.absence")


def _reality_without_no(parse: Parse, verb: int) -> Reality:
    """Whether a verb of having is told as a fact; the "no" of its object does not count."""
    before = {t.lower for t in parse.tokens[max(0, verb - 3) : verb]}
    return "unreal" if before & (UNREAL | FUTURE | CONDITIONS | SIMPLE_NOT | {"to"}) else "told"


def _by_participle(parse: Parse, line: Line) -> Told | None:
    """What a participle before the noun tells: "the suspended talks"."""
    for kid in parse.kids(line.head, "amod"):
        for row in other_states().get(parse.tokens[kid].lower, ()):
            if row.frame == "adjective" and row.state == "suspended" and row.fits(line):
                return Told(row.state, kid, "channel.participle")
    return None
