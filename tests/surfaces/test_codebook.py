"""The codebook of events is what the tables give."""

from pathlib import Path

import pytest

from detente.extraction.events.frames import NounRow, VerbRow
from detente.lexicon import rows
from detente.surfaces.codebook.build import codebook

PAGE = Path(__file__).parent.parent.parent / "docs" / "events-codebook.md"


def test_the_page_is_the_one_that_the_tables_give() -> None:
    """`make codebook` writes it again."""
    assert PAGE.read_text(encoding="utf-8") == codebook()


@pytest.mark.parametrize("words", [*rows("event_verbs", VerbRow), *rows("event_nouns", NounRow)], ids=str)
def test_every_row_stands_in_it_with_its_code(words: VerbRow | NounRow) -> None:
    line = next(line for line in PAGE.read_text(encoding="utf-8").splitlines() if words.example in line)
    assert f"| `{words.cameo}` |" in line
    assert words.dyad in line
