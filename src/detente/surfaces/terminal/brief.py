"""A brief on a terminal; the same words without colour where the output is no terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Console, RenderableType
from rich.console import Group as Stack
from rich.padding import Padding
from rich.text import Text

from detente.model.document import Document
from detente.model.statement import Statement
from detente.surfaces.brief.build import brief_of, said_brief
from detente.surfaces.brief.rows import Brief, Group, Row, Section
from detente.surfaces.brief.wording import notes
from detente.surfaces.terminal.console import print_plainly

INDENT: Final = 2
IN_ONE_LINE: Final = frozenset({"actors", "issues"})
BAR: Final = 20  # cells from impossible to certain
STATUS_STYLES: Final = {
    "happened": "green", "ongoing": "green", "open": "green", "restored": "green",
    "planned": "cyan", "possible": "yellow", "claimed": "yellow",
    "denied": "red", "cancelled": "red", "suspended": "red", "closed": "red",
}  # fmt: skip


def print_brief(brief: Brief, console: Console | None = None) -> None:
    """Print a brief."""
    print_plainly(rendered(brief), console)


def print_briefs(docs: Iterable[Document]) -> None:
    """Print the brief of each document, a rule between one and the next."""
    print_in_turn(map(brief_of, docs))


def print_statements(found: Iterable[tuple[Document, Sequence[Statement]]]) -> None:
    """Print some statements of each document, a rule between one and the next."""
    print_in_turn(said_brief(doc, statements) for doc, statements in found)


def print_in_turn(briefs: Iterable[Brief]) -> None:
    """Print each, a rule between one and the next."""
    for number, brief in enumerate(briefs):
        if number:
            print_plainly(Text("\n" + "─" * 40 + "\n", style="dim"))
        print_brief(brief)


def rendered(brief: Brief) -> RenderableType:
    """A brief for rich to print."""
    head = Text(brief.title, style="bold")
    for line in (brief.note, brief.summary):
        head.append(f"\n{line}", style="dim")
    for warning in brief.warnings:
        head.append(f"\nNote: {warning}", style="yellow")
    return Stack(head, *(part for section in brief.sections for part in _section(section)))


def _section(section: Section) -> Iterator[RenderableType]:
    yield Text()
    yield Text.assemble((section.title.upper(), "bold cyan"))
    for number, group in enumerate(section.groups):
        if group.title and number:
            yield Text()
        yield from _group(group)


def _group(group: Group) -> Iterator[RenderableType]:
    if group.title:
        note = (f"  {group.note}", "dim") if group.note else ""
        yield _indented(Text.assemble((group.title, "bold"), note), INDENT)
    for row in group.rows:
        yield _indented(_row(row), 2 * INDENT if group.title else INDENT)


def _row(row: Row) -> RenderableType:
    """The finding in one line, the words it rests on below, then where they stand."""
    line = _line(row)
    if row.layer in IN_ONE_LINE:
        line.append(f"  {row.words}" if row.words else "", style="italic dim")
        return line.append(f"  [{row.key}]", style="dim")
    words = Text()
    if row.cue:
        words.append(f"{row.cue} ", style="bold")
    if row.words:
        words.append(f"“{row.words}”" if row.spoken else row.words, style="italic" if line and row.lead else "")
    words.append(f"{'  ' if words else ''}{_place(row)}", style="dim")
    if row.lead:
        return Stack(line, _indented(words, INDENT))
    return Stack(words, _indented(line, INDENT)) if line else words


def _line(row: Row) -> Text:
    """What is said of a finding in one line."""
    line = Text(row.lead, style="")
    if row.layer in IN_ONE_LINE:
        line.stylize("bold")
    if row.likelihood:
        line.append("  ").append_text(_bar(*row.likelihood))
    if row.status:
        line.append("  ").append(row.status, style=STATUS_STYLES.get(row.status, ""))
    if note := notes(row.note, row.code):
        line.append(" · " if row.status else "  " if line else "", style="dim").append(note, style="dim")
    return line


def _indented(part: RenderableType, columns: int) -> Padding:
    return Padding(part, (0, 0, 0, columns), expand=False)


def _bar(low: float, high: float) -> Text:
    """A range of probabilities between 0 and 1: the cells that it covers are filled."""
    first, last = int(low * BAR), max(int(low * BAR) + 1, round(high * BAR))
    bar = Text()
    bar.append("·" * first, style="dim").append("━" * (last - first), style="cyan").append(
        "·" * (BAR - last), style="dim"
    )
    return bar


def _place(row: Row) -> str:
    """The finding's key and offsets without a blank, so that no line breaks in it; of many places the first three."""
    places = ",".join(f"{span.start}–{span.end}" for span in row.spans[:3])
    return f"[{row.key}:{places}{',…' if len(row.spans) > 3 else ''}]"
