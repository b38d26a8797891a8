"""Positions of the sample record against its state table made by hand.

python benchmarks/sample_positions.py [--parser NAME] [--parses FOLDER] [--misses]

Rows: a row of the table is found where the record has a position of its party, its direction and its issue at words
of its article that overlap; "issue apart" leaves the issue out, "in the article" the words. Now: at the end of each
quarter, each side's position on each issue of which the table has a row by then; right where the direction is that of
the last row (any, where several rows are of one day), "gives" where only giving or holding out is asked. Shifts: rows
that the table marks as a shift, found where the matrix has one of that side and issue, in the row's direction, within
two weeks. `analysis alone` gives the analysis the rows of the table as reports, each topic an issue. The misses of the
articles up to a48 were read while rules were written, those of the last sixteen were not.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select

from detente.analysis.positions import GIVING, IssueRow, Side, position_matrix
from detente.model.issue import Direction
from detente.model.relation import Passage, PositionReport
from detente.store import Store
from detente.store.relation import position_reports
from detente.store.schema import articles
from parses import add_parser_options, chosen_parser
from sample_store import FOLDER, PAIR, sample_store

SEEN: Final = "a48"
SEEN_END: Final = date(2025, 3, 12)  # the day of a48
QUARTERS: Final = tuple(date(year, month, day) for year in (2024, 2025) for month, day in
                        ((3, 31), (6, 30), (9, 30), (12, 31)))  # fmt: skip
NEAR: Final = timedelta(14)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    id: str
    party: str
    issue: str
    topic: str
    direction: Direction
    since: date
    article: str
    words: str
    shift: bool


def table() -> tuple[Row, ...]:
    """The rows of the table by day; a month alone is its first day."""
    rows = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))["positions"]
    found = [
        Row(
            r["id"], r["party"], r["issue"], r["topic"], r["direction"], date.fromisoformat(f"{r['since']}-01"[:10]),
            r["article"], r["words"], "SHIFT" in r["meaning"],
        )
        for r in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda row: (row.since, row.article, row.id)))


def as_reports(rows: Iterable[Row]) -> tuple[PositionReport, ...]:
    """The rows of the table as the store would give them."""
    return tuple(
        PositionReport(r.party, r.issue, r.direction, Passage(r.article, r.id, r.since, r.words), said=str(r.since))
        for r in rows
    )


def main() -> None:
    """Print the figures, and with --misses what is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true", help="of the articles up to a48")
    args = options.parse_args()
    rows = table()
    print("analysis alone")
    topics = [replace(row, issue=row.topic) for row in rows]
    _over_time(as_reports(topics), topics, misses=args.misses)
    with tempfile.TemporaryDirectory() as folder, sample_store(Path(folder) / "a.db", chosen_parser(args)) as store:
        reports = position_reports(store, PAIR)
        print("end to end")
        _found(store, reports, rows, misses=args.misses)
        _over_time(reports, rows, misses=args.misses)


def _found(store: Store, reports: Sequence[PositionReport], rows: Sequence[Row], *, misses: bool) -> None:
    texts = {row["id"]: row["text"] for row in _articles()}
    names = _article_ids(store)
    for seen in (True, False):
        mine = [row for row in rows if (row.article <= SEEN) == seen]
        whole = apart = article = 0
        for row in mine:
            there = [r for r in reports if names[r.passage.article] == row.article and r.party == row.party]
            directed = [r for r in there if r.direction == row.direction]
            at = [r for r in directed if _overlaps(texts[row.article], row.words, r.passage.words)]
            right = [r for r in at if r.issue == row.issue]
            whole, apart, article = whole + bool(right), apart + bool(at), article + bool(directed)
            if misses and seen and not right:
                others = [(r.issue, r.direction) for r in at or there]
                print(f"  {row.id} {row.article} {row.party} {row.issue} {row.direction} {row.words!r}: {others}")
        told = sum((names[r.passage.article] <= SEEN) == seen for r in reports)
        print(
            f"  {_set(seen=seen)}: {len(mine)} rows; found {whole / len(mine):.3f}, issue apart "
            f"{apart / len(mine):.3f}, in the article {article / len(mine):.3f}; {told} positions in the record"
        )


def _over_time(reports: Sequence[PositionReport], rows: Sequence[Row], *, misses: bool) -> None:
    for seen in (True, False):
        days = [day for day in QUARTERS if (day <= SEEN_END) == seen]
        asked = right = camp = told = 0
        for day in days:
            matrix = position_matrix(reports, PAIR, last=day)
            for party, issue, wanted in _wanted(rows, day):
                now = _side(matrix, issue, party).now
                direction = now.direction if now else None
                asked, right, told = asked + 1, right + (direction in wanted), told + (now is not None)
                camp += direction is not None and (direction in GIVING) in {each in GIVING for each in wanted}
                if misses and seen and direction not in wanted:
                    print(f"  {day} {party} {issue}: {sorted(wanted)}, not {direction}")
        print(
            f"  {_set(seen=seen)}: position now right {right / asked:.3f} of {asked}, gives or holds out right "
            f"{camp / asked:.3f}, told at all {told / asked:.3f}"
        )
        _shifts(reports, [row for row in rows if row.shift and (row.article <= SEEN) == seen], seen=seen)


def _shifts(reports: Sequence[PositionReport], rows: Sequence[Row], *, seen: bool) -> None:
    matrix = position_matrix(reports, PAIR)
    found = 0
    for row in rows:
        shifts = _side(matrix, row.issue, row.party).shifts
        found += any(
            abs(s.after.since - row.since) <= NEAR and s.after.gives == (row.direction in GIVING) for s in shifts
        )
    days = [s.after.since for issue in matrix for side in issue.sides for s in side.shifts]
    made = sum((day <= SEEN_END) == seen for day in days)
    print(f"  {_set(seen=seen)}: {found} of {len(rows)} shifts found; {made} in the matrix")


def _wanted(rows: Sequence[Row], day: date) -> Iterator[tuple[str, str, set[Direction]]]:
    """Each side and issue of the table by a day, with the directions of its last day."""
    for party, issue in sorted({(row.party, row.issue) for row in rows if row.since <= day}):
        mine = [row for row in rows if (row.party, row.issue) == (party, issue) and row.since <= day]
        yield party, issue, {row.direction for row in mine if row.since == mine[-1].since}


def _side(matrix: Sequence[IssueRow], issue: str, party: str) -> Side:
    sides = (side for row in matrix if row.issue == issue for side in row.sides)
    return next((side for side in sides if side.party == party), Side(party))


def _overlaps(text: str, one: str, other: str) -> bool:
    start, first = text.find(one), text.find(other)
    return start < first + len(other) and first < start + len(one)


def _set(*, seen: bool) -> str:
    return f"{'up to' if seen else 'after'} {SEEN}"


def _articles() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()]


def _article_ids(store: Store) -> dict[str, str]:
    """The article's own id by that of its version."""
    with store.reading() as connection:
        return {row.id: row.name for row in connection.execute(select(articles.c.id, articles.c.name))}


if __name__ == "__main__":
    main()
