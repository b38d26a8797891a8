"""Stories as they are shown: of articles read by the shipped parser."""

from __future__ import annotations

import io

from rich.console import Console

from detente.surfaces.terminal.stories import print_stories
from detente.surfaces.told_stories import as_row, told_stories
from documents import document

WIRE = """Norwegian troops shelled a Swedish border post near Kiruna on Monday, killing nine soldiers, Sweden said.

Swedish Defence Minister Ingrid Falk said that the post at Kiruna had been hit by artillery before dawn and
that Sweden had called its ambassador in Oslo home. Norway did not comment on the shelling.
"""
COPY = f"Stockholm counts its dead after the border attack.\n\n{WIRE}"
OWN = """Norwegian troops shelled a Swedish border post on Sunday, killing eleven soldiers, officials in Kiruna said.

The mayor of Kiruna, Nils Ekdal, said that the artillery had come from the Norwegian side of the border.
"""
ELSEWHERE = """Peru and Chile signed an agreement on copper tariffs in Lima on Monday, Rosa Quispe said.
"""


def test_a_story_has_its_copies_and_the_events_that_several_articles_tell() -> None:
    docs = [document(text, dct="2024-05-07") for text in (WIRE, COPY, OWN, ELSEWHERE)]
    found = told_stories(docs)
    assert found == told_stories(docs[::-1])
    rows = [as_row(told) for told in found]
    sizes = sorted((len(row["articles"]), sum(a["copy_of"] is not None for a in row["articles"])) for row in rows)
    assert sizes == [(1, 0), (3, 1)]
    [events] = [row["events"] for row in rows if row["events"]]
    shelling = next(event for event in events if event["plover"] == "ASSAULT")
    assert (shelling["source"], shelling["target"], shelling["independent"]) == (("NOR",), ("SWE",), 2)
    assert {told["value"] for told in shelling["disputed"]["numbers"]} == {"9", "11"}
    assert {told["value"] for told in shelling["disputed"]["date"]} == {
        "2024-05-05/2024-05-05",
        "2024-05-06/2024-05-06",
    }


def test_a_story_is_printed_by_day() -> None:
    out = io.StringIO()
    print_stories(told_stories([document(OWN, dct="2024-05-07")]), Console(file=out, width=100))
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("Norwegian troops shelled")
    assert lines[1].startswith("1 article, 2024-05-07")
    assert lines[2].startswith("  2024-05-07  Norwegian troops shelled")
