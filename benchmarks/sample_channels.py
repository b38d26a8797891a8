"""Lines of contact over the sample record, against its hand-made table (samples/record/state.json).

    python benchmarks/sample_channels.py [--parses FOLDER] [--show]

Of each line, the state at the end of each month of two years and at the end, and the intervals: the same state, begun in
the same week. Months up to the last article that was read while rules were written are counted apart from those after it.
"as told" gives the analysis the table's own passages as reports: what is missing there falls to the analysis, the rest to
reading.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from detente.analysis.channels import channel_histories
from detente.model.channel_history import ChannelHistory
from detente.model.relation import ChannelReport, Passage
from detente.store.channel_contacts import line_reports
from parses import add_parser_options, chosen_parser
from sample_store import END, FOLDER, PAIR, sample_store

Row = Mapping[str, Any]
SEEN: Final = "a48"
NEAR: Final = timedelta(7)
MONTHS: Final = [date(year, month, monthrange(year, month)[1]) for year in (2024, 2025) for month in range(1, 13)]
STATES: Final = {"open": "open", "due": "planned"}


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
            state = "suspended" if each["state"] == "downgraded" else each["state"]
            rule = "channel.adjective" if each["from"] is None else "channel.object"
            yield ChannelReport(row["id"], PAIR, state, passage, since, rule=rule)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    add_parser_options(options)
    options.add_argument("--show", action="store_true", help="print the misses of the seen months")
    args = options.parse_args()
    rows = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))["channels"]
    published = days()
    with tempfile.TemporaryDirectory() as folder, sample_store(Path(folder) / "a.db", chosen_parser(args)) as store:
        reports = line_reports(store, PAIR)
        until = {"seen": published[SEEN], "all": END}
        read = {name: {h.channel: h for h in channel_histories(reports, day)} for name, day in until.items()}
    told = {h.channel: h for h in channel_histories(as_told(rows, published), END)}
    seen_told = {h.channel: h for h in channel_histories(as_told(rows, published), published[SEEN])}
    for name, seen, whole, ids in (
        ("read", read["seen"], read["all"], lambda row: (row["channel"], *row["also"])),
        ("as told", seen_told, told, lambda row: (row["id"],)),
    ):
        pairs = [(row, _found(seen, ids(row)), _found(whole, ids(row))) for row in rows]
        _print(name, pairs, published[SEEN], show=args.show and name == "read")


def _found(histories: Mapping[str, ChannelHistory], ids: Sequence[str]) -> ChannelHistory | None:
    return next((histories[each] for each in ids if each in histories), None)


def _print(
    name: str,
    pairs: Sequence[tuple[Row, ChannelHistory | None, ChannelHistory | None]],
    last: date,
    *,
    show: bool,
) -> None:
    for part, at in (("seen", 1), ("held back", 2)):
        months = [month for month in MONTHS if (month <= last) == (part == "seen")]
        cells = [
            (pair[0], month, gold, _state(pair[at], month, pair[0]))
            for pair in pairs
            for month in months
            if (gold := gold_state(pair[0], month)) is not None
        ]
        end = last if part == "seen" else END
        ends = [(gold_state(p[0], end), _state(p[at], end, p[0])) for p in pairs if gold_state(p[0], end)]
        wanted, got = _intervals(pairs, at, part, last)
        right = sum(gold == found for *_, gold, found in cells)
        print(
            f"{name}, {part}: month ends {right / len(cells):.3f} of {len(cells)}, "
            f"at the end {sum(g == f for g, f in ends)} of {len(ends)}, intervals {got} of {wanted}"
        )
        if show and part == "seen":
            for row, _, history in pairs:
                wrong = [f"{m:%y-%m} {g[:4]}/{str(f)[:4]}" for r, m, g, f in cells if r is row and g != f]
                print(f"  {row['id']} {row['channel']}: {', '.join(wrong) or 'right'}{'' if history else ' (none)'}")


def _state(history: ChannelHistory | None, day: date, row: Row) -> str | None:
    """The state that is found; "due" is a plan still, and a table of downgraded embassies takes an envoy's recall."""
    found = history.on(day) if history else None
    if found is None:
        return None
    downgraded = any(each["state"] == "downgraded" for each in row["intervals"])
    if downgraded and history is not None and history.channel == row["id"]:
        return "downgraded" if found.state == "suspended" else found.state
    return "planned" if found.state == "due" else found.state


def _intervals(
    pairs: Sequence[tuple[Row, ChannelHistory | None, ChannelHistory | None]], at: int, part: str, last: date
) -> tuple[int, int]:
    """How many intervals the table has that begin in a part, and how many of them are found."""
    wanted = got = 0
    for pair in pairs:
        for each in pair[0]["intervals"]:
            first = date.fromisoformat(each["from"]) if each["from"] else None
            if (first is None or first <= last) != (part == "seen"):
                continue
            wanted += 1
            history = pair[at]
            got += history is not None and any(
                _state(history, mine.first or date.min, pair[0]) == each["state"]
                and (mine.first is None) == (first is None)
                and abs_days(first, mine.first) <= NEAR
                for mine in history.intervals
            )
    return wanted, got


def abs_days(one: date | None, other: date | None) -> timedelta:
    """How far two days are apart; nothing where one is missing."""
    return abs(one - other) if one and other else timedelta(0)


if __name__ == "__main__":
    main()
