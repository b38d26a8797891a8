"""The sample as GDELT 2.0 has it, each value read against the text."""

from datetime import date
from pathlib import Path

import pytest

from detente.exports.gdelt import COLUMNS, actor_code, fips, fraction, quad_class, rows
from detente.model.actor import Actor, ActorKind
from exports.poland import EVENTS, told

SIDE = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
HEADER = [
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor{number}{name}" for number in (1, 2) for name in SIDE.split()),
    *["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
    *["NumMentions", "NumSources", "NumArticles", "AvgTone"],
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in PLACE.split()),
    "DATEADDED",
    "SOURCEURL",
]
ALWAYS = {
    "NumMentions": "1", "NumSources": "1", "NumArticles": "1", "Actor1Geo_Type": "0", "Actor2Geo_Type": "0",
    "DATEADDED": "20240506000000", "SOURCEURL": "https://mfa.example/readout",
}  # fmt: skip
NOWHERE = {"ActionGeo_Type": "0"}
TODAY = {"SQLDATE": "20240506", "MonthYear": "202405", "Year": "2024", "FractionDate": "2024.3452"}
POLAND = {"Actor2Code": "POL", "Actor2Name": "POLAND", "Actor2CountryCode": "POL"}


def found(folder: Path, event: str) -> list[dict[str, str]]:
    """The cells that hold something, by column, without the number of the row."""
    named = [list(zip(COLUMNS, cells, strict=True))[1:] for cells in rows(told(folder)[event])]
    return [{column.name: str(cell) for column, cell in row if cell is not None} for row in named]


def test_the_columns_are_those_of_gdelt() -> None:
    assert [column.name for column in COLUMNS] == HEADER
    assert len(COLUMNS) == 61


def test_persons_have_the_country_and_the_type_that_they_act_for(tmp_path: Path) -> None:
    assert found(tmp_path, "e1") == [
        ALWAYS | TODAY | NOWHERE | {
            "Actor1Code": "POLGOV", "Actor1Name": "ELŻBIETA ZAWADZKA", "Actor1CountryCode": "POL",
            "Actor1Type1Code": "GOV", "Actor2Code": "BLRGOV", "Actor2Name": "VIKTOR LUKYANETS",
            "Actor2CountryCode": "BLR", "Actor2Type1Code": "GOV", "IsRootEvent": "1", "EventCode": "041",
            "EventBaseCode": "041", "EventRootCode": "04", "QuadClass": "1", "GoldsteinScale": "1.0",
        }
    ]  # fmt: skip


def test_a_place_has_the_code_of_fips(tmp_path: Path) -> None:
    assert found(tmp_path, "e2") == [
        ALWAYS | POLAND | {
            "SQLDATE": "20240219", "MonthYear": "202402", "Year": "2024", "FractionDate": "2024.1342",
            "Actor1Code": "BLR", "Actor1Name": "BELARUS", "Actor1CountryCode": "BLR", "IsRootEvent": "0",
            "EventCode": "173", "EventBaseCode": "173", "EventRootCode": "17", "QuadClass": "4",
            "GoldsteinScale": "-5.0", "ActionGeo_Type": "4", "ActionGeo_FullName": "Grodno, Belarus",
            "ActionGeo_CountryCode": "BO", "ActionGeo_ADM1Code": "BO", "ActionGeo_Lat": "53.6758",
            "ActionGeo_Long": "23.8289",
        }
    ]  # fmt: skip


def test_two_sources_are_two_rows_and_an_event_without_a_day_has_that_of_publication(tmp_path: Path) -> None:
    support = ALWAYS | TODAY | NOWHERE | POLAND | {
        "IsRootEvent": "0", "EventCode": "051", "EventBaseCode": "051", "EventRootCode": "05", "QuadClass": "1",
        "GoldsteinScale": "3.4",
    }  # fmt: skip
    assert found(tmp_path, "e4") == [
        support | {"Actor1Code": code, "Actor1Name": name, "Actor1CountryCode": code}
        for code, name in (("DEU", "GERMANY"), ("LTU", "LITHUANIA"))
    ]


def test_an_organisation_stands_in_its_own_columns(tmp_path: Path) -> None:
    (row,) = found(tmp_path, "e6")
    assert {name: value for name, value in row.items() if name.startswith("Actor2") and "Geo" not in name} == {
        "Actor2Code": "IGOEUREEC",
        "Actor2Name": "EUROPEAN UNION",
        "Actor2CountryCode": "EUR",
        "Actor2KnownGroupCode": "EEC",
        "Actor2Type1Code": "IGO",
    }


@pytest.mark.parametrize(
    ("kind", "country", "sector", "parts"),
    [
        ("state", "ROU", None, ("ROM", "ROM", None, None, ())),  # a code of CAMEO that is not the ISO code
        ("group", None, "REB", ("REB", None, None, None, ("REB",))),
        ("person", "USA", "JRN", ("USAMED", "USA", None, None, ("MED",))),
        ("person", "USA", "PTY", ("USA", "USA", None, None, ())),  # CAMEO has no type for it
        ("organisation", "IGOUNO", "GOV", ("IGOUNO", None, "UNO", None, ("IGO",))),
        ("organisation", "IGOEUREEC", "LEG", ("IGOEUREECLEG", "EUR", "EEC", None, ("IGO", "LEG"))),
        ("organisation", "IGOUNOREFHCR", None, ("IGOUNOREFHCR", None, "UNO", None, ("IGO", "REF"))),
        ("organisation", "IGOMOSOIC", None, ("IGOMOSOIC", None, "OIC", "MOS", ("IGO",))),
        ("person", None, None, (None, None, None, None, ())),
    ],
)
def test_the_code_of_an_actor(
    kind: ActorKind, country: str | None, sector: str | None, parts: tuple[object, ...]
) -> None:
    made = actor_code(Actor("a1", "Somebody", kind, "", country=country, sector=sector))
    assert (made.code, made.country, made.group, made.religion, made.types) == parts


@pytest.mark.parametrize(
    ("country", "lon", "code"),
    [
        ("DEU", None, "GM"),
        ("CHE", None, "SZ"),
        ("CHN", None, "CH"),
        ("XKX", None, "KV"),
        ("PSE", 35.2, "WE"),
        ("PSE", 34.46, "GZ"),
        ("IGOUNO", None, None),
        (None, None, None),
    ],
)
def test_places_have_codes_of_fips(country: str | None, lon: float | None, code: str | None) -> None:
    assert fips(country, lon) == code


@pytest.mark.parametrize(
    ("place", "columns"),
    [
        ({"name": "Saudi Arabia", "country": "SAU", "lat": None, "lon": None}, "1|Saudi Arabia|SA|SA|||SA"),
        (
            {"name": "Boston", "country": "USA", "lat": 42.3584, "lon": -71.0598},
            "3|Boston, United States|US|US|42.3584|-71.0598|",
        ),
        ({"name": "Red Sea", "country": None, "lat": None, "lon": None}, "0|Red Sea|||||"),
    ],
)  # fmt: skip
def test_a_place_is_as_exact_as_it_is_known(tmp_path: Path, place: dict[str, object], columns: str) -> None:
    (cells,) = rows(told(tmp_path, events=[EVENTS[0] | {"place": place}])["e1"])
    kind, name, country, region, _, *rest = cells[51:59]
    assert "|".join("" if cell is None else str(cell) for cell in (kind, name, country, region, *rest)) == columns


@pytest.mark.parametrize(
    ("cameo", "quad"),
    [("010", 1), ("057", 1), ("06", 2), ("0874", 2), ("090", 3), ("141", 3), ("150", 4), ("2042", 4), (None, None)],
)
def test_quad_classes_go_by_the_root(cameo: str | None, quad: int | None) -> None:
    assert quad_class(cameo) == quad


@pytest.mark.parametrize(
    ("day", "part"), [("2015-02-18", "2015.1315"), ("2023-01-01", "2023.0027"), ("2023-12-31", "2023.9890")]
)
def test_the_fraction_of_a_year(day: str, part: str) -> None:
    assert fraction(date.fromisoformat(day)) == part
