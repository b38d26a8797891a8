"""One pipeline, timed in a process of its own: the other half of parser_speed.py, which starts it.

    python benchmarks/parser_worker.py --data FOLDER --parser NAME

It loads, then reads all texts once for each line on its standard input, and answers each time with a line of JSON.
"""

from __future__ import annotations

import time

STARTED = time.perf_counter()

import json
import re
import resource
import sys
from pathlib import Path
from typing import Final

import pipelines
from corpora import arguments, read_rows
from detente.language.spacy_parser import visible

EVERY: Final = 20  # one press release of 20
WORDS: Final = 20_000


def paragraphs(data: Path, most: int = WORDS) -> list[str]:
    """The paragraphs of every 20th press release, until they have `most` words between white space."""
    found: list[str] = []
    words = 0
    for row in read_rows(data / "raw" / "state_press_releases.jsonl")[::EVERY]:
        if words >= most:
            break
        found += [visible(line) for line in row["text"].split("\n") if line.strip()]
        words += len(row["text"].split())
    return found


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--parser", required=True)
    args = options.parse_args()
    begun = time.perf_counter()
    language = pipelines.pipeline(args.parser)
    now = time.perf_counter()
    _say({"loading": now - begun, "start": now - STARTED})
    texts = paragraphs(args.data)
    words = 0
    for _ in sys.stdin:
        wall, processor = time.perf_counter(), time.process_time()
        words = sum(len(doc) for doc in language.pipe(texts, batch_size=pipelines.BATCH))
        _say({"seconds": time.perf_counter() - wall, "processor": time.process_time() - processor})
    _say({"words": words, "memory": memory()})


def memory() -> float:
    """MB of the largest resident set so far."""
    status = Path("/proc/self/status")
    if status.exists():  # on Linux ru_maxrss is at least what the process that started this one held
        held = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
        if held:
            return int(held[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(answer: dict[str, float]) -> None:
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
