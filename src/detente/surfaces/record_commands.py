"""The commands that keep a record of many articles: add, withdraw, search, cite, ask what changed and what it holds."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from detente.batch import add
from detente.errors import FileError
from detente.language.spacy_parser import DEFAULT
from detente.reading.files import STDIN, is_address
from detente.record.document import as_json as json_of
from detente.store import Store
from detente.store.changes import Logged, logged
from detente.store.citing import Citation, cite
from detente.store.content import damages, holdings
from detente.store.references import REFERENCES, Format
from detente.store.restoring import articles_of, records_of
from detente.store.searching import MOST, Filters, Hit, Kind, search
from detente.store.store import DEFAULT as HERE
from detente.store.withdrawing import withdraw
from detente.surfaces.failures import DATA, Failures, report
from detente.surfaces.outputs import write_out, write_pieces, write_rows
from detente.surfaces.settings import (
    CsvFlag,
    DomesticFlag,
    JsonFlag,
    LogDay,
    ParserName,
    PrivateFlag,
    Published,
    RecordPlace,
    day,
    day_of,
    today,
)
from detente.surfaces.terminal.progress import print_added, with_add_bar
from detente.surfaces.terminal.record import print_citation, print_hits, print_holdings, print_log

EXAMPLES: Final = {  # "\b" keeps their lines as they are
    "add": """\b
Examples:
  detente add article.txt
  detente add articles/ news.jsonl --workers 4
  detente add https://news.example/world/talks crawl.warc.gz
  detente add news.jsonl --record postgresql://me@localhost/news""",
    "search": """\b
Examples:
  detente search "grain corridor" talks
  detente search ambassador --kind event --country EGY --from 2025-01-01""",
    "cite": """\b
Examples:
  detente cite 3974c02e180a8b4d-ed2be1bbbfa
  detente cite gulf-2026-02-10 e3 --format bibtex""",
    "export": """\b
Examples:
  detente record export -o records.jsonl
  detente record export -o records.jsonl --articles news.jsonl
  detente export records.jsonl --articles news.jsonl -o events.csv --format csv""",
    "log": """\b
Examples:
  detente log --since 2026-02-01
  detente log --since 1200 --json""",
}
record_commands = typer.Typer(rich_markup_mode=None)
record = typer.Typer(name="record", help="What the record holds, and whether it is whole.", rich_markup_mode=None)
record_commands.add_typer(record, no_args_is_help=True)


@record_commands.command("add", epilog=EXAMPLES["add"])
def add_articles(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|FOLDER|URL", help="Text, HTML, JSON lines, WARC, folders of them, pages; - is stdin."
        ),
    ],
    where: RecordPlace = HERE,
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="Processes, each with its own parser.")] = 1,
    published: Published = "",
    parser: ParserName = DEFAULT,
    domestic: DomesticFlag = False,
    allow_private: PrivateFlag = False,
    added: LogDay = "",
) -> None:
    """Read articles and keep them in the record; interrupted, the same command goes on where it stopped."""
    failed = Failures()
    if not any(path == STDIN or is_address(path) or Path(path).exists() for path in paths):
        raise FileError(f"{', '.join(paths)}: no such file or directory; give files, folders, addresses of pages, or -")
    with Store(where, make=True) as store:
        run = partial(
            add, paths, store, day_of(added), workers=workers, parser_name=parser, published=day(published),
            latest=today(), domestic=domestic, allow_private=allow_private, on_error=failed.add, on_note=report,
        )  # fmt: skip
        print_added(with_add_bar(lambda move: run(on_progress=move)), store.name)
    failed.exit()


@record_commands.command("withdraw")
def withdraw_article(
    id: Annotated[str, typer.Argument(metavar="ID", help="An article's id or address.")],
    because: Annotated[str, typer.Option(metavar="WORDS", help="Why; the log keeps it.")] = "",
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Withdraw an article with all its versions: it can be cited still, and counts no more."""
    with Store(where) as store:
        ids = withdraw(store, id, day_of(added), because or None)
        for each in ids or ["nothing: it was withdrawn before"]:
            report(f"{store.name}: withdrawn: {each}")


@record_commands.command("search", epilog=EXAMPLES["search"])
def search_record(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help='All must be there; "in this order" in quotes.')],
    kind: Annotated[Kind, typer.Option(help="What is searched.")] = "article",
    actor: Annotated[str, typer.Option(metavar="NAME", help="Who is in it, speaks, or acts.")] = "",
    country: Annotated[str, typer.Option(metavar="CODE", help="Whom these act for: USA, CHN, IGOUNO.")] = "",
    issue: Annotated[str, typer.Option(metavar="ID", help="What it is about: taiwan.")] = "",
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="Published on that day or later.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM-DD", help="Published on that day or before.")] = "",
    most: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many answers at most.")] = MOST,
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Find articles, statements or events by their words, the best first."""
    query = " ".join(f'"{each}"' if " " in each and '"' not in each and len(words) > 1 else each for each in words)
    wanted = Filters(actor or None, country.upper() or None, issue or None, _day(first), _day(last))
    with Store(where) as store:
        hits = search(store, query, kind=kind, filters=wanted, most=most)
    if as_json or as_csv:
        write_rows(map(asdict, hits), [field.name for field in fields(Hit)], as_csv=as_csv)
    else:
        print_hits(hits)
    if not hits:
        report(f"nothing found for {query}")


@record_commands.command("cite", epilog=EXAMPLES["cite"])
def cite_row(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of a finding or an article.")],
    place: Annotated[str, typer.Argument(metavar="[PLACE]", help="Of a finding in the article: e3, s1.")] = "",
    format: Annotated[Format | None, typer.Option(help="For a reference manager; left out, to read.")] = None,
    as_json: JsonFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Give the words of a finding, where they stand and in what, checked against the text that is kept."""
    with Store(where) as store:
        found = cite(store, id, place or None)
    if as_json:
        write_rows([asdict(found)], [field.name for field in fields(Citation)], as_csv=False)
    elif format:
        write_out(REFERENCES[format](found))
    else:
        print_citation(found)


@record_commands.command("log", epilog=EXAMPLES["log"])
def show_log(
    since: Annotated[
        str, typer.Option(metavar="N|DATE", help="After this number, or from this day on; left out, all.")
    ] = "0",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Tell what was added, changed and withdrawn."""
    after = int(since) if since.isdecimal() else _day(since)
    with Store(where) as store:
        lines = logged(store, after or 0)
        if as_json or as_csv:
            write_rows(map(asdict, lines), [field.name for field in fields(Logged)], as_csv=as_csv)
        else:
            print_log(lines)


@record.command("info")
def show_holdings(as_json: JsonFlag = False, where: RecordPlace = HERE) -> None:
    """Tell what the record holds, which versions read it, and its content hash."""
    with Store(where) as store:
        found = holdings(store)
    if as_json:
        write_rows([asdict(found)], [], as_csv=False)
    else:
        print_holdings(found, store.name)


@record.command("export", epilog=EXAMPLES["export"])
def export_record(
    out: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="Left out, stdout.")] = None,
    articles: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write the articles, too: detente export takes their words.")
    ] = None,
    where: RecordPlace = HERE,
) -> None:
    """Write the records of all articles that count, one a line, as they were added."""
    with Store(where) as store:
        lines = (f"{json_of(row)}\n" for row in records_of(store))
        if out is None:
            for line in lines:
                write_out(line.rstrip("\n"))
        else:
            write_pieces(out, lines)
        if articles is not None:
            write_pieces(articles, (f"{json_of(row)}\n" for row in articles_of(store)))


@record.command("check")
def check_record(where: RecordPlace = HERE) -> None:
    """Compare every text and every finding with what was added."""
    with Store(where) as store:
        found = list(damages(store))
    for damage in found:
        report(f"{store.name}: {damage}")
    if found:
        raise typer.Exit(DATA)
    write_out(f"{store.name}: whole")


def _day(text: str) -> date | None:
    try:
        return day(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2023-02-03") from error
