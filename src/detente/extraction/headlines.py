"""Headlines that give a speaker and a statement: "Kovan: talks will go on"."""

from __future__ import annotations

from typing import Final

from detente.extraction.content_ends import trimmed
from detente.extraction.sources import Source, source_between
from detente.model.document import Document
from detente.model.parse import Range

LONGEST: Final = 32  # tokens of a headline
NAME: Final = 7  # tokens of the speaker in it
NAMING: Final = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "CCONJ", "PART", "PUNCT", "NUM"})
SPEAKERS: Final = frozenset({"PER", "ORG", "LOC"})
LABELS: Final = frozenset({
    "video", "watch", "exclusive", "analysis", "opinion", "update", "updated", "breaking", "live", "photos", "read",
    "related", "listen", "poll", "report", "source", "sources", "by", "editor", "note", "fact", "factbox", "explainer",
})  # fmt: skip


def find_headlines(doc: Document) -> list[tuple[Range, Source]]:
    """The contents and sources of headlines with a colon, in text order."""
    found = []
    for paragraph in doc.parse.paragraphs:
        if 4 < len(paragraph) <= LONGEST and doc.parse.tokens[paragraph.last - 1].text not in (".", "!", ":", ";"):
            found += _headline(doc, paragraph)
    return found


def _headline(doc: Document, line: Range) -> list[tuple[Range, Source]]:
    parse = doc.parse
    colons = [i for i in line if parse.tokens[i].text == ":"]
    if len(colons) != 1:
        return []
    colon = colons[0]
    for name, rest in (
        (Range(line.first, colon), Range(colon + 1, line.last)),
        (Range(colon + 1, line.last), Range(line.first, colon)),
    ):
        if 0 < len(name) <= NAME and len(rest) >= 3 and _is_speaker(doc, name):
            source = source_between(parse, name.first, name.last)
            content = trimmed(parse, rest.first, rest.last)
            if source is not None and content is not None:
                return [(content, source)]
    return []


def _is_speaker(doc: Document, words: Range) -> bool:
    """Whether words are a name of somebody, or a phrase around one."""
    tokens = [doc.parse.tokens[i] for i in words]
    if any(t.pos not in NAMING for t in tokens) or tokens[0].lower in LABELS or not tokens[0].text[:1].isupper():
        return False
    return any(t.ent in SPEAKERS for t in tokens) or any(doc.mention_at(i) is not None for i in words)
