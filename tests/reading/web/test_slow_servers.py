"""Servers that take their time, with sockets of this machine: a fetch ends when its time is up, whatever comes."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from detente.errors import FetchError
from detente.reading.web.addresses import Allowed
from detente.reading.web.fetcher import Fetcher

HEAD = b"HTTP/1.1 200 OK\r\nX: " + b"y" * 999
TLS = b"\x16\x03\x03\x3f\xff" + b"y" * 999


@contextmanager
def dripping(words: bytes) -> Iterator[int]:
    """A server that sends a byte every now and then; what it gives back is its port."""
    over = threading.Event()
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        line, _ = server.accept()
        with line:
            for byte in words:
                if over.wait(0.02):
                    return
                try:
                    line.send(bytes([byte]))
                except OSError:
                    return
            over.wait(5)

    serving = threading.Thread(target=serve)
    serving.start()
    try:
        yield server.getsockname()[1]
    finally:
        over.set()
        serving.join()
        server.close()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("words", [b"", HEAD, TLS], ids=["silent", "head", "tls"])
def test_the_time_is_kept(scheme: str, words: bytes) -> None:
    begun = time.monotonic()
    with (
        dripping(words) as port,
        Fetcher(Allowed(private=True), seconds=0.3) as fetcher,
        pytest.raises(FetchError, match=r"not done within 0\.3 s|the connection broke"),
    ):
        fetcher.get(f"{scheme}://127.0.0.1:{port}/")
    assert time.monotonic() - begun < 3
