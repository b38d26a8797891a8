from __future__ import annotations

from dataclasses import replace

import pytest

from detente.extraction.times import find_times
from detente.extraction.times.rules import Rule, table
from detente.extraction.times.setting import READINGS
from detente.extraction.times.words import Word
from detente.lexicon import rows
from detente.model.document import Document
from detente.model.span import Span
from detente.model.timex import Timex
from documents import document


def read(text: str, dct: str = "2023-02-03") -> Document:
    return document(text, until="find_times", dct=dct)


def values(text: str, dct: str = "2023-02-03") -> str:
    doc = read(text, dct)
    return "; ".join(f"{doc.words(timex.span)} = {timex.value}" for timex in doc.timexes)


@pytest.mark.parametrize("rule", table(), ids=lambda rule: rule.name)
def test_every_rule_reads_its_own_example(rule: Rule) -> None:
    assert values(rule.example) == rule.found
    assert rule.name in {timex.rule for timex in read(rule.example).timexes}


@pytest.mark.parametrize("rule", table(), ids=lambda rule: rule.name)
def test_every_rule_names_a_reading(rule: Rule) -> None:
    assert rule.reading in READINGS


TIMELESS = frozenset({"number", "ordinal", "prospective", "achieved", "noyear", "lasting", "ampm"})


@pytest.mark.parametrize("row", rows("time_words", Word), ids=lambda row: f"{row.kind}:{row.words[0]}")
def test_every_word_stands_in_its_example(row: Word) -> None:
    assert any(word in row.example.lower() for word in row.words)


@pytest.mark.parametrize(
    "row",
    [row for row in rows("time_words", Word) if row.kind not in TIMELESS],
    ids=lambda row: f"{row.kind}:{row.words[0]}",
)
def test_every_word_of_time_is_found_in_its_example(row: Word) -> None:
    assert read(row.example).timexes


@pytest.mark.parametrize(
    ("text", "dct", "found"),
    [
        ("The envoy spoke on Thursday.", "2023-02-03", "Thursday = 2023-02-02"),
        ("The envoy spoke on Friday.", "2023-02-03", "Friday = 2023-02-03"),
        ("The envoy will speak on Monday.", "2023-02-03", "Monday = 2023-02-06"),
        ("They met in November.", "2023-02-03", "November = 2022-11"),
        ("They will meet in November.", "2023-02-03", "November = 2023-11"),
    ],
)
def test_weekdays_and_months_go_by_the_verb(text: str, dct: str, found: str) -> None:
    assert values(text, dct) == found


def test_a_header_line_that_is_not_read_keeps_its_date() -> None:
    doc = read("date 2023-02-03 The envoy left.")
    parse = replace(doc.parse, tokens=doc.parse.tokens[6:], paragraphs=(), sentences=())
    assert find_times(replace(doc, parse=parse, timexes=())).timexes == (
        Timex(Span(5, 15), "DATE", "2023-02-03", "date.header", None, "2023-02-03", "2023-02-03"),
    )
