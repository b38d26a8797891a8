"""Meetings told with no side named, in stories of two states; invented persons in real offices."""

from __future__ import annotations

import pytest

from documents import document

DCT = "2026-03-12"  # a Thursday
STORY = (
    "Kenyan President Grace Wanjala and Tanzanian President Joseph Mrema have quarrelled over a port for months. "
    "Kenya and Tanzania are in talks again. "
)


def told(text: str, story: str = STORY) -> str:
    """What the sentence after the story tells: mode, status, sides, days and place of each event."""
    doc = document(story + text, dct=DCT)
    found = []
    for event in doc.events:
        if event.span.end <= len(story):
            continue
        days = "-" if event.date is None else "..".join(dict.fromkeys((event.date.start, event.date.end)))
        sides = f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"
        place = event.place.name if event.place else "-"
        found.append(f"{event.mode or event.plover} {event.status} {sides} {days} {place}")
    return "; ".join(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # joint bodies
        ("The joint fisheries commission will meet in the Kenyan town of Lamu on 9 April.", "2026-04-09 Lamu"),
        ("The joint commission is to take up the matter on 9 April.", "2026-04-09 -"),
        ("The bilateral working group will convene in Arusha on April 9.", "2026-04-09 Arusha"),
        ("The joint commission meets on Monday.", "2026-03-16 -"),
        # plurals of both sides
        ("The delegations will meet again in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("They are due to meet in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("The presidents are due to hold a summit in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("The countries' foreign ministers plan to meet in June.", "2026-06-01..2026-06-30 -"),
        # rounds, sessions, summits
        ("There will be a second round in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("A second round of talks will be held in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("The next round is set for April 9 in Arusha.", "2026-04-09 Arusha"),
        ("A round planned for May 20 in Arusha will go ahead for the time being.", "2026-05-20 Arusha"),
        ("The next meeting will be in Arusha on 9 April.", "2026-04-09 Arusha"),
        ("Arusha will host the summit on 9 April.", "2026-04-09 -"),
        ("Officials prepared the joint cabinet, which Kenya will host in Mombasa on April 9.", "2026-04-09 Mombasa"),
        ("Ahead of a summit in Arusha on April 9, officials rested.", "2026-04-09 Arusha"),
        ("A meeting of the two presidents, set for April 9, is still on.", "2026-04-09 -"),
    ],
)
def test_a_meeting_with_a_day_to_come_is_one_of_the_two_states(text: str, expected: str) -> None:
    assert told(text) == f"CONSULT planned KEN>TZA {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The summit, planned for April 9, has been postponed until May 20.", "2026-05-20 -"),
        ("The summit has been put off to May 20.", "2026-05-20 -"),
        ("The talks were pushed back to May 20.", "2026-05-20 -"),
        ("The meeting has been moved to May 20.", "2026-05-20 -"),
        ("The meeting was brought forward to April 2.", "2026-04-02 -"),
        ("The talks were adjourned until April 9.", "2026-04-09 -"),
        ("The talks, which were to be held on April 9, have been called off.", "2026-04-09 -"),
        ("The talks scheduled for April 9 will not go ahead.", "2026-04-09 -"),
        ("The talks on April 9 are off.", "2026-04-09 -"),
        ("The quarterly meeting of the commanders, which was due on Friday, will not be held.", "2026-03-13 -"),
        ("The session of the joint commission planned for April 9 will not take place.", "2026-04-09 -"),
    ],
)
def test_a_meeting_that_is_off_has_the_day_to_come_that_is_told(text: str, expected: str) -> None:
    assert told(text) == f"CONSULT cancelled KEN>TZA {expected}"


def test_nobody_is_sent_to_a_round() -> None:
    assert told("Kenya will send nobody to a round that was to be held in Arusha on May 20.") == (
        "CONSULT cancelled KEN>TZA 2026-05-20 Arusha"
    )


def test_they_are_those_named_before() -> None:
    text = "The commanders of the two border brigades spoke on Tuesday. They are due to meet in Arusha on 9 April."
    assert told(text).endswith("CONSULT planned KEN>TZA 2026-04-09 Arusha")


def test_a_joint_body_has_met() -> None:
    assert told("The joint commission sat in the Kenyan town of Lamu on Tuesday and Wednesday.") == (
        "CONSULT happened KEN>TZA 2026-03-10..2026-03-11 Lamu"
    )


def test_two_people_whose_states_stand_beside_their_names_met() -> None:
    assert told("Asha Omollo of Kenya and Tanzania's Peter Kileo met on Tuesday.") == (
        "CONSULT happened KEN>TZA 2026-03-10 -"
    )


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "A visit to Dodoma planned for April 9 has been put off to May 20, her office said.",
            "cancelled",
            "2026-05-20",
        ),
        ("A trip to Dodoma is planned for 9 April.", "planned", "2026-04-09"),
    ],
)
def test_a_visit_by_nobody_named_is_by_the_other_state(text: str, status: str, day: str) -> None:
    assert told(text) == f"visit {status} KEN>TZA {day} Dodoma"


@pytest.mark.parametrize(
    "text",
    [
        "The commission will meet in Arusha.",  # no day, and no joint body
        "The parliamentary committee will meet on 9 April.",
        "The commission on health will meet on 9 April.",
        "The session of parliament will open on 9 April.",
        "A round of applause is planned for 9 April.",
        "The ministers discussed the port on Tuesday.",
        "Talks with the port's owners will be held on 9 April.",
        "Negotiators will return to the table on April 9.",
    ],
)
def test_other_meetings_are_left_out(text: str) -> None:
    assert told(text) == ""


def test_nobody_meets_where_the_article_is_about_no_two_states() -> None:
    assert told("The joint commission will meet on 9 April.", "It was a quiet day in the capital. ") == ""


def test_what_was_agreed_on_with_a_day_is_a_plan_beside_the_agreement() -> None:
    assert told("Kenya and Tanzania agreed to meet again in Arusha on April 9.") == (
        "AGREE happened KEN>TZA - -; CONSULT planned KEN>TZA 2026-04-09 Arusha"
    )
