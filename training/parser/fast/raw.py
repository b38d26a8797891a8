"""Raw paragraphs that the accurate pipeline labels: which files, which paragraphs of them, and how many."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from detente.reading.language import function_words
from training.parser import corpora
from training.parser.passages import Cut, passages

FEWEST, MOST = 4, 250  # words of a paragraph, by white space
LETTERS: Final = 0.7  # share of letters among what is no white space; tables have less
ENGLISH: Final = 0.15  # small English words among the words; of paragraphs that are long enough to tell
TELLING: Final = 20  # words from which that is asked
OWN: Final = Cut(words=90, alone=0.4, across=0.5)  # sentences whose paragraphs are not known, joined


def paragraphs(path: Path, seed: int = 0) -> list[str]:
    """The paragraphs of a file that are worth labelling, each once: JSON lines, plain text, BIO or CoNLL-U.

    Raises:
        OSError: The file cannot be read.
        ValueError: Its ending is none of the four.
    """
    makers = {".jsonl": _of_json, ".txt": _of_text, ".bio": _of_names, ".conllu": _of_trees}
    if path.suffix not in makers:
        raise ValueError(f"{path}: raw text is read from files in {', '.join(makers)}")
    return list(dict.fromkeys(text for text in makers[path.suffix](path, seed) if worth(text)))


def worth(text: str) -> bool:
    """Whether a paragraph is running English text of a fair length."""
    words = text.split()
    if not FEWEST <= len(words) <= MOST:
        return False
    marks = [char for char in text if not char.isspace()]
    if sum(char.isalpha() for char in marks) < LETTERS * len(marks):
        return False
    if len(words) < TELLING:
        return True
    english = function_words()["English"]
    return sum(word.lower() in english for word in words) >= ENGLISH * len(words)


def some(found: list[str], words: int) -> list[str]:
    """Paragraphs spread evenly over all, about `words` words of them; all where there are not as many."""
    total = sum(len(text.split()) for text in found)
    if total <= words:
        return found
    chosen, quota = [], 0.0
    taken = 0
    for text in found:
        size = len(text.split())
        quota += size * words / total
        if taken < quota:
            chosen.append(text)
            taken += size
    return chosen


def _of_json(path: Path, seed: int) -> Iterator[str]:  # noqa: ARG001 - all makers are called alike
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from _lines(json.loads(line)["text"])


def _of_text(path: Path, seed: int) -> Iterator[str]:  # noqa: ARG001
    yield from _lines(path.read_text("utf-8"))


def _of_names(path: Path, seed: int) -> Iterator[str]:
    """Sentences of a file of names, some of them joined."""
    yield from _joined(corpora.names(path), seed)


def _of_trees(path: Path, seed: int) -> Iterator[str]:
    yield from _joined(corpora.treebank(path), seed, Cut(words=200, alone=0.0, across=0.0))


def _joined(sentences: list[corpora.Sentence], seed: int, cut: Cut = OWN) -> Iterator[str]:
    unique = list({sentence.words: sentence for sentence in sentences}.values())
    for passage in passages(unique, random.Random(f"{seed} joined"), cut):
        yield " ".join(written(sentence) for sentence in passage)


def written(sentence: corpora.Sentence) -> str:
    """The sentence as text; quotation marks of the old typewriter sort as they are written today."""
    pairs = zip(sentence.words, sentence.spaces, strict=True)
    text = "".join(word + " " * space for word, space in pairs).strip()
    return re.sub(r"``|''", '"', text)


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in re.split(r"\n+", text))
