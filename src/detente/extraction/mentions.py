"""Who and what is named where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from detente.extraction.naming.cities import city_called
from detente.extraction.naming.complements import country_within, employer_end
from detente.extraction.naming.gazetteer import group_nouns, phrase_words, role_nouns, titles
from detente.extraction.naming.links import NameLinks, link_roles, state_behind
from detente.extraction.naming.names import Name, find_names
from detente.extraction.naming.nominals import MANY, Nominal, find_nominals
from detente.extraction.naming.person_names import mixed_case
from detente.extraction.naming.roles import RolePhrase, find_role_phrases
from detente.extraction.naming.tables import POSSESSIVE, TableName, find_table_names
from detente.model.actor import Mention, MentionForm, MentionKind
from detente.model.document import Document
from detente.model.parse import Parse

STATIC: Final = frozenset({"in", "at", "near", "outside", "around", "inside", "within", "across", "throughout"})
MOTION: Final = frozenset({"to", "from", "into", "toward", "towards", "via", "through"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
PLACE_HEADS: Final = frozenset(
    {"summit", "talks", "meeting", "conference", "airport", "ceremony", "embassy", "office", "visit", "trip"}
)
PRONOUNS: Final[Mapping[str, MentionKind]] = {
    "he": "person", "she": "person", "him": "person", "his": "person", "her": "person", "himself": "person",
    "herself": "person", "i": "person", "my": "person", "me": "person", "we": "group", "our": "group",
    "they": "group", "them": "group", "their": "group", "it": "organisation", "its": "organisation",
}  # fmt: skip
TABLE_KINDS: Final[Mapping[str, MentionKind]] = {
    "state": "state", "capital": "state", "side": "place", "noun": "group", "body": "organisation",
    "igo": "organisation", "group": "organisation", "company": "organisation", "media": "organisation",
    "region": "place",
}  # fmt: skip
NOMINAL_KINDS: Final[Mapping[str, MentionKind]] = {
    "side": "state", "country": "state", "government": "state", "body": "organisation", "force": "organisation",
    "unit": "group", "people": "group", "company": "group", "mission": "group",
}  # fmt: skip


def find_mentions(doc: Document) -> Document:
    """Fill `mentions`: names, common nouns for persons and groups, and pronouns, one a head token."""
    parse = doc.parse
    tables = find_table_names(parse)
    roles = find_role_phrases(parse, tables, doc.text)
    names = find_names(parse, tables, roles)
    links = link_roles(parse, names, roles, tables)
    named = frozenset(i for name in names for i in range(name.first, name.last))
    heads = frozenset(i for role in roles for i in range(role.core, role.head + 1))
    found: dict[int, Mention] = {}
    for mention in (
        *(_name(doc, name, links, tables) for name in names if name.kind != "other"),
        *_tables(parse, tables, named),
        *_roles(doc, roles, names, links),
        *(_nominal(doc, nominal) for nominal in find_nominals(parse, tables, named | heads)),
        *_pronouns(parse),
    ):
        found.setdefault(mention.head, mention)
    return replace(doc, mentions=tuple(found[head] for head in sorted(found)))


def _head(parse: Parse, first: int, last: int) -> int:
    """The token of a phrase whose head lies outside; the last where several have one."""
    tops = [i for i in range(first, last) if not first <= parse.tokens[i].head < last or parse.tokens[i].head == i]
    nominal = [
        i for i in tops if parse.tokens[i].dep not in ("punct", "case", "det", "compound", "appos", "flat", "dep")
    ]
    return (nominal or tops or [last - 1])[-1]


def _name(doc: Document, name: Name, links: NameLinks, tables: Mapping[int, TableName]) -> Mention:
    parse = doc.parse
    span = parse.span(name.first, name.last)
    words = doc.words(span)
    if name.kind == "person":
        return _person(doc, name, links.get(name.first, []), tables)
    inside = [tables[i] for i in range(name.first, name.last) if i in tables]
    country = (
        next((table.country for table in inside if table.country), None)
        or _possessor(parse, tables, name.first)
        or (_behind(parse, tables, name.last) if name.kind == "organisation" else None)
    )
    ends = (parse.tokens[name.last - 1].lower, parse.tokens[name.first].lower)
    noun = next((group_nouns()[word] for word in ends if word in group_nouns()), None)
    local = any(parse.tokens[i].lower in phrase_words("local") for i in range(name.first, name.last))
    if name.kind == "organisation" and country and noun and noun[0].kind == "government" and not local:
        head = _head(parse, name.first, name.last)
        return Mention(span, head, "state", "nominal", "mention.government", country=country)
    if name.kind == "organisation":
        return Mention(
            span, _head(parse, name.first, name.last), "organisation", "name", name.rule, words, country=country
        )
    city = None if country else city_called(words)
    return Mention(
        span, _head(parse, name.first, name.last), "place", "name", name.rule, words,
        country=city.country if city else country, locative=_preposition(parse, name.first) in STATIC | MOTION,
    )  # fmt: skip


def _possessor(parse: Parse, tables: Mapping[int, TableName], first: int) -> str | None:
    """The state that owns a name: of "China's Defense Ministry" China; None where none does."""
    if first < 2 or parse.tokens[first - 1].lower not in POSSESSIVE:
        return None
    owner = tables.get(first - 2)
    return owner.country if owner is not None and owner.kind in ("state", "capital", "igo") else None


def _behind(parse: Parse, tables: Mapping[int, TableName], last: int) -> str | None:
    """The state named behind a name with "of": of "Ministry of Trade of Chile" Chile; None where none is."""
    tokens = parse.tokens
    if last + 2 >= len(tokens) or tokens[last].lower != "of":
        return None
    owner = tables.get(last + 1 + (tokens[last + 1].lower == "the"))
    return owner.country if owner is not None and owner.kind == "state" else None


def _person(doc: Document, name: Name, roles: Sequence[RolePhrase], tables: Mapping[int, TableName]) -> Mention:
    """A person's name with the roles that the words around it give; a rank only where there is no office."""
    parse = doc.parse
    first = min((role.first for role in roles if role.first < name.first), default=name.first)
    called = None
    while first and (title := titles().get(parse.tokens[first - 1].text)) is not None:
        first, called = first - 1, title.role or called
    roles = [role for role in roles if not role.row.rank] or list(roles)
    main = roles[0] if roles else None
    noun = main.row if main else role_nouns().get(called or "", (None, False))[0]
    acts = (
        noun is not None and noun.acts_for == "state" and not (main and main.former and main.determiner in ("a", "an"))
    )
    employer, employer_country = _from(doc, name, tables)
    told = [country for role in roles if (country := role.country)]
    if acts and not told and (behind := state_behind(parse, name.last, tables)[1]):
        told = [behind]
    bare = not roles and not called and not employer
    return Mention(
        parse.span(name.first, name.last), _head(parse, first, name.last), "person", "name", name.rule,
        mixed_case(doc.words(parse.span(name.first, name.last))),
        role="; ".join(dict.fromkeys(map(_plain_role, roles))) or called,
        organisation=next((role.organisation for role in roles if role.organisation), None) or employer,
        country=(told[0] if told else employer_country) if acts else _land(parse, name, tables) if bare else None,
        former=main.former if main else False,
    )  # fmt: skip


def _land(parse: Parse, name: Name, tables: Mapping[int, TableName]) -> str | None:
    """The state that a full name without a role is given: "Ann Harlan of Chile", "Chile's Ann Harlan"."""
    if name.last - name.first < 2 or name.last >= len(parse.tokens):
        return None
    behind = state_behind(parse, name.last, tables)[1] if parse.tokens[name.last].lower == "of" else None
    return behind or _possessor(parse, tables, name.first)


def _from(doc: Document, name: Name, tables: Mapping[int, TableName]) -> tuple[str | None, str | None]:
    """The organisation of "X from Y University", and the state that its name tells; None where none stands."""
    tokens = doc.parse.tokens
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].lower not in ("from", "of", "at", "with"):
        return None, None
    start = at + 1 + (tokens[at + 1].lower == "the")
    table = tables.get(start)
    if table is not None and table.first == start and table.kind in ("body", "igo", "group"):
        return table.name, table.country
    end = employer_end(doc.parse, tables, start, tokens[at].lower)
    if end is None:
        return None, None
    return doc.words(doc.parse.span(start, end)), country_within(tables, start, end)


def _preposition(parse: Parse, first: int) -> str:
    """The preposition that a name stands behind; "" where it stands behind none."""
    at = first - 1
    while at >= 0 and (
        parse.tokens[at].lower
        in (
            "the",
            "neighbouring",
            "neighboring",
            "mainland",
            "both",
            "central",
            "eastern",
            "northern",
            "southern",
            "western",
            "nearby",
            "downtown",
        )
    ):
        at -= 1
    if at >= 2 and parse.tokens[at].lower in ("and", "or") and parse.tokens[at - 1].pos == "PROPN":
        return _preposition(parse, at - 1) if parse.tokens[at - 1].text[0].isupper() else ""
    return parse.tokens[at].lower if at >= 0 else ""


def _tables(parse: Parse, tables: Mapping[int, TableName], named: frozenset[int]) -> Iterator[Mention]:
    for table in {t.first: t for t in tables.values()}.values():
        if table.first in named or table.kind in ("summit", "thing"):
            continue
        span = parse.span(table.first, table.last)
        head = _head(parse, table.first, table.last)
        if table.kind == "adjective":
            if _stands_alone(parse, table):
                yield Mention(span, head, "state", "name", "mention.people", table.name, country=table.country)
            continue
        preposition = _preposition(parse, table.first)
        kind = TABLE_KINDS[table.kind]
        if table.kind == "capital" and (preposition in STATIC or _is_place(parse, table, tables)):
            yield Mention(
                span,
                head,
                "place",
                "name",
                "mention.capital",
                span_name(parse, table),
                country=table.country,
                locative=True,
            )
            continue
        locative = preposition in STATIC | MOTION and kind in ("state", "place")
        if table.kind == "side" and not locative and parse.tokens[head].dep in SUBJECTS:
            kind = "organisation"  # "Abkhazia recalled its envoy"
        yield Mention(
            span, head, kind, "name", f"mention.{table.kind}", table.name, country=table.country, locative=locative
        )


def span_name(parse: Parse, table: TableName) -> str:
    """The words of a name of the tables, as they stand."""
    return " ".join(parse.tokens[i].text for i in range(table.first, table.last))


def _stands_alone(parse: Parse, table: TableName) -> bool:
    """Whether a demonym is no adjective here: "the Chinese say"."""
    before = parse.tokens[table.first - 1].lower if table.first else ""
    after = parse.tokens[table.last] if table.last < len(parse.tokens) else None
    free = after is None or (
        after.pos in ("VERB", "AUX", "PUNCT", "ADP", "CCONJ", "SCONJ", "PART", "ADV") and after.text != "-"
    )
    return before == "the" and free


def _is_place(parse: Parse, table: TableName, tables: Mapping[int, TableName]) -> bool:
    """Whether a capital is the city: "Doha, Qatar", "the Geneva talks", "Beijing-based", "the capital, Kyiv"."""
    tokens = parse.tokens
    after = tokens[table.last] if table.last < len(tokens) else None
    if after is None:
        return False
    if (
        after.text == ","
        and (country := tables.get(table.last + 1))
        and country.kind == "state"
        and country.country == table.country
    ):
        return True
    if after.text == "-" and table.last + 1 < len(tokens) and tokens[table.last + 1].lower == "based":
        return True
    before = {tokens[i].lower for i in range(max(0, table.first - 2), table.first)}
    return after.lower in PLACE_HEADS or bool(before & {"capital", "city"})


def _roles(doc: Document, roles: Sequence[RolePhrase], names: Sequence[Name], links: NameLinks) -> Iterator[Mention]:
    """Persons without a name, and the appositions of those who have one."""
    owner = {role.head: first for first, linked in links.items() for role in linked}
    by_first = {name.first: name for name in names}
    parse = doc.parse
    for role in roles:
        span = parse.span(role.first, role.last)
        name = by_first.get(owner.get(role.head, -1))
        if name is None:
            yield Mention(span, role.head, "group", "nominal", "mention.nominal", role=_plain_role(role),
                          organisation=role.organisation, country=role.country, former=role.former)  # fmt: skip
        elif role.last != name.first:
            yield Mention(span, role.head, "person", "nominal", "mention.apposition",
                          name=mixed_case(doc.words(parse.span(name.first, name.last))))  # fmt: skip


def _plain_role(role: RolePhrase) -> str:
    return ("former " if role.former else "") + mixed_case(role.role)


def _nominal(doc: Document, nominal: Nominal) -> Mention:
    parse = doc.parse
    kind = NOMINAL_KINDS[nominal.row.kind]
    if nominal.country is None and (nominal.plural or nominal.determiner in MANY) and kind == "state":
        kind = "group"
    if nominal.local:
        kind = "organisation"
    name = None
    if kind == "organisation" and nominal.country is not None and nominal.head > nominal.core:
        name = doc.words(parse.span(nominal.first if nominal.determiner is None else nominal.core, nominal.last))
    form: MentionForm = "name" if name else "nominal"
    return Mention(parse.span(nominal.first, nominal.last), nominal.head, kind, form, f"mention.{nominal.row.kind}",
                   name, country=nominal.country)  # fmt: skip


def _pronouns(parse: Parse) -> Iterator[Mention]:
    for token in parse.tokens:
        kind = PRONOUNS.get(token.lower)
        if kind is not None and token.pos in ("PRON", "DET") and token.text != "i":
            yield Mention(parse.span(token.i, token.i + 1), token.i, kind, "pronoun", "mention.pronoun")
