"""An internet of our own for tests: names, servers and a clock, without any socket."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Mapping, Sequence

import httpcore

from detente.reading.web.addresses import Allowed
from detente.reading.web.fetcher import LARGEST, Fetcher
from detente.reading.web.manners import Manners

PUBLIC = "93.184.215.14"
OTHER = "2606:4700::6810:84e5"
ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def answer(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """The bytes of a response."""
    data = body.encode() if isinstance(body, str) else body
    told = {"Content-Length": str(len(data))} | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in told.items() if value), "", ""]
    return "\r\n".join(lines).encode() + data


def onward(location: str, status: str = "302 Found") -> bytes:
    """The bytes of a redirect."""
    return answer(status=status, Location=location)


class Clock:
    """A clock that only goes on when somebody sleeps or reads."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


class Line(httpcore.NetworkStream):
    """One connection: what is asked for is answered by the pages."""

    def __init__(self, net: Net) -> None:
        self._net = net
        self._asked = b""
        self._left: list[bytes] = []

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._asked += buffer
        if b"\r\n\r\n" in self._asked:
            head, _, self._asked = self._asked.partition(b"\r\n\r\n")
            self._left = self._net.answered(head.decode())

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if not self._left:
            return b""
        self._net.clock.now += self._net.pace
        piece, self._left[:1] = self._left[0][:max_bytes], [rest] if (rest := self._left[0][max_bytes:]) else []
        return piece

    def close(self) -> None:
        pass

    def start_tls(
        self, ssl_context: object, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._net.secured.append(server_hostname or "")
        return self

    def get_extra_info(self, info: str) -> object:
        return None


class Net(httpcore.NetworkBackend):
    """Names and what they lead to, addresses and what stands there; which were connected to, and what was asked."""

    def __init__(
        self,
        names: Mapping[str, Sequence[Sequence[str]]] | None = None,
        pages: Mapping[str, bytes | Iterable[bytes]] | None = None,
        pace: float = 0.0,
    ) -> None:
        self._names = {name: list(answers) for name, answers in (names or {}).items()}
        self._pages = dict(pages or {})
        self.pace = pace  # seconds that each read takes
        self.clock = Clock()
        self.connected: list[str] = []
        self.secured: list[str] = []
        self.looked_up: list[str] = []
        self.asked: list[str] = []  # host and path
        self.heads: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.looked_up.append(host)
        answers = self._names.get(host)
        if answers is None:
            raise socket.gaierror(-2, "Name or service not known")
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        self.connected.append(host)
        if host.startswith("198.41.0."):
            raise httpcore.ConnectError("connection refused")
        return Line(self)

    def answered(self, head: str) -> list[bytes]:
        first, *lines = head.split("\r\n")
        host = next(line.partition(": ")[2] for line in lines if line.lower().startswith("host:"))
        at = f"{host}{first.split()[1]}"
        self.asked.append(at)
        self.heads.append(head)
        found = self._pages.get(at, ROBOTS if at.endswith("/robots.txt") else answer(status="404 Not Found"))
        return [found] if isinstance(found, bytes) else list(found)

    def fetcher(self, *, private: bool = False, delay: float = 1.0, largest: int = LARGEST) -> Fetcher:
        """A client of this internet."""
        manners = Manners(delay, clock=self.clock, sleep=self.clock.sleep)
        return Fetcher(
            Allowed(private=private), manners=manners, largest=largest, resolve=self.resolve, connector=self,
            clock=self.clock,
        )  # fmt: skip


def net(pages: Mapping[str, bytes | Iterable[bytes]], pace: float = 0.0) -> Net:
    """An internet whose names all lead to one public address."""
    hosts = {at.partition("/")[0] for at in pages}
    return Net({host: [[PUBLIC]] for host in hosts}, pages, pace)
