"""The clause that words of likelihood are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.extraction.likelihood_clauses import (
    FUTURE,
    doer,
    has_future,
    headed_for,
    next_infinitive,
    that_clause,
)
from detente.extraction.likelihood_verbs import expected, who_expects
from detente.extraction.likelihood_words import LikelyWords
from detente.language.clauses import clause, own_subject, trimmed
from detente.model.parse import Parse, Range, Token

BE: Final = frozenset({
    "be", "is", "are", "was", "were", "'s", "’s", "'re", "’re", "been", "'m", "’m", "am", "seem", "seems", "seemed",
    "look", "looks", "looked", "appear", "appears", "appeared", "remain", "remains", "remained",
})  # fmt: skip
PERSONAL: Final = frozenset(
    {"sure", "certain", "convinced", "confident"}
)  # of a person who forecasts: "I am sure that"
ALONE: Final = frozenset(
    {"likely", "unlikely", "probable", "improbable", "inevitable", "possible"}
)  # need no clause: "war is unlikely"
THINKING: Final = frozenset({"think", "consider", "deem", "believe", "judge", "call", "rate", "find"})
FACING: Final = frozenset({"face", "pose", "run", "bear", "carry", "see", "take"})  # "the risk that they face"
POINTING: Final = frozenset({"it", "this", "that"})
QUOTES: Final = frozenset({'"', "“", "``", "'", "‘"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
BETWEEN: Final = frozenset({"ADV", "PART", "AUX", "PUNCT"})
HEADED: Final = frozenset({"on course", "on track", "poised", "set"})  # "on course for a trade war"
HOPED: Final = frozenset({"prospect", "likelihood"})
CHANCES: Final = frozenset(
    {"chance", "odds", "odd", "prospect", "likelihood", "probability", "risk", "danger", "possibility"}
)
REACH: Final = 6  # tokens from a modal to its verb


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of likelihood in an article, with the predicate that they are about."""

    row: LikelyWords
    words: Range
    predicate: int
    clause: Range
    holder: int | None = None  # head of whoever holds it: "analysts" of "analysts expect"; None: who speaks


def claim(parse: Parse, words: Range, several: tuple[LikelyWords, ...], bounds: Range) -> Claim | None:
    """What the words are about, by the first of their rows that fits the grammar; None where none does."""
    for row in several:
        found = _FITS[row.kind](parse, words, row, bounds)
        if found is not None:
            predicate, about = found
            about = _without_quotation(parse, predicate, about)
            about = Range(_with_helpers(parse, about.first, bounds), about.last)
            return Claim(row, _with_negation(parse, words, row), predicate, about, _holder(parse, words, row))
    return None


def _with_negation(parse: Parse, words: Range, row: LikelyWords) -> Range:
    """A verb with the "not" before it: "do not expect"."""
    denied = row.kind == "verb" and words.first > 0 and parse.tokens[words.first - 1].lower in ("not", "n't", "n’t")
    return Range(words.first - (2 if denied and words.first > 1 else 0), words.last)


def _without_quotation(parse: Parse, predicate: int, about: Range) -> Range:
    """The clause up to a quotation that follows it: "they will be lifted in July: “A tariff …”"."""
    marks = (i for i in about if i > predicate and parse.tokens[i].text == ":")
    last = next((i for i in marks if i + 1 < len(parse.tokens) and parse.tokens[i + 1].text in QUOTES), about.last)
    return Range(about.first, last)


def _holder(parse: Parse, words: Range, row: LikelyWords) -> int | None:
    """Who expects, thinks something likely, or sees a chance; None: whoever speaks."""
    if row.kind == "verb":
        return who_expects(parse, words.first)
    token = parse.tokens[words.last - 1 if row.kind == "noun" else _last_adjective(parse, words)]
    head = parse.tokens[token.head]
    thought = row.kind == "adjective" and token.dep == "xcomp" and head.lemma in THINKING
    if thought or (row.kind == "noun" and token.dep == "obj" and head.lemma not in ("have", "stand")):
        return doer(parse, head.i)
    return None


def _with_helpers(parse: Parse, first: int, bounds: Range) -> int:
    """Where a clause begins that lost its auxiliaries and its "there": "there will certainly be more of them"."""
    while first > bounds.first and (
        parse.tokens[first - 1].pos in ("AUX", "ADV", "PART") or parse.tokens[first - 1].lower == "there"
    ):
        first -= 1
    return first


def modal_verb(parse: Parse, modal: int) -> int | None:
    """The predicate that a modal helps; None where the parser lost it."""
    token = parse.tokens[modal]
    if token.dep in ("aux", "aux:pass") and token.head > modal:
        return token.head
    for other in parse.tokens[modal + 1 : modal + REACH]:
        if other.pos == "VERB" or other.tag == "VB":
            return other.head if other.dep == "cop" and other.head > other.i else other.i
    return None


Found = tuple[int, Range] | None


def _modal(parse: Parse, words: Range, _: LikelyWords, bounds: Range) -> Found:
    if parse.tokens[words.first].pos == "PROPN" or parse.tokens[words.first].text == "May":
        return None  # the month
    if len(words) > 1:  # "going to"
        head = parse.tokens[words.first + 2].i if words.first + 2 < len(parse.tokens) else None
        if head is None or parse.tokens[words.first - 1].lower not in BE or parse.tokens[head].tag != "VB":
            return None
        subject = own_subject(parse, words.first)
        first = parse.edges(subject).first if subject is not None and subject < head else words.first
        return head, Range(max(first, bounds.first), trimmed(parse, first, min(parse.edges(head).last, bounds.last)))
    head = modal_verb(parse, words.first)
    return None if head is None else (head, clause(parse, head, bounds))


def _adverb(parse: Parse, words: Range, _: LikelyWords, bounds: Range) -> Found:
    """The verb of "will likely" and "likely will", else the one that the adverb hangs on: "Perhaps Quito will"."""
    modal = _beside(parse, words)
    outside = next((parse.tokens[i].head for i in words if not words.first <= parse.tokens[i].head < words.last), None)
    head = outside if modal is None else modal_verb(parse, modal)
    if head is None or (modal is None and not has_future(parse, head)):
        return None
    return head, clause(parse, head, bounds)


def _beside(parse: Parse, words: Range) -> int | None:
    """The modal next to an adverb, with nothing but adverbs between."""
    for start, step in ((words.first - 1, -1), (words.last, 1)):
        at = start
        while 0 <= at < len(parse.tokens) and parse.tokens[at].pos in BETWEEN and abs(at - start) < 3:
            if parse.tokens[at].lower in FUTURE:
                return at
            at += step
    return None


def _adjective(parse: Parse, words: Range, row: LikelyWords, bounds: Range) -> Found:
    at = _last_adjective(parse, words)
    token = parse.tokens[at]
    if row.words == "bound" and parse.tokens[words.first - 1].pos in ("ADV", "NOUN"):
        return None  # "legally bound"
    if not _predicative(parse, words, token):
        return _small_clause(parse, words, token, bounds) or _thought_it(parse, words, token, bounds)
    follower = parse.tokens[words.last] if words.last < bounds.last else None
    if follower is not None and follower.lower == "to":
        return _to_clause(parse, words, row, bounds)
    if follower is not None and follower.lower == "for" and row.words in HEADED:
        return at, headed_for(parse, words, bounds)
    inner = that_clause(parse, at, words.last, bounds)
    if inner is not None:
        personal = row.words in PERSONAL or row.words.split()[-1] in PERSONAL
        if personal and not has_future(parse, inner):
            return None
        around = bounds if inner < bounds.last else parse.sentences[token.sent]
        return inner, clause(parse, inner, around)
    subject = own_subject(parse, at)
    if subject is None and token.dep == "xcomp":
        at = token.head  # "remains improbable"
        subject = own_subject(parse, at)
    if row.words.split()[-1] in ALONE and subject is not None and parse.tokens[subject].pos in ("NOUN", "PROPN"):
        return at, clause(parse, at, bounds)
    return None


def stands_alone(parse: Parse, words: Range) -> bool:
    """Whether a sentence rates what was said before it: "It was highly probable, she said"."""
    sentence = parse.sentences[parse.tokens[words.first].sent]
    opening = [t.lower for t in parse.tokens[sentence.first : words.first] if t.pos not in ("PUNCT", "ADV")]
    after = parse.tokens[words.last].text if words.last < sentence.last else "."
    return len(opening) == 2 and opening[0] in POINTING and opening[1] in BE and after in '.,;”"'


def _small_clause(parse: Parse, words: Range, token: Token, bounds: Range) -> Found:
    """What somebody thinks likely: "she thought a strike very unlikely"."""
    verb = parse.tokens[token.head]
    thing = parse.kid(verb.i, "obj", "nsubj") if token.head != token.i else None
    after = parse.tokens[words.last].lower if words.last < bounds.last else "."
    if verb.lemma not in THINKING or thing is None or after not in (".", ",", ";"):
        return None
    subject = next(
        (k for k in parse.children[verb.i] if verb.i < k < words.first and parse.tokens[k].pos in NOMINAL), None
    )
    return None if subject is None else (token.i, Range(parse.edges(subject).first, words.last))


def _thought_it(parse: Parse, words: Range, token: Token, bounds: Range) -> Found:
    """What somebody thinks it likely that will be: "she considers it unlikely that work will stop"."""
    verb = parse.tokens[token.head]
    before = [t for t in parse.tokens[max(bounds.first, words.first - 4) : words.first] if t.pos != "ADV"]
    if verb.lemma not in THINKING or not before or before[-1].lower != "it":
        return None
    inner = that_clause(parse, token.i, words.last, bounds) or that_clause(parse, verb.i, words.last, bounds)
    if inner is None or not (has_future(parse, inner) or parse.tokens[inner].tag in ("VBZ", "VBP")):
        return None
    return inner, clause(parse, inner, bounds)


def _last_adjective(parse: Parse, words: Range) -> int:
    """The word that the copula ties to the subject: "likely" of "more likely than not"."""
    return next((i for i in reversed(range(words.first, words.last)) if parse.tokens[i].pos == "ADJ"), words.last - 1)


def _predicative(parse: Parse, words: Range, token: Token) -> bool:
    """Whether a copula stands right before, adverbs between; or "likely to" follows a noun ("a move likely to")."""
    at = words.first - 1
    while at >= 0 and parse.tokens[at].pos in ("ADV", "PART") and words.first - at < 4:
        at -= 1
    if at >= 0 and parse.tokens[at].lower in BE:
        return True
    return token.dep == "acl" or (token.dep == "xcomp" and parse.tokens[token.head].lower in BE)


def _to_clause(parse: Parse, words: Range, row: LikelyWords, bounds: Range) -> Found:
    """From the subject to the end of the infinitive: "it is unlikely to produce results"."""
    verb = next_infinitive(parse, words)
    if row.words in ("possible", "impossible"):
        return None  # "it was impossible to ignore": an ability
    if verb is None or (row.words in PERSONAL and parse.tokens[words.first - 1].lower in ("make", "made", "makes")):
        return None
    if parse.tokens[verb].dep in ("cop", "aux", "aux:pass"):
        verb = parse.tokens[verb].head  # "likely to be slow"
    at = _last_adjective(parse, words)
    subject = own_subject(parse, at)
    if subject is None and parse.tokens[at].dep == "acl":
        subject = parse.tokens[at].head
    if subject is None and parse.tokens[at].dep == "xcomp":
        subject = own_subject(parse, parse.tokens[at].head)  # "Athens seems likely to"
    if subject is None or subject > words.first:
        subject = own_subject(parse, verb)
    first = parse.edges(subject).first if subject is not None and subject < words.first else words.first
    first = max(first, bounds.first)
    if parse.tokens[at].dep == "acl" and subject is not None:
        first = max(parse.edges(subject).first, bounds.first)
    last = min(max(parse.edges(verb).last, verb + 1), bounds.last)
    return verb, Range(first, trimmed(parse, verb, last))


def _noun(parse: Parse, words: Range, row: LikelyWords, bounds: Range) -> Found:
    """The clause of "a chance that Peru recalls its envoy", the phrase of "an even chance of a war"."""
    at = words.last - 1
    if parse.tokens[at].pos != "NOUN":
        return None
    inner = that_clause(parse, at, words.last, bounds)
    if inner is not None:
        faced = parse.tokens[inner].lemma in FACING and parse.kid(inner, "obj") is None
        return None if faced else (inner, clause(parse, inner, bounds))
    if row.words in ("risk", "danger", "possibility", "probability", "likelihood", "chance"):
        return None  # "the risk of falling debris" forecasts nothing
    kids = (k for k in parse.kids(at, "nmod", "acl") if k > at)
    of = next((k for k in kids if parse.kid(k, "case", "mark") is not None), None)
    if of is None or parse.tokens[at + 1].lower != "of":
        return None
    if parse.tokens[at].lemma in HOPED and parse.tokens[words.first - 1].lower not in BE:
        return None  # "experts see little prospect of change"
    return of, Range(words.first, trimmed(parse, of, min(parse.edges(of).last, bounds.last)))


def _verb(parse: Parse, words: Range, _: LikelyWords, bounds: Range) -> Found:
    """What is expected of another, or doubted: "analysts expect Lima to recall its envoy"."""
    return expected(parse, words, bounds)


def _rating(parse: Parse, words: Range, _: LikelyWords, bounds: Range) -> Found:
    """The sentence that rates a chance of something: "the odds of a deal are slim", "the prospect is remote"."""
    at = words.first
    if not _predicative(parse, words, parse.tokens[at]):
        return None
    sentence = range(bounds.first, at)
    noun = next((i for i in sentence if parse.tokens[i].pos == "NOUN" and parse.tokens[i].lemma in CHANCES), None)
    if noun is None or parse.tokens[noun].dep not in ("nsubj", "nsubj:outer", "nsubj:pass"):
        return None
    if parse.tokens[noun + 1].lower not in ("of", "for", "that"):
        return None
    first = min(parse.edges(noun).first, clause(parse, at, bounds).first)
    return at, Range(max(first, bounds.first), trimmed(parse, at, max(clause(parse, at, bounds).last, at + 1)))


_FITS: Final = {
    "modal": _modal,
    "adverb": _adverb,
    "adjective": _adjective,
    "noun": _noun,
    "verb": _verb,
    "rating": _rating,
}
