"""The sample as ICEWS has it, each value read against the text."""

from pathlib import Path

import pytest

from detente.exports.icews import COLUMNS, rows
from exports.poland import EVENTS, told

HEADER = (
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,"
    "Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude"
)


def test_the_header_is_that_of_icews() -> None:
    assert ",".join(column.name for column in COLUMNS) == HEADER
    assert len(COLUMNS) == 20


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            "e1",
            [
                (
                    "2024-05-06|Elżbieta Zawadzka|Government|Poland|Talks by telephone|041|1.0|Viktor Lukyanets|"
                    "Government|Belarus|readout|None|MFA|None|None|None|None|None|None"
                )
            ],
        ),
        (
            "e2",
            [
                (
                    "2024-02-19|Belarus|None|Belarus|Arrests|173|-5.0|Poland|None|Poland|readout|None|MFA|Grodno|None|None|"
                    "Belarus|53.6758|23.8289"
                )
            ],
        ),
        (
            "e4",  # without a day, and told of two sources
            [
                f"2024-05-06|{name}|None|{name}|Praises or endorses|051|3.4|Poland|None|Poland|readout|None|MFA|None|"
                "None|None|None|None|None"
                for name in ("Germany", "Lithuania")
            ],
        ),
        (
            "e6",
            [
                (
                    "2024-05-06|Poland|None|Poland|Refuses to give way|124|-4.0|European Union|"
                    "International Government Organization|None|readout|None|MFA|None|None|None|None|None|None"
                )
            ],
        ),
    ],
)
def test_a_row_is_one_source_and_one_target(tmp_path: Path, event: str, expected: list[str]) -> None:
    assert ["|".join(map(str, row[1:])) for row in rows(told(tmp_path)[event])] == expected


def test_numbers_tell_rows_apart_and_stay(tmp_path: Path) -> None:
    numbers = [row[0] for event in told(tmp_path).values() for row in rows(event)]
    assert len(set(numbers)) == len(numbers) == 8
    assert all(isinstance(number, int) and 0 < number < 10**15 for number in numbers)
    fewer = told(tmp_path, events=[event for event in EVENTS if event["id"] != "e1"])
    assert [row[0] for event in fewer.values() for row in rows(event)] == numbers[1:]
