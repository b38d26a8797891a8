"""What a growing record costs: adding one article, grouping it, searching, a dyad's series by month, its size.

    python benchmarks/record.py [--articles N] [--record PATH|URL] [--parser NAME] [--parses FOLDER]

Articles are made of the samples and of the sample record: the findings of one of them, its states changed for those
of a pair drawn from 60 (the n-th as often as 1/n, so that a fifth of the record is about one pair), its days moved
within five years, an id and an address of its own, and a paragraph of 200 words drawn from a vocabulary of 30,000 in
which the n-th word is drawn as often as 1/n, so that the index grows as one of news does. Their reading is left out,
for it costs the same however large the record is. Adding: the median of 300 articles each added to a record of 1,000
and to the large one, in turn, so that a noisy machine troubles both alike. Searching: the median over 40 pairs of two
middling words, those that 2 to 10 % of the articles hold, the 20 best answers with their words marked. The series: the
events of the largest pair by month, type and side.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, combinations
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import desc, func, select

from detente.model.article import Article
from detente.model.relation import Pair
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_record
from detente.store import Reading, Store, add_article, stands
from detente.store.content import holdings
from detente.store.derived import reports
from detente.store.grouping import group
from detente.store.relation import channel_reports, counts_between, events_between, position_reports
from detente.store.schema import articles
from detente.store.searching import Filters, search
from parses import add_parser_options, chosen_parser

ROOT = Path(__file__).parent.parent
DAY = date(2026, 1, 5)
VOCABULARY, WORDS, PAIRS, WINDOW, EARLY = 30_000, 200, 40, 300, 1000
STATES = [
    "BRA",
    "CHN",
    "EGY",
    "ETH",
    "GRC",
    "IND",
    "IRN",
    "ISR",
    "JPN",
    "KOR",
    "PAK",
    "PRK",
    "RUS",
    "TUR",
    "UKR",
    "USA",
]
PAIRS_OF_STATES, DAYS = 60, 1800
READING = Reading("0", "synthetic", "none")
Sample = tuple[Article, dict[str, Any]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--record", help="where, to be measured again; left out, a file that is deleted afterwards")
    add_parser_options(options)
    args = options.parse_args()
    parser = chosen_parser(args)
    samples = [
        (article, as_record(read_article(article, parser)))
        for path in (*sorted((ROOT / "samples").glob("*.txt")), ROOT / "samples" / "record" / "articles.jsonl")
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
        if stands(store, article, READING) is None:
            add_article(store, article, record, READING, DAY)
    taken = time.perf_counter() - begin
    print(f"added {count:,} articles in {taken:.0f} s, {1000 * taken / count:.1f} ms each", flush=True)
    begin = time.perf_counter()
    group(store)
    print(f"grouped them in {time.perf_counter() - begin:.0f} s", flush=True)
    return frequencies


def compare(small: Store, large: Store, samples: list[Sample], count: int) -> None:
    """Print what adding one more costs in either."""
    wall: list[list[float]] = [[], []]
    busy: list[list[float]] = [[], []]
    new = _held(large)  # more than `count` in a record that was measured before
    for article, record, _ in made(samples, range(new, new + WINDOW)):
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
    pairs = chance.sample(list(combinations(STATES, 2)), PAIRS_OF_STATES)
    shares = list(accumulate(1 / (1 + at) for at in range(PAIRS_OF_STATES)))
    for at in numbers:
        article, record = samples[at % len(samples)]
        drawn = random.Random(at)
        words = drawn.choices(vocabulary, cum_weights=weights, k=WORDS)
        moved = timedelta(days=drawn.randrange(DAYS))
        yield (
            replace(
                article,
                id=f"made-{at}",
                url=f"https://news.example/{at}",
                text=f"{article.text}\n\n{' '.join(words)}",
                dct=article.dct + moved,
            ),
            moved_to(record, drawn.choices(pairs, cum_weights=shares)[0], moved),
            words,
        )


def moved_to(record: dict[str, Any], pair: tuple[str, str], by: timedelta) -> dict[str, Any]:
    """A record about other states and other days."""
    seen = Counter(
        state for event in record["events"] for state in (*event["source_countries"], *event["target_countries"])
    )
    codes = {
        state: other
        for (state, _), other in zip(sorted(seen.items(), key=lambda one: (-one[1], one[0])), pair, strict=False)
    }
    text = orjson.dumps(record).decode()
    for state in codes:
        text = text.replace(f'"{state}"', f'"<{state}>"')
    for state, other in codes.items():
        text = text.replace(f'"<{state}>"', f'"{other}"')
    found: dict[str, Any] = orjson.loads(text)
    for event in found["events"]:
        if event["date"]:
            event["date"] = {name: (date.fromisoformat(day) + by).isoformat() for name, day in event["date"].items()}
    return found


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
        timed(f"search {said}", [partial(search, store, words, filters=filters) for words in pairs])
    for words in ("talks", "ambassador recalled"):
        timed(f"search statements, {words!r}", [lambda: search(store, words, kind="statement")] * 5)  # noqa: B023
        timed(f"search events, {words!r}", [lambda: search(store, words, kind="event")] * 5)  # noqa: B023
    pair, told = largest_pair(store)
    found = len(events_between(store, pair))
    print(f"the largest pair is {'–'.join(pair)} with {told:,} reports of {found:,} events")
    timed("its series by month", [lambda: counts_between(store, pair)] * 20)
    month = (date(2026, 3, 1), date(2026, 3, 31))
    timed("its events of a month with their words", [lambda: events_between(store, pair, *month)] * 5)
    timed("its lines of contact", [lambda: channel_reports(store, pair)] * 3)
    timed("its positions", [lambda: position_reports(store, pair)] * 3)
    timed("grouping one more article", grouping_calls(store, samples))
    there = [article for article, _, _ in made(samples, range(100))]
    timed("an article that is there", [partial(stands, store, article, READING) for article in there])
    timed("counts and content hash", [lambda: holdings(store)])
    if store.path:
        print(f"size                 {store.path.stat().st_size / count / 1024:6.1f} KiB an article")


def largest_pair(store: Store) -> tuple[Pair, int]:
    """The pair of which most is told, and how many reports."""
    with store.reading() as connection:
        counted = select(reports.c.a, reports.c.b, func.count().label("n")).group_by(reports.c.a, reports.c.b)
        row = connection.execute(counted.order_by(desc("n")).limit(1)).one()
        return (row.a, row.b), row.n


def _held(store: Store) -> int:
    with store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(articles)) or 0


def grouping_calls(store: Store, samples: list[Sample]) -> Iterator[Callable[[], None]]:
    """Each grouping of one more article; the article itself is added beforehand."""
    new = _held(store)
    for article, record, _ in made(samples, range(new, new + 20)):
        add_article(store, article, record, READING, DAY)
        yield lambda: group(store)


def timed(said: str, calls: Iterable[Callable[[], object]]) -> None:
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
