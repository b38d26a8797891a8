"""Actors across articles on a terminal: lists of them, one with its roles over time, corrections by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.model.registry import RoleHeld
from detente.store.correcting import Kept
from detente.store.known_actors import InArticle, Known, Listed
from detente.surfaces.brief.wording import counted, known_names, shown
from detente.surfaces.terminal.console import print_plainly

BAR: Final = 24  # cells from the first day to the last
NAMES: Final = 5  # other names that are shown
DAY: Final = 10  # letters of a day
FINDING: Final = 28  # letters of the id of a finding
SHOWN: Final = 12  # articles that are shown, the newest
KINDS: Final = {"person": "cyan", "organisation": "magenta", "state": "green", "group": "dim"}


def print_actors(found: Sequence[Listed], console: Console | None = None) -> None:
    """Print actors, a line each."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, justify="right")
    table.add_column(no_wrap=True, style="dim")
    for each in found:
        name = Text(shown(each.name), KINDS.get(each.kind, ""))
        if others := [shown(other) for other in each.names if other != each.name]:
            more = f" +{len(others) - 2}" if len(others) > 2 else ""
            name.append(f"  {', '.join(others[:2])}{more}", "dim")
        if each.corrected:
            name.append("  corrected", "yellow")
        days = each.first if each.first == each.last else f"{each.first} – {each.last}"
        table.add_row(each.id, name, each.country or "", f"{each.articles:,}", days)
    if found:
        print_plainly(table, console)


def print_known(found: Known, console: Console | None = None) -> None:
    """Print one actor: its roles over time, names, and the articles that name it."""
    print_plainly(Group(*_known(found)), console)


def _known(found: Known) -> Iterator[RenderableType]:
    actor = found.actor
    country = known_names().get(actor.country or "", actor.country or "")
    about = ", ".join(part for part in (actor.kind, country if country != actor.name else "") if part)
    yield Text.assemble(
        (shown(actor.name), f"bold {KINDS.get(actor.kind, '')}"), f"  {about}", (f"  {actor.id}", "dim")
    )
    if others := [shown(name) for name in actor.names if name != actor.name]:
        more = f" and {len(others) - NAMES} more" if len(others) > NAMES else ""
        yield Text(f"also called {', '.join(others[:NAMES])}{more}", "dim")
    if actor.corrected:
        yield Text("corrected by hand: detente actors corrections", "yellow")
    days = actor.first if actor.first == actor.last else f"{actor.first} to {actor.last}"
    yield Text(f"{counted(actor.articles, 'article')}, {days}")
    told = (
        counted(found.statements, "statement"),
        f"acts in {counted(found.acted, 'event')}",
        f"acted upon in {counted(found.suffered, 'event')}",
    )
    yield Text(", ".join(told))
    if found.channels:
        yield Text(f"its words on channels: {', '.join(f'{name} ({count})' for name, count in found.channels)}")
    yield Text()
    if any(role.role for role in found.roles):
        yield _timeline(found.roles, actor)
        yield Text()
    yield _articles(found.articles)
    if (left := len(found.articles) - SHOWN) > 0:
        yield Text(f"and {counted(left, 'older one')}: --json lists all", "dim")


def _timeline(roles: Sequence[RoleHeld], actor: Listed) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(no_wrap=True, style="dim")
    table.add_column(no_wrap=True, justify="right")
    table.add_column(overflow="fold")
    for role in roles:
        days = role.first if role.first == role.last else f"{role.first} – {role.last}"
        parts = (role.role or "(no role)", role.organisation, role.country if role.country != actor.country else None)
        said = ", ".join(shown(part) for part in parts if part)
        table.add_row(_bar(role, actor), days, f"{role.articles:,}", Text(said, "" if role.role else "dim"))
    return table


def _bar(role: RoleHeld, actor: Listed) -> str:
    """The days of a role among all days of the actor."""
    start, end = (date.fromisoformat(day).toordinal() for day in (actor.first, actor.last))
    first, last = (date.fromisoformat(day).toordinal() - start for day in (role.first, role.last))
    whole = max(1, end - start + 1)
    begin = min(BAR - 1, first * BAR // whole)
    cells = max(1, -(-(last + 1) * BAR // whole) - begin)
    return f"{'·' * begin}{'━' * min(cells, BAR - begin)}{'·' * (BAR - begin - min(cells, BAR - begin))}"


def _articles(found: Sequence[InArticle]) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=DAY, style="cyan")
    table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column(width=FINDING, style="dim")
    for each in reversed(found[-SHOWN:]):
        about = Text(shown(each.title or each.article))
        if each.outlet:
            about.append(f"  {shown(each.outlet)}", "dim")
        table.add_row(each.published, about, each.finding)
    return table


def print_corrections(found: Sequence[Kept], console: Console | None = None) -> None:
    """Print corrections, a line each."""
    table = Table.grid(padding=(0, 2))
    for style in ("dim", "dim", "bold"):
        table.add_column(no_wrap=True, style=style)
    table.add_column(overflow="fold")
    for each in found:
        table.add_row(str(each.seq), each.day, each.kind, _correction(each), style="dim" if each.undone else "")
    if found:
        print_plainly(table, console)


def _correction(each: Kept) -> Text:
    text = Text(shown(", ".join(each.names[:NAMES])))
    if each.name:
        text.append(f" is called {shown(each.name)}")
    if each.role:
        text.append(f" as {shown(each.role)}")
    text.append(f"  {' '.join(each.actors)}", "dim")
    if each.undone:
        text.append("  undone", "yellow")
    elif each.gone == each.members:
        text.append("  waits: none of those it speaks of is in the record", "yellow")
    elif each.gone:
        text.append(f"  {each.gone} of {each.members} it speaks of are gone", "yellow")
    return text
