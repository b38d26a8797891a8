"""A process that is killed loses and doubles nothing; processes that add at once make the record that one makes."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from detente.batch import add
from detente.store import Store
from detente.store.changes import logged
from detente.store.content import damages, holdings
from store.kept import keep_all, many
from store.processes import COUNT, add_round
from store.test_grouping import derived

ROOT = Path(__file__).parent.parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}"}
KILLS = 50
KILLS_OF_POSTGRES = 6
SAID = "Minister Ada Kovan of Norway said on Monday that talks with Sweden would go on. "


def run(*args: str) -> int:
    """The number that the processes end with."""
    call = (sys.executable, str(Path(__file__).with_name("processes.py")), *args)
    done = subprocess.run(call, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return int(done.stdout)


def test_killed_at_random_moments_nothing_is_lost_or_doubled(where: str, tmp_path: Path) -> None:
    rounds = KILLS if where.endswith(".db") else KILLS_OF_POSTGRES
    assert run("kill", where, str(rounds)) >= rounds // 2
    add_round(str(tmp_path / "undisturbed.db"), rounds)
    with Store(where) as store, Store(tmp_path / "undisturbed.db") as undisturbed:
        assert list(damages(store)) == []
        found, expected = holdings(store), holdings(undisturbed)
        assert (found.hash, found.findings, found.versions) == (expected.hash, expected.findings, COUNT)
        assert derived(store) == derived(undisturbed)
        assert found.imported == (("gdelt", COUNT),)
        added = [line.id for line in logged(store) if (line.change, line.layer) == ("added", "article")]
    assert len(added) == len(set(added)) == COUNT


def test_three_processes_at_once_make_the_record_of_one(where: str, tmp_path: Path) -> None:
    assert run("together", where, "3") == 0
    with Store(where) as store, Store(tmp_path / "alone.db", make=True) as alone:
        keep_all(alone, many(COUNT))
        assert holdings(store).hash == holdings(alone).hash
        assert list(damages(store)) == []
        assert len(list(logged(store))) == COUNT


def test_the_command_goes_on_where_it_was_killed(tmp_path: Path) -> None:
    lines = [{"id": str(at), "text": SAID * (1 + at % 3), "published": "2024-10-21"} for at in range(60)]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    call = (sys.executable, "-m", "detente", "add", str(tmp_path / "in.jsonl"), "--parser", "fast")
    place = tmp_path / "killed.db"
    process = subprocess.Popen((*call, "--record", str(place), "--workers", "2"), env=ENVIRONMENT)
    log = place.with_name("killed.db-wal")
    while process.poll() is None and not (log.exists() and log.stat().st_size > 400_000):
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    with Store(place) as store:
        assert 0 < holdings(store).versions <= len(lines)
    with Store(place) as store, Store(tmp_path / "whole.db", make=True) as whole:
        for each in (store, whole):
            add([str(tmp_path / "in.jsonl")], each, date(2026, 1, 5), parser_name="fast")
        assert holdings(store).hash == holdings(whole).hash
        assert (holdings(store).articles, list(damages(store))) == (60, [])
