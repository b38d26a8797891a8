"""Deeds without a doer, as deeds of who did something to the same thing."""

import pytest

from documents import document

STORY = (
    "Kenya and Uganda have been at odds over a dam on the Sio River for years. Kenyan Foreign Minister Grace Wanjiru "
    "and her Ugandan counterpart, Peter Okello, have both said that the quarrel must end. "
)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenya banned Ugandan milk in April. The ban was lifted on Monday.", ["COERCE KEN>UGA", "RETREAT KEN>UGA"]),
        (
            "Uganda seized two fishing boats in June. The boats were handed back to their owners on Tuesday.",
            ["COERCE UGA>KEN", "RETREAT UGA>KEN"],
        ),
        (
            "Uganda closed the bridge at Malaba in June. The bridge reopened on Wednesday.",
            ["COERCE UGA>KEN", "RETREAT UGA>KEN"],
        ),
        ("Uganda closed the bridge at Malaba in June. The bridge stays closed.", ["COERCE UGA>KEN"]),
        ("Uganda closed the bridge at Malaba in June. A road was reopened on Wednesday.", ["COERCE UGA>KEN"]),
    ],
)
def test_the_same_thing_has_the_same_sides(text: str, events: list[str]) -> None:
    found = [event for event in document(STORY + text, until="find_events").events if event.span.start >= len(STORY)]
    told = [f"{e.plover} {','.join(e.source_countries)}>{','.join(e.target_countries)}" for e in found]
    assert told == events
