"""`detente issues`, as a user calls it."""

import csv
import json
from pathlib import Path

import pytest

from surfaces.test_cli import run

ARTICLES = (
    (
        "one",
        "2024-03-01",
        "Norway demanded a fishing quota from Finland. Finland rejected the fishing quota on Friday.",
    ),
    ("two", "2024-05-01", "Finland offered Norway a fishing quota."),
    ("three", "2024-06-01", "Norway opposes the tariffs of Finland."),
    ("four", "2024-06-01", "Norway condemned the hen houses of Finland."),
)


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of a few articles."""
    folder = tmp_path_factory.mktemp("record")
    lines = [
        json.dumps({"id": name, "published": day, "text": text, "outlet": "Fjord"}) for name, day, text in ARTICLES
    ]
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("add", folder / "news.jsonl", "--record", folder / "r.db", "--parser", "fast")[0] == 0
    return folder / "r.db"


def test_the_matrix_as_rows(where: Path) -> None:
    status, out, err = run("issues", "Norway", "FIN", "--record", where, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [(row["issue"], row["party"], row["direction"], row["since"], row["before"]) for row in rows] == [
        ("fisheries", "NOR", "demands", "2024-03-01", None),
        ("fisheries", "FIN", "offers", "2024-05-01", "refuses"),
        ("trade", "NOR", "opposes", "2024-06-01", None),
        ("trade", "FIN", None, None, None),
        (None, "NOR", "opposes", "2024-06-01", None),
        (None, "FIN", None, None, None),
    ]
    status, out, _ = run("cite", rows[1]["finding"], "--record", where)
    assert (status, out.splitlines()[0]) == (0, f"“{rows[1]['words']}”")


def test_the_matrix_as_csv(where: Path) -> None:
    _, out, _ = run("issues", "NOR", "FIN", "--record", where, "--csv")
    rows = list(csv.DictReader(out.splitlines()))
    assert [(row["name"], row["party"], row["words"]) for row in rows][1] == (
        "fisheries", "FIN", "Finland offered Norway a fishing quota",
    )  # fmt: skip


def test_the_history_of_one_issue(where: Path) -> None:
    _, out, _ = run("issues", "NOR", "FIN", "--record", where, "--issue", "fisheries", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(row["day"], row["party"], row["direction"], row["change"]) for row in rows] == [
        ("2024-03-01", "NOR", "demands", "first"),
        ("2024-03-01", "FIN", "refuses", "first"),
        ("2024-05-01", "FIN", "offers", "shift"),
    ]


def test_the_matrix_to_read(where: Path) -> None:
    _, out, _ = run("issues", "NOR", "FIN", "--record", where, "--to", "2024-05-31")
    assert " ".join(out.splitlines()[1].split()) == "Norway Finland"
    for words in ("↗ offers 2024-05-01", "before: refuses, 2024-03-01", "“Finland offered Norway a", "↗ came round"):
        assert words in out
    assert "\x1b" not in out


def test_one_issue_to_read(where: Path) -> None:
    _, out, _ = run("issues", "NOR", "FIN", "--record", where, "--issue", "other")
    assert out.splitlines()[:3] == [
        "Other",
        "2024-06-01  Norway opposes",
        "  “Norway condemned the hen houses of Finland”",
    ]


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        (("NOR", "Norway"), 2, "'NOR' and 'Norway' are one state; name two"),
        (("NOR", "Atlantis"), 2, "'Atlantis' is no state or organisation that detente knows"),
        (("NOR", "FIN", "--from", "2024-02-01", "--to", "2024-01-01"), 2, "--from 2024-02-01 is after --to 2024-01-01"),
        (("NOR", "FIN", "--issue", "taiwann"), 2, "did you mean taiwan"),
        (("NOR", "FIN", "--issue", "taiwan"), 0, "no position of Norway or Finland on 'taiwan' in these days"),
        (("NOR", "CHL"), 0, "no position of Norway or Chile in these days"),
    ],
)
def test_bad_input_gets_one_clear_line(where: Path, args: tuple[str, ...], status: int, says: str) -> None:
    done, out, err = run("issues", *args, "--record", where)
    assert (done, out) == (status, "")
    assert says in " ".join(err.replace("│", " ").split())
