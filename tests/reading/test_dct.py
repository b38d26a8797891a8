"""The day of publication, from wherever an article tells it."""

import pytest

from detente.errors import DateError, NoDateError
from detente.reading.articles import Known, article_from
from detente.reading.dct import day_from

SAID = "Kovan said that talks would go on."


@pytest.mark.parametrize(
    ("text", "url", "dct", "origin"),
    [
        (f"date 2023-02-03 {SAID}", None, "2023-02-03", "first line"),
        (f" Date: 3 February 2023\n{SAID}", None, "2023-02-03", "first line"),
        (f"DATE: Feb. 3, 2023 - {SAID}", None, "2023-02-03", "first line"),
        (f"2023-02-03T10:15:00Z\n\n{SAID}", None, "2023-02-03", "first line"),
        (f"Friday, February 3, 2023\n{SAID}", None, "2023-02-03", "first line"),
        (f"Published 21 October 2024\n\n{SAID}", None, "2024-10-21", "published line"),
        (f"Talks go on in Orlan\nPublished: Oct 21, 2024, 10:15 GMT\n\n{SAID}", None, "2024-10-21", "published line"),
        (f"{SAID}\n\nLast updated: 21/10/2024", None, "2024-10-21", "published line"),
        (f"{SAID}\nPublished 20 October 2024\nUpdated 21 October 2024", None, "2024-10-20", "published line"),
        (f"Talks go on in Orlan\n21 October 2024\n{SAID}", None, "2024-10-21", "published line"),
        (f"NEW DELHI, Oct 21, 2024 (ORW) - {SAID}", None, "2024-10-21", "dateline"),
        (f"NEW DELHI, Oct 21 - {SAID}\n\nPublished 22 October 2024", None, "2024-10-21", "dateline"),
        (f"NEW DELHI, Oct 21 - {SAID}", "https://news.example/2024/10/22/talks", "2024-10-21", "dateline"),
        (f"NEW DELHI, Oct 21 - {SAID}\n© 2024 Orlan Wire", None, "2024-10-21", "dateline"),
        (f"NEW DELHI, Dec 31 - {SAID}", "https://news.example/2025/01/01/talks", "2024-12-31", "dateline"),
        (SAID, "https://news.example/2024/10/21/talks", "2024-10-21", "url"),
        (SAID, "https://news.example/world/20241021-talks", "2024-10-21", "url"),
        (SAID, "https://news.example/2024/oct/21/talks", "2024-10-21", "url"),
        (f"{SAID}\n\nURL /2024/10/21/", None, "2024-10-21", "url"),
    ],
)
def test_the_day_is_found(text: str, url: str | None, dct: str, origin: str) -> None:
    article = article_from(text, Known(url=url))
    assert (article.dct.isoformat(), article.dct_origin) == (dct, origin)
    assert SAID in [block.of(text) for block in article.blocks]


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        f"NEW DELHI, Oct 21 - {SAID}",
        f"NEW DELHI, Oct 21 - {SAID} The treaty of 1 May 1998 is dead.",
        "Kovan said on 3 February 2023 that talks would go on.",
        f"{SAID}\n\nPublished 31 February 2024",
        f"{SAID}\n\nPublished 03/04/2024",
    ],
)
def test_a_text_that_tells_no_day_has_none(text: str) -> None:
    with pytest.raises(NoDateError, match="no date of publication found"):
        article_from(text, Known())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("date 2023-02-03 While Kovan waits, talks go on.", "While Kovan waits, talks go on."),
        ('date 2023-02-03 "Never," said Kovan of the talks.', '"Never," said Kovan of the talks.'),
        ("Published 3 February 2023, the report says that talks go on.",) * 2,
        ("3 February 2023 was the day on which the talks began.",) * 2,
    ],
)
def test_a_header_takes_no_word_of_a_sentence(text: str, first: str) -> None:
    article = article_from(text, Known(url="https://news.example/2023/02/03/"))
    assert article.blocks[0].of(text) == first


@pytest.mark.parametrize(
    "words",
    [
        "2023-02-03",
        "20230203",
        "2023-02-03T23:30:00-05:00",
        "2023/02/03",
        "3 Feb 2023",
        "February 3rd, 2023",
        "3.2.2023",
    ],
)
def test_a_field_may_write_its_day_in_many_ways(words: str) -> None:
    assert day_from(words, "published").isoformat() == "2023-02-03"


@pytest.mark.parametrize("year", ["0203", "1823", "2223"])
def test_a_year_without_news_is_refused(year: str) -> None:
    with pytest.raises(DateError, match="cannot be its day of publication"):
        day_from(f"{year}-02-03", "published")


@pytest.mark.parametrize("words", ["soon", "2023-02-31", "03/04/2023", "Thursday"])
def test_a_field_that_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(DateError, match="write it as YYYY-MM-DD"):
        day_from(words, "published")
