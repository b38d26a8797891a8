"""Where a paragraph or a sentence plays: "In Quito, President Harlan sent congratulations."."""

from __future__ import annotations

from typing import Final

from detente.model.document import Document

LONGEST: Final = 4  # tokens of the place and the words before it
MOST: Final = 2  # sentences that a scene lasts


def scene_state(doc: Document, at: int, parties: frozenset[str]) -> str | None:
    """The party in whose capital or land the sentence of a mention is set, or the paragraph that it stands in.

    The place opens the sentence and a comma ends it; it holds for the next two sentences of the paragraph.
    """
    tokens = doc.parse.tokens
    head = doc.mentions[at].head
    paragraph = doc.parse.paragraphs[doc.parse.paragraph(head)]
    for start in range(head, paragraph.first - 1, -1):
        if tokens[head].sent - tokens[start].sent > MOST:
            return None
        first = start == paragraph.first or tokens[start - 1].sent != tokens[start].sent
        if first and (state := _opening(doc, at, start)) is not None:
            return state if state in parties else None
    return None


def _opening(doc: Document, at: int, start: int) -> str | None:
    """The state of the place that opens a sentence, before a mention."""
    tokens = doc.parse.tokens
    if tokens[start].lower != "in":
        return None
    comma = next((i for i in range(start + 2, min(start + 2 + LONGEST, len(tokens))) if tokens[i].text == ","), None)
    if comma is None:
        return None
    for before in range(at - 1, -1, -1):
        mention = doc.mentions[before]
        if mention.head < start:
            break
        if mention.head < comma and mention.country and mention.kind in ("state", "place"):
            return mention.country
    return None
