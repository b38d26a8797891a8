"""Headings are told from short quotations, list items, verse and dialogue."""

import pytest

from detente.reading.headings import find_headings
from detente.reading.paragraphs import paragraphs

ABOVE = "The two ministers met on Monday and spoke of trade, fishing and the islands for three hours."
BELOW = "Orlan has asked for a new treaty since the old one ended last year, and its neighbours have not answered."


def found(text: str) -> list[str]:
    return [heading.of(text) for heading in find_headings(text, paragraphs(text))]


@pytest.mark.parametrize(
    "heading",
    [
        "A quarrel over islands",
        "Hopes for a treaty remain low",
        "What does Orlan want?",
        "TALKS UNDER PRESSURE",
        "'Red lines' and no way back",
        "“A dangerous game”",
        "Analysis: Why the talks fail",
        "## What comes next.",
    ],
)
def test_a_short_line_above_a_paragraph_is_a_heading(heading: str) -> None:
    assert found(f"{ABOVE}\n\n{heading}\n\n{BELOW}") == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "“We will not be moved.”",
        '"Never," he said.',
        "He left at noon.",
        "Redd asked her, “And what then?”",
        "''We will hold the islands until the last ship has gone home''",
        "The treaty says:",
        "- fishing in the strait",
        "2. Fishing in the strait",
        "(a) fishing in the strait",
        "MR REDD: Nothing at all",
        "QUESTION: Is that a no?",
        "Q Is that a no?",
        "and then there was silence",
        "Kovan said on Monday that the two sides had agreed to speak of fishing, trade and the islands in May",
    ],
)
def test_other_short_lines_are_read(line: str) -> None:
    assert found(f"{ABOVE}\n\n{line}\n\n{BELOW}") == []


def test_verse_and_lists_are_read() -> None:
    verse = "\n".join(["The ships went out at dawn", "The gulls went with the tide", "No treaty brings them back"])
    assert found(f"{ABOVE}\n{verse}\n{BELOW}") == []


def test_the_lines_above_a_release_are_headings() -> None:
    head = ["Talks on the Islands", "Ada Kovan, Minister of Foreign Affairs", "Orlan Castle"]
    assert found("\n".join([*head, BELOW])) == head


def test_short_answers_in_a_transcript_are_read() -> None:
    labels = "\n".join(["MS KOVAN: Good morning to all.", "QUESTION: Will you go?", "MS KOVAN: I will."])
    assert found(f"{ABOVE}\n{labels}\nYes?\n{BELOW}") == []
