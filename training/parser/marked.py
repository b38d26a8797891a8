"""Sentences of plain text with their names marked in brackets: "[P Anna Harlan] left [L Oslo]"."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from training.parser.corpora import Sentence
from training.parser.name_spans import Name, labels_of

TYPES: Final = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC", "?": ""}
MARK: Final = re.compile(r"\[([POLM?]) ([^\]]+)\]")
WORD: Final = re.compile(
    r"(?:[A-Z]\.)+|(?:Mrs?|Ms|Dr|Prof|Gen|Col|Sen|Rep|Adm|Brig|Lt|Gov|Rev|Sept|Oct|Nov|Dec|Jan|Feb|St|Ltd|Corp|Inc|Co)\."
    r"|[ap]\.m\.|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|\d+(?:[.,]\d+)*|--|\w+?(?=n[’']t\b)|[^\W\d_][\w]*(?:[’'](?!s\b)\w+)*|\w+|\S"
)


def read_marked(path: Path) -> list[Sentence]:
    """The sentences of a file, one a line, cut into words as the treebanks are; "#" begins a comment.

    Raises:
        OSError: The file cannot be read.
        ValueError: A bracket is not closed; the message names the line.
    """
    found: list[Sentence] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            if MARK.sub("", line).count("[") or MARK.sub("", line).count("]"):
                raise ValueError(f"{path}, line {number}: a bracket is not closed")
            found.append(marked(line.strip(), len(found)))
    return found


def marked(text: str, paragraph: int = 0) -> Sentence:
    """The sentence of a marked text."""
    plain, spots, at = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        spots.append((len(plain), len(plain) + len(mark[2]), TYPES[mark[1]]))
        plain, at = plain + mark[2], mark.end()
    plain += text[at:]
    words = list(WORD.finditer(plain))
    names: list[Name] = []
    left_open: list[int] = []
    for start, end, kind in spots:
        inside = [index for index, word in enumerate(words) if word.start() < end and start < word.end()]
        if kind:
            names.append(Name(inside[0], inside[-1] + 1, kind))
        else:
            left_open += inside
    return Sentence(
        words=tuple(word.group() for word in words),
        spaces=tuple(plain[word.end() : word.end() + 1] in (" ", "") for word in words),
        paragraph=paragraph,
        names=labels_of(len(words), names, left_open),
    )
