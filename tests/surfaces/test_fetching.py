"""Pages and feeds by their addresses on the command line, from a server on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from detente.reading.web.manners import Manners
from detente.surfaces.cli import app
from invented import TEXT
from own_server import Pages, serving

BODY = "".join(f"<p>{words}</p>" for words in TEXT.split("\n\n"))
PAGE = f"<html><head><meta name='date' content='2024-02-02'></head><body><article>{BODY}</article></body></html>"
FEED = """<rss version="2.0"><channel><title>World</title>
<item><title>Talks &#x202e;resume</title><link>https://news.example/a</link>
<pubDate>Fri, 02 Feb 2024 10:00:00 +0000</pubDate></item>
<item><title>Ports reopen</title><link>/b</link></item><item><title>Nowhere</title></item></channel></rss>"""
PAGES: Pages = {
    "/talks": (200, {"Content-Type": "text/html"}, PAGE.encode()),
    "/rss": (200, {"Content-Type": "text/xml"}, FEED.encode()),
}


def run(*args: str) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of one command."""
    done = CliRunner(env={"COLUMNS": "80"}).invoke(app, args, prog_name="detente")
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def site() -> Iterator[str]:
    with serving(PAGES) as address:
        yield address


def test_a_page_is_read_by_its_address(site: str) -> None:
    status, out, err = run("read", f"{site}/talks", "--allow-private", "--json")
    assert (status, err) == (0, "")
    record = json.loads(out)
    assert (record["article"]["url"], record["article"]["published"]) == (f"{site}/talks", "2024-02-02")
    assert record["statements"]


def test_a_page_that_cannot_be_fetched_does_not_stop_the_rest(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts: list[str] = []
    monkeypatch.setattr(Manners, "wait", lambda manners, host, wanted: hosts.append(host))
    args = ("read", f"{site}/none", "ftp://news.example/a", f"{site}/talks", "--allow-private", "--json")
    status, out, err = run(*args)
    assert (status, len(out.splitlines())) == (1, 1)
    assert err.splitlines() == [
        f"detente: {site}/none: 404: does not exist; is the address right?",
        "detente: ftp://news.example/a: only http and https are fetched; save the page and give the file",
    ]
    assert hosts == ["127.0.0.1", "127.0.0.1"]  # by one client, which waits between them


def test_this_machine_is_not_fetched_from_unless_somebody_says_so(site: str) -> None:
    status, out, err = run("read", f"{site}/talks")
    assert (status, out) == (1, "")
    assert err.endswith("--allow-private fetches it if that is what you mean\n")
    status, out, err = run("feeds", "show", "http://127.0.0.1/rss")
    assert (status, out, err.count("\n")) == (1, "", 1)


def test_a_feed_is_shown(site: str) -> None:
    status, out, err = run("feeds", "show", f"{site}/rss", "--allow-private")
    assert (status, err) == (0, f"detente: {site}/rss: 1 of its entries left out: they lead to no page\n")
    assert out.splitlines() == [
        "World  2 entries",
        "2024-02-02    Talks \N{REPLACEMENT CHARACTER}resume",
        "              https://news.example/a",
        "day not told  Ports reopen",
        f"              {site}/b",
    ]


def test_a_feed_as_json(site: str) -> None:
    status, out, _ = run("feeds", "show", f"{site}/rss", "--allow-private", "--json")
    assert status == 0
    assert json.loads(out.splitlines()[1]) == {
        "url": f"{site}/b", "title": "Ports reopen", "published": None, "summary": None, "guid": None,
    }  # fmt: skip


def test_a_page_is_no_feed(site: str) -> None:
    said = f"detente: {site}/talks: no RSS or Atom feed, but a page; give the address of its feed\n"
    assert run("feeds", "show", f"{site}/talks", "--allow-private") == (1, "", said)


@pytest.mark.parametrize("url", ["news.example/rss", "world.xml", ""])
def test_an_address_without_its_beginning(url: str) -> None:
    status, out, err = run("feeds", "show", url)
    assert (status, out) == (1, "")
    assert err.endswith("write it as https://example.org/page\n")
