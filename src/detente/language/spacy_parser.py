"""Loads a spaCy pipeline and turns its Docs into our Parse; beside it only english/pipe.py knows spaCy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import ThreadpoolController

import detente.language.english.pipe  # noqa: F401 - registers the component of the accurate pipeline
from detente.errors import ParserError
from detente.language.clearnlp import to_ud
from detente.model.parse import Parse, Range, Token
from detente.model.span import Span
from detente.reading.lines import INVISIBLE

SHIPPED: Final = ("fast", "accurate")  # see parser/MODEL.md
DEFAULT: Final = "accurate"
Relabel = Callable[[list[Token], int], list[Token]]  # the tokens of one block, the index of the first
AS_SPACE: Final = {
    ord(char): " "
    for char in "\n\r\t\x0b\x0c\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
}
UNSEEN: Final = re.compile(f"[{INVISIBLE}]")
CLOSING: Final = frozenset({'"', "\u201d", "''", "\u2019", "'"})
NAME_LABELS: Final = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC",
    "MISC": "MISC", "EVENT": "MISC", "LAW": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip


@Language.component("detente_sentence_guard")
def sentence_guard(doc: Doc) -> Doc:
    """No sentence starts after a comma and its closing quotation mark: the speaker follows."""
    for i in range(2, len(doc)):
        if doc[i - 1].text in CLOSING and doc[i - 2].text == ",":
            doc[i].is_sent_start = False
    return doc


class SpacyParser:
    """A spaCy pipeline with UD or ClearNLP labels, seen through the Parser protocol."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp
        self._clearnlp = "dobj" in nlp.pipe_labels.get("parser", ())
        self._threads = ThreadpoolController()
        self.name = f"{name} {nlp.meta.get('version', '0')}"
        self.runtime = runtime(nlp)

    def parse(self, text: str, blocks: Sequence[Span]) -> Parse:
        """The grammar of the paragraphs of a text, one Doc each."""
        with self._threads.limit(limits=1, user_api="blas"):
            # Doc by Doc: all of a long article at once would take three times the memory.
            docs = self._nlp.pipe((visible(block.of(text)) for block in blocks), batch_size=64)
            return _joined(docs, text, blocks, to_ud if self._clearnlp else None)


def runtime(nlp: Language) -> str:
    """What computes a pipeline, with its version: "onnxruntime 1.22.0"."""
    encoded = any(nlp.get_pipe_meta(name).factory == "detente_encoder" for name in nlp.pipe_names)
    library = "onnxruntime" if encoded else "spacy"
    return f"{library} {version(library)}"


def visible(words: str) -> str:
    """The words as a reader sees them: other white space as spaces, invisible characters left out."""
    return UNSEEN.sub("", words).translate(AS_SPACE)


def _places(words: str) -> range | list[int]:
    """Where each visible character stands among all characters, and the end of the last."""
    if not UNSEEN.search(words):
        return range(len(words) + 1)
    return [at for at, char in enumerate(words) if not UNSEEN.match(char)] + [len(words)]


def _joined(docs: Iterable[Doc], text: str, blocks: Sequence[Span], relabel: Relabel | None) -> Parse:
    """One Parse over the Docs of all blocks: white-space tokens dropped, indices counted over the article."""
    tokens: list[Token] = []
    sentences: list[Range] = []
    paragraphs: list[Range] = []
    names: list[Range] = []
    for doc, block in zip(docs, blocks, strict=True):
        first, first_sentence = len(tokens), len(sentences)
        words, runs = _words(doc, block.start, _places(block.of(text)), first, first_sentence)
        if not words:
            continue
        tokens += relabel(words, first) if relabel else words
        sentences += [Range(first + start, first + end) for start, end in runs]
        paragraphs.append(Range(first, len(tokens)))
        names += _names(doc, first)
    return Parse(tuple(tokens), tuple(sentences), tuple(paragraphs), tuple(names))


def _words(
    doc: Doc, offset: int, places: range | list[int], first: int, sentence: int
) -> tuple[list[Token], list[tuple[int, int]]]:
    """The tokens of a Doc that are no white space, and where its sentences start and end among them."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(kept)}
    found: list[Token] = []
    runs: list[tuple[int, int]] = []
    for at, token in enumerate(kept):
        if not runs or token.is_sent_start:
            runs.append((at, at + 1))
        else:
            runs[-1] = (runs[-1][0], at + 1)
        text, pos, idx = token.text, token.pos_, token.idx
        lemma = token.lemma_ or text
        head = place.get(token.head.i, at)
        found.append(
            Token(
                i=first + at,
                start=offset + places[idx],
                end=offset + places[idx + len(text) - 1] + 1,
                text=text,
                lower=text.lower(),
                lemma=lemma if pos == "PROPN" else lemma.lower(),
                pos=pos,
                tag=token.tag_,
                dep="root" if head == at else token.dep_,
                head=first + head,
                morph=str(token.morph),
                ent=NAME_LABELS.get(token.ent_type_, ""),
                sent=sentence + len(runs) - 1,
            )
        )
    return found, runs


def _names(doc: Doc, first: int) -> list[Range]:
    """The names of a Doc whose labels are known, white space dropped from them."""
    spaces = [token.i for token in doc if token.is_space]
    found = []
    for name in doc.ents:
        label = NAME_LABELS.get(name.label_)
        start = name.start - sum(at < name.start for at in spaces)
        end = name.end - sum(at < name.end for at in spaces)
        if label and start < end:
            found.append(Range(first + start, first + end, label))
    return found


@cache
def load(name: str = DEFAULT) -> SpacyParser:
    """A parser by name: a pipeline that ships ("fast", "accurate"), or any installed spaCy pipeline or a path to one.

    Raises:
        ParserError: There is no such pipeline, or it lacks a parser or tagger.
    """
    # thinc's own matrix product runs a generic kernel on many processors; numpy's gives the same output, 1.7 x faster.
    set_current_ops(NumpyOps(use_blis=False))
    path = files("detente").joinpath("parser", name) if name in SHIPPED else name
    try:
        nlp = spacy.load(str(path))
    except (OSError, ValueError, ImportError) as error:
        raise ParserError(
            f"--parser {name}: no such spaCy pipeline is installed ({str(error).splitlines()[0]}); "
            f"install it with pip, or take one that ships: {', '.join(SHIPPED)}"
        ) from error
    if "parser" not in nlp.pipe_names:
        raise ParserError(f"--parser {name}: it has no dependency parser (it has: {', '.join(nlp.pipe_names)})")
    nlp.add_pipe("detente_sentence_guard", before="parser")
    return SpacyParser(nlp, f"detente-en-{name}" if name in SHIPPED else name)
