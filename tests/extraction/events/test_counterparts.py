"""The side that a clause leaves out: told by the article's two states, or by the only other one named near."""

import pytest

from detente.extraction.events.pair_nouns import PairRow
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


QUARREL = (
    "Kenya and Uganda have been at odds over a dam on the Sio River for years. Kenyan Foreign Minister Grace Wanjiru "
    "and her Ugandan counterpart, Peter Okello, have both said that the quarrel must end. "
)


@pytest.mark.parametrize(
    ("text", "dyad"),
    [
        ("Kenyan units in the west have been placed on alert.", ("MOBILIZE", "KEN", "UGA")),  # by themselves
        ("A Kenyan airliner was searched by police in Entebbe on Monday.", ("COERCE", "UGA", "KEN")),
        ("Kenya's duty on sugar came into force on Monday.", ("SANCTION", "KEN", "UGA")),
        ("A tariff on Ugandan sugar came into force on Monday.", ("SANCTION", "KEN", "UGA")),
        ("Uganda released the two boats on Tuesday.", ("RETREAT", "UGA", "KEN")),
        ("Ugandan soldiers left the border district on Saturday.", ("RETREAT", "UGA", "KEN")),
        ("The joint border commission met on Tuesday.", ("CONSULT", "KEN", "UGA")),
        ("Flights between the countries resumed on Monday.", ("COOPERATE", "KEN", "UGA")),
        ("The two ambassadors went back to their posts on Monday.", ("SUPPORT", "KEN", "UGA")),
        ("The agreement was signed in Arusha on Monday.", ("SUPPORT", "KEN", "UGA")),
        ("The ministers set up a working group.", ("AGREE", "KEN", "UGA")),
        ("Both ministers thanked Tanzania.", ("SUPPORT", "KEN,UGA", "TZA")),
        ("Tanzania asked both to show restraint.", ("REQUEST", "TZA", "KEN,UGA")),
        ("The pause was welcomed in Kampala.", ("SUPPORT", "UGA", "KEN")),
        ("Okello apologised for the remark on Monday.", ("SUPPORT", "UGA", "KEN")),
    ],
)
def test_the_other_side_in_a_story_of_two_states(text: str, dyad: tuple[str, str, str]) -> None:
    assert dyads(QUARREL + text) == [dyad]


def test_an_article_about_many_states_has_no_other_side() -> None:
    many = "Norway, Estonia, Latvia, Poland and Sweden sent ministers. Ghana, Kenya and Togo did not. "
    assert ("REJECT", "NOR", "") in dyads(
        many + "It lasted a day. Nobody spoke. The hall was full. Oslo rejected the plan."
    )


@pytest.mark.parametrize("row", rows("pairs", PairRow), ids=lambda row: row.lemma)
def test_both_sides_are_the_storys_two_states(row: PairRow) -> None:
    assert dyads(STORY + row.example) == [("CONSULT", "NOR", "EST")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya urged all countries to keep their ports open.",
        "Kenya called on the bishop of Nakuru to publish his report.",
        "Kenya found that such talks take time.",
        "Kenya and its partners agreed to stay in touch.",
        "Kenya voiced its support for those who have lost their homes.",
    ],
)
def test_who_turns_to_somebody_else_does_not_turn_to_the_other_state(text: str) -> None:
    assert not [told for told in dyads(QUARREL + text) if told[2] == "UGA"]


FILLER = "The hall was full. It rained. Nobody left early. A film was shown. Tea was served. "


@pytest.mark.parametrize("text", ["Kenya welcomed the decision.", "Uganda sent its troops.", "Kenya promised $500."])
def test_a_transcript_leaves_no_side_to_the_reader(text: str) -> None:
    assert not [told for told in dyads(QUARREL + FILLER * 12 + text) if told[1] and told[2]]


def test_a_third_state_with_a_part_in_the_story_leaves_no_side_to_the_reader() -> None:
    third = "Rwanda and Uganda spoke of the dam. " * 4
    assert ("SUPPORT", "KEN", "UGA") in dyads(QUARREL + FILLER * 2 + "Kenya welcomed the decision.")
    assert ("SUPPORT", "KEN", "UGA") not in dyads(QUARREL + third + FILLER * 5 + "Kenya welcomed the decision.")
