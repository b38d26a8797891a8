"""What a growing record costs: adding one article, searching it, its size.

    python benchmarks/record.py [--articles N] [--record PATH|URL] [--parser NAME] [--parses FOLDER]

Articles are made of the samples: the findings of one of them, an id and an address of its own, and a paragraph of
200 words drawn from a vocabulary of 30,000 in which the n-th word is drawn as often as 1/n, so that the index grows
as one of news does. Their reading is left out, for it costs the same however large the record is. Adding: the median of
the 200 articles up to the 1,000th and up to the last. Searching: the median over 40 pairs of two middling words, those
that 2 to 10 % of the articles hold, the 20 best answers with their words marked.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from detente.model.article import Article
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_record
from detente.store import Reading, Store, add_article, stands
from detente.store.content import holdings
from detente.store.searching import Filters, search
from parses import add_parser_options, chosen_parser

ROOT = Path(__file__).parent.parent
DAY = date(2026, 1, 5)
VOCABULARY, WORDS, PAIRS, WINDOW, EARLY = 30_000, 200, 40, 200, 1000
READING = Reading("0", "synthetic", "none")
Sample = tuple[Article, dict[str, Any]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--record", help="where; left out, a file that is deleted afterwards")
    add_parser_options(options)
    args = options.parse_args()
    parser = chosen_parser(args)
    samples = [
        (article, as_record(read_article(article, parser)))
        for path in sorted((ROOT / "samples").glob("*.txt"))
        for article in articles_from(path)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        where = args.record or str(Path(scratch) / "record.db")
        with Store(where, make=True) as store:
            frequencies = grow(store, samples, args.articles)
            measure(store, frequencies, args.articles, samples)


def grow(store: Store, samples: list[Sample], count: int) -> Counter[str]:
    """Add articles and print what that costs; in how many articles each drawn word stands."""
    taken: list[float] = []
    frequencies: Counter[str] = Counter()
    begin = time.perf_counter()
    for article, record, words in made(samples, count):
        frequencies.update(set(words))
        start = time.perf_counter()
        add_article(store, article, record, READING, DAY)
        taken.append(time.perf_counter() - start)
    whole = time.perf_counter() - begin
    early, late = (1000 * statistics.median(part) for part in (taken[EARLY - WINDOW : EARLY], taken[-WINDOW:]))
    means = [1000 * statistics.mean(part) for part in (taken[:EARLY], taken[-EARLY:])]
    print(f"added {count:,} articles in {whole:.0f} s")
    print(f"adding one, median   {early:6.1f} ms at {EARLY:,}   {late:6.1f} ms at {count:,}   ratio {late / early:.2f}")
    print(f"adding one, mean     {means[0]:6.1f} ms over the first {EARLY:,}   {means[1]:6.1f} ms over the last")
    return frequencies


def made(samples: list[Sample], count: int) -> Iterator[tuple[Article, dict[str, Any], list[str]]]:
    """Each article with its record and its drawn words."""
    chance = random.Random(1)
    vocabulary = [f"{chance.choice('bdgklmnprst')}{chance.choice('aeiou')}w{at}" for at in range(VOCABULARY)]
    weights = [1 / (1 + at) for at in range(VOCABULARY)]
    for at in range(count):
        article, record = samples[at % len(samples)]
        words = chance.choices(vocabulary, weights, k=WORDS)
        yield (
            replace(
                article,
                id=f"made-{at}",
                url=f"https://news.example/{at}",
                text=f"{article.text}\n\n{' '.join(words)}",
                dct=article.dct + timedelta(days=at % 700),
            ),
            record,
            words,
        )


def measure(store: Store, frequencies: Counter[str], count: int, samples: list[Sample]) -> None:
    """Print what searching and the rest cost."""
    middling = sorted(word for word, found in frequencies.items() if 0.02 <= found / count <= 0.1)
    chance = random.Random(2)
    pairs = [" ".join(chance.sample(middling, 2)) for _ in range(PAIRS)]
    for said, filters in (
        ("articles", Filters()),
        ("articles with a country", Filters(country="IND")),
        ("articles with an actor and days", Filters(actor="Kovan", first=date(2025, 1, 1))),
    ):
        timed(f"search {said}", [lambda words=words: search(store, words, filters=filters) for words in pairs])  # type: ignore[misc]  # noqa: B023, E501
    for words in ("talks", "ambassador recalled"):
        timed(f"search statements, {words!r}", [lambda: search(store, words, kind="statement")] * 5)  # noqa: B023
        timed(f"search events, {words!r}", [lambda: search(store, words, kind="event")] * 5)  # noqa: B023
    there = [article for article, _, _ in made(samples, 100)]
    timed("an article that is there", [lambda article=article: stands(store, article, READING) for article in there])  # type: ignore[misc]  # noqa: E501
    timed("counts and content hash", [lambda: holdings(store)])
    if store.path:
        print(f"size                 {store.path.stat().st_size / count / 1024:6.1f} KiB an article")


def timed(said: str, calls: list[Any]) -> None:
    """Print the median time of some calls."""
    taken = []
    for call in calls:
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    slow = sorted(taken)[int(0.95 * (len(taken) - 1))]
    print(f"{said:<50}{1000 * statistics.median(taken):8.1f} ms   95 %: {1000 * slow:.1f} ms")


if __name__ == "__main__":
    main()
