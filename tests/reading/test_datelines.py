"""A dateline is cut off; no word of its sentence is."""

import pytest

from detente.model.span import Span
from detente.reading.datelines import find_dateline

SAID = "Talks would go on, Minister Kovan said on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "NEW DELHI, Oct 21 - ",
        "NEW DELHI, Oct. 21, 2024 (ORW) -- ",
        "BRUSSELS (Reuters) - ",
        "WASHINGTON (AP) — ",
        "TALLAHASSEE, Fla. (AP) — ",
        "LAS VEGAS — ",
        "WASHINGTON – ",
        "KYIV/MOSCOW, March 3 (Reuters) - ",
        "Brussels (dpa) - ",
        "Tokyo, Oct. 21 (Jiji Press)--",
        "MOSCOW, October 21. /TASS/. ",
        "BEIJING, 21 October (Xinhua) -- ",
        "(Reuters) - ",
        "SÃO PAULO, May 2 — ",
    ],
)
def test_a_dateline_is_found_with_its_dash(dateline: str) -> None:
    found = find_dateline(dateline + SAID, [Span(0, len(dateline + SAID))])
    assert found is not None
    assert found.span.of(dateline + SAID) == dateline


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "On May 11-13, Kovan will travel to the islands.",
        "In Paris, France, June 12-14, Kovan will meet her counterpart.",
        "US - China talks went on.",
        "NATO — The alliance said that talks would go on.",
        "QUESTION: Will talks go on?",
        "Kovan (right) - Her ministry's last hope - went home.",
        "Orlan-born Ada Kovan said that talks would go on.",
    ],
)
def test_a_sentence_has_none(text: str) -> None:
    assert find_dateline(text, [Span(0, len(text))]) is None
