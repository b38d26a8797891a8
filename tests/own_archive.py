"""WARC records of pages, plain and packed."""

from __future__ import annotations

import gzip

WORDS = (
    "Envoys of Orlan and Worek met in the capital of Orlan and agreed that their talks on the border would go on.",
    "The foreign minister of Orlan said that the bridge over the river would be opened again to people of both sides.",
)


def page(number: int, day: str | None = "2024-05-06") -> bytes:
    head = f"<meta property='article:published_time' content='{day}'>" if day else ""
    body = "".join(f"<p>{words} It was round {number}.</p>" for words in WORDS)
    return f"<html><head>{head}</head><body><article><h1>Round {number}</h1>{body}</article></body></html>".encode()


def record(
    number: int, body: bytes | None = None, kind: str = "response", status: str = "200 OK", length: int | None = None,
    **headers: str,
) -> bytes:  # fmt: skip
    """A record; headers are those of the response."""
    told = {"Content-Type": "text/html; charset=utf-8"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in told.items()), "", ""]
    payload = "\r\n".join(lines).encode() + (page(number) if body is None else body)
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: https://news.example/{number}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>",
        "WARC-Date: 2024-06-01T00:00:00Z",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(payload) if length is None else length}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + payload + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    return b"".join(gzip.compress(each, mtime=0) for each in records)
