"""Copies of one article."""

from __future__ import annotations

from datetime import date

import pytest

from detente.model.story import DatedText
from detente.resolution.duplicates import Duplicates, duplicates

LEAD = "Norwegian Foreign Minister Sigrid Aasheim arrived in Ottawa on Monday for two days of talks about the Arctic."
BODY = """Aasheim and her Canadian counterpart, Claude Verrier, are to discuss fishing quotas off Svalbard and a
shared rescue centre that both capitals have wanted since a trawler sank there in March with nine sailors on board.
Verrier told reporters before the meeting that Canada would bring a map, a lawyer and a good deal of patience.
Officials on both sides said that an agreement on quotas was close, while the rescue centre would take longer because
neither government has found the money for a second helicopter. The last visit of a Norwegian minister was in 2019."""
CUT = " ".join(BODY.split()[:55])
OTHER = """Canada's central bank left its rate unchanged on Monday and said that prices were rising more slowly than
it had feared in the spring. Governor Maude Tessier pointed to cheaper fuel and to rents that no longer climb, and said
that the bank would look at wages before it moved. Markets had expected the decision, and the dollar hardly stirred."""


def article(id: str, text: str, day: str = "2024-05-06") -> DatedText:
    return DatedText(id, date.fromisoformat(day), text)


@pytest.mark.parametrize(
    ("one", "other", "copies"),
    [
        (f"{LEAD} {BODY}", f"Svalbard's fish brought two ministers together this week. {BODY}", True),  # other lead
        (f"{LEAD} {BODY}", f"{LEAD} {CUT}", True),  # cut
        (f"{LEAD} {BODY}", f"{LEAD} {BODY}".replace("nine sailors", "eleven sailors"), True),  # corrected
        (f"{LEAD} {BODY}", f"OTTAWA, Dagsposten –\n{LEAD}\n\n{BODY}".upper(), True),  # set otherwise
        (f"{LEAD} {BODY}", f"{LEAD} {OTHER}", False),  # only the first sentence
        (LEAD, LEAD.replace("Ottawa", "Reykjavik"), False),  # short, and of another visit
        (LEAD, LEAD, True),
    ],
)
def test_copies_share_most_of_their_words(one: str, other: str, copies: bool) -> None:
    assert duplicates([article("a", one), article("b", other)]) == ((("a", "b"),) if copies else ())


def test_the_same_words_weeks_later_are_an_article_of_their_own() -> None:
    text = f"{LEAD} {BODY}"
    assert duplicates([article("a", text), article("b", text, "2024-07-01")]) == ()


def test_groups_hang_on_no_order() -> None:
    articles = [
        article("c", f"{LEAD} {BODY}", "2024-05-07"),
        article("a", BODY, "2024-05-08"),
        article("b", f"{LEAD} {CUT}", "2024-05-06"),
        article("d", OTHER),
    ]
    assert duplicates(articles) == duplicates(articles[::-1]) == (("b", "c", "a"),)


def test_what_is_added_again_replaces_itself() -> None:
    found = Duplicates()
    found.add(article("a", BODY))
    assert found.add(article("b", BODY)) == ("a",)
    found.add(article("a", OTHER))
    assert found.groups() == ()


def test_what_is_removed_has_no_copies() -> None:
    found = Duplicates()
    found.add(article("a", BODY))
    found.add(article("b", BODY))
    found.remove("a")
    assert found.groups() == ()
    assert found.add(article("c", BODY)) == ("b",)
