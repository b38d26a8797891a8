"""Files, WARC files and addresses, one after the other."""

from pathlib import Path

import pytest

from detente.errors import AddressError, FileError, ReadingError
from detente.reading.article_sources import Sources
from own_archive import packed, page, record
from own_server import Pages, serving

SAID = "date 2024-01-02 Norway said on Monday that talks with Estonia would go on in Oslo this week."


def test_each_kind_of_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "b.warc.gz").write_bytes(packed(record(1), record(2, b"<html><p>Sign in.</p></html>")) + b"\x1f\x8b")
    pages: Pages = {"/3": (200, {"Content-Type": "text/html"}, page(3))}
    errors: list[ReadingError] = []
    notes: list[str] = []
    asked: list[str] = []
    found = []
    with serving(pages, asked) as site, Sources(allow_private=True) as sources:
        for path in (str(tmp_path / "a.txt"), str(tmp_path / "b.warc.gz"), f"{site}/3", f"{site}/3"):
            found += [article.title for article in sources.articles(path, errors.append, notes.append)]
    assert found == [None, "Round 1", "Round 3", "Round 3"]
    assert asked == ["404 /robots.txt", "200 /3", "200 /3"]
    assert [str(error).removeprefix(f"{tmp_path}/b.warc.gz: ")[:9] for error in errors] == ["1 broken ", "cut short"]
    assert notes == [f"{tmp_path}/b.warc.gz: pages left out: 1 without an article that can be used"]


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with Sources() as sources:
        for path, error in (("none.txt", FileError), ("none.warc", FileError), ("ftp://x.example/a", AddressError)):
            with pytest.raises(error):
                list(sources.articles(path if "://" in path else str(tmp_path / path), lambda _: None))
