"""What robots.txt allows, after RFC 9309."""

import pytest

from detente.reading.web.robots import robots_of

TWO = "User-agent: other\nUser-agent: detente/1.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/x", True),
        ("User-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow:", "/x", True),
        ("\ufeffuser-agent: *\ndisallow: /x # not this", "/x/y", False),
        ("User-agent: *\nDisallow: /x", "/X", True),
        ("User-agent: *\nDisallow: /x\nAllow: /x/open", "/x/open/1", True),
        ("User-agent: *\nAllow: /x/open\nDisallow: /x", "/x/shut", False),
        ("User-agent: *\nDisallow: /page\nAllow: /page", "/page", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /*?print", "/a?print=1", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /a*a$", "/a", True),
        ("User-agent: *\nDisallow: /a*$", "/abc", False),
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe", False),
        ("User-agent: *\nDisallow: /~joe", "/%7ejoe", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", True),
        ("User-agent: *\nDisallow: /é", "/%C3%A9", False),
        (TWO, "/a", False),
        (TWO, "/b", True),
        ("User-agent: other\nDisallow: /", "/x", True),
        ("User-agent: detente\nUser-agent: *\nDisallow: /x", "/x", False),
        ("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", False),
        ("User-agent: *\nSitemap: https://x/\nDisallow: /a", "/a", False),
        ("Disallow: /", "/x", True),
        ("no line of it\n<html>: Disallow: /", "/x", True),
        ("User-agent: *\nDisallow: /" + "*a" * 3000 + "b", "/" + "a" * 8000, True),
    ],
)  # fmt: skip
def test_paths(text: str, path: str, allowed: bool) -> None:
    assert robots_of(text, "detente").allows(path) is allowed


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 5", 5.0),
        ("User-agent: *\nCrawl-delay: 0.5", 0.5),
        ("User-agent: *\nCrawl-delay: 86400", 30.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: other\nCrawl-delay: 5", 0.0),
        ("", 0.0),
    ],
)
def test_delays(text: str, seconds: float) -> None:
    assert robots_of(text, "detente").delay == seconds
