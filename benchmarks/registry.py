"""What the register of actors costs in a large record, and how fast one speaker's statements are found in it.

    python benchmarks/registry.py [--articles N] [--record PATH] [--parser NAME] [--parses FOLDER]

Articles are made as in benchmarks/record.py, but the persons of each are drawn anew: of 60,000 with a given name, a
family name and a country, the n-th as often as 1/n; one in five is named by the family name alone, one in five with an
initial. Timed: the register made at once; brought up to date after 100 more articles; `said --by` of the person named
most, of a middling one, of a state, each with and without words and an issue.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select

from detente.model.article import Article
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_record
from detente.store import Store, add_article
from detente.store.known_actors import known, listed
from detente.store.registering import register
from detente.store.registry_tables import members, registered
from detente.store.statements_by import Wanted, said_by, speakers_called
from parses import add_parser_options, chosen_parser
from record import DAY, READING, ROOT, made, timed

PERSONS: Final = 60_000
COUNTRIES: Final = ("PER", "ECU", "FRA", "DEU", "IND", "JPN", "EGY", "NOR", "BRA", "KEN", None)
ROLES: Final = ("Foreign Minister", "President", "spokeswoman", "Ambassador", "Defence Minister", None, None)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--record", type=Path, help="kept, and used again where it is there")
    add_parser_options(options)
    args = options.parse_args()
    parser = chosen_parser(args)
    samples = [
        (article, as_record(read_article(article, parser)))
        for path in sorted((ROOT / "samples").glob("*.txt"))
        for article in articles_from(path)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        where = args.record or Path(scratch) / "record.db"
        there = where.exists()
        with Store(where, make=True) as store:
            if not there:
                _unsafely(store)
                _add(store, samples, range(args.articles))
            _measure(store, samples, args.articles)


def _unsafely(store: Store) -> None:
    """Adding is not what is measured: the disk need not be waited for."""
    connection = store.engine.raw_connection()
    connection.cursor().execute("PRAGMA synchronous = OFF")
    connection.close()


def _add(store: Store, samples: list[tuple[Article, dict[str, Any]]], numbers: range) -> None:
    for at, (article, record, _) in zip(numbers, made(samples, numbers), strict=True):
        add_article(store, article, {**record, "actors": list(_actors(record["actors"], at))}, READING, DAY)


def _people() -> list[tuple[str, str, str | None, str | None]]:
    chance = random.Random(5)
    made = ["".join(chance.choice(part) for part in ("BDGKLMNPRST", "aeiou", "lmnrst", "aeiou", "nrs")) for _ in range(9000)]  # fmt: skip # noqa: E501
    return [
        (chance.choice(made[:900]), chance.choice(made), chance.choice(COUNTRIES), chance.choice(ROLES))
        for _ in range(PERSONS)
    ]


PEOPLE: Final = _people()
WEIGHTS: Final = list(accumulate(1 / (1 + at) for at in range(PERSONS)))


def _actors(actors: list[dict[str, Any]], at: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(at)
    for row in actors:
        if row["kind"] != "person":
            yield row
            continue
        given, family, country, role = chance.choices(PEOPLE, cum_weights=WEIGHTS)[0]
        name = chance.choice((f"{given} {family}",) * 3 + (family, f"{given[0]}. {family}"))
        yield {**row, "name": name, "country": country, "role": role, "certainty": 1.0}


def _measure(store: Store, samples: list[tuple[Article, dict[str, Any]]], count: int) -> None:
    begin = time.perf_counter()
    register(store)
    print(f"register of {count:,} articles           {time.perf_counter() - begin:8.1f} s")
    with store.reading() as connection:
        for table in (members, registered):
            print(f"  {table.name:<38}{connection.scalar(select(func.count()).select_from(table)):10,}")
    _add(store, samples, range(count, count + 100))
    begin = time.perf_counter()
    register(store)
    print(f"brought up to date after 100 articles  {time.perf_counter() - begin:8.1f} s")
    persons = listed(store, kind="person", most=2000)
    print(f"the person named most: {persons[0].articles:,} articles; middling: {persons[-1].articles}")
    for said, name in (("most", persons[0].id), ("middling", persons[-1].id), ("state", "JPN")):
        timed(f"said by {said}: speaker by name", [partial(speakers_called, store, name)] * 3)
        one = speakers_called(store, name)
        for how, wanted in (
            ("", Wanted()),
            (", words", Wanted(words="talks")),
            (", an issue or words", Wanted(issue="nile-dam", words='"dam"')),
        ):
            timed(f"said by {said}{how}", [partial(said_by, store, one, wanted)] * 3)
        timed(f"by rank, {said}", [partial(said_by, store, one, Wanted(words="talks"), order="rank")] * 3)
    timed("speakers by one word of a name", [lambda: speakers_called(store, persons[0].name.split()[-1])] * 3)
    timed("actors list", [lambda: listed(store)] * 3)
    timed("actors show, the person named most", [lambda: known(store, persons[0].id)] * 3)


if __name__ == "__main__":
    main()
