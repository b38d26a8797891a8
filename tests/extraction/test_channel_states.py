from __future__ import annotations

import pytest

from detente.extraction.channel_lines import ChannelKind, channel_table, find_lines
from detente.extraction.channel_states import told_of
from detente.extraction.channel_words import StateRow, state_table
from documents import document


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    parse = document(text, until="find_times").parse
    return [(line.kinds, state.state) for line in find_lines(parse) if (state := told_of(parse, line, reported=False))]


@pytest.mark.parametrize("row", state_table(), ids=lambda row: f"{row.words} {row.frame}")
def test_every_word_of_state_tells_it_in_its_own_example(row: StateRow) -> None:
    as_used = {"occasion": "planned", "again": "restored"} if row.state == "open" else {}
    expected = as_used.get(row.use, row.state)
    assert {state for _, state in told(row.example)} == {expected}


@pytest.mark.parametrize("row", channel_table().values(), ids=lambda row: row.id)
def test_every_kind_is_found_in_its_own_example(row: ChannelKind) -> None:
    assert [kinds for kinds, _ in told(row.example)] == [(row.id,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It wants to restore channels on military, climate change and other issues, which were suspended by Peru.",
            [(("military", "climate"), "suspended")],
        ),
        (
            "The vice-ministerial dialogue, which was put on hold in July, resumed on Thursday.",
            [(("talks",), "restored")],
        ),
        ("Poland and Belarus have kept a military hotline open.", [(("military",), "open")]),
        ("Flights between Qatar and Bahrain will resume in May.", [(("flights",), "planned")]),
        ("Egypt and Iran agreed to reopen their embassies.", [(("embassy",), "planned")]),
        ("The flights, grounded for six weeks, resumed on February 2.", [(("flights",), "restored")]),
        ("Kenya threatened to close its embassy in Somalia.", []),
        ("The US hopes to restore military channels.", []),
        ("Neither side has reopened its embassy.", []),
        ("The court suspended the television channel.", []),
        ("The two sides could resume trade talks.", []),
        ("The talks ended on Friday.", []),
        ("Kenya refused to reopen the border.", []),
        ("Ambassador Lena Orlan closed the session.", []),
        ("It will include re-establishing some of the channels.", []),
        ("The embassy said the minister had resumed his trip.", []),
    ],
)
def test_states_of_lines(text: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert told(text) == expected
