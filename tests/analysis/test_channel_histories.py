"""Histories of lines of contact, out of reports made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from detente.analysis.channels import channel_histories, line_of
from detente.model.channel import ChannelState
from detente.model.channel_history import Interval
from detente.model.relation import ChannelReport, Passage

END = date(2024, 12, 31)
ACT, SEEN, PRESUMED, MET, VISIT = (
    "channel.object", "channel.adjective", "channel.participle", "channel.contact", "channel.visit",
)  # fmt: skip


def told(
    day: str,
    state: ChannelState,
    since: str | None = None,
    *,
    rule: str = ACT,
    channel: str = "flights",
    words: str = "Kenya acted",
    copies: str | None = None,
) -> ChannelReport:
    """What an article of one day says."""
    passage = Passage(f"a{day}", f"a{day}-{state}", date.fromisoformat(day), words, "The Courier", None, copies)
    return ChannelReport(channel, ("KEN", "SOM"), state, passage, since, rule=rule)


def shown(interval: Interval) -> str:
    """State and first day: "suspended 2024-03-01"."""
    return f"{interval.state} {interval.first or '-'}"


def history(*reports: ChannelReport, until: date = END) -> list[str]:
    [found] = channel_histories(reports, until)
    return [shown(each) for each in found.intervals]


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([told("2024-03-02", "suspended", "2024-03-01")], ["open -", "suspended 2024-03-01"]),
        ([told("2024-03-02", "suspended")], ["open -", "suspended 2024-03-02"]),
        ([told("2024-03-02", "closed", rule=SEEN)], ["closed -"]),
        ([told("2024-03-02", "restored", "2024-03-01")], ["open 2024-03-01"]),
        (  # announced, and told again afterwards with the day before
            [told("2024-03-01", "suspended", "2024-03-10"), told("2024-03-12", "suspended", "2024-03-09")],
            ["open -", "suspended 2024-03-10"],
        ),
        (  # first without a day, then with it
            [told("2024-03-05", "suspended"), told("2024-03-20", "suspended", "2024-03-04")],
            ["open -", "suspended 2024-03-04"],
        ),
        (  # a later look back does not undo what is newer and has a day
            [
                told("2024-03-05", "suspended", "2024-03-04"),
                told("2024-06-05", "restored", "2024-06-04"),
                told("2024-07-01", "suspended", rule=PRESUMED),
                told("2024-07-02", "suspended", words="after Kenya cut flights"),
                told("2024-07-03", "suspended", "2024-03"),
            ],
            ["open -", "suspended 2024-03-04", "open 2024-06-04"],
        ),
        (  # but news does
            [
                told("2024-03-05", "suspended", "2024-03-04"),
                told("2024-06-05", "restored", "2024-06-04"),
                told("2024-07-02", "suspended", words="Kenya has cut flights again"),
            ],
            ["open -", "suspended 2024-03-04", "open 2024-06-04", "suspended 2024-07-02"],
        ),
        (  # a plan, and its day
            [told("2024-03-05", "suspended", "2024-03-04"), told("2024-05-01", "planned", "2024-06-01")],
            ["open -", "suspended 2024-03-04", "planned 2024-05-01", "due 2024-06-02"],
        ),
        (
            [
                told("2024-03-05", "suspended", "2024-03-04"),
                told("2024-05-01", "planned", "2024-06-01"),
                told("2024-05-20", "suspended", rule=SEEN),
                told("2024-06-20", "open", rule=SEEN),
            ],
            ["open -", "suspended 2024-03-04", "planned 2024-05-01", "open 2024-06-01"],
        ),
        (  # put off
            [told("2024-05-01", "planned", "2024-06-01"), told("2024-05-20", "planned", "2025-01-10")],
            ["planned 2024-05-01"],
        ),
        (  # a meeting that is planned on a line that works
            [told("2024-05-01", "open", rule=SEEN), told("2024-05-20", "planned", "2024-06-10")],
            ["open -"],
        ),
        (  # two lines of a kind in one article: the one that was closed counts
            [told("2024-05-01", "closed"), told("2024-05-01", "open", rule=SEEN)],
            ["open -", "closed 2024-05-01"],
        ),
    ],
)
def test_states_follow_one_another(reports: list[ChannelReport], expected: list[str]) -> None:
    assert history(*reports) == expected
    assert history(*reversed(reports)) == expected


def test_what_is_published_later_is_left_out() -> None:
    reports = [told("2024-03-02", "suspended", "2024-03-01"), told("2024-06-02", "restored", "2024-06-01")]
    assert history(*reports, until=date(2024, 5, 1)) == ["open -", "suspended 2024-03-01"]


def test_who_meets_is_in_contact() -> None:
    reports = [
        told("2024-01-02", "planned", "2024-01-20", rule=VISIT, channel="foreign-ministers"),
        told("2024-03-02", "suspended", "2024-03-01", channel="foreign-ministers"),
        told("2024-06-02", "open", "2024-06-01", rule=MET, channel="foreign-ministers"),
    ]
    assert history(*reports) == ["open -", "suspended 2024-03-01", "open 2024-06-01"]


def test_copies_are_one_voice_and_contradictions_are_kept() -> None:
    reports = [
        told("2024-03-02", "suspended", "2024-03-01", copies="w"),
        told("2024-03-03", "suspended", "2024-03-01", copies="w"),
        told("2024-03-04", "open", rule=SEEN),
    ]
    [found] = channel_histories(reports, END)
    assert (found.now.voices, len(found.now.reports), [each.state for each in found.now.against]) == (1, 2, ["open"])
    assert found.now.moved_by == reports[0]


def test_an_embassy_without_its_ambassador_is_downgraded() -> None:
    reports = [
        told("2024-03-02", "suspended", "2024-03-01", channel="ambassador"),
        told("2024-04-02", "planned", "2024-06-01", channel="ambassador"),
        told("2024-06-02", "restored", "2024-06-01", channel="ambassador"),
    ]
    embassy, envoy = channel_histories(reports, END)
    assert [shown(each) for each in embassy.intervals] == ["open -", "downgraded 2024-03-01", "open 2024-06-01"]
    assert {each.derived for each in embassy.intervals} == {"ambassador"}
    assert envoy.channel == "ambassador"


def test_a_telephone_line_between_armies_is_no_meeting_of_theirs() -> None:
    assert line_of(told("2024-03-02", "open", channel="military", words="The direct line stays open")) == "hotline"
    assert line_of(told("2024-03-02", "open", channel="military", words="All talks were cut")) == "military"
