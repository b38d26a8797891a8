"""Statements of one speaker in the record, as a user asks for them."""

from __future__ import annotations

import json
from pathlib import Path

from detente.surfaces.said_in_record import wanted_of
from surfaces.test_actors_commands import record  # noqa: F401 - a fixture
from surfaces.test_cli import run


def test_said_in_the_record(record: Path) -> None:  # noqa: F811
    status, out, _ = run("said", "--by", "kovan", "--about", "sea", "--limit", "1")
    assert status == 0
    head, words, *_ = out.splitlines()
    assert head == "2024-02-01  Kovan, Foreign Minister, NOR"
    assert words.startswith("  “We come with an open mind")
    assert "The *sea*" in " ".join(out.split())
    found = [json.loads(line) for line in run("said", "--by", "kovan", "--json")[1].splitlines()]
    assert [row["article"] for row in found] == ["three", "one"]
    lines = run("said", "--by", "Ada Kovan", "--about", "maritime border", "--from", "2024-12-01", "--csv")[1]
    assert [line.split(",")[2] for line in lines.splitlines()] == ["published", "2025-01-01"]


def test_nothing_said(record: Path) -> None:  # noqa: F811
    status, out, err = run("said", "--by", "Norway", "--about", "gas")
    assert (status, out) == (0, "")
    assert err == "detente: nothing said by 'Norway' about 'gas'; those who speak: Ada Kovan, Ida Harlan\n"


def test_bad_questions(record: Path) -> None:  # noqa: F811
    assert run("said", "--by", "…")[0] == 1
    assert run("said", "--by", "kovan", "--from", "May")[0] == 2
    assert run("said", "--by", "kovan", "--country", "Narnia")[0] == 2
    assert run("said", "--by", "kovan", "--country", "NOR", str(record))[0] == 2


def test_an_issue_by_id_or_name() -> None:
    assert wanted_of("taiwan", "", "", "").issue == wanted_of("Taiwan", "", "", "").issue == "taiwan"
    assert wanted_of("one-China policy", "", "", "").issue == "one-china"
    assert wanted_of("flood wall", "", "", "").words == "flood wall"
