from dataclasses import replace
from datetime import date
from math import log

import pytest

from analysis.told import said, told
from detente.analysis.forecast_scores import Ends, brier, forecast_scores, log_score, wilson
from detente.analysis.ledger import Entry, ledger
from detente.model.resolution import Outcome

ON = date(2025, 1, 1)
Row = tuple[str, float | None, float | None, str | None, Outcome | None]


def entries(*rows: Row) -> tuple[Entry, ...]:
    """Forecasts by words, range, forecaster and outcome, each about something of its own."""
    things = ("border", "embassy", "hotline", "pipeline", "tariff", "railway", "prisoner")
    reports, outcomes = [], []
    for thing, (words, low, high, who, outcome) in zip(things, rows, strict=False):
        name = f"{thing}-f1"
        made = told(f"the {thing} dispute ends", finding=name, likelihood=words, low=low, high=high, forecaster=who)
        reports.append(made)
        if outcome:
            outcomes.append(said(name, outcome))
    return ledger(reports, outcomes, ON).entries


SMALL = entries(
    ("likely", 0.6, 0.8, "Ada Kovan", "yes"),
    ("Likely", 0.6, 0.8, "Idris Mahamat", "no"),
    ("unlikely", 0.2, 0.4, "Ada Kovan", "no"),
    ("expects", None, None, "Ada Kovan", "yes"),
    ("likely", 0.6, 0.8, "Ada Kovan", "void"),
    ("likely", 0.6, 0.8, "Ada Kovan", "ambiguous"),
    ("likely", 0.6, 0.8, "Ada Kovan", None),
)


def test_scores_are_those_computed_by_hand() -> None:
    found = forecast_scores(SMALL)
    counts = (found.forecasts, found.open, found.due, found.void, found.ambiguous, found.unnumbered)
    assert counts == (7, 1, 0, 1, 1, 1)
    assert found.base_rate == 0.5  # two of four
    everything = found.all
    assert (len(everything.ids), everything.came, everything.scored, everything.share) == (4, 2, 3, 0.5)
    assert everything.stated == Ends(*map(pytest.approx, (1.4 / 3, 1.7 / 3, 2 / 3)))  # type: ignore[arg-type]
    # low end: (0.4² + 0.6² + 0.2²) / 3; middle: (0.3² + 0.7² + 0.3²) / 3; high end: (0.2² + 0.8² + 0.4²) / 3
    assert everything.brier == Ends(*map(pytest.approx, (0.56 / 3, 0.67 / 3, 0.84 / 3)))  # type: ignore[arg-type]
    assert everything.log
    assert everything.log.low == pytest.approx(-(log(0.6) + log(0.4) + log(0.8)) / 3)
    assert everything.log.middle == pytest.approx(-(log(0.7) + log(0.3) + log(0.7)) / 3)
    # the base rate of 0.5 errs by 0.25 each time
    assert everything.skill
    assert everything.skill.middle == pytest.approx(1 - 0.67 / 3 / 0.25)


def test_calibration_goes_by_word_whatever_its_case() -> None:
    by_words = {score.name: score for score in forecast_scores(SMALL).by_words}
    assert list(by_words) == ["unlikely", "likely", "expects"]
    assert (by_words["likely"].came, len(by_words["likely"].ids), by_words["likely"].share) == (1, 2, 0.5)
    assert by_words["expects"].stated is by_words["expects"].brier is by_words["expects"].skill is None
    assert by_words["expects"].share == 1.0


def test_forecasters_have_scores_of_their_own() -> None:
    first, second = forecast_scores(SMALL).by_forecaster
    assert (first.name, len(first.ids), first.scored) == ("Ada Kovan", 3, 2)
    assert first.brier == Ends(*map(pytest.approx, (0.1, 0.09, 0.1)))  # type: ignore[arg-type]
    assert (second.name, second.scored) == ("Idris Mahamat", 1)


def test_nothing_resolved_has_no_figures() -> None:
    found = forecast_scores(entries(("likely", 0.6, 0.8, None, None)))
    assert (found.base_rate, found.all.brier, found.all.share, found.all.interval) == (None, None, None, None)
    assert found.by_words == found.by_forecaster == ()


def test_no_skill_against_a_base_rate_that_never_errs() -> None:
    found = forecast_scores(entries(("likely", 0.6, 0.8, None, "yes")))
    assert found.base_rate == 1.0
    assert found.all.skill is None


def test_a_telling_with_a_number_counts_for_one_without() -> None:
    [entry] = entries(("expects", None, None, "Ada Kovan", "yes"))
    both = replace(entry, tellings=(*entry.tellings, told(low=0.5, high=0.7, likelihood="probably")))
    found = forecast_scores([both])
    assert [(score.name, score.scored) for score in found.by_words] == [("probably", 1)]


def test_brier_and_log_score() -> None:
    assert brier(0.7, 1) == pytest.approx(0.09)
    assert log_score(0.7, 0) == pytest.approx(-log(0.3))
    assert log_score(1.0, 0) == pytest.approx(-log(0.001))  # a certainty that was wrong costs much, and not all


def test_the_interval_of_wilson() -> None:
    assert wilson(0, 0) is None
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)
