"""What a sentence says has become of a line of contact: verbs, nouns and adjectives of data/channel_states.tsv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.extraction.channel_lines import Line, followers
from detente.language.inflection import noun_forms, verb_lemmas
from detente.lexicon import rows
from detente.model.channel import ChannelState
from detente.model.parse import Parse, Token

Frame = Literal["object", "subject", "noun", "adjective"]
Reality = Literal["told", "planned", "unreal"]

NOT_ALL: Final = frozenset({"envoy", "ties"})  # sorts that a row must name
BESIDE: Final = frozenset({"parataxis", "acl", "acl:relcl"})
BEHIND_POS: Final = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ"})
FAR: Final = 14  # tokens from a noun to its relative pronoun
PHRASE_POS: Final = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
PHRASE: Final = 8  # tokens from a verb in which its particle may come
FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "would"})
UNREAL: Final = frozenset({"could", "may", "might", "can", "should", "must", "ca"})
PLANNING: Final = frozenset({
    "agree", "plan", "decide", "announce", "prepare", "expect", "schedule", "set", "due", "ready", "pledge", "promise",
    "commit", "vow", "agreement", "decision", "deal", "step", "move", "begin", "start",
})  # fmt: skip
BEGUN: Final = frozenset({"begin", "start", "help", "manage"})  # "helps to keep channels open"
KEEPING: Final = frozenset(verb_lemmas(("keep", "leave", "hold", "stay", "remain")))
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
PAST_LINKS: Final = frozenset({"after", "since", "when", "before"})
CONDITIONS: Final = frozenset({"if", "whether", "unless", "until", "before", "till"})


@dataclass(frozen=True, slots=True)
class StateRow:
    """One row of data/channel_states.tsv."""

    words: str
    state: ChannelState
    frame: Frame
    example: str
    sorts: tuple[str, ...] = ()

    def fits(self, line: Line) -> bool:
        """Whether it can be said of this sort of line."""
        return line.sort in self.sorts if self.sorts else line.sort not in NOT_ALL


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a line, and by which word."""

    state: ChannelState
    predicate: int
    rule: str


@cache
def state_table() -> tuple[StateRow, ...]:
    """All rows."""
    return rows("channel_states", StateRow)


@cache
def _verbs() -> tuple[Mapping[str, str], Mapping[str, tuple[StateRow, ...]]]:
    """From forms to lemmas, and from the first word to the rows of verbs, those with a phrase first."""
    found: dict[str, list[StateRow]] = {}
    for row in state_table():
        if row.frame in ("object", "subject"):
            found.setdefault(row.words.split()[0], []).append(row)
    return verb_lemmas(found), {k: tuple(sorted(v, key=lambda r: -len(r.words.split()))) for k, v in found.items()}


@cache
def _others() -> Mapping[str, tuple[StateRow, ...]]:
    """From a word to the rows of nouns and adjectives."""
    found: dict[str, list[StateRow]] = {}
    for row in state_table():
        if row.frame in ("noun", "adjective"):
            for form in noun_forms(row.words) if row.frame == "noun" else (row.words.split()[-1],):
                found.setdefault(form, []).append(row)
    return {word: tuple(several) for word, several in found.items()}


def told_of(parse: Parse, line: Line, *, reported: bool) -> Told | None:
    """What the sentence says of a line; the main clause before the relative one. None: nothing of the table.

    Args:
        parse: The grammar of the article.
        line: Of which something is told.
        reported: Whether it is inside a statement, where "would" is a plan told afterwards.
    """
    for predicate, frame in _predicates(parse, line.head):
        found = _by_adjective(parse, predicate, line) or _by_verb(parse, predicate, frame, line, reported=reported)
        if found is not None:
            return found
    return _by_noun(parse, line) or _by_participle(parse, line)


def _predicates(parse: Parse, noun: int) -> Iterator[tuple[int, Frame]]:
    """The verbs that may tell something of a noun, with its place by them."""
    at = noun
    while parse.tokens[at].dep == "conj" and parse.tokens[parse.tokens[at].head].pos in ("NOUN", "PROPN", "ADJ"):
        at = parse.tokens[at].head
    token = parse.tokens[at]
    frame: Frame | None = {"obj": "object", "nsubj:pass": "object", "nsubj": "subject"}.get(token.dep)  # type: ignore[assignment]
    if frame is not None:
        yield token.head, frame
        if token.dep == "nsubj" and _passive(parse, token.head):
            yield token.head, "object"
        for other in _joined(parse, token.head):
            yield other, frame
    if (verb := _verb_before(parse, noun)) is not None:
        yield verb, "object"
    for verb in _verbs_behind(parse, noun):
        yield verb, "object" if _passive(parse, verb) or parse.tokens[verb - 1].text == "," else "subject"
    extent = {*parse.subtree(noun, BESIDE | {"conj"})}
    extent |= {at for kid in followers(parse, noun) for at in parse.subtree(kid, BESIDE)}
    clauses = [k for at in sorted(extent) for k in parse.kids(at, "acl", "acl:relcl") if k > noun]
    for kid in dict.fromkeys((*clauses, *_which(parse, noun))):
        yield kid, _relative_frame(parse, kid)


def _verb_before(parse: Parse, noun: int) -> int | None:
    """The verb right before a noun phrase by word order, its particle between: the parser often loses an object."""
    at = noun - 1
    while at > 0 and (parse.tokens[at].pos in PHRASE_POS or parse.tokens[at].tag in ("PRP$", "POS", "RP", "HYPH")):
        at -= 1
    if at < 1 or parse.tokens[at].lower not in _verbs()[0] or parse.tokens[at].pos == "NOUN":
        return None
    return (
        at
        if parse.tokens[at - 1].pos not in ("DET", "ADJ", "ADP", "NUM") or parse.tokens[at - 1].lower == "re"
        else None
    )


def _verbs_behind(parse: Parse, noun: int) -> list[int]:
    """Verbs behind a noun phrase by word order, for the parser often loses the subject of a long one.

    They stand behind the phrase, behind what two commas enclose ("the line, which they had built, was cut"), or behind
    a comma ("flights, suspended since May").
    """
    last, found = parse.sentences[parse.tokens[noun].sent].last, []
    end = _phrase_end(parse, noun)
    if end >= last or parse.tokens[end - 1].pos == "CCONJ":
        return []
    enclosed = end < last and parse.tokens[end].text == ","
    close = (
        next((i for i in range(end + 1, min(end + FAR, last)) if parse.tokens[i].text == ","), end) if enclosed else end
    )
    for start in dict.fromkeys((close, parse.edges(noun).last, end)):
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
    known = token.lower in _verbs()[0] or token.lower in KEEPING or token.lower in _others()
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
            return [token.head] if parse.tokens[token.head].dep == "acl:relcl" else []
    return []


def _joined(parse: Parse, verb: int) -> Iterator[int]:
    """Verbs that share their object with this one: "restore and revitalise channels"."""
    if parse.tokens[verb].dep == "conj":
        yield parse.tokens[verb].head
    yield from (k for k in parse.kids(verb, "conj") if parse.kid(k, "obj") is None)


def _passive(parse: Parse, verb: int) -> bool:
    return parse.kid(verb, "aux:pass", "nsubj:pass") is not None


def _relative_frame(parse: Parse, verb: int) -> Frame:
    """Whether the noun that a relative clause is about is object of its verb, or subject."""
    subject = parse.kid(verb, "nsubj")
    if subject is None or parse.tokens[subject].tag not in ("WDT", "WP"):
        return "object"  # "grounded in 2020", "that Kenya closed", "which were suspended"
    return "object" if _passive(parse, verb) else "subject"


def _by_verb(parse: Parse, verb: int, frame: Frame, line: Line, *, reported: bool) -> Told | None:
    forms, verbs = _verbs()
    token = parse.tokens[verb]
    lemma = forms.get(token.lower) or (token.lemma if token.lemma in verbs else None)
    if lemma and [t.lower for t in parse.tokens[max(0, verb - 2) : verb]] == ["re", "-"]:
        lemma = f"re-{lemma}"
    for row in verbs.get(lemma or "", ()):
        if row.frame == frame and row.fits(line) and _has_phrase(parse, verb, row.words.split()[1:]):
            reality = _reality(parse, verb, reported=reported)
            if reality == "unreal" or (reality == "planned" and row.state not in ("restored", "open")):
                return None
            state: ChannelState = "planned" if reality == "planned" else row.state
            return Told(state, verb, f"channel.{frame}")
    return None


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
    return "unreal" if _is_gerund(parse, at) else "told"


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
    if token.dep not in ("xcomp", "acl", "ccomp", "advcl", "csubj"):
        return "unreal"
    if any(parse.tokens[k].lower in PAST_LINKS for k in parse.kids(head.i, "mark")):
        return "unreal"  # "three years after they agreed to restore ties": it is done by now
    if head.lemma in BEGUN:
        return _reality(parse, head.i, reported=reported)
    if head.lemma not in PLANNING or _negated(parse, head):
        return "unreal"
    return "planned"


def _is_to(parse: Parse, verb: int) -> bool:
    """Headline English: "India, Pakistan to restore hotline"."""
    return parse.kid(verb, "nsubj") is not None and parse.kid(verb, "cop") is None


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
    if _lost(parse, predicate):
        return None
    for spot in spots:
        for row in _others().get(parse.tokens[spot].lower, ()):
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
    for row in _others().get(head.lower, ()):
        if row.frame == "noun" and row.fits(line) and head.dep in ("nsubj", "root", "nsubj:pass"):
            governor = parse.tokens[head.head]
            if _reality(parse, governor.i, reported=False) == "told":
                return Told(row.state, head.i, "channel.noun")
    return None


def _by_participle(parse: Parse, line: Line) -> Told | None:
    """What a participle before the noun tells: "the suspended talks"."""
    for kid in parse.kids(line.head, "amod"):
        for row in _others().get(parse.tokens[kid].lower, ()):
            if row.frame == "adjective" and row.state == "suspended" and row.fits(line):
                return Told(row.state, kid, "channel.participle")
    return None
