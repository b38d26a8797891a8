"""Phrases that say what a person is: "former US House Speaker", "a professor of physics at Bucknell University"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
            before = parse.tokens[max(0, token.i - 1 - (parse.tokens[token.i - 1].text == "-"))].lower
            if token.lower == "general" and before in phrase_words("general"):  # "Secretary-General" is no rank
                row = nouns[before][0]
            found.append(_phrase(parse, tables, text, token, row, plural=plural))
    return found


def _is_role(parse: Parse, token: Token) -> bool:
    """Whether a word of the table is the noun here, and ends its compound."""
    if token.pos not in ("NOUN", "PROPN", "ADJ"):
        return False
    following = parse.tokens[token.i + 1 : token.i + 4]
    if not following or following[0].lower in POSSESSIVE:
        return True
    after = following[0]
    if after.text == "-" or (after.lower == "general" and token.lower in phrase_words("general")):
        return False
    if token.lower in phrase_words("ambiguous"):
        common = after.pos in ("NOUN", "ADJ") and after.text.islower()
        if (
            common
            or (token.text[0].isupper() and _leads_on(following))
            or (token.pos == "ADJ" and not after.text[0].isupper())
        ):
            return False
    if token.text.isupper() and after.text.isupper() and after.ent in ("PER", "ORG", "MISC"):  # "SECRETARY HARLAN:"
        return True
    noun = role_nouns().get(after.lower)
    inside = after.head != token.i and token.head == after.i and token.dep in ("compound", "amod")
    return not (inside and after.pos == "NOUN" and noun is None) and (noun is None or noun[0].rank)


def _leads_on(following: Sequence[Token]) -> bool:
    """Whether capitalised words lead to another role: "Chief Cabinet Secretary"."""
    for token in following:
        if not token.text[0].isupper():
            return False
        noun = role_nouns().get(token.lower)
        if noun is not None:
            return not noun[0].rank
    return False


def _phrase(
    parse: Parse, tables: Mapping[int, TableName], text: str, noun: Token, row: RoleNoun, *, plural: bool
) -> RolePhrase:
    core = compound_start(parse, tables, noun.i)
    ministry = _ministry_start(parse, core, noun.i)
    core = core if ministry is None else ministry
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
    elif before is not None and before.lower in phrase_words("determiner") and before.pos != "SCONJ":
        first, determiner = core - 1, before.lower
    words, owner_name, owner_country, former = _modifiers(parse, tables, text, core, noun.i)
    if after.organisation is not None and after.country is None:
        owner_country = country = None  # "Iran project director at the Harlan Centre" acts for no state
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
        if token.text == "Under" and parse.tokens[at].text == "Secretary":
            at -= 1
            continue
        hyphen = token.text == "-" and at - 2 >= paragraph.first and parse.tokens[at - 2].pos not in ("PUNCT", "ADP")
        if not hyphen and not _modifies(token, parse.tokens[head], parse.tokens[at]):
            break
        at -= 1
    while at < head and parse.tokens[at].text == "-":
        at += 1
    return at


def _modifies(token: Token, head: Token, following: Token) -> bool:
    if token.ent == "PER" and head.ent != "PER":
        return False
    if token.lower in phrase_words("former") or token.lower in topics():
        return True
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        if head.text[0].isupper() and token.pos == "NOUN" and token.text[0].islower() and following.i == head.i:
            return token.dep in ("compound", "amod", "nmod")  # not "that way President Harlan"
        glued = following.text == "-" or (following.lower == "general" and token.lower in phrase_words("general"))
        noun = role_nouns().get(head.lower)
        leads = token.lower in phrase_words("ambiguous") and (noun is None or not noun[0].rank)
        return glued or token.lower not in role_nouns() or leads
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
        elif token.text == "-" and not words:
            at += 1
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


def _ministry_start(parse: Parse, core: int, head: int) -> int | None:
    """Where "Ministry of" stands before "Foreign Affairs spokesperson"; None where it does not."""
    tokens = parse.tokens
    fits = core >= 2 and core < head and tokens[core - 1].lower == "of" and tokens[core - 2].text[0].isupper()
    return (
        core - 2 if fits and tokens[core - 2].lower in phrase_words("body") and tokens[core].lower in topics() else None
    )


def _body_end(parse: Parse, start: int, head: int) -> int | None:
    """One past a body named by plain words before the head noun: "foreign ministry"; None where none is."""
    if start + 1 < head and parse.tokens[start + 1].lower == "of" and parse.tokens[start].lower in phrase_words("body"):
        at = start + 2
        while at < head and (parse.tokens[at].lower in topics() or parse.tokens[at].lower in ("and", "of", "the")):
            at += 1
        return at
    for at in range(start, min(head, start + 5)):
        token = parse.tokens[at]
        if token.lower in phrase_words("body"):
            force = at + 1 < head and parse.tokens[at + 1].lower in phrase_words("body")
            return at + 2 if force else at + 1
        plain = token.pos not in ("NOUN", "PROPN") and token.lower not in topics() and not token.text[0].isupper()
        if plain or token.lower in role_nouns():
            return None
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
