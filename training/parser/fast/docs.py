"""Sentences of the corpora as spaCy's Docs, and back."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.parser.augmented import Casing, recased
from training.parser.corpora import Sentence
from training.parser.passages import Cut, Passage, passages

ATTRIBUTES: Final = ("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE")
SUFFIX: Final = ".spacy"  # of the shards of a folder of Docs


def doc_of(passage: Passage, vocab: Vocab) -> Doc:
    """One Doc of consecutive sentences; columns that a corpus lacks stay open, and so do names that it leaves open."""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    heads: list[int] = []
    for at, sentence in enumerate(passage):
        first = len(words)
        words += sentence.words
        spaces += sentence.spaces
        if at + 1 < len(passage) and passage[at + 1].paragraph != sentence.paragraph:
            spaces[-1] = True
        starts += [i == 0 for i in range(len(sentence.words))]
        heads += [first + head for head in sentence.heads]
    treed = len(heads) == len(words)
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=_column(passage, "tags"),
        pos=_column(passage, "upos"),
        morphs=_column(passage, "morphs"),
        lemmas=_column(passage, "lemmas"),
        heads=heads if treed else None,
        deps=["ROOT" if dep == "root" else dep for dep in _column(passage, "deps") or ()] if treed else None,
        sent_starts=None if treed else starts,
        ents=_column(passage, "names"),
    )


def _column(passage: Passage, name: str) -> list[str] | None:
    """The column over all sentences; nothing where a sentence lacks it."""
    found: list[str] = []
    for sentence in passage:
        cells = getattr(sentence, name)
        if len(cells) != len(sentence.words):
            return None
        found += cells
    return found


def passage_of(doc: Doc, paragraph: int = 0) -> Passage:
    """The sentences of a Doc that has been read by a pipeline."""
    return tuple(
        Sentence(
            words=tuple(token.text for token in span),
            spaces=tuple(bool(token.whitespace_) for token in span),
            paragraph=paragraph,
            heads=tuple(token.head.i - span.start for token in span),
            deps=tuple("root" if token.head.i == token.i else token.dep_ for token in span),
            upos=tuple(token.pos_ for token in span),
            tags=tuple(token.tag_ for token in span),
            morphs=tuple(str(token.morph) for token in span),
            lemmas=tuple(token.lemma_ for token in span),
            names=tuple(
                f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_ or "" for token in span
            ),
        )
        for span in doc.sents
    )


def gold_docs(sentences: Sequence[Sentence], vocab: Vocab, rng: random.Random, cut: Cut, casing: Casing) -> list[Doc]:
    """All sentences as Docs, cut into passages and mixed anew at each call."""
    found = passages([recased(sentence, rng, casing) for sentence in sentences], rng, cut)
    rng.shuffle(found)
    return [doc_of(passage, vocab) for passage in found]


def silver_docs(docs: Sequence[Doc], rng: random.Random, casing: Casing) -> list[Doc]:
    """The Docs in another order, now and then one in another case."""
    order = list(docs)
    rng.shuffle(order)
    return [_recased(doc, rng, casing) for doc in order]


def _recased(doc: Doc, rng: random.Random, casing: Casing) -> Doc:
    if rng.random() >= casing.title + casing.upper + casing.lower:
        return doc
    whole = casing.title + casing.upper + casing.lower
    surely = Casing(casing.title / whole, casing.upper / whole, casing.lower / whole)
    return doc_of(tuple(recased(sentence, rng, surely) for sentence in passage_of(doc)), doc.vocab)


def kept(docs: Sequence[Doc], path: Path) -> None:
    """Writes Docs to one file, whole or not at all."""
    part = path.with_suffix(".part")
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(part)
    part.replace(path)


def read(folder: Path, vocab: Vocab) -> Iterator[Doc]:
    """The Docs of all shards of a folder, in the order of their names.

    Raises:
        FileNotFoundError: There are none.
    """
    shards = sorted(folder.glob(f"*{SUFFIX}"))
    if not shards:
        raise FileNotFoundError(f"{folder}: no *{SUFFIX} files; make them with: python -m training.parser.fast label")
    for shard in shards:
        yield from DocBin().from_disk(shard).get_docs(vocab)


def paragraphs(sentences: Sequence[Sentence]) -> list[Passage]:
    """Whole paragraphs, as the pipeline will read them."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        if not found or found[-1][-1].paragraph != sentence.paragraph:
            found.append([])
        found[-1].append(sentence)
    return [tuple(passage) for passage in found]
