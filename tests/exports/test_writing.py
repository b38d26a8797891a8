"""Records into tables: which events, what is wrong in which line, nothing half written, the same bytes."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from detente.errors import ExportError, RecordError
from detente.exports import FORMATS, ExportReport, export
from detente.model.event import Status
from detente.reading.articles import made_id
from exports.poland import ACTORS, EVENTS, TEXT, Json, articles, record, written

TABLES = [name for name in FORMATS if name != "parquet"]


def test_there_are_these_formats() -> None:
    assert list(FORMATS) == ["icews", "polecat", "gdelt", "csv", "parquet"]


@pytest.mark.parametrize(
    ("format", "report"),
    [
        ("icews", ExportReport(1, 4, 5, 0, (("planned", 1), ("denied", 1)))),
        ("gdelt", ExportReport(1, 4, 5, 4, (("planned", 1), ("denied", 1)))),
        ("polecat", ExportReport(1, 5, 5, 5, (("denied", 1),))),
        ("csv", ExportReport(1, 6, 6, 6, ())),
    ],
)
def test_deeds_are_counted_where_nobody_says_otherwise(tmp_path: Path, format: str, report: ExportReport) -> None:
    assert export(written(tmp_path, record()), tmp_path / "out", format) == report


@pytest.mark.parametrize(("statuses", "rows"), [(("planned",), 2), (("denied", "happened"), 6), (("cancelled",), 0)])
def test_statuses_can_be_chosen(tmp_path: Path, statuses: tuple[Status, ...], rows: int) -> None:
    out = tmp_path / "out.tsv"
    assert export(written(tmp_path, record()), out, "gdelt", statuses=statuses).rows == rows
    assert len(out.read_text(encoding="utf-8").splitlines()) == rows


@pytest.mark.parametrize(("format", "lines"), [("icews", 6), ("polecat", 6), ("gdelt", 5), ("csv", 7)])
def test_every_line_has_every_column(tmp_path: Path, format: str, lines: int) -> None:
    out = tmp_path / "out"
    export(written(tmp_path, record()), out, format)
    parted = [line.split("," if format == "csv" else "\t") for line in out.read_text(encoding="utf-8").splitlines()]
    columns = FORMATS[format].columns
    assert len(parted) == lines
    assert {len(cells) for cells in parted if format != "csv"} <= {len(columns)}
    assert (parted[0] == [column.name for column in columns]) is (format != "gdelt")


@pytest.mark.parametrize(("format", "empty"), [("icews", ""), ("gdelt", ""), ("polecat", "None")])
def test_an_empty_cell_is_as_the_original_has_it(tmp_path: Path, format: str, empty: str) -> None:
    out = tmp_path / "out"
    export(written(tmp_path, record(events=EVENTS[:1])), out, format)
    last = dict(zip(FORMATS[format].columns, out.read_text(encoding="utf-8").splitlines()[-1].split("\t"), strict=True))
    assert {column.name: cell for column, cell in last.items() if column.name in ("Province", "AvgTone")} in (
        {"Province": empty},
        {"AvgTone": empty},
    )


def test_a_tab_or_a_line_break_in_a_name_moves_no_column(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    export(written(tmp_path, record(actors=[ACTORS[0] | {"name": "Ada\tKovan\nJr"}, *ACTORS[1:]])), out, "icews")
    assert out.read_text(encoding="utf-8").splitlines()[1].split("\t")[2] == "Ada Kovan Jr"


def test_an_event_without_a_side_has_an_empty_one(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    export(written(tmp_path, record(events=[EVENTS[0] | {"target": []}])), out, "icews")
    assert out.read_text(encoding="utf-8").splitlines()[1].split("\t")[2:11] == [
        "Elżbieta Zawadzka", "Government", "Poland", "Talks by telephone", "041", "1", "", "", "",
    ]  # fmt: skip


def test_two_who_do_it_together_are_a_row_in_each_direction(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    both = {"source": ["a5", "a6"], "target": ["a5", "a6"]}
    export(written(tmp_path, record(events=[EVENTS[0] | both])), out, "icews")
    names = [(cells[2], cells[8]) for cells in (line.split("\t") for line in out.read_text().splitlines()[1:])]
    assert names == [("Germany", "Lithuania"), ("Lithuania", "Germany")]


@pytest.mark.parametrize("format", TABLES)
def test_the_same_records_give_the_same_bytes(tmp_path: Path, format: str) -> None:
    source, texts = written(tmp_path, record()), articles(tmp_path)
    export(source, tmp_path / "one", format, articles=texts)
    export(source, tmp_path / "two", format, articles=texts)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"\r" not in (tmp_path / "one").read_bytes()


BAD: list[tuple[str, str]] = [
    ("{", "records.jsonl:2: no record: unexpected end of data"),
    ("[1]", "records.jsonl:2: no record: list where an object should be"),
    ('{"text": "an article"}', "records.jsonl:2: schema None where 'detente/1' should be"),
    ('{"schema": "detente/2"}', "records.jsonl:2: schema 'detente/2' where 'detente/1' should be"),
    ('{"schema": "detente/1"}', "records.jsonl:2: no record: it has no article"),
]
DAMAGED: list[tuple[Json, str]] = [
    ({"article": {"id": "b"}}, "article.published: missing"),
    ({"article": {"id": "b", "published": "yesterday"}}, "article.published: 'yesterday' is no day"),
    ({"article": {"id": "readout", "published": "2024-05-06"}}, "the article 'readout' stands in line 1 already"),
    ({"events": [EVENTS[0] | {"source": ["a9"]}]}, "events[0].source: 'a9' is the id of none of the actors"),
    ({"events": [EVENTS[0] | {"status": "done"}]}, "events[0].status: 'done' is none of happened, ongoing, planned"),
    ({"events": [EVENTS[0] | {"span": [9, 4]}]}, "events[0].span: [9, 4] is no span"),
    ({"events": [EVENTS[0] | {"cameo": 41}]}, "events[0].cameo: expected a text, found 41"),
    ({"events": {}}, "events: expected a list, found {}"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_line_that_is_no_record_is_named_and_nothing_is_lost(tmp_path: Path, line: str, reason: str) -> None:
    out = tmp_path / "out.csv"
    out.write_text("an earlier table\n", encoding="utf-8")
    source = written(tmp_path, record())
    with source.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(RecordError) as error:
        export(source, out, "csv")
    assert reason in str(error.value)
    assert out.read_text(encoding="utf-8") == "an earlier table\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "records.jsonl"]


@pytest.mark.parametrize(("damage", "reason"), DAMAGED)
def test_a_damaged_record_is_named_by_its_key(tmp_path: Path, damage: Json, reason: str) -> None:
    second = record() | {"article": record()["article"] | {"id": "second"}} | damage
    with pytest.raises(RecordError) as error:
        export(written(tmp_path, record(), second), tmp_path / "out.csv", "csv")
    assert str(error.value).startswith(f"{tmp_path}/records.jsonl:2")
    assert reason in str(error.value)


def test_a_line_that_was_cut_off_says_how_to_finish_it(tmp_path: Path) -> None:
    source = tmp_path / "records.jsonl"
    source.write_text(json.dumps(record())[:100], encoding="utf-8")
    with pytest.raises(RecordError, match="cut off: run detente code again to finish it"):
        export(source, tmp_path / "out.csv", "csv")


def test_articles_of_another_run_are_told(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"id": "readout", "text": "The call was too short."}) + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match="and the text at 23: another text"):
        export(written(tmp_path, record()), tmp_path / "out.csv", "csv", articles=other)
    other.write_text(json.dumps({"id": "x", "text": TEXT}) + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match="no article 'readout' where its record stands"):
        export(written(tmp_path, record()), tmp_path / "out.csv", "csv", articles=other)


def test_the_words_are_those_of_the_line_that_the_record_is_of(tmp_path: Path) -> None:
    lines: list[Json] = [
        {"id": "readout", "published": "2024-05-06", "text": "Le ministre a parlé avec la presse de son voyage. " * 20},
        {"text": TEXT},
        {"id": "readout", "text": TEXT},
    ]
    given = tmp_path / "in.jsonl"
    given.write_text("not JSON\n\n" + "".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    made = made_id(TEXT, date(2024, 5, 6))
    first = record() | {"article": record()["article"] | {"id": made}}
    out = tmp_path / "out.csv"
    assert export(written(tmp_path, first, record()), out, "csv", articles=given).wordless == 0
    with out.open(encoding="utf-8", newline="") as file:
        found = [(row["article"], row["evidence"][:8]) for row in csv.DictReader(file) if row["event"] == "e1"]
    assert found == [(made, "Minister"), ("readout", "Minister")]


def test_the_text_of_a_page_stands_in_its_record(tmp_path: Path) -> None:
    source = written(tmp_path, record(article=record()["article"] | {"text": TEXT}))
    assert export(source, tmp_path / "out.csv", "csv").wordless == 0


def test_files_must_be_others_and_there(tmp_path: Path) -> None:
    source = written(tmp_path, record())
    with pytest.raises(ExportError, match="would be written over"):
        export(source, source, "csv")
    with pytest.raises(ExportError, match="cannot be written: no such file"):
        export(source, tmp_path / "none" / "out.csv", "csv")
    with pytest.raises(ExportError, match="no format 'xml'; there are icews, polecat, gdelt, csv, parquet"):
        export(source, tmp_path / "out.xml", "xml")
    with pytest.raises(RecordError, match="cannot be read: no such file"):
        export(tmp_path / "none.jsonl", tmp_path / "out.csv", "csv")
