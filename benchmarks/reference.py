"""Every layer on one article with a hand-made gold reading.

    python benchmarks/reference.py --reference FOLDER [--parser NAME]

The folder holds `article.txt` and `gold.json`; `detente score` defines each figure.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import detente
from detente.language.spacy_parser import DEFAULT, load


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reference", type=Path, required=True, help="the folder of the article and its gold")
    options.add_argument("--parser", default=DEFAULT, help="fast, accurate, or another pipeline")
    args = options.parse_args()
    folder = args.reference
    doc = detente.read_file(folder / "article.txt", parser=load(args.parser))
    record = detente.as_json(detente.as_record(doc))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "record.json"
        path.write_text(record, encoding="utf-8")
        command = [sys.executable, "-m", "detente", "score", folder / "gold.json", path]
        subprocess.run([*command, "--text", folder / "article.txt"], check=True)


if __name__ == "__main__":
    main()
