"""The page: pieces, escaping, and what it needs to stand alone."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from detente.model.article import Article
from detente.model.document import Document
from detente.model.span import Span
from detente.surfaces.page.build import page
from detente.surfaces.page.marks import Mark
from detente.surfaces.page.pieces import blocks_of
from invented import TEXT, document_by_hand


class Seen(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def article(text: str, **known: str) -> Document:
    return Document(Article("x", text, date(2024, 2, 2), **known))  # type: ignore[arg-type]


def cut(text: str, *marks: tuple[int, int, str], **furniture: tuple[Span, ...]) -> list[list[tuple[str, str]]]:
    """The words and marks of each piece, by paragraph."""
    made = [Mark(Span(start, end), "events", key, "") for start, end, key in marks]
    blocks = blocks_of(Article("x", text, date(2024, 2, 2), **furniture), made)  # type: ignore[arg-type]
    return [
        [(piece.span.of(text), "".join(mark.key for mark in piece.marks) + "-" * piece.dim) for piece in block.pieces]
        for block in blocks
    ]


@pytest.mark.parametrize(
    ("text", "marks", "pieces"),
    [
        ("abcdef", [], [[("abcdef", "")]]),
        ("abcdef", [(2, 4, "x")], [[("ab", ""), ("cd", "x"), ("ef", "")]]),
        ("abcdef", [(0, 4, "x"), (2, 6, "y")], [[("ab", "x"), ("cd", "xy"), ("ef", "y")]]),  # they overlap
        ("abcdef", [(2, 4, "y"), (0, 6, "x")], [[("ab", "x"), ("cd", "xy"), ("ef", "x")]]),  # one inside the other
        ("abcdef", [(0, 3, "x"), (3, 6, "y")], [[("abc", "x"), ("def", "y")]]),  # they touch
        ("abcdef", [(0, 6, "x"), (0, 6, "y")], [[("abcdef", "xy")]]),
        ("ab\n\ncd", [(0, 6, "x")], [[("ab", "x")], [("cd", "x")]]),  # over two paragraphs
        ("\n\n ab \n", [(3, 5, "x")], [[("ab", "x")]]),
        ("", [], []),
    ],
)
def test_overlapping_marks_cut_the_text_into_pieces(
    text: str, marks: list[tuple[int, int, str]], pieces: list[list[tuple[str, str]]]
) -> None:
    assert cut(text, *marks) == pieces


def test_the_lines_of_one_paragraph_stay_together() -> None:
    assert cut("one\ntwo\n\nthree", blocks=(Span(0, 7), Span(9, 14))) == [[("one\ntwo", "")], [("three", "")]]


def test_furniture_inside_a_paragraph_is_dimmed() -> None:
    assert cut("Kept. Play video", boilerplate=(Span(6, 16),)) == [[("Kept. ", ""), ("Play video", "-")]]


def test_the_whole_article_stands_on_the_page_once() -> None:
    blocks = blocks_of(document_by_hand().article, [])
    assert "".join(piece.span.of(TEXT) for block in blocks for piece in block.pieces) == TEXT.replace("\n", "")


HOSTILE = '<script>alert("x")</script> & <img src=x onerror=alert(1)> \u202etxet\u202c \x00\x1b[2J "quoted" \ud83d'


def test_what_an_article_says_is_never_markup() -> None:
    doc = article(HOSTILE, title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url="javascript:alert(1)")
    html = page([doc, doc])
    tags = [tag for tag, _ in Seen(html).tags]
    assert tags.count("script") == 1
    assert "img" not in tags
    assert "javascript:" not in html
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html)
    html.encode("utf-8")


def test_a_reading_is_never_markup() -> None:
    doc = document_by_hand()
    doc = replace(doc, actors=(replace(doc.actors[0], name='"><script>alert(1)</script>'), *doc.actors[1:]))
    assert [tag for tag, _ in Seen(page([doc])).tags].count("script") == 1


def test_the_page_asks_nothing_of_the_network() -> None:
    seen = Seen(page([document_by_hand()]))
    addresses = [attrs.get("src") or attrs.get("href") for tag, attrs in seen.tags if tag != "a"]
    links = [attrs["href"] or "" for tag, attrs in seen.tags if tag == "a"]
    assert [address for address in addresses if address] == []
    assert [link for link in links if not link.startswith("#")] == ["https://news.example/athens-ankara"]
    assert "url(" not in "".join(seen.text)
    assert "@import" not in "".join(seen.text)


def test_every_link_leads_somewhere_and_no_id_is_used_twice() -> None:
    seen = Seen(page([document_by_hand(), document_by_hand()]))
    ids = [found for _, attrs in seen.tags if (found := attrs.get("id"))]
    links = {(attrs["href"] or "")[1:] for tag, attrs in seen.tags if tag == "a" and (attrs["href"] or "")[0] == "#"}
    assert sorted(ids) == sorted(set(ids))
    assert links - set(ids) == set()


def test_words_under_two_findings_carry_both() -> None:
    seen = Seen(page([document_by_hand()]))
    inside = [attrs for tag, attrs in seen.tags if tag == "span" and "1-c2" in (attrs.get("data-k") or "").split()]
    assert [(attrs["class"], attrs["data-k"]) for attrs in inside] == [
        ("m channels", "1-c1 1-c2"),
        ("m channels", "1-c2"),
        ("m channels events", "1-e4 1-c2"),
        ("m channels events events-cue", "1-e4 1-c2"),
        ("m channels events", "1-e4 1-c2"),
        ("m channels events times", "1-t5 1-e4 1-c2"),
    ]


def test_a_reading_says_a_line_for_each_finding() -> None:
    seen = Seen(page([document_by_hand()]))
    titles = [attrs["title"] for _, attrs in seen.tags if attrs.get("data-k") == "1-t5 1-e4 1-c2"]
    assert [title.split("\n") for title in titles if title] == [
        [
            "Time: May 2023 · date · 2023-05",
            "Event: Türkiye broke off contacts with Greece · May 2023 · happened · SANCTION discontinue 160",
            "Line of contact: Greece–Türkiye: military · suspended · since May 2023",
        ]
    ]


def test_several_articles_have_a_list_on_top() -> None:
    one, several = page([document_by_hand()]), page([document_by_hand()] * 2)
    assert ('aria-label="Articles"' in one, several.count('href="#article-')) == (False, 3)


def test_the_same_documents_give_the_same_page() -> None:
    assert page([document_by_hand()]) == page([document_by_hand()])


@pytest.mark.parametrize("tag", ["style", "script"])
def test_nothing_but_the_pages_own_style_and_script_may_run(tag: str) -> None:
    html = page([document_by_hand()])
    (own,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
    assert f"{tag}-src 'sha256-{digest}'" in html
    assert not re.search(r"<[^>]+ (style|on[a-z]+)=", html)
