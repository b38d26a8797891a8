"""Scores of an invented record against an invented gold."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from detente.errors import RecordError
from detente.model.days import days_of
from detente.score.measures import Share, f1
from detente.score.scores import Scores, pooled, score_pairs
from detente.score.words import cue_head, heads, tokens
from invented import TEXT
from score.gold import damaged, gold, record


def scores(found: Any, folder: Path, wanted: Any = None, text: str | None = TEXT) -> Scores:
    for name, data in (("article.gold.json", wanted or gold()), ("article.json", found)):
        (folder / name).write_text(json.dumps(data), encoding="utf-8")
    if text is not None:
        (folder / "article.txt").write_text(text, encoding="utf-8", newline="")
    return score_pairs([(folder / "article.gold.json", folder / "article.json")])[0].layers


def figures(layers: Scores) -> dict[str, float | None]:
    """Each figure with two decimals."""
    found = {f"{layer}.{name}": share.value for layer, shares in layers.items() for name, share in shares.items()}
    found |= {f"{layer}.f1": f1(shares) for layer, shares in layers.items()}
    return {name: value if value is None else round(value, 2) for name, value in found.items()}


def test_a_perfect_record_scores_one_everywhere(tmp_path: Path) -> None:
    found = figures(scores(record(), tmp_path))
    assert len(found) == 9 * 3 + 16
    assert {name: value for name, value in found.items() if value != 1.0} == {}


def test_without_the_text_only_the_cue_is_not_judged(tmp_path: Path) -> None:
    found = figures(scores(record(), tmp_path, text=None))
    assert {name: value for name, value in found.items() if value != 1.0} == {"statements.cue": None}


@pytest.mark.parametrize("nothing", [{}, {"schema": "detente/1", "actors": None, "article": {"headings": None}}])
def test_an_empty_record_scores_zero_everywhere(nothing: Any, tmp_path: Path) -> None:
    assert set(figures(scores(nothing, tmp_path)).values()) == {0.0}


def test_what_is_wrong_counts_where_it_is_wrong(tmp_path: Path) -> None:
    found = figures(scores(damaged(), tmp_path))
    assert {name: value for name, value in found.items() if value != 1.0} == EXPECTED


def test_a_layer_that_the_gold_lacks_is_left_out(tmp_path: Path) -> None:
    assert list(scores(record(), tmp_path, {"times": gold()["times"]})) == ["times"]


def test_articles_are_pooled_by_their_counts(tmp_path: Path) -> None:
    one, other = scores(record(), tmp_path), scores({}, tmp_path)
    assert figures(pooled([one, other]))["events.recall"] == 0.5
    assert figures(pooled([one, other]))["events.precision"] == 1.0


@pytest.mark.parametrize(
    ("layer", "change", "said"),
    [
        ("times", [{"span": None}], "times[0].span: expected a value"),
        ("times", [{"span": [9, 3]}], "times[0].span: expected a span"),
        ("times", [{"span": [0, 10**6]}], "times[0].span: expected a span inside the article"),
        ("times", "2023", "times: expected a list"),
        ("times", [None], "times[0]: expected an object"),
        ("actors", [{"id": "a1", "country": "US"}], "actors[0].country: expected an ISO alpha-3 country"),
        ("actors", [{"id": "a1"}, {"id": "a1"}], "actors[1].id: 'a1' is used twice"),
        ("events", [{"span": [0, 3], "cameo": 42}], "events[0].cameo: expected a CAMEO code, as text"),
        ("events", [{"span": [0, 3], "source": ["a99"]}], "events[0].source: 'a99' is the id of none of the actors"),
        ("schema", "detente/2", "schema: expected detente/1"),
    ],
)
def test_a_file_that_breaks_the_contract_is_named_with_its_key(
    layer: str, change: Any, said: str, tmp_path: Path
) -> None:
    with pytest.raises(RecordError) as raised:
        scores({layer: change}, tmp_path)
    assert said in str(raised.value)


def test_a_gold_of_another_article_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="another article"):
        scores(record(), tmp_path, text=TEXT.replace("Athens", "Nicosia"))


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023-02-05", ("2023-02-05", "2023-02-05")),
        ("2023-02-05T10:30", ("2023-02-05", "2023-02-05")),
        ("2023-W05", ("2023-01-30", "2023-02-05")),
        ("2023-W05-WE", ("2023-02-04", "2023-02-05")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2023-Q4", ("2023-10-01", "2023-12-31")),
        ("2023-WI", ("2023-12-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2022-08/2023-02", ("2022-08-01", "2023-02-28")),
        ("2023-02-30", None),
        ("2023-W60", None),
        ("2023-XX", None),
        ("P2D", None),
    ],
)
def test_a_value_covers_its_days(value: str, days: tuple[str, str] | None) -> None:
    found = days_of(value)
    assert found == (days and (date.fromisoformat(days[0]), date.fromisoformat(days[1])))


@pytest.mark.parametrize(
    ("cue", "head"), [("has repeatedly warned", "warned"), ("according to", "according"), ("was", "was"), ("", "")]
)
def test_the_head_of_a_cue(cue: str, head: str) -> None:
    assert cue_head(cue) == head


def test_names_are_compared_by_their_last_word() -> None:
    assert heads(["Zoë Müller", "the White House"]) == {"muller", "house"}
    assert tokens("China's foreign minister") == ["china", "foreign", "minister"]


def test_shares_add_up() -> None:
    assert (Share(1, 2, 2) + Share(2, 2, 3)).value == 0.75
    assert (Share(0, 0, 1).value, Share(0, 0, 0).value) == (0.0, None)


# As the project's reference scorer gives them for the same two files.
EXPECTED: dict[str, float | None] = {
    "boilerplate.recall": 0.5,
    "headings.precision": 0.67,
    "actors.precision": 0.86,
    "actors.recall": 0.86,
    "actors.country": 0.8,
    "times.recall": 0.88,
    "times.strict f1": 0.8,
    "times.value f1": 0.8,
    "statements.recall": 0.88,
    "statements.soft f1": 0.91,
    "statements.source": 0.5,
    "statements.type": 0.86,
    "statements.date": 0.5,
    "statements.cue": 0.86,
    "events.precision": 0.71,
    "events.recall": 0.71,
    "events.relaxed f1": 0.86,
    "events.status": 0.8,
    "forecasts.forecaster": 0.5,
    "forecasts.likelihood": 0.5,
    "channels.precision": 0.5,
    "channels.recall": 0.5,
    "positions.precision": 0.67,
    "positions.recall": 0.67,
    "boilerplate.f1": 0.67,
    "headings.f1": 0.8,
    "actors.f1": 0.86,
    "times.f1": 0.93,
    "statements.f1": 0.93,
    "events.f1": 0.71,
    "channels.f1": 0.5,
    "positions.f1": 0.67,
}
