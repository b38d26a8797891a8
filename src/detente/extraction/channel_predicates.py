"""Which words of a sentence may tell something of a line of contact: by grammar, and by word order where it is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.extraction.channel_lines import followers
from detente.extraction.channel_words import KEEPING, Frame, other_states, state_verbs
from detente.model.parse import Parse

BESIDE: Final = frozenset({"parataxis", "acl", "acl:relcl"})
BEHIND_POS: Final = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ"})
FAR: Final = 24  # tokens from a noun to its relative pronoun, or to the end of its relative clause
FRAMES: Final[Mapping[str, Frame]] = {
    "obj": "object", "iobj": "object", "nsubj:pass": "object", "nsubj": "subject", "nsubj:outer": "subject",
    "obl": "oblique",
}  # fmt: skip
PARTS: Final = frozenset({"all", "most", "some", "many", "several", "half", "both", "none"})
HOLDERS: Final = frozenset({
    "session", "meeting", "round", "work", "traffic", "activity", "operation", "participation", "issuing", "issuance",
    "use", "part", "membership", "day", "series", "delivery", "supply", "flow", "service", "processing", "sitting",
    "hour",
})  # fmt: skip
RAISING: Final = frozenset(
    {"due", "set", "expect", "schedule", "ready", "plan", "begin", "start", "continue", "suppose"}
)
PHRASE_POS: Final = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def predicates(parse: Parse, noun: int) -> Iterator[tuple[int, Frame]]:
    """The verbs that may tell something of a noun, with its place by them."""
    at = noun
    while parse.tokens[at].dep == "conj" and parse.tokens[parse.tokens[at].head].pos in ("NOUN", "PROPN", "ADJ"):
        at = parse.tokens[at].head
    at = _counted(parse, at)
    holder = _holder(parse, at)
    token = parse.tokens[holder]
    frame = FRAMES.get(token.dep)
    if token.dep == "obl" and parse.kid(token.i, "case") is None:
        frame = "object"  # "called off talks": without a preposition
    if frame is not None:
        yield token.head, frame
        if token.dep == "nsubj" and passive(parse, token.head):
            yield token.head, "object"
        for other in (*_joined(parse, token.head), *_raised(parse, token.head)):
            yield other, "object" if frame == "subject" and passive(parse, other) else frame
    if (verb := _verb_before(parse, noun)) is not None:
        yield verb, "object"
    if holder != at and (verb := _verb_before(parse, holder)) is not None:
        yield verb, "object"
    for verb in _verbs_behind(parse, noun):
        yield verb, "object" if passive(parse, verb) or parse.tokens[verb - 1].text == "," else "subject"
    extent = {*parse.subtree(noun, BESIDE | {"conj"})}
    extent |= {at for kid in followers(parse, noun) for at in parse.subtree(kid, BESIDE)}
    clauses = [k for at in sorted(extent) for k in parse.kids(at, "acl", "acl:relcl") if k > noun]
    for kid in dict.fromkeys((*clauses, *_which(parse, noun))):
        yield kid, _relative_frame(parse, kid)


def _counted(parse: Parse, noun: int) -> int:
    """The number that a noun hangs on, "two of its six crossings"; else the noun itself."""
    head = parse.tokens[parse.tokens[noun].head]
    counts = head.pos == "NUM" or head.lower in PARTS
    return head.i if counts and parse.tokens[noun].dep == "nmod" and head.i < noun else noun


def _holder(parse: Parse, noun: int) -> int:
    """The noun that stands for the line: "a session of the commission", "the commission's work"; else itself."""
    token = parse.tokens[noun]
    case = parse.kid(noun, "case")
    beside = case is None or parse.tokens[case].lower not in ("at", "from", "near")  # "visa services at the embassy"
    holds = token.head != noun and parse.tokens[token.head].lemma in HOLDERS
    if token.dep in ("nmod", "nmod:poss") and holds and beside:
        return _counted(parse, token.head)
    return noun


def _raised(parse: Parse, verb: int) -> Iterator[int]:
    """The infinitive whose subject stands by the word above it: "talks are due to resume"."""
    if parse.tokens[verb].lemma in RAISING:
        yield from (k for k in parse.kids(verb, "xcomp", "ccomp", "advcl") if k > verb and _infinitive(parse, k))


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[k].lower == "to" for k in parse.kids(verb, "mark", "aux"))


def _verb_before(parse: Parse, noun: int) -> int | None:
    """The verb right before a noun phrase by word order, its particle between: the parser often loses an object."""
    at = noun - 1
    while at > 0 and (parse.tokens[at].pos in PHRASE_POS or parse.tokens[at].tag in ("PRP$", "POS", "RP", "HYPH")):
        if _as_noun(parse, at):
            break
        at -= 1
    if at > 1 and _is_particle(parse, at):
        at -= 1
    if at < 1 or parse.tokens[at].lower not in state_verbs()[0]:
        return None
    if parse.tokens[at].pos == "NOUN" and not _as_noun(parse, at):
        return None
    return (
        at
        if parse.tokens[at - 1].pos not in ("DET", "ADJ", "ADP", "NUM") or parse.tokens[at - 1].lower == "re"
        else None
    )


def _as_noun(parse: Parse, at: int) -> bool:
    """Whether a past form that tells a state got the tag of a noun: "Kenya shelved trade talks"."""
    token = parse.tokens[at]
    if token.pos != "NOUN" or not token.lower.endswith("ed") or token.lower not in state_verbs()[0]:
        return False
    return at > 0 and parse.tokens[at - 1].pos in ("PROPN", "NOUN", "PRON", "AUX", "ADV")


def _is_particle(parse: Parse, at: int) -> bool:
    """Whether a preposition belongs to the verb before it: "sealed off its border"."""
    forms, verbs = state_verbs()
    lemma, particle = forms.get(parse.tokens[at - 1].lower), parse.tokens[at]
    if lemma is None or particle.pos != "ADP":
        return False
    return any(row.words.split()[1:] == [particle.lower] for row in verbs.get(lemma, ()))


def _verbs_behind(parse: Parse, noun: int) -> list[int]:
    """Verbs behind a noun phrase by word order, for the parser often loses the subject of a long one.

    They stand behind the phrase, behind what two commas enclose ("the line, which they had built, was cut"), or behind
    a comma ("flights, suspended since May").
    """
    last, found = parse.sentences[parse.tokens[noun].sent].last, []
    end = _phrase_end(parse, noun)
    if end >= last or parse.tokens[end - 1].pos == "CCONJ":
        return []
    commas = [i for i in range(end, min(end + FAR, last)) if parse.tokens[i].text == ","]
    closing = commas[1:] if commas[:1] == [end] else []
    for start in dict.fromkeys((*closing, parse.edges(noun).last, end)):
        at = start
        while at < last and (parse.tokens[at].pos in ("AUX", "ADV", "PART") or parse.tokens[at].text == ","):
            at += 1
        if at < last and _tells_of(parse, at, noun) and at not in found:
            found.append(at)
    return found


def _tells_of(parse: Parse, at: int, noun: int) -> bool:
    """Whether a word tells something of a noun before it, as far as the words between leave it free."""
    token = parse.tokens[at]
    own = parse.kid(at, "nsubj", "nsubj:pass")
    known = token.lower in state_verbs()[0] or token.lower in KEEPING or token.lower in other_states()
    if not known or token.pos not in ("VERB", "ADJ") or (own is not None and not noun <= own < at):
        return False
    return parse.kid(at, "obj") is None or token.lower in KEEPING


def _phrase_end(parse: Parse, noun: int) -> int:
    """One past a noun phrase by word order: "talks between Iran and France", relative clauses left out."""
    last, at = parse.sentences[parse.tokens[noun].sent].last, noun + 1
    while at < last and (parse.tokens[at].pos in BEHIND_POS or parse.tokens[at].tag in ("PRP$", "POS", "HYPH")):
        at += 1
    return at


def _which(parse: Parse, noun: int) -> list[int]:
    """The verb of the first ", which" behind a noun, whatever noun the parser hung it on."""
    last = parse.sentences[parse.tokens[noun].sent].last
    for token in parse.tokens[noun + 1 : min(noun + FAR, last)]:
        if token.lower == "which" and parse.tokens[token.i - 1].text == ",":
            dep = parse.tokens[token.head].dep
            loose = dep == "advcl:relcl" and token.dep in ("obj", "nsubj:pass")  # hung on the verb before the noun
            return [token.head] if dep == "acl:relcl" or loose else []
    return []


def _joined(parse: Parse, verb: int) -> Iterator[int]:
    """Verbs that share their object with this one: "restore and revitalise channels"."""
    head = parse.tokens[parse.tokens[verb].head]
    if parse.tokens[verb].dep == "conj" and head.tag == parse.tokens[verb].tag and parse.kid(head.i, "obj") is None:
        yield head.i
    yield from (k for k in parse.kids(verb, "conj") if parse.kid(k, "obj") is None)


def passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is passive by its auxiliary or its subject."""
    return parse.kid(verb, "aux:pass", "nsubj:pass") is not None


def _relative_frame(parse: Parse, verb: int) -> Frame:
    """Whether the noun that a relative clause is about is object of its verb, or subject."""
    subject = parse.kid(verb, "nsubj")
    if subject is None or parse.tokens[subject].tag not in ("WDT", "WP"):
        return "object"  # "grounded in 2020", "that Kenya closed", "which were suspended"
    return "object" if passive(parse, verb) else "subject"
