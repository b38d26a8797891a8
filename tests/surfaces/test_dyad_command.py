"""The command over a pair, as a user calls it."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.event import Days, Event, Status
from detente.model.span import Span
from detente.store import Store
from detente.surfaces.dyad_rows import EVENTS, SERIES
from invented import document_by_hand
from store.kept import keep
from surfaces.test_cli import run

Told = Callable[..., tuple[int, str, str]]


def deed(published: str, words: str, plover: str, cameo: str, weight: float, status: Status = "happened") -> Document:
    """An article that tells what Norway did to Sweden the day before."""
    made = document_by_hand()
    text = f"Norway {words} Sweden."
    day = date.fromisoformat(published)
    end = len(text) - 1
    told = f"{day.replace(day=day.day - 1)}"
    article = replace(
        made.article, id=published, text=text, dct=day, title=f"Day {published}", outlet="Fjord Post", url=None,
        boilerplate=(), headings=(), captions=(), header=(), blocks=(Span(0, len(text)),),
    )  # fmt: skip
    sides = (
        Actor("a1", "Norway", "state", "made", country="NOR", mentions=(Span(0, 6),)),
        Actor("a2", "Sweden", "state", "made", country="SWE", mentions=(Span(end - 6, end),)),
    )
    event = Event(
        "e1", Span(0, end), Span(7, 7 + len(words)), 0, plover, "made", None, cameo, weight, status,
        ("a1",), ("a2",), ("NOR",), ("SWE",), Days(told, told),
    )  # fmt: skip
    return replace(
        made, article=article, actors=sides, mentions=(), timexes=(), statements=(), events=(event,), forecasts=(),
        channels=(), issues=(), positions=(),
    )  # fmt: skip


@pytest.fixture(scope="module")
def dyad(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The command over a record of four months, one of them a hole."""
    place = tmp_path_factory.mktemp("record") / "record.db"
    with Store(place, make=True) as store:
        for each in (
            deed("2024-01-10", "met", "CONSULT", "036", 4.0),
            deed("2024-01-20", "invited", "CONSULT", "036", 4.0),
            deed("2024-02-10", "accused", "ACCUSE", "112", -2.0),
            deed("2024-04-10", "sanctioned", "SANCTION", "163", -8.0),
            deed("2024-04-20", "expelled diplomats of", "SANCTION", "161", -8.0),
            deed("2024-04-22", "will strike", "ASSAULT", "190", -10.0, "planned"),
        ):
            keep(store, each)

    def ask(*args: str) -> tuple[int, str, str]:
        return run("dyad", *args, "--record", place)

    return ask


def asked(dyad: Told, *args: str) -> dict[str, Any]:
    status, out, err = dyad("NOR", "SWE", "--json", *args)
    assert (status, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


def test_every_figure_opens_down_to_its_events_and_every_event_to_its_words(dyad: Told) -> None:
    found = asked(dyad)
    events = {event["id"]: event for event in found["events"]}
    assert [(each["period"], each["hole"], each["events"]) for each in found["periods"]] == [
        ("2024-01", False, 2), ("2024-02", False, 1), ("2024-03", True, 0), ("2024-04", False, 2),
    ]  # fmt: skip
    april = found["periods"][-1]
    assert april["quads"]["material conflict"] == {"events": 2, "reports": 2, "weight": -16.0, "ids": april["ids"]}
    assert april["sides"]["NOR→SWE"]["ids"] == april["ids"]
    assert found["arrow"]["judgement"] == "worse"
    [report] = events[found["arrow"]["reasons"][0]]["reports"]
    assert (report["words"], report["article"] in report["finding"], report["outlet"]) == (
        "Norway sanctioned Sweden", True, "Fjord Post",
    )  # fmt: skip
    assert [event["status"] for event in found["not_counted"]] == ["planned"]


def test_a_finding_can_be_cited(dyad: Told, tmp_path_factory: pytest.TempPathFactory) -> None:
    finding = asked(dyad)["events"][0]["reports"][0]["finding"]
    place = next(tmp_path_factory.getbasetemp().glob("record*/record.db"))
    status, out, _ = run("cite", finding, "--record", place)
    assert (status, out.splitlines()[0]) == (0, "“Norway met Sweden”")


def test_the_series_as_csv(dyad: Told) -> None:
    status, out, _ = dyad("Norway", "Stockholm", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert tuple(rows[0]) == SERIES
    assert [(row["period"], row["material_conflict_events"], row["arrow"]) for row in rows] == [
        ("2024-01", "0", "better"), ("2024-02", "0", "too little to tell"), ("2024-03", "0", "too little to tell"),
        ("2024-04", "2", "worse"),
    ]  # fmt: skip


def test_the_record_as_it_was(dyad: Told) -> None:
    found = asked(dyad, "--to", "2024-02-29", "--by", "quarter")
    assert [(each["period"], each["partial"], each["articles"]) for each in found["periods"]] == [("2024-Q1", True, 3)]
    assert found["to"] == "2024-02-29"


def test_the_terminal_shows_the_arrow_the_reason_and_the_example(dyad: Told) -> None:
    status, out, _ = dyad("NOR", "SWE")
    assert status == 0
    assert out.splitlines()[0] == "Norway – Sweden   10 January 2024 to 22 April 2024, by month"
    flat = " ".join(out.split())
    assert "↘ Worse in April 2024, covered until 22 April 2024: tension " in flat
    assert (
        "Worse, since “Norway sanctioned Sweden” (Norway → Sweden, −8; Fjord Post, 10 April 2024) and “Norway" in flat
    )
    assert "2024-04: C = 8 + 8 + 1.58 left of before = 17.58; K = 0 + 5.63 left of before = 5.63" in flat
    assert "tension = 100 × (17.58 + 10) / (17.58 + 5.63 + 20) = 63.8" in flat
    assert "a hole: nothing written" in flat
    assert max(map(len, out.splitlines())) <= 80


def test_a_period_opens_down_to_its_words(dyad: Told) -> None:
    status, out, _ = dyad("SWE", "NOR", "--events", "2024-04")
    assert status == 0
    flat = " ".join(out.split())
    assert "−8 Norway → Sweden SANCTION 9 April 2024, 1 voice “Norway sanctioned Sweden” Fjord Post, 10 April" in flat
    assert "Not counted planned NOR → SWE ASSAULT “Norway will strike Sweden”" in flat
    _, out, _ = dyad("SWE", "NOR", "--events", "2024-04", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert tuple(rows[0]) == EVENTS
    assert [(row["counted"], row["words"]) for row in rows] == [
        ("True", "Norway sanctioned Sweden"), ("True", "Norway expelled diplomats of Sweden"),
        ("False", "Norway will strike Sweden"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("args", "status", "told"),
    [
        (("NOR", "Narnia"), 2, "'Narnia' is no state or organisation"),
        (("NOR", "Oslo"), 2, "NOR and Oslo are the same state; name two"),
        (("NOR", "SWE", "--from", "2024-05-01", "--to", "2024-04-01"), 2, "--from 2024-05-01 is after --to 2024-04-01"),
        (("NOR", "SWE", "--from", "yesterday"), 2, "'yesterday' is no day"),
        (("NOR", "SWE", "--events", "April"), 2, "--events 'April' is no period"),
        (("NOR", "SWE", "--events", "2021-04"), 2, "lies outside the record of the two, 2024-01 to 2024-04"),
        (("NOR", "FIN"), 1, "no article names both Norway and Finland"),
        (("NOR", "SWE", "--to", "2023-01-01"), 1, "no article to 2023-01-01 names both Norway and Sweden"),
    ],
)
def test_bad_input_is_one_clear_line(dyad: Told, args: tuple[str, ...], status: int, told: str) -> None:
    found, out, err = dyad(*args)
    assert (found, out) == (status, "")
    assert told in " ".join(err.replace("│", " ").split())
