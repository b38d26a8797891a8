"""The commands that make the fast pipeline: label, distil, features, train, assemble, in this order."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from detente.version import VERSION
from training.parser.fast import assemble as assembling
from training.parser.fast import label as labelling
from training.parser.fast import make
from training.parser.fast.config import DESIGNS
from training.parser.fast.mixed import Plan
from training.parser.fast.teach import Lesson, teach

app: Final = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
Corpora = Annotated[Path, typer.Option(help="Folder of the corpora: train-open.conllu, UD_English-EWT/…, ner/….")]
Raw = Annotated[list[Path], typer.Argument(help="Raw text: .jsonl with a field text, .txt, .bio or .conllu.")]
Words = Annotated[int, typer.Option(help="Words at most: of each file (label, distil), seen in all (train).")]


def say(line: str) -> None:
    """Prints a line with the time of day."""
    print(f"{datetime.now():%H:%M:%S} {line}", flush=True)  # noqa: T201


@app.command()
def label(
    raw: Raw,
    teacher: Annotated[str, typer.Option(help="Folder or name of the accurate pipeline.")],
    out: Annotated[Path, typer.Option(help="Folder of the shards; those that it holds already are kept.")],
    words: Words = 2_000_000,
    part: Annotated[str, typer.Option(help="1/2 and 2/2: two processes side by side.")] = "1/1",
) -> None:
    """Raw text parsed by the accurate pipeline: the silver texts."""
    number, of = (int(cell) for cell in part.split("/"))
    labelling.label(labelling.teacher(teacher), raw, out, words=words, part=labelling.Part(number - 1, of), say=say)


@app.command()
def distil(
    raw: Raw,
    corpora: Corpora,
    encoder: Annotated[Path, typer.Option(help="Folder of the pretrained encoder: config.json, vocab.txt, …")],
    checkpoint: Annotated[Path, typer.Option(help="Checkpoint of the accurate pipeline's training (.pt).")],
    out: Annotated[Path, typer.Option(help="The .npz file to write.")],
    words: Words = 1_000_000,
    forms: Annotated[int, typer.Option(help="How many of the most frequent forms.")] = 20_000,
    uses: Annotated[int, typer.Option(help="Uses of a form after which a text is not read for its sake.")] = 12,
    dims: Annotated[int, typer.Option(help="Dimensions that stay.")] = 48,
) -> None:
    """Word vectors out of the accurate encoder (needs torch)."""
    make.word_vectors(raw, corpora, encoder, checkpoint, out, make.Sizes(words, forms, uses, dims), say)


@app.command()
def features(
    corpora: Corpora,
    out: Annotated[Path, typer.Option(help="Folder to write, which train takes as --vectors.")],
    silver: Annotated[Path | None, typer.Option(help="Folder of silver texts, for their lemmas.")] = None,
    distilled: Annotated[Path | None, typer.Option(help="The .npz file of distil.")] = None,
    forms: Annotated[int, typer.Option(help="How many of the most frequent forms.")] = 30_000,
) -> None:
    """The table of word features: gazetteer and inflection bits, word vectors."""
    make.features(corpora, silver, distilled, out, forms, say)


@app.command()
def train(
    task: Annotated[str, typer.Argument(help="syntax or names: each is a process of its own, one thread.")],
    corpora: Corpora,
    out: Annotated[Path, typer.Option(help="Folder of the checkpoint and of the best network; a rerun goes on.")],
    words: Words = 6_000_000,
    silver: Annotated[Path | None, typer.Option(help="Folder of silver texts.")] = None,
    vectors: Annotated[Path | None, typer.Option(help="Folder of word features.")] = None,
    gold: Annotated[float, typer.Option(help="Share of gold words while silver is seen.")] = 0.5,
    last: Annotated[float, typer.Option(help="Share of all words, at the end, that are gold alone.")] = 0.33,
    dropout: Annotated[float, typer.Option(help="Share of the values left out.")] = 0.1,
    seed: Annotated[int, typer.Option(help="Of weights, order and dropout.")] = 0,
    width: Annotated[int, typer.Option(help="Of the network; 0 is its usual one.")] = 0,
    pieces: Annotated[int, typer.Option(help="Of its maxout; 0 is the usual number.")] = 0,
    evaluations: Annotated[int, typer.Option(help="How often it is measured and kept.")] = 8,
) -> None:
    """Trains one network, syntax or names, from gold and silver."""
    if task not in DESIGNS:
        raise ValueError(f"{task}: the tasks are {', '.join(DESIGNS)}")
    plan = Plan(words=words, gold=gold, last=last, dropout=dropout, seed=seed)
    design = make.sized(DESIGNS[task], width=width, pieces=pieces, vectors=vectors is not None)
    teach(Lesson(task, corpora, plan, silver, vectors, design), out, evaluations=evaluations, say=say)


@app.command()
def assemble(
    syntax: Annotated[Path, typer.Argument(help="Folder of the trained syntax: OUT/best.")],
    names: Annotated[Path, typer.Argument(help="Folder of the trained names: OUT/best.")],
    out: Annotated[Path, typer.Argument(help="Folder of the pipeline, for spacy.load.")],
    version: Annotated[str, typer.Option(help="Of the pipeline.")] = VERSION,
) -> None:
    """Joins both networks to one pipeline folder and prints its sizes."""
    assembling.assemble(syntax, names, out, version, say)


def main() -> None:
    """Runs a command; what is missing is said in one line."""
    try:
        app()
    except (OSError, ValueError) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
