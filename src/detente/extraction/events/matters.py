"""What asking, promising, refusing, threatening or accusing is about: the matter that CAMEO's last digits tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from detente.extraction.events.choice import lemma_of
from detente.extraction.events.frames import Frame, word_classes
from detente.extraction.events.slots import Slots, noun_slots, unwrapped, verb_slots
from detente.extraction.events.telling import Telling
from detente.lexicon import rows
from detente.model.parse import Parse

Family = Literal["wish", "threat", "charge", "cause"]
FAMILIES: Final[Mapping[str, Family]] = {  # by the root of the code that is refined
    "02": "wish", "10": "wish", "03": "wish", "12": "wish", "13": "threat", "112": "charge", "09": "charge",
    "14": "cause",
}  # fmt: skip
ABOUT: Final = ("for", "of", "on", "over", "about", "against", "to", "with", "in")
CAUSES: Final = (*ABOUT, "demanding", "after")
FURTHER: Final = frozenset({"acl:relcl", "advcl", "parataxis", "punct"})  # phrases that are about something else
LIGHT: Final = frozenset(
    {"bring", "put", "make", "take", "give", "show", "have", "get", "undertake", "ensure", "conduct"}
)
NOT: Final = frozenset({"not", "n't", "n\u2019t", "never"})
FINE: Final = 4  # digits of a code that is as fine as codes get


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One row of data/event_matters.tsv."""

    matter: str
    family: Family
    example: str
    heads: tuple[str, ...] = ()  # one of these heads the content; empty: anything does
    words: tuple[str, ...] = ()  # one of these stands in it; a phrase: all of its words; empty: none need


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One row of data/cameo_matters.tsv."""

    root: str
    matter: str
    cameo: str
    mode: str | None = None


def refined(parse: Parse, telling: Telling) -> Frame:
    """The frame of a telling with the code, and the mode, that its matter gives; as it is where none does."""
    frame = telling.frame
    root = next((root for root in ROOTS if frame.cameo.startswith(root)), None)
    if root is None or (len(frame.cameo) >= FINE and frame.plover != "THREATEN"):
        return frame
    content = _content(parse, telling, FAMILIES[root])
    matter = _matter(FAMILIES[root], *content) if content else None
    code = None if matter is None else _codes().get((_code_root(root, frame.cameo), matter))
    if code is None:
        return frame
    return replace(frame, cameo=code.cameo, mode=code.mode or frame.mode)


ROOTS: Final = tuple(sorted(FAMILIES, key=lambda root: (-len(root), root)))


def _code_root(root: str, cameo: str) -> str:
    """How the rows of codes call a code: demonstrations and strikes are told apart."""
    return cameo[:3] if root == "14" else root


def _matter(family: Family, heads: frozenset[str], words: frozenset[str]) -> str | None:
    """The first matter of the table that a content fits."""
    for row in rows("event_matters", MatterRow):
        if row.family != family or (row.heads and heads.isdisjoint(row.heads)):
            continue
        if not row.words or any(words.issuperset(phrase.split()) for phrase in row.words):
            return row.matter
    return None


@cache
def _codes() -> dict[tuple[str, str], CodeRow]:
    return {(row.root, row.matter): row for row in rows("cameo_matters", CodeRow)}


def _content(parse: Parse, telling: Telling, family: Family) -> tuple[frozenset[str], frozenset[str]] | None:
    """The lemmas that head what a telling is about, and all of its lemmas; None where it is about nothing."""
    tops = _tops(parse, telling, telling.slots, family)
    if not tops and telling.head != telling.verb:
        tops = _tops(parse, telling, noun_slots(parse, telling.head), family)
    heads: list[int] = []
    for top in tops:
        if any(parse.tokens[c].lower in NOT for c in parse.children[top]):
            return frozenset({"not"}), frozenset({"not"})
        heads += _heads(parse, top)
    inside = {i for top in tops for i in _inside(parse, top)} - set(telling.words)
    if not inside:
        return None
    return frozenset(lemma_of(parse, i) for i in heads), frozenset(lemma_of(parse, i) for i in inside)


def _tops(parse: Parse, telling: Telling, slots: Slots, family: Family) -> list[int]:
    """The tokens that head what a telling is about: its clause, else its object, and what it is for or about."""
    if slots.clause is not None:
        return [slots.clause]
    tops = [head for head in slots.object if head not in telling.words and not _is_side(telling, head)]
    names = CAUSES if family == "cause" else ABOUT
    tops += [head for name in names for head in slots.prepositions.get(name, ()) if not _is_side(telling, head)]
    if family in ("charge", "cause"):
        tops += telling.gerunds
        tops += [c for c in parse.kids(telling.verb, "advcl", "xcomp") if c > telling.verb]
        tops += [c for head in slots.object for c in parse.kids(head, "acl", "advcl")]
    return tops


def _is_side(telling: Telling, head: int) -> bool:
    return any(party.head == head for party in (*telling.sources, *telling.targets))


def _heads(parse: Parse, top: int) -> list[int]:
    """The heads of a content: the verb, what it leads to ("agree to help rebuild") and what is joined to it."""
    found: list[int] = []
    stack = [unwrapped(parse, top), top]
    while stack:
        at = stack.pop()
        if at in found:
            continue
        found.append(at)
        stack += parse.kids(at, "conj", "xcomp", "compound:prt")
        lemma = lemma_of(parse, at)
        if parse.tokens[at].pos == "VERB" and lemma in LIGHT:
            stack += parse.kids(at, "obj")  # "bring an end to the embargo"
        elif lemma in _wishes():
            stack += parse.kids(at, "nmod", "acl")  # "rejected a proposal for a ceasefire"
    return found


@cache
def _wishes() -> frozenset[str]:
    """Nouns of what is asked or proposed, whose complement is the matter."""
    return word_classes()["proposal"] | word_classes()["demand"]


def _inside(parse: Parse, top: int) -> list[int]:
    """The tokens of a content, its own subject and what is said beside it left out."""
    subject = verb_slots(parse, top).subject if parse.tokens[top].pos in ("VERB", "AUX") else ()
    own = {i for head in subject if parse.tokens[head].head == top for i in parse.subtree(head)}
    inside = [i for i in parse.subtree(top, FURTHER) if i not in own]
    credited = {i for at in inside if parse.tokens[at].lower == "according" for i in _phrase(parse, at)}
    return [i for i in inside if i not in credited]


def _phrase(parse: Parse, according: int) -> list[int]:
    """The tokens of "according to the minister"."""
    token = parse.tokens[according]
    return parse.subtree(token.head if token.dep in ("case", "fixed") else according)
