"""The ledger of forecasts, as a user calls it."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from analysis.told import event, told
from detente.analysis.bearing import bearing
from detente.analysis.ledger import ledger
from detente.model.matter import Matter
from detente.store import Store
from detente.surfaces.settings import today
from detente.surfaces.terminal.forecasts import print_ledger
from store.kept import document, keep
from surfaces.test_cli import run

COPY = "\nThis copy has another end."


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of one article and its copy, with two forecasts: one until the end of 2024, one until its September."""
    place = tmp_path / "record.db"
    monkeypatch.setenv("DETENTE_RECORD", str(place))
    with Store(place, make=True) as store:
        keep(store, document("one", outlet="Bosphorus"))
        keep(store, document("two", more=COPY))
    return place


def rows(*args: str) -> list[dict[str, object]]:
    status, out, _ = run("forecasts", *args, "--json")
    assert status == 0
    return [json.loads(line) for line in out.splitlines()]


def test_the_ledger_has_each_forecast_once(kept: Path) -> None:
    first, second = rows("--on", "2024-10-05")
    assert (first["forecaster"], first["likelihood"], first["low"], first["high"]) == (
        "Selin Aydemir", "unlikely", 0.2, 0.45,
    )  # fmt: skip
    assert (first["by"], first["standing"], len(first["tellings"])) == ("2024-12-31", "open", 2)  # type: ignore[arg-type]
    assert (second["by"], second["standing"]) == ("2024-09-30", "due")
    status, out, err = run("cite", str(first["id"]))
    assert (status, err) == (0, "")
    assert "the talks are unlikely to settle the maritime border" in " ".join(out.split())


def test_it_is_asked_by_pair_forecaster_and_days(kept: Path) -> None:
    assert len(rows("Greece", "TUR")) == 2
    assert rows("Peru", "TUR") == []
    assert [row["forecaster"] for row in rows("--by", "aydemir")] == ["Selin Aydemir"]
    assert rows("--from", "2024-02-03") == rows("--to", "2024-02-01") == []
    assert rows("--on", "2024-01-01") == []
    assert run("forecasts", "--by", "kovan")[2] == (
        "detente: no forecast by 'kovan'; those who forecast: Selin Aydemir, officials\n"
    )


def test_forecasts_are_resolved_and_scored(kept: Path) -> None:
    one = str(rows()[0]["id"])
    status, out, err = run(
        "forecasts", "resolve", one, "no", "--because", "they signed\nnothing", "--day", "2025-01-03"
    )
    assert (status, out) == (0, "")
    assert f"{kept}: no: “the talks are unlikely to settle" in err
    row = rows("--on", "2025-01-03")[0]
    assert (row["standing"], row["outcome"], row["because"], row["resolved"]) == (
        "resolved", "no", "they signed nothing", "2025-01-03",
    )  # fmt: skip
    everything, by_word, by_forecaster = rows("--scores")
    assert (everything["forecasts"], everything["resolved"], everything["ids"]) == (2, 1, [one])
    assert everything["brier"] == pytest.approx(0.325**2)
    assert (by_word["name"], by_forecaster["name"]) == ("unlikely", "Selin Aydemir")
    out = run("forecasts", "--scores")[1]
    assert "came 0 of 1" in out
    assert "█" in out
    assert run("record", "check")[0] == 0
    assert "added resolutions" in run("log")[1]


def test_the_events_that_bear_on_those_that_are_due(kept: Path) -> None:
    [row] = rows("--due", "--on", "2024-10-05")
    assert (row["standing"], row["events"]) == ("due", [])
    assert "no event of the record bears on it" in run("forecasts", "--due", "--on", "2024-10-05")[1]
    assert run("forecasts", "--due", "--on", "2024-05-05")[2] == "detente: no forecast is due\n"


def test_a_table(kept: Path) -> None:
    for args, last in (((), "tellings"), (("--due",), "events"), (("--scores",), "ids")):
        table = list(csv.DictReader(io.StringIO(run("forecasts", *args, "--csv")[1])))
        assert [*table[0]][-1] == last
        assert "[" not in table[0][last]


def test_a_resolution_without_its_forecast_is_shown(kept: Path) -> None:
    one = str(rows()[0]["id"])
    run("forecasts", "resolve", one, "no", "--because", "nothing was signed")
    run("withdraw", "one")
    run("withdraw", "two")
    [row] = rows()
    assert (row["standing"], row["lost"], row["because"]) == ("orphaned", "withdrawn", "nothing was signed")
    out = run("forecasts")[1]
    assert "1 resolution whose forecast is not there any more" in out
    assert "its article was withdrawn" in out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("PER",), "name two states"),
        (("PER", "Peru"), "PER and Peru are the same state"),
        (("Perru", "ECU"), "did you mean peru?"),
        (("--from", "2025-01-01", "--to", "2024-01-01"), "--from 2025-01-01 is after --to 2024-01-01"),
        (("--on", "May"), "'May' is no day"),
        (("resolve", "x", "maybe", "--because", "y"), "'maybe' is not one of"),
        (("resolve", "x", "yes"), "Missing option '--because'"),
        (("resolve", "x", "yes", "--because", " "), "--because is empty"),
    ],
)
def test_what_cannot_be_asked(kept: Path, args: tuple[str, ...], told: str) -> None:
    status, out, err = run("forecasts", *args)
    assert (status, out) == (2, "")
    assert told in " ".join(err.split())


def test_an_id_that_is_no_forecast(kept: Path) -> None:
    status, out, err = run("forecasts", "resolve", "none", "yes", "--because", "why")
    assert (status, out, err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("width", [80, 120])
def test_a_drawing_holds_all_that_counts(width: int) -> None:
    found = ledger([told(horizon="2024-06")], (), today())
    border = event("Chad reopened the border with Niger", "2024-05-02")
    listed = {entry.id: bearing(entry, Matter(("TCD",)), [border]) for entry in found.entries}
    console = Console(file=io.StringIO(), width=width)
    print_ledger(found, listed, console)
    drawn = console.file.getvalue()  # type: ignore[attr-defined]
    for part in ("● due", "2024-03-01", "2024-06-30", "probably", "55–80 %", "one-f1", "2024-05-02", "TCD → NER", "e1"):
        assert part in drawn
    assert max(map(len, drawn.splitlines())) <= width
