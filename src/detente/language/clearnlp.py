"""The labels of `en_core_web_*` (ClearNLP) turned into Universal Dependencies.

Most labels have another name alone. These also have another shape: prepositions govern their nouns in ClearNLP and
hang below them in UD; "be" governs its predicate; conjuncts form a chain; the last word of a name is its head; the
subject of an infinitive is part of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from detente.model.parse import Token

RELATIONS: Final = {
    "ROOT": "root", "acomp": "xcomp", "agent": "advmod", "attr": "xcomp", "auxpass": "aux:pass",
    "csubjpass": "csubj:pass", "dative": "iobj", "dobj": "obj", "intj": "discourse", "meta": "dep", "neg": "advmod",
    "nn": "compound", "npadvmod": "obl:unmarked", "nsubjpass": "nsubj:pass", "oprd": "xcomp", "pcomp": "advcl",
    "pobj": "obl", "poss": "nmod:poss", "preconj": "cc:preconj", "predet": "det:predet", "prep": "advmod",
    "prt": "compound:prt", "quantmod": "advmod", "relcl": "acl:relcl",
}  # fmt: skip
PREPOSITIONS: Final = frozenset({"prep", "agent", "dative"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
PREDICATES: Final = frozenset({"attr", "acomp"})
COMPLEMENTS: Final = frozenset({"ccomp", "xcomp", "dobj", "oprd", "expl"})  # with one of them, "be in" is no copula
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def to_ud(tokens: list[Token], first: int) -> list[Token]:
    """The same tokens with UD relations and heads; `first` is the article's index of the first of them."""
    tree = _Tree(tokens, first)
    for step in STEPS:
        for i in range(len(tokens)):
            step(tree, i)
    found = []
    for i, token in enumerate(tokens):
        dep = "root" if tree.head[i] == i else RELATIONS.get(tree.dep[i], tree.dep[i])
        pos = "AUX" if dep == "cop" else token.pos
        found.append(replace(token, dep=dep, head=first + tree.head[i], pos=pos))
    return found


class _Tree:
    """The heads and relations of a block while they are changed; indices count from its first token."""

    def __init__(self, tokens: list[Token], first: int) -> None:
        self.tokens = tokens
        self.head = [token.head - first for token in tokens]
        self.dep = ["ROOT" if token.head == token.i else token.dep for token in tokens]
        self.below: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(self.head):
            if head != i:
                self.below[head].append(i)

    def kids(self, i: int, *deps: str) -> list[int]:
        """The dependents of a token with one of these relations, in text order."""
        return sorted(child for child in self.below[i] if self.dep[child] in deps)

    def hang(self, i: int, head: int, dep: str) -> None:
        """Make a token the dependent of another."""
        if self.head[i] != i:
            self.below[self.head[i]].remove(i)
        self.head[i], self.dep[i] = head, dep
        if head != i:
            self.below[head].append(i)

    def raise_above(self, i: int, old: int, dep: str) -> None:
        """Put a dependent in the place of its head, which becomes its dependent, as do all others of the head."""
        above = self.head[old]
        relation = self.dep[old]
        self.hang(i, i if above == old else above, relation)
        self.hang(old, i, dep)
        for child in list(self.below[old]):
            self.hang(child, i, self.dep[child])


def _infinitive(tree: _Tree, i: int) -> None:
    """The "to" of an infinitive is its mark; "wants him to go" has an object and an open complement."""
    if tree.tokens[i].tag == "TO" and tree.dep[i] == "aux":
        tree.dep[i] = "mark"
        verb = tree.head[i]
        subjects = tree.kids(verb, *SUBJECTS)
        if tree.dep[verb] == "ccomp" and subjects and tree.kids(verb, "mark") == [i]:
            tree.dep[verb] = "xcomp"
            tree.hang(subjects[0], tree.head[verb], "dobj")


def _preposition(tree: _Tree, i: int) -> None:
    """A preposition hangs below its noun as "case", below its clause as "mark"."""
    if tree.dep[i] not in PREPOSITIONS or not (complement := _complement(tree, i)):
        return
    head, relation = tree.head[i], tree.dep[i]
    clause = tree.dep[complement] == "pcomp"
    nominal = tree.tokens[head].pos in NOMINAL
    if clause:
        dep = "acl" if nominal else "advcl"
    elif relation == "agent":
        dep = "obl:agent"
    else:
        dep = "nmod" if nominal else "obl"
    tree.hang(complement, head, dep)
    tree.hang(i, complement, "mark" if clause else "case")
    for child in list(tree.below[i]):
        tree.hang(child, complement, "case" if tree.dep[child] == "prep" else tree.dep[child])
        if tree.dep[child] == "conj" and (other := _complement(tree, child)):  # "in Oslo and at sea"
            tree.hang(other, complement, "conj")
            tree.hang(child, other, "case")


def _complement(tree: _Tree, i: int) -> int | None:
    """What a preposition governs, itself or through another ("out of the country", "in and around Oslo")."""
    if found := tree.kids(i, "pobj", "pcomp"):
        return found[0]
    for inner in tree.kids(i, "prep", "conj"):
        if tree.tokens[inner].pos in ("ADP", "SCONJ", "ADV") and (below := _complement(tree, inner)):
            return below
    return None


def _conjunct(tree: _Tree, i: int) -> None:
    """All conjuncts hang below the first, a conjunction below the conjunct that follows it."""
    head = tree.head[i]
    if tree.dep[i] == "conj" and tree.dep[head] == "conj" and head != i:
        tree.hang(i, tree.head[head], "conj")
    elif tree.dep[i] == "cc" and (following := [child for child in tree.kids(head, "conj") if child > i]):
        tree.hang(i, following[0], "cc")


def _copula(tree: _Tree, i: int) -> None:
    """What somebody or something is stands above "be"; what there is stands below it."""
    if tree.tokens[i].lemma != "be" or tree.dep[i] in ("aux", "auxpass", "cop"):
        return
    predicates = tree.kids(i, *PREDICATES)
    if tree.kids(i, "expl"):
        for predicate in predicates:
            tree.dep[predicate] = "nsubj"
    elif predicates:
        tree.raise_above(predicates[0], i, "cop")
    elif tree.kids(i, *SUBJECTS) and not tree.kids(i, *COMPLEMENTS):
        places = [child for child in tree.kids(i, "obl") if child > i]
        if places:
            tree.raise_above(places[0], i, "cop")


def _name(tree: _Tree, i: int) -> None:
    """The first word of a person's name is its head."""
    tokens = tree.tokens
    if tokens[i].ent != "PER" or tokens[i].pos != "PROPN" or (i and tokens[i - 1].ent == "PER" and _one_name(tree, i)):
        return
    last = tree.head[i]
    if tree.dep[i] == "compound" and last > i and all(tokens[at].ent == "PER" for at in range(i, last + 1)):
        inner = [at for at in range(i + 1, last) if tree.head[at] == last and tree.dep[at] == "compound"]
        tree.raise_above(i, last, "flat")
        for at in inner:
            tree.dep[at] = "flat"


def _one_name(tree: _Tree, i: int) -> bool:
    """Whether a token and the one before it are words of one name."""
    return tree.head[i - 1] in (i, tree.head[i])


STEPS: Final[tuple[Callable[[_Tree, int], None], ...]] = (_infinitive, _preposition, _conjunct, _copula, _name)
