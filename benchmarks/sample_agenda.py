"""The agenda of the sample record against its table made by hand: things planned, their steps, what became of them.

python benchmarks/sample_agenda.py [--parser NAME] [--parses FOLDER] [--misses]

First the analysis alone, given the table's steps as reports ("oracle"); then end to end, from plain text. A row is
found where the agenda has an entry out of one of its articles whose words overlap the row's, or that is planned for
one of its days; an entry answers for one row. Outcome and steps are counted over all rows, and over those found.
A day that passed without a deed is `lapsed` for us, whether or not an article says that it passed. Rows all of whose
articles stand up to a48 were read while rules were written; the others were not.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from detente.analysis.agenda import agenda
from detente.analysis.later_words import settled
from detente.model.agenda import Planned
from detente.model.event import Days, Place, Status
from detente.model.story import Report
from detente.store.relation import deadline_reports, event_reports
from detente.store.stored_texts import sentences_of
from parses import add_parser_options, chosen_parser
from sample_store import END, FOLDER, PAIR, sample_store

SEEN: Final = "a48"
OUTCOMES: Final = {"unknown": "lapsed"}
STATUSES: Final[dict[str, Status]] = {
    "planned": "planned", "put off": "cancelled", "called off": "cancelled", "held": "happened",
}  # fmt: skip
TYPES: Final = {
    "visit": ("CONSULT", "visit"), "measure": ("SANCTION", None), "trial": ("COERCE", None),
    "deadline": ("AGREE", None),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table's agenda."""

    id: str
    told: Mapping[str, Any]
    steps: tuple[tuple[str, Days | None, str, str], ...]  # change, days, article, words

    @property
    def seen(self) -> bool:
        """Whether rules may have been written after reading it."""
        return all(article <= SEEN for _, _, article, _ in self.steps)

    @property
    def outcome(self) -> str:
        """What became of it, in our words."""
        outcome: str = self.told["outcome"]
        return OUTCOMES.get(outcome, outcome)

    @property
    def course(self) -> list[tuple[str, Days | None]]:
        """What became of it step by step, in our words: without what a day that passed tells by itself."""
        return course([(change, days) for change, days, _, _ in self.steps if change in STATUSES])


@dataclass(slots=True)
class Tally:
    """Rows counted."""

    rows: int = 0
    found: int = 0
    outcome: int = 0
    steps: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        every, found = max(self.rows, 1), max(self.found, 1)
        return (
            f"{self.rows} rows, found {self.found / every:.3f}; outcome right {self.outcome / every:.3f} "
            f"(of those found {self.outcome / found:.3f}); steps right {self.steps / every:.3f} "
            f"({self.steps / found:.3f})"
        )


def rows() -> list[Row]:
    """The table's rows."""
    table = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    return [
        Row(row["id"], row, tuple((s["change"], days_of(s["for"]), s["article"], s["words"]) for s in row["steps"]))
        for row in table["agenda"]
    ]


def days_of(text: str | None) -> Days | None:
    """The days that the table writes as a day, a month, or two days."""
    if text is None:
        return None
    if "/" in text:
        return Days(*text.split("/"))
    if len(text) == len("2024-02"):
        after = (date.fromisoformat(f"{text}-28") + timedelta(4)).replace(day=1)
        return Days(f"{text}-01", (after - timedelta(1)).isoformat())
    return Days(text, text)


def course(steps: Sequence[tuple[str, Days | None]]) -> list[tuple[str, Days | None]]:
    """The steps without plans that say again what is known."""
    found: list[tuple[str, Days | None]] = []
    for change, days in steps:
        if change == "planned" and found and (days is None or meet(found[-1][1], days)):
            continue
        found.append((change, days))
    return found


def meet(one: Days | None, other: Days | None) -> bool:
    """Whether two spells have a day in common; what is not told meets all."""
    return one is None or other is None or (one.start <= other.end and other.start <= one.end)


def told_as_reports(row: Row) -> Iterator[Report]:
    """The row's steps as reports of events, as a reading without a fault would give them."""
    plover, mode = TYPES.get(row.told["kind"], ("CONSULT", None))
    source = tuple(row.told["sides"])
    target = tuple(side for side in PAIR if side not in source) or PAIR
    published = articles()
    for at, (change, days, article, words) in enumerate(row.steps):
        if change not in STATUSES:
            continue
        yield Report(
            article, f"{row.id}.{at}", published[article], plover, STATUSES[change], mode=mode, source=source,
            target=target, date=days, place=Place(row.told["place"]) if row.told["place"] else None,
            words=f"put off: {words}" if change == "put off" else words,
        )  # fmt: skip


def articles() -> dict[str, date]:
    """The day of each article."""
    lines = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: date.fromisoformat(row["published"][:10]) for row in map(json.loads, lines)}


def oracle() -> dict[str, Planned]:
    """Of each row, the entry that the analysis makes of the table's own steps."""
    found = agenda([report for row in rows() for report in told_as_reports(row)], PAIR, END)
    return {row.id: entry for row in rows() for entry in found if entry.reports[0].event.partition(".")[0] == row.id}


def matched(entries: Sequence[Planned], texts: Mapping[str, str]) -> dict[str, Planned]:
    """Of each row, the entry that answers for it."""
    pairs = sorted(
        (-value, row.id, entry.id) for row in rows() for entry in entries if (value := likeness(row, entry, texts))
    )
    by_id = {entry.id: entry for entry in entries}
    found: dict[str, Planned] = {}
    for _, row_id, entry_id in pairs:
        if row_id not in found and by_id[entry_id] not in found.values():
            found[row_id] = by_id[entry_id]
    return found


def likeness(row: Row, entry: Planned, texts: Mapping[str, str]) -> int:
    """2 for each step whose words overlap a report's, 1 for each told by a report of its article with its day."""
    value = 0
    for _, days, article, words in row.steps:
        mine = [(step, report) for step in entry.steps for report in step.reports if version(report) == article]
        if any(overlap(texts[article], words, report.words) for _, report in mine):
            value += 2
        elif any(days and step.days and meet(step.days, days) for step, _ in mine) and kinship(row, entry):
            value += 1
    return value


def kinship(row: Row, entry: Planned) -> bool:
    """Whether a row and an entry are both meetings, or neither is."""
    meeting = entry.kind in ("visit", "talks", "summit", "call", "mediation")
    return meeting == (row.told["kind"] in ("visit", "talks", "summit"))


@cache
def _ids() -> dict[tuple[str | None, str | None, date], str]:
    lines = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {
        (row["outlet"], row["title"], date.fromisoformat(row["published"][:10])): row["id"]
        for row in map(json.loads, lines)
    }


def version(report: Report) -> str:
    """The id that the article has in the sample."""
    return _ids()[report.outlet, report.title, report.published]


def overlap(text: str, one: str, other: str) -> bool:
    """Whether two pieces of a text overlap where they stand first."""
    start, first = text.find(one), text.find(other)
    return start >= 0 and first >= 0 and start < first + len(other) and first < start + len(one)


def count(found: Mapping[str, Planned], *, seen: bool) -> Tally:
    """How many rows are found, end right, and go right step by step."""
    tally = Tally()
    for row in rows():
        if row.seen != seen:
            continue
        tally.rows += 1
        entry = found.get(row.id)
        if entry is None:
            tally.wrong.append(f"{row.id} {row.told['what']}: not found")
            continue
        mine = course([(step.change, step.days) for step in entry.steps if step.change in STATUSES])
        same = len(mine) == len(row.course) and all(
            change == other and meet(days, those)
            for (change, days), (other, those) in zip(mine, row.course, strict=True)
        )
        tally.found += 1
        tally.outcome += entry.outcome == row.outcome
        tally.steps += same
        if not same or entry.outcome != row.outcome:
            tally.wrong.append(
                f"{row.id} {row.told['what']}: {entry.outcome} {mine}, wanted {row.outcome} {row.course}"
            )
    return tally


def main() -> None:
    """Print the figures of both ways, seen and not seen apart."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true", help="of the rows up to a48")
    args = options.parse_args()
    lines = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    with tempfile.TemporaryDirectory() as folder, sample_store(Path(folder) / "a.db", chosen_parser(args)) as store:
        reports = [*event_reports(store, PAIR), *deadline_reports(store, PAIR)]
        entries = settled(agenda(reports, PAIR, END), sentences_of(store, PAIR))
    for name, found in (("oracle", oracle()), ("end to end", matched(entries, texts))):
        for seen in (True, False):
            tally = count(found, seen=seen)
            print(f"{name}, {'up to' if seen else 'beyond'} {SEEN}: {tally}")
            if args.misses and seen:
                print("".join(f"  {line}\n" for line in tally.wrong), end="")
    answered = {entry.id for entry in matched(entries, texts).values()}
    print(f"{len(entries)} entries, {len(entries) - len(answered)} of them answer for no row")
    if args.misses:
        for entry in entries:
            if entry.id not in answered and all(version(report) <= SEEN for report in entry.reports):
                print(f"  {entry.kind} {entry.outcome} {entry.days} {[(version(r), r.words) for r in entry.reports]}")


if __name__ == "__main__":
    main()
