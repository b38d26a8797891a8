"""What has come about, is to come, or is only wished."""

from __future__ import annotations

import pytest

from extraction.test_channels import briefly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad and Sudan quarrelled. The border commission's meetings were suspended in May 2022.",
            ["border-talks:suspended:2022-05"],
        ),
        ("The exchange of weather data between Chad and Sudan is not affected.", ["data:open"]),
        (
            "Chad has decided to close its consulate in Sudan with effect from March 15.",
            ["consulate:closed:2023-03-15"],
        ),
        ("Chad will suspend all flights to Sudan as of Monday, February 6.", ["flights:suspended:2023-02-06"]),
        ("Chad and Sudan quarrelled. There is only a remote chance that the ambassadors return this year.", []),
        (
            "Chad and Sudan quarrelled. The quarterly meeting of the two armies will not be held.",
            ["military:suspended"],
        ),
        ("The annual joint cabinet of Chad and Sudan will not take place.", ["leaders:suspended"]),
        (
            "Chad and Sudan quarrelled. A second round of talks will be held in Oslo on February 13.",
            ["talks:planned:2023-02-13"],
        ),
        ("Kenya and Somalia quarrelled. The embassy in Mogadishu will be run by a chargé d'affaires.", []),
        (
            "Chad and Sudan quarrelled. The joint border commission will meet again on February 19.",
            ["border-talks:planned:2023-02-19"],
        ),
        ("Chad and Sudan will return their ambassadors by the end of March.", ["ambassador:planned:2023-03"]),
        ("Chad and Sudan agreed to resume flights.", ["flights:planned"]),
        ("Chad will again issue visas to Sudanese from March 1.", ["visas:planned:2023-03-01"]),
        ("Oman will keep its embassy in Iran open.", ["embassy:open"]),
        ("Oman does not plan to close its embassy in Iran.", ["embassy:open"]),
        ("Oman threatened to close its embassy in Iran.", []),
        ("Oman may close its embassy in Iran.", []),
        ("Oman urged Iran to reopen the embassy.", []),
        ("If Iran attacks, Oman will close its embassy in Tehran.", []),
        ("Oman would close its embassy in Iran if the attacks went on.", []),
        ("One of the goals of Chad's visit to Sudan is to restore diplomatic relations.", []),
    ],
)
def test_what_is_told_planned_and_only_wished(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
