"""Names as spans, and the BIO labels that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from training.parser.corpora import UNKNOWN


class Name(NamedTuple):
    """A name from word `start` to before word `end`, and its type."""

    start: int
    end: int
    type: str


def names_of(labels: Sequence[str]) -> list[Name]:
    """The names that the labels mark, in order; an I- that continues nothing begins a name."""
    found: list[Name] = []
    for at, label in enumerate(labels):
        prefix, _, kind = label.partition("-")
        if prefix == "I" and found and found[-1].end == at and found[-1].type == kind:
            found[-1] = found[-1]._replace(end=at + 1)
        elif prefix in ("B", "I"):
            found.append(Name(at, at + 1, kind))
    return found


def labels_of(count: int, names: Iterable[Name], left_open: Iterable[int] = ()) -> tuple[str, ...]:
    """The BIO labels of `count` words; a word that no name covers is O, or open where it is left open."""
    labels = ["O"] * count
    for at in left_open:
        labels[at] = UNKNOWN
    for name in names:
        labels[name.start : name.end] = [f"B-{name.type}", *[f"I-{name.type}"] * (name.end - name.start - 1)]
    return tuple(labels)
