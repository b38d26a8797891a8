"""The contract of the record: keys, spans, ids and bytes."""

import json
from pathlib import Path
from typing import Any

import pytest

import detente

TEXT = """Norway's Foreign Minister Ingrid Solheim will travel to Tallinn on Monday, the ministry said.

"We want the talks to go on," Solheim told reporters in Oslo on Thursday.

Estonia expelled two Norwegian diplomats last week. Oslo denied that they were spies.
"""
KEYS = {
    "actors": {"id", "name", "kind", "role", "organisation", "country", "mentions"},
    "times": {"span", "type", "value"},
    "statements": {"id", "source", "actor", "cue", "content", "type", "date", "issues", "parent"},
    "events": {
        "id", "span", "predicate", "source", "target", "source_countries", "target_countries", "plover", "mode",
        "cameo", "goldstein", "status", "date", "place", "issues", "statement",
    },
    "forecasts": {"id", "span", "forecaster", "statement", "likelihood", "horizon"},
    "channels": {"parties", "channel", "state", "since", "span"},
    "issues": {"id", "name", "mentions"},
    "positions": {"party", "actor", "issue", "direction", "span", "statement", "event"},
    "deadlines": {"between", "setter", "bound", "state", "date", "span"},
}  # fmt: skip


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return detente.as_record(detente.read(TEXT, published="2023-02-03"))


def spans(value: Any) -> list[list[int]]:
    if isinstance(value, dict):
        return [span for part in value.values() for span in spans(part)]
    if isinstance(value, list):
        if len(value) == 2 and all(type(at) is int for at in value):
            return [value]
        return [span for part in value for span in spans(part)]
    return []


def test_the_layers_stand_in_the_order_of_the_contract(record: dict[str, Any]) -> None:
    assert list(record) == ["schema", "version", "article", *KEYS]
    assert (record["schema"], record["version"]) == ("detente/1", detente.__version__)


@pytest.mark.parametrize("layer", ["actors", "times", "statements", "events"])
def test_this_article_has_something_in_every_main_layer(record: dict[str, Any], layer: str) -> None:
    assert record[layer]


@pytest.mark.parametrize("layer", KEYS)
def test_every_finding_has_the_keys_of_the_contract_and_its_rule(record: dict[str, Any], layer: str) -> None:
    assert [item for item in record[layer] if not KEYS[layer] | {"rule"} <= set(item)] == []
    assert [item for item in record[layer] if not item["rule"]] == []


def test_every_span_lies_in_the_text(record: dict[str, Any]) -> None:
    found = spans({layer: record[layer] for layer in KEYS})
    assert len(found) > 20
    assert [span for span in found if not 0 <= span[0] < span[1] <= len(TEXT)] == []


def test_ids_are_unique_and_references_lead_somewhere(record: dict[str, Any]) -> None:
    ids = [item["id"] for layer in ("actors", "statements", "events", "forecasts") for item in record[layer]]
    assert len(ids) == len(set(ids))
    named = [s["actor"] for s in record["statements"]] + [s["parent"] for s in record["statements"]]
    named += [e["statement"] for e in record["events"]] + [
        a for e in record["events"] for a in e["source"] + e["target"]
    ]
    named += [f["forecaster"] for f in record["forecasts"]] + [p["actor"] for p in record["positions"]]
    assert [name for name in named if name is not None and name not in ids] == []


def test_nothing_unknown_is_an_empty_text(record: dict[str, Any]) -> None:
    assert '""' not in json.dumps(record)


def test_the_same_article_gives_the_same_bytes(record: dict[str, Any]) -> None:
    again = detente.as_record(detente.read(TEXT, published="2023-02-03"))
    assert detente.as_json(again) == detente.as_json(record)


def test_the_record_of_a_page_carries_the_text_that_its_spans_count(tmp_path: Path) -> None:
    paragraph = "Norway and Estonia agreed on Monday to hold talks about the cable in the spring, officials said."
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><h1>Talks</h1><p>{paragraph}</p><p>{paragraph}</p></article></body></html>")
    doc = detente.read_file(page, published="2023-02-03")
    assert detente.as_record(doc)["article"]["text"] == doc.text
    assert detente.as_record(detente.read(doc.text, published="2023-02-03"))["article"]["text"] is None
