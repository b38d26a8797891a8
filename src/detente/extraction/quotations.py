"""Which cue each quotation belongs to, and which pairs of marks are one quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.extraction.cues import SUBJECTS, Cue, CueWord, is_finite, is_reported, quoting_forms
from detente.extraction.sources import Source, noun_phrase, source_between
from detente.model.document import Document
from detente.model.parse import Parse, Range

FULL_STOP: Final = frozenset(".!?…")
BREAKS: Final = frozenset({".", "!", "?", ";"})
DASHES: Final = frozenset({"-", "–", "—", "―", "--", "~"})
QUOTE_MARKS: Final = frozenset({'"', "“", "”", "''", "``", "«", "»"})
IMPERSONAL: Final = frozenset({"it", "this", "that", "there", "which", "what"})
FARTHEST: Final = 40  # tokens from a quotation to its cue
SIGNATURE: Final = 14  # tokens of a name with its office below a quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quotations that are one: a single pair of marks, or the pieces of one that runs over several paragraphs."""

    quotes: tuple[int, ...]  # indices in doc.quotes
    words: Range  # from its first token to one past its last, marks left out
    outer: Range  # with its marks
    whole: bool  # it starts a sentence of its own: not a piece of somebody else's clause


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a quotation is from."""

    cue: Cue | None  # None: a name below the quotation
    source: Source | None  # None: the subject of the cue
    rule: str


def find_quotations(doc: Document) -> list[Quotation]:
    """The quotations that are speech and stand in no other, in text order."""
    return [quotation for quotation in _all_quotations(doc) if doc.quotes[quotation.quotes[0]].inside is None]


def find_inner_quotations(doc: Document) -> list[Quotation]:
    """The quotations that are speech and stand in another: "He told me, 'We go.'", in text order."""
    return [quotation for quotation in _all_quotations(doc) if doc.quotes[quotation.quotes[0]].inside is not None]


def _all_quotations(doc: Document) -> list[Quotation]:
    parse = doc.parse
    groups: list[list[int]] = []
    for index, quote in enumerate(doc.quotes):
        if quote.kind == "scare":
            continue
        if quote.continues and groups:
            groups[-1].append(index)
        else:
            groups.append([index])
    found = []
    for group in groups:
        first, last = doc.quotes[group[0]], doc.quotes[group[-1]]
        words = Range(parse.within(first.inner).first, parse.within(last.inner).last)
        outer = Range(parse.within(first.outer).first, parse.within(last.outer).last)
        if words.first < words.last:
            found.append(Quotation(tuple(group), words, outer, _is_whole(parse, words, outer)))
    return found


def _is_whole(parse: Parse, words: Range, outer: Range) -> bool:
    """Whether a quotation starts where a sentence or a paragraph does, or after a colon or comma with a capital."""
    before = outer.first - 1
    paragraph = parse.paragraphs[parse.paragraph(words.first)]
    if before < paragraph.first:
        return True
    mark, opening = parse.tokens[before].text, parse.tokens[words.first].text
    if mark in FULL_STOP or mark == ":" or mark in QUOTE_MARKS or _ends_signature(parse, paragraph, before):
        return True
    return mark in (",", "…", *DASHES) and (opening[:1].isupper() or not opening[:1].isalpha())


def _ends_signature(parse: Parse, paragraph: Range, last: int) -> bool:
    """Whether a token ends the name below a quotation that stands in the same paragraph: `"..." - Ada Kovan "..."`."""
    for at in range(last, max(paragraph.first, last - SIGNATURE), -1):
        token = parse.tokens[at]
        if token.text.lstrip('”"') in DASHES:
            return at < last and (parse.tokens[at - 1].text in QUOTE_MARKS or token.text not in DASHES)
        if token.text in QUOTE_MARKS or token.pos in ("VERB", "AUX"):
            return False
    return False


def attribution_of(
    parse: Parse, quotation: Quotation, cues: Sequence[Cue], taken: set[int], known: set[int]
) -> Attribution | None:
    """Who a quotation is from: told after it, before it, or below it; None where none of these is.

    `cues` are those outside quotations, `taken` the heads of those that another has, `known` the heads of all cues.
    """
    heads = [cue.head for cue in cues]
    return (
        _after(parse, quotation, cues[bisect_left(heads, quotation.outer.last) :], taken)
        or _before(parse, quotation, cues[: bisect_left(heads, quotation.outer.first)], taken)
        or _by_form(parse, quotation, taken)
        or _by_another_verb(parse, quotation, known)
        or _signed(parse, quotation)
        or _introduced(parse, quotation)
    )


def _after(parse: Parse, quotation: Quotation, cues: Sequence[Cue], taken: set[int]) -> Attribution | None:
    """`"...," she told reporters` and `"...," said Orlan, an envoy`: nothing but the subject stands between."""
    start = quotation.outer.last
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.last - 1)]
    cue = next(iter(cues), None)
    if cue is None or cue.head >= min(paragraph.last, start + FARTHEST) or cue.head in taken:
        return None
    if parse.tokens[quotation.words.last - 1].text == "." and not _only_cue_clause(parse, start, cue):
        return None
    if cue.word.pos == "prep":
        return Attribution(cue, None, "statement.quotation") if _only_marks(parse, start, cue.head) else None
    between = (parse.tokens[i].text for i in range(start, cue.head))
    if cue.word.pos != "verb" or not cue.takes("quote") or any(text in BREAKS for text in between):
        return None
    return _attributed(parse, start, cue)


def _only_cue_clause(parse: Parse, start: int, cue: Cue) -> bool:
    """Whether only a cue follows a full stop and its closing mark: `"We go." said Orlan.`, `"We go." Orlan said.`"""
    sentence = parse.sentences[parse.tokens[start].sent]
    return not parse.tokens[start].text[:1].isupper() or (cue.head < sentence.last <= start + 4)


def _attributed(parse: Parse, start: int, cue: Cue) -> Attribution | None:
    """The cue after a quotation, where what stands between the two is its subject or nothing."""
    subject = parse.kid(cue.head, *SUBJECTS)
    if _only_marks(parse, start, cue.head):
        away = subject is not None and subject < start
        if parse.tokens[cue.head].tag == "VBG" or (away and parse.tokens[cue.head - 1].pos == "CCONJ"):
            return None  # "Orlan called it "sad" and added that": the subject stands before the quotation
        source = _right_of(parse, cue) if subject is None or away else None
        return Attribution(cue, source, "statement.quotation")
    first = next(i for i in range(start, cue.head + 1) if parse.tokens[i].pos not in ("PUNCT", "ADV"))
    if subject is not None and start <= subject < cue.head and parse.edges(subject).first <= first:
        return Attribution(cue, None, "statement.quotation")
    if parse.tokens[cue.head - 1].lower == "as":  # "he was quoted as saying"
        return Attribution(cue, None, "statement.quotation")
    source = None if parse.tokens[cue.head].tag == "VBG" else source_between(parse, start, cue.head)
    return None if source is None else Attribution(cue, source, "statement.quotation")


def _right_of(parse: Parse, cue: Cue) -> Source | None:
    """The noun phrase after an inverted cue whose subject the parser did not see."""
    stop = cue.words.last
    paragraph = parse.paragraphs[parse.paragraph(cue.head)]
    while stop < paragraph.last and parse.tokens[stop].pos not in ("PUNCT", "ADP", "VERB", "SCONJ"):
        stop += 1
    return source_between(parse, cue.words.last, stop)


def _only_marks(parse: Parse, first: int, last: int) -> bool:
    return all(parse.tokens[i].pos in ("PUNCT", "ADV", "AUX", "CCONJ") for i in range(first, last))


def _before(parse: Parse, quotation: Quotation, cues: Sequence[Cue], taken: set[int]) -> Attribution | None:
    """`Orlan said: "..."`, `Orlan said in a statement, "..."`: no other cue and no full stop stands between."""
    opening = quotation.outer.first
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.first)]
    start = max(paragraph.first, opening - FARTHEST)
    mark = parse.tokens[opening - 1].text if opening > start else ""
    for cue in reversed(cues):
        if cue.head < start or cue.head in taken:
            return None
        between = [parse.tokens[i].text for i in range(cue.words.last, opening)]
        if any(text in BREAKS or text in QUOTE_MARKS for text in between):
            return None
        if cue.word.pos == "verb" and cue.takes("quote"):
            near = (
                mark in (":", "that")
                or (mark == "," and quotation.whole)
                or (not between and _is_all(parse, quotation))
            )
            return Attribution(cue, None, "statement.quotation") if near else None
    return None


def _is_all(parse: Parse, quotation: Quotation) -> bool:
    """Whether nothing of the clause follows a quotation: not `said "there could be" a line`."""
    at = quotation.outer.last
    if parse.tokens[quotation.words.last - 1].pos == "PUNCT" or at >= len(parse.tokens):
        return True
    return parse.tokens[at].pos in ("PUNCT", "CCONJ") or parse.tokens[at].sent != parse.tokens[at - 1].sent


def _tokens_after(parse: Parse, quotation: Quotation) -> range:
    """The tokens after a quotation in which its speaker may stand; none where no comma or mark leads up to them."""
    start = quotation.outer.last
    if not quotation.whole or parse.tokens[quotation.words.last - 1].text not in (",", "?", "!"):
        return range(0)
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.last - 1)]
    return range(start, min(paragraph.last, start + SIGNATURE))


def _by_form(parse: Parse, quotation: Quotation, taken: set[int]) -> Attribution | None:
    """`"...," Orlan notes.`: a name and a form of a verb of saying, whatever the parser takes the form for."""
    for i in _tokens_after(parse, quotation):
        token = parse.tokens[i]
        word = quoting_forms().get(token.lower)
        if word is not None and i > quotation.outer.last and token.tag not in ("VBG", "VB") and i not in taken:
            source = source_between(parse, quotation.outer.last, i)
            return None if source is None else Attribution(Cue(word, i, Range(i, i + 1)), source, "statement.quotation")
        if token.text in BREAKS or is_finite(token) or token.tag in ("VBG", "TO"):
            return None
    return None


def _by_another_verb(parse: Parse, quotation: Quotation, known: set[int]) -> Attribution | None:
    """`"...," Orlan quipped.`: a verb that the table lacks, with its subject, and a comma that leads up to it."""
    start = quotation.outer.last
    for i in _tokens_after(parse, quotation):
        token = parse.tokens[i]
        if token.text in BREAKS or i in known:
            return None
        subject = parse.kid(i, *SUBJECTS) if token.pos == "VERB" else None
        if subject is None or subject < start:
            continue
        first = min(i, parse.edges(subject).first)
        if is_finite(token) and _only_marks(parse, start, first) and is_reported(parse, i):
            word = CueWord(token.lemma, "verb", ("quote",), "neutral", "")
            return Attribution(
                Cue(word, i, Range(i, i + 1)), noun_phrase(parse, subject, until=i), "statement.quotation"
            )
        return None
    return None


def _signed(parse: Parse, quotation: Quotation) -> Attribution | None:
    """`"..." - Minister Ada Kovan`: a dash and a name end the paragraph, or lead to the next quotation in it."""
    dash = quotation.outer.last
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.last - 1)]
    if parse.tokens[dash - 1].text.lstrip('”"') in DASHES:
        dash -= 1  # "”―" without a space is one token
    if not quotation.whole or dash >= paragraph.last or parse.tokens[dash].text.lstrip('”"') not in DASHES:
        return None
    end = dash + 1
    while end < paragraph.last and parse.tokens[end].text not in QUOTE_MARKS:
        end += 1
    if not dash + 1 < end <= dash + SIGNATURE:
        return None
    if end < paragraph.last and parse.tokens[quotation.words.last - 1].text not in FULL_STOP:
        return None
    if any(parse.tokens[i].pos in ("VERB", "AUX") for i in range(dash + 1, end)):
        return None
    source = source_between(parse, dash + 1, end)
    return None if source is None else Attribution(None, source, "statement.signed")


def _introduced(parse: Parse, quotation: Quotation) -> Attribution | None:
    """`Orlan had one message: "..."`: the subject of the sentence that the colon ends."""
    colon = quotation.outer.first - 1
    if not quotation.whole or colon < 0 or parse.tokens[colon].text != ":":
        return None
    root = parse.root(parse.tokens[colon].sent)
    subject = parse.kid(root, *SUBJECTS)
    if subject is None or not subject < root < colon or parse.tokens[subject].lower in IMPERSONAL:
        return None
    return Attribution(None, noun_phrase(parse, subject, until=root), "statement.colon")
