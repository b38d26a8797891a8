from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "span", "words", "low", "high", "who"),
    [
        (
            "Lena Orlan, an analyst in Oslo, puts the probability of a blockade before November at 60 to 70 percent.",
            "the probability of a blockade before November at 60 to 70 percent", "60 to 70 percent", 0.6, 0.7,
            "Lena Orlan",
        ),
        (
            "Lena Orlan, an analyst in Oslo, put the odds of a deal at one in five.",
            "the odds of a deal at one in five", "one in five", 0.2, 0.2, "Lena Orlan",
        ),
        (
            "Bookmakers put the chances of a summit in Geneva at between 30 and 40 percent.",
            "the chances of a summit in Geneva at between 30 and 40 percent", "between 30 and 40 percent", 0.3, 0.4,
            None,
        ),
        (
            "Economists put the risk of a war between Chad and Niger at 15 percent.",
            "the risk of a war between Chad and Niger at 15 percent", "15 percent", 0.15, 0.15, "Economists",
        ),
        (
            "There is a 60-70% chance that the junta will fall by June, a diplomat said.",
            "the junta will fall by June", "60-70% chance", 0.6, 0.7, "a diplomat",
        ),
        (
            "There is a one in five chance that the junta will fall, a diplomat said.",
            "the junta will fall", "one in five chance", 0.2, 0.2, "a diplomat",
        ),
        (
            "Analysts see a thirty percent chance that Chad recalls its envoy.",
            "Chad recalls its envoy", "thirty percent chance", 0.3, 0.3, "Analysts",
        ),
        (
            "Rosa Quispe, a banker, gave the truce a 40 percent chance of lasting until Christmas.",
            "the truce a 40 percent chance of lasting until Christmas", "40 percent chance", 0.4, 0.4, "Rosa Quispe",
        ),
        (
            "The deal has a 30 percent chance of passing, said Lena Orlan, an analyst.",
            "The deal has a 30 percent chance of passing", "30 percent chance", 0.3, 0.3, "Lena Orlan",
        ),
        (
            "The probability of a settlement between Chad and Niger is 20 percent, the institute said.",
            "The probability of a settlement between Chad and Niger is 20 percent", "20 percent", 0.2, 0.2,
            "the institute",
        ),
        (
            "Bookmakers offer odds of three to one against a return of the ambassadors to Chad.",
            "odds of three to one", "three to one", 0.25, 0.25, None,
        ),
    ],
)  # fmt: skip
def test_chances_with_a_number(text: str, span: str, words: str, low: float, high: float, who: str | None) -> None:
    doc = document(text, until="find_forecasts")
    [found] = doc.forecasts
    actor = doc.actor(found.forecaster)
    said = (doc.words(found.span), found.likelihood.words, found.likelihood.low, found.likelihood.high)
    assert (*said, actor.name if actor else None) == (span, words, low, high, who)
    assert found.rule == "forecast.number"


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed that 30 percent of the fleet would be scrapped.",
        "Some 40 percent of the voters took the chance of an early ballot.",
        "The chance of rain is 40 percent.",
        "The risk premium rose by 15 percent.",
        "The minister had 20 minutes and a chance of a word with his rival.",
    ],
)
def test_numbers_that_are_no_chance(text: str) -> None:
    assert document(text, until="find_forecasts").forecasts == ()
