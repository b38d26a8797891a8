"""How far a person's name goes, word by word, and names without their accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from detente.extraction.naming.gazetteer import phrase_words, role_nouns
from detente.extraction.naming.tables import TableName
from detente.model.parse import Parse, Token

WORDS: Final = 65536  # words whose plain form is kept
LONGEST: Final = 8  # tokens of a name, hyphens included


@lru_cache(maxsize=WORDS)
def plain(text: str) -> str:
    """A word without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


@lru_cache(maxsize=WORDS)
def fold(text: str) -> str:
    """A name without accents, in lower case: "havren" for "Havrén"."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", text.replace("\u2019", "'")) if not unicodedata.combining(c)
    ).lower()


def mixed_case(words: str) -> str:
    """Words in the capitals of a transcript as they are written elsewhere: "SECRETARY" is "Secretary"; "PM" stays."""
    return words.title() if words.isupper() and len(words) > 3 and "." not in words else words


def person_end(parse: Parse, tables: Mapping[int, TableName], start: int) -> int:
    """One past the person's name that may start here; `start` itself where none can."""
    if start >= len(parse.tokens) or parse.tokens[start].lower in role_nouns():
        return start
    limit = min(parse.paragraphs[parse.paragraph(start)].last, start + LONGEST)
    at = start
    while at < limit:
        step = _step(parse, tables, start, at, limit)
        if not step:
            break
        at += step
    while at > start and (parse.tokens[at - 1].lower in phrase_words("particle") or parse.tokens[at - 1].text == "-"):
        at -= 1
    return at


def _step(parse: Parse, tables: Mapping[int, TableName], start: int, at: int, limit: int) -> int:
    """How many tokens from here on belong to the name: 0 where it ends before."""
    token = parse.tokens[at]
    if names_person(token):
        listed = at in tables and not (token.ent == "PER" and tables[at].kind in ("state", "capital", "side"))
        return 0 if listed else 1
    if token.text == "-":
        return 2 if at > start and at + 1 < limit and _joined(parse, at) else 0
    if token.lower not in phrase_words("particle"):
        return 0
    if at == start:
        return int(token.ent == "PER")
    following = at + 1
    if following < limit and parse.tokens[following].text == "-":  # "al-Rashoud"
        following += 1
    return following - at if following < limit and names_person(parse.tokens[following]) else 0


def _joined(parse: Parse, hyphen: int) -> bool:
    """Whether a hyphen joins two pieces of one name, without spaces: "Suk-yeol"."""
    before, mark, after = parse.tokens[hyphen - 1 : hyphen + 2]
    glued = before.end == mark.start and mark.end == after.start
    return glued and (after.text[0].isupper() or (after.text.islower() and after.lower not in phrase_words("glue")))


def names_person(token: Token) -> bool:
    """Whether a word can stand in a person's name: a capitalised proper noun that is no title, weekday or month."""
    text = token.text
    if not text[0].isupper() or token.lower in phrase_words("unrelated") or (text.isalnum() and not text.isalpha()):
        return False
    if token.lower in role_nouns() and token.ent != "PER":
        return False
    initial = len(text) == 2 and text[1] == "."
    proper = token.pos == "PROPN" or token.ent == "PER" or (token.pos in ("NOUN", "ADJ", "X") and token.ent != "ORG")
    return (initial or proper) and token.pos not in ("PRON", "DET", "ADP", "AUX")
