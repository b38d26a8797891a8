"""Text, pages and JSON lines are told apart, and standard input is read like a file."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from detente.errors import FileError, FormatError, ReadingError
from detente.reading.files import articles_from

SAID = "Kovan said that talks would go on."
LINE = '{"id": 7, "text": "Kovan said that talks would go on.", "published": "2024-10-21", "outlet": "Orlan Wire"}'
PAGE = f"""<!DOCTYPE html><html><head><meta property="article:published_time" content="2024-10-21T10:00:00Z"></head>
<body><article><h1>Talks go on</h1><p>{SAID} {"The two sides met in Orlan again. " * 6}</p></article></body></html>"""


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("a.txt", f"date 2024-10-21 {SAID}", [("2024-10-21", "first line", None)]),
        ("a.jsonl", f"{LINE}\n\n{LINE}\n", [("2024-10-21", "field", "Orlan Wire")] * 2),
        ("a", f"{LINE}\n", [("2024-10-21", "field", "Orlan Wire")]),
        ("a.json", LINE.replace(", ", ",\n"), [("2024-10-21", "field", "Orlan Wire")]),
        ("a.json", f"[{LINE}, {LINE}]", [("2024-10-21", "field", "Orlan Wire")] * 2),
        ("a.json", f"{LINE}\n{LINE}", [("2024-10-21", "field", "Orlan Wire")] * 2),
        ("a.html", PAGE, [("2024-10-21", "metadata", None)]),
        ("a", PAGE, [("2024-10-21", "metadata", None)]),
    ],
)
def test_what_a_file_holds_is_told_apart(
    tmp_path: Path, name: str, content: str, wanted: list[tuple[str, str, str | None]]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = list(articles_from(tmp_path / name))
    assert [(article.dct.isoformat(), article.dct_origin, article.outlet) for article in found] == wanted
    assert all(article.blocks[0].of(article.text).startswith(SAID) for article in found)


def test_json_lines_may_be_in_utf_16(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{LINE}\n{LINE}\n", encoding="utf-16")
    assert [article.id for article in articles_from(tmp_path / "a.jsonl")] == ["7", "7"]


@pytest.mark.parametrize("content", [f"date 2024-10-21 {SAID}", LINE, PAGE])
def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert [article.dct for article in articles_from("-")] == [date(2024, 10, 21)]


def test_the_given_day_overrules_what_a_text_says_but_not_a_field(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date 2024-10-21 {SAID}", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(LINE, encoding="utf-8")
    given = date(2023, 2, 3)
    assert [next(articles_from(tmp_path / name, given)).dct.year for name in ("a.txt", "a.jsonl")] == [2023, 2024]


def test_a_day_after_the_latest_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date 2031-10-21 {SAID}", encoding="utf-8")
    article = next(articles_from(tmp_path / "a.txt", latest=date(2024, 10, 21)))
    assert article.notes == ("its day of publication, 2031-10-21, lies after 2024-10-21",)


def test_a_bad_line_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{LINE}\n{{"id": 8, "te\n[]\n{LINE}\n', encoding="utf-8")
    errors: list[ReadingError] = []
    assert len(list(articles_from(tmp_path / "a.jsonl", on_error=errors.append))) == 2
    assert [str(error).split(":")[1] for error in errors] == ["2", "3"]
    with pytest.raises(FormatError, match="is the line cut off"):
        list(articles_from(tmp_path / "a.jsonl"))


@pytest.mark.parametrize(("name", "reason"), [("nothing.txt", "no such file"), (".", "is a directory")])
def test_a_path_that_cannot_be_read_is_told(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(FileError, match=reason):
        list(articles_from(tmp_path / name))
