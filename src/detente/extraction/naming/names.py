"""Names of persons, organisations and places, as the parser found them and as tables and titles mend them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from detente.extraction.naming.gazetteer import given_names, group_nouns, phrase_words, role_nouns, titles, topics
from detente.extraction.naming.person_names import fold, names_person, person_end, plain
from detente.extraction.naming.roles import RolePhrase
from detente.extraction.naming.tables import POSSESSIVE, TableName
from detente.model.parse import Parse, Range, Token

NameKind = Literal["person", "organisation", "place", "other"]
KINDS: Final[Mapping[str, NameKind]] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its tokens [first, last), titles cut off."""

    first: int
    last: int
    kind: NameKind
    rule: str


def find_names(parse: Parse, tables: Mapping[int, TableName], roles: Sequence[RolePhrase]) -> list[Name]:
    """The names that no table holds, in text order, none overlapping another."""
    role_at = {i: role for role in roles for i in range(role.core, role.head + 1)}
    found: dict[int, Name] = {}

    def keep(names: Iterable[Name]) -> None:
        for name in names:
            if not any(i in found for i in range(name.first, name.last)):
                found.update((i, name) for i in range(name.first, name.last))

    keep(_titled(parse, tables, roles))
    keep(_given(parse, tables))
    lower = frozenset(token.text for token in parse.tokens if token.text.islower())
    keep(name for entity in parse.names for name in _mended(parse, tables, role_at, entity, lower))
    names = sorted({name.first: name for name in found.values()}.values(), key=lambda name: name.first)
    return _by_surname(parse, tables, names)


def _titled(parse: Parse, tables: Mapping[int, TableName], roles: Sequence[RolePhrase]) -> Iterable[Name]:
    """Persons named right behind a role or a title."""
    for role in roles:
        last = person_end(parse, tables, role.last)
        words = parse.tokens[role.last : last]
        body = any(
            w.lower in group_nouns() or w.lower in phrase_words("employer") or w.lower in phrase_words("place")
            for w in words
        )
        bare = role.determiner in ("a", "an") and role.last - role.core == 1
        private = role.row.acts_for == "none" and not any(
            w.ent == "PER" or plain(w.text) in given_names() for w in words
        )
        matter = last - role.last == 1 and words[0].lower in phrase_words("matter")
        field = matter or (" for " in f" {role.role} " and last - role.last == 1 and words[0].ent != "PER")
        apart = role.last < len(parse.tokens) and parse.paragraph(role.last) != parse.paragraph(role.head)
        if last > role.last and not (body or bare or private or field or apart):
            yield Name(role.last, last, "person", "mention.title")
        definite = role.determiner in ("the", "his", "her", "its", "their") or role.possessor is not None
        if definite and role.last + 1 < len(parse.tokens) and parse.tokens[role.last].text == ",":
            start = role.last + 1
            last = person_end(parse, tables, start)
            if last - start > 1 and last < len(parse.tokens) and parse.tokens[last].text in (",", ".", ";"):
                yield Name(start, last, "person", "mention.apposition")
    known = titles()
    for token in parse.tokens:
        if token.text in known:
            start = token.i + 1
            while start < len(parse.tokens) and parse.tokens[start].text in known:
                start += 1
            last = person_end(parse, tables, start)
            if last > start:
                yield Name(start, last, "person", "mention.title")


def _given(parse: Parse, tables: Mapping[int, TableName]) -> Iterable[Name]:
    """Persons by their given name: two or more proper nouns, the first a known given name, and no place or body."""
    known = given_names()
    after = 0
    for token in parse.tokens:
        if (
            token.i < after
            or not token.text[0].isupper()
            or token.i in tables
            or token.pos != "PROPN"
            or plain(token.text) not in known
        ):
            continue
        last = after = max(person_end(parse, tables, token.i), token.i + 1)
        words = parse.tokens[token.i : last]
        before = parse.tokens[token.i - 1] if token.i else None
        place = token.ent == "LOC" and before is not None and before.lower in ("in", "at", "near", "from", "to", "of")
        inner = before is not None and before.ent == token.ent != "" and token.ent != "PER" and before.text[0].isupper()
        body = any(word.lower in phrase_words("employer") or word.lower in phrase_words("place") for word in words)
        longer = last < len(parse.tokens) and parse.tokens[last].lower in phrase_words("employer")
        if 1 < last - token.i < 5 and not (place or inner or body or longer):
            yield Name(token.i, last, "person", "mention.given")


def _mended(
    parse: Parse,
    tables: Mapping[int, TableName],
    role_at: Mapping[int, RolePhrase],
    entity: Range,
    lower: frozenset[str],
) -> Iterable[Name]:
    """What is left of one of the parser's names when tables, titles and roles have their due."""
    tokens = parse.tokens
    first, last, kind = _cut(parse, role_at, entity)
    inside = [i for i in range(first, last) if i in tables]
    if inside and kind == "person" and inside[0] == first and len(inside) < last - first:
        first = tables[first].last
    if kind == "person" and inside and inside[-1] == last - 1 and tables[inside[-1]].first > first:
        preposition = tables[inside[-1]].first - 1
        last = preposition if tokens[preposition].lower in ("of", "in", "from") else last
    if kind == "person":
        kind = _kind(tokens, first, last)
    if first + 1 < last and tokens[first].text == "The" and first + 1 in tables:
        first += 1
    if first < last and not _is_nothing(parse, tables, role_at, Name(first, last, kind, ""), lower):
        yield Name(first, last, kind, "mention.parser")


def _cut(parse: Parse, role_at: Mapping[int, RolePhrase], entity: Range) -> tuple[int, int, NameKind]:
    """The tokens of a name without titles, roles and marks, and its kind: behind a role stands a person."""
    tokens, known = parse.tokens, titles()
    first, last, kind = entity.first, entity.last, KINDS[entity.label]
    heads = [role_at[i].head for i in range(first, last) if i in role_at and role_at[i].head < last - 1]
    if heads:
        first, kind = max(first, min(role_at[max(heads)].last, last)), "person"
    while first < last and (tokens[first].text in known or not tokens[first].text[0].isupper()):
        first += 1
    while first < last and (tokens[last - 1].lower in POSSESSIVE or not tokens[last - 1].text[0].isalnum()):
        last -= 1
    return first, last, kind


def _is_nothing(
    parse: Parse, tables: Mapping[int, TableName], role_at: Mapping[int, RolePhrase], name: Name, lower: frozenset[str]
) -> bool:
    """Whether what the parser took for a name is a name of the tables, an office, or no name at all."""
    tokens = parse.tokens
    inside = range(name.first, name.last)
    if all(i in tables or tokens[i].text == "-" for i in inside) or any(tokens[i].pos == "PRON" for i in inside):
        return True
    if _is_office(tokens, role_at, name.first, name.last):
        return True
    if name.kind == "person":
        if any(char.isdigit() for i in inside for char in tokens[i].text):
            return True
        return _is_common(tokens, name.first, name.last, lower)
    if name.kind == "other" and any(i in tables for i in inside):
        return True
    ends = tokens[name.last - 1].lower
    return all(i in role_at or i in tables for i in inside) and ends not in phrase_words("employer")


def _kind(tokens: Sequence[Token], first: int, last: int) -> NameKind:
    """What a name is that the parser took for a person's: "Harlan Bank" is an organisation, "Harlan Act" is neither."""
    words = tokens[first:last]
    if len(words) < 2 or any(plain(word.text) in given_names() for word in words):
        return "person"
    ends = (words[-1].lower, words[0].lower)
    if any(word in phrase_words("employer") for word in ends) or ends[0] in phrase_words("business"):
        return "organisation"
    return "other" if ends[0] in phrase_words("matter") or ends[0] in phrase_words("place") else "person"


def _is_common(tokens: Sequence[Token], first: int, last: int, lower: frozenset[str]) -> bool:
    """Whether a person's name is made of words that the article has in lower case too: "Arts and Culture"."""
    words = [token for token in tokens[first:last] if token.text[0].isupper()]
    if any(plain(word.text) in given_names() for word in words):
        return False
    return "and" in {token.lower for token in tokens[first:last]} or all(
        word.lower in lower or word.lower in topics() or word.lower in phrase_words("employer") for word in words
    )


def _is_office(tokens: Sequence[Token], role_at: Mapping[int, RolePhrase], first: int, last: int) -> bool:
    """Whether what the parser took for a name is an office, a month or a common noun: "Foreign Minister", "May"."""
    role = role_at.get(last - 1)
    if (
        role is not None
        and role.head == last - 1
        and not any(plain(tokens[i].text) in given_names() for i in range(first, last))
    ):
        return True
    word = tokens[first].lower
    if last - first == 1 and word in role_nouns():
        return True
    if last - first == 1 and tokens[first].text == "May":
        return True
    return all(tokens[i].lower in phrase_words("unrelated") for i in range(first, last)) or (
        last - first == 1 and (word in group_nouns() or word in phrase_words("employer"))
    )


def _by_surname(parse: Parse, tables: Mapping[int, TableName], names: list[Name]) -> list[Name]:
    """The names again, with those that are the surname of a person who is named in full elsewhere as persons."""
    tokens = parse.tokens
    persons = [name for name in names if name.kind == "person"]
    surnames = {fold(tokens[n.last - 1].text) for n in persons if n.last - n.first > 1 or n.rule == "mention.title"}
    surnames |= {fold(tokens[n.first].text) for n in persons if n.last - n.first > 1 and len(tokens[n.first].text) < 6}
    taken = {i for name in names for i in range(name.first, name.last)}
    mended = []
    for name in names:
        single = name.last - name.first == 1 and fold(tokens[name.first].text) in surnames
        before = tokens[name.first - 1] if name.first else None
        if single and name.kind != "person":
            name = Name(name.first, name.last, "person", "mention.surname")
        elif name.kind in ("organisation", "place") and name.last - name.first in (2, 3) and _has_who(parse, name.last):
            name = Name(name.first, name.last, "person", "mention.who")
        elif name.kind == "person" and name.rule == "mention.parser" and before is not None and before.lower == "the":
            name = Name(name.first, name.last, "place", name.rule)
        if name.kind == "person" and name.last - name.first == 1 and name.rule == "mention.parser":
            first = _extended(parse, tables, taken, name.first)
            name = Name(first, name.last, name.kind, name.rule)
        mended.append(name)
    for token in tokens:
        if token.i in taken or token.i in tables or not token.text[0].isupper() or fold(token.text) not in surnames:
            continue
        if (
            token.pos in ("PROPN", "NOUN", "ADJ", "X")
            and token.lower not in role_nouns()
            and token.lower not in phrase_words("unrelated")
        ):
            mended.append(Name(_extended(parse, tables, taken, token.i), token.i + 1, "person", "mention.surname"))
    return sorted(mended, key=lambda name: name.first)


def _extended(parse: Parse, tables: Mapping[int, TableName], taken: set[int], first: int) -> int:
    """The first token of a name whose last word is known, with the given names that nobody found."""
    while first and first - 1 not in taken and first - 1 not in tables and _is_given(parse.tokens[first - 1]):
        first -= 1
    return first


def _has_who(parse: Parse, at: int) -> bool:
    """Whether ", who" follows: only persons have it."""
    return (
        at + 1 < len(parse.tokens) and parse.tokens[at].text == "," and parse.tokens[at + 1].lower in ("who", "whose")
    )


def _is_given(token: Token) -> bool:
    """Whether a word before a surname is a given name, though no list and no parser knows it."""
    return token.pos == "PROPN" and names_person(token) and token.text not in titles()
