"""Whole articles: the record of each sample is the one that was reviewed."""

import json
from pathlib import Path
from typing import Any

import pytest

from golden.make import HERE, SAMPLES, golden

GOLD = sorted((HERE / "gold").glob("*.json"))
REVIEWED = sorted(path.stem for path in HERE.glob("*.json"))


@pytest.mark.parametrize("name", REVIEWED)
def test_a_sample_gives_the_reviewed_record(name: str) -> None:
    """`make golden ARTICLE=name` writes the file again; read its diff line by line."""
    assert golden(SAMPLES[name]) == (HERE / f"{name}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_gold_quotes_its_sample(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = SAMPLES[path.stem].read_text(encoding="utf-8")
    quoted = [
        quotation for layer in gold.values() for item in layer if isinstance(item, dict) for quotation in spans(item)
    ]
    assert [text[start:end] for (start, end), _ in quoted] == [words for _, words in quoted]


def spans(item: dict[str, Any]) -> list[tuple[list[int], str]]:
    """The spans of one item of the gold, each with the words that it should hold."""
    if "content" in item:
        return list(zip(item["content"], item["text"], strict=True))
    span = item.get("span") or item.get("evidence")
    return [(span, item["text"])] if span else []
