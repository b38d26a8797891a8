"""Deadlines in stories of two states; invented persons in real offices."""

from __future__ import annotations

import pytest

from documents import document

DCT = "2026-03-12"  # a Thursday
STORY = (
    "Kenyan President Grace Wanjala and Tanzanian President Joseph Mrema have quarrelled over a port for months. "
    "Kenya and Tanzania are in talks again. "
)


def told(text: str) -> str:
    """What the sentence after the story tells: state, who sets it, whom it binds, and the day."""
    doc = document(STORY + text, dct=DCT)
    found = []
    for one in doc.deadlines:
        days = "-" if one.date is None else "..".join(dict.fromkeys((one.date.start, one.date.end)))
        found.append(f"{one.state} {','.join(one.setter)}>{','.join(one.bound)} {days}")
    return "; ".join(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who gives another time
        ("Kenya gave Tanzania until March 20 to release the fishermen.", "KEN>TZA 2026-03-20"),
        ("Kenya on Thursday gave Tanzania until Friday to let a consul see them.", "KEN>TZA 2026-03-13"),
        ("Kenya gave Tanzania 48 hours to withdraw its envoy.", "KEN>TZA 2026-03-14"),
        ("Tanzania was given two weeks to pay the fine.", "KEN>TZA 2026-03-26"),
        ("Tanzania has until 21 March to answer.", "KEN>TZA 2026-03-21"),
        ("A prosecutor in Tanga has until Monday to decide whether to charge the crew.", ">TZA 2026-03-16"),
        ("The commission has until 15 April to report.", "> 2026-04-15"),
        # who tells another to do something by a day
        ("Kenya called on Tanzania to withdraw its troops by March 31.", "KEN>TZA 2026-03-31"),
        ("Kenya demanded that Tanzania free the sailors by Friday, or else it will act.", "KEN>TZA 2026-03-13"),
        ("Kenya said that Tanzania must withdraw its troops by March 20.", "KEN>TZA 2026-03-20"),
        ("The East African court told them to lift the tariffs within 20 days.", "> 2026-04-01"),
        # or else
        ("If Tanzania does not release the sailors by Friday, Kenya will recall its envoy.", "KEN>TZA 2026-03-13"),
        ("Kenya will recall its ambassador unless Tanzania releases the sailors by Friday.", "KEN>TZA 2026-03-13"),
        # what is due
        ("A ruling by the court is due in June.", "> 2026-06-01..2026-06-30"),
        ("The last payment is due by Easter.", "> 2026-04-05"),
        ("The ministers set up a working group which is to report within six weeks.", "> 2026-04-23"),
        ("Nairobi insists that the port will be completed by December.", "> 2026-12-01..2026-12-31"),
        # the noun
        ("Kenya set a deadline of March 20 for the release of the fishermen.", "KEN>TZA 2026-03-20"),
        ("Kenya's ultimatum to Tanzania expires on Friday.", "KEN>TZA 2026-03-13"),
        ("The deadline is Friday.", "> 2026-03-13"),
    ],
)
def test_a_day_by_which_a_side_must_act_is_a_deadline(text: str, expected: str) -> None:
    assert told(text) == f"set {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The working group missed its deadline on Monday without a report.", "missed > 2026-03-09"),
        ("Tanzania let the deadline pass without an answer.", "missed KEN>TZA -"),
        ("Tanzania met the deadline.", "met KEN>TZA -"),
        ("The Friday deadline for an answer has been extended to April 10.", "extended > 2026-04-10"),
        ("Kenya withdrew its ultimatum.", "dropped KEN>TZA -"),
    ],
)
def test_an_article_may_say_what_became_of_it(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tanzania has been a member of the union until this year.",
        "Kenya has two weeks of fuel to burn.",
        "Kenya gave Tanzania a loan by March.",
        "The minister is due in Arusha on Monday.",
        "Kenya sent troops before Friday.",
        "Kenya urged Tanzania on Monday to free the sailors.",
        "Kenya's parliament must approve the budget by June 30.",
        "The tribunal has 30 days to rule once a complaint is filed.",
        "The hotline will be restored before Easter.",  # a planned event
        "Tanzania mentioned the deadline.",
        "What happens if they cannot reach an agreement by August 3?",
    ],
)
def test_other_days_are_none(text: str) -> None:
    assert told(text) == ""


def test_an_article_about_one_state_has_none() -> None:
    doc = document("A court in Nairobi has until Friday to decide on the budget of Kenya.", dct=DCT)
    assert doc.deadlines == ()
