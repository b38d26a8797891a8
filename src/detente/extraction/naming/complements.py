"""What follows the noun of a role: "of Foreign Affairs", "at Bucknell University", "for East Asian Affairs"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.gazetteer import (
    RoleNoun,
    given_names,
    group_nouns,
    phrase_words,
    role_nouns,
    topics,
)
from detente.extraction.naming.person_names import plain
from detente.extraction.naming.tables import POSSESSIVE, TableName
from detente.model.parse import Parse

PREPOSITIONS: Final = frozenset({"of", "for", "to", "at", "on", "with", "from", "in"})
EMPLOYING: Final = frozenset({"at", "with", "from"})  # what is named behind them employs, whatever its name
ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her"})
JOINTS: Final = frozenset(
    {"of", "for", "and", "on", "the", "&", "-", "in"}
)  # lower-case words inside an organisation's name
SERVING: Final = frozenset({"of", "for", "at", "in", "with", "from"})  # before the body that somebody works for
BODIES: Final = frozenset({"body", "force"})
DELEGATIONS: Final = frozenset({"delegation", "side", "team", "negotiators", "mission"})
LANDS: Final = frozenset({"state", "capital", "side", "noun"})
TELLING: Final = frozenset({"state", "adjective", "body", "igo", "capital"})
MOST_WORDS: Final = 14  # of the field of an office
MOST: Final = 3  # prepositional phrases that belong to one role


@dataclass(frozen=True, slots=True)
class Complement:
    """The complements of one noun, together."""

    last: int  # one past the last token
    words: tuple[str, ...] = ()  # that belong to the role
    organisation: str | None = None
    country: str | None = None


def complement(parse: Parse, tables: Mapping[int, TableName], text: str, at: int, row: RoleNoun) -> Complement:
    """What the phrases from token `at` on say of a role whose noun stands before it."""
    found = Complement(at)
    for _ in range(MOST):
        following = _one(parse, tables, text, found, row)
        if following is None:
            break
        found = following
    return found


def _one(
    parse: Parse, tables: Mapping[int, TableName], text: str, so_far: Complement, row: RoleNoun
) -> Complement | None:
    """The complements so far with the one that follows; None where none does."""
    at, tokens = so_far.last, parse.tokens
    if at + 1 >= len(tokens) or tokens[at].lower not in PREPOSITIONS:
        return None
    preposition = tokens[at].lower
    start = at + 1 + (tokens[at + 1].lower in ARTICLES)
    if start >= len(tokens):
        return None
    end = employer_end(parse, tables, start, preposition)
    if end is not None:
        return _employed(parse, tables, text, so_far, preposition, start, end)
    body = _body_end(parse, tables, start) if preposition in SERVING else None
    if body is not None:
        country = so_far.country or country_within(tables, start, body)
        name = text[tokens[start].start : tokens[body - 1].end]
        return Complement(body, so_far.words, so_far.organisation or name, country)
    table = tables.get(start)
    if table is not None and table.first == start and table.kind != "adjective":
        return _listed(parse, so_far, preposition, table, row)
    end = _plain_end(parse, tables, start, preposition, row)
    if preposition in ("for", "of") and row.acts_for == "state":
        end = _office_end(parse, tables, start) or end
    if end is None:
        return None
    words = tuple(token.text for token in tokens[at:end])
    sent = preposition == "of" and tokens[end - 1].lower in DELEGATIONS
    country = country_within(tables, start, end) if sent else None  # "head of the Chilean delegation"
    return Complement(end, so_far.words + words, so_far.organisation, so_far.country or country)


def _employed(
    parse: Parse, tables: Mapping[int, TableName], text: str, so_far: Complement, preposition: str, start: int, end: int
) -> Complement | None:
    """With an organisation that no table holds; "in" it only where another one is told before."""
    if preposition == "in" and parse.tokens[start].lower not in phrase_words("body"):
        return Complement(end, so_far.words, so_far.organisation, so_far.country) if so_far.organisation else None
    name = text[parse.tokens[start].start : parse.tokens[end - 1].end]
    country = so_far.country or country_within(tables, start, end)
    return Complement(end, so_far.words, so_far.organisation or name, country)


def _listed(parse: Parse, so_far: Complement, preposition: str, table: TableName, row: RoleNoun) -> Complement | None:
    """With a name of the tables: whom the holder acts for, or whom he is sent to."""
    body = table.kind in ("igo", "body")
    country, organisation, words = so_far.country, so_far.organisation, so_far.words
    sent = preposition == "from" and row.acts_for == "state" and table.kind == "state"
    if sent:  # "the ambassador from the Republic of Korea"
        country = country or table.country
    elif preposition == "of" and (body or table.kind in LANDS):
        country, organisation = country or table.country, organisation or (table.name if body else None)
    elif body and preposition in ("for", *EMPLOYING):
        country, organisation = country or table.country, organisation or table.name
    elif preposition == "in" and table.kind == "capital" and row.noun in phrase_words("seated"):
        country = country or table.country
    elif preposition != "in":
        words += tuple(token.text for token in parse.tokens[so_far.last : table.last])
    elif organisation is None:
        return None
    return Complement(table.last, words, organisation, country)


def country_within(tables: Mapping[int, TableName], first: int, last: int) -> str | None:
    """The state that an organisation's name tells: "Finnish Border Guard"; None where it tells none."""
    inside = (tables[i] for i in range(first, last) if i in tables)
    return next((table.country for table in inside if table.country and table.kind in TELLING), None)


def employer_end(parse: Parse, tables: Mapping[int, TableName], start: int, preposition: str) -> int | None:
    """One past an organisation's name that starts here, which no table holds; None where none does."""
    tokens = parse.tokens
    if start >= len(tokens) or not tokens[start].text[0].isupper() or tokens[start].lower in topics():
        return None
    last = _without_person(parse, start, _capitals_end(parse, start))
    table = tables.get(start)
    if table is not None and table.last >= last and table.kind in LANDS:
        return None
    if table is not None and table.kind == "adjective" and last > table.last:
        return last
    labels = {token.ent for token in tokens[start:last] if token.ent}
    if preposition in EMPLOYING and "PER" not in labels:
        return last
    known = any(token.lower in phrase_words("employer") for token in tokens[start:last])
    return last if known or (labels == {"ORG"} and last - start > 1 and table is None) else None


def _body_end(parse: Parse, tables: Mapping[int, TableName], start: int) -> int | None:
    """One past a body of a state in plain words: "foreign ministry", "Chile's interior ministry"; None if none is."""
    tokens, nouns = parse.tokens, group_nouns()
    at = start
    while at < min(start + MOST_WORDS, len(tokens)):
        token = tokens[at]
        known = nouns.get(token.lower)
        ends = at + 1 >= len(tokens) or tokens[at + 1].pos not in ("NOUN", "PROPN")
        if known is not None and known[0].kind in BODIES and not known[0].modifiers and ends:
            return at + 1 if token.text.islower() else None
        if at in tables and (tables[at].kind == "adjective" or _owns(parse, tables[at])):
            at = tables[at].last + (tables[at].kind != "adjective")
        elif token.text.islower() and (token.pos in ("NOUN", "ADJ") or token.lower in topics()):
            at += 1
        else:
            return None
    return None


def _owns(parse: Parse, table: TableName) -> bool:
    """Whether a state stands as an owner: "Chile's"."""
    return table.kind in LANDS and table.last < len(parse.tokens) and parse.tokens[table.last].lower in POSSESSIVE


def _without_person(parse: Parse, start: int, last: int) -> int:
    """The end of an organisation's name, before the person who is named behind it: "of the Harlan Council Ann Ray"."""
    for at in range(start + 1, last):
        before, token = parse.tokens[at - 1], parse.tokens[at]
        person = plain(token.text) in given_names() or (token.ent == "PER" != before.ent)
        if person and before.lower in phrase_words("employer"):
            return at
    return last


def _capitals_end(parse: Parse, start: int) -> int:
    """One past the capitalised words from here on, small joints between them included."""
    last = start + 1
    for at in range(start + 1, min(start + 10, len(parse.tokens))):
        word = parse.tokens[at]
        if word.text[0].isupper() and word.pos != "VERB":
            last = at + 1
            continue
        glued = word.text == "-" or parse.tokens[at - 1].text == "-" or word.lower in POSSESSIVE
        after = parse.tokens[at + 1] if at + 1 < len(parse.tokens) else None
        joint = (
            word.lower in JOINTS - {"in"} and after is not None and (after.text[0].isupper() or after.lower == "the")
        )
        if not glued and not joint:
            break
    return last


def _plain_end(
    parse: Parse, tables: Mapping[int, TableName], start: int, preposition: str, row: RoleNoun
) -> int | None:
    """One past plain words that belong to the role: "political science", "State"; None where none do."""
    tokens = parse.tokens
    if preposition == "with" or (preposition in ("in", "on") and row.acts_for == "state"):
        return None
    if preposition == "to" and row.noun not in phrase_words("sent"):
        return None
    if preposition == "for":
        return _field_end(parse, start)
    at = start
    while at < min(start + 7, len(tokens)):
        token = tokens[at]
        joins = at > start and token.text in ("and", "&") and at + 1 < len(tokens) and tokens[at + 1].lower in topics()
        plain = token.lower in topics() or (token.text.islower() and token.pos in ("NOUN", "ADJ")) or token.text == "-"
        if plain or joins:
            at += 1
        elif at in tables and tables[at].kind == "adjective":
            at = tables[at].last
        elif token.text[0].isupper() and token.ent != "PER" and _leads_to_noun(parse, at):
            at += 1
        else:
            break
    return at if at > start else None


def _office_end(parse: Parse, tables: Mapping[int, TableName], start: int) -> int | None:
    """One past capitalised words that end right before a given name: "for Economic Growth, and Energy Ann Vik"."""
    joined = None
    for at in range(start, min(start + MOST_WORDS, len(parse.tokens))):
        token = parse.tokens[at]
        if token.lower in role_nouns():  # "for Foreign Minister Ann Harlan"
            return None
        if token.text[0].isupper() and plain(token.text) in given_names():
            before = parse.tokens[at - 1]
            fits = at > start and before.text[0].isupper() and (joined is None or joined)
            return at if fits else None
        if token.text == ",":
            joined = joined or False
        elif token.lower == "and":
            joined = None if joined is None else True
        elif token.lower not in ("the", "of", "&", "-", "for") and not (
            token.text[0].isupper() and (at not in tables or tables[at].kind == "adjective")
        ):
            return None
    return None


def _leads_to_noun(parse: Parse, at: int) -> bool:
    """Whether capitalised words end in a common noun: "the Middle East programme"."""
    for token in parse.tokens[at : at + 5]:
        if not token.text[0].isupper():
            return token.pos == "NOUN" and token.text.isalpha()
    return False


def _field_end(parse: Parse, start: int) -> int | None:
    """One past the last field word behind "for": "for East Asian and Pacific Affairs"; None where there is none."""
    last = None
    for at in range(start, min(start + 9, len(parse.tokens))):
        word = parse.tokens[at]
        if word.lower in topics() or word.lower in phrase_words("field"):
            last = at + 1
        elif word.lower in role_nouns():  # "for Foreign Minister Ann Harlan" names no field
            return None
        elif word.lower not in ("and", "the", "of", "-", "&", ","):
            break
    return last
