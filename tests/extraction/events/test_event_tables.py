"""Every row of the event tables, tried on its own example."""

from __future__ import annotations

import re

import pytest

from detente.extraction.events.codes import Code, Kind, Weight, goldstein, plover_score
from detente.extraction.events.frames import LightRow, NounRow, VerbRow, word_classes
from detente.lexicon import rows
from detente.model.event import Event
from documents import document

VERBS, NOUNS, LIGHT = rows("event_verbs", VerbRow), rows("event_nouns", NounRow), rows("event_light_verbs", LightRow)
FRAMES: tuple[VerbRow | NounRow, ...] = (*VERBS, *NOUNS)


def sides(event: Event) -> str:
    return f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"


@pytest.mark.parametrize("row", FRAMES, ids=lambda row: row.example)
def test_a_frame_is_found_in_its_example(row: VerbRow | NounRow) -> None:
    found = [(e.plover, e.mode, sides(e)) for e in document(row.example, until="find_events").events]
    assert (row.plover, row.mode, row.dyad) in [(p, m if row.mode else None, s) for p, m, s in found]


@pytest.mark.parametrize("row", LIGHT, ids=lambda row: row.example)
def test_a_light_verb_carries_its_noun(row: LightRow) -> None:
    events = document(row.example, until="find_events").events
    statuses = {"told": "happened", "announced": "happened", "planned": "planned", "cancelled": "cancelled"}
    expected = [(statuses[row.status], row.dyad)] if row.status in statuses else []
    assert [(event.status, sides(event)) for event in events] == expected


def test_the_tables_use_known_codes_and_classes() -> None:
    codes = {weight.code for weight in rows("goldstein", Weight)} | {"155", "176"}
    assert {row.cameo for row in FRAMES} <= codes
    assert {row.cameo for row in FRAMES} <= {row.code for row in rows("cameo", Code)}
    assert {(row.plover, row.mode) for row in FRAMES} <= {(row.type, row.mode) for row in rows("plover", Kind)}
    used = {word for row in VERBS for cell in (row.object, row.subject, row.preposition) for word in cell}
    assert set(re.findall("@([a-z]+)", " ".join(used))) <= set(word_classes())


def test_every_type_has_frames() -> None:
    assert len({row.plover for row in FRAMES}) == 16
    assert sum(len(row.verbs) for row in VERBS) + sum(len(row.nouns) for row in NOUNS) > 350


def test_weights() -> None:
    assert (plover_score("CONSULT", "visit"), plover_score("AID", None)) == (4.0, 10.0)
    assert (goldstein("042"), goldstein("190"), goldstein("176")) == (1.9, -10.0, None)
