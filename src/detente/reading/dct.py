"""The document creation time: the day that "Thursday" is counted from, out of an article's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.errors import DateError
from detente.model.article import DctOrigin
from detente.model.span import Span
from detente.reading.datelines import Dateline
from detente.reading.days import DAY, day, day_in_url, days_in
from detente.reading.lines import lines

YEARS: Final = range(1900, 2101)  # in which news can have been published
HEAD_LINES, FOOT_LINES = 12, 6  # of an article, among which it says when it was published
CLOCK: Final = (
    r"(?:(?:[T\s,|–-]|\bat\b)*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AP]\.?M\.?\b)?"
    r"\s*(?:Z\b|[+-]\d{2}:?\d{2}|[A-Z]{2,4}\b)?)?"
)
WORD: Final = (
    "(?:date(?:line)?|dct|published|publication date|posted|issued|released|updated|last (?:updated|modified)"
    "|first published)"
)
HEADER: Final = re.compile(
    rf"(?:(?P<label>{WORD})(?:\s+(?:on|at))?\s*[:=]?\s*(?P<labelled>{DAY}){CLOCK}|(?P<alone>{DAY}){CLOCK}(?=\s*(?:[\n\r]|\Z)))"
    r"(?:\s*[|.;–—-]+(?=\s)|(?=\s|\Z))\s*",
    re.IGNORECASE,
)
SENTENCE_GOES_ON: Final = re.compile(r"[a-z,(]")
PUBLISHED: Final = re.compile(
    rf"\b(?:first published|published|posted|issued|released|date|datum)\b[^\n]{{0,25}}?(?P<day>{DAY})", re.IGNORECASE
)
UPDATED: Final = re.compile(rf"\b(?:updated|modified|edited)\b[^\n]{{0,25}}?(?P<day>{DAY})", re.IGNORECASE)
STAMP: Final = re.compile(
    rf"(?:By\s[^\n]{{2,60}}[,|–—-]\s*)?(?:{DAY}[\s|,]*)*?(?P<day>{DAY}){CLOCK}\.?(?:\s[^\n]{{0,40}}\bago)?",
    re.IGNORECASE,
)
STAMP_LINE: Final = 100  # characters of a line that says when the article was published, at most
URL: Final = re.compile(r"(?:https?://|www\.|\bURL:?\s+/?)\S+", re.IGNORECASE)
COPYRIGHT: Final = re.compile(r"(?:©|\(c\)|copyright)\s*(?:\w+\s){0,3}?((?:19|20)\d{2})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dct:
    """A day of publication and where it was found."""

    day: date
    origin: DctOrigin


@dataclass(frozen=True, slots=True)
class Header:
    """A date that stands before an article's first words: "date 2023-02-03 While ..."."""

    span: Span
    day: date
    origin: DctOrigin = "first line"


def find_header(text: str) -> Header | None:
    """The date at the head of the first line, the white space after it included; no word of a sentence is in it."""
    first = next(iter(lines(text)), None)
    if first is None or not (match := HEADER.match(text, first.start)):
        return None
    found = day(match["labelled"] or match["alone"])
    if found is None or SENTENCE_GOES_ON.match(text, match.end()) or match.end() == match.start():
        return None
    label = (match["label"] or "date").lower()
    return Header(Span(match.start(), match.end()), found, "first line" if label[0] == "d" else "published line")


def find_dct(text: str, header: Header | None, dateline: Dateline | None, url: str | None = None) -> Dct | None:
    """The day of publication that a text tells, surest place first; None where it tells none."""
    if header:
        return Dct(header.day, header.origin)
    published, in_url = _published(text), _in_urls(text, url)
    if dateline:
        near = [found for found in (published, in_url) if found] or list(days_in(text))
        if found := dateline.day(near, [int(year) for year in COPYRIGHT.findall(text)[:1]]):
            return Dct(found, "dateline")
    if published:
        return Dct(published, "published line")
    return Dct(in_url, "url") if in_url else None


def checked(dct: date, origin: str) -> date:
    """The same date.

    Raises:
        DateError: No news was published in that year.
    """
    if dct.year not in YEARS:
        raise DateError(f"{origin}: {dct} cannot be its day of publication; give one with --published YYYY-MM-DD")
    return dct


def day_from(words: str, origin: str) -> date:
    """The day of an ISO 8601 date or time ("2023-02-03T10:00Z"), or of a date written out ("3 February 2023").

    Raises:
        DateError: It is none, or no news was published in that year.
    """
    found = day(words.strip()[:10]) if re.match(r"\s*\d{4}-\d{2}-\d{2}", words) else day(words)
    if found is None:
        raise DateError(f"{origin}: {words[:40]!r} is no day; write it as YYYY-MM-DD")
    return checked(found, origin)


def _published(text: str) -> date | None:
    """The day on a line that says when the article was published, else when it was changed, else on a bare line."""
    found = [line.of(text) for line in lines(text)]
    head = [line for line in found[:HEAD_LINES] + found[HEAD_LINES:][-FOOT_LINES:] if len(line) <= STAMP_LINE]
    for pattern in (PUBLISHED, UPDATED):
        for line in head:
            if (match := pattern.search(line)) and (stamp := day(match["day"])):
                return stamp
    for line in head:
        if (match := STAMP.fullmatch(line)) and (stamp := day(match["day"])):
            return stamp
    return None


def _in_urls(text: str, url: str | None) -> date | None:
    if url and (found := day_in_url(url)):
        return found
    found_lines = lines(text)
    for line in found_lines[:HEAD_LINES] + found_lines[HEAD_LINES:][-FOOT_LINES:]:
        for match in URL.finditer(line.of(text)):
            if found := day_in_url(match[0]):
                return found
    return None
