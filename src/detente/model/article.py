"""An article as it was given, and what reading found out about it before any language is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.model.span import Span

DctOrigin = Literal["given", "field", "metadata", "first line", "dateline", "published line", "url"]


@dataclass(frozen=True, slots=True)
class Article:
    """One dated article. Every span anywhere in detente counts characters of `text`, which is never changed."""

    id: str  # the caller's own id, else the first 16 hex digits of a SHA-256 of the text and the dct
    text: str
    dct: date  # document creation time: the day that "Thursday" is counted from
    dct_origin: DctOrigin = "given"
    title: str | None = None  # None: neither a field nor the page names one
    url: str | None = None
    outlet: str | None = None  # who published it
    byline: str | None = None
    language: str = "en"
    headings: tuple[Span, ...] = ()  # section heads and the title line: not read
    captions: tuple[Span, ...] = ()  # of pictures and videos: not read
    header: tuple[Span, ...] = ()  # a date before the first words and the dateline: not read
    boilerplate: tuple[Span, ...] = ()  # player notices, newsletter lines, credits, links: not read
    blocks: tuple[Span, ...] = ()  # the paragraphs that are read, in text order, furniture left out
    extracted: bool = False  # True: the text was taken out of a page, so that nobody but the record has it
    notes: tuple[str, ...] = ()  # what a person should know about how it was read: "2 bytes were replaced"
