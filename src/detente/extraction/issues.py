"""What the article is about: the phrases of data/issues.tsv among its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from detente.extraction.issue_phrases import issue_phrases, issue_table
from detente.model.document import Document
from detente.model.issue import Issue
from detente.model.parse import Token
from detente.model.span import Span

# Hyphens and quotation marks make no difference: 'one-China', "one China".
MARKS: Final = frozenset("-–‐‑'‘’\"“”") | {"''", "``"}


def find_issues(doc: Document) -> Document:
    """Fill `issues`, in the order in which the article comes to them, and the issues of statements and events."""
    places: dict[str, list[Span]] = {}
    starts: list[int] = []
    ids: list[str] = []
    for span, issue in _mentions(doc.parse.tokens):
        places.setdefault(issue, []).append(span)
        starts.append(span.start)
        ids.append(issue)
    table = issue_table()
    issues = tuple(
        Issue(issue, table[issue].name, tuple(spans), "issue.phrase", table[issue].good)
        for issue, spans in places.items()
    )

    def within(spans: Iterable[Span]) -> tuple[str, ...]:
        met = (ids[at] for s in spans for at in range(bisect_left(starts, s.start), bisect_left(starts, s.end)))
        return tuple(dict.fromkeys(met))

    return replace(
        doc,
        issues=issues,
        statements=tuple(replace(s, issues=within(s.content)) for s in doc.statements),
        events=tuple(replace(e, issues=within((e.span,))) for e in doc.events),
    )


def _mentions(tokens: tuple[Token, ...]) -> Iterator[tuple[Span, str]]:
    """Where the article speaks of an issue, in text order."""
    kept = [token for token in tokens if token.lower not in MARKS]
    for first, last, issue in issue_phrases([token.lower.replace("’", "'") for token in kept]):
        yield Span(kept[first].start, kept[last - 1].end), issue
