"""What a growing record costs: adding one article, searching it, its size.

    python benchmarks/record.py [--articles N] [--record PATH|URL] [--parser NAME] [--parses FOLDER]

Articles are made of the samples: the findings of one of them, an id and an address of its own, and a paragraph of
200 words drawn from a vocabulary of 30,000 in which the n-th word is drawn as often as 1/n, so that the index grows
as one of news does. Their reading is left out, for it costs the same however large the record is. Adding: the median of
300 articles each added to a record of 1,000 and to the large one, in turn, so that a noisy machine troubles both alike.
Searching: the median over 40 pairs of two middling words, those that 2 to 10 % of the articles hold, the 20 best
answers with their words marked.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
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
VOCABULARY, WORDS, PAIRS, WINDOW, EARLY = 30_000, 200, 40, 300, 1000
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
        with Store(Path(scratch) / "small.db", make=True) as small, Store(where, make=True) as store:
            grow(small, samples, EARLY)
            frequencies = grow(store, samples, args.articles)
            compare(small, store, samples, args.articles)
            measure(store, frequencies, args.articles, samples)


def grow(store: Store, samples: list[Sample], count: int) -> Counter[str]:
    """Add articles; in how many of them each drawn word stands."""
    frequencies: Counter[str] = Counter()
    begin = time.perf_counter()
    for article, record, words in made(samples, range(count)):
        frequencies.update(set(words))
        add_article(store, article, record, READING, DAY)
    taken = time.perf_counter() - begin
    print(f"added {count:,} articles in {taken:.0f} s, {1000 * taken / count:.1f} ms each", flush=True)
    return frequencies


def compare(small: Store, large: Store, samples: list[Sample], count: int) -> None:
    """Print what adding one more costs in either."""
    wall: list[list[float]] = [[], []]
    busy: list[list[float]] = [[], []]
    for article, record, _ in made(samples, range(count, count + WINDOW)):
        for at, store in enumerate((small, large)):
            start, used = time.perf_counter(), time.process_time()
            add_article(store, article, record, READING, DAY)
            wall[at].append(time.perf_counter() - start)
            busy[at].append(time.process_time() - used)
    for said, (few, many) in (("adding one, median", wall), ("processor time of it", busy)):
        first, second = (1000 * statistics.median(part) for part in (few, many))
        print(f"{said:<24}{first:8.1f} ms at {EARLY:,}{second:8.1f} ms at {count:,}   ratio {second / first:.2f}")


def made(samples: list[Sample], numbers: Iterable[int]) -> Iterator[tuple[Article, dict[str, Any], list[str]]]:
    """Each article with its record and its drawn words."""
    chance = random.Random(1)
    vocabulary = [f"{chance.choice('bdgklmnprst')}{chance.choice('aeiou')}w{at}" for at in range(VOCABULARY)]
    weights = list(accumulate(1 / (1 + at) for at in range(VOCABULARY)))
    for at in numbers:
        article, record = samples[at % len(samples)]
        words = random.Random(at).choices(vocabulary, cum_weights=weights, k=WORDS)
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
        timed(f"search {said}", [lambda words=words: search(store, words, filters=filters) for words in pairs])  # noqa: B023
    for words in ("talks", "ambassador recalled"):
        timed(f"search statements, {words!r}", [lambda: search(store, words, kind="statement")] * 5)  # noqa: B023
        timed(f"search events, {words!r}", [lambda: search(store, words, kind="event")] * 5)  # noqa: B023
    there = [article for article, _, _ in made(samples, range(100))]
    timed("an article that is there", [lambda article=article: stands(store, article, READING) for article in there])
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
