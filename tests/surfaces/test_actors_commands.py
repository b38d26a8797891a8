"""The commands for actors across articles, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from detente.store import Store
from store.kept import keep_all
from store.named import article
from surfaces.test_cli import run

ADA, IDA = ("Ada Kovan", "Foreign Minister", "NOR"), ("Ida Harlan", "Ambassador", "SWE")
DAY = ("--day", "2026-01-05")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of three articles."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("DETENTE_RECORD", str(path))
    with Store(path, make=True) as store:
        keep_all(
            store,
            [
                article("one", ADA, IDA, title="Kovan in Athens"),
                article("two", IDA, day="2024-06-01"),
                article("three", ("Kovan", "Foreign Minister", "NOR"), day="2025-01-01", title="Kovan again"),
            ],
        )
    return path


def rows(*args: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*args, "--json")[1].splitlines()]


def test_list(record: Path) -> None:
    status, out, _ = run("actors", "list")
    assert status == 0
    assert [line.split()[1] for line in out.splitlines()] == ["Greece", "Ada", "Ida"] or "Ada Kovan  Kovan" in out
    assert [row["name"] for row in rows("actors", "list", "kovan")] == ["Ada Kovan"]
    assert [row["id"] for row in rows("actors", "list", "--kind", "state", "--country", "Athens")] == ["GRC"]
    header, line, *_ = run("actors", "list", "harlan", "--csv")[1].splitlines()
    assert header == "id,kind,name,country,articles,first,last,names,corrected"
    assert line.endswith("person,Ida Harlan,SWE,2,2024-03-01,2024-06-01,Ida Harlan,False")
    assert run("actors", "list", "nobody")[1:] == ("", "detente: nobody is called 'nobody'\n")
    status, _, err = run("actors", "list", "--country", "Narnia")
    assert (status, "Narnia" in err) == (2, True)


def test_show(record: Path) -> None:
    status, out, _ = run("actors", "show", "Ada", "Kovan")
    assert status == 0
    head, called, days, *_ = out.splitlines()
    assert head.startswith("Ada Kovan  person, Norway  p-")
    assert (called, days) == ("also called Kovan", "2 articles, 2024-03-01 to 2025-01-01")
    assert "━━━━━━━━━━━━━━━━━━━━━━━━  2024-03-01 – 2025-01-01  2  Foreign Minister" in out
    assert out.splitlines()[-2].startswith("2025-01-01  Kovan again")
    (row,) = rows("actors", "show", "kovan")
    assert [each["article"] for each in row["articles"]] == ["one", "three"]
    assert (row["statements"], row["roles"][0]["role"]) == (2, "Foreign Minister")
    assert run("actors", "show", "kovan", "--csv")[1].splitlines()[0].startswith("finding,article,version,published")
    assert run("actors", "show", "GRC")[1].startswith("Greece  state  GRC")
    status, _, err = run("actors", "show", "nobody")
    assert (status, "nobody is called 'nobody'" in err) == (1, True)


def test_corrections(record: Path) -> None:
    ada, ida = (rows("actors", "list", name)[0]["id"] for name in ("kovan", "harlan"))
    status, out, err = run("actors", "merge", ada, ida, *DAY)
    assert (status, out) == (0, "")
    assert err.endswith(f"correction 1: {ada}, {ida} are one\n")
    (both,) = rows("actors", "list", "--kind", "person")
    assert (both["articles"], both["corrected"]) == (3, True)
    run("actors", "split", both["id"], "--role", "ambassador", *DAY)
    assert {row["name"] for row in rows("actors", "list", "--kind", "person")} == {"Ada Kovan", "Ida Harlan"}
    run("actors", "rename", rows("actors", "list", "kovan")[0]["id"], "Ada Harlan-Kovan", *DAY)
    assert rows("actors", "list", "kovan")[0]["name"] == "Ada Harlan-Kovan"
    assert [row["kind"] for row in rows("actors", "corrections")] == ["merge", "split", "rename"]
    assert run("actors", "undo", "3", *DAY)[0] == 0
    assert run("actors", "corrections")[1].rstrip().endswith("undone")
    assert run("actors", "corrections", "--csv")[1].splitlines()[1].startswith("1,2026-01-05,merge,,,False,")
    assert [row["what"] for row in rows("log") if row["layer"] == "register"][-1] == "correction 3 undone"
    assert run("actors", "split", ada)[0] == 2


def test_no_corrections(record: Path) -> None:
    assert run("actors", "corrections")[1:] == ("", "detente: no corrections\n")
