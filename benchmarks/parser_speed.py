"""How many words a second pipelines read on one core, what they take in memory and how long they load.

Each pipeline is a process of its own (parser_worker.py). The rounds of several pipelines alternate, one at a time, so
that a noisy machine troubles all alike.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROUNDS: Final = 3
WORKER: Final = Path(__file__).with_name("parser_worker.py")


@dataclass(frozen=True, slots=True)
class Speed:
    """What one pipeline costs; seconds and processor seconds are of its best round."""

    words: int  # tokens, as the pipeline itself counts them
    seconds: float
    processor: float
    loading: float  # seconds for the pipeline alone, all libraries imported
    start: float  # seconds from the start of Python until it can read
    memory: float  # MB, the largest resident set of the process


def measured(data: Path, parsers: Sequence[str], rounds: int = ROUNDS) -> dict[str, Speed]:
    """The cost of each pipeline, all measured in turn.

    Raises:
        RuntimeError: A pipeline's process stopped; its own message stands above.
    """
    command = [sys.executable, str(WORKER), "--data", str(data), "--parser"]
    workers: dict[str, subprocess.Popen[str]] = {}
    ready, spent, ends = {}, {}, {}
    try:
        for name in parsers:  # one after the other, so that they do not slow each other's loading
            workers[name] = subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            ready[name] = _answer(workers[name])
        laps = [{name: _lap(worker) for name, worker in workers.items()} for _ in range(rounds)]
        spent = {name: [lap[name] for lap in laps] for name in workers}
        ends = {name: _end(worker) for name, worker in workers.items()}
    finally:
        for worker in workers.values():
            worker.kill()
    return {
        name: Speed(
            words=ends[name]["words"],
            seconds=min(lap["seconds"] for lap in spent[name]),
            processor=min(lap["processor"] for lap in spent[name]),
            loading=ready[name]["loading"],
            start=ready[name]["start"],
            memory=ends[name]["memory"],
        )
        for name in workers
    }


def _lap(worker: subprocess.Popen[str]) -> Any:
    if worker.stdin:
        worker.stdin.write("\n")
        worker.stdin.flush()
    return _answer(worker)


def _end(worker: subprocess.Popen[str]) -> Any:
    if worker.stdin:
        worker.stdin.close()
    answer = _answer(worker)
    worker.wait()
    return answer


def _answer(worker: subprocess.Popen[str]) -> Any:
    line = worker.stdout.readline() if worker.stdout else ""
    if not line:
        raise RuntimeError(f"{worker.args!r} stopped with status {worker.wait()}")
    return json.loads(line)
