"""How near a parse of raw text comes to a treebank: the figures of the CoNLL 2018 shared task.

Source:
    Zeman et al. (2018), CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies,
    section 5. Every figure is an F1 over words (or sentences) that stand at the same characters, white space left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

Place = tuple[int, int]  # first character and end, counted over all characters but white space

# The features that the shared task compares; a treebank's own ones are left out.
UNIVERSAL: Final = frozenset({
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy",
    "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect",
    "Voice", "Evident", "Polarity", "Person", "Polite",
})  # fmt: skip
CONTENT: Final = frozenset({
    "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl",
    "dislocated", "advcl", "advmod", "discourse", "nmod", "appos", "nummod", "acl", "amod",
    "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum",
    "root", "dep",
})  # fmt: skip
RELATIONS: Final = (
    "root", "nsubj", "nsubj:pass", "obj", "obl", "ccomp", "xcomp", "advcl",
    "acl:relcl", "conj", "appos", "parataxis", "compound", "flat", "nmod",
)  # fmt: skip
SUBTYPED: Final = "LAS with subtypes"
FIGURES: Final = ("words", "sentences", "UPOS", "XPOS", "UFeats", "lemmas", "UAS", "LAS", SUBTYPED, "CLAS")


class Row(NamedTuple):
    """One word of a text; `head` is the index of its head in the text, its own index where it is a root."""

    form: str
    head: int
    dep: str
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    lemma: str = ""
    starts: bool = False  # the first word of a sentence


@dataclass(slots=True)
class Count:
    """How many are right, were found, and were wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, *, right: int = 0, found: int = 0, wanted: int = 0) -> None:
        """Count some more."""
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def f1(self) -> float | None:
        """In percent; None where there was nothing to find and nothing was found."""
        total = self.found + self.wanted
        return 200 * self.right / total if total else None

    @property
    def precision(self) -> float | None:
        """In percent; None where nothing was found."""
        return 100 * self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """In percent; None where there was nothing to find."""
        return 100 * self.right / self.wanted if self.wanted else None


Counts = Mapping[str, Count]


class Tally:
    """The counts of all texts so far: each of FIGURES, and each relation under its own name."""

    def __init__(self) -> None:
        self.figures: defaultdict[str, Count] = defaultdict(Count)
        self.relations: defaultdict[str, Count] = defaultdict(Count)

    def add(self, gold: Sequence[Row], found: Sequence[Row]) -> None:
        """Count one text.

        Raises:
            ValueError: The words of the two do not make up the same characters.
        """
        wanted_at, found_at = places(gold), places(found)
        if _letters(gold) != _letters(found):
            raise ValueError(f"not the same text: {_letters(gold)[:60]!r} and {_letters(found)[:60]!r}")
        index = {place: at for at, place in enumerate(wanted_at)}
        pairs = [
            (gold[index[place]], row, _head(gold, index[place], wanted_at) == _head(found, at, found_at))
            for at, (row, place) in enumerate(zip(found, found_at, strict=True))
            if place in index
        ]
        for name, is_right in CHECKS.items():
            right = sum(is_right(*pair) for pair in pairs)
            self.figures[name].add(right=right, found=len(found), wanted=len(gold))
        sentences = _sentences(gold, wanted_at), _sentences(found, found_at)
        self.figures["sentences"].add(
            right=len(sentences[0] & sentences[1]), found=len(sentences[1]), wanted=len(sentences[0])
        )
        self.figures["CLAS"].add(
            right=sum(CHECKS["LAS"](*pair) for pair in pairs if _base(pair[0].dep) in CONTENT),
            found=sum(_base(row.dep) in CONTENT for row in found),
            wanted=sum(_base(row.dep) in CONTENT for row in gold),
        )
        for rows, what in ((gold, "wanted"), (found, "found")):
            for row in rows:
                self.relations[row.dep].add(**{what: 1})
        for pair in pairs:
            self.relations[pair[0].dep].add(right=CHECKS[SUBTYPED](*pair))


def places(rows: Sequence[Row]) -> list[Place]:
    """Where each word stands."""
    found, at = [], 0
    for row in rows:
        length = len("".join(row.form.split()))
        found.append((at, at + length))
        at += length
    return found


def _letters(rows: Sequence[Row]) -> str:
    return "".join("".join(row.form.split()) for row in rows)


def _head(rows: Sequence[Row], at: int, all_places: Sequence[Place]) -> Place | None:
    head = rows[at].head
    return None if head == at else all_places[head]


def _sentences(rows: Sequence[Row], all_places: Sequence[Place]) -> set[Place]:
    firsts = [at for at, row in enumerate(rows) if row.starts or at == 0]
    return {
        (all_places[first][0], all_places[end - 1][1])
        for first, end in zip(firsts, [*firsts[1:], len(rows)], strict=True)
        if rows
    }


def _base(dep: str) -> str:
    return dep.split(":")[0]


def _universal(feats: str) -> set[str]:
    return {feat for feat in feats.split("|") if feat.split("=")[0] in UNIVERSAL}


# Of a word in both: as the treebank has it, as it was found, and whether its head is the same.
CHECKS: Final[Mapping[str, Callable[[Row, Row, bool], bool]]] = {
    "words": lambda _gold, _found, _head: True,
    "UPOS": lambda gold, found, _head: gold.upos == found.upos,
    "XPOS": lambda gold, found, _head: gold.xpos == found.xpos,
    "UFeats": lambda gold, found, _head: _universal(gold.feats) == _universal(found.feats),
    "lemmas": lambda gold, found, _head: gold.lemma in ("_", found.lemma),
    "UAS": lambda _gold, _found, head: head,
    "LAS": lambda gold, found, head: head and _base(gold.dep) == _base(found.dep),
    SUBTYPED: lambda gold, found, head: head and gold.dep == found.dep,
}
