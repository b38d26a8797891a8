"""The pipelines that are compared: how one is loaded, and what it says of texts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

for _library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[f"{_library}_NUM_THREADS"] = "1"  # before numpy is loaded: one pipeline works on one core

from conll import Row
from detente.language import spacy_parser
from detente.language.spacy_parser import NAME_LABELS, load
from name_spans import Name

BATCH: Final = 64
DEFAULT: Final = spacy_parser.DEFAULT


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a pipeline says of one text."""

    rows: tuple[Row, ...]
    names: tuple[Name, ...]


def pipeline(name: str) -> Any:
    """The spaCy Language of a pipeline: its public name, an installed package, or a path.

    Raises:
        ParserError: There is no such pipeline.
    """
    return load(name)._nlp


def analyses(language: Any, texts: Iterable[str]) -> Iterator[Analysis]:
    """What the pipeline says of each text, in turn."""
    for doc in language.pipe(texts, batch_size=BATCH):
        found = tuple(
            (name.start_char, name.end_char, NAME_LABELS[name.label_])
            for name in doc.ents
            if name.label_ in NAME_LABELS
        )
        yield Analysis(rows(doc), found)


def rows(doc: Any) -> tuple[Row, ...]:
    """The words of a Doc, white space left out."""
    kept: Sequence[Any] = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(kept)}
    starts = {next((token.i for token in sentence if not token.is_space), -1) for sentence in doc.sents}
    found = []
    for at, token in enumerate(kept):
        head = place.get(token.head.i, at)
        found.append(
            Row(
                form=token.text,
                head=head,
                dep="root" if head == at else token.dep_,
                upos=token.pos_,
                xpos=token.tag_,
                feats=str(token.morph),
                lemma=token.lemma_,
                starts=token.i in starts,
            )
        )
    return tuple(found)
