"""Time expressions against TimeBank, AQUAINT and WikiWars: plain text in, our own parse.

python benchmarks/times.py --data FOLDER [--parser NAME] [--parses FOLDER]
    [--sets timebank aquaint wikiwars] [--half even|odd|whole]

Each set is cut in two by the order of its document ids. Rules were written looking at the even half alone; the figures
to quote are those of the odd half, and those of the whole beside a peer's. They are those of the folder's own
times/score.py (TempEval-3's measures).
"""

from __future__ import annotations

import runpy
import time
from datetime import date
from typing import Any, Final

from corpora import Row, arguments, read_rows
from detente.extraction.times import find_times
from detente.language.parser import Parser
from detente.model.article import Article
from detente.model.document import Document
from detente.reading.paragraphs import paragraphs
from parses import add_parser_options, chosen_parser

HALVES: Final = {"even": slice(0, None, 2), "odd": slice(1, None, 2), "whole": slice(None)}


def parsed(row: Row, parser: Parser) -> Document:
    """A text with its parse and nothing else; headings are read too, for the corpora count the times in them."""
    text: str = row["text"]
    article = Article(row["doc_id"], text, date.fromisoformat(row["dct"][:10]), blocks=paragraphs(text))
    return Document(article, parse=parser.parse(text, article.blocks))


def as_timexes(doc: Document) -> list[Row]:
    """The times in the shape of the scorer."""
    return [
        {"start": timex.span.start, "end": timex.span.end, "type": timex.type, "value": timex.value}
        for timex in doc.timexes
    ]


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--sets", nargs="+", default=["timebank", "aquaint", "wikiwars"])
    options.add_argument("--half", choices=HALVES, help="one part alone")
    args = options.parse_args()
    parser = chosen_parser(args)
    score: dict[str, Any] = runpy.run_path(str(args.data / "times" / "score.py"))
    for name in args.sets:
        docs = sorted(read_rows(args.data / "times" / f"{name}.jsonl"), key=lambda row: str(row["doc_id"]))
        for half in [args.half] if args.half else HALVES:
            gold = {row["doc_id"]: row for row in docs[HALVES[half]]}
            found, tokens, spent = {}, 0, 0.0
            for doc_id, row in gold.items():
                doc = parsed(row, parser)
                started = time.process_time()
                doc = find_times(doc)
                spent += time.process_time() - started
                tokens += len(doc.parse.tokens)
                found[doc_id] = {"doc_id": doc_id, "timex": as_timexes(doc)}
            figures = score["line"](f"{name} {half}", score["score"](gold, found))
            print(f"{figures} | {spent / tokens * 1e6:.1f} µs a token")


if __name__ == "__main__":
    main()
