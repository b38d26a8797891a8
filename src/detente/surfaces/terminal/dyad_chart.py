"""Tension and events by period, drawn in cells; shapes tell all that colours tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from detente.analysis.relationship import Relationship, Stand
from detente.analysis.series import Point
from detente.surfaces.dyad_words import SCALES, number, plural

MOST: Final = 36  # periods that are drawn
LABEL: Final = 10
TENSION: Final = 8  # the arrow and the number
COUNTS: Final = 15  # the axis, the numbers of events, reports, articles, and blanks
HEIGHTS: Final = "▁▂▃▄▅▆▇█"
ARROWS: Final = {
    "better": ("↗", "cyan"),
    "worse": ("↘", "red"),
    "unchanged": ("→", "dim"),
    "too little to tell": ("?", "dim"),
}
DEED, WORD = "█", "░"


def chart(found: Relationship, width: int) -> Iterator[Text]:
    """A line for each period: tension with its interval, conflict and cooperation around an axis, counts."""
    stands = found.stands[-MOST:]
    room = width - LABEL - TENSION - COUNTS
    plot = room * 2 // 5
    bar = (room - plot) // 2
    if len(stands) < len(found.stands):
        left = len(found.stands) - len(stands)
        yield Text(f"{left} earlier {plural(found.grain)} are left out here; --csv and --json have them.", "dim")
    yield _header(plot, bar)
    longest = max((max(_sizes(stand.point)) for stand in stands), default=0.0)
    for stand in stands:
        if stand.broken and stand is not found.stands[0]:
            yield _break(stand, width)
        yield _line(stand, found.usual, plot, bar, longest)
    yield Text(
        f"● tension at the end of the {found.grain}, ├┤ its interval, ┊ that of all events ({found.usual:.0f})", "dim"
    )
    marks = f"{DEED} deeds, {WORD} words, {SCALES[found.scale]} points (longest bar {number(longest)})"
    partial = "; * covered in part" if any(stand.point.partial for stand in stands) else ""
    yield Text(f"{marks}{partial}", "dim")


def strip(found: Relationship, width: int) -> Iterator[Text]:
    """The number of articles by period as heights, x where there are none."""
    stands = found.stands[-(width - 24) :]
    most = max(stand.point.articles for stand in stands) or 1
    line = Text(f"{stands[0].point.period.label} ", "dim")
    for stand in stands:
        count = stand.point.articles
        line.append(HEIGHTS[(count * len(HEIGHTS) - 1) // most] if count else "x", "yellow" if not count else "")
    line.append(f" {stands[-1].point.period.label}", "dim")
    yield line


def _header(plot: int, bar: int) -> Text:
    scale = f"0{'50':^{plot - 4}}100"
    heads = f"{'conflict':>{bar}} {'cooperation':<{bar}}"
    return Text(f"{'':{LABEL}}{'tension':<{TENSION}}{scale}  {heads}  ev rep art", "dim")


def _line(stand: Stand, usual: float, plot: int, bar: int, longest: float) -> Text:
    point = stand.point
    label = f"{point.period.label}{'*' if point.partial else ''}"
    sign, style = ARROWS[stand.arrow.judgement]
    line = Text(f"{label:<{LABEL}}")
    if point.hole:
        line.append(f"{'a hole: nothing written':<{plot + TENSION}}", "yellow")
    else:
        line.append(f"{sign} ", style)
        line.append(f"{stand.level.value:>3.0f}   ", "bold" if point.deeds else "dim")
        line.append_text(_plot(stand, usual, plot))
    line.append("  ")
    line.append_text(_bars(point, bar, longest))
    line.append(f"  {point.total.events:>2} {point.total.reports:>3} {point.articles:>3}", "dim")
    return line


def _plot(stand: Stand, usual: float, cells: int) -> Text:
    def cell(value: float) -> int:
        return min(cells - 1, int(value / 100 * cells))

    drawn = [" "] * cells
    drawn[cell(usual)] = "┊"
    low, high, at = cell(stand.level.low), cell(stand.level.high), cell(stand.level.value)
    for place in range(low, high + 1):
        drawn[place] = "─"
    drawn[low], drawn[high] = "├", "┤"
    drawn[at] = "●"
    line = Text("".join(drawn), "dim")
    line.stylize("not dim bold", at, at + 1)
    return line


def _sizes(point: Point) -> tuple[float, float]:
    return sum(_parts(point, "conflict")), sum(_parts(point, "cooperation"))


def _parts(point: Point, kind: str) -> tuple[float, float]:
    """What deeds and words of one kind weigh, as positive numbers."""
    sign = -1 if kind == "conflict" else 1
    weights = {quad: max(0.0, sign * tally.weight) for quad, tally in point.quads}
    return weights[f"material {kind}"], weights[f"verbal {kind}"]  # type: ignore[index]


def _bars(point: Point, cells: int, longest: float) -> Text:
    left, right = (_bar(*_parts(point, kind), cells, longest) for kind in ("conflict", "cooperation"))
    return Text.assemble((f"{left[::-1]:>{cells}}", "red"), ("│", "dim"), (f"{right:<{cells}}", "cyan"))


def _bar(deeds: float, words: float, cells: int, longest: float) -> str:
    """Deeds next to the axis, words outside; something is drawn of all that is not 0."""
    if not longest:
        return ""
    whole = min(cells, max(int(deeds > 0) + int(words > 0), round((deeds + words) / longest * cells)))
    inner = min(whole - int(words > 0), max(int(deeds > 0), round(deeds / longest * cells)))
    return DEED * inner + WORD * (whole - inner)


def _break(stand: Stand, width: int) -> Text:
    broken = stand.broken
    told = f" break: mean {broken.before:.0f} before, {broken.after:.0f} since " if broken else ""
    return Text(f"{'':{LABEL}}{told:╌^{width - LABEL}}", "yellow")
