"""The article of a web page, and what the page says about it."""

from datetime import date

import pytest

from detente.errors import FormatError
from detente.reading.articles import Known
from detente.reading.pages import article_of_page, is_page

LONG = "The two sides met in Orlan on Monday and spoke of fishing, trade and the islands for three hours."
DATA = """<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "Wire"},
{"@type": ["NewsArticle"], "headline": "Talks go on", "datePublished": "2024-10-21T23:30:00+02:00",
"author": [{"name": "Mila Torvan"}, {"name": "Jon Redd"}], "publisher": {"name": "Orlan Wire"}}]}</script>"""
ADDRESS = '<link rel="canonical" href="https://news.example/a">'
OUTLET = '<meta property="og:site_name" content="Orlan Wire">'
DAY = '<meta property="article:published_time" content="2024-10-21">'
BODY = f"""<nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Talks  go
on</h1><p>By Mila Torvan</p><p>{LONG}</p><h2>A quarrel over islands</h2><p>{LONG} “We <b>will</b> not be moved,”
<a href="/kovan">Kovan</a> said.<br>She left at noon.</p><ul><li>fishing in the strait</li><li>trade in grain</li></ul>
<blockquote><p>Nothing is agreed.</p></blockquote></article><footer><p>© 2024 Orlan Wire</p></footer>"""


def page(head: str, body: str = BODY) -> str:
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>'


def test_the_body_is_read_and_its_headings_are_those_of_the_page() -> None:
    article = article_of_page(page(DATA), Known())
    assert [block.of(article.text) for block in article.blocks] == [
        LONG,
        f"{LONG} “We will not be moved,” Kovan said.",
        "She left at noon.",
        "fishing in the strait",
        "trade in grain",
        "Nothing is agreed.",
    ]
    assert "A quarrel over islands" in [heading.of(article.text) for heading in article.headings]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (DATA, ("Talks go on", "2024-10-21", None, "Orlan Wire", "Mila Torvan, Jon Redd")),
        (
            f"{ADDRESS}{OUTLET}{DAY}",
            ("Talks go on", "2024-10-21", "https://news.example/a", "Orlan Wire", "Mila Torvan"),
        ),
        (
            '<link rel="canonical" href="https://news.example/2024/10/21/a">',
            ("Talks go on", "2024-10-21", "https://news.example/2024/10/21/a", None, "Mila Torvan"),
        ),
    ],
    ids=["json-ld", "meta", "url"],
)
def test_the_page_tells_title_day_address_outlet_and_byline(head: str, wanted: tuple[str | None, ...]) -> None:
    found = article_of_page(page(head), Known())
    assert (found.title, found.dct.isoformat(), found.url, found.outlet, found.byline) == wanted


def test_broken_json_in_a_page_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    body = BODY.replace("<p>By", "<p>Published 21 October 2024</p><p>By")
    assert article_of_page(page(head, body), Known()).dct == date(2024, 10, 21)


@pytest.mark.parametrize("body", ["", "<div></div>", "<nav><a href='/'>Home</a></nav>"])
def test_a_page_without_an_article_is_told(body: str) -> None:
    with pytest.raises(FormatError, match=r"a\.html: no article in this page"):
        article_of_page(page("", body), Known(origin="a.html"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<!DOCTYPE html><html>", True),
        ("\n<!-- saved -->\n<HTML>", True),
        ("<?xml version='1.0'?><html>", True),
        ("<b>Kovan</b> left.", False),
        ("Kovan left. <html>", False),
        ("<!---->" * 5000 + "<html>", True),
        ("<!---->" * 5000 + "Kovan", False),
    ],
)
def test_a_page_is_told_from_a_text(text: str, wanted: bool) -> None:
    assert is_page(text) == wanted
