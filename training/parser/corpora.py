"""Reads the corpora: treebanks in CoNLL-U, names in BIO columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.parser.lemma_rules import rule_of

UNKNOWN: Final = ""  # a label that the annotation leaves open


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence with what its corpus says of them; a column that it does not say is empty.

    heads: per word the index of its head in the sentence, 0-based; the root has its own index.
    names: BIO labels; "" where the annotators left it open.
    paragraph: the number of the paragraph that it belongs to, counted over its file.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    paragraph: int
    heads: tuple[int, ...] = ()
    deps: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def lemma_rules(self) -> tuple[str, ...]:
        """How each lemma is made of its word."""
        return tuple(map(rule_of, self.words, self.lemmas))


def treebank(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file, words of multi-word tokens apart.

    Raises:
        OSError: The file cannot be read.
        ValueError: A line has not ten columns; the message names the line.
    """
    found: list[Sentence] = []
    paragraph = 0
    rows: list[list[str]] = []
    joined: list[tuple[int, int, str, str]] = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            if rows:
                found.append(_sentence(rows, joined, paragraph))
            rows, joined = [], []
        elif line.startswith("#"):
            paragraph += bool(re.match(r"#\s*new(par|doc)", line)) and not re.match(r"#\s*newpar_block", line)
        else:
            cells = line.split("\t")
            if len(cells) != 10:
                raise ValueError(f"{path}, line {number}: {len(cells)} columns where CoNLL-U has 10")
            if "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                joined.append((first, last, cells[1], cells[9]))
            elif "." not in cells[0]:
                rows.append(cells)
    if rows:
        found.append(_sentence(rows, joined, paragraph))
    return found


def _sentence(rows: list[list[str]], joined: list[tuple[int, int, str, str]], paragraph: int) -> Sentence:
    words = [row[1] for row in rows]
    spaces = ["SpaceAfter=No" not in row[9] for row in rows]
    for first, last, form, misc in joined:
        for at in range(first - 1, last - 1):
            spaces[at] = False
        spaces[last - 1] = "SpaceAfter=No" not in misc
        words[first - 1 : last] = _cut(form, words[first - 1 : last])
    heads = [int(row[6]) for row in rows]
    return Sentence(
        words=tuple(words),
        spaces=tuple(spaces),
        paragraph=paragraph,
        heads=tuple(at if head == 0 else head - 1 for at, head in enumerate(heads)),
        deps=tuple(row[7] for row in rows),
        upos=tuple(row[3] for row in rows),
        tags=tuple(row[4] if row[4] != "_" else row[3] for row in rows),
        morphs=tuple("" if row[5] == "_" else row[5] for row in rows),
        lemmas=tuple(
            word.lower() if row[2] == "_" and row[1] != "_" else row[2] for word, row in zip(words, rows, strict=True)
        ),
    )


def _cut(form: str, words: list[str]) -> list[str]:
    """A multi-word token cut into as many pieces as it has words: at their letters, else in their proportion."""
    if "".join(words) == form:
        return words
    pieces = []
    for left in range(len(words) - 1, -1, -1):
        length = len(form) if left == 0 else max(1, min(len(words[-left - 1]), len(form) - left))
        pieces.append(form[:length])
        form = form[length:]
    return pieces


def names(path: Path) -> list[Sentence]:
    """The sentences of a file of names: word, SpaceAfter=No or _, BIO label or - where it is left open.

    Raises:
        OSError: The file cannot be read.
        ValueError: A line has not three columns; the message names the line.
    """
    found = []
    for paragraph, block in enumerate(_blocks(path)):
        words, spaces, labels = zip(*block, strict=True)
        found.append(
            Sentence(
                words=words,
                spaces=tuple("SpaceAfter=No" not in space for space in spaces),
                paragraph=paragraph,
                names=tuple(UNKNOWN if label == "-" else label for label in labels),
            )
        )
    return found


def _blocks(path: Path) -> Iterator[list[tuple[str, str, str]]]:
    block: list[tuple[str, str, str]] = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            if block:
                yield block
            block = []
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise ValueError(f"{path}, line {number}: {len(cells)} columns where three are needed")
        block.append((cells[0], cells[1], cells[2]))
    if block:
        yield block
