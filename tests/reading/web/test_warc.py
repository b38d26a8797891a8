"""WARC files, whole, packed, broken and cut short."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from detente.errors import FileError, FormatError, ReadingError
from detente.reading.web import warc_records
from detente.reading.web.warc import Warc
from own_archive import packed, page, record


def read(folder: Path, data: bytes) -> tuple[list[int], Warc]:
    """The numbers of the articles of a file, and the file."""
    path = folder / "crawl.warc"
    path.write_bytes(data)
    found = Warc(path)
    return [int(str(article.url).rpartition("/")[2]) for article in found], found


A, B, C, D = (record(number) for number in range(1, 5))
INFO = record(0, b"software: x", "warcinfo")
REQUEST = record(1, b"", "request")


@pytest.mark.parametrize("data", [INFO + REQUEST + A + B, packed(INFO, REQUEST, A, B)], ids=["plain", "gzip"])
def test_a_whole_file(tmp_path: Path, data: bytes) -> None:
    numbers, warc = read(tmp_path, data)
    assert numbers == [1, 2]
    assert (warc.counts.records, warc.counts.broken, warc.counts.cut_short, warc.notes) == (4, 0, False, ())


def test_an_article_of_it(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(A)
    (article,) = Warc(tmp_path / "crawl.warc")
    assert (article.url, str(article.dct), article.title) == ("https://news.example/1", "2024-05-06", "Round 1")
    assert len(article.blocks) == 2


BAD_MEMBER = bytearray(packed(B))
BAD_MEMBER[100:160] = b"\xff" * 60


@pytest.mark.parametrize(
    ("data", "numbers", "broken", "cut"),
    [
        (A + B[:-40], [1], 1, True),
        (A + B[:60], [1], 1, True),
        (A + B[:-2], [1, 2], 1, True),
        (A + b"garbage\r\n\r\n" + B, [1, 2], 1, False),
        (A + record(2, length=10) + C, [1, 3], 1, False),
        (A + record(2, length=4000) + C + D, [1, 3, 4], 1, False),
        (A + record(2, length=10**18) + C, [1, 3], 1, False),
        (A + record(2, length=-5) + C, [1, 3], 1, False),
        (A + B.replace(b"Content-Length", b"Content-Longth") + C, [1, 3], 1, False),
        (A + B.replace(b"HTTP/1.1 200 OK", b"something else!") + C, [1, 3], 1, False),
        (A + B.replace(b"WARC-Target-URI", b"WARC-Target-XYZ") + C, [1, 3], 1, False),
        (packed(A, B)[:-40], [1], 1, True),
        (packed(A, B)[:-4], [1, 2], 1, True),
        (packed(A, B)[: len(packed(A)) + 15], [1], 1, True),
        (packed(A, B)[: len(packed(A)) + 5], [1], 1, True),
        (packed(A) + bytes(BAD_MEMBER) + packed(C, D), [1, 3, 4], 1, False),
        (packed(A) + b"garbage" * 9 + packed(C), [1, 3], 1, False),
        (bytes(BAD_MEMBER) + packed(C, D), [3, 4], 1, False),
        (INFO[:-20] + A + B, [1, 2], 1, False),
        (packed(A, b"no record at all", C), [1, 3], 1, False),
    ],
)  # fmt: skip
def test_what_is_broken_is_passed_over_and_counted(
    tmp_path: Path, data: bytes, numbers: list[int], broken: int, cut: bool
) -> None:
    found, warc = read(tmp_path, data)
    assert (found, warc.counts.broken, warc.counts.cut_short) == (numbers, broken, cut)
    assert len(warc.notes) == 1 + cut


@pytest.mark.parametrize("cut", range(1, len(packed(B)), 37))
def test_a_file_may_be_cut_anywhere(tmp_path: Path, cut: int) -> None:
    numbers, warc = read(tmp_path, packed(A, B)[:-cut])
    assert (numbers, warc.counts.cut_short) in (([1], True), ([1, 2], True))


@pytest.mark.parametrize(
    "made",
    [
        record(1, gzip.compress(page(1)), Content_Encoding="gzip"),
        record(1, page(1), Content_Encoding="gzip"),  # unpacked by whoever recorded it
        record(1, page(1), Content_Encoding="br"),
        record(1, b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(1)), page(1)), Transfer_Encoding="chunked"),
        record(1, page(1), Transfer_Encoding="chunked"),
    ],
)
def test_packed_bodies(tmp_path: Path, made: bytes) -> None:
    assert read(tmp_path, made + B)[0] == [1, 2]


def test_what_is_no_page_and_what_is_no_article_is_counted(tmp_path: Path) -> None:
    errors: list[ReadingError] = []
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        record(1, Content_Type="image/png")
        + record(2, status="404 Not Found")
        + record(3, b"<html><p>Sign in.</p></html>")
        + record(4, page(4, day=None))
        + record(5, b"\xff\xfe" + b"\x00" * 99)
        + record(6, gzip.compress(b"<" * 30_000_000), Content_Encoding="gzip")
        + record(7, b"\x8b\x02packed", Content_Encoding="br")
        + record(8)
    )
    warc = Warc(path, errors.append)
    assert [article.url for article in warc] == ["https://news.example/8"]
    assert (warc.others, warc.articles, warc.counts.records) == (2, 1, 8)
    assert sum(warc.counts.unusable.values()) == len(errors) == 5
    assert {"NoDateError", "SizeError", "FetchError"} < set(warc.counts.unusable)


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"hello " * 99, gzip.compress(b"hello " * 99), b"WARC/ no more", A[:99]]
)
def test_what_is_no_warc_is_an_error(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FormatError, match=r"crawl\.warc: no .*WARC file"):
        read(tmp_path, data)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        list(Warc(tmp_path / "none.warc"))


def test_without_fastwarc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_records, "find_spec", lambda name: None)
    with pytest.raises(FileError, match=r'pip install "detente\[warc\]"'):
        list(Warc(tmp_path / "none.warc"))
