"""What the words around a verb or a noun say of its reality."""

from __future__ import annotations

import pytest

from detente.extraction.events.noun_outlook import noun_outlook
from detente.extraction.events.outlook import outlook
from detente.extraction.events.outlook_words import OutlookRow
from detente.lexicon import rows
from documents import document


def found(text: str, word: str) -> str:
    parse = document(text, until="find_times").parse
    at = next(token.i for token in parse.tokens if token.text == word)
    return outlook(parse, at) if parse.tokens[at].pos == "VERB" else noun_outlook(parse, at)


@pytest.mark.parametrize("row", rows("event_outlooks", OutlookRow), ids=lambda row: row.example)
def test_a_row_decides_over_its_example(row: OutlookRow) -> None:
    word, expected = row.expected.split()
    assert found(row.example, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ghanaian Foreign Minister Kofi Adomako visited Togo.", "visited", "happened"),
        ("Ghanaian Foreign Minister Kofi Adomako has not visited Togo.", "visited", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako had been scheduled to visit Togo.", "visit", "cancelled"),
        ("Ghanaian Foreign Minister Kofi Adomako had been due to visit Togo.", "visit", "cancelled"),
        ("Ghanaian Foreign Minister Kofi Adomako was supposed to visit Togo.", "visit", "cancelled"),
        ("Ghanaian Foreign Minister Kofi Adomako was scheduled to visit Togo.", "visit", "planned"),
        ("Ghanaian Foreign Minister Kofi Adomako will be allowed to visit Togo.", "visit", "planned"),
        ("The visit of Ghanaian Foreign Minister Kofi Adomako to Togo is still on.", "visit", "planned"),
        ("The visit of Ghanaian Foreign Minister Kofi Adomako to Togo is off.", "visit", "cancelled"),
        ("The talks between Ghana and Togo will not take place.", "talks", "cancelled"),
        ("The talks between Ghana and Togo were pushed back to May.", "talks", "cancelled"),
        ("Ghanaian Foreign Minister Kofi Adomako no longer visits Togo.", "visits", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako has yet to visit Togo.", "visit", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako refused to visit Togo.", "visit", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako was unable to visit Togo.", "visit", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako was able to visit Togo.", "visit", "happened"),
        ("Ghanaian Foreign Minister Kofi Adomako is able to visit Togo.", "visit", "none"),
        ("Ghanaian Foreign Minister Kofi Adomako did not fail to visit Togo.", "visit", "happened"),
        ("Ghanaian Foreign Minister Kofi Adomako decided against visiting Togo.", "visiting", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako was barred from visiting Togo.", "visiting", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako left Mali without visiting Togo.", "visiting", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako does not plan to visit Togo.", "visit", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako is unlikely to visit Togo.", "visit", "none"),
        ("Ghanaian Foreign Minister Kofi Adomako had to leave Togo.", "leave", "happened"),
        ("Ghanaian Foreign Minister Kofi Adomako reportedly visited Togo.", "visited", "hearsay"),
        ("Ghanaian Foreign Minister Kofi Adomako is said to have visited Togo.", "visited", "hearsay"),
        ("Ghana will reopen the border once Togo withdraws its troops.", "withdraws", "planned"),
        ("Ghana will keep the border closed until Togo withdraws its troops.", "withdraws", "none"),
        ("Ghana kept the border closed until Togo withdrew its troops.", "withdrew", "happened"),
        ("Ghana demanded that the sailors be released.", "released", "none"),
        ("Nobody attacked the Ghanaian embassy in Togo.", "attacked", "negated"),
        ("Ghanaian Foreign Minister Kofi Adomako to visit Togo", "visit", "planned"),
        ("An attack on Togo killed two soldiers.", "attack", "happened"),
        ("There was no attack on Togo.", "attack", "negated"),
        ("Ghana fears an attack on Togo.", "attack", "none"),
        ("Ghana called for talks with Togo.", "talks", "none"),
        ("Ghana should hold talks with Togo.", "talks", "none"),
        ("Ghana will hold talks with Togo.", "talks", "planned"),
        ("Ghana may condemn the attack on Togo.", "attack", "happened"),
        ("Ghana warned of the risk of an attack on Togo.", "attack", "none"),
        ("Ghana ended the dispute without an attack on Togo.", "attack", "negated"),
        ("A possible attack on Togo worries Ghana.", "attack", "none"),
    ],
)  # fmt: skip
def test_words_around_a_predicate_decide(text: str, word: str, expected: str) -> None:
    assert found(text, word) == expected
