"""Phrases that say what a person is: "former US House Speaker", "a professor of physics at Bucknell University"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.complements import complement
from detente.extraction.naming.gazetteer import RoleNoun, phrase_words, role_nouns, topics
from detente.extraction.naming.tables import POSSESSIVE, TableName
from detente.model.parse import Parse, Token

OWNING: Final = frozenset({"state", "capital", "body", "igo", "side"})
EMPLOYERS: Final = frozenset({"body", "igo", "group", "company", "media"})
LONGEST: Final = 9  # tokens before the head noun


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """One such phrase, with what it says of the person."""

    first: int  # its first token, determiner or possessor included
    core: int  # its first token behind determiner and possessor
    head: int
    last: int  # one past its last token, complements included
    row: RoleNoun
    plural: bool
    role: str
    determiner: str | None = None  # "the", "his" ...; None: none, or a possessor
    possessor: int | None = None  # last token of "China" in "China's foreign minister"
    country: str | None = None
    organisation: str | None = None
    former: bool = False


def find_role_phrases(parse: Parse, tables: Mapping[int, TableName], text: str) -> list[RolePhrase]:
    """Every phrase around a noun for persons, in text order.

    Args:
        parse: The grammar of the article.
        tables: The names of the tables, by each of their tokens.
        text: The article.
    """
    nouns = role_nouns()
    found = []
    for token in parse.tokens:
        body = tables.get(token.i)
        if token.lower in nouns and (body is None or body.last - body.first == 1) and _is_role(parse, token):
            row, plural = nouns[token.lower]
            found.append(_phrase(parse, tables, text, token, row, plural=plural))
    return found


def _is_role(parse: Parse, token: Token) -> bool:
    """Whether a word of the table is the noun here, and ends its compound."""
    if token.pos not in ("NOUN", "PROPN", "ADJ") or (
        token.pos == "ADJ" and token.lower in ("general", "chief", "associate")
    ):
        return (
            token.text[0].isupper() and token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].text[0].isupper()
        )
    following = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    if following is None:
        return True
    if following.lower in POSSESSIVE or following.text == "-":
        return following.text != "-"
    inside = following.head != token.i and token.head == following.i and token.dep in ("compound", "amod")
    return not (inside and following.pos == "NOUN") and following.lower not in role_nouns()


def _phrase(
    parse: Parse, tables: Mapping[int, TableName], text: str, noun: Token, row: RoleNoun, *, plural: bool
) -> RolePhrase:
    core = compound_start(parse, tables, noun.i)
    after = complement(parse, tables, text, noun.i + 1, row)
    first, determiner, possessor = core, None, None
    country, organisation = after.country, after.organisation
    before = parse.tokens[core - 1] if core else None
    if before is not None and before.lower in POSSESSIVE and core >= 2:
        possessor = core - 2
        owner = tables.get(possessor)
        first = owner.first if owner else possessor
        if owner and owner.country and owner.kind in OWNING:
            country = country or owner.country
            organisation = organisation or (owner.name if owner.kind == "body" else None)
    elif before is not None and before.lower in phrase_words("determiner"):
        first, determiner = core - 1, before.lower
    words, owner_name, owner_country, former = _modifiers(parse, tables, text, core, noun.i)
    role = " ".join(_rejoined([*words, noun.text, *after.words]))
    return RolePhrase(
        first, core, noun.i, after.last, row, plural, role, determiner, possessor,
        owner_country or country, organisation or owner_name, former,
    )  # fmt: skip


def compound_start(parse: Parse, tables: Mapping[int, TableName], head: int) -> int:
    """The first token of the compound that a head noun ends."""
    paragraph = parse.paragraphs[parse.paragraph(head)]
    at = head
    while at > paragraph.first and head - at < LONGEST:
        token = parse.tokens[at - 1]
        if token.lower in phrase_words("unrelated") or token.lower in phrase_words("determiner"):
            break
        if at - 1 in tables:
            at = tables[at - 1].first
            continue
        hyphen = token.text == "-" and at - 2 >= paragraph.first and parse.tokens[at - 2].pos not in ("PUNCT", "ADP")
        if not hyphen and not _modifies(token, parse.tokens[head], parse.tokens[at]):
            break
        at -= 1
    return at


def _modifies(token: Token, head: Token, following: Token) -> bool:
    if token.ent == "PER" and head.ent != "PER":
        return False
    if token.lower in phrase_words("former") or token.lower in topics():
        return True
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        glued = following.text == "-"  # "Director-General"
        return glued or token.lower not in role_nouns() or token.lower in ("deputy", "general", "chief", "head")
    if token.pos in ("VERB", "ADV", "NUM"):
        return token.dep in ("amod", "compound", "nmod:desc") or (
            token.pos == "ADV" and following.pos in ("ADJ", "VERB") and token.lower.endswith("ly")
        )
    return False


def _modifiers(
    parse: Parse, tables: Mapping[int, TableName], text: str, core: int, head: int
) -> tuple[list[str], str | None, str | None, bool]:
    """The words before a head noun without country and employer; the employer; the country; whether formerly."""
    words: list[str] = []
    organisation = country = None
    former = False
    at = core
    while at < head:
        table = tables.get(at)
        token = parse.tokens[at]
        if table is not None and table.country is not None and table.first == at:
            country = country or table.country
            body = _body_end(parse, table.last, head)
            if table.kind in EMPLOYERS:
                organisation, at = table.name, table.last
            elif body is not None:
                organisation, at = text[token.start : parse.tokens[body - 1].end], body
            else:
                at = table.last
        elif token.lower in phrase_words("former"):
            former = True
            at += 1
            at += at < head and parse.tokens[at].text == "-"
        elif (body := _body_end(parse, at, head)) is not None:
            organisation, at = text[token.start : parse.tokens[body - 1].end], body
        else:
            words.append(token.text)
            at += 1
    return words, organisation, country, former


def _body_end(parse: Parse, start: int, head: int) -> int | None:
    """One past a body named by plain words before the head noun: "foreign ministry"; None where none is."""
    for at in range(min(head - 1, start + 4), start - 1, -1):
        if parse.tokens[at].lower in phrase_words("body"):
            return at + 1
    return None


def _rejoined(words: list[str]) -> list[str]:
    """Words with those around a hyphen put together again."""
    found: list[str] = []
    for word in words:
        if found and (word == "-" or found[-1].endswith("-") or word in POSSESSIVE):
            found[-1] += word
        else:
            found.append(word)
    return found
