"""What the two networks of the fast pipeline learn from: gold, our own sentences, and the teacher's silver."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import fix_random_seed

from training.parser.augmented import Casing
from training.parser.corpora import Sentence, names, treebank
from training.parser.fast import docs, train
from training.parser.fast.config import DESIGNS, Design, build, examples_of, initialise
from training.parser.fast.mixed import Mixed, Plan
from training.parser.marked import read_marked
from training.parser.passages import Cut
from training.parser.swapped import Swapper

SYNTAX, NAMES = "syntax", "names"
GOLD: Final = {SYNTAX: "train-open.conllu", NAMES: "ner/train.bio"}
DEV: Final = {
    SYNTAX: {"EWT dev": "UD_English-EWT/en_ewt-ud-dev.conllu", "GUM dev": "UD_English-GUM/en_gum-ud-dev.conllu"},
    NAMES: {"names dev": "ner/dev.bio"},
}
OWN: Final = Path(__file__).parents[2] / "names" / "diplomacy.txt"
OWN_TIMES: Final = 3  # in each round of the gold names
SWAPPED: Final = 0.4  # share of the gold sentences whose names are swapped
CUTS: Final = {SYNTAX: Cut(words=150, alone=0.15, across=0.05), NAMES: Cut(words=120, alone=0.3, across=0.3)}


@dataclass(frozen=True, slots=True)
class Lesson:
    """One training: the task, where the corpora are, what is learned, how long, with which sizes."""

    task: str
    corpora: Path
    plan: Plan
    silver: Path | None = None
    vectors: Path | None = None
    design: Design | None = None
    casing: Casing = field(default_factory=Casing)


def teach(lesson: Lesson, out: Path, *, evaluations: int = 8, say: Callable[[str], None] = print) -> Path:
    """The folder of the trained network; goes on where an earlier call was stopped.

    Raises:
        FileNotFoundError: A corpus, the silver texts or the vectors are not there.
    """
    train.use_numpy()
    gold = _gold(lesson)
    return train.train(
        lambda: _fresh(lesson, gold),
        lambda nlp: _mixed(lesson, gold, nlp, say),
        lambda nlp: _dev(lesson, nlp),
        out,
        evaluations=evaluations,
        say=say,
    )


def _gold(lesson: Lesson) -> Sequence[Sentence]:
    path = needed(lesson.corpora, GOLD[lesson.task])
    return treebank(path) if lesson.task == SYNTAX else [*names(path), *OWN_TIMES * read_marked(OWN)]


def needed(corpora: Path, name: str) -> Path:
    """The path of a corpus.

    Raises:
        FileNotFoundError: It is not there; the message says where such corpora can be had.
    """
    if not (corpora / name).is_file():
        raise FileNotFoundError(
            f"{corpora / name} is missing: the treebanks are at github.com/UniversalDependencies (UD_English-EWT, "
            "UD_English-GUM), names in BIO columns are made of the corpora that the model card lists"
        )
    return corpora / name


def _fresh(lesson: Lesson, gold: Sequence[Sentence]) -> Language:
    fix_random_seed(lesson.plan.seed)
    design = lesson.design or DESIGNS[lesson.task]
    nlp = build(lesson.task, design, table(lesson.vectors))
    own = [docs.doc_of(passage, nlp.vocab) for passage in docs.paragraphs(gold)]
    initialise(nlp, examples_of(nlp, own))
    return nlp


def table(folder: Path | None) -> Any:
    """The word features of a folder; nothing where there is none.

    Raises:
        FileNotFoundError: The folder is not there.
    """
    if folder is None:
        return None
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no word features; make them with: python -m training.parser.fast features")
    nlp = build(NAMES, Design(vectors=False))
    nlp.vocab.from_disk(folder)
    return nlp.vocab.vectors


def _mixed(lesson: Lesson, gold: Sequence[Sentence], nlp: Language, say: Callable[[str], None]) -> Mixed:
    cut, casing, swapper = CUTS[lesson.task], lesson.casing, Swapper()

    def gold_round(rng: random.Random) -> Sequence[Doc]:
        drawn: Sequence[Sentence] = gold
        if lesson.task == NAMES:
            drawn = [swapper.swapped(s, rng) if rng.random() < SWAPPED else s for s in gold]
        return docs.gold_docs(drawn, nlp.vocab, rng, cut, casing)

    if lesson.silver is None:
        return Mixed.of(lesson.plan, gold_round)
    silver = list(docs.read(lesson.silver, nlp.vocab))
    say(f"{sum(map(len, silver)):,} silver words")
    return Mixed.of(lesson.plan, gold_round, lambda rng: docs.silver_docs(silver, rng, casing))


def _dev(lesson: Lesson, nlp: Language) -> Mapping[str, Sequence[Doc]]:
    read = treebank if lesson.task == SYNTAX else names
    return {
        name: [docs.doc_of(passage, nlp.vocab) for passage in docs.paragraphs(read(needed(lesson.corpora, path)))]
        for name, path in DEV[lesson.task].items()
    }
