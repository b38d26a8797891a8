"""The state that a person acts for, where no word beside the name tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.gazetteer import phrase_words, role_nouns
from detente.extraction.naming.person_names import fold
from detente.model.document import Document
from detente.model.parse import Token
from detente.resolution.offices import may_have, once_held, state_of, state_with, term_of
from detente.resolution.scenes import scene_state

SERVING: Final = frozenset({"to", "for", "of", "to the", "for the", "of the"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
MAIN: Final = frozenset({"root", "conj", "parataxis", "ccomp"})
NAMED, BY_OFFICE, OWNED, LEFT, NEAR = 1.0, 0.9, 0.8, 0.7, 0.6  # certainty of each way to a country


@dataclass(frozen=True, slots=True)
class Allegiance:
    """What is found out about a person: the state, the office, the fullest name, and how sure that is, in [0, 1]."""

    country: str | None
    certainty: float
    rule: str
    role: str | None = None
    name: str | None = None
    former: bool = False  # the office was left before the day of the article


def acts_for_state(role: str | None) -> bool:
    """Whether a role is one of those whose holders act for a state; the first of several counts."""
    first = (role or "").split(";")[0].lower()
    nouns = role_nouns()
    known = [nouns[word][0] for word in first.replace("-", " - ").split() if word in nouns]
    return bool(known) and known[0].acts_for == "state"


def _of_body(doc: Document, at: int, body: str) -> str | None:
    """The state of the body last named before with these words: "the foreign ministry" is South Korea's."""
    words = set(fold(body).split())
    for before in range(at - 1, max(-1, at - 400), -1):
        mention = doc.mentions[before]
        if mention.kind == "organisation" and mention.country and words <= set(fold(mention.name or "").split()):
            return mention.country
    return None


def is_ruling(role: str | None) -> bool:
    """Whether a role is one of a government, not of just any organisation: a minister, not a director."""
    words = set(fold(role or "").replace("-", " ").split())
    ranks = phrase_words("ruling") - ({"general"} if words & phrase_words("general") else frozenset())
    return bool(words & ranks)


def allegiance(
    doc: Document, members: Sequence[int], name: str, role: str | None, parties: frozenset[str]
) -> Allegiance:
    """The state that a person acts for.

    Args:
        doc: With mentions.
        members: Indices of the person's mentions.
        name: The fullest name in the article.
        role: As the article has it; None where it tells none.
        parties: The states that the article speaks of most.
    """
    mentions = [doc.mentions[at] for at in members]
    acts = acts_for_state(role)
    told = next((m.country for m in mentions if m.country), None)
    if told is not None:
        term = term_of(name, role, told, doc.article.dct.isoformat()) if " " not in name else None
        return Allegiance(told, NAMED, "actor.person", name=term.person if term else None)
    former = mentions[0].former
    bare = role.removeprefix("former ") if role else None
    term = term_of(name, bare, None, doc.article.dct.isoformat(), former=former) if acts or role is None else None
    if term is not None:
        return Allegiance(term.country, BY_OFFICE, "actor.office", None if role else term.office, term.person)
    if acts and not former and (country := state_of(name, role)) is not None:
        return Allegiance(country, OWNED, "actor.known")
    body = next((m.organisation for m in mentions if m.organisation), None)
    if role is None and body is None and (term := once_held(name, doc.article.dct.isoformat())) is not None:
        return Allegiance(term.country, LEFT, "actor.former", term.office, term.person, former=True)
    if acts and body and not former and (country := _of_body(doc, members[0], body)) is not None:
        return Allegiance(country, OWNED, "actor.body")
    if not is_ruling(role) or former or body:
        return Allegiance(None, NAMED, "actor.person")
    day = doc.article.dct.isoformat()
    country = near_state(doc, members[0], parties, others=True)
    if country is None or country in parties or not may_have(role or "", country, day):
        country = state_with(role or "", parties, day) or near_state(doc, members[0], parties)
    return Allegiance(country, NEAR, "actor.near") if country else Allegiance(None, NAMED, "actor.person")


def near_state(doc: Document, at: int, parties: frozenset[str], *, others: bool = False) -> str | None:
    """The state that the words before a mention are about: the subject of its sentence, else of one of the two before.

    Only the parties count, the two states that the article speaks of most, and with `others` any state that is the
    subject of the same sentence or of the one before; None where there is none.
    """
    tokens = doc.parse.tokens
    sentence = tokens[doc.mentions[at].head].sent
    scene = scene_state(doc, at, parties)
    for before in range(at - 1, max(-1, at - 25), -1):
        mention = doc.mentions[before]
        if scene is not None and sentence != tokens[mention.head].sent:
            return scene
        if sentence - tokens[mention.head].sent > 2:
            return None
        if mention.country is None or mention.kind == "person" or not _leads(tokens, mention.head):
            continue
        beside = others and mention.kind == "state" and sentence - tokens[mention.head].sent <= 1
        if mention.country in parties or beside:
            return mention.country
    return scene


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is the subject of a main clause: not of "… when Bogota closed two crossings"."""
    return tokens[at].dep in SUBJECTS and tokens[tokens[at].head].dep in MAIN


def parties_of(doc: Document) -> frozenset[str]:
    """The two states that an article speaks of most."""
    counts = Counter(
        m.country for m in doc.mentions if m.country and m.kind in ("state", "place", "group") and len(m.country) == 3
    )
    return frozenset(country for country, _ in counts.most_common(2))


def owner_state(doc: Document, at: int, keys: Mapping[int, str], known: Mapping[str, str | None]) -> str | None:
    """The state of whoever owns a phrase, as "his" in "his office"; None where unknown.

    Args:
        doc: With mentions.
        at: Index of the phrase's mention.
        keys: The key of each mention, by index.
        known: The state of each key, as far as it is told.
    """
    start = doc.mentions[at].span.start
    for other in range(max(0, at - 3), at):
        owner = doc.mentions[other]
        owns = owner.form == "pronoun" or doc.text.startswith(("'s", "\u2019s", "' ", "\u2019 "), owner.span.end)
        token = doc.parse.tokens[owner.head]
        tied = owner.span.start == start or (token.dep == "nmod:poss" and token.head == doc.mentions[at].head)
        if tied and owns and other in keys:
            return known.get(keys[other])
    return _served(doc, at, keys, known)


def _served(doc: Document, at: int, keys: Mapping[int, str], known: Mapping[str, str | None]) -> str | None:
    """The state of whom a nominal serves: "an adviser to Aliyev"; None where unknown."""
    mention = doc.mentions[at]
    for other in range(at + 1, min(at + 3, len(doc.mentions))):
        between = doc.text[mention.span.end : max(mention.span.end, doc.mentions[other].span.start)]
        if mention.form == "nominal" and between.strip() in SERVING and other in keys:
            return known.get(keys[other])
    return None
