"""What came of a feed in one run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from detente.store import Outcome

Came = Literal["new", "unchanged", "failed"]


@dataclass(slots=True)
class FeedReport:
    """What came of one feed."""

    url: str
    title: str | None
    came: Came
    announced: int = 0  # items that were never seen before
    outcomes: Counter[Outcome] = field(default_factory=Counter)  # of articles
    failed: int = 0  # articles that could not be had
    waiting: int = 0  # articles that are tried the next time: failed ones, and those of a host that was left alone
