"""The article behind an address, from a server on this machine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detente.errors import AddressError, EncodingError, FetchError, FormatError, NoDateError, SizeError
from detente.reading.web.addresses import Allowed
from detente.reading.web.fetched_pages import article_of, fetch_article
from detente.reading.web.fetcher import Fetched, Fetcher
from detente.reading.web.manners import Manners
from own_server import serving

SAMPLE = (Path(__file__).parents[3] / "samples" / "japan-south-korea.html").read_text(encoding="utf-8")
WORDS = """Envoys of Orlan and Worek met in the capital of Orlan and agreed that their talks on the border would go on.

The foreign minister of Orlan said that the bridge over the river would be opened again to the people of both sides."""
PAGE = "<html><head><title>Talks</title>{}</head><body><article><h1>Envoys of Orlan meet</h1>{}</article></body></html>"
BODY = "".join(f"<p>{words}</p>" for words in WORDS.split("\n\n"))
URL = "https://news.example/talks?utm=rss"


def page(
    head: str = "", body: str = BODY, *, media_type: str | None = "text/html", charset: str | None = None
) -> Fetched:
    data = PAGE.format(head, body).encode(charset or "utf-8")
    return Fetched(URL, URL, data, media_type=media_type, charset=charset)


def test_a_page_of_a_server_is_an_article() -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    pages = {"/old": (301, {"Location": "/talks"}, b""), "/talks": (200, html, SAMPLE.encode())}
    with serving(pages) as site, Fetcher(Allowed(private=True), manners=Manners(0)) as fetcher:
        article = fetch_article(f"{site}/old", fetcher)
    assert article.url == f"{site}/talks"
    assert (article.extracted, article.dct_origin) == (True, "metadata")
    assert len(article.blocks) > 3


def test_a_server_of_this_machine_is_not_asked_unless_somebody_says_so() -> None:
    with serving({}) as site, Fetcher(manners=Manners(0)) as fetcher:
        with pytest.raises(AddressError, match="port"):
            fetcher.get(site)
        with pytest.raises(AddressError, match="loopback"):
            fetcher.get("http://127.0.0.1/")


def test_nobody_there_is_one_line() -> None:
    with serving({}) as site:
        pass
    with Fetcher(Allowed(private=True)) as fetcher, pytest.raises(FetchError, match=r"127\.0\.0\.1: cannot be reached"):
        fetcher.get(site)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", URL),
        ("<link rel='canonical' href='https://news.example/talks'>", "https://news.example/talks"),
        ("<link rel='canonical' href='/talks'>", "https://news.example/talks"),
        ("<meta property='og:url' content='https://news.example/t'>", "https://news.example/t"),
        ("<link rel='canonical' href='https://other.example/talks'>", URL),
        ("<link rel='canonical' href='javascript:x'>", URL),
        ("<link rel='canonical' href='http://[x'>", URL),
    ],
)
def test_the_address_of_an_article(head: str, url: str) -> None:
    assert article_of(page(head), date(2024, 5, 6)).url == url


def test_the_day_of_a_page_comes_before_that_of_the_feed() -> None:
    told = page("<meta property='article:published_time' content='2024-05-06T08:00:00Z'>")
    assert article_of(told, announced=date(2024, 5, 7)).dct == date(2024, 5, 6)
    assert article_of(told, date(2024, 5, 8)).dct == date(2024, 5, 8)
    assert article_of(page(), announced=date(2024, 5, 7)).dct == date(2024, 5, 7)
    with pytest.raises(NoDateError):
        article_of(page())


@pytest.mark.parametrize(
    ("charset", "told"), [("utf-8", "UTF-8"), ("iso-8859-2", "ISO-8859-2"), ("utf-8", "no-such"), ("utf-8", "rot13")]
)
def test_the_encoding_is_the_one_that_the_server_names(charset: str, told: str) -> None:
    data = PAGE.format("", BODY.replace("Orlan", "Orłan")).encode(charset)
    article = article_of(Fetched(URL, URL, data, media_type="text/html", charset=told), date(2024, 5, 6))
    assert "Orłan" in article.text


@pytest.mark.parametrize(
    "told",
    [
        "<meta charset=windows-1251>",
        "<META content='text/html; charset=windows-1251' http-equiv=Content-Type>",
        '<meta name="x" content="y"><meta charset = "windows-1251">',
    ],
)
def test_a_page_may_name_its_encoding_itself(told: str) -> None:
    data = PAGE.format(told, BODY.replace("Orlan", "Орлан")).encode("cp1251")
    for charset in (None, "utf-8"):
        article = article_of(Fetched(URL, URL, data, media_type="text/html", charset=charset), date(2024, 5, 6))
        assert "Орлан" in article.text


def test_utf_8_is_utf_8_whatever_others_say() -> None:
    data = PAGE.format("<meta charset=iso-8859-2>", BODY.replace("Orlan", "Orłan")).encode()
    article = article_of(Fetched(URL, URL, data, media_type="text/html", charset="windows-1251"), date(2024, 5, 6))
    assert "Orłan" in article.text


@pytest.mark.parametrize("words", ["“Talks”", "Málaga"])
def test_windows_1252_is_what_many_call_latin_1(words: str) -> None:
    data = PAGE.format("", BODY.replace("Orlan", words)).encode("cp1252")
    article = article_of(Fetched(URL, URL, data, media_type="text/html", charset="iso-8859-1"), date(2024, 5, 6))
    assert words in article.text


def test_a_text_is_an_article_too() -> None:
    article = article_of(Fetched(URL, URL, WORDS.encode(), media_type="text/plain"), date(2024, 5, 6))
    assert (article.text, article.url, article.extracted) == (WORDS, URL, False)


@pytest.mark.parametrize(
    ("fetched", "error", "said"),
    [
        (Fetched(URL, URL, b"%PDF-1.7", media_type="application/pdf"), FormatError, "application/pdf, no page"),
        (Fetched(URL, URL, b"%PDF-1.7"), EncodingError, "a PDF file, not text"),
        (page(body="<p>Sign in.</p>"), FormatError, "no article in this page"),
        (page(body="<p>x" * 50_000), SizeError, "a page of more than 50,000 elements; give the text of its article"),
    ],
)
def test_what_is_no_article_is_an_error(fetched: Fetched, error: type[Exception], said: str) -> None:
    with pytest.raises(error) as caught:
        article_of(fetched, date(2024, 5, 6))
    assert str(caught.value).startswith(f"{URL}: {said}")
