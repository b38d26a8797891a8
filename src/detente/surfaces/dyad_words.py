"""A relationship in words: the arrow, its reason, the formula of tension with numbers of the record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from detente.analysis.arrow import BACK
from detente.analysis.deeds import Deed
from detente.analysis.periods import Grain, Period
from detente.analysis.relationship import Relationship, Stand
from detente.analysis.tension import DRAWS, HALF_LIFE, LEVEL, PRIOR, PSEUDO_EVENTS, PSEUDO_WEIGHT, Change
from detente.model.story import Report
from detente.surfaces.brief.days import MONTHS, said
from detente.surfaces.brief.wording import known_names, shown

LONGEST: Final = 110  # letters of an event's words in a sentence
OUTLETS: Final = 3  # that a sentence names
MOST: Final = 6  # weights that an example spells out
FORMULA: Final = "tension = 100 × (C + P) / (C + K + 2·P)"
SIGNS: Final = {"better": "↗", "worse": "↘", "unchanged": "→", "too little to tell": "?"}
SCALES: Final = {"goldstein": "Goldstein", "plover": "PLOVER"}


def state(code: str) -> str:
    """The name of a state."""
    return known_names().get(code, code)


def named(period: Period) -> str:
    """A period: "July 2024", "the week of 1 July 2024", "the third quarter of 2024"."""
    if period.grain == "week":
        return f"the week of {said(period.start)}"
    if period.grain == "month":
        return f"{MONTHS[period.start.month - 1]} {period.start.year}"
    quarter = ("first", "second", "third", "fourth")[period.start.month // 3]
    return f"the {quarter} quarter of {period.start.year}"


def plural(grain: Grain) -> str:
    """Such as "weeks"."""
    return f"{grain}s"


def number(value: float) -> str:
    """A number as printed: "−7.1", "3", never "−0"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text.replace("-", "−")


def moved_by(change: Change) -> str:
    """A change of tension: "up 5.9 in 92% of draws"."""
    size = number(abs(change.value))
    if size == "0":
        return "no change"
    share = change.up if change.value > 0 else change.down
    return f"{'up' if change.value > 0 else 'down'} {size} in {share:.0%} of draws"


def headline(found: Relationship, stand: Stand) -> str:
    """The arrow in a line: where it points, in which period, and tension with its interval."""
    period, level = stand.point.period, stand.level
    where = f"in {named(period)}" + (f", covered until {said(found.last)}" if period.end > found.last else "")
    tension = f"tension {level.value:.0f} of 100 ({level.low:.0f} to {level.high:.0f})"
    judged = stand.arrow.judgement
    if not stand.arrow.told:
        return f"{judged[0].upper()}{judged[1:]} {where}: {tension}"
    moved = moved_by(stand.arrow.change)
    events = "its events left it there" if moved == "no change" else f"its events moved it {moved}"
    return f"{judged[0].upper()}{judged[1:]} {where}: {tension}; {events}"


def because(found: Relationship, stand: Stand) -> str:
    """The sentence of reason: the events that moved tension most, and who tells them."""
    arrow, period = stand.arrow, stand.point.period
    if not arrow.told:
        return f"{_too_little(stand)}."
    told = [_event(found, deed) for deed in arrow.reasons]
    if not told:
        return f"Unchanged: in {named(period)} {_nothing(stand)}."
    if arrow.judgement == "unchanged":
        return f"Unchanged, as far as the events tell; most weight have {_and(told)}."
    return f"{arrow.judgement.capitalize()}, since {_and(told)}."


def recently(found: Relationship, stand: Stand) -> str:
    """The second comparison: against the mean of the periods before."""
    arrow, periods = stand.arrow, plural(found.grain)
    before = ("50, the middle of the scale", f"the {found.grain} before", f"the mean of the two {periods} before")
    against = before[arrow.behind] if arrow.behind < BACK else f"the mean of the three {periods} before"
    return f"Against {against}: {arrow.recent}, {moved_by(arrow.recent_change)}."


def _too_little(stand: Stand) -> str:
    point = stand.point
    if not point.articles and not point.deeds:
        return f"No article of {named(point.period)} names both"
    voices = "one voice" if point.voices else "no voice"
    if point.total.events == point.unweighted:
        return f"Only {voices} in {named(point.period)}, and {_nothing(stand)}"
    return f"One event in {named(point.period)}, and {voices}, copies of an article counted once"


def _nothing(stand: Stand) -> str:
    return "no event has a weight" if stand.point.deeds else "nothing is told to have happened between the two"


def _event(found: Relationship, deed: Deed) -> str:
    return f"“{clipped(telling(deed).words)}” ({between(found, deed)}, {weight(deed)}; {sources(deed)})"


def between(found: Relationship, deed: Deed) -> str:
    """Who acts on whom: "Peru → Ecuador"."""
    one, other = map(state, found.pair)
    return {"first": f"{one} → {other}", "second": f"{other} → {one}", "both": f"{one} ↔ {other}"}[deed.side]


def telling(deed: Deed) -> Report:
    """The report whose words are shown: the first one that tells the event as what it is, happened and of its type."""
    event = deed.event

    def unlike(report: Report) -> tuple[bool, bool]:
        return report.status != event.status, report.plover != event.plover

    return min(event.reports, key=unlike)


def sources(deed: Deed) -> str:
    """Who tells it, and when the words that are shown were published: "Pacwire and La Tarde, 21 February 2024"."""
    outlets = list(dict.fromkeys(report.outlet or report.article for report in deed.event.reports))
    more = len(outlets) - OUTLETS
    names = [*outlets[:OUTLETS], f"{more} more"] if more > 0 else outlets
    return f"{_and(map(shown, names))}, {said(telling(deed).published)}"


def weight(deed: Deed) -> str:
    """What an event weighs, with its sign; a dash where it has no weight."""
    if deed.weight is None:
        return "–"
    return f"{'+' if deed.weight > 0 else ''}{number(deed.weight)}"


def clipped(words: str, longest: int = LONGEST) -> str:
    """Words on one line, cut where they are too long."""
    flat = shown(words)
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rsplit(' ', 1)[0]} …"


def _and(parts: Iterable[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def example(stand: Stand) -> tuple[str, ...]:
    """The formula with one period's numbers put in, line by line."""
    level, label = stand.level, stand.point.period.label

    def stock(letter: str, weights: list[float], new: float, old: float) -> str:
        events = " + ".join(f"{weight:.3f}".rstrip("0").rstrip(".") for weight in weights[:MOST]) or "0"
        more = f" + {len(weights) - MOST} more" if len(weights) > MOST else ""
        return f"{letter} = {events}{more} + {old:.2f} left of before = {new + old:.2f}"

    weights = [deed.weight for deed in stand.point.deeds if deed.weight]
    against = sorted((-weight for weight in weights if weight < 0), reverse=True)
    towards = sorted((weight for weight in weights if weight > 0), reverse=True)
    top = f"{level.conflict:.2f} + {PRIOR:g}"
    bottom = f"{level.conflict:.2f} + {level.cooperation:.2f} + {2 * PRIOR:g}"
    letters = (
        stock("C", against, level.new_conflict, level.old_conflict),
        stock("K", towards, level.new_cooperation, level.old_cooperation),
    )
    return FORMULA, f"{label}: {'; '.join(letters)}", f"tension = 100 × ({top}) / ({bottom}) = {level.value:.1f}"


def explained(found: Relationship) -> str:
    """What the letters of the formula stand for."""
    return (
        f"C and K are the {SCALES[found.scale]} points of conflict and cooperation of the {found.grain}, and what is "
        f"left of those before it (half after {HALF_LIFE} days). P = {PRIOR:g} stands for {PSEUDO_EVENTS} events of "
        f"{PSEUDO_WEIGHT:g} points, half conflict and half cooperation: few events move tension little. "
        f"Intervals: the middle {LEVEL:.0%} of {DRAWS} draws of a bootstrap over events."
    )


def days_of(first: date, last: date) -> str:
    """Two days: "9 January 2024 to 12 March 2025"."""
    return said(first) if first == last else f"{said(first)} to {said(last)}"
