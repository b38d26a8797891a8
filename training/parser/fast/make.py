"""From corpora and raw text to the files that the training of the fast pipeline reads."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.parser.corpora import Sentence, names, treebank
from training.parser.fast import docs, raw
from training.parser.fast import features as tables
from training.parser.fast.config import Design
from training.parser.fast.teach import GOLD, NAMES, SYNTAX, needed
from training.parser.fast.tokenizer import blank
from training.parser.passages import Cut, Passage, passages

LONGEST: Final = 120  # words of a passage that the encoder reads
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of word vectors: words read of each file, forms, uses of each form, dimensions."""

    words: int
    forms: int
    uses: int
    dims: int


def word_vectors(
    files: Sequence[Path], corpora: Path, encoder: Path, checkpoint: Path, out: Path, sizes: Sizes, say: Say
) -> None:
    """Writes the distilled vectors of the most frequent forms of raw text and of the training corpora.

    Raises:
        FileNotFoundError: The checkpoint or a corpus is missing.
    """
    # torch is no dependency of the other commands
    from training.parser.fast import distilled
    from training.parser.recipe import Kitchen, loaded

    if not checkpoint.is_file():
        raise FileNotFoundError(f"{checkpoint}: no checkpoint of the accurate pipeline; train that first")
    found = [passage for path in files for passage in _raw(path, sizes.words)]
    for sentences in (treebank(needed(corpora, GOLD[SYNTAX])), names(needed(corpora, GOLD[NAMES]))):
        found += passages(sentences, random.Random(0), Cut(words=LONGEST, alone=0.0, across=0.3))
    found = [passage for passage in found if sum(len(s.words) for s in passage) <= LONGEST]
    forms = distilled.counted(found, sizes.forms)
    order = list(found)
    random.Random(0).shuffle(order)
    read = list(distilled.chosen(order, forms, sizes.uses))
    say(f"{len(forms):,} forms; {sum(len(s.words) for p in read for s in p):,} words to read")
    kitchen = Kitchen(corpora=corpora, encoder=encoder, work=out.parent, say=say)
    pantry = kitchen.read()
    network = loaded(kitchen, pantry.labels, checkpoint)
    vectors, uses = distilled.distilled(network, pantry.tensors, read, forms, say=say)
    tables.save(out, forms, distilled.reduced(vectors, uses, sizes.dims))


def _raw(path: Path, words: int) -> Iterator[Passage]:
    tokenizer = blank().tokenizer
    for text in raw.some(raw.paragraphs(path), words):
        doc = tokenizer(text)
        if not any(token.is_space for token in doc):
            spaces = tuple(bool(token.whitespace_) for token in doc)
            yield (Sentence(words=tuple(token.text for token in doc), spaces=spaces, paragraph=0),)


def features(corpora: Path, silver: Path | None, distilled: Path | None, out: Path, most: int, say: Say) -> None:
    """Writes the vocabulary with the table of word features.

    Raises:
        FileNotFoundError: A corpus, the silver texts or the distilled vectors are missing.
    """
    nlp = blank()
    read = treebank(needed(corpora, GOLD[SYNTAX]))
    taught = [s for doc in docs.read(silver, nlp.vocab) for s in docs.passage_of(doc)] if silver else []
    named = names(needed(corpora, GOLD[NAMES]))
    counts = Counter(word for sentence in [*read, *taught, *named] for word in sentence.words)
    keep = [form for form, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:most]]
    vectors = tables.load(distilled) if distilled else {}
    nlp.vocab.vectors = tables.vectors(tables.facts(tables.lexicon([*read, *taught])), vectors, keep)
    nlp.vocab.to_disk(out)
    rows, width = nlp.vocab.vectors.shape
    say(f"{len(nlp.vocab.vectors.key2row):,} forms, {rows:,} rows, {width} values: {rows * width * 4 / 1e6:.1f} MB")


def sized(design: Design, *, width: int, pieces: int, vectors: bool) -> Design:
    """The design with another width or number of pieces, where they are not 0."""
    return replace(design, width=width or design.width, pieces=pieces or design.pieces, vectors=vectors)
