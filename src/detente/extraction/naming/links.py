"""Which role belongs to which name: "President Xi", "X, a fellow at Y and a former official", "his counterpart, X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from detente.extraction.naming.gazetteer import titles
from detente.extraction.naming.names import Name
from detente.extraction.naming.roles import RolePhrase
from detente.extraction.naming.tables import TableName
from detente.model.parse import Parse

NameLinks = dict[int, list[RolePhrase]]  # by the first token of a name
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
SPEAKING: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
FOLLOWING: Final = frozenset({"successor", "replacement", "predecessor"})
ENDS: Final = frozenset({",", ".", ";", ":", ")", "and", "\u2014", "-", "!", "?", '"', "\u201d"})


def link_roles(
    parse: Parse, names: Sequence[Name], roles: Sequence[RolePhrase], tables: Mapping[int, TableName]
) -> NameLinks:
    """The roles that the words around each person's name give, in text order."""
    starts = {name.first: name for name in names}
    ends = {name.last: name for name in names}
    links: NameLinks = {}
    linked: dict[int, int] = {}  # a role's last token -> the name that it belongs to
    for at, role in enumerate(roles):
        following = roles[at + 1] if at + 1 < len(roles) else None
        before = roles[at - 1] if at else None
        name = _named(parse, role, following, starts, ends, tables) or _chained(parse, role, before, linked, starts)
        if name is not None:
            speaks = before is not None and name.first > role.last and _speaks_for(parse, before, role)
            links.setdefault(name.first, []).append(before if speaks and before is not None else role)
            linked[role.last] = name.first
            if role.plural and role.last == name.first:
                links.update(_listed(parse, role, name, starts, tables))
    return links


def _listed(
    parse: Parse, role: RolePhrase, name: Name, starts: dict[int, Name], tables: Mapping[int, TableName]
) -> NameLinks:
    """The same role, in the singular, for each name of a list: "Ministers Ann Harlan of Chile and Jon Vik of Peru"."""
    words = role.role.split()
    at = next((at for at, word in enumerate(words) if word.lower() == parse.tokens[role.head].lower), None)
    if at is not None:
        noun = role.row.noun
        words[at] = noun.capitalize() if words[at][0].isupper() else noun
    found: NameLinks = {}
    following: Name | None = name
    while following is not None:
        end, country = state_behind(parse, following.last, tables)
        one = replace(role, role=" ".join(words), plural=False, country=country or role.country)
        if following is not name:
            one = replace(one, first=following.first, head=following.first)
        found[following.first] = [one]
        while end < len(parse.tokens) and parse.tokens[end].lower in (",", "and"):
            end += 1
        following = starts.get(end)
        following = following if following is not None and following.kind == "person" else None
    return found


def state_behind(parse: Parse, at: int, tables: Mapping[int, TableName]) -> tuple[int, str | None]:
    """One past "of Chile", "from the Republic of Korea" or "(Chile)" behind a name, and the state; else None."""
    tokens = parse.tokens
    if at + 1 >= len(tokens) or tokens[at].lower not in ("of", "from", "("):
        return at, None
    table = tables.get(at + 1 + (tokens[at + 1].lower == "the"))
    if table is None or table.kind != "state":
        return at, None
    closed = tokens[at].text == "(" and table.last < len(tokens) and tokens[table.last].text == ")"
    return table.last + closed, table.country


def _speaks_for(parse: Parse, one: RolePhrase, other: RolePhrase) -> bool:
    """Whether one role is to speak for another: of "a spokeswoman for the president, Ann Harlan," it is her own."""
    joined = one.last == other.first - 1 and parse.tokens[one.last].lower == "for"
    return joined and one.determiner in ("a", "an") and one.row.noun in SPEAKING


def _seat_end(parse: Parse, role: RolePhrase, tables: Mapping[int, TableName]) -> int:
    """One past the role and the place where its holder sits: "Chile's ambassador in Lima"."""
    if role.last + 1 >= len(parse.tokens) or parse.tokens[role.last].lower not in ("in", "at"):
        return role.last
    table = tables.get(role.last + 1)
    placed = table is not None and table.kind in ("state", "capital") and role.row.acts_for == "state"
    return table.last if table is not None and placed else role.last


def _named(
    parse: Parse,
    role: RolePhrase,
    following: RolePhrase | None,
    starts: dict[int, Name],
    ends: dict[int, Name],
    tables: Mapping[int, TableName],
) -> Name | None:
    tokens, size = parse.tokens, len(parse.tokens)
    at = role.last
    while at < size and tokens[at].text in titles():
        at += 1
    if following is not None and following.core == at and at not in starts:  # "the army chief General Harlan"
        at = following.last
    here = parse.paragraphs[parse.paragraph(role.head)]
    if at in starts and starts[at].kind == "person" and at < here.last:
        return starts[at]
    at = role.last
    comma = role.first - 1
    said = at < size and tokens[at].tag in FINITE  # "met Harlan, the official said"
    if comma > 0 and tokens[comma].text == "," and not said and role.last - role.first > 1:
        before = ends.get(comma)
        if before is not None and before.kind == "person":
            return before
    at = _seat_end(parse, role, tables)
    definite = role.determiner in ("the", "his", "her", "its", "their") or role.possessor is not None
    follows = role.first >= 2 and tokens[role.first - 1].lower == "as" and tokens[role.first - 2].lower in FOLLOWING
    definite = definite or follows  # "his successor as foreign minister, Ann Harlan"
    titled = role.country is not None and role.determiner is None and tokens[role.core].text[0].isupper()
    one = role.determiner in ("a", "an") and not role.plural
    if not (definite or titled or one) or at >= size or tokens[at].text != ",":
        return None
    begin = at + 1
    while begin < size and tokens[begin].text in titles():
        begin += 1
    if following is not None and following.first == begin:  # "the chief of staff, General Harlan"
        begin = following.last
    after = starts.get(begin)
    fits = after is not None and after.kind == "person" and (after.last >= size or tokens[after.last].text in ENDS)
    if one and fits and after is not None:  # "An analyst, Ann Harlan, said", but no "an analyst, Ann Harlan and ..."
        fits = after.last - after.first > 1 and after.last < size and tokens[after.last].text in (",", ".")
    return after if fits else None


def _chained(
    parse: Parse, role: RolePhrase, before: RolePhrase | None, linked: dict[int, int], starts: dict[int, Name]
) -> Name | None:
    """The name of the role before, where this one goes on: "a fellow at Y (Z) and a former official"."""
    if before is None or before.last not in linked or before.plural or role.plural:
        return None
    between = [parse.tokens[i].text for i in range(before.last, role.first)]
    name = starts[linked[before.last]]
    short = len(between) <= 5 and between and between[-1] in ("and", "and,") and "," not in between[:-1]
    return name if short and name.last < role.first and role.determiner in ("a", "an", "the", None) else None
