"""The networks of the fast pipeline: a convolutional tok2vec for syntax, another for names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.training import Example

from training.parser.fast.tokenizer import blank

ATTRIBUTES: Final = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY")
SYNTAX: Final = ("tok2vec", "tagger", "morphologizer", "parser", "trainable_lemmatizer")


@dataclass(frozen=True, slots=True)
class Design:
    """Sizes of a network.

    width, depth: of the convolution; pieces: of its maxout; rows: hash rows of each of ATTRIBUTES;
    hidden: of the transition system; vectors: whether words bring their features.
    """

    width: int = 128
    depth: int = 4
    pieces: int = 3
    rows: tuple[int, ...] = (5000, 1000, 2500, 2500, 50)
    hidden: int = 64
    vectors: bool = True


DESIGNS: Final = {
    "syntax": Design(width=160, pieces=2, rows=(4000, 1000, 2500, 2500, 50)),
    "names": Design(width=96, rows=(3000, 1000, 2500, 2500, 50)),
}


def build(task: str, design: Design, vectors: Any = None) -> Language:
    """The pipeline of "syntax" or "names", not yet initialised."""
    nlp = blank(vectors)
    if task == "names":
        nlp.add_pipe("ner", config={"model": _transitions("ner", _tok2vec(design), design.hidden)})
        return nlp
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": design.width}
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(design)})
    nlp.add_pipe("tagger", config={"model": tagger, "label_smoothing": 0.05})
    nlp.add_pipe("morphologizer", config={"model": tagger, "label_smoothing": 0.05})
    nlp.add_pipe("parser", config={"model": _transitions("parser", listener, design.hidden), "min_action_freq": 20})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "backoff": "orth", "min_tree_freq": 3, "top_k": 3})
    return nlp


def initialise(nlp: Language, examples: Sequence[Example]) -> None:
    """Counts the labels and draws the weights."""
    vectors = nlp.vocab.vectors
    nlp.initialize(lambda: examples)
    nlp.vocab.vectors = vectors
    label_all_trees(nlp)


class _Labels(dict[int, int]):
    """From edit trees to their labels; a tree that has none is not learned, where spaCy takes it for the first."""

    def get(self, tree: int, default: int = 0) -> int:  # type: ignore[override]  # noqa: ARG002
        return super().get(tree, -1)


def label_all_trees(nlp: Language) -> None:
    """Tells a lemmatizer in the pipeline which tree is which label: a loaded one has forgotten it."""
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, EditTreeLemmatizer):
            label_trees(pipe)


def label_trees(pipe: EditTreeLemmatizer) -> None:
    """Tells the lemmatizer which tree is which label."""
    pipe.tree2label = _Labels({tree: label for label, tree in enumerate(pipe.labels)})


def _tok2vec(design: Design) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": design.width,
            "attrs": list(ATTRIBUTES),
            "rows": list(design.rows),
            "include_static_vectors": design.vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": design.width,
            "depth": design.depth,
            "window_size": 1,
            "maxout_pieces": design.pieces,
        },
    }


def _transitions(kind: str, tok2vec: dict[str, Any], hidden: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def examples_of(nlp: Language, docs: Iterable[Any]) -> list[Example]:
    """Docs as examples to learn from: the pipeline's own tokens of the same text."""
    return [Example(nlp.make_doc(doc.text), doc) for doc in docs]
