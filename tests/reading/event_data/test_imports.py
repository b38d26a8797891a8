"""Event data that users have, in; what detente writes itself comes back; what is wrong is named with its line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from detente.errors import DateError, FileError, FormatError, ReadingError
from detente.exports import export
from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent, Origin
from detente.reading.event_data import imported_events
from detente.reading.event_data.columns import GDELT, ICEWS, POLECAT
from exports.poland import articles, record, written

ROWS: dict[Origin, dict[str, str]] = {
    "icews": {
        "Event ID": "20718170", "Event Date": "2014-01-01", "Source Name": "Ivan Orlanov",
        "Source Sectors": "Foreign Ministry,Executive,Government", "Source Country": "Russian Federation",
        "Event Text": "Make a visit", "CAMEO Code": "042", "Intensity": "1.9", "Target Name": "Worek",
        "Target Sectors": "", "Target Country": "Occupied Palestinian Territory", "Story ID": "33",
        "Publisher": "Orlan Wire", "City": "Ramallah", "District": "", "Province": "", "Latitude": "31.9",
        "Longitude": "35.2", "Country": "Occupied Palestinian Territory",
    },
    "polecat": {
        "Event ID": "20240506-abc_CONSULT", "Event Date": "2024-05-06", "Event Type": "CONSULT", "Event Mode": "visit",
        "Intensity": "4.0", "Actor Name": "Orlan; Worek", "Actor Country": "KOS; None", "Actor Sectors": "GOV; None",
        "Recipient Name": "None", "Recipient Country": "IGO", "Placename": "Vilnius", "Country": "LTU",
        "Latitude": "54.7", "Longitude": "25.3", "Source": "Orlan Wire", "Publication Date": "2024-05-07",
    },
    "gdelt": {
        "GLOBALEVENTID": "410412347", "SQLDATE": "20150218", "Actor1Code": "ROMGOV", "Actor1Name": "ROMANIA",
        "Actor1CountryCode": "ROM", "Actor1Type1Code": "GOV", "Actor2Code": "IGOEUREECLEG", "Actor2Name": "EU",
        "Actor2CountryCode": "EUR", "Actor2KnownGroupCode": "EEC", "Actor2Type1Code": "IGO", "Actor2Type2Code": "LEG",
        "EventCode": "042", "EventBaseCode": "042", "EventRootCode": "04", "QuadClass": "1", "GoldsteinScale": "1.9",
        "NumArticles": "7", "ActionGeo_Type": "4", "ActionGeo_FullName": "Gaza, Gaza Strip, Israel",
        "ActionGeo_CountryCode": "GZ", "ActionGeo_Lat": "31.5", "ActionGeo_Long": "4#.5",
        "DATEADDED": "20150219023000", "SOURCEURL": "https://orlan.example/a",
    },
}  # fmt: skip
VILNIUS = "Vilnius LTU 54.6892 25.2798"
COLUMNS: dict[Origin, Sequence[str]] = {"icews": ICEWS, "polecat": POLECAT, "gdelt": GDELT}


def table(folder: Path, origin: Origin, *changes: dict[str, str], header: bool | None = None) -> Path:
    """A file with a row for each change of the row above."""
    names = COLUMNS[origin]
    rows = [[(ROWS[origin] | change).get(name, "") for name in names] for change in changes]
    whole = [list(names), *rows] if header or (header is None and origin != "gdelt") else rows
    path = folder / f"{origin}.tsv"
    path.write_text("".join("\t".join(row) + "\n" for row in whole), encoding="utf-8")
    return path


def one(folder: Path, origin: Origin) -> ImportedEvent:
    (event,) = imported_events(table(folder, origin, {}), origin)
    return event


def test_icews(tmp_path: Path) -> None:
    assert one(tmp_path, "icews") == ImportedEvent(
        "icews", "20718170", 2, date(2014, 1, 1),
        (
            ImportedActor(
                "Ivan Orlanov", "RUS", "Russian Federation", ("Foreign Ministry", "Executive", "Government")
            ),
        ),
        (ImportedActor("Worek", "PSE", "Occupied Palestinian Territory"),),
        cameo="042", goldstein=1.9, place=Place("Ramallah", "PSE", 31.9, 35.2), outlet="Orlan Wire",
    )  # fmt: skip


def test_polecat(tmp_path: Path) -> None:
    assert one(tmp_path, "polecat") == ImportedEvent(
        "polecat", "20240506-abc_CONSULT", 2, date(2024, 5, 6),
        (ImportedActor("Orlan", "XKX", "KOS", ("GOV",)), ImportedActor("Worek")),
        (ImportedActor(None, "IGO", "IGO"),),
        plover="CONSULT", mode="visit", score=4.0, place=Place("Vilnius", "LTU", 54.7, 25.3), outlet="Orlan Wire",
        published=date(2024, 5, 7),
    )  # fmt: skip


def test_gdelt(tmp_path: Path) -> None:
    assert one(tmp_path, "gdelt") == ImportedEvent(
        "gdelt", "410412347", 1, date(2015, 2, 18),
        (ImportedActor("ROMANIA", "ROU", "ROM", ("GOV",)),),
        (ImportedActor("EU", "IGOEUREEC", "EUR", ("IGO", "LEG")),),
        cameo="042", goldstein=1.9, place=Place("Gaza", "PSE", 31.5, None), url="https://orlan.example/a",
        published=date(2015, 2, 19), reports=7,
    )  # fmt: skip


@pytest.mark.parametrize("origin", ["icews", "polecat", "gdelt"])
def test_an_imported_event_has_no_text_and_knows_its_sides(tmp_path: Path, origin: Origin) -> None:
    event = one(tmp_path, origin)
    assert event.has_text is False
    assert event.source_countries in (("RUS",), ("XKX",), ("ROU",))


def sides(event: ImportedEvent) -> str:
    """Names and countries of both sides: "Poland POL > Germany DEU"."""
    told = (", ".join(f"{actor.name} {actor.country}" for actor in side) for side in (event.sources, event.targets))
    return " > ".join(told)


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (
            "icews",
            [
                "2024-05-06 041 1.0 - Elżbieta Zawadzka POL > Viktor Lukyanets BLR",
                "2024-02-19 173 -5.0 Grodno BLR 53.6758 23.8289 Belarus BLR > Poland POL",
                "2024-05-06 051 3.4 - Germany DEU > Poland POL",
                "2024-05-06 051 3.4 - Lithuania LTU > Poland POL",
                "2024-05-06 124 -4.0 - Poland POL > European Union None",
            ],
        ),
        (
            "gdelt",
            [
                "2024-05-06 041 1.0 - ELŻBIETA ZAWADZKA POL > VIKTOR LUKYANETS BLR",
                "2024-02-19 173 -5.0 Grodno BLR 53.6758 23.8289 BELARUS BLR > POLAND POL",
                "2024-05-06 051 3.4 - GERMANY DEU > POLAND POL",
                "2024-05-06 051 3.4 - LITHUANIA LTU > POLAND POL",
                "2024-05-06 124 -4.0 - POLAND POL > EUROPEAN UNION IGOEUREEC",
            ],
        ),
        (
            "polecat",
            [
                "2024-05-06 CONSULT phone 1.5 - Elżbieta Zawadzka POL > Viktor Lukyanets BLR",
                "2024-02-19 COERCE arrest -7.0 Grodno BLR 53.6758 23.8289 Belarus BLR > Poland POL",
                "2024-05-06 SUPPORT None 5.0 - Germany DEU, Lithuania LTU > Poland POL",
                f"2024-05-06 AGREE None 2.5 {VILNIUS} Elżbieta Zawadzka POL > Germany DEU, Lithuania LTU",
                "2024-05-06 REJECT yield -2.0 - Poland POL > European Union IGO",
            ],
        ),
    ],
)  # fmt: skip
def test_what_we_write_comes_back(tmp_path: Path, origin: Origin, expected: list[str]) -> None:
    export(written(tmp_path, record()), tmp_path / "out.tsv", origin, articles=articles(tmp_path))
    found = list(imported_events(tmp_path / "out.tsv", origin))
    lines = []
    for event in found:
        code = f"{event.plover} {event.mode} {event.score}" if event.plover else f"{event.cameo} {event.goldstein}"
        where = event.place
        place = "-" if where is None else f"{where.name} {where.country} {where.lat} {where.lon}"
        lines.append(f"{event.day} {code} {place} {sides(event)}")
    assert lines == expected
    assert {event.url for event in found} == {"https://mfa.example/readout" if origin == "gdelt" else None}
    assert {event.outlet for event in found} == {None if origin == "gdelt" else "MFA"}
    assert [event.line for event in found] == list(range(1 + (origin != "gdelt"), len(found) + 1 + (origin != "gdelt")))


@pytest.mark.parametrize(
    ("codes", "line", "code", "whole"),
    [
        (["190", "42"], 3, "42", "042"),
        (["4"], 2, "4", "04"),
        (["10", "112", "211"], 4, "211", "0211"),
        (["190.0"], 2, "190.0", "190"),
        (["42.0"], 2, "42.0", "042"),
        (["20", "21"], 3, "21", "021"),
    ],
)
def test_codes_that_have_lost_their_zeros_are_named(
    tmp_path: Path, codes: list[str], line: int, code: str, whole: str
) -> None:
    path = table(tmp_path, "icews", *({"CAMEO Code": each} for each in codes))
    with pytest.raises(FormatError) as caught:
        list(imported_events(path, "icews", on_error=lambda error: None))
    assert str(caught.value) == (
        f"{path}:{line}: the CAMEO code {code!r} was {whole!r} before some program took it for a number; "
        "take the file as it was published, or mend the codes with --restore-zeros"
    )


@pytest.mark.parametrize(
    ("codes", "mended"),
    [
        (["42", "10", "20", "190", "211", "4"], ["042", "010", "020", "190", "0211", "04"]),
        (["42.0", "112.0", "1721"], ["042", "112", "1721"]),
        (["042", "10", "20"], ["042", "10", "20"]),  # nothing was lost
    ],
)
def test_they_are_mended_where_somebody_says_so(tmp_path: Path, codes: list[str], mended: list[str]) -> None:
    path = table(tmp_path, "icews", *({"CAMEO Code": each} for each in codes))
    assert [event.cameo for event in imported_events(path, "icews", restore_zeros=True)] == mended


def test_roots_of_gdelt_tell_what_a_code_was(tmp_path: Path) -> None:
    rows = [{"EventCode": code, "EventRootCode": root} for code, root in (("10", "10"), ("10", "1"), ("20", "2"))]
    path = table(tmp_path, "gdelt", *rows)
    with pytest.raises(FormatError, match=r"gdelt\.tsv:2: the CAMEO code '10' was '010'"):
        list(imported_events(path, "gdelt"))
    assert [event.cameo for event in imported_events(path, "gdelt", restore_zeros=True)] == ["10", "010", "020"]


@pytest.mark.parametrize(
    ("origin", "change", "said"),
    [
        ("icews", {"CAMEO Code": "---"}, "'---' is no CAMEO code; it has two to four digits, 01 to 20 first"),
        ("icews", {"CAMEO Code": "Consult"}, "'Consult' is no CAMEO code"),
        ("icews", {"CAMEO Code": "04211"}, "'04211' is no CAMEO code"),
        ("icews", {"CAMEO Code": ""}, "column 'CAMEO Code' is empty; every row needs it"),
        ("icews", {"Event ID": "NULL"}, "column 'Event ID' is empty; every row needs it"),
        ("icews", {"Event Date": "1/2/2014"}, "Event Date '1/2/2014' is no day; write it as 2024-05-06"),
        ("icews", {"Event Date": "1014-01-01"}, "Event Date '1014-01-01': no news of such a year"),
        ("icews", {"Intensity": "high"}, "Intensity 'high' is no number"),
        ("icews", {"Intensity": "99"}, "Intensity '99' lies beyond 10"),
        ("icews", {"Intensity": "nan(1)"}, "Intensity 'nan(1)' is no number"),
        ("icews", {"Intensity": "inf"}, "Intensity 'inf' lies beyond 10"),
        ("icews", {"Publisher": "a\tb"}, "21 cells between tabs where 20 should be; is the line cut off?"),
        ("polecat", {"Event Type": "042"}, "'042' is no type of PLOVER; are the columns in their places?"),
        ("gdelt", {"EventRootCode": "19"}, "'042' is no CAMEO code beside the root '19'"),
        ("gdelt", {"SQLDATE": "20150231"}, "SQLDATE '20150231' is no day"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_named_and_the_others_are_read(
    tmp_path: Path, origin: Origin, change: dict[str, str], said: str
) -> None:
    path = table(tmp_path, origin, {}, change, {})
    line = 2 + (origin != "gdelt")
    errors: list[ReadingError] = []
    assert len(list(imported_events(path, origin, on_error=errors.append))) == 2
    assert [str(error).startswith(f"{path}:{line}: {said}") for error in errors] == [True]
    with pytest.raises((FormatError, DateError)):
        list(imported_events(path, origin))


def test_columns_may_be_called_and_ordered_otherwise(tmp_path: Path) -> None:
    path = table(tmp_path, "icews", {})
    head, row = path.read_text(encoding="utf-8").splitlines()
    names = [name.lower().replace(" ", "_") for name in head.split("\t")]
    told = ["\t".join([*reversed(cells), "more"]) for cells in (names, row.split("\t"))]
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(told).encode() + b"\r\n\r\n")
    assert [event.id for event in imported_events(path, "icews")] == ["20718170"]


def test_gdelt_may_have_a_header(tmp_path: Path) -> None:
    path = table(tmp_path, "gdelt", {}, header=True)
    assert [(event.id, event.line) for event in imported_events(path, "gdelt")] == [("410412347", 2)]


@pytest.mark.parametrize(
    ("origin", "data", "said"),
    [
        ("icews", b"", ": no rows in it; give a file with some"),
        ("icews", "\t".join(ICEWS).encode(), ": no rows in it; give a file with some"),
        ("icews", "\t".join(POLECAT).encode(), ":1: no column 'Source Name' and 10 more; is it a file of"),
        ("icews", ",".join(ICEWS).encode(), ":1: commas where tabs should be; save it as tab-separated text"),
        ("icews", "\t".join(ICEWS[:-1]).encode(), ":1: no column 'Longitude'; is it a file of this data set"),
        ("polecat", b"words\nand words\n", ":1: no column 'Event ID' and 39 more; is it a file of this data set"),
        ("gdelt", b"\t" * 57 + b"x\n", ":1: 58 cells between tabs where 61 should be: GDELT 1.0;"),
        ("gdelt", b"1,2,3\n", ":1: 1 cell between tabs where 61 should be: commas where tabs should be"),
        ("gdelt", b"PK\x03\x04abc", ": a ZIP file; unpack it first"),
        ("icews", b"\x1f\x8b\x08abc", ": a gzip file; unpack it first"),
        ("gdelt", b"x" * 1_000_001, ":1: more than 1,000,000 bytes in one line; is it a table?"),
    ],
)  # fmt: skip
def test_what_is_no_such_table_is_an_error(tmp_path: Path, origin: Origin, data: bytes, said: str) -> None:
    path = tmp_path / "events.tsv"
    path.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        list(imported_events(path, origin, on_error=lambda error: None))
    assert str(caught.value).startswith(f"{path}{said}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        list(imported_events(tmp_path / "none.tsv", "icews"))
