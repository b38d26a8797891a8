"""Feeds asked in one run after another: what is new is kept, what fails is tried again, nothing is fetched twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.batch.feed_report import FeedReport
from detente.batch.fetch_run import fetch, in_turn
from detente.batch.keeping import How
from detente.errors import StoreError
from detente.model.feed import FeedItem
from detente.reading.web import feeds as reading_of_feeds
from detente.reading.web import fetched_pages
from detente.store import Store
from detente.store.changes import logged
from detente.store.following import TRIES, follow, followed, unfollow
from own_internet import PUBLIC, Net, answer, onward

DAY = date(2026, 1, 5)
FEED = "news.example/rss"
OTHER = "orlan.example/atom"
SAID = "Envoys of Norway and Sweden met in Oslo on Monday and agreed that their talks on the border would go on. "


def page(words: str, *, day: str | None = "2024-05-06", outlet: str | None = None) -> bytes:
    told = f"<meta property='article:published_time' content='{day}'>" if day else ""
    told += f"<meta property='og:site_name' content='{outlet}'>" if outlet else ""
    body = f"<p>{SAID}</p><p>{SAID}</p><p>{words}</p>"
    return answer(f"<html><head>{told}</head><body><article>{body}</article></body></html>", Content_Type="text/html")


def rss(*items: str, title: str = "World", etag: str = "") -> bytes:
    """A feed whose items are written as "PATH DAY GUID", "-" for what is not told."""
    made = []
    for item in items:
        path, day, guid = (*item.split(), "-", "-")[:3]
        told = f"<pubDate>{date.fromisoformat(day):%a, %d %b %Y} 10:00:00 +0000</pubDate>" if day != "-" else ""
        known = f"<guid isPermaLink='false'>{guid}</guid>" if guid != "-" else ""
        made.append(f"<item><title>T</title><link>https://{path}</link>{told}{known}</item>")
    body = f"<rss version='2.0'><channel><title>{title}</title>{''.join(made)}</channel></rss>"
    return answer(body, Content_Type="application/rss+xml", ETag=etag)


class World:
    """A record, and an internet whose pages change between the runs."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.pages: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.heads: list[str] = []
        self.errors: list[str] = []
        self.notes: list[str] = []
        self.slept: list[float] = []

    def follow(self, *feeds: str) -> None:
        for feed in feeds:
            follow(self.store, f"https://{feed}", None, DAY)

    def run(self, *urls: str) -> tuple[FeedReport, ...]:
        """One run; what was asked and told in it stands in the fields, the asking for robots.txt left out."""
        hosts = {at.partition("/")[0] for at in self.pages}
        net = Net({host: [[PUBLIC]] for host in hosts}, self.pages)
        self.errors, self.notes = [], []
        with net.fetcher() as fetcher:
            found = fetch(
                self.store, fetcher, DAY, urls, how=How("fast"), on_error=lambda error: self.errors.append(str(error)),
                on_note=self.notes.append,
            )  # fmt: skip
        self.asked = [at for at in net.asked if not at.endswith("robots.txt")]
        self.heads, self.slept = net.heads, net.clock.slept
        return found

    def counts(self, *urls: str) -> list[str]:
        """One run: of each feed how it came, the items announced, articles new and there, failed, tried again."""
        told = (
            (each.came, each.announced, each.outcomes["new"], each.outcomes["unchanged"], each.failed, each.waiting)
            for each in self.run(*urls)
        )
        return [" ".join(map(str, row)) for row in told]

    def feed(self) -> tuple[str | None, str | None, int, int, int, int]:
        """How the first feed stands: title, error, failures, items taken, waiting, left."""
        feed = followed(self.store)[0]
        return feed.title, feed.error, feed.failures, feed.taken, feed.waiting, feed.left

    def articles(self) -> list[tuple[str | None, str, str | None]]:
        """Address, day and outlet of what the record holds, by address."""
        with self.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT url, dct, outlet FROM articles ORDER BY url")
            return [(row[0], row[1], row[2]) for row in rows]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with Store(tmp_path / "record.db", make=True) as store:
        yield World(store)


def test_what_is_new_is_kept_once(world: World) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a 2024-05-07", etag='"one"'), "news.example/a": page("One.")}
    assert world.counts() == ["new 1 1 0 0 0"]
    assert world.asked == [FEED, "news.example/a"]
    assert world.articles() == [("https://news.example/a", "2024-05-06", "World")]
    assert (world.feed(), world.errors) == (("World", None, 0, 1, 0, 0), [])
    world.pages[FEED] = answer(status="304 Not Modified")
    assert world.counts() == ["unchanged 0 0 0 0 0"]
    assert (world.asked, 'If-None-Match: "one"' in world.heads[-1]) == ([FEED], True)
    world.pages |= {FEED: rss("news.example/b", "news.example/a"), "news.example/b": page("Two.")}
    assert world.counts() == ["new 1 1 0 0 0"]
    assert world.asked == [FEED, "news.example/b"]
    assert len(list(logged(world.store))) == 2


def test_day_and_outlet_are_the_pages_own_where_it_tells_them(world: World) -> None:
    world.follow(FEED)
    world.pages = {
        FEED: rss("news.example/a 2024-05-07", "news.example/b 2024-05-07", "news.example/c"),
        "news.example/a": page("One.", outlet="Orlan Wire"),
        "news.example/b": page("Two.", day=None),
        "news.example/c": page("Three.", day=None),
    }
    assert world.counts() == ["new 3 2 0 1 1"]
    assert world.articles() == [
        ("https://news.example/a", "2024-05-06", "Orlan Wire"),
        ("https://news.example/b", "2024-05-07", "World"),
    ]
    assert "no date of publication found" in world.errors[0]


def test_an_item_is_known_by_its_address_in_any_feed_and_by_its_guid_in_its_own(world: World) -> None:
    world.follow(FEED, OTHER)
    world.pages = {
        FEED: rss("news.example/a - g1", "news.example/b - same", "news.example/c - same"),
        OTHER: rss("news.example/a", "orlan.example/x - g1", title="Orlan"),
        **{f"news.example/{name}": page(f"Page {name}.") for name in "abcz"},
        "orlan.example/x": page("Page x."),
    }
    assert world.counts() == ["new 3 3 0 0 0", "new 1 1 0 0 0"]
    world.pages[FEED] = rss("news.example/z?from=rss - g1", "news.example/d - same")
    world.pages["news.example/d"] = page("Page d.")
    assert world.counts() == ["new 1 1 0 0 0", "unchanged 0 0 0 0 0"]
    assert world.asked == [FEED, OTHER, "news.example/d"]


def test_an_article_that_fails_is_tried_in_five_runs(world: World) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a", etag='"one"'), "news.example/a": answer(status="500 Oh")}
    assert world.counts() == ["new 1 0 0 1 1"]
    assert world.errors == ["https://news.example/a: 500: the server failed; try again later (try 1 of 5)"]
    world.pages[FEED] = answer(status="304 Not Modified")
    for _ in range(TRIES - 2):
        assert world.counts() == ["unchanged 0 0 0 1 1"]
    assert world.counts() == ["unchanged 0 0 0 1 0"]
    assert world.errors[0].endswith("try again later (given up after 5 tries)")
    assert world.counts() == ["unchanged 0 0 0 0 0"]
    assert (world.asked, world.feed()) == ([FEED], ("World", None, 0, 0, 0, 1))


def test_an_article_that_failed_may_come_later(world: World) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a 2024-05-07"), "news.example/a": answer("<html><p>Soon.</p>")}
    assert world.counts() == ["new 1 0 0 1 1"]
    world.pages |= {FEED: answer(status="503 Oh"), "news.example/a": page("One.", day=None)}
    assert world.counts() == ["failed 0 1 0 0 0"]
    assert world.articles() == [("https://news.example/a", "2024-05-07", "World")]
    assert (world.feed(), world.counts()) == (
        ("World", "https://news.example/rss: 503: the server failed; try again later", 1, 1, 0, 0),
        ["failed 0 0 0 0 0"],
    )
    assert world.feed()[2] == 2


@pytest.mark.parametrize(
    ("found", "robots", "said"),
    [
        ("404 Not Found", "", "404: does not exist; is the address right? (not tried again)"),
        ("410 Gone", "", "410: is gone for good; drop this address (not tried again)"),
        ("200 OK", "User-agent: *\nDisallow: /a", "save the page and give the file (not tried again)"),
    ],
)
def test_what_is_gone_or_refused_is_not_tried_again(world: World, found: str, robots: str, said: str) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a"), "news.example/a": answer("x", status=found)}
    world.pages["news.example/robots.txt"] = answer(robots)
    assert world.counts() == ["new 1 0 0 1 0"]
    assert (len(world.errors), world.errors[0].endswith(said)) == (1, True)
    assert world.counts() == ["unchanged 0 0 0 0 0"]


def test_one_bad_feed_does_not_stop_the_others(world: World) -> None:
    world.follow("a.example/page", "b.example/bomb", "c.example/private", "d.example/cut", FEED)
    world.pages = {
        "a.example/page": page("No feed."),
        "b.example/bomb": answer(b"x" * 100, Content_Encoding="gzip"),
        "c.example/private": onward("http://169.254.169.254/latest"),
        "d.example/cut": rss("news.example/a")[:-60],
        FEED: rss("news.example/b"),
        "news.example/a": page("One."),
        "news.example/b": page("Two."),
    }
    assert world.counts() == [
        "failed 0 0 0 0 0", "failed 0 0 0 0 0", "failed 0 0 0 0 0", "failed 0 0 0 0 0", "new 1 1 0 0 0",
    ]  # fmt: skip
    assert [error.partition(": ")[2][:37] for error in world.errors] == [
        "no RSS or Atom feed, but a page; give",
        "broken where it is packed (Error -3 w",
        "redirects to http://169.254.169.254/l",
        "the connection broke (peer closed con",
    ]


@pytest.mark.parametrize(
    ("module", "name", "came"), [(fetched_pages, "article_of_page", "new"), (reading_of_feeds, "feedparser", "failed")]
)
def test_what_breaks_a_rule_of_ours_is_a_failure_like_others(
    world: World, monkeypatch: pytest.MonkeyPatch, module: object, name: str, came: str
) -> None:
    monkeypatch.setattr(module, name, None)
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a"), "news.example/a": page("One.")}
    assert world.run()[0].came == came
    assert [": unexpected " in error for error in world.errors] == [True]


def test_a_feed_that_moved_for_good_is_asked_there(world: World) -> None:
    world.follow(FEED, OTHER)
    world.pages = {
        FEED: onward("https://news.example/new", "301 Moved Permanently"),
        OTHER: onward("https://news.example/new", "308 Permanent Redirect"),
        "news.example/new": rss(),
    }
    world.run()
    assert world.notes[0] == "https://news.example/rss: moved for good to https://news.example/new"
    assert [feed.url for feed in followed(world.store)] == ["https://news.example/new", f"https://{OTHER}"]


def test_some_of_the_feeds(world: World) -> None:
    world.follow(FEED, OTHER)
    world.pages = {FEED: rss(), OTHER: rss()}
    assert world.counts(f"https://{OTHER}", "https://none.example/rss") == ["unchanged 0 0 0 0 0"]
    assert world.asked == [OTHER]
    assert world.errors == [
        "https://none.example/rss: not followed; follow it with: detente feeds add https://none.example/rss"
    ]


def test_a_run_that_is_interrupted_goes_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.follow(FEED)
    world.pages = {
        FEED: rss("news.example/a", "news.example/b", etag='"one"'),
        "news.example/a": page("One."),
        "news.example/b": page("Two."),
    }
    with monkeypatch.context() as broken:
        broken.setattr("detente.batch.fetch_run.item_taken", lambda *_: (_ for _ in ()).throw(StoreError("full")))
        with pytest.raises(StoreError, match="full"):
            world.run()
    world.pages[FEED] = answer(status="304 Not Modified")
    assert world.counts() == ["unchanged 0 1 1 0 0"]
    assert len(world.articles()) == 2


def test_a_feed_that_is_forgotten(world: World) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a"), "news.example/a": page("One.")}
    world.run()
    unfollow(world.store, f"https://{FEED}")
    assert (followed(world.store), len(world.articles())) == ((), 1)
    with pytest.raises(StoreError, match="not followed; detente feeds list names those that are"):
        unfollow(world.store, f"https://{FEED}")
    world.follow(FEED)
    assert world.counts() == ["new 1 0 1 0 0"]


def test_hosts_are_asked_in_turn_and_each_is_left_alone_for_a_second(world: World) -> None:
    items = [FeedItem(at, 1, f"https://{host}.example/{at}", None, None, 0) for at, host in enumerate("aaabbc")]
    assert [item.url[8:].partition(".")[0] for item in in_turn(items)] == list("abcaba")
    world.follow(FEED)
    world.pages = {
        FEED: rss(*(f"{host}.example/{at}" for host in "ab" for at in (1, 2))),
        **{f"{host}.example/{at}": page(f"{host}{at}.") for host in "ab" for at in (1, 2)},
    }
    assert world.counts() == ["new 4 4 0 0 0"]
    assert world.asked[1:] == ["a.example/1", "b.example/1", "a.example/2", "b.example/2"]
    assert world.slept == [1.0]  # before the first page of the first host is asked again; the other had its time


@pytest.mark.parametrize("down", ["503 Oh", "429 Too Many Requests"])
def test_a_host_that_is_down_is_left_alone_until_the_next_run(world: World, down: str) -> None:
    world.follow(FEED)
    names = [f"down.example/{at}" for at in range(5)]
    world.pages = {FEED: rss(*names, "up.example/a"), "up.example/a": page("One.")}
    world.pages |= {name: answer(status=down) for name in names}
    assert world.counts() == ["new 6 1 0 3 5"]
    assert len([at for at in world.asked if at.startswith("down")]) == 3
    assert world.errors[3:] == ["down.example: failed 3 times in a row; 2 more articles of it wait for the next run"]
    world.pages |= {name: page(name) for name in names}
    assert world.counts() == ["unchanged 0 5 0 0 0"]


def test_several_processes_keep_the_same(world: World, tmp_path: Path) -> None:
    world.follow(FEED)
    world.pages = {FEED: rss("news.example/a", "news.example/b"), **{f"news.example/{n}": page(n) for n in "ab"}}
    net = Net({"news.example": [[PUBLIC]]}, world.pages)
    with net.fetcher() as fetcher:
        (report,) = fetch(world.store, fetcher, DAY, how=How("fast", workers=2))
    assert report.outcomes["new"] == 2
    assert json.dumps([url for url, _, _ in world.articles()]) == '["https://news.example/a", "https://news.example/b"]'
