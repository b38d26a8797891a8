"""What single sentences tell: type, mode, status and sides of each event."""

from __future__ import annotations

import pytest

from detente.extraction.events import find_events
from detente.model.document import Document
from detente.model.event import Days, Event
from documents import document


def told(event: Event) -> str:
    sides = f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"
    return f"{event.plover} {event.mode or '-'} {event.status} {sides}"


def read(text: str) -> Document:
    return document(text, until="find_events")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish President Jan Worek will visit Japan next month.", "CONSULT visit planned POL>JPN"),
        ("Polish President Jan Worek is to visit Japan next month.", "CONSULT visit planned POL>JPN"),
        ("Polish President Jan Worek is expected to visit Japan next month.", "CONSULT visit planned POL>JPN"),
        ("Polish President Jan Worek plans to visit Japan.", "CONSULT visit planned POL>JPN"),
        ("Polish President Jan Worek may visit Japan.", "CONSULT visit possible POL>JPN"),
        ("Polish President Jan Worek visited Japan last week.", "CONSULT visit happened POL>JPN"),
        ("Polish President Jan Worek has visited Japan.", "CONSULT visit happened POL>JPN"),
        ("Polish President Jan Worek is visiting Japan this week.", "CONSULT visit planned POL>JPN"),
        ("Polish President Jan Worek did not visit Japan.", ""),
        ("Polish President Jan Worek hopes to visit Japan.", ""),
        ("Polish President Jan Worek will likely visit Japan.", ""),
        ("If Polish President Jan Worek visits Japan, talks will follow.", ""),
        ("Did Polish President Jan Worek visit Japan?", ""),
        ("Polish President Jan Worek postponed a visit to Japan.", "CONSULT visit cancelled POL>JPN"),
        ("Polish President Jan Worek called off a visit to Japan.", "CONSULT visit cancelled POL>JPN"),
        ("Hungary refused to send weapons to Ukraine.", "REJECT assist happened HUN>UKR"),
        ("Hungary will not send weapons to Ukraine.", "REJECT assist happened HUN>UKR"),
        ("Hungary agreed to send weapons to Ukraine.", "AGREE - happened HUN>UKR"),
        ("Hungary urged Serbia to release the prisoners.", "REQUEST yield happened HUN>SRB"),
        ("Hungary urged Serbia to meet Croatian officials.", "REQUEST meet happened HUN>SRB"),
        ("Hungary threatened to impose sanctions on Serbia.", "THREATEN restrict happened HUN>SRB"),
        ("Hungary threatened to attack Serbia.", "THREATEN violence happened HUN>SRB"),
        ("Hungary threatened to expel Serbian diplomats.", "THREATEN expel happened HUN>SRB"),
        ("Hungary may impose sanctions on Serbia.", "SANCTION discontinue possible HUN>SRB"),
        ("Hungary is considering imposing sanctions on Serbia.", ""),
        ("Hungary has begun to withdraw its troops from Serbia.", "RETREAT withdraw happened HUN>SRB"),
        ("Hungary is working with Serbia on a new railway.", "COOPERATE - ongoing HUN>SRB"),
        ("Serbia said Hungary had shelled a village in Serbia.", "ASSAULT heavy-weapons claimed HUN>SRB"),
        ("Serbia said it had expelled three Hungarian diplomats.", "SANCTION expel happened SRB>HUN"),
        ("Serbia said it had not shelled Hungarian positions.", "ASSAULT heavy-weapons denied SRB>HUN"),
        ("Serbia said it would send aid to Hungary.", "AID - planned SRB>HUN"),
        ("Serbia condemned Hungary's invasion of Croatia.", "ACCUSE disapprove happened SRB>HUN"),
        ("Talks between Serbia and Hungary began on Monday.", "CONSULT - happened SRB>HUN"),
        ("Serbia and Hungary held talks on Monday.", "CONSULT - happened SRB>HUN"),
        ("Serbia's upcoming visit to Hungary was announced.", "CONSULT visit planned SRB>HUN"),
        ("Serbia said Hungary must release the prisoners.", "REQUEST yield happened SRB>HUN"),
        ("Serbia announced the suspension of aid to Hungary.", "SANCTION discontinue happened SRB>HUN"),
        ("Serbian prisoners began a hunger strike against Hungary.", "PROTEST hunger happened SRB>HUN"),
        ("Serbia launched a scathing attack on Hungary.", "ACCUSE disapprove happened SRB>HUN"),
        ("Talks between Serbia and Hungary, planned for Monday, have been postponed.", "CONSULT - cancelled SRB>HUN"),
        ("Serbia denied that it had expelled a Hungarian diplomat.", "SANCTION expel denied SRB>HUN"),
        ("Should Serbia refuse, Hungary would fail.", ""),
        ("Hungary spoke of the importance of Serbia withdrawing its troops from Croatia.", ""),
        ("Serbia wants Hungary to release the prisoners.", ""),
        ("Hungary needs to go further and also impose sanctions on Serbia.", ""),
        ("They discussed the need for the withdrawal of Serbian forces from Hungary.", ""),
        (
            "Talks will be held when Polish President Jan Worek travels to Japan next month.",
            "CONSULT visit planned POL>JPN",
        ),
        ("Officials spoke of the possibility that Hungary would attack Serbia.", ""),
        ("Hungary is fighting with great courage.", ""),
        ("Serbian lawmakers urged Serbia's government to free the prisoners.", ""),
        ("Serbia insisted that the Hungarian claim was false.", ""),
        ("Serbia insisted that Hungary must pay.", "REQUEST yield happened SRB>HUN"),
        ("Serbia declined to comment on the Hungarian claim.", ""),
        ("Serbian President Darko Velin called Hungary's ambassador a fool.", ""),
        (
            "Polish Foreign Minister Jan Worek, who had been due to travel to Minsk on Monday, called off the trip.",
            "CONSULT visit cancelled POL>BLR",
        ),
    ],
)
def test_a_sentence_tells_an_event(text: str, expected: str) -> None:
    assert [told(event) for event in read(text).events] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish President Jan Worek visited Japan on Monday.", Days("2023-01-30", "2023-01-30")),
        ("Polish President Jan Worek will visit Japan on Monday.", Days("2023-02-06", "2023-02-06")),
        ("On Monday, Polish President Jan Worek visited Japan.", Days("2023-01-30", "2023-01-30")),
        ("Polish President Jan Worek visited Japan.", None),
        (
            "Polish President Jan Worek will visit Japan. The visit, from March 5 to 6, is his first.",
            Days("2023-03-05", "2023-03-06"),
        ),
        ("On Monday, Serbia said Hungary had expelled a Serbian diplomat.", None),
    ],
)
def test_days_come_from_the_clause(text: str, expected: Days | None) -> None:
    assert read(text).events[0].date == expected


def test_talks_on_a_visit_have_its_days() -> None:
    doc = read("Polish President Jan Worek will visit Japan on Monday. In Tokyo, Worek will meet Japanese officials.")
    assert [event.date for event in doc.events] == [Days("2023-02-06", "2023-02-06")] * 2


@pytest.mark.parametrize(
    ("text", "name", "country", "lat"),
    [
        ("Polish President Jan Worek met Japanese officials in Munich.", "Munich", "DEU", 48.14),
        ("Polish President Jan Worek visited Japan.", "Japan", "JPN", None),
    ],
)
def test_place(text: str, name: str, country: str, lat: float | None) -> None:
    place = read(text).events[0].place
    assert place is not None
    assert (place.name, place.country) == (name, country)
    assert place.lat is None if lat is None else place.lat == pytest.approx(lat, abs=0.05)


def test_an_event_told_twice_is_reported_once() -> None:
    doc = read("Serbia expelled three Hungarian diplomats. Serbia's expulsion of Hungarian diplomats was condemned.")
    assert [told(event) for event in doc.events] == ["SANCTION expel happened SRB>HUN"]


def test_a_past_meeting_is_not_the_planned_one() -> None:
    doc = read("Worek will meet Japanese officials. The meeting between Poland and Japan in November 2022 was short.")
    assert [event.status for event in doc.events if event.plover == "CONSULT"][-1] == "happened"


def test_a_list_of_sides_is_one_event() -> None:
    doc = read("Japan and South Korea imposed sanctions on Iran and Syria.")
    assert [told(event) for event in doc.events] == ["SANCTION discontinue happened JPN,KOR>IRN,SYR"]


def test_ids_span_and_predicate() -> None:
    doc = read("On Monday, Serbia expelled three Hungarian diplomats.")
    (event,) = doc.events
    assert event.id == "e1"
    assert doc.words(event.span) == "Serbia expelled three Hungarian diplomats"
    assert doc.words(event.predicate) == "expelled"


def test_an_event_in_a_statement_points_to_it() -> None:
    doc = read("Serbia said Hungary had shelled a village in Serbia.")
    assert [event.statement for event in doc.events] == [doc.statements[0].id]


HOME = "Police in Lima arrested two students. Peru recalled its envoy from Chile. Peru's president met Peruvian miners."


def test_what_a_state_does_at_home_has_no_other_side() -> None:
    assert [told(event) for event in read(HOME).events] == [
        "COERCE arrest happened PER>",
        "SANCTION withdraw happened PER>CHL",
    ]


def test_what_is_between_the_same_state_is_an_event_only_where_it_is_wanted() -> None:
    assert [told(event) for event in find_events(read(HOME), domestic=True).events] == [
        "COERCE arrest happened PER>",
        "SANCTION withdraw happened PER>CHL",
        "CONSULT - happened PER>",
    ]


def test_a_refusal_of_the_offer_is_one_to_whoever_made_it() -> None:
    text = "Serbia accused Hungary of theft. Poland offered on Monday to mediate. Hungary turned the offer down."
    assert told(read(text).events[-1]) == "REJECT - happened HUN>POL"


def test_a_joint_drill_is_of_the_two_states_of_the_article() -> None:
    text = "Vietnam and Cambodia quarrelled. A joint drill in the Gulf of Thailand went ahead on Monday."
    assert [told(event) for event in read(text).events] == ["COOPERATE - happened VNM>KHM"]


def test_the_ministers_of_a_story_of_two_states_are_those_of_both() -> None:
    text = "Colombia and Ecuador quarrelled. The defence ministers met on a boat on Monday."
    assert [told(event) for event in read(text).events] == ["CONSULT - happened COL>ECU"]
