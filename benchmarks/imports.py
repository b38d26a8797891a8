"""What importing event data of others costs: time, memory, size, and what asking for it costs.

    python benchmarks/imports.py [--rows N] [--record PATH|URL]

The rows are invented, in the form of GDELT 2.0: two states out of 60, seven of ten rows with both sides, a day of one
year, one of nine codes, an address. They are imported twice: all new, and all there already.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from detente.batch.import_run import import_file
from detente.reading.event_data.columns import GDELT
from detente.reading.event_data.countries import countries
from detente.store import Store
from detente.store.content import damages, holdings
from detente.store.imported import imported_events

DAY = date(2026, 1, 5)
CODES = ("010", "042", "036", "051", "112", "173", "190", "020", "061")
STATES = 60
BOTH = 0.7  # of rows that name a target
PAIRS = 20
LINES = 20_000  # written at once


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--record", help="where; left out, a file that is deleted afterwards")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "made.export.CSV"
        write(path, args.rows)
        with Store(args.record or str(Path(scratch) / "record.db"), make=True) as store:
            for said in ("new", "there already"):
                start, used = time.perf_counter(), time.process_time()
                report = import_file(path, "gdelt", store, DAY, on_error=print)
                wall, busy = time.perf_counter() - start, time.process_time() - used
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                rows = report.outcomes.total()
                print(f"{rows:,} rows, {said}: {wall:.0f} s, {busy:.0f} s of the processor; {memory:.0f} MiB at most")
            ask(store)
            if store.path:
                print(f"size {store.path.stat().st_size / args.rows:.0f} bytes a row")


def write(path: Path, count: int) -> None:
    """A file of so many rows."""
    chance = random.Random(1)
    states = [row.cameo or row.iso3 for row in list(countries().values())[:STATES]]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            code, one, other = chance.choice(CODES), chance.choice(states), chance.choice(states)
            day = f"2024{1 + 12 * number // count:02}{chance.randint(1, 28):02}"
            row = {
                "GLOBALEVENTID": str(1_000_000_000 + number), "SQLDATE": day, "Actor1Code": f"{one}GOV",
                "Actor1Name": "GOVERNMENT", "Actor1CountryCode": one, "Actor1Type1Code": "GOV", "EventCode": code,
                "EventBaseCode": code, "EventRootCode": code[:2], "QuadClass": "1", "GoldsteinScale": "1.9",
                "NumArticles": str(chance.randint(1, 40)), "ActionGeo_Type": "4", "ActionGeo_FullName": "Lima, Peru",
                "ActionGeo_CountryCode": "PE", "ActionGeo_Lat": "-12.05", "ActionGeo_Long": "-77.05",
                "DATEADDED": f"{day}120000", "SOURCEURL": f"https://news.example/story-{number % 300_000}",
            }  # fmt: skip
            if chance.random() < BOTH:
                row |= {"Actor2Code": other, "Actor2Name": "STATE", "Actor2CountryCode": other}
            file.write("\t".join(row.get(name, "") for name in GDELT) + "\n")


def ask(store: Store) -> None:
    """Print what it costs to ask."""
    chance = random.Random(2)
    states = list(countries())[:STATES]
    taken, found = [], 0
    for _ in range(PAIRS):
        one, other = sorted(chance.sample(states, 2))
        start = time.perf_counter()
        found += len(list(imported_events(store, (one, other), date(2024, 3, 1), date(2024, 3, 31))))
        taken.append(time.perf_counter() - start)
    print(f"a pair in a month: {1000 * statistics.median(taken):.1f} ms, {found / PAIRS:.0f} events")
    for said, call in (("counts and content hash", holdings), ("record check", lambda each: list(damages(each)))):
        start = time.perf_counter()
        told = call(store)
        wrong = f"; {told[0]}" if isinstance(told, list) and told else ""
        print(f"{said}: {time.perf_counter() - start:.2f} s{wrong}")


if __name__ == "__main__":
    main()
