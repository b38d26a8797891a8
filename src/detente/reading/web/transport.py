"""What httpx sends requests through: a pool of connections that are all made by the guard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from ssl import SSLContext

import httpcore
import httpx

from detente.errors import FetchError
from detente.reading.web.guard import Guard


class GuardedTransport(httpx.BaseTransport):
    """Requests by way of the guard, without proxies; every failure is one line."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._pool = httpcore.ConnectionPool(
            ssl_context=_certificates(), max_keepalive_connections=4, network_backend=guard
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response, its body yet unread.

        Raises:
            FetchError: None came.
        """
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
        )
        try:
            answer = self._pool.handle_request(asked)
        except FAILURES as error:
            raise _told(error, url, self._guard) from error
        return httpx.Response(answer.status, headers=answer.headers, stream=Body(answer, url, self._guard))

    def close(self) -> None:
        """Hang up."""
        self._pool.close()


@cache
def _certificates() -> SSLContext:
    """Whose certificates are trusted: those that come with the library, whatever the environment says."""
    return httpx.create_ssl_context(trust_env=False)


class Body(httpx.SyncByteStream):
    """The bytes of a response as they come."""

    def __init__(self, answer: httpcore.Response, url: httpx.URL, guard: Guard) -> None:
        self._answer = answer
        self._url = url
        self._guard = guard

    def __iter__(self) -> Iterator[bytes]:
        """Each piece.

        Raises:
            FetchError: The response breaks off.
        """
        try:
            yield from self._answer.iter_stream()
        except FAILURES as error:
            raise _told(error, self._url, self._guard) from error

    def close(self) -> None:
        """Let go of the connection."""
        self._answer.close()


FAILURES = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
)


def _told(error: Exception, url: httpx.URL, guard: Guard) -> FetchError:
    """What went wrong, in one line."""
    if isinstance(error, httpcore.TimeoutException | TimeoutError):
        return FetchError(f"{url}: not done within {guard.deadline.seconds:g} s; try again later")
    reason = " ".join(str(error).split()) or type(error).__name__
    if "CERTIFICATE" in reason.upper():
        return FetchError(f"{url}: its certificate is not to be trusted ({reason}); save the page and give the file")
    return FetchError(f"{url}: the connection broke ({reason}); try again later")
