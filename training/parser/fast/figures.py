"""Figures on development texts from raw text: F1 over words that stand at the same characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Token

Facts = set[tuple[Any, ...]]
OPEN: Final = ""


def figures(nlp: Language, gold: Sequence[Doc], *, batch_size: int = 64) -> dict[str, float]:
    """F1 in percent of what the pipeline finds: "LAS", "UAS", "UPOS", "XPOS", "lemmas", "sentences", or "names"."""
    measures = NAMES if "ner" in nlp.pipe_names else SYNTAX
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    found = nlp.pipe((doc.text for doc in gold), batch_size=batch_size)
    for ours, theirs in zip(found, gold, strict=True):
        places = _places(ours), _places(theirs)
        for name, facts in measures.items():
            a, b = facts(ours, places[0]), facts(theirs, places[1])
            if name == "names":
                a = {fact for fact in a if fact in b or not _left_open(theirs, fact, places[1])}
            right[name] += len(a & b)
            total[name] += len(a) + len(b)
    return {name: 200 * right[name] / max(1, total[name]) for name in measures}


def _places(doc: Doc) -> list[tuple[int, int]]:
    """Per token its first character and end, white space not counted."""
    found, at = [], 0
    for token in doc:
        size = sum(not char.isspace() for char in token.text)
        found.append((at, at + size))
        at += size
    return found


def _of_tokens(value: Callable[[Token], Any]) -> Callable[[Doc, list[tuple[int, int]]], Facts]:
    return lambda doc, places: {
        (*place, value(token)) for token, place in zip(doc, places, strict=True) if not token.is_space
    }


def _arcs(label: Callable[[Token], str]) -> Callable[[Doc, list[tuple[int, int]]], Facts]:
    return lambda doc, places: {
        (place, places[token.head.i] if token.head.i != token.i else None, label(token))
        for token, place in zip(doc, places, strict=True)
        if not token.is_space
    }


def _sentences(doc: Doc, places: list[tuple[int, int]]) -> Facts:
    return {(places[span.start][0], places[span.end - 1][1]) for span in doc.sents}


def _names(doc: Doc, places: list[tuple[int, int]]) -> Facts:
    return {(places[e.start][0], places[e.end - 1][1], e.label_) for e in doc.ents if e.label_ != "MISC"}


def _left_open(doc: Doc, fact: tuple[Any, ...], places: list[tuple[int, int]]) -> bool:
    """Whether the annotation leaves open a word where this name stands."""
    start, end, _ = fact
    inside = [token for token, (a, b) in zip(doc, places, strict=True) if a < end and start < b]
    return any(token.ent_iob_ == OPEN for token in inside)


def _main(dep: str) -> str:
    return dep.partition(":")[0].lower()


SYNTAX: Final[Mapping[str, Callable[[Doc, list[tuple[int, int]]], Facts]]] = {
    "LAS": _arcs(lambda token: _main(token.dep_)),
    "UAS": _arcs(lambda token: OPEN),  # noqa: ARG005
    "UPOS": _of_tokens(lambda token: token.pos_),
    "XPOS": _of_tokens(lambda token: token.tag_),
    "lemmas": _of_tokens(lambda token: token.lemma_),
    "sentences": _sentences,
}
NAMES: Final[Mapping[str, Callable[[Doc, list[tuple[int, int]]], Facts]]] = {"names": _names}


def told(found: Mapping[str, float]) -> str:
    """The figures in one line."""
    return " ".join(f"{name} {value:.2f}" for name, value in found.items())


def score(sets: Iterable[Mapping[str, float]]) -> float:
    """One number by which checkpoints are compared: the mean of LAS over the sets, or of the names."""
    values = [found.get("LAS", found.get("names", 0.0)) for found in sets]
    return sum(values) / max(1, len(values))
