"""A whole article: what is read, what is not, and what it is called."""

from datetime import date

from detente.reading.articles import Known, article_from, article_from_text

TEXT = """date 2024-10-21 While Minister Ada Kovan waits for a letter, talks on the islands go on, envoys say.

Kovan arrives in Orlan To view this video please enable JavaScript, and consider a newer browser

A quarrel over islands

"We will not be moved," Kovan said on Monday. "Nothing is agreed."

READ MORE: Orlan recalls its envoy

Every Monday, our editors choose the week's best reporting. Sign up here for the newsletter.

Edited by: Mila Torvan"""


def test_furniture_is_told_apart_and_the_rest_is_read() -> None:
    article = article_from(TEXT, Known())
    assert [block.of(TEXT) for block in article.blocks] == [
        "While Minister Ada Kovan waits for a letter, talks on the islands go on, envoys say.",
        '"We will not be moved," Kovan said on Monday. "Nothing is agreed."',
    ]
    assert [span.of(TEXT) for span in article.headings] == ["A quarrel over islands"]
    assert [span.of(TEXT) for span in article.captions] == ["Kovan arrives in Orlan"]
    assert [span.of(TEXT)[:12] for span in article.boilerplate] == [
        "To view this",
        "READ MORE: O",
        "Every Monday",
        "Edited by: M",
    ]
    assert (article.dct, article.dct_origin) == (date(2024, 10, 21), "first line")


def test_title_and_byline_stand_above_the_first_paragraph() -> None:
    text = f"Talks on the islands go on\nBy Mila Torvan\n\nORLAN (ORW) - {TEXT[16:]}"
    article = article_from_text(text, date(2024, 10, 21))
    assert (article.title, article.byline) == ("Talks on the islands go on", "Mila Torvan")
    assert [span.of(text) for span in article.header] == ["ORLAN (ORW) - "]


def test_a_known_title_is_a_heading_wherever_it_stands() -> None:
    text = "Kovan said that talks go on.\n\nIs it peace at last?!\n\nTalks go on in May."
    article = article_from(text, Known(title="Is it peace at last?!", dct=None, url="https://news.example/2024/10/21/"))
    assert [span.of(text) for span in article.headings] == ["Is it peace at last?!"]


def test_the_id_is_made_of_text_and_day() -> None:
    ids = [article_from_text(TEXT, day).id for day in (date(2024, 10, 21), date(2024, 10, 21), date(2024, 10, 22))]
    assert ids[0] == ids[1] != ids[2]
    assert article_from_text(TEXT, date(2024, 10, 21), id="mine").id == "mine"


def test_a_byline_is_the_names_alone() -> None:
    text = "By Mila Torvan | February 10, 2026\n\nThe minister said that the border was open to all people of the town."
    assert article_from_text(text, date(2026, 2, 11)).byline == "Mila Torvan"
