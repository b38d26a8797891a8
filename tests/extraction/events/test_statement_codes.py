from __future__ import annotations

import pytest

from detente.extraction.events.codes import Code
from detente.extraction.events.said import StatementCodeRow, statement_code
from detente.lexicon import rows
from documents import document


def codes(text: str) -> list[str]:
    doc = document(text, until="find_statements")
    return [statement_code(doc, statement) for statement in doc.statements]


@pytest.mark.parametrize("row", rows("cameo_statements", StatementCodeRow), ids=lambda row: row.example)
def test_a_statement_has_the_code_of_its_row(row: StatementCodeRow) -> None:
    assert row.code in codes(row.example)
    assert row.code in {code.code for code in rows("cameo", Code)}


def test_all_others_are_just_statements() -> None:
    assert codes("Minister Ada Harlan said the talks would go on.") == ["010"]
