"""Lines of contact in invented sentences of four styles, written with their answers before the rules had read them.

The last column of the table says which are read right; a wrong one that comes right must be marked so.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from documents import document

TABLE = Path(__file__).with_name("channels_unseen.tsv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row["text"][:40], marks=() if row["right"] == "yes" else pytest.mark.xfail(strict=True))
        for row in ROWS
    ],
)
def test_lines_of_contact_in_styles_of_their_own(row: dict[str, str]) -> None:
    channels = document(row["text"], until="find_channels").channels
    told = sorted(" ".join(filter(None, (c.channel, "-".join(c.parties), c.state, c.since))) for c in channels)
    assert told == sorted(filter(None, row["expected"].split(" | ")))
