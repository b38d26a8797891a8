"""What asking, promising, refusing, threatening, accusing and protesting is about."""

from __future__ import annotations

import pytest

from detente.extraction.events.codes import Code, Kind, Weight
from detente.extraction.events.matters import CodeRow, MatterRow
from detente.lexicon import rows
from documents import document

ROOTS = {"wish": ("02", "03", "10", "12"), "threat": ("13",), "charge": ("112", "09"), "cause": ("141",)}
CODES = {(row.root, row.matter): row for row in rows("cameo_matters", CodeRow)}


def codes(text: str) -> list[tuple[str, str | None]]:
    return [(event.cameo or "", event.mode) for event in document(text, until="find_events").events]


@pytest.mark.parametrize("row", rows("event_matters", MatterRow), ids=lambda row: row.example)
def test_each_matter_is_found_in_its_example(row: MatterRow) -> None:
    wanted = {CODES[root, row.matter].cameo for root in ROOTS[row.family] if (root, row.matter) in CODES}
    assert wanted & {code for code, _ in codes(row.example)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya demanded that Uganda release the fishermen.", ("1053", "yield")),
        ("Kenya refused to release the Ugandan fishermen.", ("1243", "yield")),
        ("Kenya agreed to release the Ugandan fishermen.", ("0353", None)),
        ("Kenya rejected Uganda's proposal for a ceasefire.", ("1246", "yield")),
        ("Kenya called on Uganda to bring an end to its embargo.", ("0254", "yield")),
        ("Kenya urged Uganda not to sell the island.", ("025", "yield")),
        ("Kenya threatened to cut off diplomatic ties with Uganda.", ("1313", "relations")),
        ("Kenya accused Uganda of spying.", ("1125", "allege")),
        ("Kenya accused Uganda of a strange plan.", ("112", "allege")),
        ("Kenya urged Uganda to take another step, according to the agency.", ("020", None)),
    ],
)
def test_the_matter_gives_the_last_digits_and_the_mode(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in codes(text)


def test_the_codes_are_known_and_every_matter_has_one() -> None:
    known = {row.code for row in rows("cameo", Code)} & {row.code for row in rows("goldstein", Weight)}
    assert {row.cameo for row in CODES.values()} <= known
    assert {row.mode for row in CODES.values()} <= {row.mode for row in rows("plover", Kind)}
    assert {row.matter for row in rows("event_matters", MatterRow)} == {matter for _, matter in CODES}
