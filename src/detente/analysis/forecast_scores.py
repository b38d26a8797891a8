"""How good forecasts were: Brier and log scores, calibration, by likelihood word and forecaster, against the base rate.

Only what came about or did not is scored, and only where the words give a number: a range at both of its ends and in
its middle. What is ambiguous or void is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt
from statistics import fmean
from typing import Final, Literal

from detente.analysis.ledger import Entry

SUREST: Final = 0.001  # a log score takes a probability of 0 for this, and one of 1 for the rest: else it has no end
Z95: Final = 1.959964  # of the normal distribution: 95 % lie within
Group = Literal["all", "words", "forecaster"]
NOBODY: Final = "not named"


@dataclass(frozen=True, slots=True)
class Ends:
    """One figure at the low end of what was stated, in the middle and at the high end."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of some forecasts."""

    group: Group
    name: str  # "all", the words of likelihood, or the forecaster
    ids: tuple[str, ...]  # of those that came about or did not
    came: int  # of these, those that came about
    scored: int  # of these, those whose words give a number
    stated: Ends | None  # the probability on average, of those scored
    share: float | None  # that came about; None: none is resolved
    interval: tuple[float, float] | None  # Wilson, 95 %
    brier: Ends | None  # 0 is best, 1 is worst; None: none is scored
    log: Ends | None  # -ln of the probability given to what was; 0 is best
    skill: Ends | None  # 1 - Brier / Brier of the base rate; 0: no better; None also where the base rate errs never


@dataclass(frozen=True, slots=True)
class Scores:
    """All figures."""

    forecasts: int
    open: int
    due: int
    void: int
    ambiguous: int
    unnumbered: int  # came about or did not, and cannot be scored
    base_rate: float | None  # share of yes among yes and no
    all: Score
    by_words: tuple[Score, ...]  # the least likely first, those without a number last
    by_forecaster: tuple[Score, ...]  # those with most resolved first


def forecast_scores(entries: Iterable[Entry]) -> Scores:
    """The figures of a ledger."""
    entries = tuple(entries)
    judged = [each for each in entries if _outcome(each) in ("yes", "no")]
    base = fmean(map(_came, judged)) if judged else None

    def grouped(group: Group, name_of: Callable[[Entry], str]) -> list[Score]:
        named: dict[str, list[Entry]] = {}
        for each in judged:
            named.setdefault(name_of(each), []).append(each)
        return [_score(group, name, those, base) for name, those in sorted(named.items())]

    return Scores(
        len(entries),
        sum(each.standing == "open" for each in entries),
        sum(each.standing == "due" for each in entries),
        sum(_outcome(each) == "void" for each in entries),
        sum(_outcome(each) == "ambiguous" for each in entries),
        sum(stated(each) is None for each in judged),
        base,
        _score("all", "all", judged, base),
        tuple(sorted(grouped("words", words_of), key=_likeliness)),
        tuple(sorted(grouped("forecaster", lambda each: each.who or NOBODY), key=lambda each: -len(each.ids))),
    )


def stated(entry: Entry) -> Ends | None:
    """The probability that a forecast states; None where its words give no number."""
    told = next((each for each in entry.tellings if each.low is not None and each.high is not None), None)
    if told is None or told.low is None or told.high is None:
        return None
    return Ends(told.low, (told.low + told.high) / 2, told.high)


def words_of(entry: Entry) -> str:
    """The words of likelihood, of the telling that has a number where one has."""
    told = next((each for each in entry.tellings if each.low is not None), entry.first)
    return " ".join(told.likelihood.lower().split())


def brier(probability: float, came: float) -> float:
    """The square of how far a probability is from what was: 1 if it came about, 0 if not."""
    return (probability - came) ** 2


def log_score(probability: float, came: float) -> float:
    """How surprising what was is to whoever stated a probability, in nats."""
    kept = min(max(probability, SUREST), 1 - SUREST)
    return -log(kept if came else 1 - kept)


def wilson(came: int, of: int) -> tuple[float, float] | None:
    """The interval in which the true share lies, 95 times of 100 (Wilson 1927); None of nothing."""
    if not of:
        return None
    share, z2 = came / of, Z95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def _score(group: Group, name: str, judged: Sequence[Entry], base: float | None) -> Score:
    numbered = [(ends, _came(each)) for each in judged if (ends := stated(each)) is not None]
    came = sum(map(_came, judged))
    briers = _mean(brier, numbered)
    plain = fmean(brier(base, each) for _, each in numbered) if numbered and base is not None else 0.0
    return Score(
        group,
        name,
        tuple(each.id for each in judged),
        came,
        len(numbered),
        _mean(lambda probability, _: probability, numbered),
        came / len(judged) if judged else None,
        wilson(came, len(judged)),
        briers,
        _mean(log_score, numbered),
        Ends(*(1 - each / plain for each in (briers.low, briers.middle, briers.high))) if briers and plain else None,
    )


def _mean(figure: Callable[[float, float], float], numbered: Sequence[tuple[Ends, int]]) -> Ends | None:
    """A figure on average, at each end and in the middle."""
    if not numbered:
        return None
    return Ends(
        fmean(figure(ends.low, came) for ends, came in numbered),
        fmean(figure(ends.middle, came) for ends, came in numbered),
        fmean(figure(ends.high, came) for ends, came in numbered),
    )


def _outcome(entry: Entry) -> str | None:
    return entry.resolution.outcome if entry.resolution else None


def _came(entry: Entry) -> int:
    return int(_outcome(entry) == "yes")


def _likeliness(score: Score) -> tuple[bool, float, str]:
    return score.stated is None, score.stated.middle if score.stated else 0.0, score.name
