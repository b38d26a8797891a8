"""From bytes to characters, and a plain word where they are no text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

from detente.errors import EncodingError

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES: Final = (
    (b"%PDF", "a PDF file"), (b"PK\x03\x04", "a ZIP or Office file"), (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"{\\rtf", "an RTF file"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"), (b"BZh", "a bzip2 file"), (b"\xfd7zXZ", "an xz file"), (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)  # fmt: skip
LOOKED_AT: Final = 65_536  # bytes from which the encoding is told
UTF8_PIECE: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
HIGH: Final = re.compile(rb"[\x80-\xff]")
CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
BINARY_SHARE: Final = 0.02  # of control characters, from which bytes are no text
FEW_ACCENTS: Final = 0.1  # share of bytes beyond ASCII in an English text with accents and typographic marks
TYPOGRAPHIC: Final = frozenset("‘’“”–—…•€£©®°·«»§†¡¿\u00a0\u00ad")


def decoded(data: bytes, origin: str) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes, line breaks as they are, and notes on what was done to read it.

    Raises:
        EncodingError: They are no text, or in an encoding that cannot be told.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, origin)
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise EncodingError(f"{origin}: {what}, not text; give the article's text, HTML or JSON lines")
    if unmarked := _utf16(data):
        return _strictly(data, unmarked, origin)
    if len(CONTROL.findall(data[:LOOKED_AT])) > BINARY_SHARE * min(len(data), LOOKED_AT):
        raise EncodingError(f"{origin}: binary data, not text; give the article's text, HTML or JSON lines")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data, origin)


def _strictly(data: bytes, encoding: str, origin: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        where = f"byte {error.start:,}"
        raise EncodingError(f"{origin}: marked as {encoding}, but broken at {where}; save it again as UTF-8") from error


def _utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of ASCII text is zero."""
    sample = data[:LOOKED_AT]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    for zeros, encoding in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        if zeros.count(0) > 0.7 * len(zeros):
            return encoding
    return None


def _guessed(data: bytes, origin: str) -> tuple[str, tuple[str, ...]]:
    """Broken UTF-8 with its bad bytes replaced, or text in an older encoding."""
    high = len(HIGH.findall(data))
    pieces = sum(len(piece) for piece in UTF8_PIECE.findall(data))
    if 2 * pieces >= high:
        text = data.decode("utf-8", errors="replace")
        bad = text.count("\ufffd") - data.count("\ufffd".encode())
        told = "1 broken UTF-8 sequence was" if bad == 1 else f"{bad} broken UTF-8 sequences were"
        return text, (f"{told} replaced by \ufffd",)
    if high <= FEW_ACCENTS * len(data):
        western = data.decode("cp1252", errors="replace")
        if all(char.isalpha() or char in TYPOGRAPHIC for char in western if char > "\x7f"):
            return western, ("read as Windows-1252, for it is not UTF-8",)
    best = from_bytes(data[:LOOKED_AT]).best()
    if best is None:
        raise EncodingError(f"{origin}: in no encoding that can be told; save it as UTF-8")
    return data.decode(best.encoding, errors="replace"), (f"read as {best.encoding}, for it is not UTF-8",)
