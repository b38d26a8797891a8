"""Write data/word_counts.tsv: in how many pieces of 400 words each word stands, in texts of the public domain.

    python training/word_table.py RAW_FOLDER > src/detente/data/word_counts.tsv

RAW_FOLDER holds state_press_releases.jsonl and whitehouse_briefings.jsonl.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from detente.resolution.story_words import WORD, stem

SOURCES: Final = ("state_press_releases.jsonl", "whitehouse_briefings.jsonl")
PIECE: Final = 400
LEAST: Final = 10  # pieces; rarer words need no row
HEADER: Final = """\
# How many pieces of 400 words hold each word, cut to its stem (resolution/story_words.py); "*" counts the pieces.
# Source: releases of the US State Department, 2021 to 2022, and White House briefings, 2009 to 2016 (public domain);
# words in fewer than 10 pieces are left out. Made by training/word_table.py. Licence: CC0-1.0; reviewed: 2026-11-29.
stem\tpieces"""


def pieces(folder: Path) -> Iterator[list[str]]:
    """The words of all texts, piece by piece."""
    for name in SOURCES:
        with (folder / name).open(encoding="utf-8") as lines:
            for line in lines:
                words = WORD.findall(json.loads(line)["text"])
                yield from (words[at : at + PIECE] for at in range(0, len(words), PIECE))


def main() -> None:
    """Count and print."""
    counts: Counter[str] = Counter()
    for words in pieces(Path(sys.argv[1])):
        counts["*"] += 1
        counts.update({stem(word) for word in words if not word[0].isdigit()})
    print(HEADER)  # noqa: T201 - the table is the output
    for word in sorted(counts):
        if counts[word] >= LEAST:
            print(f"{word}\t{counts[word]}")  # noqa: T201


if __name__ == "__main__":
    main()
