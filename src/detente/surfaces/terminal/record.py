"""The record on a terminal: what it holds, what was found in it, what changed, and citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.store.changes import Logged
from detente.store.citing import Citation
from detente.store.content import Holdings
from detente.store.searching import Hit
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.terminal.console import print_plainly
from detente.surfaces.terminal.marked import flat, marked_words


def print_holdings(found: Holdings, where: str, console: Console | None = None) -> None:
    """Print what a record holds."""
    print_plainly(Text(shown(where), "bold"), console)
    print_plainly(_table(_held(found)), console)


def _held(found: Holdings) -> Iterator[tuple[str, str]]:
    yield "articles", f"{found.articles:,}{f', published {found.days[0]} to {found.days[1]}' if found.days else ''}"
    yield "versions", f"{found.versions:,}, {found.withdrawn:,} of them withdrawn"
    for layer, count in found.findings:
        yield layer, f"{count:,}"
    waiting = f", {counted(found.ungrouped, 'article')} not looked at yet" if found.ungrouped else ""
    told = f"{counted(found.reports, 'report')} of {counted(found.events, 'event')}"
    yield "dyads", f"{told} between two states{waiting}"
    for origin, count in found.imported:
        yield f"of {origin}", f"{count:,} event{'' if count == 1 else 's'} without text"
    yield "last change", f"{found.changes:,}"
    for version, rules, parser, domestic, count in found.read_by:
        by = f"detente {version}, rules {rules}, parser {parser}{', --domestic' if domestic else ''}"
        yield "read by", f"{by}: {counted(count, 'article')}"
    yield "schema", found.schema
    yield "content", found.hash


def print_hits(hits: Sequence[Hit], console: Console | None = None) -> None:
    """Print what a search has found, the words searched for in bold."""
    for hit in hits:
        print_plainly(Group(*_hit(hit), Text()), console)


def _hit(hit: Hit) -> Iterator[Text | Padding]:
    yield Text.assemble((shown(hit.title or hit.article), "bold cyan" if hit.kind == "article" else "cyan"))
    about = ", ".join(part for part in (hit.outlet, hit.published, hit.url) if part)
    yield Text(f"{shown(about)}  {hit.id}", "dim")
    yield Padding(marked_words(hit.words, hit.marks), (0, 0, 0, 2), expand=False)


def print_citation(found: Citation, console: Console | None = None) -> None:
    """Print a citation to read."""
    if found.words:
        print_plainly(Text(f"“{' … '.join(flat(each) for each in found.words)}”", "bold"), console)
    parts = (found.byline, found.title, found.outlet, found.published, found.url)
    print_plainly(Text(shown(". ".join(part for part in parts if part)) + "."), console)
    print_plainly(_table(_cited(found)), console)


def _cited(found: Citation) -> Iterator[tuple[str, str]]:
    if found.row:
        yield "text", f"none: {found.row.origin} gives no words of it"
        yield "row", f"{found.row.line} of {found.row.file}"
        yield "file SHA-256", found.row.sha256
        yield "id", found.id
        return
    if found.place:
        yield "finding", f"{found.place} of {found.article}, by rule {found.rule}"
    if found.spans:
        yield "characters", ", ".join(f"{span.start}–{span.end}" for span in found.spans)
    yield "text SHA-256", found.sha256
    yield "article", found.version if found.status == "current" else f"{found.version}, {found.status}"
    yield "id", found.id
    yield "read by", f"detente {found.detente}"


def print_log(lines: Iterable[Logged], console: Console | None = None) -> None:
    """Print the log, a line each."""
    console = console or Console(highlight=False, soft_wrap=True)
    for line in lines:
        what = f": {shown(line.what)}" if line.what else ""
        title = (shown(line.title or line.article),) if line.layer == "article" else ()
        parts = (str(line.seq), line.day, f"{line.change} {line.layer} {line.id}{what}", *title)
        console.print("  ".join(parts), markup=False)


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(name, Text(shown(value)))
    return table
