from __future__ import annotations

import pytest

from name_spans import POOLED, SPANS, Name, NameTally, labelled

# "Ines Vidal went to Lisbon ." with her name and the city
WANTED: list[Name] = [(0, 10, "PER"), (19, 25, "LOC")]


@pytest.mark.parametrize(
    ("found", "unknown", "right"),
    [
        (WANTED, [], {POOLED: (2, 2, 2), SPANS: (2, 2, 2), "PER": (1, 1, 1), "ORG": (0, 0, 0), "LOC": (1, 1, 1)}),
        (  # the wrong type
            [(0, 10, "LOC"), (19, 25, "LOC")],
            [],
            {POOLED: (1, 2, 2), SPANS: (2, 2, 2), "PER": (0, 0, 1), "ORG": (0, 0, 0), "LOC": (1, 2, 1)},
        ),
        (  # half a name, and a type that does not count
            [(5, 10, "PER"), (19, 25, "MISC")],
            [],
            {POOLED: (0, 1, 2), SPANS: (0, 1, 2), "PER": (0, 1, 1), "ORG": (0, 0, 0), "LOC": (0, 0, 1)},
        ),
        (  # a name that nobody wanted, where the annotators left the word open
            [*WANTED, (11, 18, "ORG")],
            [(11, 15)],
            {POOLED: (2, 2, 2), SPANS: (2, 2, 2), "PER": (1, 1, 1), "ORG": (0, 0, 0), "LOC": (1, 1, 1)},
        ),
        (  # the same where they did not
            [*WANTED, (11, 18, "ORG")],
            [],
            {POOLED: (2, 3, 2), SPANS: (2, 3, 2), "PER": (1, 1, 1), "ORG": (0, 1, 0), "LOC": (1, 1, 1)},
        ),
    ],
)
def test_a_name_is_right_where_span_and_type_are(
    found: list[Name], unknown: list[tuple[int, int]], right: dict[str, tuple[int, int, int]]
) -> None:
    tally = NameTally()
    tally.add(WANTED, found, unknown)
    assert {name: (count.right, count.found, count.wanted) for name, count in tally.figures.items()} == right


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ("B-PER I-PER O B-LOC", [(0, 2, "PER"), (3, 4, "LOC")]),
        ("B-LOC B-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("O I-ORG I-ORG", [(1, 3, "ORG")]),
        ("B-ORG I-PER", [(0, 1, "ORG"), (1, 2, "PER")]),
    ],
)
def test_labels_make_names(labels: str, names: list[Name]) -> None:
    assert labelled(labels.split()) == names
