"""Names of persons, organisations and places, as the parser found them and as tables and titles mend them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from detente.extraction.naming.gazetteer import role_nouns, titles
from detente.extraction.naming.roles import NOT_IN_ROLE, POSSESSIVE, RolePhrase
from detente.extraction.naming.tables import TableName
from detente.model.parse import Parse, Token

NameKind = Literal["person", "organisation", "place", "other"]
PARTICLES: Final = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "de",
        "da",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "la",
        "le",
        "du",
        "ben",
        "abu",
        "e",
        "y",
        "-",
    }
)
KINDS: Final[Mapping[str, NameKind]] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its tokens [first, last), titles cut off."""

    first: int
    last: int
    kind: NameKind
    rule: str


def fold(text: str) -> str:
    """A name without accents, in lower case: "havren" for "Havrén"."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", text.replace("\u2019", "'")) if not unicodedata.combining(c)
    ).lower()


def find_names(parse: Parse, tables: Mapping[int, TableName], roles: Sequence[RolePhrase]) -> list[Name]:
    """The names that no table holds, in text order, none overlapping another."""
    role_at = {i: role for role in roles for i in range(role.core, role.head + 1)}
    found: dict[int, Name] = {}

    def keep(names: Iterable[Name]) -> None:
        for name in names:
            if not any(i in found for i in range(name.first, name.last)):
                found.update((i, name) for i in range(name.first, name.last))

    keep(_titled(parse, tables, roles))
    keep(
        name
        for entity in parse.names
        for name in _mended(parse, tables, role_at, entity.first, entity.last, entity.label)
    )
    names = sorted({name.first: name for name in found.values()}.values(), key=lambda name: name.first)
    return _by_surname(parse, tables, names)


def _titled(parse: Parse, tables: Mapping[int, TableName], roles: Sequence[RolePhrase]) -> Iterable[Name]:
    """Persons named right behind a role or a title."""
    for role in roles:
        last = person_end(parse, tables, role.last)
        if last > role.last and not (role.determiner in ("a", "an") and role.last - role.core == 1):
            yield Name(role.last, last, "person", "mention.title")
    known = titles()
    for token in parse.tokens:
        if token.text in known:
            start = token.i + 1
            while start < len(parse.tokens) and parse.tokens[start].text in known:
                start += 1
            last = person_end(parse, tables, start)
            if last > start:
                yield Name(start, last, "person", "mention.title")


def person_end(parse: Parse, tables: Mapping[int, TableName], start: int) -> int:
    """One past the person's name that may start here; `start` itself where none can."""
    if start >= len(parse.tokens):
        return start
    limit = parse.paragraphs[parse.paragraph(start)].last
    at = start
    while at < limit and at < start + 6:
        token = parse.tokens[at]
        if _names_person(token) and (
            at not in tables or (token.ent == "PER" and tables[at].kind in ("state", "capital", "side"))
        ):
            at += 1
        elif token.text == "-" and at > start and at + 1 < limit and _joined(parse, at):
            at += 2
        elif (
            token.text.lower() in PARTICLES
            and at > start
            and at + 1 < limit
            and _names_person(parse.tokens[at + 1])
            and (token.text != "-" or at + 1 not in tables)
        ):
            at += 1
        elif (
            token.text.lower() in PARTICLES - {"-", "e", "y", "la", "le"}
            and at == start
            and at + 1 < limit
            and token.ent == "PER"
        ):
            at += 1
        else:
            break
    while at > start and parse.tokens[at - 1].lower in PARTICLES:
        at -= 1
    return at


def _joined(parse: Parse, hyphen: int) -> bool:
    """Whether a hyphen joins two pieces of one name, without spaces: "Suk-yeol"."""
    before, mark, after = parse.tokens[hyphen - 1 : hyphen + 2]
    return (
        before.end == mark.start
        and mark.end == after.start
        and after.ent == "PER"
        or after.text.islower()
        and after.pos == "PROPN"
    )


def _names_person(token: Token) -> bool:
    """Whether a word can stand in a person's name: a capitalised proper noun that is no title, weekday or month."""
    text = token.text
    if not text[0].isupper() or token.lower in NOT_IN_ROLE:
        return False
    if token.lower in role_nouns() and token.ent != "PER":
        return False
    initial = len(text) == 2 and text[1] == "."
    proper = token.pos == "PROPN" or token.ent == "PER" or (token.pos in ("NOUN", "ADJ", "X") and token.ent != "ORG")
    return (initial or proper) and token.pos not in ("PRON", "DET", "ADP", "AUX")


def _mended(
    parse: Parse, tables: Mapping[int, TableName], role_at: Mapping[int, RolePhrase], first: int, last: int, label: str
) -> Iterable[Name]:
    """What is left of one of the parser's names when tables, titles and roles have their due."""
    tokens = parse.tokens
    known = titles()
    kind = KINDS[label]
    behind = max(
        (role_at[i].head for i in range(first, last) if i in role_at and role_at[i].head < last - 1), default=None
    )
    if behind is not None:
        first, kind = max(first, min(role_at[behind].last, last)), "person"
    while first < last and (tokens[first].text in known or not tokens[first].text[0].isupper()):
        first += 1
    while first < last and (tokens[last - 1].lower in POSSESSIVE or not tokens[last - 1].text[0].isalnum()):
        last -= 1
    inside = [i for i in range(first, last) if i in tables]
    if first >= last or not any(tokens[i].text[0].isupper() for i in range(first, last)):
        return
    if all(i in tables or tokens[i].text == "-" for i in range(first, last)) or (
        last - first == 1 and tokens[first].lower in role_nouns()
    ):
        return
    if inside and kind == "person" and inside[0] == first:
        first = tables[first].last
    elif inside and kind == "other":
        return
    if first >= last:
        return
    if kind == "person":
        if (
            inside
            and inside[-1] == last - 1
            and tables[inside[-1]].first > first
            and tokens[tables[inside[-1]].first - 1].lower in ("of", "in", "from")
        ):
            last = tables[inside[-1]].first - 1
    yield Name(first, last, kind, "mention.parser")


def _by_surname(parse: Parse, tables: Mapping[int, TableName], names: list[Name]) -> list[Name]:
    """The names again, with those that are the surname of a person who is named in full elsewhere as persons."""
    full = [name for name in names if name.kind == "person" and name.last - name.first > 1]
    surnames = {fold(parse.tokens[name.last - 1].text) for name in full} | {
        fold(parse.tokens[name.first].text) for name in full if len(parse.tokens[name.first].text) < 6
    }
    taken = {i for name in names for i in range(name.first, name.last)}
    mended = [
        Name(name.first, name.last, "person", "mention.surname")
        if name.last - name.first == 1 and name.kind != "person" and fold(parse.tokens[name.first].text) in surnames
        else name
        for name in names
    ]
    for token in parse.tokens:
        if (
            token.text[0].isupper()
            and token.i not in taken
            and token.i not in tables
            and token.pos in ("PROPN", "NOUN", "ADJ", "X")
        ):
            if fold(token.text) in surnames and token.lower not in role_nouns():
                mended.append(Name(token.i, token.i + 1, "person", "mention.surname"))
    return sorted(mended, key=lambda name: name.first)
