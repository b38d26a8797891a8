"""A training in small: it is measured, stopped, goes on, and is joined to one pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from thinc.api import Adam, Optimizer, fix_random_seed

from training.parser.corpora import Sentence
from training.parser.fast import checkpoint, docs
from training.parser.fast.assemble import assemble
from training.parser.fast.config import Design, build, examples_of, initialise
from training.parser.fast.figures import figures
from training.parser.fast.teach import needed, table

TINY = Design(width=16, depth=1, rows=(50, 50, 50, 50, 50), hidden=8, vectors=False)
MET = Sentence(
    words=("Envoys", "met", "in", "Oslo"),
    spaces=(True, True, True, False),
    paragraph=0,
    heads=(1, 1, 3, 1),
    deps=("nsubj", "root", "case", "obl"),
    upos=("NOUN", "VERB", "ADP", "PROPN"),
    tags=("NNS", "VBD", "IN", "NNP"),
    morphs=("Number=Plur", "Tense=Past", "", "Number=Sing"),
    lemmas=("envoy", "meet", "in", "Oslo"),
    names=("O", "O", "O", "B-LOC"),
)


def learned(task: str, rounds: int = 3) -> tuple[Language, Optimizer]:
    nlp = build(task, TINY)
    examples = examples_of(nlp, [docs.doc_of((MET,), nlp.vocab)] * 20)
    initialise(nlp, examples)
    optimizer = Adam(0.01)
    for _ in range(rounds):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    return nlp, optimizer


def test_figures_of_gold_itself_are_whole() -> None:
    nlp = build("syntax", TINY)
    gold = docs.doc_of((MET,), nlp.vocab)

    class Echo:
        pipe_names = ("parser",)

        def pipe(self, texts: object, batch_size: int) -> list[object]:
            return [gold]

    assert set(figures(Echo(), [gold]).values()) == {100.0}  # type: ignore[arg-type]


def test_a_checkpoint_goes_on_as_if_nothing_had_been(tmp_path: Path) -> None:
    nlp, optimizer = learned("syntax")
    checkpoint.save(tmp_path / "last", nlp, optimizer, checkpoint.Kept({"gold": [60, 0, 15]}, 12.5))
    other = Adam(0.01)
    loaded, kept = checkpoint.load(tmp_path / "last", other)
    assert kept == checkpoint.Kept({"gold": [60, 0, 15]}, 12.5)
    assert moments(loaded, other) == moments(nlp, optimizer)
    losses: list[dict[str, float]] = []
    for pipeline in (nlp, loaded):
        losses.append({})
        fix_random_seed(1)  # spaCy's parser cuts texts at random
        examples = examples_of(pipeline, [docs.doc_of((MET,), pipeline.vocab)] * 8)
        pipeline.update(examples, drop=0.0, losses=losses[-1])
    assert losses[1] == pytest.approx(losses[0], rel=1e-4)


def moments(nlp: Language, optimizer: Optimizer) -> dict[str, float]:
    return {
        f"{kind} {name}": float(getattr(optimizer, kind)[key].sum())
        for kind in checkpoint.TABLES
        for name, key in checkpoint.parameters(nlp)
        if key in getattr(optimizer, kind)
    }


def test_the_assembled_pipeline_reads_as_its_parts(tmp_path: Path) -> None:
    text = "Envoys met in Oslo and Envoys of Oslo met"
    parts = {task: learned(task, rounds=30)[0] for task in ("syntax", "names")}
    for task, part in parts.items():
        part.to_disk(tmp_path / task)
    assemble(tmp_path / "syntax", tmp_path / "names", tmp_path / "all", "1.0", say=lambda _: None)
    found = spacy.load(tmp_path / "all")(text)
    syntax, names = (part(text) for part in parts.values())
    assert [(t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start) for t in found] == [
        (t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start) for t in syntax
    ]
    assert [(e.start, e.end, e.label_) for e in found.ents] == [(e.start, e.end, e.label_) for e in names.ents]
    assert found[0].lemma_ == "envoy"


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="UniversalDependencies"):
        needed(tmp_path, "train-open.conllu")
    with pytest.raises(FileNotFoundError, match="fast features"):
        table(tmp_path / "none")
    with pytest.raises(FileNotFoundError, match="fast train"):
        assemble(tmp_path, tmp_path, tmp_path / "out", "1.0")
