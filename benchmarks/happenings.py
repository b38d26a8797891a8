"""Reports of one event inside an article (CASIE with realis): B³ over the event words that are told as happened.

    python benchmarks/happenings.py --data FOLDER

The event words and their types are given; merged are those whose days, told in their sentence, do not contradict.
Events that two or more words tell are counted by themselves, too.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from corpora import Row, arguments, read_rows
from detente.model.document import Document
from detente.model.event import Days
from detente.model.story import Report
from detente.pipeline import read_article, steps_until
from detente.reading.articles import article_from_text
from detente.resolution.happenings import happenings
from parses import add_parser_options, chosen_parser
from stories import b_cubed


def day_near(doc: Document, start: int) -> Days | None:
    """The day told in the sentence of a character; None where none or two are told."""
    token = doc.parse.at(start)
    if token is None:
        return None
    sentence = doc.parse.sentences[doc.parse.tokens[token].sent]
    span = doc.parse.span(sentence.first, sentence.last)
    told = {(t.start, t.end) for t in doc.timexes if t.start and t.end and t.span.overlaps(span)}
    if len(told) != 1:
        return None
    first, last = told.pop()
    return Days(str(first), str(last))


def reports(row: Row, doc: Document) -> list[Report]:
    """The event words of a document."""
    return [
        Report(
            row["id"],
            str(at),
            date.fromisoformat(row["date"]),
            gold["code"],
            "happened",
            date=day_near(doc, gold["start"]),
        )
        for at, gold in enumerate(row["gold"])
        if gold["realis"] == "Actual"
    ]


def main() -> None:
    """Print the figures."""
    options = arguments(__doc__)
    add_parser_options(options)
    args = options.parse_args()
    parser, steps = chosen_parser(args), steps_until("find_times")
    gold: dict[str, str] = {}
    found: dict[str, str] = {}
    types: dict[str, str] = {}
    for row in read_rows(Path(args.data) / "events" / "casie_realis.dev.jsonl"):
        doc = read_article(article_from_text(row["text"], date.fromisoformat(row["date"])), parser, steps)
        for happening in happenings(reports(row, doc)):
            for report in happening.reports:
                key = f"{report.article} {report.event}"
                found[key] = f"{report.article} {happening.id}"
                gold[key] = f"{report.article} {row['gold'][int(report.event)]['cluster']}"
                types[key] = f"{report.article} {report.plover}"
    sizes = Counter(gold.values())
    many = {key: label for key, label in gold.items() if sizes[label] > 1}
    for name, labels in (
        ("as merged", found),
        ("one event a type", types),
        ("each by itself", {key: key for key in gold}),
    ):
        for which, keys in ((name, gold), ("  of events told twice or more", many)):
            f1, precision, recall = b_cubed(keys, {key: labels[key] for key in keys})
            print(f"{which}: B³ F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}, {len(keys)} event words")


if __name__ == "__main__":
    main()
