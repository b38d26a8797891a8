from __future__ import annotations

import pytest

from detente.extraction.issue_phrases import IssueRow, issue_table
from documents import document


@pytest.mark.parametrize("row", issue_table().values(), ids=lambda row: row.id)
def test_every_issue_is_found_in_its_own_example(row: IssueRow) -> None:
    assert row.id in [issue.id for issue in document(row.example, until="find_issues").issues]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paris spoke of Russia's war in Ukraine.", {"ukraine-war": ["war in Ukraine"]}),
        ("It asked about the 'one-China' policy.", {"one-china": ["one-China' policy"]}),
        ("Tensions over Taiwan grew.", {"taiwan": ["Tensions over Taiwan"]}),
        ("The minister flew over Taiwan.", {}),
        ("Disputes over Kashmir and a Kashmir dispute.", {"kashmir": ["Disputes over Kashmir", "Kashmir dispute"]}),
        (
            "A ceasefire in Gaza, then a ceasefire.",
            {"gaza-war": ["ceasefire in Gaza"], "armed-conflict": ["ceasefire"]},
        ),
        ("Iran’s nuclear program worries Oman.", {"iran-nuclear": ["Iran’s nuclear program"]}),
        (
            "Export controls came before the talks on climate change.",
            {"export-controls": ["Export controls"], "climate": ["climate change"]},
        ),
        ("The cat sat on the mat.", {}),
    ],
)
def test_issues_stand_in_the_order_of_the_text(text: str, found: dict[str, list[str]]) -> None:
    doc = document(text, until="find_issues")
    issues = {issue.id: [doc.words(span) for span in issue.mentions] for issue in doc.issues}
    assert list(issues.items()) == list(found.items())
