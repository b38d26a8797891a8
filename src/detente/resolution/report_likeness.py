"""How surely two reports tell one event: what they agree in, what speaks against it, and what makes it impossible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import sqrt
from typing import Final

from detente.extraction.naming.gazetteer import entries
from detente.model.event import Days
from detente.model.story import Report
from detente.resolution.story_words import WORD, rarity, stem

FAMILIES: Final = {"CONCEDE": "YIELD", "RETREAT": "YIELD", "AID": "COOPERATE", "COOPERATE": "COOPERATE"}
MUTUAL: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # who is the source of these is a matter of wording
JOINT: Final = frozenset({"050", "057"})  # CAMEO: ties restored, treaties signed, by one with the other
CONSULT: Final = "CONSULT"
PHONE: Final = "phone"  # who phones does not visit
LOOSE: Final = (frozenset({"visit", "third-party"}), frozenset({"disapprove", "allege"}))  # modes that wording decides
AHEAD: Final = frozenset({"planned", "possible", "cancelled"})

# In days:
NEAR: Final = 1  # two articles may differ by a day
UNTOLD: Final = 14  # an event whose day is not told lies so close to the publication, after it if planned
RECALLED: Final = 45  # ... or so close, where much agrees
LONG: Final = 400  # ... or so close, where nearly all agrees: "the detention of the geologist", a year later
MOVED: Final = 31  # what is planned may be put off so far
EXACT: Final = 2  # between first and last day of what is told exactly
WEEK: Final = 7
MONTH: Final = 31
IMPOSSIBLE: Final = -1_000
ROOT: Final = 6  # letters in which "suspend" and "suspension" agree
SALIENT: Final = 3
RARE: Final = 1.5  # words of less weight say nothing
DERIVED: Final = ("ation", "ition", "ment", "ion", "ur", "al")  # endings of nouns of verbs, stemmed


@dataclass(frozen=True, slots=True)
class Telling:
    """A report with what it is compared by."""

    report: Report
    published: int  # days, as ordinals
    told: tuple[int, int] | None  # first and last day, where it tells them
    first: int  # between these days lies what it tells, or what it may mean
    last: int
    sides: tuple[frozenset[str], frozenset[str]]
    issues: frozenset[str]
    weights: Mapping[str, float]  # rarity of its words by root, names of states left out
    length: float
    surnames: frozenset[str]
    ahead: bool

    @property
    def salient(self) -> Iterator[str]:
        """What a mention long after is looked up by: the persons and the rarest words."""
        yield from sorted(self.surnames)
        yield from sorted(self.weights, key=lambda root: (-self.weights[root], root))[:SALIENT]

    @property
    def key(self) -> tuple[date, str, str]:
        """The order of reports."""
        return self.report.published, self.report.article, self.report.event


def family(plover: str) -> str:
    """What types have in common between which wording decides: reports of two families never tell one event."""
    return FAMILIES.get(plover, plover)


def telling(report: Report) -> Telling:
    """A report made ready for comparison."""
    ahead, published = report.status in AHEAD, report.published.toordinal()
    told = None
    if report.date is not None:
        start, end = ends(report.date)
        told = start.toordinal(), end.toordinal()
        slack = MOVED if ahead else NEAR
        first, last = told[0] - slack, told[1] + slack
    else:
        first, last = published - UNTOLD, published + (MOVED if ahead else NEAR)
    roots = {
        root: rarity(stem(word))
        for word in WORD.findall(report.words)
        if rarity(stem(word)) >= RARE and (root := _root(word))
    }
    length = sqrt(sum(roots.values()))
    return Telling(
        report,
        published,
        told,
        first,
        last,
        (frozenset(report.source), frozenset(report.target)),
        frozenset(report.issues),
        roots,
        length,
        frozenset(name.split()[-1] for name in report.people),
        ahead,
    )


def likeness(one: Telling, other: Telling) -> int:
    """How surely two reports tell one event, in hundredths; 0: nothing says so; IMPOSSIBLE: they cannot."""
    a, b = one.report, other.report
    days = _days(one, other)
    sides = _sides_meet(one, other) if days is not None else 0
    if days is None or not sides or _elsewhere(a, b) or (one.report.story and b.story and a.story != b.story):
        return IMPOSSIBLE
    if PHONE in (a.mode, b.mode) and a.mode and b.mode and a.mode != b.mode:
        return IMPOSSIBLE
    alike = _evidence(one, other, copies=a.article != b.article and a.copies is not None and a.copies == b.copies)
    if a.article == b.article and a.words and b.words and _modes(a, b) < 0:
        return IMPOSSIBLE
    if alike <= -250:
        return IMPOSSIBLE
    told = 0 if a.date is None or b.date is None else 50
    return alike - days + told + 10 * sides if alike >= days else 0


def ends(days: Days) -> tuple[date, date]:
    """First and last day."""
    return date.fromisoformat(days.start), date.fromisoformat(days.end)


def days_differ(one: Report, other: Report) -> bool:
    """Whether two reports tell days that do not meet."""
    if one.date is None or other.date is None:
        return False
    (start, end), (first, last) = ends(one.date), ends(other.date)
    return start > last or first > end


def _days(one: Telling, other: Telling) -> int | None:
    """How much must agree besides, for events on such days to be one; None: nothing can make them one."""
    same = one.report.article == other.report.article
    if one.told is None or other.told is None:
        return _within(one, other) if same else _untold(one, other)
    (start, end), (first, last) = one.told, other.told
    apart = max(start - last, first - end)
    if apart <= 0:
        widest = max(end - start, last - first)
        return _within(one, other) if same else 0 if widest <= EXACT else 150 if widest <= MONTH else 250
    if same:
        return None
    if apart <= NEAR:
        return 100
    if not (one.ahead or other.ahead):
        return None
    return 150 if apart <= WEEK else 300 if apart <= MOVED else None


def _within(one: Telling, other: Telling) -> int:
    """As `_days`, inside one article: two acts are told in words of their own, if words are known."""
    return 100 if one.weights and other.weights else 0


def _untold(one: Telling, other: Telling) -> int | None:
    """As `_days`, where one of the two days is not told."""
    told, untold = (one, other) if one.told else (other, one)
    if told.told:
        first, last = told.told
        day = untold.published
        apart = max(day - last, first - day, 0)
        if first - day > NEAR and not untold.ahead:
            return None  # what has happened lies before the publication
    else:
        apart = abs(told.published - untold.published)
    if apart <= UNTOLD:
        return 150
    if apart <= MOVED and (one.ahead or other.ahead):
        return 200
    if CONSULT in (one.report.plover, other.report.plover):
        return 400 if apart <= RECALLED else None  # the same two meet again, and are told of in the same words
    if apart <= RECALLED:
        return 300
    return 350 if apart <= LONG and untold.published > (told.told or (told.published,))[0] else None


def _evidence(one: Telling, other: Telling, *, copies: bool) -> int:
    """What two reports agree in less what they differ in, in hundredths."""
    a, b = one.report, other.report
    found = _modes(a, b) + (300 if copies else 0)
    if a.story and a.story == b.story:
        found += 150
    if one.surnames and other.surnames:
        found += 200 if one.surnames & other.surnames else -200
    if a.issues and b.issues:
        found += -150 if one.issues.isdisjoint(other.issues) else 100
    if a.numbers and b.numbers and set(a.numbers) & set(b.numbers):
        found += 50
    if a.place and b.place and a.place.lat is not None and a.place.name == b.place.name:
        found += 100
    if one.weights and other.weights:
        shared = sum(weight for root, weight in one.weights.items() if root in other.weights)
        if shared:
            found += round(400 * shared / (one.length * other.length))
        elif a.article == b.article:
            found -= 150
        elif min(len(one.weights), len(other.weights)) > 2:
            found -= 50
    return found


def _modes(one: Report, other: Report) -> int:
    if one.mode is None or other.mode is None:
        return 0
    if one.mode == other.mode:
        return 100
    return 0 if any({one.mode, other.mode} <= loose for loose in LOOSE) else -200


def _sides_meet(one: Telling, other: Telling) -> int:
    """2: both sides in common; 1: one in common or none told; 0: others."""
    a, b = one.report, other.report
    if a.plover in MUTUAL or b.plover in MUTUAL or (a.cameo in JOINT and b.cameo in JOINT):
        mine, theirs = one.sides[0] | one.sides[1], other.sides[0] | other.sides[1]
        shared = len(mine & theirs)
        return 2 if shared >= 2 else int(not mine or not theirs or bool(shared and min(len(mine), len(theirs)) == 1))
    meets = [_meet(x, y) for x, y in zip(one.sides, other.sides, strict=True)]
    return 0 if 0 in meets else 2 if meets == [2, 2] else 1


def _meet(one: frozenset[str], other: frozenset[str]) -> int:
    """2: one in common; 1: one of them is not told; 0: none in common."""
    return 1 if not one or not other else 0 if one.isdisjoint(other) else 2


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether they tell two places: in two states, or two of one state, unless one is that state."""
    if one.place is None or other.place is None or one.place.name == other.place.name:
        return False
    if one.place.country != other.place.country:
        return one.place.country is not None and other.place.country is not None
    return one.place.lat is not None and other.place.lat is not None


def _root(word: str) -> str:
    """The letters that a verb shares with its noun; "" for names of states and numbers."""
    if word[0].isdigit() or word in _state_words():
        return ""
    found = stem(word)
    for ending in DERIVED:
        if found.endswith(ending) and len(found) - len(ending) >= 4:
            found = found[: len(found) - len(ending)]
            break
    return found[:ROOT]


@cache
def _state_words() -> frozenset[str]:
    return frozenset(word for forms in entries().values() for form, entry in forms if entry.country for word in form)
