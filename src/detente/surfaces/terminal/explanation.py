"""An explanation on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.surfaces.brief.wording import shown
from detente.surfaces.explain import Explanation, Words
from detente.surfaces.terminal.console import print_plainly


def print_explanation(why: Explanation, console: Console | None = None) -> None:
    """Print by which rule, at which words, a finding came to be."""
    print_plainly(Group(*_parts(why)), console)


def _parts(why: Explanation) -> Iterator[RenderableType]:
    yield Text.assemble((f"{why.kind.capitalize()} {why.key}", "bold"))
    yield Text()
    yield Text("BY THE RULE", style="bold cyan")
    yield _indented(Text.assemble((why.rule or "not told", "bold"), f"  {why.meaning}"))
    yield Text()
    yield Text("AT THE WORDS", style="bold cyan")
    for words in why.words:
        yield _indented(_words(words))
    if why.left_out:
        yield _indented(Text(f"and at {why.left_out} further places", style="dim"))
    if why.values:
        yield Text()
        yield Text("IT SAYS", style="bold cyan")
        yield _indented(_table(why.values))
    if why.links:
        yield Text()
        yield Text("IT HANGS TOGETHER WITH", style="bold cyan")
        yield _indented(_table(why.links))


def _words(words: Words) -> Text:
    place = f"{words.part}  {words.start}–{words.end}"
    if words.words is None:
        return Text.assemble(place, ("  (the text is not known; give it with --text FILE)", "dim"))
    before, after = words.before or "", words.after or ""
    return Text.assemble(
        (f"{place}\n", "dim"),
        (f"  … {shown(before.lstrip())}{_gap(before, words.words)}" if before else "  ", "dim"),
        (f"[{shown(words.words)}]", "bold"),
        (f"{_gap(words.words, after)}{shown(after.rstrip())} …" if after else "", "dim"),
    )


def _gap(left: str, right: str) -> str:
    """The blank between two pieces of the text, where there is one."""
    return " " if left[-1:].isspace() or right[:1].isspace() else ""


def _table(rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    return table


def _indented(part: RenderableType) -> Padding:
    return Padding(part, (0, 0, 0, 2), expand=False)
