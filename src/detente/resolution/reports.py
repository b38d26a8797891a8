"""The events of a document as reports, for merging with those of other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detente.model.document import Document
from detente.model.event import Event
from detente.model.span import Span
from detente.model.story import DatedText, Report

NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SMALL: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20,
}  # fmt: skip
TENFOLD: Final = {"hundred": 100.0, "thousand": 1_000.0, "million": 1e6, "billion": 1e9}
WORDS: Final = re.compile(r"(?<!\w)(\d[\d,.]*\d|\d|[A-Za-z]+)(?: (hundred|thousand|million|billion))?")


def dated_text(doc: Document) -> DatedText:
    """What grouping needs of a document: its title and the paragraphs that are read."""
    article = doc.article
    text = "\n".join(block.of(article.text) for block in article.blocks) or article.text
    return DatedText(article.id, article.dct, text, article.title, article.outlet)


def reports_of(doc: Document, story: str | None = None, copies: str | None = None) -> Iterator[Report]:
    """Each event of a document as a report."""
    for event in doc.events:
        yield Report(
            article=doc.article.id,
            event=event.id,
            published=doc.article.dct,
            plover=event.plover,
            status=event.status,
            story=story,
            copies=copies,
            mode=event.mode,
            source=event.source_countries or _names(doc, event.source),
            target=event.target_countries or _names(doc, event.target),
            date=event.date,
            place=event.place,
            numbers=_numbers_of(doc, event),
            cameo=event.cameo,
            goldstein=event.goldstein,
            issues=event.issues,
            people=_people(doc, (*event.source, *event.target)),
            words=doc.words(event.span),
            outlet=doc.article.outlet,
            title=doc.article.title,
        )


def numbers_in(text: str) -> tuple[float, ...]:
    """The numbers that a text tells, in figures and in words up to twenty."""
    found = []
    for match in WORDS.finditer(text):
        word, times = match[1].lower(), TENFOLD.get(match[2] or "", 1.0)
        if word[0].isdigit():
            found.append(float(word.rstrip(".").replace(",", "")) * times if NUMBER.fullmatch(word) else None)
        else:
            found.append(SMALL[word] * times if word in SMALL else None)
    return tuple(number for number in found if number is not None)


def _names(doc: Document, actors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({actor.name for each in actors if (actor := doc.actor(each))}))


def _people(doc: Document, actors: tuple[str, ...]) -> tuple[str, ...]:
    found = (actor for each in actors if (actor := doc.actor(each)))
    return tuple(sorted({actor.name for actor in found if actor.kind == "person"}))


def _numbers_of(doc: Document, event: Event) -> tuple[float, ...]:
    """The numbers of an event's sentence, but for those of time expressions and of other events."""
    sentence = doc.parse.sentences[doc.parse.tokens[event.head].sent]
    whole = doc.parse.span(sentence.first, sentence.last)
    others = [other.span for other in doc.events if other.id != event.id and not other.span.covers(event.predicate)]
    left_out = [span for span in (*(timex.span for timex in doc.timexes), *others) if span.overlaps(whole)]
    text, at = [], whole.start
    for span in sorted(left_out):
        if span.start > at:
            text.append(doc.words(Span(at, span.start)))
        at = max(at, span.end)
    if at < whole.end:
        text.append(doc.words(Span(at, whole.end)))
    return numbers_in(" . ".join(text))
