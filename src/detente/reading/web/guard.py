"""The guard at the connection: a name is looked up once, its answers are checked, and a checked one is connected to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from typing import Final

import httpcore

from detente.errors import AddressError, FetchError
from detente.reading.web.addresses import Allowed, check_public, literal

Resolve = Callable[[str, int], Sequence[str]]
ANSWERS: Final = 16  # addresses of one name that are looked at
TRIED: Final = 3  # of them that are connected to, one after another


def looked_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in found))


class Deadline:
    """The moment by which a fetch must be done."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def extend(self, seconds: float) -> None:
        """Put it off."""
        self._end += seconds

    def left(self, host: str) -> float:
        """Seconds that are left.

        Raises:
            FetchError: There are none.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise FetchError(f"{host}: not done within {self.seconds:g} s; try again later")
        return left


class Guard(httpcore.NetworkBackend):
    """What a connection pool connects through. One fetch at a time: the deadline is that of the fetch that goes on."""

    def __init__(self, allowed: Allowed, resolve: Resolve, connector: httpcore.NetworkBackend) -> None:
        self.deadline = Deadline(0)
        self._allowed = allowed
        self._resolve = resolve
        self._connector = connector

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline is what counts
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to a checked address of this host.

        Raises:
            AddressError: One of its addresses is somebody's own.
            FetchError: It has no address, or none answers in time.
        """
        reason: Exception | None = None
        for address in self._checked(host, port)[:TRIED]:
            try:
                stream = self._connector.connect_tcp(
                    address, port, self.deadline.left(host), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                reason = error
                continue
            return Stream(stream, self, host)
        raise FetchError(f"{host}: cannot be reached ({reason}); is the address right?") from reason

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002 - as the protocol has it
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Nothing: no page is behind one."""
        raise AddressError(f"{path}: a socket of this machine; only http and https are fetched")

    def sleep(self, seconds: float) -> None:
        """Nothing: no connection is tried again."""

    def _checked(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of a host, all of them public: a name with one that is not leads nowhere."""
        if address := literal(host):
            check_public(address, host, self._allowed)
            return (str(address),)
        answers = self._answers(host, port)[:ANSWERS]
        for answer in answers:
            try:
                address = ip_address(answer)
            except ValueError as error:
                raise AddressError(f"{host}: leads to {answer}, no address of the internet; is it right?") from error
            check_public(address, host, self._allowed)
        if not answers:
            raise FetchError(f"{host}: has no address; is the name right?")
        return tuple(answers)

    def _answers(self, host: str, port: int) -> Sequence[str]:
        """What the resolver answers in time; one that does not is left behind."""
        told: list[Sequence[str]] = []
        failed: list[Exception] = []

        def ask() -> None:
            try:
                told.append(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                failed.append(error)

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(self.deadline.left(host))
        if failed:
            raise FetchError(f"{host}: no such server ({failed[0]}); is the name right?") from failed[0]
        if not told:
            raise FetchError(f"{host}: its name was not looked up within {self.deadline.seconds:g} s; try again later")
        return told[0]


class Stream(httpcore.NetworkStream):
    """A connection of which no part outlasts the deadline of the fetch that goes on."""

    def __init__(self, stream: httpcore.NetworkStream, guard: Guard, host: str) -> None:
        self._stream = stream
        self._guard = guard
        self._host = host

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the deadline is what counts
        """The next bytes."""
        return self._stream.read(max_bytes, self._guard.deadline.left(self._host))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send bytes."""
        self._stream.write(buffer, self._guard.deadline.left(self._host))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: object,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted, the server's name checked against its certificate."""
        inner = self._stream.start_tls(ssl_context, server_hostname, self._guard.deadline.left(self._host))  # type: ignore[arg-type]
        return Stream(inner, self._guard, self._host)

    def get_extra_info(self, info: str) -> object:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)
