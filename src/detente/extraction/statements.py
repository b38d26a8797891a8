"""Who said what: source, cue and content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from detente.extraction.contents import Pieces, content_of
from detente.extraction.cues import Cue, find_cues
from detente.extraction.quotations import Quotation, attribution_of, find_quotations
from detente.extraction.sources import Source, source_of, speaking_head
from detente.model.document import Document
from detente.model.parse import Parse, Range
from detente.model.span import Span
from detente.model.statement import Statement, StatementKind

FIRST_SECOND: Final = frozenset({"i", "we", "you", "it", "this", "that", "one", "they", "who", "what"})
CLOSING: Final = frozenset({'"', "”", "''", "»", "’", "'"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement before it has its id."""

    content: tuple[Span, ...]
    rule: str
    cue: Cue | None
    source: Source | None


def find_statements(doc: Document) -> Document:
    """Fill `statements`, in text order of their contents; speakers not yet resolved."""
    cues = find_cues(doc.parse)
    quotations = find_quotations(doc)
    found, taken = _quoted(doc, quotations, cues)
    found += _reported(doc, cues, quotations, taken)
    found.sort(key=lambda f: (f.content[0].start, -f.content[-1].end))
    return replace(doc, statements=tuple(_statement(doc, f, n) for n, f in enumerate(found, 1)))


def _quoted(doc: Document, quotations: list[Quotation], cues: list[Cue]) -> tuple[list[_Found], set[int]]:
    """The statements that quotation marks show, and the heads of their cues."""
    parse = doc.parse
    inside = [q.outer for q in quotations]
    outside = [cue for cue in cues if not any(cue.head in range(o.first, o.last) for o in inside)]
    found: list[_Found] = []
    taken: set[int] = set()
    joined: tuple[int, int] | None = None  # the last statement, and the token where the sentence of its cue ends
    for quotation in quotations:
        spans = tuple(_bare(doc, doc.quotes[index].inner) for index in quotation.quotes)
        attribution = attribution_of(doc, quotation, outside, taken)
        if attribution is not None and (quotation.whole or attribution.cue.words.last == quotation.outer.first):
            found.append(
                _Found(
                    spans, attribution.rule, attribution.cue, attribution.source or source_of(parse, attribution.cue)
                )
            )
            taken.add(attribution.cue.head)
            sentence = parse.sentences[parse.tokens[attribution.cue.head].sent]
            joined = (len(found) - 1, max(sentence.last, quotation.outer.last))
        elif not quotation.whole:
            continue
        elif joined and quotation.outer.first <= joined[1] + 1 and _same_paragraph(parse, joined[1], quotation):
            found[joined[0]] = replace(found[joined[0]], content=found[joined[0]].content + spans)
            joined = (joined[0], quotation.outer.last)
        elif _floats(parse, quotation):
            found.append(_Found(spans, "statement.floating", None, None))
            joined = (len(found) - 1, quotation.outer.last)
    return found, taken


def _same_paragraph(parse: Parse, at: int, quotation: Quotation) -> bool:
    return parse.paragraph(at - 1) == quotation.paragraphs[0]


def _floats(parse: Parse, quotation: Quotation) -> bool:
    """Whether a quotation without a cue is a sentence of its own."""
    words = [parse.tokens[i] for i in quotation.words]
    if words[-1].text not in ".!?…" or len(words) < 3:
        return False
    paragraph = parse.paragraphs[quotation.paragraphs[0]]
    before = quotation.outer.first - 1
    return before < paragraph.first or parse.tokens[before].text in '.!?…"”:'


def _reported(doc: Document, cues: list[Cue], quotations: list[Quotation], taken: set[int]) -> list[_Found]:
    """The statements that are told in a clause or a phrase."""
    parse = doc.parse
    by_head = {cue.head: cue for cue in cues}
    found: list[_Found] = []
    for cue in cues:
        if cue.head in taken:
            continue
        around = next((q for q in quotations if q.outer.first <= cue.head < q.outer.last), None)
        if around is not None and not _nested(parse, cue):
            continue
        content = content_of(parse, cue, by_head)
        if content is None:
            continue
        pieces, rule = content
        if around is not None:
            pieces = tuple(Range(max(p.first, around.words.first), min(p.last, around.words.last)) for p in pieces)
            pieces = tuple(p for p in pieces if p.first < p.last)
        if not pieces:
            continue
        source = source_of(parse, cue)
        if source is None and (around is not None or cue.word.pos == "noun"):
            continue
        found.append(_Found(_spans(doc, pieces), rule, cue, source))
    return found


def _nested(parse: Parse, cue: Cue) -> bool:
    """Whether a cue inside a quotation reports what another said: "the president said", not "I think"."""
    token = parse.tokens[cue.head]
    subject = parse.kid(cue.head, "nsubj")
    if subject is None or not cue.takes("quote") or cue.word.force in ("believe", "want", "intend", "fear"):
        return False
    return token.has("Tense=Past") and parse.tokens[subject].lower not in FIRST_SECOND


def _bare(doc: Document, span: Span) -> Span:
    """A piece of direct speech without the comma before its closing mark."""
    end = span.end
    while end - 1 > span.start and (doc.text[end - 1] == "," or doc.text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)


def _spans(doc: Document, pieces: Pieces) -> tuple[Span, ...]:
    """The characters of token ranges, with the closing mark of a quotation that they end in."""
    found = []
    for piece in pieces:
        span = doc.parse.span(piece.first, piece.last)
        for quote in doc.quotes:
            if quote.outer.start < span.end <= quote.outer.end and quote.outer.start >= span.start and quote.closed:
                span = Span(span.start, max(span.end, quote.outer.end))
            elif quote.outer.start < span.start < quote.outer.end < span.end and quote.closed:
                span = Span(quote.outer.start, span.end)
        found.append(span)
    return tuple(found)


def _statement(doc: Document, found: _Found, number: int) -> Statement:
    cue, source, parse = found.cue, found.source, doc.parse
    return Statement(
        id=f"s{number}",
        content=found.content,
        type=_type(doc, found),
        rule=found.rule,
        cue=None if cue is None else parse.span(cue.words.first, cue.words.last),
        cue_head=None if cue is None else cue.head,
        lemma=None if cue is None else cue.word.lemma,
        force=None if cue is None else cue.word.force,
        source=None if source is None else parse.span(source.words.first, source.words.last),
        source_head=None if source is None else speaking_head(doc, source),
    )


def _type(doc: Document, found: _Found) -> StatementKind:
    """Direct where all words stand in marks, mixed where some do."""
    inside = total = 0
    for span in found.content:
        for token in (doc.parse.tokens[i] for i in doc.parse.within(span)):
            if token.pos == "PUNCT":
                continue
            total += 1
            inside += any(q.inner.start <= token.start < q.inner.end for q in doc.quotes)
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
