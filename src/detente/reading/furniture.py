"""What stands around the words of an article: player notices, newsletter lines, credits, captions, links."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.lexicon import rows
from detente.model.span import Span
from detente.reading.labels import LABEL
from detente.reading.lines import trimmed

Where = Literal["line", "start", "foot", "holds", "tail", "part"]
MOST: Final = 300  # characters of a paragraph that can be furniture, where the row says no other number
CAPTION: Final = 250  # characters before a player notice that can be the caption of its video
FOOT: Final = 6  # last paragraphs of an article, among which its authors are described
PLAYER: Final = re.compile(r"\b(?:video|audio|clip|podcast)\b", re.IGNORECASE)
ANYWHERE: Final = frozenset({"holds", "tail", "part"})
SENTENCE_ENDS: Final = frozenset('.!?"”')


@dataclass(frozen=True, slots=True)
class FurnitureRow:
    """One row of data/furniture.tsv."""

    kind: str
    where: Where
    pattern: str
    example: str
    case: bool = False
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Furniture:
    """Characters of a text that are not read, and why."""

    span: Span
    kind: str  # "caption", else one of the kinds of boilerplate in the table


@dataclass(frozen=True, slots=True)
class _Group:
    """All patterns of one place, size and case as one expression; the name of the group that matched is its row."""

    where: Where
    most: int
    pattern: re.Pattern[str]


@cache
def furniture_rows() -> Mapping[str, FurnitureRow]:
    """The rows of the table by the name of their group."""
    return {f"r{i}": row for i, row in enumerate(rows("furniture", FurnitureRow))}


@cache
def _groups() -> tuple[_Group, ...]:
    parts: dict[tuple[Where, int, bool], list[str]] = {}
    for name, row in furniture_rows().items():
        parts.setdefault((row.where, row.most, row.case), []).append(f"(?P<{name}>{row.pattern})")
    found = []
    for (where, most, case), patterns in parts.items():
        either = "|".join(patterns)
        flags = re.NOFLAG if case else re.IGNORECASE
        found.append(_Group(where, most, re.compile(rf"(?:{either})\s*\Z" if where == "line" else either, flags)))
    return tuple(found)


def find_furniture(text: str, paragraphs: Sequence[Span]) -> tuple[Furniture, ...]:
    """All furniture of the paragraphs, in text order."""
    foot = len(paragraphs) - FOOT
    found: list[Furniture] = []
    for i, paragraph in enumerate(paragraphs):
        items = _in_paragraph(text, paragraph, at_foot=i >= foot)
        if items and items[0] == Furniture(paragraph, "notice") and PLAYER.search(paragraph.of(text)):
            above = paragraphs[i - 1] if i else paragraph
            if above != paragraph and _is_caption(text, above) and not (found and found[-1].span.end > above.start):
                found.append(Furniture(above, "caption"))
        found += items
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span, *, at_foot: bool) -> list[Furniture]:
    words = paragraph.of(text)
    spoken = LABEL.match(words) is not None  # "MR PRICE: For more details I would ask you to call the ministry."
    for group in _groups():
        if len(words) > group.most or (group.where == "foot" and not at_foot) or (spoken and group.where in ANYWHERE):
            continue
        look = group.pattern.search if group.where in ANYWHERE else group.pattern.match
        if not (match := look(words)):
            continue
        kind = furniture_rows()[match.lastgroup or ""].kind
        if group.where == "tail":
            return _tail(text, paragraph, paragraph.start + match.start(), kind)
        if group.where == "part":
            return [Furniture(Span(paragraph.start + match.start(), paragraph.start + match.end()), kind)]
        return [Furniture(paragraph, kind)]
    return []


def _tail(text: str, paragraph: Span, start: int, kind: str) -> list[Furniture]:
    """Furniture that ends a paragraph; before a player notice stands the caption of its video, or a sentence."""
    found = [Furniture(Span(start, paragraph.end), kind)]
    before = trimmed(text, paragraph.start, start)
    if kind == "notice" and before and _is_caption(text, before):
        found.insert(0, Furniture(before, "caption"))
    return found


def _is_caption(text: str, before: Span) -> bool:
    """Whether what stands before a player notice is the caption of its video: short, and no sentence."""
    return before.end - before.start <= CAPTION and text[before.end - 1] not in SENTENCE_ENDS
