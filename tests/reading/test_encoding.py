"""Bytes become characters whatever their encoding, and what is no text is said to be none."""

import pytest

from detente.errors import EncodingError
from detente.reading.encoding import decoded

SAID = "The café in Orlan reopened, Minister Kovan said: “Talks go on.”\r\nHis naïve rival agreed.\n" * 3
PLAIN = SAID.replace("“", '"').replace("”", '"')
CP1252 = ("read as Windows-1252, for it is not UTF-8",)


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        (SAID.encode(), SAID, ()),
        (b"\xef\xbb\xbf" + SAID.encode(), SAID, ()),
        (SAID.encode("utf-16"), SAID, ()),
        (SAID.encode("utf-32"), SAID, ()),
        (SAID.encode("utf-16-le"), SAID, ()),
        (SAID.encode("utf-16-be"), SAID, ()),
        (SAID.encode("cp1252"), SAID, CP1252),
        (PLAIN.encode("latin-1"), PLAIN, CP1252),
        (
            SAID.encode()[:-1] + "é".encode()[:1] + b"\n",
            SAID[:-1] + "\ufffd\n",
            ("1 broken UTF-8 sequence was replaced by \ufffd",),
        ),
        (b"", "", ()),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-32", "unmarked le", "unmarked be", "cp1252", "latin-1", "broken", "empty"],
)
def test_text_is_read_in_its_encoding(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    assert decoded(data, "a.txt") == (text, notes)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 20, "binary data"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04....", "a ZIP or Office file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xfeA\x00B", "marked as utf-16, but broken"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(EncodingError, match=f"a.txt: {reason}"):
        decoded(data, "a.txt")


def test_another_encoding_is_told_from_its_bytes() -> None:
    russian = "Министр сказал в понедельник, что переговоры будут продолжены в мае, несмотря на санкции. " * 5
    text, notes = decoded(russian.encode("cp1251"), "a.txt")
    assert text == russian
    assert notes[0].startswith("read as ")
