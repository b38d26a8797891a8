"""The side that a clause leaves out: told by the article's two states, or by the only other one named near."""

import pytest

from detente.extraction.events.counterparts import PairRow
from detente.lexicon import rows
from documents import document

STORY = "Norway and Estonia are at odds over a cable. "


def dyads(text: str) -> list[tuple[str, str, str]]:
    events = document(text, until="find_events").events
    return [(e.plover, ",".join(e.source_countries), ",".join(e.target_countries)) for e in events]


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        (STORY + "Oslo rejected the complaint on Monday.", ("REJECT", "NOR", "EST")),
        (STORY + "Tallinn has suspended the talks.", ("SANCTION", "EST", "NOR")),
        (STORY + "The two foreign ministers met in Riga on Friday.", ("CONSULT", "NOR", "EST")),
        (STORY + "Sweden rejected the complaint.", ("REJECT", "SWE", "")),  # a third state has no other side here
    ],
)
def test_the_other_side_of_two(text: str, dyad: tuple[str, str, str]) -> None:
    assert dyads(text) == [dyad]


def test_an_article_about_many_states_has_no_other_side() -> None:
    many = "Norway, Estonia, Latvia, Poland and Sweden sent ministers. Ghana, Kenya and Togo did not. "
    assert ("REJECT", "NOR", "") in dyads(
        many + "It lasted a day. Nobody spoke. The hall was full. Oslo rejected the plan."
    )


@pytest.mark.parametrize("row", rows("pairs", PairRow), ids=lambda row: row.lemma)
def test_both_sides_are_the_storys_two_states(row: PairRow) -> None:
    assert dyads(STORY + row.example) == [("CONSULT", "NOR", "EST")]
