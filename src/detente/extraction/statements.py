"""Who said what: source, cue and content."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.extraction.content_ends import trimmed
from detente.extraction.contents import ACT, Pieces, content_of
from detente.extraction.cues import STANCES, SUBJECTS, Cue, find_cues
from detente.extraction.headlines import find_headlines
from detente.extraction.parentheticals import around_cue
from detente.extraction.quotations import Quotation, attribution_of, find_inner_quotations, find_quotations
from detente.extraction.sources import Source, source_of, speaking_head
from detente.extraction.turns import find_turns
from detente.model.document import Document
from detente.model.parse import Parse
from detente.model.quote import Quote
from detente.model.span import Span
from detente.model.statement import Statement, StatementKind

PARTNERS: Final = frozenset({"i", "we", "you"})  # of a conversation: nobody reports what they think
VAGUE: Final = PARTNERS | {"it", "this", "that", "one", "they", "who", "what", "people"}
INNER: Final = STANCES | {"decide"}
PHRASES: Final = frozenset({ACT, "statement.object", "statement.infinitive", "statement.topic", "statement.view"})
CLAUSES: Final = frozenset(
    {"statement.clause", "statement.parenthetical"}
)  # may be from nobody: "it was reported that"
CONDITIONS: Final = frozenset({"if", "unless"})
SHOWING: Final = frozenset({
    "show", "make clear", "underscore", "underline", "highlight", "reaffirm",
})  # fmt: skip
WRITINGS: Final = frozenset({
    "analysis", "assessment", "audit", "cable", "census", "data", "document", "documents", "draft", "estimate",
    "estimates", "evidence", "figures", "findings", "footage", "images", "index", "letter", "memo", "message", "notes",
    "numbers", "paper", "poll", "polls", "records", "report", "reports", "research", "results", "review", "statement",
    "statistics", "studies", "study", "survey", "surveys", "text", "video",
})  # fmt: skip
FLOATING: Final = 3  # words of a quotation that can stand without a cue


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
    turns = find_turns(doc)
    spoken = [Quotation((), turn.words, turn.outer, whole=True) for turn in turns]
    quotations = [q for q in find_quotations(doc) if _around(spoken, q.outer.first) is None]
    found, taken = _quoted(doc, quotations, [cue for cue in cues if _around(spoken, cue.head) is None])
    inner = _quoted_inside(doc, quotations, cues, taken)
    found += inner
    taken |= {one.cue.head for one in inner if one.cue}
    found += _reported(doc, cues, sorted(quotations + spoken, key=lambda q: q.outer.first), taken)
    found += [_Found(_spans(doc, turn.paragraphs), "statement.turn", None, turn.source) for turn in turns]
    if not turns:
        headlines = find_headlines(doc)
        found += [_Found(_spans(doc, (content,)), "statement.headline", None, source) for content, source in headlines]
    found.sort(key=lambda f: (f.content[0].start, -f.content[-1].end))
    found = _without_inner_thoughts(doc.parse, found)
    return replace(doc, statements=tuple(_statement(doc, f, n) for n, f in enumerate(found, 1)))


def _quoted(doc: Document, quotations: list[Quotation], cues: list[Cue]) -> tuple[list[_Found], set[int]]:
    """The statements that quotation marks show, and the heads of their cues."""
    parse = doc.parse
    outside = [cue for cue in cues if cue.word.pos != "noun" and _around(quotations, cue.head) is None]
    known = {cue.head for cue in cues}
    found: list[_Found] = []
    taken: set[int] = set()
    joined = -1  # where the sentence of the last quotation's cue ends: what follows at once goes on with it
    for quotation in quotations:
        spans = tuple(_bare(doc, doc.quotes[index].inner) for index in quotation.quotes)
        told = attribution_of(parse, quotation, outside, taken, known)
        if told is not None and told.cue is not None and _completes(parse, told.cue, quotation):
            continue
        if told is not None and (quotation.whole or (told.cue and told.cue.words.last == quotation.outer.first)):
            source = told.source or (source_of(doc, told.cue) if told.cue else None)
            found.append(_Found(spans, told.rule, told.cue, source))
            joined = quotation.outer.last
            if told.cue is not None:
                taken.add(told.cue.head)
                joined = max(joined, parse.sentences[parse.tokens[told.cue.head].sent].last)
        elif joined > 0 and found[-1].cue and _goes_on(parse, found[-1].cue, quotation, joined):
            found[-1] = replace(found[-1], content=found[-1].content + spans)
            joined = max(joined, quotation.outer.last)
        elif not quotation.whole:
            continue
        elif quotation.outer.first <= joined + 1 and parse.paragraph(joined - 1) == parse.paragraph(
            quotation.words.first
        ):
            found[-1] = replace(found[-1], content=found[-1].content + spans)
            joined = quotation.outer.last
        elif _floats(parse, quotation):
            found.append(_Found(spans, "statement.floating", None, None))
            joined = quotation.outer.last
    return found, taken


def _quoted_inside(doc: Document, outer: list[Quotation], cues: list[Cue], taken: set[int]) -> list[_Found]:
    """The quotations inside quotations whose cue stands beside them there: `"He told me, 'We are going.'"`"""
    parse = doc.parse
    known = {cue.head for cue in cues}
    found: list[_Found] = []
    used = set(taken)
    for quotation in find_inner_quotations(doc):
        around = _around(outer, quotation.outer.first)
        if around is None:
            continue
        beside = [
            cue
            for cue in cues
            if cue.word.pos == "verb" and cue.head in around.words and cue.head not in quotation.outer
        ]
        told = attribution_of(parse, quotation, beside, used, known)
        if told is None or told.cue is None or not _nested(parse, told.cue):
            continue
        spans = tuple(_bare(doc, doc.quotes[index].inner) for index in quotation.quotes)
        found.append(_Found(spans, told.rule, told.cue, told.source or source_of(doc, told.cue)))
        used.add(told.cue.head)
    return found


def _completes(parse: Parse, cue: Cue, quotation: Quotation) -> bool:
    """Whether a quotation ends a sentence that its speaker began unquoted: `If we sign, she said, "they may leave".`"""
    pieces = around_cue(parse, cue) if cue.head < quotation.outer.first else ()
    return len(pieces) == 2 and parse.tokens[pieces[0].first].lower in CONDITIONS


def _goes_on(parse: Parse, cue: Cue, quotation: Quotation, joined: int) -> bool:
    """Whether a quotation is the second half of a sentence that its cue broke: `"That," he said, "is life."`"""
    before = quotation.outer.first - 1
    if not cue.head < before < joined or parse.tokens[before].text != ",":
        return False
    return not any(parse.tokens[i].text in ".;:" for i in range(cue.words.last, before))


def _around(quotations: Sequence[Quotation], token: int) -> Quotation | None:
    """The quotation that a token stands in; None outside quotations."""
    at = bisect_right(quotations, token, key=lambda q: q.outer.first) - 1
    return quotations[at] if at >= 0 and token < quotations[at].outer.last else None


def _floats(parse: Parse, quotation: Quotation) -> bool:
    """Whether a quotation without a cue is a sentence of its own."""
    if len(quotation.words) < FLOATING or parse.tokens[quotation.words.last - 1].text not in ".!?…":
        return False
    paragraph = parse.paragraphs[parse.paragraph(quotation.words.first)]
    before = quotation.outer.first - 1
    return before < paragraph.first or parse.tokens[before].text in '.!?…"”:'


def _reported(doc: Document, cues: list[Cue], quotations: list[Quotation], taken: set[int]) -> list[_Found]:
    """The statements that are told in a clause or a phrase."""
    by_head = {cue.head: cue for cue in cues}
    found: list[_Found] = []
    for cue in cues:
        around = _around(quotations, cue.head)
        if cue.head in taken or (around is not None and not _nested(doc.parse, cue)) or _asked(doc.parse, cue):
            continue
        content = content_of(doc.parse, cue, by_head)
        if content is None:
            continue
        pieces, rule = content
        if around is not None:
            inside = (
                trimmed(doc.parse, max(p.first, around.words.first), min(p.last, around.words.last)) for p in pieces
            )
            pieces = tuple(piece for piece in inside if piece)
        source = source_of(doc, cue)
        if source and (_is_partner(doc.parse, cue, source) or _shown(doc, cue, source)):
            continue
        sourceless = around is None and cue.word.pos == "verb" and rule in CLAUSES and cue.word.force != "ask"
        if pieces and (source is not None or (sourceless and not _musing(doc.parse, cue))):
            found.append(_Found(_spans(doc, pieces), rule, cue, source))
    clauses = {one.content for one in found if one.rule in CLAUSES}  # "noted with concern that": told once
    return [one for one in found if one.rule != "statement.noun" or one.content not in clauses]


def _is_partner(parse: Parse, cue: Cue, source: Source) -> bool:
    """Whether a stance is the writer's or the reader's own: "we will work, knowing that it will end"."""
    return cue.word.force in STANCES and parse.tokens[source.head].lower in PARTNERS


def _shown(doc: Document, cue: Cue, source: Source) -> bool:
    """Whether something is shown by what says nothing: "the action makes clear that", not "the report shows that"."""
    if cue.word.lemma not in SHOWING or doc.mention_at(speaking_head(doc, source)) is not None:
        return False
    return not any(doc.parse.tokens[i].lower in WRITINGS for i in source.words)


def _musing(parse: Parse, cue: Cue) -> bool:
    """Whether a participle without a subject tells what is in the writer's mind: "knowing that it will end"."""
    return parse.tokens[cue.head].tag == "VBG" and cue.word.force in (*INNER, "admit")


def _nested(parse: Parse, cue: Cue) -> bool:
    """Whether a cue inside a quotation reports what another said: "the president said", not "I think"."""
    subject = parse.kid(cue.head, *SUBJECTS)
    if subject is None or not cue.takes("quote") or cue.word.force in STANCES:
        return False
    return parse.tokens[cue.head].has("Tense=Past") and parse.tokens[subject].lower not in VAGUE


def _asked(parse: Parse, cue: Cue) -> bool:
    """Whether a cue is only what the writer thinks, or what the reader says: "we believe", "when you say it"."""
    subject = parse.kid(cue.head, *SUBJECTS)
    word = None if subject is None else parse.tokens[subject].lower
    return word == "you" or (word in PARTNERS and cue.word.force in STANCES)


def _without_inner_thoughts(parse: Parse, found: list[_Found]) -> list[_Found]:
    """The statements without the thoughts and wishes that stand inside what another statement tells."""
    kept: list[_Found] = []
    outer: list[Span] = []
    for one in found:
        cue = one.cue
        thought = cue is not None and (cue.word.force in INNER or one.rule in PHRASES)
        if cue is None or not thought or not any(o.start <= parse.tokens[cue.head].start < o.end for o in outer):
            kept.append(one)
            outer = [o for o in outer if o.end > one.content[0].start]
            outer += one.content
    return kept


def _bare(doc: Document, span: Span) -> Span:
    """A piece of direct speech without the comma before its closing mark."""
    end = span.end
    while end - 1 > span.start and (doc.text[end - 1] == "," or doc.text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)


def _unmarked(doc: Document, span: Span) -> Span:
    """A piece of direct speech without the marks at its edges."""
    for quote in _quotes_near(doc, span):
        if quote.inside is None and quote.outer.covers(span) and not quote.inner.covers(span):
            return _bare(doc, Span(max(span.start, quote.inner.start), min(span.end, quote.inner.end)))
    return span


def _spans(doc: Document, pieces: Pieces) -> tuple[Span, ...]:
    """The characters of token ranges, with both marks of a quotation that they end or start in."""
    found = []
    for piece in pieces:
        span = doc.parse.span(piece.first, piece.last)
        for quote in _quotes_near(doc, span):
            outer = quote.outer
            if span.start <= outer.start < span.end <= outer.end:
                span = Span(span.start, outer.end)
            elif outer.start < span.start < outer.end < span.end:
                span = Span(outer.start, span.end)
        found.append(span)
    return tuple(found)


def _quotes_near(doc: Document, span: Span) -> list[Quote]:
    """The closed quotations that share a character with a span."""
    at = bisect_right(doc.quotes, span.end, key=lambda quote: quote.outer.start)
    return [quote for quote in doc.quotes[max(0, at - 8) : at] if quote.closed and quote.outer.end > span.start]


def _statement(doc: Document, found: _Found, number: int) -> Statement:
    cue, source, parse = found.cue, found.source, doc.parse
    kind = _type(doc, found)
    return Statement(
        id=f"s{number}",
        content=tuple(_unmarked(doc, span) for span in found.content) if kind == "direct" else found.content,
        type=kind,
        rule=found.rule,
        cue=None if cue is None else parse.span(cue.words.first, cue.words.last),
        cue_head=None if cue is None else cue.head,
        lemma=None if cue is None else cue.word.lemma,
        force=None if cue is None else cue.word.force,
        source=None if source is None else parse.span(source.words.first, source.words.last),
        source_head=None if source is None else speaking_head(doc, source),
    )


def _type(doc: Document, found: _Found) -> StatementKind:
    """Direct where all words stand in marks, mixed where some do; marks around the cue itself do not count."""
    if found.rule == "statement.turn":
        return "direct"
    at = None if found.cue is None else doc.parse.tokens[found.cue.head].start
    inside = total = 0
    for span in found.content:
        marks = [
            q.outer
            for q in doc.quotes
            if q.outer.overlaps(span) and (at is None or not q.outer.start <= at < q.outer.end)
        ]
        for token in (doc.parse.tokens[i] for i in doc.parse.within(span)):
            if token.pos != "PUNCT":
                total += 1
                inside += any(mark.start <= token.start < mark.end for mark in marks)
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
