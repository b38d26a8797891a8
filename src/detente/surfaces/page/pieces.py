"""An article cut into paragraphs, and these into pieces that each carry all marks over them."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from detente.model.article import Article
from detente.model.span import Span
from detente.surfaces.page.marks import Mark

BlockKind = Literal["text", "heading", "caption", "boilerplate"]
LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same marks, the widest mark first."""

    span: Span
    marks: tuple[Mark, ...] = ()
    dim: bool = False  # furniture: nothing reads it


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or line of the article as it was given."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


def blocks_of(article: Article, marks: Sequence[Mark]) -> list[Block]:
    """The paragraphs of an article, cut wherever a mark or furniture starts or ends."""
    furniture = sorted((*article.headings, *article.captions, *article.header, *article.boilerplate))
    lines = _lines(article)
    edges = {edge for span in (*lines, *furniture, *(mark.span for mark in marks)) for edge in (span.start, span.end)}
    pieces = list(_swept(sorted(edges), marks, furniture))
    blocks, at = [], 0
    for line in lines:
        mine = []
        while at < len(pieces) and pieces[at].span.start < line.end:
            if pieces[at].span.start >= line.start:
                mine.append(pieces[at])
            at += 1
        blocks.append(Block(_kind(article, line), tuple(mine)))
    return blocks


def _lines(article: Article) -> list[Span]:
    """Lines that are not blank; those of one paragraph are one."""
    lines: list[Span] = []
    blocks = iter(article.blocks)
    block = next(blocks, None)
    for match in LINE.finditer(article.text):
        start, end = match.span()
        if lines and end <= lines[-1].end:
            continue
        while block and block.end <= start:
            block = next(blocks, None)
        lines.append(Span(start, max(end, block.end) if block and block.start < end else end))
    return lines


def _kind(article: Article, line: Span) -> BlockKind:
    named: tuple[tuple[BlockKind, tuple[Span, ...]], ...] = (
        ("heading", article.headings),
        ("caption", article.captions),
        ("boilerplate", (*article.header, *article.boilerplate)),
    )
    return next((kind for kind, spans in named if any(span.covers(line) for span in spans)), "text")


def _swept(edges: Sequence[int], marks: Iterable[Mark], furniture: Iterable[Span]) -> Iterator[Piece]:
    """The pieces between each edge and the next."""
    opening: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
    dims = iter(furniture)
    dim = next(dims, None)
    active: list[Mark] = []
    for start, end in itertools.pairwise(edges):
        active = [mark for mark in active if mark.span.end > start] + opening[start]
        while dim and dim.end <= start:
            dim = next(dims, None)
        widest_first = sorted(active, key=lambda mark: (-len(mark.span), mark.layer, mark.key, mark.part))
        yield Piece(Span(start, end), tuple(widest_first), bool(dim and dim.start <= start))
