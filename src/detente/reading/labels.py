"""Who speaks, written before the words in a transcript: "MR PRICE: ...", "QUESTION: ...", "Q ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from detente.model.span import Span

LABEL: Final = re.compile(
    r"(?:[A-Z][A-Z.'’-]+,? ){0,6}[A-Z][A-Z.'’-]+(?: \([^)]{1,40}\))?:\s|[QA][.:]?\s+(?=[A-Z“\"(])"
)
ENOUGH: Final = 3  # labels that make a transcript
NO_SPEAKERS: Final = re.compile("(?:READ|MORE|ALSO|SEE|WATCH|LISTEN|RELATED|PHOTOS?|VIDEOS?|FILE|UPDATE)\\b")


def is_transcript(text: str, paragraphs: Iterable[Span]) -> bool:
    """Whether speakers are named before their words."""
    labelled = (p for p in paragraphs if LABEL.match(text, p.start, p.end) and not NO_SPEAKERS.match(text, p.start))
    return len(list(islice(labelled, ENOUGH))) == ENOUGH
