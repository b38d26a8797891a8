"""The sample record: its state table cites words that stand in its articles, and holds together."""

import json
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, get_args

import pytest

from detente.lexicon import table
from detente.model.issue import Direction

FOLDER: Final = Path(__file__).parent.parent.parent / "samples" / "record"
LINES: Final = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
ARTICLES: Final[dict[str, Any]] = {article["id"]: article for article in map(json.loads, LINES)}
STATE: Final[dict[str, Any]] = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
FIRST, LAST = STATE["from"], STATE["to"]
LATER: Final = "2026-12-31"  # the last day that a plan or a forecast of the record reaches


def cited(value: Any) -> list[tuple[str, str]]:
    """Each pair of an article's id and words in a part of the table."""
    if isinstance(value, list):
        return [pair for part in value for pair in cited(part)]
    if not isinstance(value, dict):
        return []
    here = [(value["article"], value["words"])] if isinstance(value.get("article"), str) else []
    return here + [pair for part in value.values() for pair in cited(part)]


def ends(day: str) -> list[str]:
    """The first and the last of `first/last`, or the day itself; a month as its first day."""
    return [end if len(end) > len("2024-01") else f"{end}-01" for end in day.split("/")]


def cells(name: str, *columns: str) -> set[tuple[str, ...]]:
    """Some columns of one of the package's tables."""
    lines = [line.split("\t") for line in table(name).splitlines() if line and not line.startswith("#")]
    return {tuple(line[lines[0].index(column)] for column in columns) for line in lines[1:]}


CITED: Final = sorted(set(cited(STATE)))
INTERVALS: Final = [(line["id"], line["intervals"]) for line in STATE["channels"]]


def test_there_are_articles_enough() -> None:
    assert (len(ARTICLES), len(LINES)) == (64, 64)
    assert (len(STATE["duplicates"]), len(STATE["corrections"]), len(STATE["disagreements"])) == (5, 1, 3)


def test_articles_come_in_the_order_of_their_days() -> None:
    days = [article["published"] for article in ARTICLES.values()]
    assert days == sorted(days)
    assert (days[0] >= FIRST, days[-1] <= LAST) == (True, True)


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda article: article["id"])
def test_an_article_is_short(article: dict[str, Any]) -> None:
    assert 120 <= len(article["text"].split()) <= 260


@pytest.mark.parametrize(("article", "words"), CITED, ids=lambda value: value[:40])
def test_cited_words_stand_in_their_article(article: str, words: str) -> None:
    assert words in ARTICLES[article]["text"]


@pytest.mark.parametrize("kind", ["channels", "positions", "agenda", "events", "forecasts"])
def test_ids_are_unique(kind: str) -> None:
    assert [each for each, count in Counter(row["id"] for row in STATE[kind]).items() if count > 1] == []


@pytest.mark.parametrize(("line", "intervals"), INTERVALS, ids=[line for line, _ in INTERVALS])
def test_the_states_of_a_line_follow_one_another(line: str, intervals: list[dict[str, Any]]) -> None:
    assert all(
        before["until"] == after["from"] and before["state"] != after["state"] for before, after in pairwise(intervals)
    )
    assert all(each["until"] is None or (each["from"] or "") < each["until"] for each in intervals)
    assert intervals[-1]["until"] is None


@pytest.mark.parametrize(("line", "intervals"), INTERVALS, ids=[line for line, _ in INTERVALS])
def test_the_states_of_a_line_are_known(line: str, intervals: list[dict[str, Any]]) -> None:
    assert {each["state"] for each in intervals} <= {"open", "suspended", "closed", "downgraded", "planned"}
    assert all(FIRST <= date.fromisoformat(each["from"]).isoformat() <= LAST for each in intervals if each["from"])


def test_ids_of_channels_and_issues_and_types_are_those_of_the_tables() -> None:
    lines = {(each,) for line in STATE["channels"] for each in (line["channel"], *line["also"])}
    about = [row["issue"] for row in STATE["positions"]] + [each for row in STATE["events"] for each in row["issues"]]
    types = {(row["type"], row["mode"] or "") for row in STATE["events"]}
    assert lines - cells("channels", "id") == set()
    assert {(issue,) for issue in about} - cells("issues", "id") == set()
    assert types - cells("plover", "type", "mode") == set()


def test_positions_have_a_side_and_a_direction_and_a_day() -> None:
    assert {row["direction"] for row in STATE["positions"]} <= set(get_args(Direction))
    assert {row["party"] for row in STATE["positions"]} == set(STATE["pair"])
    assert all(FIRST <= ends(row["since"])[0] <= LAST for row in STATE["positions"])


@pytest.mark.parametrize("item", STATE["agenda"], ids=lambda item: item["id"])
def test_what_became_of_a_plan_is_its_last_step(item: dict[str, Any]) -> None:
    changes = [step["change"] for step in item["steps"]]
    assert changes[0] == "planned"
    assert changes[-1] == {"pending": "planned", "unknown": "planned"}.get(item["outcome"], item["outcome"])
    assert [step["article"] for step in item["steps"]] == sorted(step["article"] for step in item["steps"])
    assert all(FIRST <= end <= LATER for step in item["steps"] if step["for"] for end in ends(step["for"]))


@pytest.mark.parametrize("event", STATE["events"], ids=lambda event: event["id"])
def test_an_event_has_a_day_within_the_record_and_one_report_an_article(event: dict[str, Any]) -> None:
    days = event["day"] or {"start": FIRST, "end": LAST}
    reports = [report["article"] for report in event["reports"]]
    assert FIRST <= days["start"] <= days["end"] <= LAST
    assert reports == sorted(set(reports)) != []
    assert "happened" in {report["as"] for report in event["reports"]} <= {"happened", "planned"}


@pytest.mark.parametrize("forecast", STATE["forecasts"], ids=lambda forecast: forecast["id"])
def test_a_forecast_is_decided_by_a_later_article(forecast: dict[str, Any]) -> None:
    likelihood, decided = forecast["likelihood"], forecast["decided_by"]
    assert likelihood["words"].casefold() in forecast["words"].casefold()
    assert (likelihood["low"] is None) == (likelihood["high"] is None)
    assert (decided is None) == (forecast["outcome"] in {"open", "ambiguous"})
    assert decided is None or decided["article"] > forecast["article"]


def test_a_copy_comes_after_its_original_from_another_outlet() -> None:
    pairs = [(ARTICLES[row["copy"]], ARTICLES[row["of"]], row["words"]) for row in STATE["duplicates"]]
    assert all(copy["published"] >= original["published"] for copy, original, _ in pairs)
    assert all(copy["outlet"] != original["outlet"] and copy["url"] != original["url"] for copy, original, _ in pairs)
    assert all(words in copy["text"] and words in original["text"] for copy, original, words in pairs)


def test_urls_are_unique_but_for_the_corrected_article() -> None:
    (fixed,) = STATE["corrections"]
    first, corrected = ARTICLES[fixed["first"]], ARTICLES[fixed["corrected"]]
    shared = [url for url, count in Counter(article["url"] for article in ARTICLES.values()).items() if count > 1]
    assert shared == [first["url"]] == [corrected["url"]] == [fixed["url"]]
    assert (fixed["was"] in first["text"], fixed["now"] in corrected["text"], fixed["note"] in corrected["text"]) == (
        True,
    ) * 3


def test_two_articles_that_disagree_both_say_so() -> None:
    words = [pair for row in STATE["disagreements"] for pair in row["words"].items()]
    assert [pair for pair in words if pair[1] not in ARTICLES[pair[0]]["text"]] == []


def test_every_month_is_judged_by_articles_of_it() -> None:
    months = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
    assert [row["month"] for row in STATE["months"]] == months
    assert {row["judgement"] for row in STATE["months"]} <= {"better", "worse", "unchanged"}
    assert all(each in ARTICLES for row in STATE["months"] for each in row["articles"])
