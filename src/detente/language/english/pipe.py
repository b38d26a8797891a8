"""The encoder as a spaCy component: everything downstream sees an ordinary Doc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from detente.errors import ParserError
from detente.language.english.readings import Grammar, Reader, Text, reader

ATTRIBUTES: Final = (TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE)
BEGIN, INSIDE, OUTSIDE = 3, 1, 2  # spaCy's numbers of ENT_IOB


class EncoderPipe:
    """Sentences, trees, tags, features, lemmas and names of a Doc, all at once.

    Sentence starts that an earlier component has set are kept.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._reader: Reader | None = None
        self.labels: tuple[str, ...] = ()  # the relations, as spaCy's parser names its own

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with its grammar."""
        return next(self.pipe([doc], batch_size=1))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Docs with their grammar, in their order, read `batch_size` at a time."""
        if self._reader is None:
            raise ParserError("detente_encoder has no weights: load its pipeline with spacy.load")
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            kept = [[token.i for token in doc if not token.is_space] for doc in batch]
            texts = [_text(doc, own) for doc, own in zip(batch, kept, strict=True)]
            for doc, own, grammar in zip(batch, kept, self._reader.grammars(texts), strict=True):
                self._annotate(doc, own, grammar)
                yield doc

    def _annotate(self, doc: Doc, own: list[int], grammar: Grammar) -> None:
        if not own:
            return
        strings, morphology = self._vocab.strings, self._vocab.morphology
        cells = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
        cells[:, 0] = strings.add("_SP")
        cells[:, 1] = strings["SPACE"]
        cells[:, 2] = morphology.add("")
        cells[:, 5] = strings.add("dep")
        cells[:, 6] = OUTSIDE
        before = own[0]
        nearest = []  # a space hangs on the word before it, at the start on the first
        words = set(own)
        for i in range(len(doc)):
            before = i if i in words else before
            nearest.append(before)
        heads = np.array(nearest) - np.arange(len(doc))
        heads[own] = np.array(own)[grammar.heads] - np.array(own)
        cells[:, 4] = heads.astype(np.int64).view(np.uint64)
        cells[own, 0] = [strings.add(tag) for tag in grammar.tags]
        cells[own, 1] = [strings[pos] for pos in grammar.upos]
        cells[own, 2] = [morphology.add(morph) for morph in grammar.morphs]
        cells[own, 3] = [strings.add(lemma) for lemma in grammar.lemmas]
        cells[own, 5] = [strings.add("ROOT" if dep == "root" else dep) for dep in grammar.deps]
        cells[own, 6] = [BEGIN if n[:2] == "B-" else INSIDE if n[:2] == "I-" else OUTSIDE for n in grammar.names]
        cells[own, 7] = [strings.add(n[2:]) for n in grammar.names]
        for i in range(len(doc) - 2, 0, -1):
            if i not in words and cells[i + 1, 6] == INSIDE:  # a second space in the middle of a name is part of it
                cells[i, 6:8] = cells[i + 1, 6:8]
        doc.from_array(list(ATTRIBUTES), cells)  # type: ignore[arg-type] # spaCy's stubs know no numpy

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # as spaCy calls it
        """Nothing: the weights are written by the training."""

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> EncoderPipe:  # noqa: ARG002 - spaCy's
        """The component with the weights of a folder.

        Raises:
            ParserError: The folder lacks them.
        """
        self._reader = reader(Path(path))
        self.labels = self._reader.relations
        return self


@Language.factory("detente_encoder", assigns=["token.tag", "token.dep", "token.head", "token.lemma", "doc.ents"])
def encoder_pipe(nlp: Language, name: str) -> EncoderPipe:  # noqa: ARG001 - spaCy calls it so
    """The component of a pipeline; its weights come with from_disk."""
    return EncoderPipe(nlp.vocab)


def _text(doc: Doc, own: list[int]) -> Text:
    starts = doc.to_array(SENT_START).view(np.int64)
    return Text(
        words=tuple(doc[i].text for i in own),
        spaced=tuple(i == 0 or bool(doc[i - 1].whitespace_) or doc[i - 1].is_space for i in own),
        starts=tuple(int(starts[i]) for i in own),
    )
