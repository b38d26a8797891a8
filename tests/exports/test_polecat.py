"""The sample as POLECAT has it, each value read against the text."""

from pathlib import Path

import pytest

from detente.exports.polecat import COLUMNS, polecat_country, polecat_type, rows
from detente.model.event import Status
from exports.poland import told

HEADER = (
    "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
    "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,"
    "Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,"
    "Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,"
    "Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version"
)
STORY = {
    "Source": "MFA", "Publication Date": "2024-05-06", "Story People": "Elżbieta Zawadzka; Viktor Lukyanets",
    "Story Organizations": "European Union", "Story Locations": "Poland; Belarus; Germany; Lithuania; Grodno; Vilnius",
    "Language": "English", "Version": "detente-0.1.0",
}  # fmt: skip


def row(folder: Path, event: str, *, words: bool = True) -> dict[str, str]:
    """The cells that hold something, by column, without the id."""
    (cells,) = rows(told(folder, words=words)[event])
    named = zip(COLUMNS, cells, strict=True)
    return {column.name: str(cell) for column, cell in list(named)[1:] if cell is not None}


def test_the_header_is_that_of_polecat() -> None:
    assert ",".join(column.name for column in COLUMNS) == HEADER
    assert len(COLUMNS) == 40


def test_an_event_has_its_type_and_mode(tmp_path: Path) -> None:
    assert row(tmp_path, "e1") == STORY | {
        "Event Date": "2024-05-06", "Event Type": "CONSULT", "Event Mode": "phone", "Intensity": "1.5",
        "Quad Code": "VERBAL COOPERATION", "Actor Name": "Elżbieta Zawadzka", "Actor Country": "POL",
        "Actor COW": "290", "Primary Actor Sector": "GOV", "Actor Sectors": "GOV",
        "Actor Title": "Minister of Foreign Affairs", "Actor Name Raw": "Zawadzka",
        "Recipient Name": "Viktor Lukyanets", "Recipient Country": "BLR", "Recipient COW": "370",
        "Primary Recipient Sector": "GOV", "Recipient Sectors": "GOV", "Recipient Title": "Foreign Minister",
        "Recipient Name Raw": "Lukyanets",
    }  # fmt: skip


def test_a_planned_visit_is_an_agreement_of_the_day_of_publication(tmp_path: Path) -> None:
    assert row(tmp_path, "e5") == STORY | {
        "Event Date": "2024-05-06", "Event Type": "AGREE", "Intensity": "2.5", "Quad Code": "VERBAL COOPERATION",
        "Actor Name": "Elżbieta Zawadzka", "Actor Country": "POL", "Actor COW": "290", "Primary Actor Sector": "GOV",
        "Actor Sectors": "GOV", "Actor Title": "Minister of Foreign Affairs", "Actor Name Raw": "Zawadzka",
        "Recipient Name": "Germany; Lithuania", "Recipient Country": "DEU; LTU", "Recipient COW": "255; 368",
        "Recipient Name Raw": "Germany; Lithuania", "Placename": "Vilnius", "City": "Vilnius", "Country": "LTU",
        "Latitude": "54.6892", "Longitude": "25.2798", "Raw Placename": "Vilnius",
    }  # fmt: skip


def test_an_organisation_of_states_has_one_code_and_issues_are_contexts(tmp_path: Path) -> None:
    found = row(tmp_path, "e6")
    assert (found["Recipient Name"], found["Recipient Country"], "Recipient COW" in found) == (
        "European Union",
        "IGO",
        False,
    )
    assert found["Contexts"] == "economic; legal"


def test_without_the_article_the_words_are_not_known(tmp_path: Path) -> None:
    assert "Actor Name Raw" not in row(tmp_path, "e1", words=False)


def test_the_id_has_the_day_the_content_and_the_type(tmp_path: Path) -> None:
    event = told(tmp_path)["e5"]
    (cells,) = rows(event)
    assert cells[0] == f"20240506-{event.key[:12]}_AGREE"


@pytest.mark.parametrize(
    ("plover", "status", "kind"),
    [
        ("CONSULT", "happened", "CONSULT"),
        ("CONSULT", "planned", "AGREE"),
        ("RETREAT", "possible", "AGREE"),
        ("SANCTION", "planned", "THREATEN"),
        ("MOBILIZE", "possible", "THREATEN"),
        ("REQUEST", "planned", "REQUEST"),
        ("CONSULT", "cancelled", "CONSULT"),
    ],
)
def test_a_plan_is_an_agreement_or_a_threat(plover: str, status: Status, kind: str) -> None:
    assert polecat_type(plover, status) == kind


@pytest.mark.parametrize(
    ("country", "code"), [("POL", "POL"), ("XKX", "KOS"), ("IGOUNO", "IGO"), ("IGO", "IGO"), (None, None)]
)
def test_countries_have_its_codes(country: str | None, code: str | None) -> None:
    assert polecat_country(country) == code
