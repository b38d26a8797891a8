"""Words between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

QuoteKind = Literal["speech", "scare"]


@dataclass(frozen=True, slots=True)
class Quote:
    """One pair of marks, or one paragraph's piece of a quotation that runs over several."""

    inner: Span  # the words, marks left out
    outer: Span  # with the marks that are there
    mark: str  # the opening mark
    kind: QuoteKind  # "scare": a word or a short name in marks, nobody's speech
    closed: bool = True  # False: no closing mark before the paragraph ends
    continues: bool = False  # True: it goes on a quotation of the paragraph before
    inside: int | None = None  # index of the quote that this one stands in
