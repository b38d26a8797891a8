from __future__ import annotations

import pytest

from detente.extraction.channel_lines import ChannelKind, channel_table
from documents import document

FOUND = tuple[tuple[str, ...], str, str, str | None]


def found(text: str) -> list[FOUND]:
    return [(c.parties, c.channel, c.state, c.since) for c in document(text, until="find_channels").channels]


@pytest.mark.parametrize("row", channel_table().values(), ids=lambda row: row.id)
def test_the_parties_of_a_line_are_found_in_each_example(row: ChannelKind) -> None:
    assert [(parties, kind) for parties, kind, *_ in found(row.example)] == [(row.parties, row.id)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile suspended trade talks with Peru in March 2022.", [(("CHL", "PER"), "trade", "suspended", "2022-03")]),
        ("Kenya reopened its embassy in Somalia on Monday.", [(("KEN", "SOM"), "embassy", "restored", "2023-01-30")]),
        ("Norway closed its consulate in Russia last year.", [(("NOR", "RUS"), "consulate", "closed", "2022")]),
        (
            "Talks between Armenia and Azerbaijan on border demarcation resumed on Tuesday.",
            [(("ARM", "AZE"), "border-talks", "restored", "2023-01-31")],
        ),
        (
            "Greece and Turkey said the military hotline, which Ankara cut off in 2020, had been restored.",
            [(("GRC", "TUR"), "military", "restored", None)],
        ),
        ("Flights between Qatar and Bahrain will resume in May.", [(("BHR", "QAT"), "flights", "planned", "2023-05")]),
        (
            "Egypt and Iran quarrelled again. Cairo froze talks on trade and water last month.",
            [(("EGY", "IRN"), "trade", "suspended", "2023-01"), (("EGY", "IRN"), "water", "suspended", "2023-01")],
        ),
        (
            "Iranian Foreign Minister Reza Taheri will visit Oman on February 8.",
            [(("IRN", "OMN"), "foreign-ministers", "planned", "2023-02-08")],
        ),
        ("Polish President Jan Worek visited Japan last week.", []),
        ("The channel was closed for dredging.", []),
    ],
)
def test_channels(text: str, expected: list[FOUND]) -> None:
    assert found(text) == expected
