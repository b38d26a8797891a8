"""Which cue each quotation belongs to, and which quotations belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.extraction.cues import Cue
from detente.extraction.sources import SUBJECTS, Source, source_between
from detente.model.document import Document
from detente.model.parse import Parse, Range

FULL_STOP: Final = frozenset(".!?…")
BREAKS: Final = frozenset({".", "!", "?", ";"})
FARTHEST: Final = 40  # tokens from a quotation to its cue


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quotations that are one: a single pair of marks, or the pieces of one that runs over several paragraphs."""

    quotes: tuple[int, ...]  # indices in doc.quotes
    words: Range  # from its first token to one past its last, marks left out
    outer: Range  # with its marks
    whole: bool  # it starts a sentence of its own: not a piece of somebody else's clause
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation with its cue."""

    cue: Cue
    source: Source | None
    rule: str


def find_quotations(doc: Document) -> list[Quotation]:
    """The quotations that are speech and stand in no other, in text order."""
    parse = doc.parse
    groups: list[list[int]] = []
    for index, quote in enumerate(doc.quotes):
        if quote.inside is not None or quote.kind == "scare":
            continue
        if quote.continues and groups:
            groups[-1].append(index)
        else:
            groups.append([index])
    found = []
    for group in groups:
        quotes = [doc.quotes[index] for index in group]
        first, last = parse.within(quotes[0].inner), parse.within(quotes[-1].inner)
        outer_first, outer_last = parse.within(quotes[0].outer), parse.within(quotes[-1].outer)
        if not first or not last:
            continue
        words, outer = Range(first.first, last.last), Range(outer_first.first, outer_last.last)
        paragraphs = tuple(parse.paragraph(parse.within(quote.inner).first) for quote in quotes)
        found.append(Quotation(tuple(group), words, outer, _is_whole(parse, words, outer), paragraphs))
    return found


def _is_whole(parse: Parse, words: Range, outer: Range) -> bool:
    """Whether a quotation starts where a sentence or a paragraph does, or after a colon or comma with a capital."""
    before = outer.first - 1
    paragraph = parse.paragraphs[parse.paragraph(words.first)]
    if before < paragraph.first:
        return True
    mark, opening = parse.tokens[before].text, parse.tokens[words.first].text
    if mark in FULL_STOP or mark in (":", '"', "”", "''"):
        return True
    return mark in (",", "—", "–", "-", "…") and (opening[:1].isupper() or not opening[:1].isalpha())


def attribution_of(doc: Document, quotation: Quotation, cues: list[Cue], taken: set[int]) -> Attribution | None:
    """The cue of a quotation, looked for after it, then before it; None where neither side has one."""
    parse = doc.parse
    return _after(parse, quotation, cues, taken) or _before(parse, quotation, cues, taken)


def _after(parse: Parse, quotation: Quotation, cues: list[Cue], taken: set[int]) -> Attribution | None:
    """`"...," she told reporters` and `"...," said Orlan, an envoy`: nothing but the subject stands between."""
    start = quotation.outer.last
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.last - 1)]
    limit = min(paragraph.last, start + FARTHEST)
    ends_sentence = parse.tokens[quotation.words.last - 1].text == "."
    if start >= limit or (
        ends_sentence and parse.tokens[start].text[:1].isupper() and not _verb_next(parse, start, limit)
    ):
        return None
    for cue in cues:
        if cue.head < start:
            continue
        if cue.head >= limit:
            return None
        if cue.word.pos == "prep":
            return Attribution(cue, None, "statement.quotation") if _only_marks(parse, start, cue.head) else None
        if cue.word.pos != "verb" or not cue.takes("quote", "clause") or cue.head in taken:
            return None
        if any(parse.tokens[i].text in BREAKS for i in range(start, cue.head)):
            return None
        return _attributed(parse, start, cue)
    return None


def _attributed(parse: Parse, start: int, cue: Cue) -> Attribution | None:
    """The cue after a quotation, where what stands between the two is its subject or nothing."""
    participle = parse.tokens[cue.head].tag == "VBG"
    if _only_marks(parse, start, cue.head):
        if participle:
            return None
        subject = parse.kid(cue.head, *SUBJECTS)
        if subject is not None and subject < start:
            return None  # "X said it was "sad" and added that": the subject stands before the quotation
        return Attribution(cue, None, "statement.quotation")
    first = next(i for i in range(start, cue.head + 1) if parse.tokens[i].pos not in ("PUNCT", "ADV"))
    subject = parse.kid(cue.head, *SUBJECTS)
    if subject is not None and start <= subject < cue.head and parse.edges(subject).first <= first:
        return Attribution(cue, None, "statement.quotation")
    if participle:
        return None
    source = source_between(parse, start, cue.head)
    return None if source is None else Attribution(cue, source, "statement.quotation")


def _only_marks(parse: Parse, first: int, last: int) -> bool:
    return all(parse.tokens[i].pos in ("PUNCT", "ADV", "AUX") for i in range(first, last))


def _verb_next(parse: Parse, start: int, limit: int) -> bool:
    """Whether a sentence that starts after a full stop and a closing mark is only `Orlan said.`"""
    sentence = parse.sentences[parse.tokens[start].sent]
    return sentence.last <= limit and sentence.last - start <= 4


def _before(parse: Parse, quotation: Quotation, cues: list[Cue], taken: set[int]) -> Attribution | None:
    """`Orlan said: "..."`, `Orlan said in a statement, "..."`: no other cue and no full stop stands between."""
    if not quotation.whole and not _adjacent(quotation, cues):
        return None
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.first)]
    start = max(paragraph.first, quotation.outer.first - FARTHEST)
    mark = parse.tokens[quotation.outer.first - 1].text if quotation.outer.first > start else ""
    for cue in reversed(cues):
        if cue.head >= quotation.outer.first:
            continue
        if cue.head < start:
            return None
        between = [parse.tokens[i].text for i in range(cue.words.last, quotation.outer.first)]
        if any(text in BREAKS or text in ('"', "”", "''") for text in between) or cue.head in taken:
            return None
        if cue.word.pos == "verb" and cue.takes("quote", "clause"):
            return Attribution(cue, None, "statement.quotation") if mark in (",", ":", "that") or not between else None
    return None


def _adjacent(quotation: Quotation, cues: list[Cue]) -> bool:
    """Whether a cue stands right before the opening mark."""
    return any(cue.words.last == quotation.outer.first and cue.takes("quote") for cue in cues)

