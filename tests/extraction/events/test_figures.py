"""Words of a deed that tell none, and what is only asked for."""

import pytest

from documents import document


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's president called out Uganda for its treatment of reporters.",
        "Kenya spoke out in response to remarks by Uganda.",
        "Kenya has a fund called the Countering Ugandan Influence Fund.",
        "Kenya offered a reward for information on Ugandan smugglers.",
        "Kenya made the case for its roads to Uganda.",
        "Uganda assaulted the basic values of Kenya.",
    ],
)
def test_figures_of_speech_are_no_deeds(text: str) -> None:
    assert not document(text, until="find_events").events


def test_what_else_is_asked_for_is_not_done() -> None:
    text = "Kenya and its partners call on Uganda to stop the raids, free the herders, and allow inspectors in."
    events = document(text, until="find_events").events
    assert [event.plover for event in events] == ["REQUEST"]
