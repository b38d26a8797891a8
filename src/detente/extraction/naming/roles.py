"""Phrases that say what a person is: "former US House Speaker", "a professor of political science at Bucknell University"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.gazetteer import RoleNoun, role_nouns, topics
from detente.extraction.naming.tables import TableName
from detente.model.parse import Parse, Token

FORMER: Final = frozenset({"former", "ex", "late", "then", "ousted", "onetime", "one-time", "retired", "deposed"})
PREPOSITIONS: Final = frozenset({"of", "for", "to", "at", "on", "with", "from", "in"})
EMPLOYER: Final = frozenset({"at", "with", "from"})
DETERMINERS: Final = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "some", "many",
    "several", "two", "three", "four", "five", "other", "another", "one", "any", "no", "both", "all", "most", "these", "those", "each", "every"})  # fmt: skip
NOT_IN_ROLE: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "today",
    "yesterday", "year", "week", "month", "mr", "mr.", "mrs", "ms", "ms.", "dr", "dr.", "meanwhile", "while", "but", "according"})  # fmt: skip
POSSESSIVE: Final = frozenset({"'s", "\u2019s", "'", "\u2019"})
NOMINAL_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBG", "VBN"})
SENT: Final = frozenset({"adviser", "advisor", "aide", "ambassador", "envoy", "representative", "delegate", "secretary", "deputy"})
SEATED: Final = frozenset({"official", "leader", "lawmaker", "minister", "negotiator"})
TELLING: Final = frozenset({"state", "adjective", "body", "igo", "capital"})
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
    words: str  # as written, behind the determiner
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
            found.append(_phrase(parse, tables, text, token, row, plural))
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
    parse: Parse, tables: Mapping[int, TableName], text: str, noun: Token, row: RoleNoun, plural: bool
) -> RolePhrase:
    core = compound_start(parse, tables, noun.i)
    last, tail, organisation, country = _complements(parse, tables, text, noun.i + 1, row)
    first, determiner, possessor = core, None, None
    before = parse.tokens[core - 1] if core else None
    if before is not None and before.lower in POSSESSIVE and core >= 2:
        possessor = core - 2
        owner = tables.get(possessor)
        first = owner.first if owner else possessor
        if owner and owner.country and owner.kind in ("state", "capital", "body", "igo", "side"):
            country = country or owner.country
            organisation = organisation or (owner.name if owner.kind == "body" else None)
    elif before is not None and before.lower in DETERMINERS:
        first, determiner = core - 1, before.lower
    words, owner_name, owner_country, former = _modifiers(parse, tables, text, core, noun.i)
    role = " ".join((*words, noun.text, *tail))
    return RolePhrase(
        first, core, noun.i, last, row, plural, role, text[parse.tokens[core].start : parse.tokens[last - 1].end],
        determiner, possessor, owner_country or country, organisation or owner_name, former,
    )  # fmt: skip


def compound_start(parse: Parse, tables: Mapping[int, TableName], head: int) -> int:
    """The first token of the compound that a head noun ends."""
    paragraph = parse.paragraphs[parse.paragraph(head)]
    at = head
    while at > paragraph.first and head - at < LONGEST:
        token = parse.tokens[at - 1]
        if token.lower in NOT_IN_ROLE or token.lower in DETERMINERS:
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
    if token.lower in FORMER or token.lower in topics():
        return True
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        return token.lower not in role_nouns() or token.lower in ("deputy", "general", "chief", "head")
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
            if table.kind in ("body", "igo", "group", "company", "media"):
                organisation, at = table.name, table.last
            elif body is not None:
                organisation, at = text[token.start : parse.tokens[body - 1].end], body
            else:
                at = table.last
        elif token.lower in FORMER:
            former = True
            at += 1
            at += at < head and parse.tokens[at].text == "-"
        elif (body := _body_end(parse, at, head)) is not None:
            organisation, at = text[token.start : parse.tokens[body - 1].end], body
        else:
            words.append(token.text)
            at += 1
    return _rejoined(words), organisation, country, former


BODIES: Final = frozenset({"ministry", "department", "parliament", "congress", "senate", "agency", "commission", "council",
    "committee", "court", "embassy", "consulate", "bureau", "office", "army", "navy", "force", "guard", "military", "police"})  # fmt: skip


def _body_end(parse: Parse, start: int, head: int) -> int | None:
    """One past a body named by plain words before the head noun: "foreign ministry", "air force"; None where none is."""
    for at in range(min(head - 1, start + 4), start - 1, -1):
        if parse.tokens[at].lower in BODIES:
            return at + 1
    return None


def _complements(
    parse: Parse, tables: Mapping[int, TableName], text: str, at: int, row: RoleNoun
) -> tuple[int, list[str], str | None, str | None]:
    """What follows a head noun: one past it, the words that belong to the role, the employer, the country."""
    words: list[str] = []
    organisation = country = None
    size = len(parse.tokens)
    plain_not = ("in", "on", "with") if row.acts_for == "state" else ("with",)
    for _ in range(3):
        if at + 1 >= size or parse.tokens[at].lower not in PREPOSITIONS:
            break
        preposition = parse.tokens[at].lower
        start = at + 1 + (parse.tokens[at + 1].lower in ("the", "a", "an", "its", "their", "his", "her"))
        if start >= size:
            break
        table = tables.get(start)
        end = employer_end(parse, tables, start, preposition)
        if end is not None:
            if preposition == "in" and not organisation:
                break
            if preposition != "in":
                organisation = organisation or text[parse.tokens[start].start : parse.tokens[end - 1].end]
                country = country or country_within(tables, start, end)
            at = end
        elif table is not None and table.first == start and table.kind != "adjective":
            body = table.kind in ("igo", "body")
            if preposition == "of" and (body or table.kind in ("state", "capital", "side")):
                country = country or table.country
                organisation = organisation or (table.name if body else None)
            elif body and preposition in ("for", "at", "with", "from"):
                country, organisation = country or table.country, organisation or table.name
            elif preposition == "in" and table.kind == "capital" and row.noun in SEATED:
                country = country or table.country
            elif preposition != "in":
                words += [parse.tokens[k].text for k in range(at, table.last)]
            elif not organisation:
                break
            at = table.last
        elif preposition not in plain_not and (end := _plain_end(parse, tables, start)) > start and _belongs(parse, preposition, row, start):
            words += [parse.tokens[k].text for k in range(at, end)]
            at = end
        else:
            break
    return at, _rejoined(words), organisation, country


def _belongs(parse: Parse, preposition: str, row: RoleNoun, start: int) -> bool:
    """Whether plain words behind a preposition say more of the role: "adviser to the president", not "talks to reporters"."""
    if preposition == "for":
        return parse.tokens[start].lower in topics()
    return preposition != "to" or row.noun in SENT


def country_within(tables: Mapping[int, TableName], first: int, last: int) -> str | None:
    """The state that an organisation's name tells: "Finnish Border Guard"; None where it tells none."""
    inside = (tables[i] for i in range(first, last) if i in tables)
    return next((table.country for table in inside if table.country and table.kind in TELLING), None)


def employer_end(parse: Parse, tables: Mapping[int, TableName], start: int, preposition: str) -> int | None:
    """One past an organisation's name that starts here, which no table holds; None where none does."""
    token = parse.tokens[start]
    if not token.text[0].isupper() or token.lower in topics():
        return None
    last = start
    for at in range(start, min(start + 10, len(parse.tokens))):
        word = parse.tokens[at]
        inner = word.lower in ("of", "for", "and", "on", "the", "&", "-", "in") or word.lower in POSSESSIVE
        inner = inner or parse.tokens[at - 1].text == "-"
        if word.text[0].isupper() and (word.pos != "VERB"):
            last = at
        elif not inner or at == start:
            break
        elif word.lower in ("and", "in", "the", "on", "for", "of") and not (
            at + 1 < len(parse.tokens)
            and (parse.tokens[at + 1].text[0].isupper() or parse.tokens[at + 1].lower == "the")
            and word.lower != "in"
        ):
            break
    inside = range(start, last + 1)
    table = tables.get(start)
    if table is not None and table.last >= last + 1 and table.kind in ("state", "capital", "side", "noun"):
        return None
    if table is not None and table.kind == "adjective" and last >= table.last:
        return last + 1
    labels = {parse.tokens[k].ent for k in inside if parse.tokens[k].ent}
    if preposition in EMPLOYER and "PER" not in labels:
        return last + 1
    known = any(parse.tokens[k].lower in EMPLOYERS for k in inside)
    return last + 1 if known or (labels == {"ORG"} and last > start and table is None) else None


EMPLOYERS: Final = frozenset({"university", "institute", "institution", "college", "school", "centre", "center", "council",
    "foundation", "forum", "group", "bank", "society", "academy", "association", "fund", "think-tank", "agency", "commission",
    "committee", "ministry", "department", "organisation", "organization", "program", "programme", "corporation", "chamber"})  # fmt: skip


def _plain_end(parse: Parse, tables: Mapping[int, TableName], start: int) -> int:
    """One past the plain words that start here: "political science", "foreign affairs", "State"."""
    at = start
    while at < min(start + 7, len(parse.tokens)):
        token = parse.tokens[at]
        if token.lower in topics() or (token.text.islower() and token.pos in ("NOUN", "ADJ")) or token.text == "-":
            at += 1
        elif (
            at > start
            and token.text in ("and", "&", "-")
            and at + 1 < len(parse.tokens)
            and parse.tokens[at + 1].lower in topics()
        ):
            at += 1
        elif at in tables and tables[at].kind == "adjective":
            at = tables[at].last
        else:
            break
    return at


def _rejoined(words: list[str]) -> list[str]:
    """Words with those around a hyphen put together again."""
    found: list[str] = []
    for word in words:
        if found and (word == "-" or found[-1].endswith("-") or word in POSSESSIVE):
            found[-1] += word
        else:
            found.append(word)
    return found
