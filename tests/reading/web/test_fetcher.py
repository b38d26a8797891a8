"""The client that fetches: redirects, sizes, times, manners, and what it says when a page does not come."""

from __future__ import annotations

import gzip
import threading
import zlib
from collections.abc import Iterator

import pytest

from detente.errors import FetchError, RobotsError, SizeError
from detente.reading.web.fetcher import Fetcher
from detente.version import VERSION
from own_internet import Net, answer, net, onward

PAGE = "http://news.example/talks"
PACKED = gzip.compress(b"page" * 99)
FREE = {"news.example/robots.txt": answer("User-agent: *\nDisallow:\n")}


def test_what_comes_back() -> None:
    headers = {"Content_Type": "text/html; charset=ISO-8859-1", "ETag": '"a1"', "Last_Modified": "Thu, 02 Feb 2023"}
    world = net({"news.example/talks": answer("<html>", **headers)})
    with world.fetcher() as fetcher:
        found = fetcher.get(PAGE)
    assert (found.url, found.final, found.body) == (PAGE, PAGE, b"<html>")
    assert (found.media_type, found.charset) == ("text/html", "iso-8859-1")
    assert (found.etag, found.last_modified) == ('"a1"', "Thu, 02 Feb 2023")
    assert (found.unchanged, found.moved) == (False, None)


def test_the_program_names_itself_and_tells_nothing_else() -> None:
    world = net({"news.example/talks": answer("x", Set_Cookie="a=b")})
    with world.fetcher() as fetcher:
        fetcher.get(PAGE)
        fetcher.get(PAGE)
    assert f"User-Agent: detente/{VERSION}" in world.heads[-1]
    assert "cookie" not in world.heads[-1].lower()
    assert "Accept-Encoding: gzip, deflate\r\n" in world.heads[-1] + "\r\n"


def test_what_has_not_changed_is_not_sent_again() -> None:
    world = net({"news.example/talks": answer(status="304 Not Modified", ETag='"a1"')})
    with world.fetcher() as fetcher:
        found = fetcher.get(PAGE, etag='"a1"', last_modified="Thu, 02 Feb 2023 10:00:00 GMT")
    assert (found.unchanged, found.body, found.etag) == (True, b"", '"a1"')
    assert 'If-None-Match: "a1"\r\nIf-Modified-Since: Thu, 02 Feb 2023 10:00:00 GMT' in world.heads[-1]


@pytest.mark.parametrize("etag", ['"a"\r\nHost: other.example', "é", ""])
def test_a_mark_that_is_none_is_not_sent(etag: str) -> None:
    world = net({"news.example/talks": answer("x")})
    with world.fetcher() as fetcher:
        fetcher.get(PAGE, etag=etag)
    assert "If-None-Match" not in world.heads[-1]


def test_redirects_are_followed() -> None:
    pages = {
        "news.example/talks": onward("/moved?x=1", "301 Moved"),
        "news.example/moved?x=1": onward("//www.news.example/here", "308 Moved"),
        "www.news.example/here": answer("page"),
    }
    world = net(pages)
    with world.fetcher() as fetcher:
        found = fetcher.get(PAGE)
    assert (found.url, found.final) == (PAGE, "http://www.news.example/here")
    assert found.moved == "http://www.news.example/here"


def test_a_redirect_for_now_moves_nothing() -> None:
    world = net({"news.example/talks": onward("/here", "307 Temporary"), "news.example/here": answer("page")})
    with world.fetcher() as fetcher:
        assert fetcher.get(PAGE).moved is None


def steps(number: int) -> Net:
    pages = {f"news.example/{at}": onward(f"/{at + 1}") for at in range(number)}
    return net({**pages, f"news.example/{number}": answer("page")})


def test_five_redirects_are_followed() -> None:
    with steps(5).fetcher() as fetcher:
        assert fetcher.get("http://news.example/0").body == b"page"


def test_six_are_not() -> None:
    world = steps(6)
    with world.fetcher() as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get("http://news.example/0")
    assert str(caught.value) == "http://news.example/0: more than 5 redirects; is the address right?"
    assert "news.example/6" not in world.asked


def test_a_page_that_redirects_to_itself_ends() -> None:
    world = net({"news.example/talks": onward("/talks")})
    with world.fetcher() as fetcher, pytest.raises(FetchError, match="more than 5 redirects"):
        fetcher.get(PAGE)
    assert len(world.asked) == 7


def drops(size: int) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n"
    yield from (b"x" * 1000 for _ in range(size))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (answer("x" * 10_001), "10,001 bytes; 10,000 are fetched: save what matters, give the file"),
        (answer("x" * 10_001, Content_Length="", Connection="close"), "more than 10,000 bytes"),
        (list(drops(1000)), "more than 10,000 bytes"),
        (answer(gzip.compress(b"x" * 5_000_000), Content_Encoding="gzip"), "more than 10,000 bytes"),
        (answer(zlib.compress(b"x" * 5_000_000), Content_Encoding="deflate"), "more than 10,000 bytes"),
    ],
    ids=["told", "untold", "endless", "gzip", "deflate"],
)
def test_what_is_too_large_is_not_read(page: bytes | list[bytes], said: str) -> None:
    world = net({"news.example/talks": page})
    with world.fetcher(largest=10_000) as fetcher, pytest.raises(SizeError) as caught:
        fetcher.get(PAGE)
    assert str(caught.value).startswith(f"{PAGE}: {said}")


@pytest.mark.parametrize(
    ("data", "coding"),
    [
        (b"page", ""),
        (b"page", "identity"),
        (gzip.compress(b"page"), "gzip"),
        (gzip.compress(b"page"), "X-GZIP"),
        (zlib.compress(b"page"), "deflate"),
        (zlib.compress(b"page")[2:-4], "deflate"),
    ],
)
def test_packed_pages_are_unpacked(data: bytes, coding: str) -> None:
    world = net({"news.example/talks": answer(data, Content_Encoding=coding)})
    with world.fetcher() as fetcher:
        assert fetcher.get(PAGE).body == b"page"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            answer(gzip.compress(b"page" * 99)[:-9], Content_Encoding="gzip"),
            "cut off where it is packed; try again later",
        ),
        (answer("page", Content_Encoding="gzip"), "broken where it is packed"),
        (answer("page", Content_Encoding="br"), "packed as 'br', which was not asked for"),
        (answer("page", Content_Encoding="gzip, gzip"), "packed as 'gzip, gzip', which was not asked for"),
        (answer("page", Content_Length="9"), "the connection broke"),
        (b"SSH-2.0-OpenSSH\r\n", "the connection broke"),
        (b"", "the connection broke"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000, "the connection broke"),
        (answer(status="403 Forbidden"), "403: is not given to programs; save the page and give the file"),
        (answer(status="404 Not Found"), "404: does not exist; is the address right?"),
        (answer(status="410 Gone"), "410: is gone for good; drop this address"),
        (answer(status="429 Too Many"), "429: was asked for too often; try again later"),
        (answer(status="500 Oh"), "500: the server failed; try again later"),
        (answer(status="302 Found"), "302: the server failed; try again later"),
        (answer(status="304 Not Modified"), "304: the server failed; try again later"),
    ],
)
def test_what_went_wrong_is_one_line(page: bytes, said: str) -> None:
    world = net({**FREE, "news.example/talks": page})
    with world.fetcher() as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get(PAGE)
    assert str(caught.value).startswith(f"{PAGE}: {said}")
    assert "\n" not in str(caught.value)


def test_a_page_that_comes_drop_by_drop_is_left() -> None:
    world = net({"news.example/talks": [b"HTTP/1.1 200 OK\r\n\r\n", *(b"x" for _ in range(1000))]}, pace=1.0)
    with world.fetcher() as fetcher, pytest.raises(FetchError, match="not done within 20 s; try again later"):
        fetcher.get(PAGE)
    assert world.clock.now <= 1022


def test_redirects_share_the_time() -> None:
    pages = {f"news.example/{at}": onward(f"/{at + 1}") for at in range(5)}
    world = net(pages, pace=6.0)
    with world.fetcher() as fetcher, pytest.raises(FetchError, match="not done within 20 s"):
        fetcher.get("http://news.example/0")


def test_a_host_is_not_asked_again_at_once() -> None:
    world = net({"news.example/talks": answer("x"), "other.example/": answer("y")})
    with world.fetcher(delay=2.5) as fetcher:
        fetcher.get(PAGE)
        fetcher.get("http://other.example/")
        fetcher.get(PAGE)
        world.clock.now += 1
        fetcher.get(PAGE)
        world.clock.now += 9
        fetcher.get(PAGE)
    assert world.clock.slept == [2.5, 1.5]


def test_waiting_takes_nothing_from_the_time_of_the_fetch() -> None:
    robots = answer("User-agent: *\nCrawl-delay: 25")
    world = net({"news.example/robots.txt": robots, "news.example/talks": answer("x")})
    with world.fetcher() as fetcher:
        fetcher.get(PAGE)
        fetcher.get(PAGE)
    assert world.clock.slept == [25]


def test_robots_txt_is_asked_once_for_a_site_and_obeyed() -> None:
    robots = answer("User-agent: *\nDisallow: /talks\n")
    world = net({"news.example/robots.txt": robots, "news.example/other": answer("x")})
    with world.fetcher() as fetcher:
        assert fetcher.get("http://news.example/other").body == b"x"
        with pytest.raises(RobotsError, match=r"talks: its robots\.txt asks programs not to fetch it"):
            fetcher.get(PAGE)
    assert world.asked == ["news.example/robots.txt", "news.example/other"]


def test_a_redirect_obeys_the_robots_txt_of_where_it_leads() -> None:
    pages = {
        "news.example/talks": onward("http://closed.example/talks"),
        "closed.example/robots.txt": answer("User-agent: detente\nDisallow: /\n"),
    }
    world = net(pages)
    with world.fetcher() as fetcher, pytest.raises(RobotsError):
        fetcher.get(PAGE)
    assert "closed.example/talks" not in world.asked


LONG = "x: y\n" * 300_000  # more than is read of a robots.txt


@pytest.mark.parametrize(
    "robots",
    [
        answer(status="404 Not Found"),
        answer(status="403 Forbidden"),
        onward("/robots.txt"),
        answer(f"{LONG}User-agent: *\nDisallow: /"),
    ],
    ids=["none", "forbidden", "round", "long"],
)
def test_a_site_without_a_robots_txt_lets_everything_be_fetched(robots: bytes) -> None:
    with net({"news.example/robots.txt": robots, "news.example/talks": answer("x")}).fetcher() as fetcher:
        assert fetcher.get(PAGE).body == b"x"


@pytest.mark.parametrize(
    "robots",
    [
        answer(status="500 Oh"),
        answer(status="503 Oh"),
        answer(status="429 Too Many"),
        b"",
        answer(f"User-agent: *\nDisallow: /\n{LONG}"),
    ],
    ids=["500", "503", "429", "broken", "long"],
)
def test_a_site_whose_robots_txt_cannot_be_read_is_left_alone(robots: bytes) -> None:
    world = net({"news.example/robots.txt": robots, "news.example/talks": answer("x")})
    with world.fetcher() as fetcher, pytest.raises(FetchError):
        fetcher.get(PAGE)
    assert "news.example/talks" not in world.asked


def test_a_name_that_is_not_looked_up_in_time_is_left() -> None:
    held = threading.Event()

    def slow(host: str, port: int) -> list[str]:
        held.wait(5)
        return []

    world = Net()
    with Fetcher(resolve=slow, connector=world, seconds=0.05) as fetcher, pytest.raises(FetchError, match="looked up"):
        fetcher.get(PAGE)
    held.set()
    assert world.connected == []
