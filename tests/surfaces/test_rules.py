"""Every rule that a finding can carry has a sentence that says what it means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from detente.extraction.likelihood_words import Kind
from detente.extraction.naming.gazetteer import EntryKind, GroupNoun
from detente.extraction.times.rules import table as time_rules
from detente.language.spacy_parser import load
from detente.lexicon import rows
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_record
from detente.surfaces.rules import meaning_of, meanings

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "detente"
LAYERS = "statement|event|forecast|position|issue|channel|actor|mention|date|time|duration|set|ref"
LITERAL = re.compile(rf'"((?:{LAYERS})\.[a-z_0-9]+)"')
WRITTEN = sorted(
    {
        rule
        for folder in ("extraction", "resolution")
        for path in (SOURCE / folder).rglob("*.py")
        for rule in LITERAL.findall(path.read_text(encoding="utf-8"))
    }
)
FAMILIES = [
    *(f"forecast.{kind}" for kind in get_args(Kind)),
    *(f"position.{kind}" for kind in ("verb", "noun", "adjective", "policy", "goal")),
    *(f"channel.{frame}" for frame in ("object", "subject", "noun", "adjective")),
    *(f"mention.{kind}" for kind in get_args(EntryKind)),
    *(f"mention.{kind}" for kind in sorted({row.kind for row in rows("groups", GroupNoun)})),
]


@pytest.mark.parametrize("rule", WRITTEN)
def test_a_rule_that_the_code_names_has_a_meaning(rule: str) -> None:
    assert rule in meanings()


@pytest.mark.parametrize("rule", FAMILIES)
def test_a_rule_that_the_code_puts_together_has_a_meaning(rule: str) -> None:
    assert rule in meanings()


def test_every_time_rule_has_a_meaning() -> None:
    assert [rule.name for rule in time_rules() if rule.name not in meanings()] == []


def test_a_meaning_is_one_sentence() -> None:
    assert [rule for rule, meaning in meanings().items() if not re.search(r"[.”…']$", meaning)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.txt")), ids=lambda path: path.stem)
def test_every_rule_that_a_sample_needs_has_a_meaning(path: Path) -> None:
    (article,) = articles_from(path)
    record = as_record(read_article(article, load()))
    found = {item["rule"] for layer in record.values() if isinstance(layer, list) for item in layer}
    assert found - set(meanings()) == set()


def test_a_rule_of_another_version_is_told() -> None:
    assert meaning_of("statement.unheard_of") == "No description; the record may be of another version of detente."
