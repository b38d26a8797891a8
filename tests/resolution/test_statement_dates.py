from __future__ import annotations

from dataclasses import replace

import pytest

from detente.model.span import Span
from detente.resolution.statement_dates import date_statements
from documents import document


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On Thursday, the ministry said that the border was open.", ["2023-02-02"]),
        ("Last week, a general predicted that the truce would end.", ["2023-W04"]),
        ("The ministry said that the border was opened on Thursday.", [None]),
        ("The ministry said that the border was open.", [None]),
        (
            "On Tuesday, Ada Kovan said that the border was open.\n\nShe said nobody came.\n\n\"A pity,\" Kovan said.",
            ["2023-01-31", "2023-01-31", "2023-01-31"],
        ),
        (
            'On Tuesday, Ada Kovan was asked about the border. "It is open," she said.',
            ["2023-01-31"],
        ),
        ("Asked about it on Sunday, Ada Kovan said that the border was open.", ["2023-01-29"]),
        (
            '"President Orlan said last month that the border was open," she said.',
            [None, "2023-01"],
        ),
        ("On Tuesday, Ada Kovan said that the border was open. John Orlan said it was shut.", ["2023-01-31", None]),
        (
            "Last week, a general predicted that the truce would end. The ministry immediately said it would hold.",
            ["2023-W04", "2023-W04"],
        ),
    ],
)  # fmt: skip
def test_a_statement_is_dated_by_the_words_around_its_cue(text: str, dates: list[str | None]) -> None:
    assert [s.date for s in document(text, until="name_speakers").statements] == dates


def test_a_statement_in_which_no_word_begins_has_no_date() -> None:
    doc = document("On Monday Ada Kovan said that the border was open", until="name_speakers")
    end = len(doc.text)
    empty = replace(doc.statements[0], content=(Span(end - 2, end),), cue=None, cue_head=None)
    assert [s.date for s in date_statements(doc, [empty])] == [None]


@pytest.mark.parametrize("text", ["“The end is near.\n\nTuesday", "Kovan said on Tuesday", "“,” she said. On Monday"])
def test_a_time_may_end_a_text(text: str) -> None:
    assert {s.date for s in document(text).statements} <= {None, "2023-01-31", "2023-01-30"}
