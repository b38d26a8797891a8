"""Write the golden files of the samples again.

    python tests/golden/make.py NAME|all

A golden file is the record of one sample, every span followed by its words, so that a diff can be reviewed by reading.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from detente.reader import read_file
from detente.record.document import as_record

HERE: Final = Path(__file__).parent
FOLDER: Final = HERE.parent.parent / "samples"
SAMPLES: Final = {path.stem: path for path in sorted([*FOLDER.glob("*.txt"), *FOLDER.glob("*.html")])}


def golden(path: Path) -> str:
    """What the golden file of a sample holds if detente is right as it stands."""
    doc = read_file(path)
    record = as_record(doc)
    del record["version"]  # a release alone changes no golden file
    return json.dumps(with_words(record, doc.text), ensure_ascii=False, indent=1) + "\n"


def with_words(value: Any, text: str) -> Any:
    """A record's value, each span [17, 24] in it as "17-24: the words"."""
    if isinstance(value, dict):
        return {key: with_words(item, text) for key, item in value.items()}
    if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
        return f"{value[0]}-{value[1]}: {text[slice(*value)]}"
    if isinstance(value, list):
        return [with_words(item, text) for item in value]
    return value


def main() -> None:
    names = sys.argv[1:] or ["all"]
    if unknown := [name for name in names if name != "all" and name not in SAMPLES]:
        sys.exit(f"{unknown[0]}: no such sample; there are {', '.join(SAMPLES)}")
    for name in SAMPLES if "all" in names else names:
        (HERE / f"{name}.json").write_text(golden(SAMPLES[name]), encoding="utf-8")


if __name__ == "__main__":
    main()
