"""What each choice in the network and its training brings: `python -m training.parser.ablations CORPORA`.

Each variant learns from the gold data alone, the same number of words with the same seed, and differs from the first
in one thing. A variant that is in the table already is not trained again.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import torch

from training.parser.__main__ import encoder_folder, say
from training.parser.network import Design, fresh
from training.parser.passages import Cut
from training.parser.recipe import Kitchen, dev_figures
from training.parser.train import Plan, Source, train

ALONE: Final = Cut(alone=1.0)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to train; `what` says how it differs from the first."""

    name: str
    what: str
    design: Design = field(default_factory=Design)
    encoder_rate: float = 1.5e-4
    head_rate: float = 1.2e-3
    cut: Cut = field(default_factory=Cut)
    tasks: Sequence[str] = ("trees", "names")


VARIANTS: Final = (
    Variant("all", "as it is trained"),
    Variant("last-layer", "the last layer alone, not a mix of all", Design(mix=False)),
    Variant("narrow-arcs", "arcs scored on 256 values, not 512", Design(arc=256)),
    Variant("no-arc-dropout", "no dropout on what arcs and labels are scored on", Design(arc_dropout=0.0)),
    Variant("one-rate", "one rate for encoder and heads", encoder_rate=4e-4, head_rate=4e-4),
    Variant("sentences-alone", "each sentence by itself, not in its paragraph", cut=ALONE),
    Variant("trees-alone", "without the task of names", tasks=("trees",)),
)


def main() -> None:
    """Trains the variants that the table lacks, and adds a line for each."""
    options = argparse.ArgumentParser(prog="python -m training.parser.ablations", description=__doc__)
    options.add_argument("corpora", type=Path)
    options.add_argument("--work", type=Path, default=Path("out/training"))
    options.add_argument("--words", type=int, default=600_000, help="words that each variant sees")
    options.add_argument("--only", nargs="+", default=[variant.name for variant in VARIANTS])
    options.add_argument("--threads", type=int, default=2)
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    table = args.work / "ablations.tsv"
    done = {line.split("\t")[0] for line in table.read_text("utf-8").splitlines()} if table.is_file() else set()
    kitchen = Kitchen(args.corpora, encoder_folder(), args.work, say)
    for variant in VARIANTS:
        if variant.name in args.only and variant.name not in done:
            line = trained(kitchen, variant, args.words)
            with table.open("a", encoding="utf-8") as out:
                out.write(f"{variant.name}\t{variant.what}\t{line}\n")


def trained(kitchen: Kitchen, variant: Variant, words: int) -> str:
    """The figures of one variant on the development data."""
    pantry = kitchen.read()
    torch.manual_seed(0)
    network = fresh(kitchen.encoder, pantry.labels, variant.design)
    sources = [
        Source("trees", pantry.trees, 0.72, variant.cut),
        Source("names", pantry.names, 0.28, Cut(across=0.5)),
    ]
    say(f"variant {variant.name}: {variant.what}")
    checkpoint = kitchen.work / f"ablation-{variant.name}.pt"
    train(
        network,
        pantry.tensors,
        [source for source in sources if source.name in variant.tasks],
        Plan(words=words, encoder_rate=variant.encoder_rate, head_rate=variant.head_rate),
        checkpoint,
        say=say,
    )
    checkpoint.unlink()
    checkpoint.with_suffix(".trunk").unlink(missing_ok=True)
    figures = dev_figures(kitchen.corpora, pantry)(network)
    say(figures)
    return figures


if __name__ == "__main__":
    main()
