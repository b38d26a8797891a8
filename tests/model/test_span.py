"""A piece of one article's text."""

import pytest

from detente.errors import SpanError
from detente.model.span import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2)])
def test_offsets_that_hold_nothing_are_no_span(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="is no span"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    assert Span(7, 13).of("Élysée Havrén") == "Havrén"


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "covers", "shared"),
    [
        (Span(0, 5), Span(5, 9), False, False, 0),
        (Span(0, 5), Span(4, 9), True, False, 1),
        (Span(0, 9), Span(4, 9), True, True, 5),
        (Span(4, 9), Span(0, 9), True, False, 5),
    ],
)
def test_how_two_spans_lie(a: Span, b: Span, overlaps: bool, covers: bool, shared: int) -> None:
    assert (a.overlaps(b), a.covers(b), a.shared(b)) == (overlaps, covers, shared)
