"""The command line: each command parses, asks the library once, and shows the answer."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from detente.batch import code
from detente.exports import export, ready
from detente.language.spacy_parser import DEFAULT, load
from detente.model.document import Document
from detente.score.scores import score_pairs
from detente.store import Store
from detente.store.statements_by import MOST, Order
from detente.store.store import DEFAULT as HERE
from detente.store.stored_texts import stored_texts
from detente.surfaces.actors_commands import actors
from detente.surfaces.agenda_command import EXAMPLES as AGENDA
from detente.surfaces.agenda_command import list_agenda
from detente.surfaces.channels_command import EXAMPLES as CHANNELS
from detente.surfaces.channels_command import channels
from detente.surfaces.codebook.build import codebook
from detente.surfaces.doctor import examined
from detente.surfaces.dyad_command import EXAMPLES as DYAD
from detente.surfaces.dyad_command import show_dyad
from detente.surfaces.explain import explain
from detente.surfaces.failures import DATA, Commands, Failures, report
from detente.surfaces.feeds import feeds
from detente.surfaces.fetch_command import EXAMPLE as FETCH_EXAMPLE
from detente.surfaces.fetch_command import fetch_feeds
from detente.surfaces.forecasts_command import forecasts
from detente.surfaces.imports import EXAMPLE as IMPORT_EXAMPLE
from detente.surfaces.imports import import_events
from detente.surfaces.inputs import documents
from detente.surfaces.issues_command import EXAMPLES as ISSUES
from detente.surfaces.issues_command import issues
from detente.surfaces.outputs import write_out, write_page, write_records, write_statements, write_stories
from detente.surfaces.record_commands import record_commands
from detente.surfaces.said import Heard
from detente.surfaces.said_in_record import show_said, wanted_of
from detente.surfaces.settings import (
    CsvFlag,
    DomesticFlag,
    FirstDay,
    JsonFlag,
    LastDay,
    OutputFormat,
    ParserName,
    PrivateFlag,
    Published,
    RecordPlace,
    StatusNames,
    TableFormat,
    day,
    statuses_of,
    today,
)
from detente.surfaces.states import state_of
from detente.surfaces.terminal.brief import print_briefs, print_statements
from detente.surfaces.terminal.checks import print_checks
from detente.surfaces.terminal.explanation import print_explanation
from detente.surfaces.terminal.progress import print_export, print_report, with_bar
from detente.surfaces.terminal.scores import print_scores, write_scores
from detente.surfaces.terminal.stories import print_stories
from detente.surfaces.told_stories import stored_stories, told_stories
from detente.version import VERSION

EXAMPLES: Final = {  # "\b" keeps their lines as they are
    "detente": """\b
Examples:
  detente read article.txt                       a brief to read
  detente read article.txt --html page.html      a page, the findings marked in the text
  detente read article.txt --json > record.json  the record
  detente explain record.json e3                 why it says so
  detente add articles/                          keep them in detente.db
  detente feeds add https://news.example/rss     follow a feed
  detente fetch                                  add what the feeds have announced
  detente search "ambassador recalled"           search what is kept""",
    "read": """\b
Examples:
  detente read article.txt
  detente read article.txt --published 2023-02-03 --html page.html
  detente read https://example.org/news/talks
  detente read - --json < article.txt""",
    "code": """\b
Examples:
  detente code news.jsonl -o records.jsonl
  detente code news.jsonl -o records.jsonl --workers 4
  detente code news.jsonl -o events.tsv --format icews""",
    "export": """\b
Examples:
  detente export records.jsonl -o events.csv --format csv --articles news.jsonl
  detente export records.jsonl -o events.tsv --format gdelt --status happened""",
    "said": """\b
Examples:
  detente said --by Lavrov article.txt
  detente said --by China --about taiwan news.jsonl --json
  detente said --by "Foreign Ministry" --country Peru --about "flood wall" --from 2024-01-01""",
    "stories": """\b
Examples:
  detente stories monday.txt tuesday.html news.jsonl
  detente stories news.jsonl --json > stories.jsonl
  detente stories --record news.db --from 2024-07-01 --country PER""",
    "explain": """\b
Examples:
  detente read article.txt --json > article.json
  detente explain article.json e3""",
    "score": """\b
Examples:
  detente score article.gold.json article.json
  detente score a.gold.json a.json b.gold.json b.json --json""",
}

app = typer.Typer(
    name="detente", cls=Commands, no_args_is_help=True, add_completion=False, rich_markup_mode=None,
    pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.add_typer(feeds)
app.command("fetch", epilog=FETCH_EXAMPLE)(fetch_feeds)
app.command("import", epilog=IMPORT_EXAMPLE)(import_events)
app.command("channels", epilog=CHANNELS)(channels)
app.command("issues", epilog=ISSUES)(issues)
app.command("agenda", epilog=AGENDA)(list_agenda)


def _version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it so
    if wanted:
        typer.echo(f"detente {VERSION}")
        raise typer.Exit


@app.callback(epilog=EXAMPLES["detente"])
def main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    """Read dated news about relations between states into a record that can be cited."""


@app.command("read", epilog=EXAMPLES["read"])
def read_files(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE|URL", help="Text, HTML or JSON lines, or a page; - is stdin.")
    ],
    published: Published = "",
    as_records: JsonFlag = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write one page of all articles.")] = None,
    parser: ParserName = DEFAULT,
    domestic: DomesticFlag = False,
    allow_private: PrivateFlag = False,
) -> None:
    """Print what articles say, as a brief, as records, or as one page."""
    failed = Failures()
    on_note = report if as_records or html else None  # a brief shows the notes itself
    docs: Iterable[Document] = documents(
        files, day(published), load(parser), failed.add, latest=today(), on_note=on_note, domestic=domestic,
        allow_private=allow_private,
    )  # fmt: skip
    if html:
        docs = tuple(docs)
        write_page(docs, html)
    if as_records:
        write_records(docs)
    elif not html:
        print_briefs(docs)
    failed.exit()


@app.command("code", epilog=EXAMPLES["code"])
def code_articles(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="Articles: id, text, published, a line each.")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="Where the records or the table go.")],
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="Processes, each with its own parser.")] = 1,
    published: Published = "",
    parser: ParserName = DEFAULT,
    restart: Annotated[bool, typer.Option("--restart", help="Begin anew, whatever an earlier run has left.")] = False,
    format: OutputFormat = "jsonl",
    status: StatusNames = "",
    domestic: DomesticFlag = False,
) -> None:
    """Read many articles, one record a line; interrupted, the same command goes on where it stopped."""
    wanted = statuses_of(status)
    if format == "jsonl" and wanted:
        raise typer.BadParameter("records hold events of every status; --status chooses those of a table")
    if format != "jsonl":
        ready(format)
    records = out if format == "jsonl" else out.with_name(f"{out.name}.records.jsonl")
    run = partial(
        code, source, records, workers=workers, parser_name=parser, published=day(published), restart=restart,
        domestic=domestic,
    )  # fmt: skip
    report = with_bar(lambda move: run(latest=today(), on_progress=move))
    print_report(report, source, records)
    if format != "jsonl":
        print_export(export(records, out, format, statuses=wanted, articles=source), out)
    if report.skipped:
        raise typer.Exit(DATA)


@app.command("export", epilog=EXAMPLES["export"])
def export_records(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="Records, as detente code writes them.")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="Where the table goes.")],
    format: TableFormat,
    status: StatusNames = "",
    articles: Annotated[
        Path | None, typer.Option(metavar="IN.jsonl", help="What the records were read from: their words are there.")
    ] = None,
) -> None:
    """Write the events of records as a table that other programs know."""
    print_export(export(records, out, format, statuses=statuses_of(status), articles=articles), out)


@app.command("said", epilog=EXAMPLES["said"])
def list_statements(
    by: Annotated[str, typer.Option(metavar="NAME", help="Who speaks: a name or a part of it, a state or its code.")],
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]", help="Text, HTML or JSON lines; left out, the record.")
    ] = None,
    about: Annotated[str, typer.Option(metavar="ISSUE", help="An issue, or words of the statement.")] = "",
    country: Annotated[str, typer.Option(metavar="CODE|NAME", help="Record: whom the speaker acts for.")] = "",
    first: FirstDay = "",
    last: LastDay = "",
    most: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="Record: how many at most.")] = MOST,
    order: Annotated[Order, typer.Option(help="Record: the newest first, or those whose words fit best.")] = "newest",
    published: Published = "",
    as_records: JsonFlag = False,
    as_csv: CsvFlag = False,
    parser: ParserName = DEFAULT,
    where: RecordPlace = HERE,
) -> None:
    """List one speaker's statements, in files or in the record, with the words and where they stand."""
    if not files:
        wanted = wanted_of(about, country, first, last)
        show_said(where, by, about, wanted, most=most, order=order, as_json=as_records, as_csv=as_csv)
        return
    if country or first or last or as_csv:
        raise typer.BadParameter("--country, --from, --to and --csv ask the record; leave the files out")
    failed, heard = Failures(), Heard(by, about)
    on_note = report if as_records else None
    docs = documents(files, day(published), load(parser), failed.add, latest=today(), on_note=on_note)
    (write_statements if as_records else print_statements)(heard.among(docs))
    if heard.nothing:
        report(heard.nothing)
    failed.exit()


@app.command("stories", epilog=EXAMPLES["stories"])
def list_stories(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]...", help="Text, HTML or JSON lines; - is stdin; left out, the record."),
    ] = None,
    published: Published = "",
    first: FirstDay = "",
    last: LastDay = "",
    country: Annotated[
        list[str] | None, typer.Option(metavar="STATE", help="Of the record, with somebody of it.")
    ] = None,
    where: RecordPlace = HERE,
    as_records: JsonFlag = False,
    parser: ParserName = DEFAULT,
) -> None:
    """Join articles into stories: by day, with their copies and the events that several of them tell."""
    show = write_stories if as_records else print_stories
    if files is None:
        with Store(where) as store:
            show(stored_stories(stored_texts(store, day(first), day(last), tuple(map(state_of, country or ())))))
        return
    failed = Failures()
    show(told_stories(documents(files, day(published), load(parser), failed.add, latest=today())))
    failed.exit()


@app.command("explain", epilog=EXAMPLES["explain"])
def explain_finding(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="A record, or JSON lines of records.")],
    id: Annotated[str, typer.Argument(metavar="ID", help="Such as e3, s1, a2; t1, c1, p1 count from the first.")],
    text: Annotated[Path | None, typer.Option(help="The article; left out, RECORD.txt beside the record.")] = None,
    article: Annotated[str | None, typer.Option(help="The id of the article, where there are several.")] = None,
) -> None:
    """Say by which rule, at which words, a finding came to be."""
    print_explanation(explain(record, id, text_path=text, article=article))


@app.command("score", epilog=EXAMPLES["score"])
def score_records(
    files: Annotated[list[Path], typer.Argument(metavar="GOLD RECORD", help="A gold and its record, in turn.")],
    text: Annotated[
        list[Path] | None, typer.Option(help="The article of each pair, in turn; else beside the gold.")
    ] = None,
    as_json: JsonFlag = False,
) -> None:
    """Measure records against gold made by hand, layer by layer."""
    if len(files) % 2 or (text and 2 * len(text) != len(files)):
        raise typer.BadParameter("files come in pairs, GOLD RECORD, with one --text for each pair or none at all")
    scored = score_pairs(zip(files[::2], files[1::2], strict=True), text or ())
    (write_scores if as_json else print_scores)(scored)


app.add_typer(record_commands)
app.command("dyad", epilog=DYAD)(show_dyad)
app.add_typer(actors, no_args_is_help=True)
app.add_typer(forecasts)


@app.command("codebook")
def print_codebook() -> None:
    """Print what each type of event is: its modes, codes and words, with an example each, in Markdown."""
    write_out(codebook().rstrip("\n"))


@app.command("doctor")
def check_installation(parser: ParserName = DEFAULT) -> None:
    """Check that this installation is whole, and how fast it reads."""
    if not print_checks(examined(parser)):
        raise typer.Exit(DATA)
