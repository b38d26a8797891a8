"""Common nouns that stand for states, bodies and groups: "the Chinese side", "the ministry", "both countries"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.extraction.naming.gazetteer import GroupNoun, group_nouns, phrase_words
from detente.extraction.naming.roles import compound_start
from detente.extraction.naming.tables import POSSESSIVE, TableName
from detente.model.parse import Parse

MANY: Final = frozenset({"both", "two", "three", "four", "five", "all", "other", "either", "these"})
OWNERS: Final = frozenset({"state", "capital", "side", "adjective", "igo"})
FURTHER: Final = frozenset({"acl", "acl:relcl", "appos", "nmod", "conj", "cc", "punct", "parataxis", "advcl"})
PARTS: Final = frozenset({"side", "region"})  # of a state


@dataclass(frozen=True, slots=True)
class Nominal:
    """One such phrase at its tokens [first, last)."""

    first: int
    core: int  # behind determiner and possessor
    head: int
    last: int
    row: GroupNoun
    plural: bool
    determiner: str | None = None
    country: str | None = None
    local: bool = False  # of a part of a state: "the provincial government of Sindh"


def find_nominals(parse: Parse, tables: Mapping[int, TableName], taken: frozenset[int]) -> list[Nominal]:
    """Every phrase around a noun of data/groups.tsv whose head is not taken by a name or a role."""
    nouns = group_nouns()
    found = []
    for token in parse.tokens:
        if token.lower not in nouns or token.pos not in ("NOUN", "PROPN") or token.i in taken or token.i in tables:
            continue
        if token.lower == "state" and token.text != "state":
            continue
        following = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
        compound = token.dep in ("compound", "nmod:desc", "amod") and token.head > token.i
        row, plural = nouns[token.lower]
        if row.modifiers and not (token.i and parse.tokens[token.i - 1].lower in row.modifiers):
            continue
        if following is None or not (compound and following.pos in ("NOUN", "PROPN")):
            found.append(_nominal(parse, tables, token.i, row, plural=plural))
    return found


def _nominal(parse: Parse, tables: Mapping[int, TableName], head: int, row: GroupNoun, *, plural: bool) -> Nominal:
    core = compound_start(parse, tables, head)
    country = next((tables[i].country for i in range(core, head) if i in tables and tables[i].country), None)
    first, determiner = core, None
    before = parse.tokens[core - 1] if core else None
    if before is not None and before.lower in POSSESSIVE and core >= 2:
        owner = tables.get(core - 2)
        first = owner.first if owner else core - 2
        known = OWNERS | PARTS if row.kind == "government" else OWNERS
        country = country or (owner.country if owner and owner.kind in known else None)
    elif before is not None and before.lower in phrase_words("determiner") and before.pos != "SCONJ":
        first, determiner = core - 1, before.lower
    if row.kind == "mission" and (members := _members(parse, head)):
        last = members.stop
        owner_country = next((tables[i].country for i in members if i in tables and tables[i].country), None)
    else:
        last, owner_country = _of(parse, tables, head + 1, in_seat=row.kind in ("government", "body"))
    local = row.kind == "government" and _is_local(parse, tables, range(first, head), range(head + 1, last))
    return Nominal(first, core, head, last, row, plural, determiner, country or owner_country, local)


def _members(parse: Parse, head: int) -> range:
    """The tokens of whom a mission is made up: "a team of UN inspectors", "a delegation of Turkish traders"."""
    tokens = parse.tokens
    of = next((i for i in parse.kids(head, "nmod") if i > head + 1 and tokens[head + 1].lower == "of"), None)
    if of is None or tokens[of].pos != "NOUN":
        return range(0)
    within = parse.subtree(of, FURTHER)
    return range(head + 2, max(within) + 1) if min(within) == head + 1 else range(0)


def _is_local(parse: Parse, tables: Mapping[int, TableName], before: range, behind: range) -> bool:
    """Whether a government is of a part of a state: "the California government", "Bihar's state government"."""
    told = any(parse.tokens[i].lower in phrase_words("local") for i in before)
    return told or any(i in tables and tables[i].kind in PARTS for i in (*before, *behind))


def _of(parse: Parse, tables: Mapping[int, TableName], at: int, *, in_seat: bool) -> tuple[int, str | None]:
    """One past "of Chile", "in Santiago" behind a head noun, and the country; `at` and None where there is none."""
    tokens = parse.tokens
    if (
        at + 1 < len(tokens)
        and in_seat
        and tokens[at].lower == "in"
        and (seat := tables.get(at + 1))
        and seat.kind == "capital"
    ):
        return at, seat.country
    if at + 1 >= len(tokens) or tokens[at].lower != "of":
        return at, None
    start = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].lower == "the")
    owner = tables.get(start)
    known = OWNERS | PARTS if in_seat else OWNERS
    if owner is None or owner.first != start or owner.kind not in known or owner.kind == "adjective":
        return at, None
    return owner.last, owner.country
