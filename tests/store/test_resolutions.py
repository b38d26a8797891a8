"""What people say became of forecasts outlives other readings of the article."""

from dataclasses import replace
from datetime import date

import pytest

from detente.errors import StoreError
from detente.model.span import Span
from detente.store import Store
from detente.store.changes import logged
from detente.store.content import damages, holdings
from detente.store.matters import matters_of
from detente.store.relation import forecast_reports
from detente.store.resolutions import resolutions_in, resolve
from detente.store.withdrawing import withdraw
from store.kept import DAY, OTHER_RULES, document, keep

WHEN = date(2026, 3, 1)


def first(store: Store) -> str:
    """The id of the first forecast."""
    return forecast_reports(store)[0].passage.finding


def test_a_resolution_is_kept_beside_the_findings(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        before = holdings(store).hash
        made = resolve(store, first(store), "no", "the border was not settled", WHEN)
        assert resolutions_in(store) == (made,)
        assert made.words.startswith("the talks are unlikely to settle the maritime border")
        assert (holdings(store).hash, list(damages(store))) == (before, [])


def test_resolving_again_replaces_and_is_logged(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        resolve(store, first(store), "no", "not settled", WHEN)
        made = resolve(store, first(store), "yes", "settled after all", date(2026, 4, 1))
        assert resolutions_in(store) == (made,)
        lines = [line for line in logged(store) if line.layer == "resolutions"]
        assert [(line.day, line.change, line.id, line.what) for line in lines] == [
            ("2026-03-01", "added", made.forecast, "no: not settled"),
            ("2026-04-01", "changed", made.forecast, "yes, was no: settled after all"),
        ]


def test_it_outlives_another_reading_of_the_same_words(where: str) -> None:
    doc = document()
    other = tuple(replace(each, horizon=None, rule="forecast.other") for each in doc.forecasts)
    with Store(where, make=True) as store:
        keep(store, doc)
        made = resolve(store, first(store), "no", "not settled", WHEN)
        assert keep(store, replace(doc, forecasts=other), OTHER_RULES) == "reread"
        assert resolutions_in(store) == (made,)


def test_it_is_not_lost_with_its_forecast(where: str) -> None:
    doc = document()
    with Store(where, make=True) as store:
        keep(store, doc)
        made = resolve(store, first(store), "no", "not settled", WHEN)
        shorter = [replace(each, span=Span(each.span.start + 4, each.span.end)) for each in doc.forecasts]
        keep(store, replace(doc, forecasts=tuple(shorter)), OTHER_RULES)
        assert resolutions_in(store) == (replace(made, lost="reread"),)
        keep(store, doc)
        assert resolutions_in(store) == (made,)
        withdraw(store, doc.article.id, DAY)
        assert resolutions_in(store) == (replace(made, lost="withdrawn"),)


def test_it_goes_over_to_the_same_words_of_a_corrected_article(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document("one"))
        made = resolve(store, first(store), "no", "not settled", WHEN)
        keep(store, document("one", more="\nCorrected."))
        assert resolutions_in(store) == (replace(made, forecast=first(store)),)
        keep(store, replace(document("one", more="\nCorrected again."), forecasts=()))
        assert resolutions_in(store) == (replace(made, lost="corrected"),)


def test_only_a_forecast_that_counts_is_resolved(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document("one"))
        old = first(store)
        with pytest.raises(StoreError, match="holds no finding"):
            resolve(store, f"{old[:-10]}0000000000", "no", "why", WHEN)
        with pytest.raises(StoreError, match="no article 'f1'"):
            resolve(store, "f1", "no", "why", WHEN)
        with pytest.raises(StoreError, match="is no forecast; detente forecasts lists them"):
            resolve(store, old.partition("-")[0], "no", "why", WHEN)
        keep(store, document("one", more="\nCorrected."))
        with pytest.raises(StoreError, match="counts no more: it is corrected"):
            resolve(store, old, "no", "why", WHEN)
        assert resolutions_in(store) == ()


def test_the_states_and_issues_of_a_forecast(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        one = first(store)
        found = matters_of(store, [one, "none-f1"])
        assert list(found) == [one]
        assert found[one].near_issues == ("maritime-border",)
        assert set(found[one].states) == {"GRC", "TUR"}
        assert set(found[one].near_issues) <= set(found[one].issues)
