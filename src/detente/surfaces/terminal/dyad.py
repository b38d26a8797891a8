"""A relationship on a terminal: the arrow and its reason, tension and events by period, the last events, coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from detente.analysis.arrow import moved
from detente.analysis.deeds import Deed
from detente.analysis.relationship import Relationship, Stand
from detente.model.story import Happening, Report
from detente.surfaces.brief.days import said, said_range
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.dyad_words import (
    SIGNS,
    because,
    between,
    clipped,
    days_of,
    example,
    explained,
    headline,
    named,
    recently,
    state,
    telling,
    weight,
)
from detente.surfaces.terminal.console import MEASURE, print_plainly
from detente.surfaces.terminal.dyad_chart import chart, strip

LATEST: Final = 5  # events of the last period
STYLES: Final = {"better": "bold cyan", "worse": "bold red", "unchanged": "bold", "too little to tell": "bold yellow"}
OUTLETS: Final = 6  # that are named
WORDS: Final = 160  # letters of an event's words where it is listed


def print_relationship(found: Relationship, console: Console | None = None) -> None:
    """Print the state of a relationship."""
    console = console or Console(highlight=False)
    width = min(console.width, MEASURE)
    parts = (*_head(found), *chart(found, width), *_latest(found), *_coverage(found, width), *_formula(found))
    print_plainly(Group(*parts), console)


def print_events(
    found: Relationship, stand: Stand, left_out: Sequence[Happening], console: Console | None = None
) -> None:
    """Print all events of one period with all their reports, and those that do not count."""
    point = stand.point
    lines: list[Text | Padding] = [
        _title(found, named(point.period)),
        Text(_summary(stand), "dim"),
    ]
    for deed in sorted(point.deeds, key=lambda deed: (-moved(deed), deed.day, deed.event.id)):
        lines += [Text(), _deed(found, deed), *map(_report, deed.event.reports)]
    if left_out:
        lines += [Text(), Text("Not counted", "bold")]
        for event in left_out:
            lines += [_uncounted(event), *map(_report, event.reports)]
    print_plainly(Group(*lines), console)


def _title(found: Relationship, days: str) -> Text:
    one, other = map(state, found.pair)
    return Text.assemble((f"{one} – {other}", "bold"), (f"   {days}", "dim"))


def _head(found: Relationship) -> Iterator[Text]:
    now = found.now
    judged = now.arrow.judgement
    yield _title(found, f"{days_of(found.first, found.last)}, by {found.grain}")
    yield Text()
    yield Text(f"{SIGNS[judged]} {headline(found, now)}", STYLES[judged])
    yield Text(because(found, now))
    if now.arrow.told:
        if now.arrow.behind > 1:
            yield Text(recently(found, now))
    elif last := next((stand for stand in reversed(found.stands) if stand.arrow.told), None):
        yield Text(f"Last told: {SIGNS[last.arrow.judgement]} {headline(found, last)}.")
        yield Text(because(found, last))
    yield Text()


def _latest(found: Relationship) -> Iterator[Text | Padding]:
    stand = next((stand for stand in reversed(found.stands) if stand.point.deeds), None)
    if stand is None:
        return
    heaviest = sorted(stand.point.deeds, key=lambda deed: (-moved(deed), deed.day, deed.event.id))
    yield Text()
    yield Text.assemble((f"What weighed most in {named(stand.point.period)}", "bold"), (f"   {_summary(stand)}", "dim"))
    for deed in heaviest[:LATEST]:
        yield _deed(found, deed)
        yield _report(telling(deed))
    if len(heaviest) > LATEST:
        label = stand.point.period.label
        yield Text(f"  {len(heaviest) - LATEST} more: detente dyad {' '.join(found.pair)} --events {label}", "dim")


def _summary(stand: Stand) -> str:
    point = stand.point
    undated = f" ({point.undated} without a told day)" if point.undated else ""
    return f"{counted(point.total.events, 'event')}{undated}, {counted(point.total.reports, 'report')}"


def _deed(found: Relationship, deed: Deed) -> Text:
    event = deed.event
    style = "red" if (deed.weight or 0) < 0 else "cyan" if deed.weight else ""
    what = " ".join(filter(None, (event.plover, event.mode, "called off" if event.status == "cancelled" else None)))
    day = said_range(event.date) if deed.told and event.date else f"told {said(deed.day)}"
    return Text.assemble(
        (f"{weight(deed):>5}", style),
        f"  {between(found, deed)}  ",
        (what, "bold"),
        (f"  {day}, {counted(event.independent, 'voice')}", "dim"),
    )


def _uncounted(event: Happening) -> Text:
    what = " ".join(filter(None, (event.plover, event.mode)))
    sides = " → ".join(filter(None, (", ".join(event.source), ", ".join(event.target))))
    return Text.assemble((f"{event.status:>9}", "yellow"), f"  {sides}  ", (what, "bold"))


def _report(report: Report) -> Padding:
    words = Text.assemble(
        f"“{clipped(report.words, WORDS)}” ",
        (f"{shown(report.outlet or report.article)}, {said(report.published)}  {report.event}", "dim"),
    )
    return Padding(words, (0, 0, 0, 7), expand=False)


def _coverage(found: Relationship, width: int) -> Iterator[Text]:
    covered = found.coverage
    yield Text()
    total = f"{counted(covered.articles, 'article')}, {counted(covered.voices, 'voice')} (copies counted once)"
    yield Text.assemble(("Coverage", "bold"), (f"   {total}", "dim"))
    yield from strip(found, width)
    outlets = [f"{shown(outlet) or 'no outlet given'} {count}" for outlet, count in covered.outlets]
    more = f", {len(outlets) - OUTLETS} more" if len(outlets) > OUTLETS else ""
    yield Text(f"{', '.join(outlets[:OUTLETS])}{more}", "dim")
    for hole in covered.holes:
        yield Text(
            f"Hole: nothing from {days_of(hole.first, hole.last)}, {hole.days} days; up to {covered.usual} are usual.",
            "yellow",
        )


def _formula(found: Relationship) -> Iterator[Text]:
    stand = next((stand for stand in reversed(found.stands) if stand.point.deeds), found.now)
    formula, *lines = example(stand)
    yield Text()
    yield Text.assemble(("How tension is reckoned", "bold"), (f"   {formula}", "dim"))
    for line in (*lines, explained(found)):
        yield Text(line, "dim")
    codes = " ".join(found.pair)
    label = stand.point.period.label
    yield Text()
    yield Text(
        f"detente dyad {codes} --events {label} opens a {found.grain} down to its words; detente cite ID cites them.",
        "dim",
    )
