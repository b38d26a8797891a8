"""Forecasts of the sample record against its state table made by hand.

    python benchmarks/sample_forecasts.py [--parser NAME] [--parses FOLDER] [--misses]

Found is a forecast whose words overlap those of the table, in the same article; of those found, how many have the
table's forecaster, its range of likelihood and its last day, and how many forecasts the record holds. Then the outcomes
of the table are entered as resolutions of what was found, and the ledger is scored. What was decided by an article is
near at hand where one of the events that the ledger lists with a forecast, unresolved, is told in that article. The
misses of the articles up to a48 were read while rules were written, those of the last sixteen were not.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import select

from detente.analysis.bearing import bearing
from detente.analysis.forecast_scores import Ends, forecast_scores
from detente.analysis.last_days import last_day
from detente.analysis.ledger import Entry, ledger
from detente.analysis.same_forecasts import who_forecasts
from detente.extraction.naming.person_names import fold
from detente.model.relation import ForecastReport
from detente.resolution.happenings import happenings
from detente.store import Store
from detente.store.matters import matters_of
from detente.store.relation import event_reports, forecast_reports
from detente.store.resolutions import resolutions_in, resolve
from detente.store.schema import articles, texts
from parses import add_parser_options, chosen_parser
from sample_store import END, FOLDER, PAIR, sample_store

SEEN: Final = "a48"
ARTICLES: Final = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table and the forecast that stands at its words, if one does."""

    gold: dict[str, Any]
    found: ForecastReport | None

    @property
    def seen(self) -> bool:
        """Whether rules were written with this row in sight."""
        return str(self.gold["article"]) <= SEEN

    def right(self) -> tuple[bool, bool, bool]:
        """Whether forecaster, range and last day are those of the table."""
        if self.found is None:
            return False, False, False
        who = set(fold(who_forecasts(self.found) or "").split()) - ARTICLES
        wanted = (
            set(fold(self.gold["who"]).partition(" of ")[0].split()) - ARTICLES
        )  # "a deputy of" somebody is not them
        likely = self.gold["likelihood"]
        by = last_day(self.found)
        return (
            bool(who) and (who <= wanted or wanted <= who),
            (self.found.low, self.found.high) == (likely["low"], likely["high"]),
            (by.isoformat() if by else None) == self.gold["by"],
        )


def rows(store: Store) -> tuple[Row, ...]:
    """Every forecast of the table."""
    table: dict[str, Any] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    reports = forecast_reports(store)
    with store.reading() as connection:
        wanted = select(articles.c.name, articles.c.id, texts.c.text).join(texts, texts.c.article == articles.c.key)
        known = {name: (version, text) for name, version, text in connection.execute(wanted)}
    found = []
    for gold in table["forecasts"]:
        version, text = known[gold["article"]]
        first = text.index(gold["words"])
        mine = [each for each in reports if each.passage.article == version]
        best = max(mine, key=lambda each: _shared(text, each, first, gold["words"]), default=None)
        there = best is not None and _shared(text, best, first, gold["words"]) > 0
        found.append(Row(gold, best if there else None))
    return tuple(found)


def _shared(text: str, report: ForecastReport, first: int, words: str) -> int:
    start = text.index(report.passage.words)
    return min(start + len(report.passage.words), first + len(words)) - max(start, first)


def names_of(store: Store) -> dict[str, str]:
    """The ids of the table, by the ids of the versions."""
    with store.reading() as connection:
        return {row.id: row.name for row in connection.execute(select(articles.c.id, articles.c.name))}


def events_at_hand(store: Store, found: tuple[Row, ...]) -> tuple[int, int]:
    """Of the forecasts that an article decided, with a last day that was told, how often the ledger lists it."""
    names = names_of(store)
    events = happenings(event_reports(store, PAIR))
    entries = {each: entry for entry in ledger(forecast_reports(store), (), END).entries for each in entry.ids}
    decided = [each for each in found if each.found and each.gold["decided_by"]]
    matters = matters_of(store, [_entry(entries, each).id for each in decided])
    near = 0
    for each in decided:
        entry = _entry(entries, each)
        listed = bearing(entry, matters[entry.id], events)
        told = {names[report.article] for event in listed for report in event.event.reports}
        near += each.gold["decided_by"]["article"] in told
    return near, len(decided)


def _entry(entries: dict[str, Entry], row: Row) -> Entry:
    assert row.found is not None
    return entries[row.found.passage.finding]


def shown(ends: Ends | None) -> str:
    return "none" if ends is None else f"{ends.low:.3f} / {ends.middle:.3f} / {ends.high:.3f}"


def main() -> None:
    """Print the figures, and with --misses the rows that are not right."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true", help="of the articles up to a48")
    args = options.parse_args()
    with TemporaryDirectory() as folder, sample_store(Path(folder) / "record.db", chosen_parser(args)) as store:
        found = rows(store)
        names = names_of(store)
        reports = forecast_reports(store)
        for seen in (True, False):
            mine = [each for each in found if each.seen == seen]
            there = [each for each in mine if each.found]
            who, likely, by = (sum(each.right()[at] for each in there) for at in range(3))
            held = sum((names[each.passage.article] <= SEEN) == seen for each in reports)
            print(
                f"{'up to' if seen else 'after'} {SEEN}: {len(there)} of {len(mine)} found; of those the forecaster "
                f"right {who}, the range {likely}, the last day {by}; {held} forecasts in the records"
            )
            near, decided = events_at_hand(store, tuple(mine))
            print(f"  the article that decides among the events listed: {near} of {decided}")
            if args.misses and seen:
                for each in mine:
                    if not all(each.right()):
                        told = each.found and (
                            each.found.passage.words, who_forecasts(each.found), each.found.low, each.found.high,
                            each.found.horizon,
                        )  # fmt: skip
                        print(f"  {each.gold['id']} {each.right()} {each.gold['words']!r}: {told}")
        for each in found:
            if each.found and each.gold["outcome"] != "open":
                because = str((each.gold["decided_by"] or {}).get("words", "no article tells"))
                resolve(store, each.found.passage.finding, each.gold["outcome"], because, END)
        scores = forecast_scores(ledger(reports, resolutions_in(store), END + timedelta(1)).entries)
        print(
            f"scored {scores.all.scored}, without a number {scores.unnumbered}, ambiguous {scores.ambiguous}, due "
            f"{scores.due}, open {scores.open}; base rate {scores.base_rate or 0:.3f}"
        )
        for name, ends in (("Brier", scores.all.brier), ("log", scores.all.log), ("skill", scores.all.skill)):
            print(f"  {name}, low end / middle / high end: {shown(ends)}")


if __name__ == "__main__":
    main()
