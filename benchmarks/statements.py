"""Who said what, against PolNeAR and GUM: plain text in, our own parse.

python benchmarks/statements.py --data FOLDER [--parser NAME] [--parses FOLDER] [--sets polnear.dev gum.dev] [--most N]

Figures are those of the folder's own statements/score.py, which says in its docstring which measure of the literature
each one is. PolNeAR's texts carry no day; the rules need none. It counts a quotation without a cue as one more piece of
what its speaker said before, so such a statement is joined to the one before it here.
"""

from __future__ import annotations

import runpy
import time
from datetime import date
from typing import Any

from corpora import Row, arguments, read_rows
from detente.language.parser import Parser
from detente.model.document import Document
from detente.model.span import Span
from detente.pipeline import STEPS, read_article, steps_until
from detente.reading.articles import article_from_text
from parses import add_parser_options, chosen_parser

DCT = date(2016, 6, 1)  # in the middle of PolNeAR's two years
KEEP = next(step for step in STEPS if step.name == "keep_statements")


def read(text: str, parser: Parser) -> Document:
    """A text read up to its statements; those that the record holds."""
    return read_article(article_from_text(text, DCT), parser, (*steps_until("find_statements"), KEEP))


def as_attributions(doc: Document) -> list[Row]:
    """The statements in the shape of the scorer."""

    def pair(span: Span | None) -> list[int] | None:
        return None if span is None else [span.start, span.end]

    found: list[Row] = []
    for s in doc.statements:
        content = [pair(span) for span in s.content]
        if s.rule == "statement.floating" and found and found[-1]["type"] != "indirect":
            found[-1]["content"] += content
        else:
            found.append(
                {"source": pair(s.source), "cue": pair(s.cue), "content": content, "type": s.type, "rule": s.rule}
            )
    return found


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--sets", nargs="+", default=["polnear.dev", "gumnews.train", "gumnews.dev", "gum.dev"])
    options.add_argument("--most", type=int, help="articles of each set")
    args = options.parse_args()
    parser = chosen_parser(args)
    folder = args.data / "statements"
    score: dict[str, Any] = runpy.run_path(str(folder / "score.py"))
    for name in args.sets:
        gold = {row["doc_id"]: row for row in read_rows(folder / f"{name}.jsonl", args.most)}
        found, tokens, started = {}, 0, time.perf_counter()
        for key, row in gold.items():
            doc = read(row["text"], parser)
            tokens += len(doc.parse.tokens)
            found[key] = {"doc_id": key, "attributions": as_attributions(doc)}
        cost = (time.perf_counter() - started) / tokens * 1e6
        print(f"\n== {name}: {tokens} tokens, {cost:.0f} µs a token with the parse")
        score["show"](score["evaluate"](gold, found))
        if name.startswith("polnear"):
            print("-- speech only")
            speech = score["evaluate"](gold, found, care="speech")
            for figure in ("exact, words", "partial", "tokens"):
                print(f"  {figure:26s} {speech['content'][figure]['F1']:.3f}")
            print(f"  {'joint':26s} {speech['source']['joint']['F1']:.3f}")


if __name__ == "__main__":
    main()
