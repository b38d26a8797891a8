"""A feed on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from detente.model.feed import Feed
from detente.surfaces.brief.wording import counted, shown


def print_feed(feed: Feed, console: Console | None = None) -> None:
    """Print what a feed announces, an entry in two lines: day and title, address."""
    console = console or Console(highlight=False, soft_wrap=True)
    told = counted(len(feed.entries), "entry", "entries")
    console.print(Text.assemble((shown(feed.title or feed.url), "bold"), (f"  {told}", "dim")))
    for entry in feed.entries:
        day = entry.day.isoformat() if entry.day else "day not told"
        console.print(Text.assemble((f"{day:<12}  ", "dim"), shown(entry.title or "without a title")))
        console.print(Text(f"{'':<14}{shown(entry.url)}", style="dim"))
