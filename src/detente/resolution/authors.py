"""Who "we" and "I" are outside quotations: the person who signs a press release."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from detente.extraction.naming.gazetteer import role_nouns
from detente.extraction.turns import LABEL
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.span import Span
from detente.model.statement import Statement
from detente.resolution.offices import term_of
from detente.resolution.persons import words_of

FIRST_PERSON: Final = frozenset({"i", "we"})
SIGNED: Final = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’-]+), (?P<role>[A-ZÀ-Þ][^,.;:!?\n]{4,70})"
)
ATTRIBUTED: Final = re.compile(r"\battributable to (?:the )?(?:[A-Z][\w-]+ ){0,5}$")
TITLE: Final = 80  # characters of a title before a name


def with_author(doc: Document, statements: list[Statement]) -> Document:
    """The document with these statements, those in the first person from who signs the release, if anybody does."""
    spoken = [n for n, s in enumerate(statements) if s.actor is None and _in_first_person(doc, s)]
    if not spoken or _is_spoken(doc):
        return replace(doc, statements=tuple(statements))
    author = _attributed(doc) or _signed(doc)
    if author is None:
        return replace(doc, statements=tuple(statements))
    for n in spoken:
        statements[n] = replace(statements[n], actor=author.id)
    actors = doc.actors if doc.actor(author.id) else (*doc.actors, author)
    return replace(doc, statements=tuple(statements), actors=actors)


def _is_spoken(doc: Document) -> bool:
    """Whether a paragraph begins with a speaker's label: others than the one who signs speak there."""
    starts = (doc.parse.tokens[paragraph.first].start for paragraph in doc.parse.paragraphs)
    return any(LABEL.match(doc.text, start) for start in starts)


def _in_first_person(doc: Document, statement: Statement) -> bool:
    """Whether a statement outside quotations is from "we" or "I"."""
    cue, head = statement.cue, statement.source_head
    if statement.parent is not None or cue is None or head is None or doc.parse.tokens[head].lower not in FIRST_PERSON:
        return False
    return not any(quote.outer.start <= cue.start < quote.outer.end for quote in doc.quotes)


def _attributed(doc: Document) -> Actor | None:
    """The person of "attributable to spokesperson Ada Kovan"."""
    if "attributable to" not in doc.text:
        return None
    for mention in doc.mentions:
        if mention.kind == "person" and mention.form == "name":
            before = doc.text[max(0, mention.span.start - TITLE) : mention.span.start]
            if ATTRIBUTED.search(before):
                return doc.actor(mention.actor)
    return None


def _signed(doc: Document) -> Actor | None:
    """The person whose name and office stand as a line above the words: "Ada Kovan, Secretary of State"."""
    nouns = role_nouns()
    for heading in doc.article.headings:
        match = SIGNED.fullmatch(heading.of(doc.text).strip())
        if match is None or not any(word.lower() in nouns for word in match["role"].split()):
            continue
        words = words_of(match["name"])
        known = (a for a in doc.actors if a.kind == "person" and words_of(a.name)[-1:] == words[-1:])
        if (actor := next(known, None)) is not None:
            return actor
        start = doc.text.index(match["name"], heading.start)
        span = Span(start, start + len(match["name"]))
        term = term_of(match["name"], match["role"], None, doc.article.dct.isoformat())
        number = max((int(a.id[1:]) for a in doc.actors), default=0) + 1
        country = term.country if term else None
        return Actor(
            f"a{number}", match["name"], "person", "actor.author", match["role"], country=country, mentions=(span,)
        )
    return None
