"""Officials whom one paragraph calls by their office, and the next by their name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.model.actor import Mention
from detente.model.document import Document
from detente.resolution.countries import acts_for_state

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})


def introduced(doc: Document, persons: Mapping[str, Sequence[int]]) -> dict[int, str]:
    """The key of the person whom a nominal speaks of before the name falls, by the index of the nominal's mention.

    "The interior minister said no." and, in the next paragraph, "Ann Harlan told reporters ...": the name is new, full,
    without a role, and begins its paragraph as a source or a subject; the office is the one source or subject of the
    last sentence, or its object where the name only acts: "Chile recalled its ambassador.", "Ann Harlan left at once."

    Args:
        doc: With mentions and statements.
        persons: The indices of the mentions of each person's key.
    """
    sources = {s.source_head for s in doc.statements if s.source_head is not None}
    starts = _starts(doc)
    found: dict[int, str] = {}
    for key, members in persons.items():
        first = doc.mentions[members[0]]
        bare = not any(doc.mentions[at].role for at in members)
        begins = first.span.start in starts and " " in (first.name or "")
        acts = first.head in sources or doc.parse.tokens[first.head].dep in SUBJECTS
        if bare and begins and acts and (at := _office(doc, members[0], sources)) is not None:
            found.setdefault(at, key)
    return found


def _starts(doc: Document) -> frozenset[int]:
    """Where the paragraphs begin."""
    return frozenset(doc.parse.tokens[p.first].start for p in doc.parse.paragraphs if p.first < p.last)


def _office(doc: Document, name: int, sources: set[int]) -> int | None:
    """The one office of the last sentence before a name, whose holder speaks or acts there; None where none is."""
    tokens = doc.parse.tokens
    last = tokens[doc.mentions[name].head].sent - 1
    told = doc.mentions[name].head in sources
    offices = []
    for at in range(name - 1, -1, -1):
        mention = doc.mentions[at]
        if tokens[mention.head].sent < last:
            break
        if mention.kind == "person" and mention.form == "name":
            return None
        acts = mention.head in sources or tokens[mention.head].dep in SUBJECTS
        moved = not told and tokens[mention.head].dep == "obj"  # "Chile recalled its ambassador."
        if (acts or moved) and _is_office(doc, mention):
            offices.append(at)
    return offices[0] if len(offices) == 1 else None


def _is_office(doc: Document, mention: Mention) -> bool:
    words = doc.words(mention.span).lower()
    definite = words.startswith(("the ", "its ", "their ")) or mention.country is not None
    singular = not doc.parse.tokens[mention.head].has("Number=Plur")
    return mention.rule == "mention.nominal" and definite and singular and acts_for_state(mention.role)
