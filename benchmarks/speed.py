"""How long a whole reading takes as a multiple of the parser alone, on the same texts in the same run; and its memory.

    python benchmarks/speed.py --data FOLDER [--parser NAME]

Texts: every 20th press release of raw/state_press_releases.jsonl (101 documents). Each round reads every text once
with the parser alone and once whole, one after the other, so that a noisy machine troubles both alike; the median
ratio is printed. Memory is the largest resident set of one process that loads the pipeline and reads all of them.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections import defaultdict
from datetime import date

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the parser alone, too, on one core

from corpora import arguments, read_rows
from detente.language.spacy_parser import DEFAULT, load
from detente.model.article import Article
from detente.model.document import Document
from detente.pipeline import STEPS
from detente.reading.articles import article_from_text

ROUNDS = 3


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--parser", default=DEFAULT, help="fast, accurate, or another pipeline")
    options.add_argument("--rounds", type=int, default=ROUNDS)
    args = options.parse_args()
    rows = read_rows(args.data / "raw" / "state_press_releases.jsonl")[::20]
    start = time.perf_counter()
    parser = load(args.parser)
    loading = time.perf_counter() - start
    articles = [article_from_text(row["text"], date.fromisoformat(row["date"][:10])) for row in rows]
    parser.parse(articles[0].text, articles[0].blocks)
    spent: dict[str, float] = defaultdict(float)
    ratios, words = [], 0
    for _ in range(args.rounds):
        alone = whole = 0.0
        words = 0
        for row, article in zip(rows, articles, strict=True):
            alone += parse_alone(parser, article)
            whole += read_whole(parser, row["text"], article, spent)
            words += len(row["text"].split())
        ratios.append(whole / alone)
    print(f"{len(rows)} documents, {words} words, {args.rounds} rounds")
    print(f"loading the pipeline          {loading:6.2f} s")
    rounds = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    print(f"whole reading / parser alone  {statistics.median(ratios):6.2f}   (rounds: {rounds})")
    total = sum(spent.values())
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {name:<24}{100 * seconds / total:5.1f} %  {1e6 * seconds / words / args.rounds:6.1f} us a word")
    print(f"memory, largest resident set  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


def parse_alone(parser: object, article: Article) -> float:
    """Seconds that the pipeline alone takes, its Docs not even turned into our tokens."""
    start = time.perf_counter()
    for _ in parser._nlp.pipe([block.of(article.text) for block in article.blocks], batch_size=64):  # type: ignore[attr-defined]
        pass
    return time.perf_counter() - start


def read_whole(parser: object, text: str, article: Article, spent: dict[str, float]) -> float:
    """Seconds from text to Document; what each step took is added to `spent`."""
    start = last = time.perf_counter()

    def lap(name: str) -> None:
        nonlocal last
        now = time.perf_counter()
        spent[name] += now - last
        last = now

    read = article_from_text(text, article.dct)
    lap("reading")
    doc = Document(read, parse=parser.parse(read.text, read.blocks))  # type: ignore[attr-defined]
    lap("parser")
    for step in STEPS:
        doc = step.run(doc)
        lap(step.name)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
