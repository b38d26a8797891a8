"""The responses in a WARC file, whatever is broken between them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, Final

from detente.errors import FileError, FormatError

GZIP: Final = b"\x1f\x8b\x08"
PLAIN: Final = b"WARC/"
STARTS: Final = {GZIP: re.compile(re.escape(GZIP)), PLAIN: re.compile(rb"WARC/\d\.\d\r?\nWARC-")}  # of a record
OVERLAP: Final = 32  # bytes, more than a start has
END: Final = b"\r\n\r\n"  # of every record
READ: Final = 1_048_576  # bytes at once


@dataclass(frozen=True, slots=True)
class Response:
    """One response as it was recorded."""

    url: str
    status: int
    media_type: str | None  # "text/html"; None: not told
    charset: str | None
    coding: str  # how the body is packed; empty where it is not
    chunked: bool
    body: bytes | None  # None: larger than the limit


@dataclass(slots=True)
class Counts:
    """What was found so far."""

    records: int = 0  # that are whole, of whatever kind
    broken: int = 0  # and passed over
    cut_short: bool = False  # the file ends within a record
    unusable: dict[str, int] = field(default_factory=dict)  # pages that hold no article that can be used, by error


def responses_of(path: Path, counts: Counts, limit: int) -> Iterator[Response]:
    """The responses of a file in its order; what is broken is counted, and reading goes on behind it.

    Args:
        path: A WARC file, plain or of gzip members.
        counts: Takes what was found.
        limit: Bytes of a body that are read.

    Raises:
        FileError: There is no such file, or fastwarc is not installed.
        FormatError: It is no WARC file.
    """
    if find_spec("fastwarc") is None:
        raise FileError(f'{path}: WARC files need fastwarc, which is not installed: pip install "detente[warc]"')
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileError(f"{path}: {(error.strerror or str(error)).lower()}; give the path of a file") from error
    with file:
        start = file.read(len(PLAIN))
        if not start.startswith((GZIP, PLAIN)):
            raise FormatError(f"{path}: no WARC file; give one as it was recorded, plain or of gzip members")
        mark = GZIP if start.startswith(GZIP) else PLAIN
        yield from _responses(file, mark, counts, limit)
        if not counts.records:
            raise FormatError(f"{path}: no record of a WARC file in it; give one as it was recorded")


def _responses(file: BinaryIO, mark: bytes, counts: Counts, limit: int) -> Iterator[Response]:
    at: int | None = 0
    in_damage = False  # one stretch of damage counts once, however many tries it takes to get over it
    while at is not None:
        reached, ended = at, False
        try:
            for record in _records(file, at):
                reached = record.stream_pos
                response, sound = _read(record, limit)
                if sound is None:
                    break
                counts.records += sound
                counts.broken += not (sound or in_damage)
                in_damage = not sound
                if response is not None:
                    yield response
            else:
                ended = True
        except OSError:  # what fastwarc says of a broken header or gzip member
            pass
        if ended and _ends_well(file, mark, reached):
            return
        counts.broken += not in_damage
        in_damage = True
        at = _next(file, mark, reached + 1)
    counts.cut_short = True


def _records(file: BinaryIO, at: int) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    file.seek(at)
    kinds = WarcRecordType.any_type
    return iter(ArchiveIterator(file, record_types=kinds, parse_http=False, auto_decode="none", fsspec_args=False))


def _read(record: Any, limit: int) -> tuple[Response | None, bool | None]:
    """The response of a record, if it is one that can be used, and whether the record is sound; None: it is cut off."""
    from fastwarc.warc import WarcRecordType

    if record.record_type != WarcRecordType.response:
        return None, True if record.reader.consume() == record.content_length else None
    try:
        record.parse_http(auto_decode="none")
    except OSError:  # a header that is none, or endless
        record.reader.consume()
        return None, False
    body = record.reader.read(limit + 1)
    if len(body) + record.reader.consume() != record.content_length:
        return None, None
    headers, url = record.http_headers, (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if headers is None or headers.status_code is None or not url:
        return None, False
    response = Response(
        url,
        headers.status_code,
        record.http_content_type or None,
        record.http_charset,
        headers.get("Content-Encoding") or "",
        (headers.get("Transfer-Encoding") or "").lower() == "chunked",
        None if len(body) > limit else body,
    )
    return response, True


def _ends_well(file: BinaryIO, mark: bytes, last: int) -> bool:
    """Whether the file ends where a record does; `last` is where its last one begins."""
    size = file.seek(0, 2)
    if mark == PLAIN:
        file.seek(max(0, size - len(END)))
        return file.read() == END
    file.seek(last)
    member = zlib.decompressobj(16 + zlib.MAX_WBITS)
    begun = False
    while piece := file.read(READ):
        while piece:
            begun = True
            try:
                member.decompress(piece, READ)
            except zlib.error:
                return False
            piece = member.unconsumed_tail
            if member.eof:
                piece, member, begun = member.unused_data, zlib.decompressobj(16 + zlib.MAX_WBITS), False
    return not begun


def _next(file: BinaryIO, mark: bytes, start: int) -> int | None:
    """Where the next record may begin; None where none does."""
    sought = STARTS[mark]
    file.seek(start)
    at, held = start, b""
    while piece := file.read(READ):
        held += piece
        if found := sought.search(held):
            return at + found.start()
        at += max(0, len(held) - OVERLAP)
        held = held[-OVERLAP:]
    return None
