"""The phrases of data/issues.tsv, found among words in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.language.inflection import plural
from detente.lexicon import rows

EDGES: Final = ".,:;!?()[]\"“”‘’'"
# "@" is a place of the table, in its name or its adjective.
WARS: Final = (
    "war in @", "war on @", "war against @", "invasion of @", "conflict in @", "fighting in @", "offensive in @",
    "crisis in @", "ceasefire in @", "truce in @", "hostilities in @", "violence in @", "peace in @",
    "situation in @", "aggression against @", "attack on @", "strike on @", "peace process in @",
    "peace talks on @", "@ war", "@ conflict", "@ crisis", "@ ceasefire", "@ invasion", "@ peace talks",
    "@ peace process", "@ peace plan",
)  # fmt: skip
DISPUTES: Final = (
    "@ issue", "@ question", "@ dispute", "@ conflict", "@ row", "@ crisis", "issue of @", "question of @",
    "status of @", "dispute over @", "row over @", "conflict over @", "tension over @", "tension around @",
    "war over @", "talks on @", "talks over @", "sovereignty over @", "claim to @", "claim over @", "claim on @",
    "pressure on @", "threat to @", "independence of @", "recognition of @", "return of @", "control of @",
    "control over @", "crisis over @", "@ status", "standoff over @", "position on @", "stance on @", "future of @",
    "@ 's independence", "@ 's status", "recognise @", "recognize @", "recognised @", "recognized @",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One row of data/issues.tsv."""

    id: str
    name: str
    patterns: tuple[str, ...]
    example: str
    war_in: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    good: bool = False


@cache
def issue_table() -> Mapping[str, IssueRow]:
    """The issues that are known, by id."""
    return {row.id: row for row in rows("issues", IssueRow)}


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """From the first word of a phrase to all its words and the issue's id, the longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for row in issue_table().values():
        for words in _variants(row):
            found.setdefault(words[0], {}).setdefault(words, row.id)
    return {first: tuple(sorted(several.items(), key=lambda p: -len(p[0]))) for first, several in found.items()}


def _variants(row: IssueRow) -> Iterator[tuple[str, ...]]:
    """The phrases of a row, with the noun that a place stands beside, or the last word, in both numbers."""
    for pattern in row.patterns:
        words = _words(pattern)
        yield words
        yield (*words[:-1], plural(words[-1]))
    for templates, places in ((WARS, row.war_in), (DISPUTES, row.disputed)):
        for template in templates:
            head = template.split()[1 if template.startswith("@") else 0]
            for place in places:
                yield _words(template.replace("@", place))
                yield _words(template.replace(head, plural(head)).replace("@", place))


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.lower().replace("-", " ").replace("'s", " 's").split())


def issues_named(words: str) -> tuple[str, ...]:
    """The issues that a few words name, such as a title, as often as they do."""
    lower = [word for word in (each.strip(EDGES) for each in _words(words.replace("’", "'"))) if word]
    return tuple(issue for _, _, issue in issue_phrases(lower))


def issue_phrases(lower: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where phrases stand among words in lower case; of phrases that begin together the longest."""
    phrases = _phrases()
    free = 0
    for at, word in enumerate(lower):
        if at < free or word not in phrases:
            continue
        for words, issue in phrases[word]:
            last = at + len(words)
            if tuple(lower[at:last]) == words:
                yield at, last, issue
                free = last
                break
