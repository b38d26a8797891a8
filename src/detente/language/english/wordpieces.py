"""Cuts words into the pieces that the encoder knows, as BERT's uncased vocabulary does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

START: Final = "[CLS]"
STOP: Final = "[SEP]"
UNKNOWN: Final = "[UNK]"
MOST: Final = 8  # pieces of one word: the rest of a very long word says little
LONGEST: Final = 60  # characters of one word that are looked at
STRAIGHT: Final = str.maketrans("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb", '\'\'"""""')
SHAPES: Final = 18  # nine shapes, each with or without a space before the word


class WordPieces:
    """Words as the numbers of their pieces, greedily the longest piece first; a word is cut once."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._kept: dict[str, tuple[int, ...]] = {}
        self.start = self._numbers[START]
        self.stop = self._numbers[STOP]
        self._unknown = self._numbers[UNKNOWN]

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of one word, at least one and at most eight."""
        if (found := self._kept.get(word)) is None:
            pieces = [number for part in _parts(_plain(word)) for number in self._cut(part)]
            found = self._kept[word] = tuple(pieces[:MOST]) or (self._unknown,)
        return found

    def _cut(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = part[start:end] if start == 0 else f"##{part[start:end]}"
                if (number := self._numbers.get(piece)) is not None:
                    found.append(number)
                    break
            else:
                return [self._unknown]
            start = end
        return found


def _plain(word: str) -> str:
    """Lower case without accents."""
    letters = unicodedata.normalize("NFD", word[:LONGEST].lower().translate(STRAIGHT))
    return "".join(char for char in letters if unicodedata.category(char) != "Mn")


def _parts(word: str) -> Iterable[str]:
    """Runs of letters and digits, and each other character by itself."""
    run = ""
    for char in word:
        if char.isalnum():
            run += char
            continue
        if run:
            yield run
            run = ""
        if not char.isspace():
            yield char
    if run:
        yield run


def shape_of(word: str, *, spaced: bool) -> int:
    """How a word is written, 0 to 17: its case, which the vocabulary lacks, and whether a space precedes it."""
    return 2 * _case(word) + spaced


def _case(word: str) -> int:
    if word.islower():
        return 1
    if word.isdigit():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[:1].isupper() and word[1:].islower():
        return 5
    if any(char.isupper() for char in word):
        return 6
    return 7 if any(char.isdigit() for char in word) else 8
