from __future__ import annotations

import pytest

from documents import document


def quotes(text: str) -> list[tuple[str, str]]:
    doc = document(text, until="find_quotes")
    return [(doc.words(quote.inner), quote.kind) for quote in doc.quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are ready," he said. "Go now."', [("We are ready,", "speech"), ("Go now.", "speech")]),
        (
            "He called them “cliques” and left. “We don’t care,” he said.",
            [("cliques", "scare"), ("We don’t care,", "speech")],
        ),
        ("He said 'the workers' rights are dead' on Monday.", [("the workers' rights are dead", "speech")]),
        ("The ministry's 'one-China' policy stands.", [("one-China", "scare")]),
        (
            "\"He told me: 'Leave us now,' and I left,\" she said.",
            [("He told me: 'Leave us now,' and I left,", "speech"), ("Leave us now,", "speech")],
        ),
        ("He ``never'' said ''I can go''.", [("never", "scare"), ("I can go", "speech")]),
        ("« Nous partons », he said.", [("Nous partons", "speech")]),
        ("”We go,” he said.", [("We go,", "speech")]),
        ("In the '80s they told 'em: 'Wait for us,' she said.", [("Wait for us,", "speech")]),
        ('He shook his head and said, "No."', [("No.", "speech")]),
        ("He never said it's the envoys' fault.", []),
        ('"', []),
        ('He said "" and left.', []),
        ('A 6" pipe was found.', []),
        (
            '"The envoy called it “a mistake,” and left."',
            [("The envoy called it “a mistake,” and left.", "speech"), ("a mistake,", "speech")],
        ),
        ('“We go now, and nobody stays behind," she said.', [("We go now, and nobody stays behind,", "speech")]),
    ],
)
def test_marks_pair_by_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    doc = document("“We waited, and nobody came.\n\n“So we left,” he said.\n\nThey were gone.", until="find_quotes")
    assert [(doc.words(q.inner), q.closed, q.continues) for q in doc.quotes] == [
        ("We waited, and nobody came.", False, False),
        ("So we left,", True, True),
    ]


def test_a_mark_of_another_style_does_not_go_on() -> None:
    doc = document('"The crowd waited in the rain.\n\n“We want to go home,” one man said.', until="find_quotes")
    assert [(doc.words(q.inner), q.continues) for q in doc.quotes] == [
        ("The crowd waited in the rain.", False),
        ("We want to go home,", False),
    ]


def test_a_mark_that_nothing_closes_ends_with_its_paragraph() -> None:
    doc = document("“We waited, he said.\n\nThey were gone for good.", until="find_quotes")
    assert [(doc.words(q.inner), q.closed) for q in doc.quotes] == [("We waited, he said.", False)]


def test_a_quotation_knows_the_one_it_stands_in() -> None:
    doc = document("He said, “I was like, ‘Oh, no,’ and we did not go.”", until="find_quotes")
    assert [quote.inside for quote in doc.quotes] == [None, 0]


@pytest.mark.parametrize("text", ["“A “B” C” D”", "'''\"\"\"", "“‘“‘“‘", "”””", "``''``''", "« ‹ » ›", "a'b\"c“d"])
def test_no_marks_are_too_odd(text: str) -> None:
    doc = document(f"Orlan said {text} on Monday.", until="find_quotes")
    assert all(doc.text[q.outer.start : q.outer.end].strip() for q in doc.quotes)
