"""The one client that fetches: guarded, polite, bounded, and plain about what went wrong."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Final

import httpcore
import httpx

from detente.errors import AddressError, FetchError, RobotsError, SizeError
from detente.reading.web.addresses import UNSEEN, Allowed, checked_url
from detente.reading.web.bodies import ACCEPTED, body
from detente.reading.web.guard import Deadline, Guard, Resolve, looked_up
from detente.reading.web.manners import Manners
from detente.reading.web.robots import EVERYTHING, LONGEST, Robots, robots_of
from detente.reading.web.transport import GuardedTransport
from detente.version import VERSION

PROGRAM: Final = "detente"  # how robots.txt calls us
AGENT: Final = f"{PROGRAM}/{VERSION}"
LARGEST: Final = 20_000_000  # bytes of a response, unpacked
SECONDS: Final = 20.0  # for a fetch in all, its waiting for politeness left out
REDIRECTS: Final = 5
MOVED: Final = frozenset({301, 302, 303, 307, 308})
FOR_GOOD: Final = frozenset({301, 308})
WANTED: Final = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml;q=0.9,application/xml;q=0.8,*/*;q=0.5"
)
UNCHANGED: Final = 304
WHY: Final = {
    401: "asks for a password; save the page and give the file",
    402: "asks for money; save the page and give the file",
    403: "is not given to programs; save the page and give the file",
    404: "does not exist; is the address right?",
    410: "is gone for good; drop this address",
    429: "was asked for too often; try again later",
    451: "is withheld for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back from an address."""

    url: str  # that was asked for
    final: str  # where the redirects ended
    body: bytes  # unpacked; empty where nothing has changed
    unchanged: bool = False  # since the etag or the day that was asked with
    media_type: str | None = None  # "text/html"; None: not told
    charset: str | None = None  # as the server says; None: not told
    etag: str | None = None  # to ask with the next time
    last_modified: str | None = None  # likewise
    moved: str | None = None  # the address from now on, where every redirect was for good


class Fetcher:
    """Fetches pages and feeds, one after another; close it, or use it in a `with`."""

    def __init__(
        self,
        allowed: Allowed | None = None,
        *,
        agent: str = AGENT,
        manners: Manners | None = None,
        largest: int = LARGEST,
        seconds: float = SECONDS,
        resolve: Resolve = looked_up,
        connector: httpcore.NetworkBackend | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allowed = allowed or Allowed()
        self._manners = manners or Manners()
        self._largest = largest
        self._seconds = seconds
        self._clock = clock
        self._robots: dict[str, Robots] = {}
        self._guard = Guard(self._allowed, resolve, connector or httpcore.SyncBackend())
        self._transport = GuardedTransport(self._guard)
        self._headers = {
            "User-Agent": agent, "Accept": WANTED, "Accept-Encoding": ACCEPTED, "Accept-Language": "en",
        }  # fmt: skip

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """What is behind an address.

        Args:
            url: Of http or https.
            etag: What the last answer had, so that what has not changed is not sent again.
            last_modified: Likewise.

        Raises:
            AddressError: It, or where it leads, is nothing that may be fetched.
            RobotsError: The site does not want it.
            SizeError: It is too large.
            FetchError: It cannot be fetched.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {
            name: value for name, value in conditions.items() if value and value.isascii() and value.isprintable()
        }
        first = at = checked_url(url, self._allowed)
        for_good, host = True, ""
        self._guard.deadline = Deadline(self._seconds, self._clock)
        for _ in range(REDIRECTS + 1):
            robots = self._robots_of(at)
            if not robots.allows(at.raw_path.decode("ascii", "replace")):
                raise RobotsError(
                    f"{at}: its robots.txt asks programs not to fetch it; save the page and give the file"
                )
            if at.host != host:
                begun = self._clock()
                self._manners.wait(at.host, robots.delay)
                self._guard.deadline.extend(self._clock() - begun)
            host = at.host
            found = self._asked(at, headers, self._largest)
            if isinstance(found, Fetched):
                moved = found.final if for_good and at != first else None
                return replace(found, url=url, moved=moved)
            for_good = for_good and found[0] in FOR_GOOD
            at = found[1]
        raise FetchError(f"{url}: more than {REDIRECTS} redirects; is the address right?")

    def _asked(
        self, url: httpx.URL, headers: Mapping[str, str], largest: int, *, cut: bool = False
    ) -> Fetched | tuple[int, httpx.URL]:
        """What one request brings: an answer, or the status and the address of a redirect."""
        # Not by way of httpx.Client, which follows the address of a redirect in its own way even where it shall not.
        answer = self._transport.handle_request(httpx.Request("GET", url, headers={**self._headers, **headers}))
        try:
            if answer.status_code in MOVED and "location" in answer.headers:
                return answer.status_code, self._onward(url, answer.headers["location"])
            if answer.status_code == UNCHANGED and headers:
                return _fetched(url, answer, b"")
            if answer.status_code != 200:
                why = WHY.get(answer.status_code, "the server failed; try again later")
                raise StatusError(f"{url}: {answer.status_code}: {why}", answer.status_code)
            told = answer.headers.get("content-length", "")
            if told.isdecimal() and len(told) < 20 and int(told) > largest and not cut:
                raise SizeError(
                    f"{url}: {int(told):,} bytes; {largest:,} are fetched: save what matters, give the file"
                )
            pieces = answer.iter_raw()
            coding = answer.headers.get("content-encoding", "")
            return _fetched(url, answer, body(pieces, coding, str(url), largest, cut=cut))
        finally:
            answer.close()

    def _onward(self, url: httpx.URL, location: str) -> httpx.URL:
        """Where a redirect leads, checked as any address is."""
        if UNSEEN.search(location):
            raise AddressError(f"{url}: redirects to {location[:100]!r}, no address that is written plainly")
        try:
            there = str(url.join(location))
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise AddressError(f"{url}: redirects to {location[:100]!r}, no address") from error
        try:
            return checked_url(there, self._allowed)
        except AddressError as error:
            raise AddressError(f"{url}: redirects to {error}") from error

    def _robots_of(self, url: httpx.URL) -> Robots:
        """What the site of an address says to us; asked once a site."""
        site = f"{url.scheme}://{url.netloc.decode('ascii', 'replace')}"
        if site not in self._robots:
            self._robots[site] = self._robots_at(httpx.URL(f"{site}/robots.txt"))
        return self._robots[site]

    def _robots_at(self, url: httpx.URL) -> Robots:
        """What this robots.txt says; a site without one lets everything be fetched, one whose server fails nothing."""
        try:
            for _ in range(REDIRECTS + 1):
                found = self._asked(url, {}, LONGEST, cut=True)
                if isinstance(found, Fetched):
                    return robots_of(found.body.decode("utf-8", "replace"), PROGRAM)
                url = found[1]
        except StatusError as error:
            if error.status >= 500 or error.status == 429:
                raise
        return EVERYTHING


class StatusError(FetchError):
    """The server answers with a status that is no success."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def _fetched(url: httpx.URL, answer: httpx.Response, found: bytes) -> Fetched:
    media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Fetched(
        str(url),
        str(url),
        found,
        unchanged=answer.status_code == UNCHANGED,
        media_type=media_type or None,
        charset=answer.charset_encoding,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )
