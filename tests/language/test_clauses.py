from __future__ import annotations

import pytest

from detente.language.clauses import clause, own_subject, subject
from detente.model.parse import Parse
from documents import document


def at(parse: Parse, word: str) -> int:
    return next(token.i for token in parse.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Despite the rain, the envoy will leave Oslo on Friday.", "leave", "the envoy will leave Oslo on Friday"),
        ("The minister said that Kenya will reopen the border.", "reopen", "Kenya will reopen the border"),
        ("Kenya closed the border, but Somalia kept the port open.", "closed", "Kenya closed the border"),
    ],
)
def test_a_clause_goes_from_its_subject_to_its_last_word(text: str, predicate: str, expected: str) -> None:
    doc = document(text, until="find_times")
    found = clause(doc.parse, at(doc.parse, predicate), doc.parse.sentences[0])
    assert doc.words(doc.parse.span(found.first, found.last)) == expected


@pytest.mark.parametrize(
    ("text", "predicate", "own", "any_"),
    [
        ("Kenya closed the border.", "closed", "Kenya", "Kenya"),
        ("Kenya closed the border and recalled its envoy.", "recalled", None, "Kenya"),
        ("Kenya wants to reopen the border.", "reopen", None, "Kenya"),
        ("The envoy, who opposed the deal, left.", "opposed", "who", "envoy"),
    ],
)
def test_the_subject_of_a_predicate(text: str, predicate: str, own: str | None, any_: str) -> None:
    parse = document(text, until="find_times").parse
    found = own_subject(parse, at(parse, predicate))
    shared = subject(parse, at(parse, predicate))
    assert (None if found is None else parse.tokens[found].text) == own
    assert shared is not None
    assert parse.tokens[shared].text == any_
