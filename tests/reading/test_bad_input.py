"""Whatever is given: a plain error of one line, or an article whose spans hold."""

from datetime import date
from pathlib import Path

import pytest

from detente.errors import (
    EmptyArticleError,
    EncodingError,
    FormatError,
    LanguageError,
    NoDateError,
    ReadingError,
    SizeError,
)
from detente.reading import articles, blocks
from detente.reading.articles import article_from_text
from detente.reading.files import articles_from

DAY = date(2024, 10, 21)
SAID = "Minister Kovan said on Monday that talks would go on in the capital. "


@pytest.mark.parametrize(
    ("name", "data", "error", "reason"),
    [
        ("a.txt", b"", EmptyArticleError, "empty"),
        ("a.txt", b" \n\t\n", EmptyArticleError, "empty"),
        ("a.txt", "\u200b\n\u202e".encode(), EmptyArticleError, "no words in it"),
        ("a.txt", bytes(range(256)) * 9, EncodingError, "binary data"),
        ("a.txt", SAID.encode(), NoDateError, "no date of publication found"),
        ("a.html", b"<html><body><div></div></body></html>", FormatError, "no article in this page"),
        ("a.jsonl", b'{"id": "x", "text": "Kovan sa', FormatError, "is the line cut off"),
        ("a.jsonl", b'{"id": "x"}', FormatError, "no field 'text'"),
        ("a.jsonl", b'{"text": "Kovan left.", "title": 7}', FormatError, "field 'title' is no text"),
        ("a.jsonl", b'["Kovan left."]', FormatError, "list where an object"),
        ("a.jsonl", b'{"text": "", "published": "2024-10-21"}', EmptyArticleError, "no words in it"),
    ],
)
def test_an_unusable_file_is_told_in_one_line(
    tmp_path: Path, name: str, data: bytes, error: type[ReadingError], reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=reason) as told:
        list(articles_from(tmp_path / name))
    assert "\n" not in str(told.value)
    assert str(told.value).startswith(str(tmp_path / name))


@pytest.mark.parametrize(
    ("text", "looks_like"),
    [
        ("Der Minister hat am Montag gesagt, dass die Gespräche in der Hauptstadt weitergehen werden.", "German"),
        ("Le ministre a dit lundi que les pourparlers se poursuivront dans la capitale du pays.", "French"),
        ("Министр сказал в понедельник, что переговоры будут продолжены.", "another script"),
        ("部长周一表示，会谈将在首都继续进行。", "another script"),
    ],
)
def test_another_language_is_told(text: str, looks_like: str) -> None:
    with pytest.raises(LanguageError, match=looks_like):
        article_from_text(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Kovan resigns.",
        "Talks on Nord Stream end",
        "“Die Zeit” reported that Kovan had met Chancellor Redd in Berlin.",
        "El País said that Kovan would go.",
        "President Xi Jinping (习近平) met Kovan in Beijing on Monday.",
        "1,200.",
    ],
)
def test_a_short_or_mixed_text_is_read(text: str) -> None:
    assert article_from_text(text, DAY).blocks


@pytest.mark.parametrize(
    "text",
    [
        SAID.replace(" said", "\u202e said\u202c").replace("talks", "ta\u00adlks"),
        SAID.replace(" ", "\u00a0"),
        SAID.replace(". ", ".\x00\x07 "),
        "“" + SAID + "\n\n" + SAID,
        "\ufeff" + SAID,
        SAID.replace("\n", "\r\n"),
        "\ud83d" + SAID,
    ],
    ids=["direction marks", "no-break spaces", "control characters", "open quotation", "byte order mark", "cr", "half"],
)
def test_strange_characters_stay_where_they_are(text: str) -> None:
    article = article_from_text(text, DAY)
    assert article.text == text
    assert "Minister" in article.blocks[0].of(text)


def test_a_sentence_of_100_000_characters_is_split_between_words() -> None:
    text = "Kovan said " + "that talks would go on and " * 4_000
    found = article_from_text(text, DAY).blocks
    assert max(block.end - block.start for block in found) <= blocks.LONGEST
    assert " ".join(block.of(text) for block in found) == text.strip()


def test_a_word_of_100_000_characters_is_split() -> None:
    text = "Kovan " + "a" * 100_000
    assert sum(block.end - block.start for block in article_from_text(text, DAY).blocks) >= 100_000


def test_a_long_text_is_read_and_a_longer_one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (SAID * 5 + "\n") * 500
    assert len(article_from_text(text, DAY).blocks) == 500
    monkeypatch.setattr(articles, "LONGEST", 100_000)
    with pytest.raises(SizeError, match="an article may have 100,000: split it"):
        article_from_text(text, DAY)
