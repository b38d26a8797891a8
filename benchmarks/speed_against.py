"""How long a whole reading takes against an earlier version of detente, side by side.

    python benchmarks/speed_against.py --data FOLDER --before CHECKOUT [--parser NAME] [--rounds N]

CHECKOUT is a working copy of the earlier version (`git worktree add FOLDER COMMIT`). Each round reads the texts of
speed.py once in a process of each version, which goes first changes from round to round; the median over the rounds
of the ratio of their times per article is printed, and that of the rules alone, without the parser.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"

from corpora import arguments, read_rows

ROUNDS = 3
HERE = Path(__file__).resolve().parent


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--before", type=Path, help="a working copy of the earlier version")
    options.add_argument("--parser", default="accurate")
    options.add_argument("--rounds", type=int, default=ROUNDS)
    options.add_argument("--worker", action="store_true", help="read once and print the seconds, as JSON")
    args = options.parse_args()
    if args.worker:
        print(json.dumps(spent(args.data, args.parser)))
        return
    if args.before is None or not (args.before / "src" / "detente").is_dir():
        options.error(f"--before must name a working copy of detente: {args.before}/src/detente is no folder")
    whole, rules = [], []
    for number in range(args.rounds):
        checkouts = {"before": args.before, "now": HERE.parent}
        order = list(checkouts) if number % 2 == 0 else list(reversed(checkouts))
        found = {name: run(checkouts[name], args.data, args.parser) for name in order}
        whole.append(found["now"]["whole"] / found["before"]["whole"])
        rules.append(found["now"]["rules"] / found["before"]["rules"])
        each = found["now"]["whole"] / found["now"]["articles"]
        print(f"round {number + 1}: {each:.2f} s an article now, whole x {whole[-1]:.2f}, rules x {rules[-1]:.2f}")
    print(f"time an article, now / before {statistics.median(whole):.2f}")
    print(f"the rules alone               {statistics.median(rules):.2f}")


def run(checkout: Path, data: Path, parser: str) -> dict[str, float]:
    """What one version spends, in a process of its own."""
    command = [sys.executable, str(HERE / "speed_against.py"), "--data", str(data), "--parser", parser, "--worker"]
    environment = {**os.environ, "PYTHONPATH": str(checkout.resolve() / "src")}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def spent(data: Path, parser_name: str) -> dict[str, float]:
    """Seconds of reading the articles whole, and of the rules alone; the first article warms everything up."""
    from detente.language.spacy_parser import load
    from detente.model.document import Document
    from detente.pipeline import STEPS
    from detente.reading.articles import article_from_text

    rows = read_rows(data / "raw" / "state_press_releases.jsonl")[::20]
    parser = load(parser_name)
    whole = rules = 0.0
    for number, row in enumerate((rows[0], *rows)):
        start = time.perf_counter()
        article = article_from_text(row["text"], date.fromisoformat(row["date"][:10]))
        doc = Document(article, parse=parser.parse(article.text, article.blocks))
        parsed = time.perf_counter()
        for step in STEPS:
            doc = step.run(doc)
        if number:
            whole += time.perf_counter() - start
            rules += time.perf_counter() - parsed
    return {"whole": whole, "rules": rules, "articles": len(rows)}


if __name__ == "__main__":
    main()
