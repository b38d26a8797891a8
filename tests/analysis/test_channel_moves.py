"""Where one more report finds its place."""

from __future__ import annotations

from analysis.test_channel_histories import SEEN, told
from detente.analysis.channel_moves import moves_of


def test_an_older_state_told_by_two_voices_is_news() -> None:
    reports = [
        told("2024-03-05", "suspended", "2024-03-04"),
        told("2024-06-05", "restored", "2024-06-04"),
        told("2024-08-02", "suspended", words="Kenya cut flights"),
        told("2024-08-03", "suspended", words="Somalia said Kenya cut flights"),
    ]
    assert [(move.state, str(move.day)) for move in moves_of(reports)] == [
        ("suspended", "2024-03-04"),
        ("open", "2024-06-04"),
        ("suspended", "2024-08-02"),
    ]


def test_a_day_before_the_first_move_goes_in_before_it() -> None:
    reports = [told("2024-06-05", "restored", "2024-06-04"), told("2024-06-09", "suspended", "2024-03-01")]
    assert [move.state for move in moves_of(reports)] == ["suspended", "open"]


def test_what_is_seen_soon_after_a_move_speaks_against_it() -> None:
    [move] = moves_of([told("2024-06-05", "closed", "2024-06-04"), told("2024-06-07", "open", rule=SEEN)])
    assert [report.state for report in move.against] == ["open"]
