"""Each language is told by its own example."""

import pytest

from detente.lexicon import rows
from detente.reading.language import FunctionWords, other_language


@pytest.mark.parametrize("row", rows("function_words", FunctionWords), ids=lambda row: row.code)
def test_a_language_is_told_by_its_example(row: FunctionWords) -> None:
    assert other_language(row.example) == (None if row.code == "en" else row.name)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", None), ("1,200 %", None), ("Kovan Redd Torvan Orlan", None), ("lorem ipsum dolor sit amet " * 20, "")],
)
def test_a_text_without_small_words_is_english_only_while_it_is_short(text: str, wanted: str | None) -> None:
    assert other_language(text) == wanted
