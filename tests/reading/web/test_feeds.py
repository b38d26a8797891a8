"""Feeds: what they announce, and what is none."""

import pytest

from detente.errors import FormatError
from detente.model.feed import FeedEntry
from detente.reading.web.feeds import feed_of, fetch_feed
from own_internet import answer, net, onward

URL = "https://news.example/feeds/world.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>World &amp; wires</title>
<link>https://news.example/</link>
<item><title>Orlan and Worek resume talks</title><link>https://news.example/a</link>
  <pubDate>Thu, 02 Feb 2023 23:30:00 -0500</pubDate>
  <description>&lt;p&gt;Envoys met &lt;b&gt;twice&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;More to come.</description></item>
<item><title>Ports &lt;em&gt;reopen&lt;/em&gt;</title><link>/b?x=1&amp;y=2</link>
  <dc:date>2023-02-03T04:00:00+02:00</dc:date></item>
<item><guid isPermaLink="true">https://news.example/c</guid><pubDate>soon</pubDate></item>
<item><title>Again</title><link>https://news.example/a</link></item>
<item><title>No address</title></item>
<item><title>Not of the web</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>Atom</title>
<entry><title type="text">5 &lt; 6</title><link rel="self" href="/e.atom"/><link href="/e"/>
<published>2024-05-06T09:00:00Z</published><updated>2024-05-07T09:00:00Z</updated>
<summary type="html">A &amp;amp; B</summary></entry>
<entry><title>Changed</title><link href="/f"/><updated>2024-05-08T01:00:00+09:00</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Old</title></channel><item><title>One</title><link>https://news.example/one</link></item></rdf:RDF>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY f SYSTEM "file:///etc/hostname">]>
<rss version="2.0"><channel><title>x</title><item><title>&d;&f;</title><link>https://news.example/x</link></item>
</channel></rss>"""


def entry(found: FeedEntry) -> tuple[str, str | None, str | None, str | None]:
    return found.url, found.title, str(found.day) if found.day else None, found.summary


def test_rss() -> None:
    feed = feed_of(RSS.encode(), URL)
    assert (feed.url, feed.title) == (URL, "World & wires")
    assert [*map(entry, feed.entries)] == [
        ("https://news.example/a", "Orlan and Worek resume talks", "2023-02-02", "Envoys met twice. More to come."),
        ("https://news.example/b?x=1&y=2", "Ports reopen", "2023-02-03", None),
        ("https://news.example/c", None, None, None),
    ]
    assert feed.notes == ("2 of its entries left out: they lead to no page",)


def test_a_feed_is_told_by_where_it_has_moved_to() -> None:
    pages = {"news.example/rss": onward("https://feeds.example/world.xml"), "feeds.example/world.xml": answer(RSS)}
    with net(pages).fetcher() as fetcher:
        feed = fetch_feed("http://news.example/rss", fetcher)
    assert (feed.url, feed.entries[1].url) == ("https://feeds.example/world.xml", "https://feeds.example/b?x=1&y=2")


def test_atom() -> None:
    feed = feed_of(ATOM.encode(), URL)
    assert [*map(entry, feed.entries)] == [
        ("https://news.example/e", "5 < 6", "2024-05-06", "A & B"),
        ("https://news.example/f", "Changed", "2024-05-08", None),
    ]
    assert str(feed.entries[1].published) == "2024-05-08 01:00:00+09:00"


def test_the_oldest_kind_of_feed() -> None:
    assert [*map(entry, feed_of(RDF.encode(), URL).entries)] == [("https://news.example/one", "One", None, None)]


@pytest.mark.parametrize(
    ("data", "charset", "title"),
    [
        (RSS.replace("utf-8", "iso-8859-1").replace("Orlan", "Orlán").encode("latin-1"), None, "Orlán and Worek"),
        (RSS.replace("Orlan", "Orlán").encode("cp1252"), "windows-1252", "Orlán and Worek"),
        (b"\xef\xbb\xbf" + RSS.replace("Orlan", "Orlán").encode(), None, "Orlán and Worek"),
    ],
)
def test_encodings(data: bytes, charset: str | None, title: str) -> None:
    assert str(feed_of(data, URL, "text/xml", charset).entries[0].title).startswith(title)


def test_a_feed_that_is_cut_off_gives_what_it_has_and_says_so() -> None:
    feed = feed_of(RSS.encode()[: RSS.index("<item><guid")], URL)
    assert [found.url for found in feed.entries] == ["https://news.example/a", "https://news.example/b?x=1&y=2"]
    assert feed.notes == ("not well formed, or cut off: what it announces may not be all",)


def test_entities_are_neither_filled_in_nor_followed() -> None:
    titles = [found.title for found in feed_of(BOMB.encode(), URL).entries]
    assert max(len(title or "") for title in titles) < 100
    assert "haha" not in str(titles)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", ", but nothing at all; is the address right?"),
        ("Orlan and Worek resume talks", "; is the address right?"),
        ("/etc/hostname", "; is the address right?"),
        ("http://127.0.0.1:1/feed", "; is the address right?"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "; is the address right?"),
        ("<opml version='2.0'><body/></opml>", "; is the address right?"),
        ("<!doctype html><title>News</title>", ", but a page; give the address of its feed"),
        (
            "<!-- a --><!-- b --><html><link rel=alternate href='/rss?a=1&amp;b=2' type='application/rss+xml'>",
            ", but a page; its feed is https://news.example/rss?a=1&b=2",
        ),
        ("<!---->" * 5000 + "x", "; is the address right?"),
    ],
)
def test_what_is_no_feed_is_an_error(data: str, said: str) -> None:
    with pytest.raises(FormatError) as caught:
        feed_of(data.encode(), URL)
    assert str(caught.value) == f"{URL}: no RSS or Atom feed{said}"


def test_a_declaration_that_is_broken_is_an_error() -> None:
    with pytest.raises(FormatError, match="no RSS or Atom feed in an encoding that can be told"):
        feed_of(RSS.encode().replace(b"utf-8", b"ut\xfe-8"), URL)


def test_what_a_feed_knows_its_entries_by() -> None:
    rss = """<rss version="2.0"><channel><item><link>https://news.example/a</link>
    <guid isPermaLink="false"> tag:news,
     2024:7 </guid></item><item><link>https://news.example/b</link></item></channel></rss>"""
    assert [found.guid for found in feed_of(rss.encode(), URL).entries] == ["tag:news, 2024:7", None]
