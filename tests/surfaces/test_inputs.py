"""What files say, one after the other."""

from pathlib import Path

import pytest

from detente.errors import ReadingError
from detente.language.spacy_parser import load
from detente.pipeline import read_article
from detente.surfaces import inputs

TEXT = "Norway said on Monday that talks with Estonia would go on in Oslo this week."


def test_an_article_that_breaks_a_rule_does_not_end_the_reading_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "bad.txt", tmp_path / "good.txt"]
    for path in paths:
        path.write_text(f"date 2024-01-02 {TEXT} {path.stem}.", encoding="utf-8")

    def read_or_break(article, parser, steps):  # type: ignore[no-untyped-def]
        if "bad" in article.text:
            raise IndexError("tuple index out of range")
        return read_article(article, parser, steps)

    monkeypatch.setattr(inputs, "read_article", read_or_break)
    errors: list[ReadingError] = []
    docs = list(inputs.documents([str(path) for path in paths], None, load(), errors.append))
    assert [doc.text.split()[-1] for doc in docs] == ["good."]
    assert [str(error) for error in errors] == [
        f"{paths[0]}: unexpected IndexError: tuple index out of range; please report this article"
    ]
