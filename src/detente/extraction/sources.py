"""Who a cue says it is from: the noun phrase, and the token that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.extraction.cues import Cue
from detente.model.document import Document
from detente.model.parse import Parse, Range

SUBJECTS: Final = ("nsubj", "nsubj:outer")
RELATIVES: Final = frozenset({"who", "which", "that"})
LOOSE: Final = frozenset({"acl:relcl", "parataxis", "punct", "acl", "advcl", "dep"})  # hang on a name, are not the name
BESIDE: Final = frozenset(
    {"appos", "acl:relcl", "acl", "parataxis", "nmod", "nmod:poss", "conj", "advcl", "dep", "list"}
)
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
LONGEST: Final = 30  # tokens of a source that only word order shows


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name who it is from."""

    words: Range
    head: int


def source_of(parse: Parse, cue: Cue) -> Source | None:
    """Who a cue is from; None where the sentence names nobody."""
    if cue.word.pos == "prep":
        return _after(parse, cue.words.last)
    if cue.word.pos == "noun":
        return _of_noun(parse, cue.head)
    return _of_verb(parse, cue.head)


def _of_verb(parse: Parse, verb: int, depth: int = 0) -> Source | None:
    """The subject of a verb, or of the verb that it shares a subject with."""
    token = parse.tokens[verb]
    subject = parse.kid(verb, *SUBJECTS)
    if subject is not None and parse.tokens[subject].lower in RELATIVES and token.dep.startswith("acl"):
        return noun_phrase(parse, token.head, until=subject)
    if subject is not None and parse.tokens[subject].lower != "it":
        return noun_phrase(parse, subject, until=verb)
    if parse.kid(verb, "nsubj:pass", "aux:pass") is not None:
        agent = parse.kid(verb, "obl:agent")
        return None if agent is None else noun_phrase(parse, agent)
    if subject is not None:
        return noun_phrase(parse, subject, until=verb)
    if depth < 4 and token.head != verb and token.dep in ("conj", "advcl", "xcomp", "parataxis", "ccomp"):
        return _shared(parse, token.head, depth)
    if token.dep == "acl":
        return _of_noun(parse, token.head) or noun_phrase(parse, token.head, until=verb)
    return None


def _shared(parse: Parse, verb: int, depth: int) -> Source | None:
    """The subject of a governing verb, the one that undergoes it too: "he was quoted as saying"."""
    passive = parse.kid(verb, "nsubj:pass")
    if passive is not None:
        return noun_phrase(parse, passive, until=verb)
    return _of_verb(parse, verb, depth + 1)


def _of_noun(parse: Parse, noun: int) -> Source | None:
    """Whose claim it is: "the ministry's claim", "a claim by the ministry", "the ministry issued a statement"."""
    owner = parse.kid(noun, "nmod:poss")
    if owner is not None:
        return noun_phrase(parse, owner)
    for kid in parse.kids(noun, "nmod", "obl", "obl:agent"):
        case = parse.kid(kid, "case")
        if case is not None and parse.tokens[case].lower in ("by", "from", "of") and kid > noun:
            return noun_phrase(parse, kid)
    token = parse.tokens[noun]
    if token.dep in ("obj", "obl"):
        return _of_verb(parse, token.head, 3)
    return None


def noun_phrase(parse: Parse, head: int, until: int | None = None) -> Source:
    """The phrase of a noun with its apposition, without its relative clauses; it stops short of the token `until`."""
    kept = [head]
    for kid in parse.children[head]:
        token = parse.tokens[kid]
        if token.dep in LOOSE or token.dep == "case" or (token.dep == "cc" and kid < head):
            continue
        if kid < head and (token.dep in ("nmod", "obl") or _comma_after(parse, kid)) and token.dep != "nmod:poss":
            continue  # "On Tuesday, spokesman John Kirby": the day hangs on the spokesman by mistake
        branch = parse.subtree(kid, frozenset({"acl:relcl"}))
        if until is not None and (branch[0] - until) * (head - until) <= 0:
            continue
        kept += branch
    first, last = min(kept), max(kept) + 1
    if until is not None:
        first, last = (first, min(last, until)) if head < until else (max(first, until + 1), last)
    while last - 1 > head and parse.tokens[last - 1].pos == "PUNCT" and parse.tokens[last - 1].text not in ")’'":
        last -= 1
    while first < head and parse.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    return Source(Range(first, last), head)


def _comma_after(parse: Parse, i: int) -> bool:
    last = parse.edges(i).last
    return last < len(parse.tokens) and (parse.tokens[last].text == "," or parse.tokens[last - 1].text == ",")


def _after(parse: Parse, first: int) -> Source | None:
    """The noun phrase that starts at a token."""
    if first >= len(parse.tokens):
        return None
    at = first
    sentence = parse.sentences[parse.tokens[first].sent]
    while at < sentence.last and parse.tokens[at].pos not in ("NOUN", "PROPN", "PRON"):
        at += 1
    if at == sentence.last:
        return None
    while first <= parse.tokens[at].head < sentence.last and parse.tokens[at].head > at and _is_inner(parse, at):
        at = parse.tokens[at].head
    phrase = noun_phrase(parse, at)
    return Source(Range(first, max(phrase.words.last, at + 1)), at)


def _is_inner(parse: Parse, i: int) -> bool:
    """Whether a noun only belongs to the noun that it hangs on."""
    inner = ("compound", "nmod", "nmod:poss", "nmod:desc", "amod", "nummod", "det", "flat", "nmod:unmarked")
    return parse.tokens[i].dep in inner and parse.tokens[parse.tokens[i].head].pos in NOMINAL


def source_between(parse: Parse, first: int, last: int) -> Source | None:
    """The noun phrase that tokens [first, last) are, whatever the parser makes of them; None where they are none."""
    while first < last and parse.tokens[first].pos in ("PUNCT", "ADV", "CCONJ"):
        first += 1
    while first < last and parse.tokens[last - 1].pos in ("PUNCT", "ADV", "AUX"):
        last -= 1
    if not 0 < last - first <= LONGEST or parse.tokens[first].pos in ("ADP", "SCONJ", "VERB", "AUX"):
        return None
    tokens = parse.tokens[first:last]
    heads = [t.i for t in tokens if t.pos in ("NOUN", "PROPN", "PRON") and not first <= t.head < last]
    heads += [t.i for t in tokens if t.pos in ("NOUN", "PROPN", "PRON")]
    return Source(Range(first, last), heads[0]) if heads else None


def speaking_head(doc: Document, source: Source) -> int:
    """The token of a source at which its mention stands: the name rather than the title beside it."""
    if doc.mention_at(source.head) is not None:
        return source.head
    parse = doc.parse
    inner = [i for i in parse.subtree(source.head, BESIDE) if i in source.words] if source.head in source.words else []
    heads = [i for i in (inner or source.words) if doc.mention_at(i) is not None]
    named = [i for i in heads if (m := doc.mention_at(i)) and m.kind == "person"]
    if named or heads:
        return (named or heads)[-1 if inner else 0]
    heads = [i for i in source.words if doc.mention_at(i) is not None]
    start = parse.tokens[source.head].start
    covering = [i for i in heads if (m := doc.mention_at(i)) and m.span.start <= start < m.span.end]
    return (covering or [source.head])[0]
