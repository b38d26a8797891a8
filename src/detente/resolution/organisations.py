"""Names of organisations joined: a ministry by country and field, an acronym with what it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from detente.extraction.naming.gazetteer import topics
from detente.extraction.naming.person_names import fold
from detente.model.actor import Mention
from detente.model.document import Document

MINISTRIES = frozenset({"ministry", "department", "office"})
SMALL = frozenset({"the", "of", "for", "and", "a", "an", "'s", "on", "in"})


def join_organisations(doc: Document) -> dict[int, str]:
    """A key for each named organisation, by the index of its mention: one key is one organisation."""
    keys: dict[int, str] = {}
    acronyms: dict[str, str] = {}
    mentions = doc.mentions
    for at, mention in enumerate(mentions):
        if mention.kind != "organisation" or mention.form != "name" or not mention.name:
            continue
        key = _key(mention)
        before = mentions[at - 1] if at else None
        if before is not None and before.kind == "organisation" and at - 1 in keys and _bracketed(doc, before, mention):
            acronyms[fold(mention.name)] = keys[at - 1]
        if mention.name.isupper():
            key = acronyms.get(fold(mention.name)) or _spelled_out(mention.name, mentions[:at], keys) or key
        keys[at] = key
    return keys


def _bracketed(doc: Document, before: Mention, mention: Mention) -> bool:
    return (
        doc.text[before.span.end : mention.span.start].strip() == "("
        and doc.text[mention.span.end : mention.span.end + 1] == ")"
    )


def _spelled_out(acronym: str, before: Sequence[Mention], keys: dict[int, str]) -> str | None:
    letters = acronym.lower()
    for at in range(len(before) - 1, -1, -1):
        name = before[at].name
        if at in keys and name and " " in name:
            initials = "".join(word[0] for word in fold(name).split() if word not in SMALL)
            if initials == letters:
                return keys[at]
    return None


def words_without_small(name: str) -> list[str]:
    """The folded words of a name, without articles and joints."""
    return [word for word in fold(name).replace("'s", " ").split() if word not in SMALL]


def _key(mention: Mention) -> str:
    """The same for "Chinese Foreign Ministry" and "Ministry of Foreign Affairs of China"."""
    words = words_without_small(mention.name or "")
    fields = topics()
    field = next((fields[word] for word in words if fields.get(word)), None)
    if field is not None and mention.country is not None and MINISTRIES & set(words):
        return f"{mention.country} {field} ministry"
    return " ".join(words)
