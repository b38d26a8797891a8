"""What is learned from what, in which order: the recipe of the accurate pipeline."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import Final

import torch

from detente.language.english.readings import LEMMAS, reader
from detente.language.english.wordpieces import WordPieces
from training.parser.corpora import Sentence, names, treebank
from training.parser.export import export
from training.parser.labels import Labels, labels_of
from training.parser.lemma_table import as_text, lemma_rows
from training.parser.marked import read_marked
from training.parser.measured import name_figure, tree_figures, whole
from training.parser.network import Design, Network, fresh
from training.parser.passages import Cut, Passage, filled, length
from training.parser.silver_names import agreed, case_counts, cleaned
from training.parser.swapped import Swapper
from training.parser.taught import taught
from training.parser.tensors import Tensors
from training.parser.train import Plan, Source, train

Say = Callable[[str], None]
LONGEST: Final = 140  # words of a training sentence
TREES: Final = "train-open.conllu"
GOLD_NAMES: Final = "ner/train.bio"
SILVER_NAMES: Final = "ner/gmb.bio"
DEV: Final = {
    "EWT dev": "UD_English-EWT/en_ewt-ud-dev.conllu",
    "GUM dev": "UD_English-GUM/en_gum-ud-dev.conllu",
    "names dev": "ner/dev.bio",
}
NEEDED: Final = (TREES, GOLD_NAMES, SILVER_NAMES, *DEV.values())
OWN: Final = Path(__file__).parent.parent / "names" / "diplomacy.txt"
GOLD: Final = Plan(words=4_400_000)
FULL: Final = Plan(words=2_800_000, warm=0.01, cool=0.45)


@dataclass(frozen=True, slots=True)
class Kitchen:
    """Where everything is: the corpora, the pretrained encoder, and the folder that the stages write to."""

    corpora: Path
    encoder: Path
    work: Path
    say: Say
    design: Design = field(default_factory=Design)

    def read(self) -> Pantry:
        """The gold data, the labels and the tensors that every stage needs."""
        trees = treebank(self.corpora / TREES)
        labels = labels_of(trees)
        pieces = WordPieces((self.encoder / "vocab.txt").read_text("utf-8").splitlines())
        return Pantry(
            trees=_short(trees),
            names=_short(names(self.corpora / GOLD_NAMES)),
            labels=labels,
            tensors=Tensors(pieces, labels),
        )

    def network(self, labels: Labels) -> Network:
        """A network whose heads are not trained yet, the same each time."""
        torch.manual_seed(0)
        return fresh(self.encoder, labels, self.design)


@dataclass(frozen=True, slots=True)
class Pantry:
    """What is learned from."""

    trees: Sequence[Sentence]
    names: Sequence[Sentence]
    labels: Labels
    tensors: Tensors


def gold(kitchen: Kitchen, plan: Plan = GOLD) -> Network:
    """The first network, taught by gold data alone; it labels the rest."""
    pantry = kitchen.read()
    network = kitchen.network(pantry.labels)
    sources = [
        Source("trees", pantry.trees, 0.72),
        Source("names", pantry.names, 0.28, Cut(across=0.5)),
    ]
    train(
        network, pantry.tensors, sources, plan, kitchen.work / "gold.pt",
        say=kitchen.say, measured=dev_figures(kitchen.corpora, pantry),
    )  # fmt: skip
    return network


def silver(kitchen: Kitchen) -> Sequence[Sentence]:
    """News with the first network's trees, and the names on which it and the silver labels agree; kept once made."""
    path = kitchen.work / "silver.pickle"
    if path.is_file():
        kept: Sequence[Sentence] = pickle.loads(path.read_bytes())  # noqa: S301 - written by this function
        return kept
    pantry = kitchen.read()
    network = loaded(kitchen, pantry.labels, kitchen.work / "gold.pt")
    folder = kitchen.work / "gold"
    write_reader(kitchen, pantry, network, folder)
    clean = _short(cleaned(names(kitchen.corpora / SILVER_NAMES)))
    pairs = list(taught(clean, reader(folder), kitchen.say))
    predicted = [replace(sentence, names=found) for sentence, found in pairs]
    with_trees = [sentence for sentence, _ in pairs]
    (kitchen.work / "silver.json").write_text(
        json.dumps(dict(case_counts(with_trees, predicted).most_common()), indent=1)
    )
    found = agreed(with_trees, predicted)
    path.write_bytes(pickle.dumps(found))
    return found


def full(kitchen: Kitchen, plan: Plan = FULL) -> Network:
    """The network that ships: goes on where the first was before it cooled, with silver and our own sentences."""
    pantry = kitchen.read()
    news = silver(kitchen)
    own = _short(read_marked(OWN))
    network = kitchen.network(pantry.labels)
    swapper = Swapper()
    bare = [replace(s, heads=(), deps=(), upos=(), tags=(), morphs=(), lemmas=()) for s in news]
    sources = [
        Source("trees", pantry.trees, 0.48),
        Source("names", pantry.names, 0.16, Cut(across=0.5)),
        Source("own", own, 0.06, Cut(across=0.5), swapper.swapped),
        Source("news", news, 0.16, Cut(across=0.5)),
        Source("swapped news", bare, 0.14, Cut(across=0.5), swapper.swapped),
    ]
    checkpoint = kitchen.work / "full.pt"
    train(
        network, pantry.tensors, sources, plan, checkpoint,
        begin=kitchen.work / "gold.trunk", say=kitchen.say, measured=dev_figures(kitchen.corpora, pantry),
    )  # fmt: skip
    return network


def loaded(kitchen: Kitchen, labels: Labels, checkpoint: Path) -> Network:
    """The network of a checkpoint."""
    network = kitchen.network(labels)
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["weights"])
    return network


def write_reader(kitchen: Kitchen, pantry: Pantry, network: Network, folder: Path, *, bits: int = 8) -> None:
    """Writes what `detente.language.english.readings.reader` loads."""
    export(network, pantry.labels, kitchen.encoder / "vocab.txt", folder, bits=bits)
    (folder / LEMMAS).write_text(as_text(lemma_rows(pantry.trees)), "utf-8")


def dev_figures(corpora: Path, pantry: Pantry) -> Callable[[Network], str]:
    """A line of figures on the development data: gold words and sentences."""
    trees = {name: _groups(treebank(corpora / path)) for name, path in DEV.items() if path.endswith(".conllu")}
    named = _groups(names(corpora / DEV["names dev"]))

    def line(network: Network) -> str:
        began = monotonic()
        parts = []
        for name, groups in trees.items():
            figures = tree_figures(network, pantry.tensors, groups)
            parts.append(f"{name} " + " ".join(f"{task} {figure:.2f}" for task, figure in figures.items()))
        parts.append(f"names {name_figure(network, pantry.tensors, pantry.labels, named):.1f}")
        return f"DEV {' | '.join(parts)} ({monotonic() - began:.0f} s)"

    return line


def _groups(sentences: Sequence[Sentence]) -> list[list[Passage]]:
    return filled(sorted(whole(sentences, 100), key=length), 1500)


def _short(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if len(sentence.words) <= LONGEST]
