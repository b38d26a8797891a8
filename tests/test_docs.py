"""The documents say what the code does: keys, limits, commands, links."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest

import test_shape
from detente.exports import FORMATS
from detente.exports.own import COLUMNS
from detente.extraction.likelihood_words import likelihood_table
from detente.model.article import DctOrigin
from detente.model.channel import ChannelState
from detente.model.event import Status
from detente.model.issue import Direction
from detente.model.statement import StatementKind
from detente.pipeline import STEPS
from detente.record.document import as_record
from documents import document

ROOT = Path(__file__).parent.parent
DOCS = [*sorted((ROOT / "docs").glob("*.md")), *sorted(ROOT.glob("*.md"))]
CODEBOOK = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
TEXT = """France's Foreign Minister Odile Marchand said on Thursday that Germany will likely reopen the border.

Marchand visited Berlin in January. The hotline between France and Germany was suspended last week."""


def keys(value: Any) -> set[str]:
    """Every key in a record."""
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_the_codebook_has_every_key_of_a_record() -> None:
    assert sorted(key for key in keys(as_record(document(TEXT))) if f"`{key}`" not in CODEBOOK) == []


@pytest.mark.parametrize("values", [DctOrigin, Status, StatementKind, ChannelState, Direction], ids=str)
def test_the_codebook_has_every_value(values: Any) -> None:
    assert [value for value in get_args(values) if f"`{value}`" not in CODEBOOK] == []


def test_the_codebook_has_the_ranges_of_the_scale() -> None:
    rows = re.findall(r"^\| [a-z ,]+ \| (\d\.\d\d) \| (\d\.\d\d) \|$", CODEBOOK, re.MULTILINE)
    scale = {(row.low, row.high) for row in likelihood_table() if row.scale == "ICD 203"}
    assert {(float(low), float(high)) for low, high in rows} == scale


def test_the_coding_rules_name_the_limits_that_are_tested() -> None:
    rules = (ROOT / "docs" / "coding-rules.md").read_text(encoding="utf-8")
    assert f"at most {test_shape.LINES} lines" in rules
    assert f"at most {test_shape.FUNCTION_LINES} lines" in rules


def test_the_architecture_names_every_step() -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [step.name for step in STEPS if f"`{step.name}`" not in architecture] == []


def test_the_how_to_has_every_format_and_every_column_of_our_own() -> None:
    page = (ROOT / "docs" / "how-to-export.md").read_text(encoding="utf-8")
    assert [name for name in (*FORMATS, *(column.name for column in COLUMNS)) if f"`{name}`" not in page] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_files_that_the_documents_name_are_there(path: Path) -> None:
    named = re.findall(
        r"`((?:src|tests|docs|samples|benchmarks|data)/[\w/.-]+\.\w+)`", path.read_text(encoding="utf-8")
    )
    places = (ROOT, ROOT / "src" / "detente")
    assert [name for name in named if "deadline" not in name and not any((at / name).exists() for at in places)] == []
