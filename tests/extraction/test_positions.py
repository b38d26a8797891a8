from __future__ import annotations

import pytest

from detente.extraction.stances import StanceRow, find_stances, stance_table
from documents import document


@pytest.mark.parametrize("row", stance_table(), ids=lambda row: f"{row.words} {row.direction}")
def test_every_word_of_stance_tells_it_in_its_own_example(row: StanceRow) -> None:
    doc = document(row.example, until="find_issues")
    assert [(s.row.words, s.direction) for s in find_stances(doc.parse)] == [(row.words, row.direction)]
    assert row.issue in [issue.id for issue in doc.issues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey opposes NATO membership for Cyprus.", [("TUR", "opposes", "nato-enlargement")]),
        ("Riyadh insists that Tehran stop arming the Houthis.", [("SAU", "demands", "yemen")]),
        ("Ethiopia refuses to sign the water treaty.", [("ETH", "refuses", "water")]),
        ("Norway offered to resume talks on fishing rights.", [("NOR", "offers", "fisheries")]),
        ("Russia denied involvement in the cyberattack.", [("RUS", "denies", "cyber")]),
        ("China's Foreign Ministry criticised the tariffs.", [("CHN", "opposes", "trade")]),
        ("Kenya called for dialogue.", [("KEN", "supports", "dialogue")]),
        ("Poland does not support the migration pact.", [("POL", "opposes", "migration")]),
        ("Algeria's refusal to discuss Western Sahara angered Rabat.", [("DZA", "refuses", "western-sahara")]),
        (
            "Serbian President Marko Ilic said Serbia would never recognise the independence of Kosovo.",
            [("SRB", "opposes", "kosovo")],
        ),
        (
            '"Peru must lift the tariffs," said Chilean Foreign Minister Rosa Diaz.',
            [("CHL", "demands", "trade")],
        ),
        (
            "One aim of the trip is to revive trade talks, Spanish Foreign Minister Luis Vega said.",
            [("ESP", "supports", "trade")],
        ),
        ("India would like to see Nepal sign the extradition treaty.", [("IND", "demands", "extradition")]),
        ("Canada imposed a tariff on steel.\n\nChina slammed the move.", [("CHN", "opposes", "trade")]),
        ("China will likely oppose the sanctions, an analyst in Oslo said.", []),
        ("France could reject the trade deal.", []),
        ("Analysts criticised the tariffs.", []),
        ("If Greece rejects the pipeline, prices will rise.", []),
        ("Mali denied that it had offered to discuss the ceasefire.", [("MLI", "denies", "armed-conflict")]),
        ("The bank supports vaccine research.", []),
    ],
)
def test_positions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    doc = document(text, until="find_positions")
    assert [(p.party, p.direction, p.issue) for p in doc.positions] == expected
