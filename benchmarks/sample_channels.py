"""Lines of contact over the sample record, against its hand-made table (samples/record/state.json).

    python benchmarks/sample_channels.py [--parses FOLDER] [--show]

Of each line, the state at the end of each month of two years and at the end, and the intervals: the same state, begun
in the same week. Months up to the last article that was read while rules were written are counted apart from those
after it. "as told" gives the analysis the table's own passages as reports: what is missing there falls to the analysis,
the rest to reading.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from detente.analysis.channels import channel_histories
from detente.model.channel import ChannelState
from detente.model.channel_history import ChannelHistory
from detente.model.relation import ChannelReport, Passage
from detente.store.channel_contacts import line_reports
from parses import add_parser_options, chosen_parser
from sample_store import END, FOLDER, PAIR, sample_store

Row = Mapping[str, Any]
SEEN: Final = "a48"
NEAR: Final = timedelta(7)
MONTHS: Final = [date(year, month, monthrange(year, month)[1]) for year in (2024, 2025) for month in range(1, 13)]


@dataclass(frozen=True)
class Compared:
    """A row of the table and the histories that were made of it: of the seen articles, and of all."""

    row: Row
    seen: ChannelHistory | None
    whole: ChannelHistory | None

    def state(self, day: date, *, seen: bool) -> str | None:
        """The state that is found on a day; a plan whose day has come is a plan still."""
        history = self.seen if seen else self.whole
        found = history.on(day) if history else None
        if found is None or history is None:
            return None
        downgraded = any(each["state"] == "downgraded" for each in self.row["intervals"])
        if downgraded and history.channel == self.row["id"] and found.state == "suspended":
            return "downgraded"  # as told, where a report has no such state
        return "planned" if found.state == "due" else found.state

    def has(self, each: Row, *, seen: bool) -> bool:
        """Whether an interval of the table is found: the same state, begun in the same week."""
        history = self.seen if seen else self.whole
        first = date.fromisoformat(each["from"]) if each["from"] else None
        return history is not None and any(
            self.state(mine.first or date.min, seen=seen) == each["state"] and _near(mine.first, first)
            for mine in history.intervals
        )


def _near(one: date | None, other: date | None) -> bool:
    return one is other if one is None or other is None else abs(one - other) <= NEAR


def days() -> dict[str, date]:
    """The day of publication of each article."""
    lines = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: date.fromisoformat(row["published"]) for row in map(json.loads, lines)}


def gold_state(row: Row, day: date) -> str | None:
    """The state that the table has on a day; None before its first."""
    for each in reversed(row["intervals"]):
        if each["from"] is None or date.fromisoformat(each["from"]) <= day:
            return str(each["state"])
    return None


def as_told(rows: Sequence[Row], published: Mapping[str, date]) -> Iterator[ChannelReport]:
    """The table's passages as reports: one line a row, so that lines of one kind are not mixed."""
    for row in rows:
        for each, after in zip(row["intervals"], [*row["intervals"][1:], None], strict=True):
            day = published[each["article"]]
            passage = Passage(each["article"], f"{row['id']}-{each['from']}", day, each["words"])
            since = (after and after["from"]) if each["state"] == "planned" else each["from"]
            state: ChannelState = "suspended" if each["state"] == "downgraded" else each["state"]
            rule = "channel.adjective" if each["from"] is None else "channel.object"
            yield ChannelReport(row["id"], PAIR, state, passage, since, rule=rule)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    add_parser_options(options)
    options.add_argument("--show", action="store_true", help="print the misses of the seen months")
    args = options.parse_args()
    rows: list[Row] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))["channels"]
    published = days()
    with tempfile.TemporaryDirectory() as folder, sample_store(Path(folder) / "a.db", chosen_parser(args)) as store:
        read = line_reports(store, PAIR)
    told = tuple(as_told(rows, published))
    last = published[SEEN]
    _print("read", list(_compared(rows, read, last, by_id=False)), last, show=args.show)
    _print("as told", list(_compared(rows, told, last, by_id=True)), last, show=False)


def _compared(rows: Sequence[Row], reports: Sequence[ChannelReport], last: date, *, by_id: bool) -> Iterator[Compared]:
    seen, whole = ({h.channel: h for h in channel_histories(reports, until)} for until in (last, END))
    for row in rows:
        ids = (row["id"],) if by_id else (row["channel"], *row["also"])
        yield Compared(row, _first(seen, ids), _first(whole, ids))


def _first(histories: Mapping[str, ChannelHistory], ids: Sequence[str]) -> ChannelHistory | None:
    return next((histories[each] for each in ids if each in histories), None)


def _print(name: str, lines: Sequence[Compared], last: date, *, show: bool) -> None:
    for part in ("seen", "held back"):
        seen = part == "seen"
        cells = [
            (line, month, gold, line.state(month, seen=seen))
            for line in lines
            for month in MONTHS
            if (month <= last) == seen and (gold := gold_state(line.row, month)) is not None
        ]
        end = last if seen else END
        ends = sum(gold_state(line.row, end) == line.state(end, seen=seen) for line in lines)
        wanted = [
            line.has(each, seen=seen)
            for line in lines
            for each in line.row["intervals"]
            if (each["from"] is None or date.fromisoformat(each["from"]) <= last) == seen
        ]
        right = sum(gold == found for *_, gold, found in cells)
        print(
            f"{name}, {part}: month ends {right / len(cells):.3f} of {len(cells)}, "
            f"at the end {ends} of {len(lines)}, intervals {sum(wanted)} of {len(wanted)}"
        )
        for line in lines if show and seen else ():
            wrong = [
                f"{month:%y-%m} {gold} {found}" for each, month, gold, found in cells if each is line and gold != found
            ]
            print(f"  {line.row['id']} {line.row['channel']}: {', '.join(wrong) or 'right'}")


if __name__ == "__main__":
    main()
