from analysis.told import WORDS, told
from detente.analysis.same_forecasts import same_forecasts, who_forecasts
from detente.model.relation import ForecastReport

AGAIN = "the border will probably be reopened by Chad"


def sizes(*reports: ForecastReport) -> list[int]:
    return [len(group) for group in same_forecasts(reports)]


def test_who_forecasts_is_a_name_or_the_outlet() -> None:
    assert who_forecasts(told(forecaster="Idris Mahamat", statement="s1")) == "Idris Mahamat"
    assert who_forecasts(told()) == "The Sahel Post"
    assert who_forecasts(told(statement="s1")) is None


def test_copies_of_an_article_tell_one_forecast() -> None:
    wire = told(statement="one-s1", copies="one")
    copy = told(finding="two-f1", statement="two-s1", copies="one", outlet="Another")
    assert sizes(wire, copy) == [2]
    assert sizes(wire, told("Niger will probably call its envoy home", finding="two-f1", copies="one")) == [1, 1]
    assert sizes(told(copies=None, statement="s1"), told(finding="two-f1", statement="s1")) == [1, 1]  # nobody's name


def test_a_forecaster_who_says_it_again_has_made_one_forecast() -> None:
    first = told(forecaster="Idris Mahamat", horizon="2024-12")
    assert sizes(first, told(AGAIN, finding="two-f1", forecaster="Idris Mahamat", horizon="2024-12-31")) == [2]
    assert sizes(first, told(AGAIN, finding="two-f1", forecaster="Ada Kovan", horizon="2024-12-31")) == [1, 1]
    assert sizes(first, told(AGAIN, finding="two-f1", forecaster="Idris Mahamat", horizon="2025-12")) == [1, 1]


def test_another_likelihood_is_another_forecast() -> None:
    assert sizes(told(), told(finding="two-f1", low=0.8, high=0.95)) == [1, 1]


def test_without_a_day_it_is_the_same_for_some_weeks() -> None:
    assert sizes(told(), told(finding="two-f1", day="2024-04-01")) == [2]
    assert sizes(told(), told(finding="two-f1", day="2024-08-01")) == [1, 1]


def test_forecasts_come_by_day_and_article() -> None:
    late, early = told(day="2024-03-02"), told("Niger will close its mines", finding="two-f1")
    assert [group[0].passage.words for group in same_forecasts([late, early])] == ["Niger will close its mines", WORDS]
