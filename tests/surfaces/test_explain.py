"""Explanations of the invented article's findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import RecordError
from detente.record.document import as_json, as_record
from detente.surfaces.explain import Words, explain
from invented import TEXT, document_by_hand


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "article.json").write_text(as_json(as_record(document_by_hand())), encoding="utf-8")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8", newline="")
    return tmp_path / "article.json"


def test_an_event_is_explained_by_its_rule_words_and_links(record: Path) -> None:
    why = explain(record, "e7")
    assert (why.key, why.kind, why.rule) == ("e7", "event", "event.active")
    assert [(words.part, words.words) for words in why.words] == [
        ("span", "Greece halts its survey ship"),
        ("predicate", "halts"),
    ]
    assert dict(why.values) == {
        "source countries": "GRC",
        "plover": "CONCEDE",
        "cameo": "087",
        "goldstein": "7.0",
        "status": "possible",
        "issues": "energy",
    }
    assert why.links == (
        ("source", "a3", "Greece, GRC"),
        (
            "statement",
            "s4",
            "statement: Ankara would offer to share the gas found off Rhodes if Greece halts its survey ship",
        ),
        ("issue", "energy", "Energy"),
    )


def test_words_stand_in_their_context(record: Path) -> None:
    (words,) = explain(record, "t2").words
    assert (words.before, words.words, words.after) == (
        "Turkish counterpart, Elif Karaman, the first such visit in ",
        "two years",
        '.\n\n"We come with an open mind, but not with an empty one,"',
    )


@pytest.mark.parametrize(
    ("key", "kind", "words"),
    [
        ("a1", "actor", ["Nikos Vardakis", "Vardakis"]),
        ("s7", "statement", ["My minister", "told", "Expect a photograph, not a treaty,"]),
        ("f1", "forecast", ["the talks are unlikely to settle the maritime border this year", "unlikely"]),
        ("energy", "issue", ["the gas found off Rhodes", "Drilling rights"]),
        ("c2", "line of contact", ["the naval hotline, which Ankara cut off in May 2023"]),
        ("p2", "position", ["Athens rejected the charge"]),
        ("t5", "time", ["May 2023"]),
    ],
)
def test_every_layer_can_be_explained(key: str, kind: str, words: list[str], record: Path) -> None:
    why = explain(record, key)
    assert (why.kind, [place.words for place in why.words]) == (kind, words)


def test_without_the_text_the_offsets_stand_alone(record: Path) -> None:
    record.with_suffix(".txt").unlink()
    assert explain(record, "p2").words == (Words("span", 743, 769, None, None, None),)


def test_a_text_that_is_too_short_is_another_text(record: Path, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("Too short.", encoding="utf-8")
    with pytest.raises(RecordError, match="another text"):
        explain(record, "p2", text_path=tmp_path / "short.txt")


def test_of_several_records_one_is_named(record: Path) -> None:
    record.write_text(2 * (as_json(as_record(document_by_hand())) + "\n"), encoding="utf-8")
    with pytest.raises(RecordError, match="2 records"):
        explain(record, "p2")
    with pytest.raises(RecordError, match="no record of the article 'other'"):
        explain(record, "p2", article="other")
