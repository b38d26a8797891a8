"""Pairs of quotation marks, of every kind that news is set in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from detente.model.document import Document
from detente.model.parse import Parse, Range
from detente.model.quote import Quote, QuoteKind
from detente.model.span import Span

MARK: Final = re.compile(r"``|''|[\"“”„«»‘’'‹›]")
FAMILY: Final = {
    '"': "double", "``": "double", "''": "double", "“": "double", "”": "double", "„": "double",
    "«": "angle", "»": "angle", "‹": "single angle", "›": "single angle",
    "‘": "single", "’": "single", "'": "single",
}  # fmt: skip
STYLE: Final = {'"': "straight", "``": "typewriter", "''": "typewriter"}  # of double marks; all others are curly
OPENS: Final = frozenset("“„«‹‘") | {"``"}
CLOSES: Final = frozenset("”»›")
BEFORE_OPENING: Final = frozenset("([{—–-/:…“‘\"'«")
ELISIONS: Final = re.compile(r"(?:em|til|tis|twas|cause|n|bout|round|\d0s)\b", re.IGNORECASE)
SENTENCE_END: Final = frozenset(".!?…")
SCARE_WORDS: Final = 5  # a longer piece in marks is speech, verb or no verb
DEEPEST: Final = 3


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner."""

    start: int  # of the mark
    mark: str
    index: int  # of the quote in the list, kept for it when the mark opens


def find_quotes(doc: Document) -> Document:
    """Fill `quotes`: in text order of their opening marks. Whatever the marks, no paragraph is given up."""
    found: list[Quote] = []
    running: str | None = None  # the opening mark of a quotation that the paragraph before left open
    for paragraph in doc.parse.paragraphs:
        span = doc.parse.span(paragraph.first, paragraph.last)
        pairs = _pairs(doc.text, span, len(found), continues=running)
        running = next((q.mark for q in pairs if not q.closed and q.inside is None), None)
        found += pairs
    found = [replace(q, kind=_kind(q, doc.text, doc.parse)) for q in _without_strays(found)]
    return replace(doc, quotes=tuple(found))


def _pairs(text: str, span: Span, base: int, continues: str | None) -> list[Quote]:
    """The quotations of one paragraph; one that no mark closes runs to the paragraph's end."""
    found: list[Quote | None] = []
    stack: list[_Open] = []
    for match in MARK.finditer(text, span.start, span.end):
        mark, start, end = match[0], match.start(), match.end()
        depth = _partner(stack, mark, opening=_opens_word(text, span, start, end))
        may_close = depth is not None and _may_close(text, span, mark, start, end)
        if may_close and depth is not None:
            for lost in stack[depth + 1 :]:
                found[lost.index] = None
            opened = stack[depth]
            del stack[depth:]
            found[opened.index] = _quote(text, opened, start, end, stack, base)
        elif depth is None and len(stack) < DEEPEST and _may_open(text, span, mark, start, end):
            stack.append(_Open(start, mark, len(found)))
            found.append(None)
        elif depth is None and not found and _same(continues, mark) and not _opens_word(text, span, start, end):
            # The mark that goes on from the paragraph before was not repeated.
            found.append(_quote(text, _Open(span.start, "", 0), start, end, [], base))
    for opened in stack[:1]:
        if FAMILY[opened.mark] != "single" and opened.start + len(opened.mark) < span.end:
            inner = Span(opened.start + len(opened.mark), span.end)
            found[opened.index] = Quote(inner, Span(opened.start, span.end), opened.mark, "speech", closed=False)
    return _renumbered(found, base, continues, span.start)


def _same(one: str | None, other: str) -> bool:
    """Whether two marks are of one family and one style: no straight mark goes on with what a curly one began."""
    return one is not None and FAMILY[one] == FAMILY[other] and STYLE.get(one) == STYLE.get(other)


def _partner(stack: list[_Open], mark: str, *, opening: bool) -> int | None:
    """Where in the stack the mark stands that this one could close, None where there is none.

    It is one of its style, else one of its family, unless this one can itself open a quotation inside.
    """
    places = range(len(stack) - 1, -1, -1)
    exact = next((n for n in places if _same(stack[n].mark, mark)), None)
    if exact is not None or opening:
        return exact
    return next((n for n in places if FAMILY[stack[n].mark] == FAMILY[mark]), None)


def _quote(text: str, opened: _Open, start: int, end: int, stack: list[_Open], base: int) -> Quote | None:
    """The quotation between two marks; None where nothing stands between them."""
    first = opened.start + len(opened.mark)
    words = text[first:start]
    left, right = first + len(words) - len(words.lstrip()), start - len(words) + len(words.rstrip())
    if left >= right:
        return None
    inside = base + stack[-1].index if stack else None
    return Quote(Span(left, right), Span(opened.start, end), opened.mark or '"', "speech", inside=inside)


def _renumbered(found: list[Quote | None], base: int, continues: str | None, start: int) -> list[Quote]:
    """The quotations without the marks that found no partner, `inside` counted anew."""
    place: dict[int, int] = {}
    kept: list[Quote] = []
    for index, quote in enumerate(found):
        if quote is None:
            continue
        place[base + index] = base + len(kept)
        inside = None if quote.inside is None else place.get(quote.inside)
        goes_on = quote.outer.start == start and continues is not None and inside is None
        kept.append(replace(quote, inside=inside, continues=goes_on and _same(continues, quote.mark)))
    return kept


def _may_close(text: str, span: Span, mark: str, start: int, end: int) -> bool:
    if mark in OPENS:
        # “ closes German quotations, and in English where it was typed by mistake.
        return not _opens_word(text, span, start, end) and mark != "``" and FAMILY[mark] != "single"
    if FAMILY[mark] == "single":
        return _closes_single(text, span, mark, start, end)
    if mark in CLOSES:
        return True
    return not _opens_word(text, span, start, end)


def _closes_single(text: str, span: Span, mark: str, start: int, end: int) -> bool:
    if start == span.start or text[start - 1].isspace() or (end < span.end and text[end].isalnum()):
        return False
    plural = text[start - 1] in "sS" and end + 1 < span.end and text[end] == " " and text[end + 1].islower()
    return not plural or not _single_end(text, span, mark, end)  # "workers' rights": the quotation goes on


def _may_open(text: str, span: Span, mark: str, start: int, end: int) -> bool:
    if end >= span.end:
        return False
    if FAMILY[mark] == "single":
        if mark == "’" or not _opens_word(text, span, start, end) or ELISIONS.match(text, end):
            return False
        return _single_end(text, span, "’" if mark == "‘" else mark, end)
    if mark in OPENS:
        return True
    return _opens_word(text, span, start, end)


def _opens_word(text: str, span: Span, start: int, end: int) -> bool:
    """Whether a mark stands at the front of a word, with nothing that it could close before it."""
    before = start == span.start or text[start - 1].isspace() or text[start - 1] in BEFORE_OPENING
    return before and end < span.end and not text[end].isspace()


def _single_end(text: str, span: Span, mark: str, start: int) -> bool:
    """Whether a single mark that could close stands in the rest of the paragraph."""
    at = text.find(mark, start, span.end)
    while at != -1:
        after = at + 1
        if not text[at - 1].isspace() and (after == span.end or not text[after].isalnum()):
            return True
        at = text.find(mark, after, span.end)
    return False


def _without_strays(quotes: list[Quote]) -> list[Quote]:
    """The quotations, but for a straight mark inside a sentence that nothing closes: an inch, a slip."""
    place: dict[int, int] = {}
    kept: list[Quote] = []
    for index, quote in enumerate(quotes):
        goes_on = index + 1 < len(quotes) and quotes[index + 1].continues
        if not quote.closed and not goes_on and len(quote.inner) < 2:
            continue
        place[index] = len(kept)
        kept.append(quote if quote.inside is None else replace(quote, inside=place.get(quote.inside)))
    return kept


def _kind(quote: Quote, text: str, parse: Parse) -> QuoteKind:
    """Speech, unless it is a word or a short name in marks inside a sentence of somebody else."""
    if not quote.closed or quote.continues:
        return "speech"
    tokens = parse.within(quote.inner)
    words = [parse.tokens[i] for i in tokens if parse.tokens[i].pos != "PUNCT"]
    if len(words) > SCARE_WORDS or any(word.has("VerbForm=Fin") for word in words):
        return "speech"
    if text[quote.inner.end - 1] in ",!?" or _starts_sentence(tokens, parse):
        return "speech"
    opening = text[max(0, quote.outer.start - 3) : quote.outer.start].rstrip()[-1:]
    return "speech" if opening in (",", ":") and text[quote.inner.start].isupper() else "scare"


def _starts_sentence(tokens: Range, parse: Parse) -> bool:
    """Whether the sentence starts with the words or with the mark before them."""
    return not tokens or tokens.first - parse.sentences[parse.tokens[tokens.first].sent].first <= 1
