"""`detente channels`, as a user calls it."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from analysis.test_channel_histories import END, SEEN, told
from detente.analysis.channels import channel_histories
from detente.surfaces.terminal.channels import print_channels, print_history
from surfaces.test_cli import run

LINES = [
    {
        "id": "one",
        "published": "2024-05-02",
        "outlet": "The Courier",
        "text": "Chad suspended flights to Sudan on Wednesday, officials in N'Djamena said.",
    },
    {
        "id": "two",
        "published": "2024-07-10",
        "outlet": "The Courier",
        "text": "Chad and Sudan will resume flights on July 20, the Chadian ministry of transport said.",
    },
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    status, _, _ = run("add", folder / "news.jsonl", "--record", folder / "record.db", "--day", "2026-01-05")
    assert status == 0
    return folder / "record.db"


def test_the_states_of_a_line_as_rows(record: Path) -> None:
    status, out, _ = run("channels", "Chad", "SDN", "--record", record, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(row["channel"], row["state"], row["first"], row["now"]) for row in rows] == [
        ("flights", "open", None, False),
        ("flights", "suspended", "2024-05-01", False),
        ("flights", "planned", "2024-07-10", True),
    ]
    assert rows[1]["words"].startswith("Chad suspended flights to Sudan")
    status, out, _ = run("cite", rows[1]["finding"], "--record", record)
    assert (status, "Chad suspended flights" in out) == (0, True)


def test_rows_as_a_table(record: Path) -> None:
    _, out, _ = run(
        "channels", "Chad", "Sudan", "--record", record, "--csv", "--to", "2024-06-01", "--from", "2024-05-10"
    )
    header, *rows = out.splitlines()
    assert header.startswith("channel,parties,state,first,until,now")
    assert [row.split(",")[:4] for row in rows] == [["flights", "SDN|TCD", "suspended", "2024-05-01"]]


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        (("Chad", "Chad"), 2, "are one state"),
        (("Chad", "Sudann"), 2, "did you mean"),
        (("Chad", "Sudan", "--from", "2024-06-01", "--to", "2024-05-01"), 2, "is after --to"),
        (("Chad", "Sudan", "--channel", "flight"), 2, "did you mean flights"),
        (("Chad", "Sudan", "--channel", "visas"), 0, "no line of contact 'visas' between Chad and Sudan"),
        (("Chad", "Peru"), 0, "no line of contact between Chad and Peru"),
    ],
)
def test_what_cannot_be_answered_is_told_in_a_line(
    record: Path, args: tuple[str, ...], status: int, words: str
) -> None:
    got, out, err = run("channels", *args, "--record", record)
    assert (got, out) == (status, "")
    assert words in " ".join(err.split())


def test_a_bar_of_months_and_the_last_move() -> None:
    found = channel_histories(
        [told("2024-03-02", "suspended", "2024-03-01"), told("2024-11-02", "restored", "2024-11-01")], END
    )
    out = io.StringIO()
    print_channels(found, "Kenya and Somalia", date(2024, 1, 1), END, Console(file=out, width=80))
    lines = out.getvalue().splitlines()
    assert lines[0] == "Kenya and Somalia, lines of contact to 2024-12-31"
    assert lines[3] == "flights  ██────────██  open  2024-11-01"
    assert "flights open  The Courier, 2024-11-02" in out.getvalue()
    assert max(map(len, lines)) <= 80


def test_the_history_of_a_line_with_its_words() -> None:
    found = channel_histories(
        [told("2024-03-02", "suspended", "2024-03-01"), told("2024-03-04", "open", rule=SEEN)], END
    )
    out = io.StringIO()
    print_history(found[0], Console(file=out, width=80))
    text = " ".join(out.getvalue().split())
    assert "─── suspended 2024-03-01 → now since 2024-03-01; 1 source “Kenya acted” The Courier, 2024-03-02" in text
    assert "but open: “Kenya acted” The Courier, 2024-03-04" in text
