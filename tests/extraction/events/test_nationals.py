"""Whose national a private person is, for what is done to him."""

import pytest

from documents import document

STORY = (
    "Kenya and Uganda have been at odds over a dam on the Sio River for years. Kenyan Foreign Minister Grace Wanjiru "
    "and her Ugandan counterpart, Peter Okello, have both said that the quarrel must end. "
)


def dyads(text: str) -> list[tuple[str, str | None, str, str]]:
    events = document(STORY + text, until="find_events").events
    found = [event for event in events if event.span.start >= len(STORY)]
    return [(e.plover, e.mode, ",".join(e.source_countries), ",".join(e.target_countries)) for e in found]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A Ugandan court sentenced Kenyan geologist Joel Kamau to six years in prison.",
            [("SANCTION", "convict", "UGA", "KEN")],
        ),
        ("Joel Kamau, a Kenyan geologist, was arrested in May.", [("COERCE", "arrest", "UGA", "KEN")]),
        (
            "Kenyan geologist Joel Kamau has written from his cell. His arrest in May drew protests.",
            [("COERCE", "arrest", "UGA", "KEN")],
        ),
        (
            "A Kenyan geologist walked into the wrong valley. Joel Kamau, 38, was arrested in May.",
            [("COERCE", "arrest", "UGA", "KEN")],
        ),
        ("Joel Kamau, a geologist, was arrested in May.", []),  # nobody says whose national he is
    ],
)
def test_what_is_done_to_a_national_of_one_of_two_states(
    text: str, events: list[tuple[str, str | None, str, str]]
) -> None:
    assert dyads(text) == events
