"""Who a cue says it is from: the noun phrase, and the token that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from detente.extraction.cues import SUBJECTS, Cue, answering_forms, is_finite, speaker_of, turns_back
from detente.extraction.parentheticals import QUOTE_MARKS, inverted_subject, source_phrase
from detente.extraction.reported_clauses import is_passive
from detente.model.document import Document
from detente.model.parse import Parse, Range, Token

QUOTING: Final = frozenset({"quote", "quotes", "quoted", "quoting", "cited", "cites"})
SET_OFF: Final = frozenset({",", "—", "–", ")"})
NARROWING: Final = frozenset({"close", "familiar", "loyal", "opposed", "briefed", "privy"})
RELATIVES: Final = frozenset({"who", "which", "that"})
LOOSE: Final = frozenset({"acl:relcl", "parataxis", "punct", "advcl", "dep", "ccomp"})  # beside a name, not the name
BESIDE: Final = frozenset(
    {"appos", "acl:relcl", "acl", "parataxis", "nmod", "nmod:poss", "conj", "advcl", "dep", "list"}
)
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
SHARED: Final = frozenset({"conj", "advcl", "xcomp", "parataxis", "ccomp", "dep"})  # may leave out the subject
OWNING: Final = frozenset({"by", "from", "of"})
LONGEST: Final = 30  # tokens of a source that only word order shows


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name who it is from."""

    words: Range
    head: int


def source_of(doc: Document, cue: Cue) -> Source | None:
    """Who a cue is from; None where the sentence names nobody."""
    parse = doc.parse
    if cue.word.pos == "prep":
        phrase = source_phrase(parse, cue)
        return _headed(parse, phrase) if phrase else None
    if cue.word.pos == "noun":
        return _of_noun(doc, cue.head)
    return _of_verb(doc, cue.head)


def _of_verb(doc: Document, verb: int, depth: int = 0) -> Source | None:
    """The subject of a verb, or of the verb that it shares a subject with."""
    parse = doc.parse
    token = parse.tokens[verb]
    if (inverted := inverted_subject(parse, verb)) is not None:
        return noun_phrase(parse, inverted, until=verb)
    subject = speaker_of(parse, verb)
    if subject is not None and _is_time(doc, subject):
        subject = next((k for k in parse.kids(verb, *SUBJECTS) if not _is_time(doc, k)), None)
    if subject is not None and parse.tokens[subject].lower in RELATIVES and token.dep.startswith("acl"):
        return noun_phrase(parse, token.head, until=subject)
    if is_passive(parse, verb):
        agent = parse.kid(verb, "obl:agent")
        return None if agent is None else noun_phrase(parse, agent)
    if subject is not None:
        return _narrowed(parse, noun_phrase(parse, subject, until=verb))
    if parse.kid(verb, *SUBJECTS) is not None or (token.head == verb and token.tag != "VBG"):
        return _left_of(doc, verb)
    governor = parse.tokens[token.head]
    if token.dep == "acl":
        return _of_noun(doc, token.head) or noun_phrase(parse, token.head, until=verb)
    if governor.pos in NOMINAL and governor.i < verb and parse.kid(governor.i, "cop", *SUBJECTS) is None:
        return noun_phrase(parse, governor.i, until=verb)  # the parser took the sentence for a list of names
    if depth < 4 and token.dep in SHARED:
        skipped = governor.dep == "ccomp" and (turns_back(parse, verb) or _adds_clause(parse, verb))
        return _shared(doc, governor.head if skipped else token.head, depth)
    return None


def _narrowed(parse: Parse, source: Source) -> Source:
    """The source, or those close to it: of "officials close to the president said", the officials."""
    at = source.words.first - 2
    sentence = parse.sentences[parse.tokens[source.head].sent]
    if at <= sentence.first or parse.tokens[at].lower not in NARROWING or parse.tokens[at - 1].pos not in NOMINAL:
        return source
    first = at - 1
    while first > sentence.first and parse.tokens[first - 1].pos in ("DET", "NUM", "ADJ", "NOUN", "PROPN"):
        first -= 1
    return Source(Range(first, source.words.last), at - 1)


def _adds_clause(parse: Parse, verb: int) -> bool:
    """Whether "that" follows: of "said it was open and added that ...", the one who said it added it."""
    return parse.tokens[verb].dep == "conj" and verb + 1 < len(parse.tokens) and parse.tokens[verb + 1].lower == "that"


def _shared(doc: Document, verb: int, depth: int) -> Source | None:
    """Who the governing verb is about: "he went on, saying", "he was quoted as saying", "quoted him as saying"."""
    passive = doc.parse.kid(verb, "nsubj:pass")
    if passive is not None:
        return noun_phrase(doc.parse, passive, until=verb)
    quoted = doc.parse.kid(verb, "obj") if doc.parse.tokens[verb].lower in QUOTING else None
    if quoted is not None:
        return noun_phrase(doc.parse, quoted, until=verb)
    return _of_verb(doc, verb, depth + 1)


def _is_time(doc: Document, i: int) -> bool:
    token = doc.parse.tokens[i]
    return token.pos in ("NOUN", "PROPN", "NUM") and doc.timex_at(token.start) is not None


def _left_of(doc: Document, verb: int) -> Source | None:
    """The noun right before a verb, where the parser gave the verb a time or nothing as its subject."""
    parse = doc.parse
    sentence = parse.sentences[parse.tokens[verb].sent]
    at = verb - 1
    while at > sentence.first and parse.tokens[at].pos in ("ADV", "AUX", "PART"):
        at -= 1
    if at > sentence.first and parse.tokens[at].text in SET_OFF:
        return _with_apposition(parse, verb, sentence)
    if at < sentence.first or parse.tokens[at].pos not in NOMINAL or _is_time(doc, at):
        return None
    while parse.tokens[at].pos in NOMINAL and sentence.first <= parse.tokens[at].head < verb and _is_inner(parse, at):
        at = parse.tokens[at].head
    return _narrowed(parse, noun_phrase(parse, at, until=verb))


def _with_apposition(parse: Parse, verb: int, sentence: Range) -> Source | None:
    """The phrase before "..., the party's leader, said", where the parser saw no subject in it."""
    first = verb
    while first > sentence.first and _continues_phrase(parse.tokens[first - 1]):
        first -= 1
    if parse.tokens[first].pos == "ADP":  # "In Geneva, the envoy, a Swede, said"
        first = next((i + 1 for i in range(first, verb) if parse.tokens[i].text == ","), verb)
    return source_between(parse, first, verb)


def _continues_phrase(token: Token) -> bool:
    return not is_finite(token) and token.pos not in ("SCONJ", "VERB") and token.text not in QUOTE_MARKS


def _of_noun(doc: Document, noun: int) -> Source | None:
    """Whose claim it is: "the ministry's claim", "a claim by the ministry", "the ministry issued a statement"."""
    parse = doc.parse
    owner = parse.kid(noun, "nmod:poss")
    if owner is not None:
        return noun_phrase(parse, owner)
    for kid in parse.kids(noun, "nmod", "obl", "obl:agent"):
        case = parse.kid(kid, "case")
        if case is not None and parse.tokens[case].lower in OWNING and kid > noun:
            return noun_phrase(parse, kid)
    token = parse.tokens[noun]
    if token.dep not in ("obj", "obl") or parse.tokens[token.head].lower in answering_forms():
        return None
    return _of_verb(doc, token.head, 3)


def noun_phrase(parse: Parse, head: int, until: int | None = None) -> Source:
    """The phrase of a noun with its apposition, without its relative clauses; it stops short of the token `until`."""
    kept = [head]
    for kid in parse.children[head]:
        if _belongs(parse, kid, head):
            branch = parse.subtree(kid, frozenset({"acl:relcl"}))
            if until is None or (branch[0] - until) * (head - until) > 0:
                kept += branch
    first, last = min(kept), max(kept) + 1
    if until is not None:
        first, last = (first, min(last, until)) if head < until else (max(first, until + 1), last)
    for i in range(
        head + 1, last
    ):  # "the envoy, Ada Kovan, voiced doubts and left": the parser takes "voiced" for a participle
        if parse.tokens[i].tag in ("VBN", "VBD") and parse.tokens[i - 1].text == ",":
            last = i
            break
    while last - 1 > head and parse.tokens[last - 1].pos == "PUNCT" and parse.tokens[last - 1].text not in ")’'":
        last -= 1
    if parse.tokens[first].pos in ("ADP", "SCONJ"):  # "On Tuesday, spokesman John Kirby": the day hangs in the name
        first = next((i + 1 for i in range(head - 1, first, -1) if parse.tokens[i].text == ","), first)
    while first < head and parse.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    return Source(Range(first, last), head)


def _belongs(parse: Parse, kid: int, head: int) -> bool:
    """Whether a child of a noun is part of its phrase."""
    dep = parse.tokens[kid].dep
    if dep in LOOSE or dep == "case" or (dep == "cc" and kid < head):
        return False
    if dep == "acl":  # "officials briefed on it", but not "Kovan, speaking in Geneva"
        first = parse.edges(kid).first
        return kid > head and "," not in (parse.tokens[first - 1].text, parse.tokens[first].text)
    return kid > head or dep == "nmod:poss" or not (dep in ("nmod", "obl", "advmod") or _comma_after(parse, kid))


def _comma_after(parse: Parse, i: int) -> bool:
    last = parse.edges(i).last
    return last < len(parse.tokens) and (parse.tokens[last].text == "," or parse.tokens[last - 1].text == ",")


def _headed(parse: Parse, words: Range) -> Source:
    """A noun phrase with its head: the first noun that hangs on none of its other words by being part of a name."""
    nouns = [i for i in words if parse.tokens[i].pos in NOMINAL]
    free = [i for i in nouns if parse.tokens[i].head not in words or not _is_inner(parse, i)]
    return Source(words, (free or nouns or [words.first])[0])


def _is_inner(parse: Parse, i: int) -> bool:
    """Whether a noun only belongs to the noun that it hangs on."""
    inner = ("compound", "nmod", "nmod:poss", "nmod:desc", "amod", "nummod", "det", "flat", "nmod:unmarked")
    return parse.tokens[i].dep in inner and parse.tokens[parse.tokens[i].head].pos in (*NOMINAL, "NUM", "ADJ")


def source_between(parse: Parse, first: int, last: int) -> Source | None:
    """The noun phrase that tokens [first, last) are, whatever the parser makes of them; None where they are none."""
    while first < last and parse.tokens[first].pos in ("PUNCT", "ADV", "CCONJ"):
        first += 1
    while first < last and parse.tokens[last - 1].pos in ("PUNCT", "ADV", "AUX"):
        last -= 1
    if not 0 < last - first <= LONGEST or parse.tokens[first].pos in ("ADP", "SCONJ", "VERB", "AUX"):
        return None
    words = Range(first, last)
    return _headed(parse, words) if any(parse.tokens[i].pos in NOMINAL for i in words) else None


def speaking_head(doc: Document, source: Source) -> int:
    """The token of a source at which its mention stands: the name rather than the title beside it."""
    if doc.mention_at(source.head) is not None:
        return source.head
    inner = [i for i in doc.parse.subtree(source.head, BESIDE) if i in source.words]
    near = _mentioned(doc, inner)
    if near:
        named = [i for i in near if (m := doc.mention_at(i)) and m.kind == "person"]
        return (named or near)[-1]
    some = next((k for k in doc.parse.kids(source.head, "nmod") if k in _mentioned(doc, source.words)), None)
    if some is not None and doc.parse.tokens[source.head].pos in ("NUM", "PRON", "DET", "ADJ"):
        return some  # "one of his aides" is not him
    start = doc.parse.tokens[source.head].start
    heads = _mentioned(doc, source.words)
    covering = [i for i in heads if (m := doc.mention_at(i)) and m.span.start <= start < m.span.end]
    return (covering or heads or [source.head])[0]


def _mentioned(doc: Document, tokens: Iterable[int]) -> list[int]:
    return [i for i in tokens if doc.mention_at(i) is not None]
