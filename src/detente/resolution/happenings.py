"""Reports of one event merged into one event: same family of types, same sides, days that meet, no other place.

The surest pairs come first, and all reports of an event must agree with one another; what a day or a side is not told
is no contradiction, but an unknown day only joins inside one story or one article.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from detente.model.event import Days, Status
from detente.model.story import Happening, Report, Told

FAMILIES: Final = {"CONCEDE": "YIELD", "RETREAT": "YIELD", "AID": "COOPERATE", "COOPERATE": "COOPERATE"}
MUTUAL: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # who is the source of these is a matter of wording
PHONE: Final = "phone"  # who phones does not visit
NEAR: Final = timedelta(1)  # two articles may differ by a day
UNTOLD: Final = timedelta(14)  # between the publication of two reports, one of which has no day
DIGITS: Final = 16
LIKELY: Final[tuple[Status, ...]] = ("happened", "ongoing", "cancelled", "denied", "claimed", "planned", "possible")


def happenings(reports: Iterable[Report]) -> tuple[Happening, ...]:
    """The events that some reports tell, by their first report; whatever the order of the reports."""
    families: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        families[report.story or "", family(report.plover)].append(report)
    found = [_merged(group) for those in families.values() for group in _groups(sorted(those, key=_key))]
    return tuple(sorted(found, key=lambda happening: _key(happening.reports[0])))


def family(plover: str) -> str:
    """What reports of one event have in common, whichever of its types an article tells."""
    return FAMILIES.get(plover, plover)


def _key(report: Report) -> tuple[date, str, str]:
    return report.published, report.article, report.event


def _groups(reports: Sequence[Report]) -> list[list[Report]]:
    """Reports that tell one event, the surest pairs joined first."""
    pairs = [
        (-value, i, j) for i, j in combinations(range(len(reports)), 2) if (value := _same(reports[i], reports[j]))
    ]
    agree = {(i, j) for _, i, j in pairs}
    group = {i: [i] for i in range(len(reports))}
    for _, i, j in sorted(pairs):
        one, other = group[i], group[j]
        if one is not other and all((min(a, b), max(a, b)) in agree for a in one for b in other):
            one += other
            for member in other:
                group[member] = one
    return [[reports[i] for i in sorted(group[at])] for at in sorted({min(those) for those in group.values()})]


def _same(one: Report, other: Report) -> int:
    """How surely two reports tell one event; 0: they do not."""
    days, sides = _days_meet(one, other), _sides_meet(one, other)
    if not days or not sides or _elsewhere(one, other):
        return 0
    if one.mode != other.mode and PHONE in (one.mode, other.mode) and one.mode and other.mode:
        return 0
    alike = (one.mode == other.mode, one.status == other.status, bool(set(one.numbers) & set(other.numbers)))
    return 100 * days + 10 * sides + sum(alike)


def _days_meet(one: Report, other: Report) -> int:
    """3: a day in common; 2: one tells no day; 1: a day apart, in two articles; 0: other days."""
    if one.date is None or other.date is None:
        return 2 if abs(one.published - other.published) <= UNTOLD else 0
    (start, end), (first, last) = _ends(one.date), _ends(other.date)
    if start <= last and first <= end:
        return 3
    return int(one.article != other.article and start <= last + NEAR and first <= end + NEAR)


def _ends(days: Days) -> tuple[date, date]:
    return date.fromisoformat(days.start), date.fromisoformat(days.end)


def _sides_meet(one: Report, other: Report) -> int:
    """2: both sides in common; 1: one in common or none told; 0: others."""
    if one.plover in MUTUAL or other.plover in MUTUAL:
        mine, theirs = {*one.source, *one.target}, {*other.source, *other.target}
        shared = len(mine & theirs)
        return 2 if shared >= 2 else int(not mine or not theirs or bool(shared and min(len(mine), len(theirs)) == 1))
    meets = [_meet(one.source, other.source), _meet(one.target, other.target)]
    return 0 if 0 in meets else 2 if meets == [2, 2] else 1


def _meet(one: Sequence[str], other: Sequence[str]) -> int:
    """2: one in common; 1: one of them is not told; 0: none in common."""
    return 1 if not one or not other else 2 * bool(set(one) & set(other))


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether they tell two places: in two states, or two of one state, unless one is that state."""
    if one.place is None or other.place is None or one.place.name == other.place.name:
        return False
    if one.place.country != other.place.country:
        return one.place.country is not None and other.place.country is not None
    return one.place.lat is not None and other.place.lat is not None


def _merged(reports: Sequence[Report]) -> Happening:
    first, last = reports[0], reports[-1]
    voices = {report.copies or report.article: report for report in reports}  # of copies, what the last one says
    statuses = [report.status for report in reports if report.published == last.published]
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
        status=min(statuses, key=LIKELY.index),
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


def _date(voices: Sequence[Report]) -> Days | None:
    told = [voice.date for voice in voices if voice.date]
    if not told:
        return None
    latest = {days: at for at, days in enumerate(told)}

    def rank(days: Days) -> tuple[int, int, int]:
        start, end = _ends(days)
        return -told.count(days), (end - start).days, -latest[days]

    return min(latest, key=rank)


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
    return any(_days_meet(one, other) < 3 for one, other in combinations(reports, 2))
