"""The bytes of a response, unpacked as they come and never more of them than may be."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from detente.errors import FetchError, SizeError

ACCEPTED: Final = "gzip, deflate"
PLAIN: Final = ("", "identity")
GZIP: Final = 16 + zlib.MAX_WBITS  # as zlib calls it
WINDOWS: Final = {"gzip": GZIP, "x-gzip": GZIP, "deflate": zlib.MAX_WBITS}
CHUNK: Final = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")  # its size
PIECE: Final = 65_536  # bytes that are unpacked at once


def body(pieces: Iterable[bytes], coding: str, origin: str, limit: int, *, cut: bool = False) -> bytes:
    """All bytes of a response, unpacked.

    Args:
        pieces: The bytes as they come.
        coding: What its header says of how it is packed; empty where it says nothing.
        origin: What errors call it.
        limit: Bytes that it may have once it is unpacked.
        cut: Give the first ones where there are more.

    Raises:
        SizeError: There are more.
        FetchError: It is packed in a way that was not asked for, or broken.
    """
    name = coding.strip().lower()
    if name not in PLAIN and name not in WINDOWS:
        raise FetchError(f"{origin}: packed as {name[:40]!r}, which was not asked for; save the page and give the file")
    found = bytearray()
    for piece in pieces if name in PLAIN else unpacked(pieces, WINDOWS[name], origin):
        found += piece
        if len(found) > limit and cut:
            break
        if len(found) > limit:
            raise SizeError(f"{origin}: more than {limit:,} bytes; save the part that matters and give the file")
    return bytes(found[:limit])


def unpacked(pieces: Iterable[bytes], window: int, origin: str) -> Iterator[bytes]:
    """The bytes of packed ones, a bounded piece at a time, so that what unpacks to a mountain never stands in memory.

    Raises:
        FetchError: They are broken or cut off.
    """
    packed = zlib.decompressobj(window)
    begun = False
    try:
        for piece in pieces:
            if not begun and piece and window == zlib.MAX_WBITS and piece[0] & 0x0F != 8:
                packed = zlib.decompressobj(-zlib.MAX_WBITS)  # without the header that the standard asks for
            begun = begun or bool(piece)
            rest = piece
            while rest:
                yield packed.decompress(rest, PIECE)
                rest = packed.unconsumed_tail
                if packed.eof:
                    return
        while left := packed.decompress(packed.unconsumed_tail, PIECE):
            yield left
    except zlib.error as error:
        raise FetchError(f"{origin}: broken where it is packed ({error}); try again later") from error
    if begun and not packed.eof:
        raise FetchError(f"{origin}: cut off where it is packed; try again later")


def dechunked(data: bytes) -> bytes:
    """The body out of its chunks; the same bytes where they are none, for archives often keep the header alone."""
    found = bytearray()
    at = 0
    while match := CHUNK.match(data, at):
        size = int(match[1], 16)
        if not size:
            return bytes(found)
        at = match.end() + size
        if at > len(data):
            break
        found += data[match.end() : at]
        at += 2 * (data[at : at + 2] == b"\r\n")
    return data
