"""What is read: paragraphs without what is cut out, none too long."""

import pytest

from detente.model.span import Span
from detente.reading.blocks import LONGEST, blocks, without


@pytest.mark.parametrize(
    ("unread", "wanted"),
    [
        ([], ["One. Two. Three.", "Four."]),
        ([Span(5, 9)], ["One.", "Three.", "Four."]),
        ([Span(0, 4), Span(10, 16)], ["Two.", "Four."]),
        ([Span(0, 16)], ["Four."]),
        ([Span(5, 20)], ["One.", "ur."]),
    ],
)
def test_what_is_cut_out_is_not_read(unread: list[Span], wanted: list[str]) -> None:
    text = "One. Two. Three.\n\nFour."
    assert [piece.of(text) for piece in without(text, [Span(0, 16), Span(18, 23)], unread)] == wanted


@pytest.mark.parametrize(("piece", "end"), [("It went on. ", "."), ("onward on ", "nd"), ("no", "no")])
def test_a_long_paragraph_is_split_at_a_sentence_or_a_word(piece: str, end: str) -> None:
    text = piece * 2_000
    found = blocks(text, [Span(0, len(text))])
    assert max(block.end - block.start for block in found) <= LONGEST
    assert {text[block.end - 1] for block in found} <= set(end)
    assert sum(len(block.of(text).replace(" ", "")) for block in found) == len(text.replace(" ", ""))
