"""Plans, promises and refusals coded as deeds: sentences that annotators coded as words alone, text in, events out.

python benchmarks/plans.py --data FOLDER [--parser NAME] [--parses FOLDER] [--show]

Rows of plv.train and plover_gsr.dev whose every gold code is AGREE, REJECT or THREATEN: something is promised, refused
or threatened. Counted: rows with at least one event of a material type that our record calls `happened` or `ongoing`,
as a share of the rows of that code, and of those among them with any event. Past deeds that a sentence tells beside the
promise ("lift a ban that was imposed in May") count against us too. PETRARCH-2: 16 of 40 AGREE rows.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from corpora import Row, arguments, read_rows
from detente.model.document import Document
from detente.model.event import Event
from events import read
from parses import add_parser_options, chosen_parser

WORDS: Final = ("AGREE", "REJECT", "THREATEN")
DEEDS: Final = frozenset(
    {"AID", "RETREAT", "CONCEDE", "COOPERATE", "COERCE", "ASSAULT", "SANCTION", "MOBILIZE", "PROTEST"}
)
DONE: Final = frozenset({"happened", "ongoing"})


def gold_code(row: Row) -> str | None:
    """The one code of a row, where it is a promise, a refusal or a threat; None for other rows."""
    codes = {str(one["code"]) for one in row["gold"]}
    return next(iter(codes)) if len(codes) == 1 and codes <= set(WORDS) else None


def deeds(doc: Document) -> tuple[Event, ...]:
    """The material deeds that the record calls done."""
    return tuple(event for event in doc.events if event.plover in DEEDS and event.status in DONE)


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--show", action="store_true", help="print the rows with a deed")
    args = options.parse_args()
    parser = chosen_parser(args)
    rows: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for name in ("plv.train", "plover_gsr.dev"):
        for row in read_rows(args.data / "events" / f"{name}.jsonl"):
            if (code := gold_code(row)) is None:
                continue
            doc = read(row["text"], parser)
            rows[code] += 1
            found[code] += bool(doc.events)
            wrong[code] += bool(deeds(doc))
            if args.show:
                for event in deeds(doc):
                    print(
                        code, event.plover, event.status, f"[{event.predicate.of(row['text'])}]", row["text"], sep="\t"
                    )
    for code in (*WORDS, "all"):
        n, m, k = (sum(c.values()) if code == "all" else c[code] for c in (rows, found, wrong))
        print(f"{code:9s} deeds in {k:3d} of {n:3d} rows ({k / n:.3f}), of {m:3d} with an event ({k / m:.3f})")


if __name__ == "__main__":
    main()
