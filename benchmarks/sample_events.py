"""Reports merged into events over the sample record, against the events of its table made by hand.

    python benchmarks/sample_events.py [--parser NAME] [--parses FOLDER] [--misses]

A report of the table is found where an event of its article stands at its words, of a near type, in the record of the
pair of states. Counted are the reports that are found: B³ over the events that they are merged into, and the share of
the table's events whose reports stand in one merged event that holds no other's. `given` are the reports of the table
themselves, with their type, sides, mode and issues, and with the day, the numbers and the persons that their words or
their sentence tell. Events that two or more found articles tell are counted by themselves, too. The articles after a48
were never read while rules were written: an event that one of them tells is `held back`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from detente.language.parser import Parser
from detente.model.document import Document
from detente.model.event import Days
from detente.model.relation import Pair, pair_of
from detente.model.story import Happening, Report
from detente.pipeline import read_article
from detente.reading.articles import article_from_text
from detente.resolution.happenings import happenings
from detente.resolution.reports import numbers_in
from detente.store.relation import event_reports
from happenings import day_near
from parses import add_parser_options, chosen_parser
from sample_record import FOLDER, NEAR, SEEN
from sample_store import PAIR, sample_store
from stories import b_cubed

LAST = date(2025, 3, 11)  # of the articles that were read
Key = tuple[str, str]  # article and words


@dataclass(frozen=True, slots=True)
class Gold:
    """One event of the table."""

    id: str
    row: Mapping[str, Any]
    pair: Pair

    @property
    def seen(self) -> bool:
        """Whether all of its articles were read while rules were written."""
        return all(one["article"] <= SEEN for one in self.row["reports"])


def gold_events() -> list[Gold]:
    """The events of the table, each with the pair of states whose record it belongs to."""
    table: dict[str, Any] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    found = []
    for row in table["events"]:
        sides = {*row["source"], *row["target"]}
        others = sorted(sides - {*PAIR})
        pair = PAIR if sides >= {*PAIR} or not others else pair_of(others[0], min(sides - {others[0]}, default=PAIR[0]))
        found.append(Gold(row["id"], row, pair))
    return found


@dataclass(frozen=True, slots=True)
class Text:
    """An article of the sample record."""

    text: str
    day: date
    name: tuple[str | None, str | None]  # outlet and title


def texts() -> dict[str, Text]:
    """The articles."""
    rows = map(json.loads, (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    return {
        row["id"]: Text(row["text"], date.fromisoformat(row["published"][:10]), (row["outlet"], row["title"]))
        for row in rows
    }


def found_in(articles: Mapping[str, Text], gold: Gold, reports: Sequence[Report]) -> dict[Key, Report]:
    """The reports of an event of the table that a record has: of those at its words, the one that they are most of."""
    types = NEAR.get(gold.row["type"], frozenset({gold.row["type"]}))
    found: dict[Key, Report] = {}
    for told in gold.row["reports"]:
        article = articles[told["article"]]
        text = article.text
        first = text.index(told["words"])
        last = first + len(told["words"])
        best = 0.0
        for report in reports:
            if (report.outlet, report.title) != article.name or report.plover not in types:
                continue
            start = text.find(report.words)
            if start < 0:  # of the version that was corrected
                continue
            end = start + len(report.words)
            shared = max(0, min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
            exact = report.plover == gold.row["type"] and report.mode == gold.row["mode"]
            if shared and shared + exact > best:
                best = shared + exact
                found[told["article"], told["words"]] = report
    return found


def day_of(doc: Document, start: int, end: int) -> Days | None:
    """The day told in some words; without one, the day told in their sentence."""
    told = {(t.start, t.end) for t in doc.timexes if t.start and t.end and t.span.start < end and t.span.end > start}
    if len(told) != 1:
        return None if told else day_near(doc, start)
    [(first, last)] = told
    return Days(str(first), str(last))


def copies_of() -> dict[str, str]:
    """Of each article that has copies, the first of them."""
    table: dict[str, Any] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    return {each: row["of"] for row in table["duplicates"] for each in (row["copy"], row["of"])}


def from_table(articles: Mapping[str, Text], gold: Gold, parser: Parser) -> dict[Key, Report]:
    """The reports of an event of the table, as if the reader had found them."""
    copies = copies_of()
    found: dict[Key, Report] = {}
    for told in gold.row["reports"]:
        text = articles[told["article"]].text
        doc = read_article(article_from_text(text, articles[told["article"]].day), parser)
        start = text.index(told["words"])
        end = start + len(told["words"])
        people = {a.name for a in doc.actors if a.kind == "person" for m in a.mentions if start <= m.start < end}
        found[told["article"], told["words"]] = Report(
            article=told["article"],
            event=f"{gold.id} {start}",
            published=doc.article.dct,
            plover=gold.row["type"],
            status=told["as"],
            copies=copies.get(told["article"]),
            mode=gold.row["mode"],
            source=tuple(sorted(gold.row["source"])),
            target=tuple(sorted(gold.row["target"])),
            date=day_of(doc, start, end),
            numbers=numbers_in(told["words"]),
            people=tuple(sorted(people)),
            issues=tuple(sorted(gold.row["issues"])),
            words=told["words"],
        )
    return found


def score(name: str, golds: Iterable[Gold], found: Mapping[str, Mapping[Key, str]]) -> list[str]:
    """Print the figures of some events; the ids of those that are merged wrongly."""
    golds = [gold for gold in golds if found[gold.id]]
    wanted = {f"{gold.id} {key}": gold.id for gold in golds for key in found[gold.id]}
    got = {f"{gold.id} {key}": label for gold in golds for key, label in found[gold.id].items()}
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for gold, labels in found.items():
        for label in labels.values():
            holders[label].add(gold)
    wrong = [g.id for g in golds if any(holders[label] != {g.id} for label in found[g.id].values())]
    wrong += [g.id for g in golds if len(set(found[g.id].values())) > 1 and g.id not in wrong]
    if wanted:
        f1, precision, recall = b_cubed(wanted, got)
        right = 1 - len(wrong) / len(golds)
        print(
            f"  {name}: {len(golds)} events, {len(wanted)} reports; B³ F1 {f1:.3f} (precision {precision:.3f}, recall "
            f"{recall:.3f}); merged right {right:.3f}"
        )
    return wrong


def show(
    golds: Sequence[Gold],
    merged: Mapping[Pair, Sequence[Happening]],
    wrong: Sequence[str],
    of: Mapping[str, Mapping[Key, Report]],
) -> None:
    """Print the events merged wrongly, with what they are merged into."""
    for gold in golds:
        if gold.id in wrong and gold.seen:
            mine = {(report.article, report.event) for report in of[gold.id].values()}
            print(f"    {gold.id} {gold.row['type']} {gold.row['what']}")
            for happening in merged[gold.pair]:
                if any((report.article, report.event) in mine for report in happening.reports):
                    print(f"      {happening.plover} {happening.mode} {happening.date}")
                    for report in happening.reports:
                        if report.published <= LAST:
                            print("      ", "*" if (report.article, report.event) in mine else " ", line(report))


def line(report: Report) -> str:
    """A report in a line."""
    sides = f"{'/'.join(report.source)} > {'/'.join(report.target)}"
    days = f"{report.date.start}/{report.date.end}" if report.date else None
    also = (*report.people, *report.issues, *report.numbers, report.place.name if report.place else "")
    return f"{report.published} {sides} {report.mode} {report.status} {days} {also} {report.words!r}"


def figures(
    name: str, golds: Sequence[Gold], merged: Mapping[Pair, Sequence[Happening]], of: Mapping[str, Mapping[Key, Report]]
) -> list[str]:
    """Print the figures of one way of finding reports; the ids of events that are merged wrongly."""
    home = {
        (pair, report.article, report.event): f"{pair} {happening.id}"
        for pair, those in merged.items()
        for happening in those
        for report in happening.reports
    }
    found = {g.id: {k: home[g.pair, r.article, r.event] for k, r in of[g.id].items()} for g in golds}
    many = {gold.id for gold in golds if len({article for article, _ in found[gold.id]}) > 1}
    print(name)
    wrong = score("all", golds, found)
    score(f"up to {SEEN}", [gold for gold in golds if gold.seen], found)
    score("held back", [gold for gold in golds if not gold.seen], found)
    score("told by two or more", [gold for gold in golds if gold.id in many], found)
    score("told by two or more, held back", [g for g in golds if g.id in many and not g.seen], found)
    differ = [gold for gold in golds if gold.row["disagreement"]]
    disputed = {f"{pair} {h.id}": {part for part, _ in h.disputed} for pair, those in merged.items() for h in those}
    shown = [g.id for g in differ if any({"date", "numbers"} & disputed[label] for label in found[g.id].values())]
    print(f"  disagreements shown: {len(shown)} of {len(differ)}")
    return wrong


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true", help="of the events that articles up to a48 alone tell")
    args = options.parse_args()
    parser, golds, articles = chosen_parser(args), gold_events(), texts()
    pairs = sorted({gold.pair for gold in golds})
    with (
        tempfile.TemporaryDirectory() as folder,
        sample_store(Path(folder) / "articles.sqlite", parser) as store,
    ):
        reports = {pair: event_reports(store, pair) for pair in pairs}
    merged = {pair: happenings(reports[pair]) for pair in pairs}
    read = {gold.id: found_in(articles, gold, reports[gold.pair]) for gold in golds}
    wrong = figures("as read", golds, merged, read)
    if args.misses:
        show(golds, merged, wrong, read)
    given = {gold.id: from_table(articles, gold, parser) for gold in golds}
    oracle = {pair: happenings(r for g in golds if g.pair == pair for r in given[g.id].values()) for pair in pairs}
    wrong = figures("given", golds, oracle, given)
    if args.misses:
        show(golds, oracle, wrong, given)
    whole = sum(len(those) for those in merged.values()), sum(len(those) for those in reports.values())
    print(f"{whole[0]} events merged out of {whole[1]} reports")


if __name__ == "__main__":
    main()
