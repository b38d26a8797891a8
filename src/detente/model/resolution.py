"""What became of a forecast, as a person says: hand data, kept beside what was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Outcome = Literal[
    "yes",  # what was forecast came about
    "no",
    "ambiguous",  # nobody can tell
    "void",  # it is no forecast, or what it rests on fell away
]
Lost = Literal[
    "corrected",  # another version of its article counts
    "withdrawn",  # its article counts no more
    "reread",  # other rules find no forecast at its words
]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of one forecast, and why somebody thinks so."""

    forecast: str  # id of the finding
    outcome: Outcome
    because: str
    day: date  # on which it was resolved
    words: str  # of the forecast, when it was resolved
    article: str  # id of the version of the article
    lost: Lost | None = None  # why the forecast is not there any more; None: it is there
