"""Every layer on the articles that were written for this project, against their hand-made reading.

    python benchmarks/samples.py [NAME ...] [--parser NAME] [--parses FOLDER] [--keep FOLDER]
    python benchmarks/samples.py --heldout

A table for each article and one pooled; `detente score` defines each figure. The misses on the samples were read while
rules were written, so that their figures flatter. Those on benchmarks/heldout never are: they tell how an article reads
that nobody has looked at.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from detente.reader import read_file
from detente.record.document import as_json, as_record
from parses import add_parser_options, chosen_parser

ROOT = Path(__file__).parent.parent
SAMPLES = {path.stem: path for path in sorted((ROOT / "tests" / "golden" / "gold").glob("*.json"))}
HELDOUT = {
    path.name.removesuffix(".gold.json"): path for path in sorted((ROOT / "benchmarks" / "heldout").glob("*.gold.json"))
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", metavar="NAME", help="the samples to read; left out, all")
    options.add_argument("--heldout", action="store_true", help="the articles that nothing is tuned on")
    add_parser_options(options)
    options.add_argument("--keep", type=Path, help="a folder to keep the records in")
    args = options.parse_args()
    parser = chosen_parser(args)
    gold, folder_of_texts = (HELDOUT, ROOT / "benchmarks" / "heldout") if args.heldout else (SAMPLES, ROOT / "samples")
    names = args.names or list(gold)
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        pairs: list[str] = []
        texts: list[str] = []
        for name in names:
            text = folder_of_texts / f"{name}.txt"
            record = folder / f"{name}.json"
            doc = read_file(text, parser=parser)
            record.write_text(as_json(as_record(doc)), encoding="utf-8")
            pairs += [str(gold[name]), str(record)]
            texts.append(str(text))
        command = [sys.executable, "-m", "detente", "score", *pairs]
        for path in texts:
            command += ["--text", path]
        sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
