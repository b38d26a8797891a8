"""Names of organisations joined: a ministry by country and field, an acronym with what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.extraction.naming.gazetteer import entry_at, phrase_words, topics
from detente.extraction.naming.person_names import fold
from detente.model.actor import Mention
from detente.model.document import Document
from detente.model.span import Span

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


def with_demonyms(doc: Document) -> Document:
    """The document again, with the adjective that the parser cut off a body's name: "the Kenyan Foreign Ministry"."""
    tokens, bodies = doc.parse.tokens, phrase_words("body")
    mentions = list(doc.mentions)
    for at, mention in enumerate(mentions):
        if mention.kind != "organisation" or mention.form != "name" or mention.country is not None or not mention.name:
            continue
        first = doc.parse.within(mention.span).first
        for start in range(max(0, first - 2), first):  # "South Korean"
            hit = entry_at(tokens, start, first)
            named = hit is not None and hit[0] == first and hit[1].kind == "adjective"
            if hit is not None and named and bodies & set(mention.name.lower().split()):
                span = Span(tokens[start].start, mention.span.end)
                mentions[at] = replace(mention, span=span, name=doc.words(span), country=hit[1].country)
                break
    return replace(doc, mentions=tuple(mentions))


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
