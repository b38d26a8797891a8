"""A run over many articles: in order, bad lines told, killed and gone on with, the same bytes by any workers."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from detente.batch import Progress, Skip, code, workers
from detente.batch.fingerprint import rules_fingerprint
from detente.batch.journal import journal_of
from detente.errors import BatchError, ParserError

SAID = "Minister Ada Kovan of Norway said on Monday that talks with Sweden would go on."


def line(id: str | None, text: str = SAID, published: str | None = "2024-10-21") -> str:
    fields = {"id": id, "text": text, "published": published}
    return json.dumps({name: value for name, value in fields.items() if value is not None})


LINES = [
    line("a"),
    line("b", "Der Minister hat am Montag gesagt, dass die Gespräche in der Hauptstadt weitergehen."),
    "",
    line("c", SAID * 2),
    line("d")[:40],
    line("a", SAID * 3),
    line("e", published=None),
    line(None, SAID * 4),
    line("f", SAID * 5),
]
SKIPPED = {
    2: "not in English (it looks like German); detente reads English alone",
    5: "no JSON object (unexpected end of data: line 1 column 40 (char 39)); is the line cut off?",
    6: "id 'a' was already used in line 1",
    7: "no date of publication found; give one with --published YYYY-MM-DD",
}
CALL = "import sys; from detente.batch import code; code(*sys.argv[1:3], workers=int(sys.argv[3]))"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The output of a run that nothing interrupts."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "in.jsonl").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    code(folder / "in.jsonl", folder / "out.jsonl")
    return (folder / "out.jsonl").read_bytes()


def ids(out: bytes) -> list[str]:
    return [json.loads(record)["article"]["id"] for record in out.splitlines()]


def test_records_stand_in_the_order_of_the_lines_and_bad_lines_are_told(source: Path, whole: bytes) -> None:
    seen: list[Progress] = []
    report = code(source, source.with_name("out.jsonl"), on_progress=seen.append)
    assert [ids(whole)[at] for at in (0, 1, 3)] == ["a", "c", "f"]
    assert (report.lines, report.records, report.resumed_after, report.notes) == (8, 4, 0, ())
    assert report.skipped == tuple(Skip(number, reason) for number, reason in SKIPPED.items())
    assert seen[-1] == Progress(8, 4, 4, source.stat().st_size, source.stat().st_size)
    assert source.with_name("out.jsonl").read_bytes() == whole


def test_the_bytes_are_the_same_whatever_the_workers(source: Path, whole: bytes) -> None:
    out = source.with_name("out.jsonl")
    subprocess.run([sys.executable, "-c", CALL, source, out, "2"], check=True)
    assert out.read_bytes() == whole


def test_a_finished_run_has_nothing_left_to_do(source: Path, whole: bytes) -> None:
    out = source.with_name("out.jsonl")
    first = code(source, out)
    again = code(source, out)
    assert (again.records, again.skipped, again.resumed_after) == (first.records, first.skipped, 9)
    assert out.read_bytes() == whole


def test_lines_that_are_added_are_read(source: Path, whole: bytes) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    with source.open("a", encoding="utf-8") as more:
        more.write(line("g") + "\n" + line("c") + "\n")
    report = code(source, out)
    assert (report.records, report.skipped[-1]) == (5, Skip(11, "id 'c' was already used in line 4"))
    assert out.read_bytes().startswith(whole)


@pytest.mark.parametrize("journal_lines", range(10))
@pytest.mark.parametrize("torn", [False, True])
def test_a_run_goes_on_wherever_it_was_killed(source: Path, whole: bytes, journal_lines: int, torn: bool) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    journal = journal_of(out).read_bytes().splitlines(keepends=True)
    journal_of(out).write_bytes(b"".join(journal[:journal_lines]) + (b'{"line": 9, "se' if torn else b""))
    records = sum(b'"id":null' not in entry for entry in journal[1:journal_lines])
    kept = whole.splitlines(keepends=True)
    out.write_bytes(b"".join(kept[: records + 1]) if torn else b"".join(kept[:records]) + b'{"schema": "det')
    report = code(source, out)
    assert (out.read_bytes(), report.records) == (whole, 4)


def test_records_that_the_output_lost_are_written_again(source: Path, whole: bytes) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    out.write_bytes(whole.splitlines(keepends=True)[0])
    assert code(source, out).resumed_after == 3
    assert out.read_bytes() == whole


def test_a_run_with_workers_that_is_killed_ends_with_the_same_bytes(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(line(str(at), SAID * (1 + at % 5)) + "\n" for at in range(200)), encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-c", CALL, source, out, "2"])
    while process.poll() is None and (not out.exists() or out.read_bytes().count(b"\n") < 10):
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    report = code(source, out)
    code(source, tmp_path / "whole.jsonl")
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert (report.records, 10 <= report.resumed_after < 200) == (200, True)


def test_another_input_is_not_mixed_in(source: Path, whole: bytes) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    source.write_text("\n".join([line("z"), *LINES[1:]]) + "\n", encoding="utf-8")
    with pytest.raises(BatchError, match="its first 9 lines are not those that"):
        code(source, out)
    assert out.read_bytes() == whole
    assert code(source, out, restart=True).records == 5


def test_other_settings_are_not_mixed_in(source: Path) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    with pytest.raises(BatchError, match="begun with published None, which is now 2024-10-21"):
        code(source, out, published=date(2024, 10, 21))
    with pytest.raises(BatchError, match="begun with domestic False, which is now True"):
        code(source, out, domestic=True)


def test_records_of_other_rules_are_not_mixed_in(source: Path) -> None:
    out = source.with_name("out.jsonl")
    code(source, out)
    settings = journal_of(out).read_bytes().replace(rules_fingerprint().encode(), b"0123456789ab")
    journal_of(out).write_bytes(settings)
    with pytest.raises(BatchError, match="begun with rules 0123456789ab, which is now"):
        code(source, out)


def test_a_file_that_no_run_made_is_left_alone(source: Path) -> None:
    out = source.with_name("out.jsonl")
    out.write_text("mine\n", encoding="utf-8")
    with pytest.raises(BatchError, match="no run of detente made it"):
        code(source, out)
    assert out.read_text(encoding="utf-8") == "mine\n"


def test_an_article_that_breaks_a_rule_of_ours_does_not_end_the_run(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise IndexError("no such token")

    monkeypatch.setattr(workers, "read_article", breaks)
    report = code(source, source.with_name("out.jsonl"))
    assert report.records == 0
    assert report.skipped[0] == Skip(1, "unexpected IndexError: no such token; please report this article")


def test_a_day_after_the_latest_is_noted(source: Path) -> None:
    report = code(source, source.with_name("out.jsonl"), latest=date(2024, 1, 1))
    assert report.notes[0] == Skip(1, "its day of publication, 2024-10-21, lies after 2024-01-01")


def test_input_and_output_must_be_two_files_that_can_be_opened(source: Path, tmp_path: Path) -> None:
    for given, out, reason in (
        (source, source, "the same file"),
        (tmp_path / "none.jsonl", tmp_path / "out.jsonl", "no such file"),
        (source, tmp_path / "none" / "out.jsonl", "there is no folder"),
    ):
        with pytest.raises(BatchError, match=reason):
            code(given, out)
    with pytest.raises(ParserError, match="no such spaCy pipeline"):
        code(source, tmp_path / "out.jsonl", parser_name="en_none")
