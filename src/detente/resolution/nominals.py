"""Who is meant by words without a name: "the ministry", "the official", "Chinese companies"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.extraction.naming.gazetteer import kingdoms, organisation_names, role_nouns, state_names
from detente.extraction.naming.person_names import fold
from detente.language.inflection import verb_lemmas
from detente.model.actor import Mention
from detente.model.document import Document
from detente.resolution.countries import acts_for_state
from detente.resolution.offices import holder, state_of, term_of
from detente.resolution.organisations import words_without_small

DEFINITE: Final = ("the ", "this ", "that ")
EXPECTING: Final = verb_lemmas(
    ("expect", "see", "put", "deem", "consider", "estimate", "rate", "anticipate", "give", "judge")
)
REACH: Final = 400  # mentions back or forth that are searched
SMALL: Final = frozenset({"the", "of", "for", "and", "a", "an", "former"})


def resolve_nominals(
    doc: Document, keys: Mapping[int, str], roles: Mapping[str, str], states: Mapping[str, str | None]
) -> dict[int, str]:
    """The key of the actor that each nominal stands for, by the index of its mention; unsure ones are left out.

    Args:
        doc: With mentions and statements.
        keys: The keys of the named mentions, by index.
        roles: The role of each person's key.
        states: The state of each person's key.
    """
    sources = {s.source_head for s in doc.statements if s.source_head is not None}
    found = dict(keys)
    for at, mention in enumerate(doc.mentions):
        if mention.form == "nominal" and at not in found:
            speaks = mention.head in sources or _expects(doc, mention)
            key = _key(doc, at, found, roles, states, speaks=speaks)
            if key is not None:
                found[at] = key
    return found


def _expects(doc: Document, mention: Mention) -> bool:
    """Whether a group without a state forecasts: "analysts expect", "economists put the odds at"."""
    token = doc.parse.tokens[mention.head]
    expecting = doc.parse.tokens[token.head].lower in EXPECTING
    return mention.rule == "mention.nominal" and not mention.country and token.dep == "nsubj" and expecting


def state_key(code: str | None) -> str | None:
    """The key of the state, or of the international organisation, of a code; None where it tells no single one."""
    if code is None:
        return None
    if code in state_names():
        return f"state {code}"
    name = organisation_names().get(code)
    return f"organisation {' '.join(words_without_small(name))}" if name else None


def _key(
    doc: Document,
    at: int,
    found: Mapping[int, str],
    roles: Mapping[str, str],
    states: Mapping[str, str | None],
    *,
    speaks: bool,
) -> str | None:
    mention = doc.mentions[at]
    if mention.rule == "mention.apposition":
        return _apposed(doc, at, mention, found)
    definite = fold(doc.words(mention.span)).startswith(DEFINITE)
    number = "body" if mention.kind == "organisation" else "many" if _plural(doc, mention) else "one"
    own = f"group {number} {at}" if speaks else None
    state = state_key(mention.country)
    if mention.kind == "state":
        leader = None if state else _leader(doc, mention)
        if leader is not None:
            return _of_leader(doc, leader, states, found) or own
        return state or (_last_state(doc, at, found) if definite else None) or own
    if mention.kind == "organisation":
        return (_last_organisation(doc, at, found) if definite else None) or own
    if mention.rule == "mention.nominal":
        office = None if _plural(doc, mention) else _holder(doc, at, found, roles, states, definite=definite)
        before = _said_before(doc, at, found) if definite else None
        term = None if office or before or not speaks else _in_office(doc, mention, definite=definite)
        if office or before or term:
            return office or before or term
    for_state = mention.rule != "mention.nominal" or acts_for_state(mention.role)
    return own or (state if mention.kind == "group" and for_state else None)


def _leader(doc: Document, mention: Mention) -> str | None:
    """The name right before a word for a government: "Harlan" of "the Harlan administration"."""
    before = doc.parse.tokens[mention.head - 1] if mention.head else None
    if before is None or before.head != mention.head or not before.text[0].isupper():
        return None
    return before.text if before.dep in ("compound", "amod") else None


def _of_leader(doc: Document, name: str, states: Mapping[str, str | None], found: Mapping[int, str]) -> str | None:
    """The state of a leader by surname: of the person whom the article names so, else of who held the office."""
    for at, mention in enumerate(doc.mentions):
        named = mention.kind == "person" and fold(mention.name or "").split()[-1:] == fold(name).split()
        state = state_key(states.get(found.get(at, ""))) if named else None
        if state is not None:
            return state
    for office in ("president", "prime minister"):
        term = term_of(name, office, None, doc.article.dct.isoformat())
        country = state_of(name, office) if term is None else term.country
        if country is not None:
            return state_key(country)
    return None


def _plural(doc: Document, mention: Mention) -> bool:
    token = doc.parse.tokens[mention.head]
    known = role_nouns().get(token.lower)
    return known[1] if known else token.has("Number=Plur")


def _apposed(doc: Document, at: int, mention: Mention, found: Mapping[int, str]) -> str | None:
    """The person of this name who stands nearest."""
    near = sorted(range(max(0, at - 6), min(len(doc.mentions), at + 4)), key=lambda i: abs(i - at))
    return next((found[i] for i in near if i in found and doc.mentions[i].name == mention.name and i != at), None)


def _holder(
    doc: Document,
    at: int,
    found: Mapping[int, str],
    roles: Mapping[str, str],
    states: Mapping[str, str | None],
    *,
    definite: bool,
) -> str | None:
    """The person whose role the words name: "the Secretary of State"; of several, the one last spoken of."""
    mention = doc.mentions[at]
    if not mention.role or mention.former or not (definite or mention.country):
        return None
    words = set(fold(mention.role).split()) - SMALL
    fits = {key for key, held in roles.items() if words <= set(fold(held).split()) and not held.startswith("former")}
    if mention.country:
        fits = {key for key in fits if states.get(key) == mention.country}
    if not fits or (len(words) == 1 and mention.country and not definite):
        return None
    before = next((found[i] for i in range(at - 1, max(-1, at - REACH), -1) if found.get(i) in fits), None)
    return before or next(
        (found[i] for i in range(at + 1, min(len(doc.mentions), at + REACH)) if found.get(i) in fits), None
    )


def _in_office(doc: Document, mention: Mention, *, definite: bool) -> str | None:
    """Who held the office on the day of publication, where the words name state and office: "the US president"."""
    if not mention.role or mention.former or not mention.country or not definite or _plural(doc, mention):
        return None
    term = holder(mention.role, mention.country, doc.article.dct.isoformat())
    return f"holder {term.country} {term.person}" if term is not None else None


def _said_before(doc: Document, at: int, found: Mapping[int, str]) -> str | None:
    """The last unnamed person or group of the same noun that nothing speaks against."""
    tokens = doc.parse.tokens
    mention = doc.mentions[at]
    words = set(fold(mention.role or "").split()) - SMALL
    for before in range(at - 1, max(-1, at - REACH), -1):
        other = doc.mentions[before]
        same = other.rule == "mention.nominal" and tokens[other.head].lower == tokens[mention.head].lower
        fits = mention.country in (None, other.country) and words <= set(fold(other.role or "").split())
        if same and fits and found.get(before, "").startswith("group"):
            return found[before]
    return None


def _last_state(doc: Document, at: int, found: Mapping[int, str]) -> str | None:
    """The state last spoken of in this sentence or the one before: "the country"; for "the kingdom" a kingdom."""
    tokens = doc.parse.tokens
    head = tokens[doc.mentions[at].head]
    fitting = kingdoms() if head.lower == "kingdom" else None
    for before in range(at - 1, max(-1, at - REACH), -1):
        if head.sent - tokens[doc.mentions[before].head].sent > (1 if fitting is None else 30):
            return None
        key = found.get(before, "")
        if key.startswith("state") and (fitting is None or key.removeprefix("state ") in fitting):
            return key
    return None


def _last_organisation(doc: Document, at: int, found: Mapping[int, str]) -> str | None:
    """The organisation last named with the same noun: "the ministry" after "the Chinese Foreign Ministry"."""
    noun = doc.parse.tokens[doc.mentions[at].head].lower
    for before in range(at - 1, max(-1, at - REACH), -1):
        name = doc.mentions[before].name
        if found.get(before, "").startswith("organisation") and name and noun in fold(name).split():
            return found[before]
    return None
