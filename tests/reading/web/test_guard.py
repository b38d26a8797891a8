"""What a page, a feed or a redirect may not lead to: no connection is made."""

import socket
from ipaddress import ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import AddressError, FetchError
from detente.reading.web.fetcher import Fetcher
from detente.reading.web.guard import looked_up
from detente.reading.web.manners import Manners
from detente.reading.web.networks import own_kind
from own_internet import OTHER, PUBLIC, Net, answer, onward

HOSTILE = [
    # loopback, plainly and in other forms
    "http://127.0.0.1/", "http://127.0.0.1./", "http://127.1/", "http://127.0.1/", "http://2130706433/",
    "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/",
    "http://0177.0.0.01/", "http://127.000.000.001/", "http://127.255.255.254/", "http://localhost/",
    "http://localhost./", "http://LOCALHOST/", "http://api.localhost/", "http://0/", "http://0.0.0.0/", "http://0x0/",
    "http://127.0.0.1.nip.example/", "http://１２７.0.0.1/", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/",
    "http://%31%32%37.0.0.1/", "http://127.0.0.1%2f@news.example/", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/",
    "http://[::]/", "http://[::127.0.0.1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/", "http://[::ffff:0:127.0.0.1]/",
    # private networks, carriers, links, clouds
    "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://192.168.257/",
    "http://100.64.0.1/", "http://100.127.255.255/", "http://169.254.169.254/latest/meta-data/",
    "http://169.254.170.2/", "http://2852039166/", "http://0xa9fea9fe/", "http://0251.0376.0251.0376/",
    "http://[::ffff:169.254.169.254]/", "http://[fd00:ec2::254]/", "http://100.100.100.200/", "http://192.0.0.192/",
    "http://169.254.0.1/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fc00::1]/", "http://[fd12::1]/",
    "http://[fec0::1]/", "http://metadata.google.internal/",
    # translated, tunnelled, reserved, for many
    "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/",
    "http://[2002:c0a8:101::1]/", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "http://[2001:db8::1]/",
    "http://[2001:470:1f04:1::5efe:a00:1]/", "http://[100::1]/", "http://[4000::1]/", "http://192.88.99.1/",
    "http://192.0.2.1/", "http://198.18.0.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/",
    "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/", "http://[ff02::1]/", "http://[ff0e::1]/",
    # who is asked, really
    "http://news.example@127.0.0.1/", "http://user:word@news.example/", "http://@news.example/",
    "http://news.example:80@127.0.0.1/", "http://127.0.0.1#@news.example/", "http://127.0.0.1\\@news.example/",
    "http://news.example\\@127.0.0.1/", "http://127.0.0.1?@news.example/", "http://news.example%00.evil.example/",
    "http:///127.0.0.1/", "http://", "http://./", "//127.0.0.1/", "http:127.0.0.1", "http://news.example\t@127.0.0.1/",
    "http://news.example\r\nHost: 127.0.0.1/", "http://[::1", "http://256.256.256.256/", "http://1.2.3.4.5/",
    # other doors and other tongues
    "http://news.example:22/", "http://news.example:6379/", "https://news.example:8443/", "http://127.0.0.1:80/",
    "http://news.example:99999/", "ftp://news.example/", "file:///etc/passwd", "gopher://127.0.0.1:70/_x",
    "data:text/html,x", "javascript:x", "dict://127.0.0.1:2628/d:x", "unix:///var/run/docker.sock", "ws://news.example/",
    # what names lead to
    "http://loop.example/", "http://private.example/", "http://cloud.example/", "http://mixed.example/",
    "http://mixed6.example/", "http://mapped.example/", "http://nat64.example/", "http://unspecified.example/",
    "http://linked.example/", "http://many.example/", "http://odd.example/", "http://nowhere.example/",
    "http://empty.example/", "https://private.example/",
]  # fmt: skip
NAMES: dict[str, list[list[str]]] = {
    "news.example": [[PUBLIC]],
    "localhost": [["127.0.0.1", "::1"]],
    "localhost.": [["127.0.0.1"]],
    "api.localhost": [["127.0.0.1"]],
    "127.0.0.1.nip.example": [["127.0.0.1"]],
    "metadata.google.internal": [["169.254.169.254"]],
    "loop.example": [["127.0.0.1"]],
    "private.example": [["10.1.2.3"]],
    "cloud.example": [["169.254.169.254"]],
    "mixed.example": [[PUBLIC, "192.168.0.1"]],
    "mixed6.example": [[PUBLIC, OTHER, "::1"]],
    "mapped.example": [["::ffff:10.0.0.1"]],
    "nat64.example": [["64:ff9b::a00:1"]],
    "unspecified.example": [["0.0.0.0"]],
    "linked.example": [["fe80::1%eth0"]],
    "many.example": [["224.0.0.251"]],
    "odd.example": [["0177.0.0.1"]],
    "empty.example": [[]],
}
REDIRECTS = [
    "http://127.0.0.1/", "//127.0.0.1/", "http://localhost/", "http://0x7f.1/", "http://2130706433/", "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/", "http://private.example/", "http://mixed.example/",
    "http://news.example@10.0.0.1/", "http://user:word@news.example/other", "http://news.example:8080/",
    "file:///etc/passwd", "gopher://127.0.0.1/", "ftp://news.example/", "http://[::ffff:127.0.0.1]/",
    "https://private.example/", "http://[", "\\\\127.0.0.1\\", "http:\\\\127.0.0.1/",
]  # fmt: skip


def test_there_are_enough() -> None:
    assert len(set(HOSTILE)) + len(REDIRECTS) >= 120


@pytest.mark.parametrize("url", HOSTILE)
def test_nothing_is_connected_to(url: str) -> None:
    world = Net(NAMES)
    with world.fetcher() as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get(url)
    assert world.connected == []
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("location", REDIRECTS)
def test_a_redirect_is_checked_as_any_address_is(location: str) -> None:
    world = Net(NAMES, {"news.example/": onward(location), "news.example/other": answer("<html>")})
    with world.fetcher() as fetcher, pytest.raises(FetchError):
        fetcher.get("http://news.example/")
    assert set(world.connected) == {PUBLIC}
    assert world.asked == ["news.example/robots.txt", "news.example/"]


@pytest.mark.parametrize("location", REDIRECTS)
def test_so_is_a_redirect_of_robots_txt(location: str) -> None:
    world = Net(NAMES, {"news.example/robots.txt": onward(location)})
    with world.fetcher() as fetcher, pytest.raises(FetchError):
        fetcher.get("http://news.example/")
    assert set(world.connected) == {PUBLIC}


def test_a_name_whose_answers_change_is_connected_to_where_it_was_checked() -> None:
    pages = {"turns.example/": answer("page"), "turns.example/robots.txt": answer("Allow: /")}
    world = Net({"turns.example": [[PUBLIC], ["127.0.0.1"]]}, pages)
    with world.fetcher() as fetcher:
        assert fetcher.get("http://turns.example/").body == b"page"
    assert (world.connected, world.looked_up) == ([PUBLIC], ["turns.example"])  # one connection, one look-up


def test_a_later_answer_is_checked_anew() -> None:
    pages = {
        "turns.example/": answer("page", Connection="close"),
        "turns.example/robots.txt": answer(Connection="close"),
    }
    world = Net({"turns.example": [[PUBLIC], ["127.0.0.1"]]}, pages)
    with world.fetcher() as fetcher, pytest.raises(AddressError, match=r"leads to 127\.0\.0\.1, a loopback address"):
        fetcher.get("http://turns.example/")
    assert world.connected == [PUBLIC]


def test_the_connection_goes_to_the_address_and_the_name_is_what_is_asked_and_certified() -> None:
    world = Net({"news.example": [[PUBLIC]]}, {"news.example/": answer("page")})
    with world.fetcher() as fetcher:
        assert fetcher.get("https://news.example/").body == b"page"
    assert set(world.connected) == {PUBLIC}
    assert set(world.secured) == {"news.example"}
    assert world.asked == ["news.example/robots.txt", "news.example/"]


@pytest.mark.parametrize("answers", [[PUBLIC], [OTHER], [OTHER, PUBLIC], ["198.41.0.4", PUBLIC]])
def test_public_addresses_are_connected_to_the_next_where_one_does_not_answer(answers: list[str]) -> None:
    world = Net({"news.example": [answers]}, {"news.example/": answer("page")})
    with world.fetcher() as fetcher:
        assert fetcher.get("http://news.example/").body == b"page"


def test_a_server_that_does_not_answer_is_named() -> None:
    world = Net({"news.example": [["198.41.0.4"]]})
    with world.fetcher() as fetcher, pytest.raises(FetchError, match=r"news\.example: cannot be reached"):
        fetcher.get("http://news.example/")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://private.example/", "http://[::1]/", "http://10.0.0.1:8080/"]
)
def test_private_addresses_are_fetched_where_somebody_says_so(url: str) -> None:
    host = url.split("/")[2]
    world = Net(NAMES, {f"{host}/": answer("page")})
    with world.fetcher(private=True) as fetcher:
        assert fetcher.get(url).body == b"page"


def test_forms_of_an_address_that_programs_read_differently_are_never_fetched() -> None:
    world = Net(NAMES)
    with world.fetcher(private=True) as fetcher, pytest.raises(AddressError, match="IPv4 address"):
        fetcher.get("http://0177.0.0.1/")
    assert world.connected == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://10.0.0.1/", "http://10.0.0.1/: leads to 10.0.0.1, a private address; --allow-private fetches it"),
        ("http://cloud.example/", "cloud.example: leads to 169.254.169.254, an address of cloud metadata"),
        (
            "ftp://news.example/",
            "ftp://news.example/: only http and https are fetched; save the page and give the file",
        ),
        ("http://a:secret@news.example/", "http://news.example/: a name or password in the address; leave it out"),
        ("http://news.example:22/", "http://news.example:22/: port 22 is none of web pages (80, 443)"),
        ("http://nowhere.example/", "nowhere.example: no such server"),
    ],
)
def test_the_reason_is_told(url: str, said: str) -> None:
    with Net(NAMES).fetcher() as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get(url)
    assert str(caught.value).startswith(said)


def test_the_resolver_of_the_system_is_asked_for_addresses() -> None:
    assert looked_up("127.0.0.1", 80) == ("127.0.0.1",)


PIECES = st.sampled_from(
    ["http:", "https:", "HTTP:", "ftp:", "//", "/", "\\", "@", ":", "#", "?", "%", "%00", "%2e", "%31", ".", "。", "[",
     "]", "::", "::1", "::ffff:", "64:ff9b::", "127", "0x7f", "0177", "0", "1", "10", "169.254.169.254", "192.168.1",
     "2130706433", "localhost", "news.example", "１", "ⓛocalhost", "80", "8080", " ", "\t", "user", "xn--", "xn--a-",
     "\u00ad", "\u200b", "-", "_", "ß", "\u0661"]
)  # fmt: skip


def libc(host: str, port: int) -> list[str]:
    """What a resolver that takes every form of an address would answer."""
    try:
        return [socket.inet_ntoa(socket.inet_aton(host.removesuffix(".")))]
    except (OSError, UnicodeError):
        return ["127.0.0.1"] if "local" in host else [PUBLIC]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=8), st.booleans())
def test_whatever_is_written_only_public_addresses_are_connected_to(pieces: list[str], redirected: bool) -> None:
    there = "".join(["http://", *pieces] if pieces[:1] != ["//"] else pieces)
    world = Net(pages={"news.example/": onward(there.encode("unicode_escape").decode("ascii"))})
    with Fetcher(resolve=libc, connector=world, manners=Manners(0), clock=world.clock) as fetcher:
        try:
            fetcher.get("http://news.example/" if redirected else there)
        except FetchError as error:
            assert "\n" not in str(error)  # noqa: PT017 - most of these addresses are none, and some are
    assert [address for address in world.connected if own_kind(ip_address(address))] == []
