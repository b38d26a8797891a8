"""The agenda as a user calls for it."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from detente.store import Store
from detente.surfaces.agenda_rows import COLUMNS
from store.kept import document, keep
from surfaces.test_cli import run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of one article and its copy under another name."""
    where = tmp_path / "record.db"
    monkeypatch.setenv("DETENTE_RECORD", str(where))
    with Store(where, make=True) as store:
        keep(store, document("one", title="Athens and Ankara try again", outlet="Aegean Post"))
        keep(store, document("two", more="\nMore."))
    return where


def test_what_is_to_come_stands_first_with_its_words_and_source(here: Path) -> None:
    status, out, err = run("agenda", "Greece", "TUR")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("Greece and Türkiye   as of ")
    assert lines[2] == "COMING UP"
    assert "in " in lines[4]
    assert "Visit: Greece → Türkiye" in lines[4]
    assert "“Greek Foreign Minister Nikos Vardakis will travel to Ankara on Monday”" in " ".join(out.split())
    assert "Aegean Post" in out
    assert "3 reports more" in out


def test_on_a_later_day_it_has_lapsed(here: Path) -> None:
    _, out, _ = run("agenda", "GRC", "TUR", "--on", "2026-12-01", "--all")
    assert "LAPSED" in out
    assert "COMING UP" not in out


def test_rows_lead_to_findings_that_can_be_cited(here: Path) -> None:
    status, out, _ = run("agenda", "TUR", "GRC", "--json")
    assert status == 0
    (row,) = map(json.loads, out.splitlines())
    assert (row["kind"], row["sides"], row["outcome"]) == ("visit", ["GRC", "TUR"], "pending")
    (step,) = row["steps"]
    assert (step["change"], step["independent"], len(step["reports"])) == ("planned", 1, 4)
    for told in step["reports"]:
        status, cited, _ = run("cite", told["finding"], "--json")
        assert (status, json.loads(cited)["words"]) == (0, [told["words"]])


def test_a_table_has_a_row_for_each_report(here: Path) -> None:
    _, out, _ = run("agenda", "TUR", "GRC", "--csv")
    rows = list(csv.DictReader(StringIO(out)))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["sides"], row["step"], row["change"]) for row in rows] == [("GRC|TUR", "1", "planned")] * 4


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("Grece", "TUR"), 2, "'Grece' is no state or organisation that detente knows; did you mean greece"),
        (("GRC", "Athens"), 2, "are one state; name two"),
        (("GRC", "TUR", "--from", "2026-03-01", "--to", "2026-02-01"), 2, "--from 2026-03-01 is after --to 2026-02-01"),
        (("GRC", "TUR", "--on", "soon"), 2, "'soon' is no day"),
        (("GRC", "FRA"), 0, "nothing planned between FRA and GRC; --all asks for what is over"),
        (("GRC", "TUR", "--to", "1999-12-31"), 0, "nothing planned between GRC and TUR"),
    ],
)
def test_bad_input_and_nothing_found_are_one_line(here: Path, args: tuple[str, ...], status: int, said: str) -> None:
    code, out, err = run("agenda", *args)
    assert (code, out) == (status, "")
    assert said in " ".join(err.replace("│", " ").split())
