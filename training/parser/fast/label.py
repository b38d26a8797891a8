"""Raw text labelled by the accurate pipeline: shards of Docs that the fast one learns from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

import detente.language.spacy_parser  # noqa: F401 - registers the components of the pipelines
from detente.errors import ParserError
from training.parser.fast import docs, raw, tokenizer

SHARD: Final = 400  # paragraphs of a shard
BATCH: Final = 64


@dataclass(frozen=True, slots=True)
class Part:
    """Which shards one process writes: those whose number leaves `number` when divided by `of`."""

    number: int = 0
    of: int = 1


def teacher(name: str) -> Language:
    """The pipeline of a folder, or an installed one, as detente runs it.

    Raises:
        FileNotFoundError: There is none, or it cannot be loaded.
        ValueError: It lacks a part that the fast pipeline learns.
    """
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ParserError) as error:
        raise FileNotFoundError(f"{name}: no such pipeline ({str(error).splitlines()[0]})") from error
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("detente_sentence_guard", before="parser")
    probe = nlp("Envoys met in Oslo on Friday.")
    lacking = [name for name in ("TAG", "POS", "LEMMA", "DEP", "ENT_IOB") if not probe.has_annotation(name)]
    if lacking:
        raise ValueError(f"{name}: the teacher must set {', '.join(lacking)} too")
    return nlp


def label(
    nlp: Language,
    files: Sequence[Path],
    out: Path,
    *,
    words: int,
    part: Part = Part(),
    say: Callable[[str], None] = print,
) -> int:
    """The number of words labelled now; shards that are there already are left as they are.

    words: at most so many of each file, spread evenly over it.
    """
    out.mkdir(parents=True, exist_ok=True)
    vocab = tokenizer.blank().vocab
    left = [(path, shard) for path, shard in _shards(files, out, words) if not path.is_file()]
    mine = [(path, shard) for path, shard in left if int(path.stem.rpartition("-")[2]) % part.of == part.number]
    total = sum(len(text.split()) for _, shard in mine for text in shard)
    say(f"{len(mine):,} shards to label, about {total:,} words")
    began, seen = monotonic(), 0
    with threadpool_limits(limits=1, user_api="blas"):
        for path, shard in mine:
            found = [_own(doc, vocab) for doc in nlp.pipe(shard, batch_size=BATCH)]
            docs.kept([doc for doc in found if doc is not None], path)
            seen += sum(len(doc) for doc in found if doc is not None)
            rate = seen / (monotonic() - began)
            say(f"{path.name}: {seen:,} tokens, {rate:,.0f} a second, {max(0, total - seen) / rate / 60:.0f} min left")
    return seen


def _shards(files: Sequence[Path], out: Path, words: int) -> Iterator[tuple[Path, list[str]]]:
    for path in files:
        found = raw.some(raw.paragraphs(path), words)
        for number, start in enumerate(range(0, len(found), SHARD)):
            yield out / f"{path.stem}-{number:04}{docs.SUFFIX}", found[start : start + SHARD]


def _own(doc: Doc, vocab: object) -> Doc | None:
    """The Doc in our vocabulary; nothing where white space makes tokens of its own."""
    if any(token.is_space for token in doc):
        return None
    return docs.doc_of(docs.passage_of(doc), vocab)  # type: ignore[arg-type]
