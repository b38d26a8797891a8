"""Articles joined into stories."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from detente.model.story import DatedText, Story
from detente.resolution.stories import Stories, stories

FISH = (
    """Norway and Canada open talks on fishing quotas off Svalbard. Foreign Minister Sigrid Aasheim said in Oslo
that cod and halibut quotas had to be shared. The Canadian fisheries minister, Claude Verrier, called
the Svalbard cod quota unfair to trawlers from Newfoundland.""",
    """Trawlers from Newfoundland wait for the Svalbard quota. Claude Verrier, the Canadian fisheries minister,
said that Norway had offered a tenth of the cod. Aasheim's ministry in Oslo did not comment on the
halibut.""",
    """Cod quota off Svalbard agreed. Norway and Canada signed the deal on halibut and cod in Oslo, Sigrid Aasheim
and Claude Verrier announced. Trawlers of both countries may fish from June.""",
)
SPY = (
    """Norway expels a Canadian attaché over spying. Police in Bergen arrested an engineer, Henrik Solvang, who is
said to have sold submarine drawings to the attaché. Canada rejected the charge of espionage and called
it absurd.""",
    """Engineer Henrik Solvang denies that he sold submarine drawings. The court in Bergen kept him in custody on a
charge of espionage; the Canadian attaché, who was expelled from Norway, has left.""",
)


def article(id: str, text: str, day: str) -> DatedText:
    return DatedText(id, date.fromisoformat(day), text)


def members(found: tuple[Story, ...]) -> list[tuple[str, ...]]:
    return [story.articles for story in found]


ONE_WEEK = [
    article("a", FISH[0], "2024-05-06"),
    article("b", SPY[0], "2024-05-07"),
    article("c", FISH[1], "2024-05-08"),
    article("d", SPY[1], "2024-05-08"),
]


def test_two_stories_of_one_pair_of_states_in_one_week_stay_apart() -> None:
    assert members(stories(ONE_WEEK)) == [("a", "c"), ("b", "d")]


@pytest.mark.parametrize("order", [*permutations(ONE_WEEK)])
def test_the_same_articles_give_the_same_stories_in_any_order(order: tuple[DatedText, ...]) -> None:
    found = Stories()
    for each in order:
        found.add(each)
        found.told()  # grouped after each, late ones among them
    assert found.told() == stories(ONE_WEEK)


def test_a_story_goes_on_over_weeks() -> None:
    days = ("2024-05-06", "2024-06-20", "2024-08-10")
    [story] = stories(article(text[:3], text, day) for text, day in zip(FISH, days, strict=True))
    assert (story.first, story.last) == (date(2024, 5, 6), date(2024, 8, 10))


def test_what_nobody_writes_about_for_long_is_another_story() -> None:
    assert len(stories([article("a", FISH[0], "2024-05-06"), article("b", FISH[1], "2024-09-06")])) == 2


def test_the_same_letter_to_two_states_is_two_stories() -> None:
    letter = "Premier Maude Tessier wishes all of {} a happy national day. She thanks {} for its help with {} and {}."
    ours = [
        letter.format("Uruguay", "Montevideo", "wool", "football"),
        letter.format("Zambia", "Lusaka", "copper", "bees"),
    ]
    assert len(stories(article(text[29:37], text, "2024-05-06") for text in ours)) == 2


def test_ids_come_from_the_first_article() -> None:
    [before] = stories([article("a", FISH[0], "2024-05-06")])
    [after] = stories([article("a", FISH[0], "2024-05-06"), article("b", FISH[1], "2024-05-07")])
    assert before.id == after.id


def test_the_central_article_is_most_like_the_others() -> None:
    [story] = stories(article(str(at), text, "2024-05-06") for at, text in enumerate((FISH[0], *FISH)))
    assert story.central in ("0", "1")


def test_a_withdrawn_article_leaves_no_trace() -> None:
    found = Stories()
    for each in (*ONE_WEEK, article("e", FISH[2], "2024-05-07")):
        found.add(each)
    found.told()
    found.remove("e")
    assert found.told() == stories(ONE_WEEK)


def test_a_corrected_article_takes_the_place_of_the_first() -> None:
    found = Stories()
    for each in ONE_WEEK:
        found.add(each)
    found.told()
    found.add(article("c", SPY[1], "2024-05-09"))
    assert members(found.told()) == [("a",), ("b", "d", "c")]
    assert found.of("c").articles == ("b", "d", "c")


@pytest.mark.parametrize("text", ["", " ", "1 2 3", "the of and", "Дипломат"])
def test_an_article_of_few_words_is_a_story_by_itself(text: str) -> None:
    assert members(stories([article("a", text, "2024-05-06"), article("b", FISH[0], "2024-05-06")])) == [("a",), ("b",)]
