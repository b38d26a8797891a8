"""The day on which annotated events happened (36 articles of TimeBank, EventTime): plain text in, our own parse.

python benchmarks/event_days.py --data FOLDER [--parser NAME] [--parses FOLDER] [--half even|odd|whole]

The annotated event words are given; for each we take the outlook of the word and the days that our calendar gives it,
as the pipeline does for an event of the record. Only events of a single day are counted (869). Four figures:

- `told`: the share whose day our record's rule gives; how many of those days are right where the gold knows the day.
- `day`: of the events whose day the gold knows, the share with that very day.
- `exact`: of all, the share with that very day, or, where the gold knows none, with no day but the right side of
  the dct.
- `side`: of all, the share rightly put before, on or after the dct (a table of class and tense has .633).

Where the sentence tells no day the record has none. Here `fallback` guesses one from the outlook, for the last three
figures alone. Documents are cut in two by the order of their ids; rules were written looking at the even half alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from corpora import Row, arguments, read_rows
from detente.extraction.events.days import Calendar, anchors
from detente.extraction.events.modality import Outlook
from detente.extraction.events.noun_outlook import noun_outlook
from detente.extraction.events.outlook import outlook
from detente.extraction.times import find_times
from detente.language.parser import Parser
from detente.model.document import Document
from detente.model.event import Days, Status
from detente.model.parse import Parse
from parses import add_parser_options, chosen_parser
from times import HALVES, parsed

STATUS: Final[dict[Outlook, Status]] = {
    "planned": "planned", "possible": "possible", "refused": "planned", "none": "possible", "purpose": "planned",
}  # fmt: skip
SIDES: Final = {"beforeDCT": "before", "DCT": "on", "afterDCT": "after"}
AHEAD: Final = frozenset({"planned", "possible", "refused", "none", "purpose"})
PAST: Final = frozenset({"had", "since", "when"})
BEYOND: Final = frozenset({"obl", "advcl", "acl", "acl:relcl", "ccomp", "parataxis", "conj", "punct", "csubj"})


def look_of(parse: Parse, at: int) -> Outlook:
    """The outlook of an event word."""
    return outlook(parse, at) if parse.tokens[at].pos in ("VERB", "AUX") else noun_outlook(parse, at)


def days_of(doc: Document, calendar: Calendar, at: int) -> Days | None:
    """The days that the record would give an event told by this word."""
    parse = doc.parse
    tokens = parse.subtree(at, BEYOND)
    span = (min(tokens), max(tokens) + 1)
    return calendar.days(anchors(parse, (at,), at, at), span, STATUS.get(look_of(parse, at), "happened"))


def fallback(parse: Parse, at: int) -> str:
    """A guess where the sentence tells no day: before, on or after the dct, from the outlook and the kind of clause.

    What is planned, wished or possible comes after; what a report tells of in a clause of its own (said "that he left",
    "who left", "had left") came before; the rest is the news of the day.
    """
    token, look = parse.tokens[at], look_of(parse, at)
    if look in AHEAD and not (look == "none" and token.tag in ("VBG", "VBD", "VBN")):
        return "after"
    above = parse.tokens[token.head]
    if token.pos == "NOUN" and token.dep in ("obj", "obl") and above.pos == "VERB" and outlook(parse, above.i) in AHEAD:
        return "after"
    words = {parse.tokens[c].lower for c in parse.kids(at, "aux", "aux:pass", "mark")}
    if token.pos in ("VERB", "AUX") and look in ("happened", "negated", "hearsay"):
        told = token.dep == "ccomp" and token.head < at and token.tag in ("VBD", "VBN") and "has" not in words
        if words & PAST or told or token.dep == "acl:relcl" or (token.dep == "advcl" and token.tag == "VBN"):
            return "before"
    return "on"


def side(days: Days, dct: str) -> str:
    """Whether days lie before, on or after the dct; a stretch that holds it is on it."""
    return "before" if days.end < dct else "after" if days.start > dct else "on"


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--half", choices=HALVES, help="one part alone")
    args = options.parse_args()
    parser = chosen_parser(args)
    rows = sorted(read_rows(args.data / "times" / "eventtime.jsonl"), key=lambda row: str(row["doc_id"]))
    for half in [args.half] if args.half else HALVES:
        print(f"{half:5s}", line(counted(rows[HALVES[half]], parser)))


def counted(rows: list[Row], parser: Parser) -> Counter[str]:
    """How often each thing that the figures are made of was so."""
    n: Counter[str] = Counter()
    for row in rows:
        doc = find_times(parsed(row, parser))
        calendar, dct = Calendar(doc), row["dct"][:10]
        for event in row["events"]:
            if event["kind"] != "SingleDay":
                continue
            at = doc.parse.at(event["start"] + len(event["text"]) - len(event["text"].lstrip()))
            found = None if at is None else days_of(doc, calendar, at)
            guess = side(found, dct) if found else "on" if at is None else fallback(doc.parse, at)
            day = (found.start if found.start == found.end else None) if found else dct if guess == "on" else None
            n["all"] += 1
            n["known"] += event["day"] is not None
            n["told"] += found is not None
            n["told known"] += found is not None and event["day"] is not None
            n["told right"] += found is not None and event["day"] is not None and day == event["day"]
            n["day"] += event["day"] is not None and day == event["day"]
            n["side"] += SIDES[event["dct_rel"]] == guess
            n["exact"] += SIDES[event["dct_rel"]] == guess and day == event["day"]
    return n


def line(n: Counter[str]) -> str:
    """The figures."""
    return (
        f"told {n['told'] / n['all']:.3f} (right {n['told right']} of {n['told known']})"
        f"  day {n['day'] / n['known']:.3f} (n {n['known']})  exact {n['exact'] / n['all']:.3f}"
        f"  side {n['side'] / n['all']:.3f} (n {n['all']})"
    )


if __name__ == "__main__":
    main()
