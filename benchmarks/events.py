"""Who did what to whom, against PLOVER, CAMEO and PETRARCH sets of single sentences: text in, events out.

python benchmarks/events.py --data FOLDER [--parser NAME] [--parses FOLDER] [--sets plover_gsr.dev plv.train]

Category, dyad and macro figures are those of the folder's own events/score.py. What is only planned is counted as
POLECAT counts it: as AGREE where it is cooperation, as THREATEN where it is conflict. PETRARCH-2 on its own set of
sentences: category F1 .415, dyad and category .316.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from corpora import Row, arguments, read_rows
from detente.exports.polecat import polecat_country, polecat_type
from detente.exports.told import COMING
from detente.extraction.events import find_events
from detente.extraction.events.codes import cameo_of_plan
from detente.extraction.events.modality import Outlook
from detente.extraction.events.noun_outlook import noun_outlook
from detente.extraction.events.outlook import outlook
from detente.extraction.events.said import statement_code
from detente.language.parser import Parser
from detente.model.document import Document
from detente.model.event import Event
from detente.model.parse import Parse
from detente.model.span import Span
from detente.pipeline import read_article, steps_until
from detente.reading.articles import article_from_text
from parses import add_parser_options, chosen_parser

DCT = date(2020, 1, 1)
STEPS = steps_until("name_speakers")
REALITY: dict[Outlook, str] = {
    "happened": "happened", "ongoing": "happened", "present": "happened", "planned": "uncertain",
    "possible": "uncertain", "none": "uncertain", "purpose": "uncertain", "refused": "not", "negated": "not",
    "denied": "not", "hearsay": "uncertain", "cancelled": "not",
}  # fmt: skip


def before_events(text: str, parser: Parser) -> Document:
    """A text read up to what events are found in."""
    return read_article(article_from_text(text, DCT), parser, STEPS)


def read(text: str, parser: Parser, *, domestic: bool = False) -> Document:
    """A text read up to its events."""
    return find_events(before_events(text, parser), domestic=domestic)


def as_rows(events: Iterable[Event]) -> list[Row]:
    """Events in the shape of the scorer: one row for each source country and target country."""
    found: list[Row] = []
    for event in events:
        for source in event.source_countries or (None,):
            for target in event.target_countries or (None,):
                code = polecat_type(event.plover, event.status)
                row = {"source": polecat_country(source), "code": code, "target": polecat_country(target)}
                found += [row] if row not in found else []
    return found


def score(gold: Path, predicted: dict[str, list[Row]], rows: list[Row]) -> str:
    """What the folder's scorer prints."""
    with tempfile.TemporaryDirectory() as folder:
        mine, theirs = Path(folder) / "mine.jsonl", Path(folder) / "gold.jsonl"
        mine.write_text("".join(json.dumps({"id": key, "events": found}) + "\n" for key, found in predicted.items()))
        theirs.write_text("".join(json.dumps(row) + "\n" for row in rows))
        command = [sys.executable, str(gold.parent / "score.py"), str(theirs), str(mine)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def cameo(rows: list[Row], documents: dict[str, Document]) -> str:
    """Share of the sentences whose gold root, and whole code, is among the codes found.

    A plan is coded as CAMEO codes it, as a promise or a threat; what is said has a code of root 01.
    """
    roots = codes = 0
    for row in rows:
        gold = {str(one["code"]) for one in row["gold"]}
        doc = documents[row["id"]]
        told = ((event.cameo, event.status in COMING) for event in doc.events)
        found = {cameo_of_plan(code) if planned else code for code, planned in told if code}
        found |= {statement_code(doc, statement) for statement in doc.statements}
        roots += bool({code[:2] for code in gold} & {code[:2] for code in found})
        codes += bool(gold & found)
    return f"root {roots / len(rows):.3f}  whole code {codes / len(rows):.3f}  (n {len(rows)})"


def spurious(folder: Path, parser: Parser) -> str:
    """Events in a hundred sentences of WikiEvents in which its annotators marked none."""
    rows = [row for row in read_rows(folder / "wikievents.dev.jsonl") if not row["gold"]]
    found = [event for row in rows for event in read(row["text"], parser).events]
    return (
        f"{100 * len(found) / len(rows):.1f} in 100 of {len(rows)} sentences: {dict(Counter(e.plover for e in found))}"
    )


def reality(parse: Parse, at: int) -> str:
    """What the rules say of one word: happened, uncertain or not."""
    token = parse.tokens[at]
    if token.pos in ("VERB", "AUX"):
        return REALITY[outlook(parse, at)]
    return REALITY[noun_outlook(parse, at)] if token.pos in ("NOUN", "PROPN") else "happened"


def factuality(folder: Path, parser: Parser) -> str:
    """Macro-F1 of happened, uncertain and not, over the event words of MEANTIME and UW."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in read_rows(folder / "factuality.dev.jsonl"):
        if row["corpus"] not in ("MEANTIME", "UW"):
            continue
        words = row["text"].split(" ")
        starts = [0]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        text = row["text"]
        parse = parser.parse(text, [Span(0, len(text))])
        for one in row["gold"]:
            at = parse.at(starts[one["token_index"]])
            counts[one["code"], "happened" if at is None else reality(parse, at)] += 1
    scores = []
    for code in ("happened", "uncertain", "not"):
        right = counts[code, code]
        gold = sum(n for (theirs, _), n in counts.items() if theirs == code)
        mine = sum(n for (_, ours), n in counts.items() if ours == code)
        scores.append(2 * right / (gold + mine) if gold + mine else 0.0)
    return f"macro-F1 {sum(scores) / 3:.3f} (happened {scores[0]:.3f}, uncertain {scores[1]:.3f}, not {scores[2]:.3f})"


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--sets", nargs="+", default=["plover_gsr.dev", "plv.train", "cameo_manual"])
    args = options.parse_args()
    parser = chosen_parser(args)
    folder = args.data / "events"
    both: dict[bool, list[tuple[list[Row], dict[str, list[Row]]]]] = {False: [], True: []}
    for name in args.sets:
        path = folder / f"{name}.jsonl"
        rows = read_rows(path)
        start = time.perf_counter()
        print(f"\n== {name}")
        spoken = {row["id"]: before_events(row["text"], parser) for row in rows}
        for domestic in (False, True):
            documents = {key: find_events(doc, domestic=domestic) for key, doc in spoken.items()}
            print("-- with what states do at home (--domestic)" if domestic else "-- as the record has them")
            if name.startswith("cameo"):
                print(cameo(rows, documents))
            else:
                found = {key: as_rows(doc.events) for key, doc in documents.items()}
                print(score(path, found, rows))
                both[domestic].append((rows, found))
        print(f"{time.perf_counter() - start:.0f} s")
    for domestic, sets in both.items():
        rows = [row for rows, _ in sets for row in rows]
        found = {key: events for _, predicted in sets for key, events in predicted.items()}
        print(f"== all of these{' (--domestic)' if domestic else ''}:")
        print(score(folder / "score.py", found, rows).split("   ACCUSE")[0])
    print("== what happened and what did not:", factuality(folder, parser))
    print("== sentences without an event:", spurious(folder, parser))


if __name__ == "__main__":
    main()
