"""2,020 press releases of a foreign ministry: does every one get a record, and how many findings are right?

    python benchmarks/press_releases.py code --data FOLDER --out records.jsonl    all of them through `detente code`
    python benchmarks/press_releases.py sample records.jsonl --data FOLDER        25 findings of each of four layers
    python benchmarks/press_releases.py report [records.jsonl]                    the verdicts of people, by layer

`sample` prints each finding with the words around it, drawn by a fixed seed over all findings of the layer. Verdicts
stand in `press_releases.tsv` as ids and offsets. `report` with a file of records tells, too, how many of the judged
findings still stand in it at the same place.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from corpora import read_rows

LAYERS = ("actors", "times", "statements", "events")
EACH = 25
SEED = 20230203
VERDICTS = Path(__file__).with_name("press_releases.tsv")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = options.add_subparsers(dest="command", required=True)
    for name in ("code", "sample", "report"):
        command = commands.add_parser(name)
        if name != "report":
            command.add_argument("--data", type=Path, required=True)
        if name == "code":
            command.add_argument("--out", type=Path, required=True)
            command.add_argument("--workers", type=int, default=2)
        else:
            command.add_argument("records", type=Path, nargs="?" if name == "report" else None)
    args = options.parse_args()
    {"code": code, "sample": sample, "report": report}[args.command](args)


def releases(data: Path) -> list[dict[str, Any]]:
    """The releases as `detente code` takes them."""
    rows = read_rows(data / "raw" / "state_press_releases.jsonl")
    return [{"id": r["id"], "text": r["text"], "published": r["date"], "title": r["title"]} for r in rows]


def code(args: argparse.Namespace) -> None:
    rows = releases(args.data)
    source = args.out.with_suffix(".in.jsonl")
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    start = time.perf_counter()
    options = ["-o", args.out, "--restart", "--workers", str(args.workers)]
    command = [sys.executable, "-m", "detente", "code", source, *options]
    done = subprocess.run(command, check=False)
    seconds = time.perf_counter() - start
    with args.out.open(encoding="utf-8") as lines:
        found = {json.loads(line)["article"]["id"] for line in lines}
    words = sum(len(row["text"].split()) for row in rows)
    print(f"exit status {done.returncode}; {len(found)} records of {len(rows)} documents")
    print(f"without a record: {[row['id'] for row in rows if row['id'] not in found]}")
    print(f"{seconds:.0f} s with {args.workers} workers, {words / seconds:.0f} words/s")


def sample(args: argparse.Namespace) -> None:
    texts = {row["id"]: row["text"] for row in releases(args.data)}
    with args.records.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for layer in LAYERS:
        pool = [(record, item) for record in records for item in record[layer]]
        chosen = random.Random(f"{SEED} {layer}").sample(pool, EACH)
        print(f"\n===== {layer}: {EACH} of {len(pool)}")
        for record, item in chosen:
            show(record, item, layer, texts[record["article"]["id"]])


def show(record: dict[str, Any], item: dict[str, Any], layer: str, text: str) -> None:
    spans = spans_of(item, layer)
    start, end = spans[0][0], spans[-1][1] if layer == "statements" else spans[0][1]
    names = {actor["id"]: f"{actor['name']} ({actor['country']})" for actor in record["actors"]}
    known = {key: named(value, names) for key, value in item.items() if value not in (None, [], False)}
    article = record["article"]
    print(f"\n--- {article['id']}\t{layer}\t{item.get('id') or ''}\t{start}-{end}  dct {article['published']}")
    print("    " + " ".join(text[max(0, start - 200) : start].split()), end=" [[")
    print(" ".join(text[start:end].split()) + "]] " + " ".join(text[end : end + 160].split()))
    print("    ", {key: value for key, value in known.items() if key not in ("mentions", "span", "certainty")})
    if layer == "actors":
        print("     mentions:", [text[a:b] for a, b in item["mentions"]])
    if layer == "statements":
        print(
            "     source:",
            item["source"] and text[slice(*item["source"])],
            "| cue:",
            item["cue"] and text[slice(*item["cue"])],
        )
    if layer == "events":
        print("     predicate:", text[slice(*item["predicate"])])


def spans_of(item: dict[str, Any], layer: str) -> list[list[int]]:
    """Where a finding stands."""
    found: list[list[int]] = {"actors": item.get("mentions"), "statements": item.get("content")}.get(layer) or [
        item["span"]
    ]
    return found


def named(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [named(part, names) for part in value]
    return names.get(value, value) if isinstance(value, str) else value


def report(args: argparse.Namespace) -> None:
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    head, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    verdicts = [dict(zip(head, row, strict=False)) for row in rows]
    right, judged = Counter[str](), Counter[str]()
    for verdict in verdicts:
        judged[verdict["layer"]] += 1
        right[verdict["layer"]] += verdict["verdict"] == "right"
    for layer in LAYERS:
        print(f"{layer:<12}{right[layer]:3} right of {judged[layer]:3}  {right[layer] / max(1, judged[layer]):.2f}")
    print(f"{'all':<12}{right.total():3} right of {judged.total():3}  {right.total() / max(1, judged.total()):.2f}")
    if args.records:
        standing(args.records, verdicts)


def standing(path: Path, verdicts: list[dict[str, str]]) -> None:
    """Print how many of the judged findings are in these records at the same place."""
    with path.open(encoding="utf-8") as lines:
        records = {(record := json.loads(line))["article"]["id"]: record for line in lines}
    stand = 0
    for verdict in verdicts:
        items = records.get(verdict["document"], {}).get(verdict["layer"], [])
        starts = {str(spans_of(item, verdict["layer"])[0][0]) for item in items if spans_of(item, verdict["layer"])}
        stand += verdict["start"] in starts
    print(f"{stand} of {len(verdicts)} judged findings stand at the same place in {path.name}")


if __name__ == "__main__":
    main()
