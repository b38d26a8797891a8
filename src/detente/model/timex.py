"""Time expressions (TIMEX3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its normal form."""

    span: Span
    type: TimexType
    value: str  # TIMEX3: "2023-02-02", "2023-W05-WE", "2022-08", "P10M", "2023-02-05/2023-02-06"
    rule: str
    mod: str | None = None  # TIMEX3 modifier: "START", "MID", "END", "APPROX" ...
    start: str | None = None  # first day that it covers, ISO 8601; None where no days follow from it
    end: str | None = None  # last day, included
