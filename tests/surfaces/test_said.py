"""Whose statements are listed, of the invented article."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from detente.surfaces.said import Heard, as_rows, said
from invented import document_by_hand


@pytest.mark.parametrize(
    ("by", "about", "found"),
    [
        ("Vardakis", "", ["s1"]),
        ("nikos VARDAKIS", "", ["s1"]),
        ("Várdakis", "", ["s1"]),
        ("Vard", "", []),  # a word is a whole word
        ("Turkey", "", ["s2"]),
        ("TUR", "", ["s2"]),
        ("Ankara", "", ["s2"]),
        ("Greece", "", []),  # it is spoken of, and does not speak
        ("Aydemir", "", ["s5", "s6"]),
        ("Aydemir", "maritime-border", ["s5"]),
        ("Aydemir", "Maritime border", ["s5"]),
        ("Aydemir", "photograph", ["s6"]),
        ("Aydemir", "graph", []),
        ("defence ministry official", "", ["s3"]),
        ("", "", []),
    ],
)
def test_a_speaker_is_called_by_a_name_or_a_part_of_it(by: str, about: str, found: Sequence[str]) -> None:
    assert [statement.id for statement in said(document_by_hand(), by, about)] == list(found)


def test_a_row_has_the_article_the_speaker_the_words_and_the_record_s_own_keys() -> None:
    doc = document_by_hand()
    (row,) = as_rows(doc, said(doc, "Vardakis"))
    assert row["article"]["published"] == doc.article.dct.isoformat()
    assert row["speaker"] == {
        "name": "Nikos Vardakis",
        "role": "Foreign Minister",
        "organisation": "Greek Foreign Ministry",
        "country": "GRC",
    }
    assert row["words"] == [
        "We come with an open mind, but not with an empty one,",
        "The sea does not belong to whoever shouts the loudest.",
    ]
    assert [doc.text[start:end] for start, end in row["content"]] == row["words"]


def test_who_is_not_heard_is_told_with_those_who_are() -> None:
    heard = Heard("Orlan", "gas")
    assert list(heard.among([document_by_hand()])) == []
    assert heard.nothing == (
        "nothing said by 'Orlan' about 'gas'; those who speak: Nikos Vardakis, Türkiye, "
        "a Greek defence ministry official, Elif Karaman, Selin Aydemir, officials"
    )


def test_nothing_is_to_be_told_where_somebody_is_heard() -> None:
    heard = Heard("Aydemir")
    assert [doc.article.id for doc, _ in heard.among([document_by_hand()])] == [document_by_hand().article.id]
    assert heard.nothing == ""
