"""Where paragraphs are, however the text is laid out."""

import pytest

from detente.reading.paragraphs import paragraphs

WRAPPED = (
    "The foreign minister of Orlan, Ada Kovan, said on Monday that talks on\n"
    "the islands would go on in May, whatever the neighbours might say of\n"
    "them in public.\n"
    "Her counterpart said that he had not been told of any such talks, and\n"
    "that he would ask for a letter."
)
JOINED = [WRAPPED[: WRAPPED.index("Her") - 1], WRAPPED[WRAPPED.index("Her") :]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One line.\nAnother line.", ["One line.", "Another line."]),
        ("One line.\n\n  Another line. \n", ["One line.", "Another line."]),
        ("One line.\r\n\r\nAnother line.\r\n", ["One line.", "Another line."]),
        (
            "One line.\rAnother line.\u2028A third.\x85A fourth.",
            ["One line.", "Another line.", "A third.", "A fourth."],
        ),
        ("\ufeffOne line.\n\u200b\n\u202aAnother line.\u202c", ["One line.", "Another line."]),
        ("\tOne line.\u00a0\n\u00a0\nAnother line.", ["One line.", "Another line."]),
        (WRAPPED, JOINED),
        (WRAPPED.replace("\n", "\r\n"), [piece.replace("\n", "\r\n") for piece in JOINED]),
        (WRAPPED.replace("\nHer", "\n\nHer"), JOINED),
        ("", []),
        (" \n\t\n\u200b", []),
    ],
)
def test_paragraphs_are_lines_or_runs_of_wrapped_lines(text: str, wanted: list[str]) -> None:
    assert [paragraph.of(text) for paragraph in paragraphs(text)] == wanted


def test_an_indented_line_of_a_wrapped_text_begins_a_paragraph() -> None:
    text = WRAPPED.replace("them in public.", "them in public, or the press of either of the").replace(
        "\nHer", "\n   Her"
    )
    assert len(paragraphs(text)) == 2
