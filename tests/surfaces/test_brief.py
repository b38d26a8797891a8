"""The brief as plain values, and on a terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from detente.model.event import Days, Event
from detente.surfaces.brief.build import brief_of
from detente.surfaces.brief.days import said_range, said_value
from detente.surfaces.brief.phrases import event_phrases, said_event
from detente.surfaces.brief.rows import Section
from detente.surfaces.brief.wording import Wording, shown
from detente.surfaces.terminal.brief import print_brief
from invented import at, document_by_hand

SECTIONS = {section.id: section for section in brief_of(document_by_hand()).sections}


def printed(width: int = 90, *, terminal: bool = False) -> str:
    out = io.StringIO()
    print_brief(brief_of(document_by_hand()), Console(file=out, width=width, force_terminal=terminal))
    return out.getvalue()


def leads(section: Section) -> list[tuple[str, str]]:
    return [(group.title, row.lead) for group in section.groups for row in group.rows]


def test_headline_facts_come_first() -> None:
    assert list(SECTIONS) == [
        "meetings",
        "positions",
        "statements",
        "events",
        "channels",
        "forecasts",
        "issues",
        "actors",
    ]


def test_meetings_start_with_the_one_nearest_to_the_day_of_publication() -> None:
    assert [(row.lead, row.status, row.note) for row in SECTIONS["meetings"].groups[0].rows] == [
        ("Nikos Vardakis is to visit Türkiye", "planned", "5 February 2024 · Ankara"),
        ("Nikos Vardakis is to hold talks with Elif Karaman", "planned", "5 February 2024"),
        ("Greece and Türkiye spoke by phone", "happened", "22–28 January 2024"),
    ]


def test_positions_stand_under_their_issue() -> None:
    assert leads(SECTIONS["positions"]) == [
        ("Military presence", "Greece denies"),
        ("Military presence", "Türkiye demands"),
        ("Energy", "Türkiye offers"),
    ]


def test_statements_stand_under_their_speaker_in_the_order_in_which_they_speak() -> None:
    assert [(group.title, group.note, len(group.rows)) for group in SECTIONS["statements"].groups] == [
        ("Nikos Vardakis", "Foreign Minister, Greek Foreign Ministry, Greece", 1),
        ("Türkiye", "", 1),
        ("a Greek defence ministry official", "Greece", 1),
        ("Elif Karaman", "Foreign Minister, Türkiye", 1),
        ("Selin Aydemir", "analyst, Bosphorus Forum", 2),
        ("My minister", "", 1),
        ("officials", "", 1),
    ]


def test_a_quotation_in_two_pieces_is_one_row() -> None:
    row = SECTIONS["statements"].groups[0].rows[0]
    assert row.words == (
        "We come with an open mind, but not with an empty one … The sea does not belong to whoever shouts the loudest."
    )
    assert row.spoken
    assert len(row.spans) == 2


def test_words_that_go_on_from_their_cue_stand_behind_it() -> None:
    rows = [row for group in SECTIONS["statements"].groups for row in group.rows]
    assert [(row.key, row.cue) for row in rows] == [
        ("s1", ""),
        ("s2", "accused"),
        ("s3", ""),
        ("s4", "said"),
        ("s5", "said"),
        ("s6", ""),
        ("s7", ""),
        ("s8", ""),
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TUR", "Türkiye"),  # as the article's actor is called
        ("AGO", "Angola"),
        ("IGOUNO", "United Nations"),
        ("XXX", "XXX"),
        (None, ""),
    ],
)
def test_a_code_is_shown_as_a_name(code: str | None, name: str) -> None:
    assert Wording(document_by_hand()).country(code) == name


def test_events_stand_under_their_day_those_without_one_last() -> None:
    assert leads(SECTIONS["events"]) == [
        ("May 2023", "Türkiye broke off contacts with Greece"),
        ("22–28 January 2024", "Greece and Türkiye spoke by phone"),
        ("Wednesday 31 January 2024", "Türkiye accused Greece"),
        ("Monday 5 February 2024", "Nikos Vardakis is to visit Türkiye"),
        ("Monday 5 February 2024", "Nikos Vardakis is to hold talks with Elif Karaman"),
        ("Day not told", "Greece said no"),
        ("Day not told", "Greece may make a concession"),
    ]


def test_forecasts_show_their_range_where_they_have_one() -> None:
    assert [(row.lead, row.likelihood, row.note) for row in SECTIONS["forecasts"].groups[0].rows] == [
        ("Unlikely", (0.2, 0.45), "20–45 % · Selin Aydemir · by 2024"),
        ("Could", None, "no number · officials · by September 2024"),
    ]


def test_the_same_meeting_told_twice_makes_one_row() -> None:
    doc = document_by_hand()
    again = replace(doc.events[2], id="e9", span=at("The trip"))
    rows = brief_of(replace(doc, events=(*doc.events, again))).sections[0].groups[0].rows
    assert [row.spans for row in rows][-1] == (doc.events[2].span, at("The trip"))


def test_every_row_shows_the_words_at_its_spans() -> None:
    doc = document_by_hand()
    rows = [row for section in SECTIONS.values() for group in section.groups for row in group.rows]
    assert all(row.spans for row in rows)
    assert SECTIONS["channels"].groups[0].rows[1].words == doc.words(doc.channels[1].span)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2023-02-05", "5 February 2023"),
        ("2023-02-05T09:00", "5 February 2023"),
        ("2022-08", "August 2022"),
        ("2023-W05", "week of 30 January 2023"),
        ("2023-W05-WE", "weekend of 4 February 2023"),
        ("2023-Q2", "second quarter of 2023"),
        ("2025", "2025"),
        ("2022-08/2023-02", "August 2022 to February 2023"),
        ("P10M", "P10M"),
        ("2023-02-30", "2023-02-30"),
        ("PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_values_are_said_in_words(value: str, said: str) -> None:
    assert said_value(value) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-02-05", "2023-02-05", "5 February 2023"),
        ("2023-02-05", "2023-02-06", "5–6 February 2023"),
        ("2023-02-01", "2023-02-28", "February 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2023-04-01", "2023-06-30", "April to June 2023"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
    ],
)
def test_days_are_said_as_short_as_can_be(start: str, end: str, said: str) -> None:
    assert said_range(Days(start, end)) == said


@pytest.mark.parametrize(
    ("status", "line"),
    [
        ("happened", "Iran threatened force against Oman"),
        ("ongoing", "Iran is threatening force against Oman"),
        ("planned", "Iran is to threaten force against Oman"),
        ("possible", "Iran may threaten force against Oman"),
        ("claimed", "Iran reportedly threatened force against Oman"),
        ("denied", "Denied: Iran threatened force against Oman"),
        ("cancelled", "Iran was to threaten force against Oman"),
    ],
)
def test_the_status_of_an_event_is_in_its_verb(status: str, line: str) -> None:
    event = Event("e1", at("The trip"), at("The"), 0, "THREATEN", "event.active", "violence", status=status)  # type: ignore[arg-type]
    assert said_event(event, ["Iran"], ["Oman"]) == line


@pytest.mark.parametrize(
    ("plover", "mode", "sources", "targets", "line"),
    [
        ("CONSULT", "visit", [], ["Oman"], "Visit: Oman"),
        ("CONSULT", None, [], [], "Talks"),
        ("CONSULT", None, ["Iran", "Oman", "Qatar"], [], "Iran, Oman and Qatar held talks"),
        ("AID", "of-a-new-kind", ["Iran"], ["Oman"], "Iran gave aid to Oman"),
        ("NEWTYPE", None, ["a group"], ["Oman"], "A group newtype Oman"),
    ],
)
def test_sides_that_nobody_named_are_left_out(
    plover: str, mode: str | None, sources: list[str], targets: list[str], line: str
) -> None:
    event = Event("e1", at("The trip"), at("The"), 0, plover, "event.active", mode)
    assert said_event(event, sources, targets) == line


def test_every_plover_type_has_its_words() -> None:
    types = """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
        MOBILIZE COERCE ASSAULT"""
    assert {plover for plover, mode in event_phrases() if not mode} == set(types.split())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\n  lines", "two lines"),
        ("a\x1b[31mred", "a�[31mred"),
        ("abc\u202edef", "abc�def"),
        ("half a pair \ud83d", "half a pair �"),
        ("“Żółć” – naïve", "“Żółć” – naïve"),
    ],
)
def test_words_cannot_disturb_what_shows_them(text: str, line: str) -> None:
    assert shown(text) == line


def test_a_pipe_gets_plain_lines() -> None:
    lines = printed().splitlines()
    assert lines[:6] == [
        "Athens and Ankara try again",
        "The Invented Courier · Friday 2 February 2024 · Maro Delta",
        "8 statements · 7 events · 3 positions · 2 lines of contact · 2 forecasts · 7 actors",
        "",
        "WHO MEETS WHOM",
        "  Nikos Vardakis is to visit Türkiye  planned · 5 February 2024 · Ankara",
    ]
    assert not [line for line in lines if "\x1b" in line or line != line.rstrip() or len(line) > 90]


@pytest.mark.parametrize("width", [40, 60, 200])
def test_no_line_is_wider_than_the_terminal_or_the_measure(width: int) -> None:
    assert max(map(len, printed(width).splitlines())) <= min(width, 100)


def test_a_terminal_gets_colour() -> None:
    assert "\x1b[1;36mWHO MEETS WHOM" in printed(terminal=True)


def test_an_empty_document_says_so() -> None:
    brief = brief_of(
        replace(
            document_by_hand(), actors=(), statements=(), events=(), forecasts=(), channels=(), issues=(), positions=()
        )
    )
    assert (brief.summary, brief.sections) == ("Nothing found", ())
