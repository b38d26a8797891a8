from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The ministry slammed the raid.", []),
        ("The ministry slammed the raid, saying that it broke the truce.", ["that it broke the truce"]),
        ("The ministry opposes the sale of arms to the rebels.", []),
        ("Both sides agreed to reopen the border.", []),
        ("The ministry refuses to sign the treaty.", []),
        ("Orlan wants the ministry to open the border.", []),
        ("The ministry demanded that the ship be released.", ["that the ship be released"]),
        ("The ministry rejected “any talk of a secret deal”.", ["any talk of a secret deal"]),
        ("The minister expressed hope that the truce would hold.", ["hope that the truce would hold"]),
        ("The ministry called for an end to the raids.", ["an end to the raids"]),
        ("The ministry urged the rebels to leave the town.", ["the rebels to leave the town"]),
        ("Orlan offered to open the border.", ["to open the border"]),
    ],
)
def test_deeds_and_stances_told_with_a_verb_of_saying_are_no_statements(text: str, contents: list[str]) -> None:
    doc = document(text)
    assert [" ".join(map(doc.words, s.content)) for s in doc.statements] == contents


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Kovan of Kenya condemned the raid by Uganda.",
        "Kenya said on Monday that it had rejected a call by Uganda for talks on the border.",
        "Kenya opposes a plan by Uganda to build a dam, and both sides agreed to hold talks on it in May.",
    ],
)
def test_nothing_points_to_a_statement_that_was_left_out(text: str) -> None:
    doc = document(text)
    held = {None, *(s.id for s in doc.statements)}
    told = {e.statement for e in doc.events} | {f.statement for f in doc.forecasts}
    told |= {c.statement for c in doc.channels} | {p.statement for p in doc.positions}
    assert told | {s.parent for s in doc.statements} <= held


def test_the_questions_of_a_transcript_are_nobodys_statements() -> None:
    doc = document(
        "MS KOVAN: Good morning to everybody.\n\nQUESTION: Will the talks go on this week?\n\n"
        "MS KOVAN: They will go on.\n\nQUESTION: In Oslo?\n\nMS KOVAN: In Oslo, as they did before."
    )
    assert [doc.words(s.content[0]) for s in doc.statements] == [
        "Good morning to everybody.",
        "They will go on.",
        "In Oslo, as they did before.",
    ]
