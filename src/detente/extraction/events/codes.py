"""Codes of events: Goldstein weights, and what asking, agreeing, refusing or threatening is by what it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from detente.extraction.events.frames import Frame
from detente.lexicon import rows

# The last digit that CAMEO gives to what is asked for, meant or refused; 4 is reform.
THEMES: Final = {
    "COOPERATE": 1, "SUPPORT": 2, "AGREE": 2, "AID": 3, "CONCEDE": 5, "RETREAT": 5, "CONSULT": 6,
}  # fmt: skip
REQUEST_MODES: Final = {1: "assist", 2: "assist", 3: "assist", 4: "change", 5: "yield", 6: "meet", 8: "meet"}
REJECTED: Final = {1: "121", 2: "121", 3: "122", 4: "123", 5: "124", 6: "125", 8: "126"}
THREATS: Final = {  # by the CAMEO code of what is threatened, the longest that fits
    "14": (None, "133"), "15": ("violence", "138"), "16": ("relations", "1313"), "162": ("relations", "1311"),
    "163": ("restrict", "1312"), "164": ("relations", "134"), "17": ("restrict", "132"), "173": ("arrest", "132"),
    "174": ("expel", "132"), "18": ("violence", "138"), "19": ("violence", "1384"), "191": ("territory", "1381"),
    "192": ("territory", "1382"), "20": ("violence", "1383"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of data/goldstein.tsv."""

    code: str
    weight: float


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of data/plover.tsv: a type, or one of its modes."""

    type: str
    quad: str
    meaning: str
    score: float | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """One row of data/cameo.tsv."""

    code: str
    meaning: str


@cache
def _weights() -> dict[str, float]:
    return {row.code: row.weight for row in rows("goldstein", Weight)}


def goldstein(cameo: str) -> float | None:
    """The weight of a CAMEO code; None where it has none."""
    return _weights().get(cameo)


@cache
def _kinds() -> dict[tuple[str, str | None], Kind]:
    return {(row.type, row.mode): row for row in rows("plover", Kind)}


def plover_score(plover: str, mode: str | None) -> float | None:
    """PLOVER's own score from conflict -10 to cooperation 10, that of the type where the mode has none."""
    kind = _kinds().get((plover, mode)) or _kinds().get((plover, None))
    return None if kind is None else kind.score


def plover_quad(plover: str) -> str | None:
    """The quad class of a type: "verbal cooperation"; None where the table does not have it."""
    kind = _kinds().get((plover, None))
    return None if kind is None else kind.quad


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of data/cameo_plans.tsv."""

    deed: str
    plan: str


@cache
def _plans() -> dict[str, str]:
    return {row.deed: row.plan for row in rows("cameo_plans", PlanRow)}


def cameo_of_plan(code: str) -> str:
    """The CAMEO code of a deed that is only planned: that of a promise or of a threat; words stay as they are."""
    deeds = (code[:length] for length in range(len(code), 1, -1))
    return next((_plans()[deed] for deed in deeds if deed in _plans()), code)


def about(frame: Frame, inner: Frame | None) -> Frame:
    """The frame with the mode and code that follow from what is asked for, meant, refused or threatened."""
    if inner is None:
        return frame
    if frame.plover == "THREATEN":
        return _threat(frame, inner.cameo)
    theme = 8 if inner.mode == "third-party" else THEMES.get(inner.plover)
    if theme is None:
        return frame
    if frame.plover == "AGREE" and frame.cameo == "030":
        return replace(frame, cameo=f"03{theme}")
    if frame.plover == "REQUEST":
        return replace(frame, mode=REQUEST_MODES[theme], cameo=f"{frame.cameo[:2]}{theme}")
    if frame.plover == "REJECT" and frame.cameo == "120":
        return replace(frame, mode=REQUEST_MODES[theme], cameo=REJECTED[theme])
    return frame


def _threat(frame: Frame, cameo: str) -> Frame:
    for length in (3, 2):
        if cameo[:length] in THREATS:
            mode, code = THREATS[cameo[:length]]
            return replace(frame, mode=mode, cameo=code)
    return frame
