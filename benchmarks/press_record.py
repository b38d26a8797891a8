"""2,020 press releases of a foreign ministry as a record of 15 months: are the answers right that the commands give?

    python benchmarks/press_record.py build --data FOLDER --record r.db [--parses FOLDER]    all of them, in r.db
    python benchmarks/press_record.py sample --record r.db [--seed 6] [--each 20]            answers to be judged
    python benchmarks/press_record.py report [--record r.db]                                 the verdicts, by command

`sample` draws 20 answers of each of five commands: events of the series of `dyad USA CHN` and of `dyad USA RUS`,
entries of `agenda` and states of lines of `channels` of a few pairs, statements that `said` gives for five speakers and
some issues. An answer is printed with its words, the text around them, its article and day. Other seeds than SEED were
read while rules were made; SEED was drawn once, when they were done, and what it drew has the verdicts in
`press_record.tsv`.

Right is an event whose type, two sides and status the words bear out; an entry whose kind, sides, days and outcome they
do; a line of contact that the words tell of and its state; a statement by that speaker, whole, and about that issue. Of
an event of several reports the first one is read, and every report that is shown must tell the same.
"""

from __future__ import annotations

import argparse
import random
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import select

from detente.analysis.agenda import agenda
from detente.analysis.channels import channel_histories
from detente.analysis.deeds import deeds
from detente.errors import DetenteError
from detente.model.event import Days
from detente.model.relation import Pair, pair_of
from detente.pipeline import read_article
from detente.reading.articles import article_from_text
from detente.record.document import as_record
from detente.store import Reading, Store, add_article
from detente.store.channel_contacts import line_reports
from detente.store.content import last_day
from detente.store.grouping import group
from detente.store.relation import event_reports, events_between
from detente.store.schema import articles, texts
from detente.store.statements_by import Wanted, said_by, speakers_called
from parses import add_parser_options, chosen_parser
from press_releases import releases

OUTLET: Final = "US Department of State"
ADDED: Final = date(2026, 1, 1)
SEED: Final = 6
EACH: Final = 20
AROUND: Final = 260  # characters of text before and after the words
SHOWN: Final = 4  # reports of one answer
VERDICTS: Final = Path(__file__).with_name("press_record.tsv")
PAIRS: Final = tuple(
    pair_of("USA", other) for other in ("CHN", "RUS", "UKR", "MEX", "IND", "JPN", "ISR", "IRN", "DEU", "TUR")
)
SPEAKERS: Final = ("Antony Blinken", "Ned Price", "Wendy Sherman", "Linda Thomas-Greenfield", "Joe Biden")
ISSUES: Final = (
    "Taiwan", "Ukraine", "sanctions", "human rights", "climate change", "nuclear", "trade", "energy", "migration",
    "food security",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a command, with the words that it rests on."""

    key: str  # finding ids that `cite` takes
    told: str
    words: tuple[tuple[str, str], ...]  # article of the record and words


def build(args: argparse.Namespace) -> None:
    """Read all press releases into a new record; tell those that failed."""
    parser, failed, start = chosen_parser(args), 0, time.perf_counter()
    with Store(args.record, make=True) as store:
        for at, row in enumerate(releases(args.data)):
            article = article_from_text(row["text"], date.fromisoformat(row["published"][:10]), id=row["id"])
            article = replace(article, title=row["title"], outlet=OUTLET)
            try:
                record = as_record(read_article(article, parser))
                add_article(store, article, record, Reading("0", "benchmark", parser.name), ADDED)
            except DetenteError as error:
                failed += 1
                print(f"failed: {row['id']}: {error}", flush=True)
            if at % 200 == 0:
                print(f"{at} in {time.perf_counter() - start:.0f} s", flush=True)
        group(store)
    print(f"all in {time.perf_counter() - start:.0f} s; {failed} failed")


def happened(store: Store, pair: Pair) -> Iterator[Answer]:
    """The events that the series of a dyad counts."""
    for deed in deeds(events_between(store, pair), pair, "month"):
        event = deed.event
        told = (
            f"{event.plover} {event.mode or ''} {'+'.join(event.source)} > {'+'.join(event.target)} {event.status}"
            f" {_days(event.date)} counted {deed.day} ({deed.quad}, {deed.reports} reports)"
        )
        words = tuple((r.article, r.words) for r in event.reports)
        yield Answer(event.reports[0].event, told, words)


def planned(store: Store) -> Iterator[Answer]:
    """What is or was planned, of all pairs."""
    on = last_day(store)
    for pair in PAIRS if on else ():
        for entry in agenda(event_reports(store, pair), pair, on or ADDED):
            steps = "; ".join(f"{step.change} {_days(step.days)} x{len(step.reports)}" for step in entry.steps)
            told = f"{'-'.join(pair)} {entry.kind} by {'+'.join(entry.actors)} {_days(entry.days)} {entry.outcome}"
            words = tuple((r.article, r.words) for r in entry.reports)
            yield Answer(entry.reports[0].event, f"{told} [{steps}] {entry.place or ''} {entry.people}", words)


def lines(store: Store) -> Iterator[Answer]:
    """The states of lines of contact, of all pairs."""
    on = last_day(store)
    for pair in PAIRS if on else ():
        for line in channel_histories(line_reports(store, pair), on or ADDED):
            for each in line.intervals:
                if not each.reports:
                    continue
                told = f"{'-'.join(pair)} {line.channel} {each.state} from {each.first} ({each.dated}) to {each.until}"
                moved = each.moved_by or each.reports[0]
                reports = (moved, *(report for report in each.reports if report is not moved))
                words = tuple((r.passage.article, r.passage.words) for r in reports)
                yield Answer(moved.passage.finding, f"{told} x{len(reports)} {moved.rule}", words)


def statements(store: Store) -> Iterator[Answer]:
    """What five speakers said about issues."""
    for name in SPEAKERS:
        speakers = speakers_called(store, name)
        for issue in ISSUES:
            for said in said_by(store, speakers, Wanted(words=issue), most=None):
                told = f"{name} about {issue!r}: {said.called} ({said.role}, {said.country}) on {said.day}"
                yield Answer(said.id, told, ((said.version, said.words),))


COMMANDS: Final[dict[str, Callable[[Store], Iterator[Answer]]]] = {
    "dyad USA CHN": lambda store: happened(store, pair_of("USA", "CHN")),
    "dyad USA RUS": lambda store: happened(store, pair_of("USA", "RUS")),
    "agenda": planned,
    "channels": lines,
    "said": statements,
}


def sample(args: argparse.Namespace) -> None:
    """Print answers drawn by a seed, with the text around them."""
    with Store(args.record) as store:
        for name, answers in COMMANDS.items():
            if args.command_name and args.command_name not in name:
                continue
            pool = sorted(answers(store), key=lambda answer: (answer.key, answer.told))
            chosen = random.Random(f"{args.seed} {name}").sample(pool, min(args.each, len(pool)))
            print(f"\n===== {name}: {len(chosen)} of {len(pool)}")
            for answer in chosen:
                show(store, answer)


def show(store: Store, answer: Answer) -> None:
    """Print an answer as a person reads it."""
    print(f"\n--- {answer.key}\n    {answer.told}")
    with store.reading() as connection:
        for article, words in answer.words[:SHOWN]:
            wanted = select(texts.c.text, articles.c.name, articles.c.dct).join(articles)
            row = connection.execute(wanted.where(articles.c.id == article)).one()
            at = max(row.text.find(words.split(" … ")[0]), 0)
            before, after = row.text[max(0, at - AROUND) : at], row.text[at + len(words) : at + len(words) + AROUND]
            print(f"  > {row.name}  {row.dct}  {at}-{at + len(words)}")
            around = " ".join(f"{before}[[{words}]]{after}".split())
            print(textwrap.fill(around, 150, initial_indent="    ", subsequent_indent="    "))


def _days(days: Days | None) -> str:
    return "-" if days is None else days.start if days.start == days.end else f"{days.start}/{days.end}"


def report(args: argparse.Namespace) -> None:
    """Print how many of the judged answers are right, and how many of them the record still gives."""
    verdicts = [dict(zip(COLUMNS, row, strict=False)) for row in verdict_rows()]
    right, judged = Counter[str](), Counter[str]()
    for verdict in verdicts:
        judged[verdict["command"]] += 1
        right[verdict["command"]] += verdict["verdict"] == "right"
    for name in COMMANDS:
        print(f"{name:<14}{right[name]:3} right of {judged[name]:3}  {right[name] / max(1, judged[name]):.2f}")
    print(f"{'all':<14}{right.total():3} right of {judged.total():3}  {right.total() / max(1, judged.total()):.2f}")
    if args.record:
        with Store(args.record) as store:
            given = {(name, answer.key) for name, answers in COMMANDS.items() for answer in answers(store)}
        stand = sum((verdict["command"], verdict["finding"]) in given for verdict in verdicts)
        print(f"{stand} of {len(verdicts)} judged answers are still given")


COLUMNS: Final = ("command", "finding", "article", "start", "end", "verdict", "reason")


def verdict_rows() -> Sequence[list[str]]:
    """The rows of the table of verdicts, without its head."""
    read = VERDICTS.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in read if line and not line.startswith("#")][1:]


def main() -> None:
    """Run one of the three."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = options.add_subparsers(dest="command", required=True)
    building, drawing, reporting = (commands.add_parser(name) for name in ("build", "sample", "report"))
    building.add_argument("--data", type=Path, required=True)
    building.add_argument("--record", type=Path, required=True)
    add_parser_options(building)
    drawing.add_argument("--record", type=Path, required=True)
    drawing.add_argument("--seed", type=int, default=SEED)
    drawing.add_argument("--each", type=int, default=EACH)
    drawing.add_argument("--of", dest="command_name", default="", help="one command: dyad, agenda, channels, said")
    reporting.add_argument("--record", type=Path)
    args = options.parse_args()
    {"build": build, "sample": sample, "report": report}[args.command](args)


if __name__ == "__main__":
    main()
