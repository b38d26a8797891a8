"""Reports of one event merged into one event, across articles: same family of types, same sides, days that can be one.

Reports whose days can meet are found by a sweep over the days that each may mean; how surely two of them tell one event
says `likeness`. The surest pairs come first, and no two reports of an event may contradict each other.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from typing import Final

from detente.model.event import Days, Status
from detente.model.story import Happening, Report, Told
from detente.resolution.report_likeness import (
    AHEAD,
    EXACT,
    MUTUAL,
    Telling,
    days_differ,
    ends,
    family,
    likeness,
    telling,
)

__all__ = ["MUTUAL", "family", "happenings"]

DENSE: Final = 64  # reports before one, by day, that it is compared with: where there are more, days alone say little
WAITING: Final = 8 * DENSE  # reports among which these are looked for
DIGITS: Final = 16
COMMON: Final = 60  # reports that hold a word, from which on it says nothing about any two of them
DONE: Final = frozenset({"happened", "ongoing"})
OPEN: Final = frozenset({"planned", "possible", "claimed"})
LIKELY: Final[tuple[Status, ...]] = ("happened", "ongoing", "cancelled", "denied", "claimed", "planned", "possible")


def happenings(reports: Iterable[Report]) -> tuple[Happening, ...]:
    """The events that some reports tell, by their first report; whatever the order of the reports."""
    families: defaultdict[str, list[Telling]] = defaultdict(list)
    for report in reports:
        families[family(report.plover)].append(telling(report))
    found = [_merged(group) for those in families.values() for group in _groups(sorted(those, key=_key))]
    return tuple(sorted(found, key=lambda happening: _order(happening.reports[0])))


def _key(one: Telling) -> tuple[date, str, str]:
    return _order(one.report)


def _order(report: Report) -> tuple[date, str, str]:
    return report.published, report.article, report.event


def _groups(tellings: Sequence[Telling]) -> list[list[Report]]:
    """Reports that tell one event, the surest pairs joined first."""
    sure = {(i, j): found for i, j in _near(tellings) if (found := likeness(tellings[i], tellings[j])) > 0}

    @cache
    def value(i: int, j: int) -> int:
        pair = min(i, j), max(i, j)
        return sure.get(pair) or likeness(tellings[pair[0]], tellings[pair[1]])

    group = {i: [i] for i in range(len(tellings))}
    for i, j in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        one, other = group[i], group[j]
        if one is not other and _agree(value(a, b) for a in one for b in other):
            one += other
            for member in other:
                group[member] = one
    firsts = sorted({min(those) for those in group.values()})
    return [[tellings[i].report for i in sorted(group[first])] for first in firsts]


def _agree(values: Iterable[int]) -> bool:
    """Whether no two reports of two groups contradict each other, and half of them agree."""
    balance = 0
    for value in values:
        if value < 0:
            return False
        balance += 1 if value > 0 else -1
    return balance >= 0


def _near(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """The pairs of tellings that can be of one event: days that meet, one article, or the same rare words."""
    open_: list[int] = []
    for i in sorted(range(len(tellings)), key=lambda at: (tellings[at].first, at)):
        open_ = [j for j in open_[-WAITING:] if tellings[j].last >= tellings[i].first]
        yield from ((min(i, j), max(i, j)) for j in open_[-DENSE:])
        open_.append(i)
    together: defaultdict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(tellings):
        together[f"\x1f{one.report.article}"].append(i)
        for word in dict.fromkeys(one.salient):
            together[word].append(i)
    for key, those in together.items():
        if key[0] == "\x1f" or len(those) <= COMMON:
            yield from combinations(those, 2)


def _merged(reports: Sequence[Report]) -> Happening:
    first = reports[0]
    voices = {report.copies or report.article: report for report in reports}  # of copies, what the last one says
    digest = hashlib.sha256(f"{first.article}\x1f{first.event}".encode("utf-8", "surrogatepass")).hexdigest()
    types = [report.plover for report in reports]
    modes = [report.mode for report in reports if report.mode]
    typical = max(types, key=types.count)
    told = [report for report in reports if report.plover == typical]
    cameos = [report.cameo for report in told if report.cameo]
    weights = [report.goldstein for report in told if report.goldstein is not None]
    places = sorted((r.place for r in reports if r.place), key=lambda place: (place.lat is None, place.name))
    return Happening(
        id=digest[:DIGITS],
        reports=tuple(reports),
        independent=len(voices),
        plover=typical,
        status=_status(reports),
        mode=max(modes, key=modes.count) if modes else None,
        source=tuple(sorted({side for report in reports for side in report.source})),
        target=tuple(sorted({side for report in reports for side in report.target})),
        date=_date(list(voices.values())),
        place=places[0] if places else None,
        disputed=tuple(_disputed(reports)),
        cameo=max(cameos, key=cameos.count) if cameos else None,
        goldstein=round(sum(weights) / len(weights), 3) if weights else None,
        issues=tuple(sorted({issue for report in reports for issue in report.issues})),
    )


def _status(reports: Sequence[Report]) -> Status:
    """What is told last; what has happened is not undone by those who still plan or only claim it."""
    if any(report.status in DONE for report in reports):
        reports = [report for report in reports if report.status not in OPEN]
    return min((r.status for r in reports if r.published == reports[-1].published), key=LIKELY.index)


def _date(voices: Sequence[Report]) -> Days | None:
    """The day that most tell who tell one exactly and tell that it happened, as far as there are such."""
    told = [(voice.date, voice.status not in AHEAD) for voice in voices if voice.date]
    exact = [(days, done) for days, done in told if _width(days) <= EXACT] or told
    days = [days for days, done in exact if done] or [days for days, _ in exact]
    latest = {each: at for at, each in enumerate(days)}
    return min(latest, key=lambda each: (-days.count(each), _width(each), -latest[each]), default=None)


def _width(days: Days) -> int:
    start, end = ends(days)
    return (end - start).days


def _disputed(reports: Sequence[Report]) -> Iterable[tuple[str, tuple[Told, ...]]]:
    """Where the reports differ: in status, in days that do not meet, in numbers that both tell."""
    values: dict[str, list[tuple[str, Report]]] = {
        "status": [(report.status, report) for report in reports],
        "date": [(f"{r.date.start}/{r.date.end}", r) for r in reports if r.date],
        "numbers": [(" ".join(f"{number:g}" for number in sorted(r.numbers)), r) for r in reports if r.numbers],
    }
    for name, told in values.items():
        by_value: dict[str, list[tuple[str, str]]] = {}
        for value, report in told:
            by_value.setdefault(value, []).append((report.article, report.event))
        if len(by_value) > 1 and (name != "date" or _days_differ([report for _, report in told])):
            yield name, tuple(Told(value, tuple(those)) for value, those in by_value.items())


def _days_differ(reports: Sequence[Report]) -> bool:
    return any(days_differ(one, other) for one, other in combinations(reports, 2))
