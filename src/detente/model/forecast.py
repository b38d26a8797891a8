"""What is said to be going to happen, and how likely."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.span import Span


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The words of likelihood, and the range that the named scale gives them."""

    span: Span
    words: str
    low: float | None = None  # probability in [0, 1]; None where the scale gives the words no number
    high: float | None = None
    scale: str | None = None  # "ICD 203"; None where the words are on no scale


@dataclass(frozen=True, slots=True)
class Forecast:
    """One forecast."""

    id: str
    span: Span  # the clause that tells what will be
    likelihood: Likelihood
    rule: str
    forecaster: str | None = None  # id of the actor; None: the article itself
    statement: str | None = None  # id of the statement that it stands in
    horizon: str | None = None  # by when it can be judged, ISO 8601; None where the text does not tell
