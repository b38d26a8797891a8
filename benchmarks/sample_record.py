"""Events of the sample record against its state table made by hand: which reports are found, article by article.

python benchmarks/sample_record.py [--parser NAME] [--parses FOLDER] [--misses]

A report is found where the record of its article has an event whose words overlap the report, of its type and with its
two sides; `told` asks for the words and the type alone. A report "as planned" wants a status that lies ahead. What the
record holds beside them is no error by itself: the table leaves out background and what others do. The misses of the
articles up to a48 were read while rules were written, those of the last sixteen were not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from detente.model.document import Document
from detente.model.event import Event
from detente.pipeline import read_article
from detente.reading.articles import article_from_text
from parses import add_parser_options, chosen_parser

FOLDER: Final = Path(__file__).parents[1] / "samples" / "record"
SEEN: Final = "a48"
AHEAD: Final = frozenset({"planned", "possible", "cancelled"})
NEAR: Final[dict[str, frozenset[str]]] = {  # types that say the same of a plan or of giving way
    "CONCEDE": frozenset({"CONCEDE", "RETREAT", "AGREE"}), "RETREAT": frozenset({"CONCEDE", "RETREAT", "AGREE"}),
    "SUPPORT": frozenset({"SUPPORT", "AGREE", "COOPERATE"}), "COOPERATE": frozenset({"SUPPORT", "AGREE", "COOPERATE"}),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """One report of an event, as the table has it."""

    article: str
    words: str
    ahead: bool
    type: str
    sides: frozenset[str]


def reports() -> Iterator[Report]:
    """Every report of the table."""
    table: dict[str, Any] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    for event in table["events"]:
        sides = frozenset((*event["source"], *event["target"]))
        for one in event["reports"]:
            yield Report(one["article"], one["words"], one["as"] == "planned", event["type"], sides)


def told(doc: Document, report: Report) -> list[Event]:
    """The events of a document that stand at the report's words and are of its type."""
    start = doc.text.index(report.words)
    end = start + len(report.words)
    types = NEAR.get(report.type, frozenset({report.type}))
    return [e for e in doc.events if e.span.start < end and e.span.end > start and e.plover in types]


def main() -> None:
    """Print the share of reports found, and with --misses the others."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true", help="of the articles up to a48")
    args = options.parse_args()
    parser = chosen_parser(args)
    docs: dict[str, Document] = {}
    for line in (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = article_from_text(row["text"], date.fromisoformat(row["published"][:10]))
        docs[row["id"]] = read_article(article, parser)
    for seen in (True, False):
        rows = [one for one in reports() if (one.article <= SEEN) == seen]
        found = sided = 0
        for one in rows:
            events = told(docs[one.article], one)
            both = [e for e in events if one.sides <= {*e.source_countries, *e.target_countries}]
            both = [e for e in both if not one.ahead or e.status in AHEAD or e.plover == "AGREE"]
            found, sided = found + bool(events), sided + bool(both)
            if args.misses and seen and not both:
                others = [(e.plover, e.status, *e.source_countries, ">", *e.target_countries) for e in events]
                print(f"  {one.article} {one.type} {'/'.join(sorted(one.sides))} {one.words!r}: {others}")
        events_of = sum(len(docs[key].events) for key in docs if (key <= SEEN) == seen)
        print(
            f"{'up to' if seen else 'after'} {SEEN}: {len(rows)} reports; told {found / len(rows):.3f}, with sides and "
            f"status {sided / len(rows):.3f}; {events_of} events in the records"
        )


if __name__ == "__main__":
    main()
