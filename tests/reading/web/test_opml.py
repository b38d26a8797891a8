"""Lists of feeds, in and out."""

import pytest

from detente.errors import FormatError, SizeError
from detente.reading.web.opml import FeedAddress, feeds_of, opml_of

OPML = """<?xml version="1.0"?>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="World">
    <outline text="Orlan Wire" type="rss" xmlUrl="https://orlan.example/rss" htmlUrl="https://orlan.example/"/>
    <outline text="w" title="Worek &amp; Co" xmlURL=" https://worek.example/atom "/>
  </outline>
  <outline text="Again" xmlUrl="https://orlan.example/rss"/>
  <outline text="A page" htmlUrl="https://page.example/"/>
</body></opml>"""
LAUGHS = """<?xml version="1.0"?><!DOCTYPE opml [
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<opml><body><outline text="&b;" xmlUrl="https://orlan.example/rss"/></body></opml>"""
OUTSIDE = LAUGHS.replace('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">')
PARAMETER = LAUGHS.replace('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY % b SYSTEM "http://a.example/"> %b;')
FEEDS = (
    FeedAddress("https://orlan.example/rss", "Orlan Wire", "https://orlan.example/"),
    FeedAddress("https://worek.example/atom", "Worek & Co"),
)


def test_in() -> None:
    assert feeds_of(OPML.encode(), "mine.opml") == FEEDS


def test_out_and_in() -> None:
    feeds = (*FEEDS, FeedAddress("https://x.example/?a=1&b=2", '“Quotes" & <tags>\x00\ud800'))
    found = feeds_of(opml_of(feeds, "Mine & yours").encode(), "mine.opml")
    assert found == (*FEEDS, FeedAddress("https://x.example/?a=1&b=2", '“Quotes" & <tags>'))


def test_out() -> None:
    feed = FeedAddress("https://orlan.example/rss", "Wire", "https://o.example/")
    assert opml_of([feed]).splitlines() == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head><title>Feeds</title></head>",
        "  <body>",
        '    <outline type="rss" text="Wire" title="Wire" xmlUrl="https://orlan.example/rss" htmlUrl="https://o.example/"/>',
        "  </body>",
        "</opml>",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LAUGHS, "mine.opml:2: declares entities, which no list of feeds needs; take the <!DOCTYPE …> out"),
        (OUTSIDE, "mine.opml:2: declares entities, which no list of feeds needs; take the <!DOCTYPE …> out"),
        (PARAMETER, "mine.opml:2: declares entities, which no list of feeds needs; take the <!DOCTYPE …> out"),
        (OPML.replace("</body>", ""), "mine.opml:9: no OPML (mismatched tag); export it again"),
        (OPML[:100], "mine.opml:3: no OPML (unclosed token); export it again"),
        ("", "mine.opml:1: no OPML (no element found); export it again"),
        ("a,b\n", "mine.opml:1: no OPML (syntax error); export it again"),
        ("<rss/>", "mine.opml:1: no OPML, but 'rss'; give the file that a feed reader exports"),
        ("<opml>" + "<outline>" * 200, "mine.opml:1: outlines inside outlines, more than 100 deep; export it again"),
    ],
)
def test_what_is_no_opml_is_an_error(text: str, said: str) -> None:
    with pytest.raises(FormatError) as caught:
        feeds_of(text.encode(), "mine.opml")
    assert str(caught.value) == said


def test_a_doctype_without_entities_does_no_harm() -> None:
    found = feeds_of(OPML.replace("<opml", '<!DOCTYPE opml SYSTEM "http://a.example/o.dtd">\n<opml', 1).encode(), "o")
    assert found == FEEDS


def test_a_file_that_is_too_large() -> None:
    with pytest.raises(SizeError):
        feeds_of(b" " * 5_000_001, "mine.opml")
