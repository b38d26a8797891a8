"""The commands, as a user calls them: what stands on stdout and stderr, and the exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.surfaces.cli import app
from detente.surfaces.codebook.build import codebook
from detente.version import VERSION
from exports.poland import record, written
from invented import TEXT
from score.gold import damaged, gold

DAY = ("--published", "2024-02-02")


def run(*args: str | Path, stdin: bytes = b"") -> tuple[int, str, str]:
    """Exit status, stdout and stderr of one command."""
    done = CliRunner(env={"COLUMNS": "80"}).invoke(app, [*map(str, args)], input=stdin, prog_name="detente")
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article and its record."""
    made = tmp_path_factory.mktemp("articles")
    (made / "article.txt").write_text(TEXT, encoding="utf-8")
    status, out, _ = run("read", made / "article.txt", *DAY, "--json")
    assert status == 0
    (made / "article.json").write_text(out, encoding="utf-8")
    return made


def test_the_version() -> None:
    assert run("--version") == (0, f"detente {VERSION}\n", "")


@pytest.mark.parametrize(
    "command",
    [
        "",
        "agenda",
        "read",
        "import",
        "issues",
        "feeds",
        "feeds show",
        "feeds add",
        "feeds list",
        "feeds remove",
        "feeds import",
        "fetch",
        "said",
        "code",
        "export",
        "explain",
        "score",
        "codebook",
        "doctor",
        "add",
        "channels",
        "withdraw",
        "search",
        "cite",
        "log",
        "record",
        "record info",
        "record check",
    ],
)
def test_every_command_has_help(command: str) -> None:
    status, out, err = run(*command.split(), "--help")
    assert (status, err) == (0, "")
    assert out.startswith("Usage: ")


def test_a_brief_starts_with_the_article(folder: Path) -> None:
    status, out, err = run("read", folder / "article.txt", *DAY)
    assert (status, err) == (0, "")
    assert "Friday 2 February 2024" in out.splitlines()[1]
    assert "WHO SAID WHAT" in out
    assert "\x1b" not in out


def test_a_record_is_one_line_in_a_pipe(folder: Path) -> None:
    lines = (folder / "article.json").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["schema"] for line in lines] == ["detente/1"]


def test_an_article_comes_from_standard_input_too(folder: Path) -> None:
    status, out, err = run("read", "-", *DAY, "--json", stdin=TEXT.encode())
    assert (status, err) == (0, "")
    assert json.loads(out)["statements"] == json.loads((folder / "article.json").read_bytes())["statements"]


def test_one_speaker_s_statements_are_listed(folder: Path) -> None:
    status, out, err = run("said", "--by", "aydemir", folder / "article.txt", *DAY)
    assert (status, err) == (0, "")
    assert "Selin Aydemir" in out
    assert "Vardakis" not in out
    status, out, err = run("said", "--by", "aydemir", folder / "article.txt", *DAY, "--json")
    assert {json.loads(line)["speaker"]["name"] for line in out.splitlines()} == {"Selin Aydemir"}


def test_a_speaker_who_is_not_heard_is_said_on_stderr(folder: Path) -> None:
    status, out, err = run("said", "--by", "Orlan", folder / "article.txt", *DAY)
    assert (status, out) == (0, "")
    assert err.startswith("detente: nothing said by 'Orlan'; those who speak: Nikos Vardakis, ")


def test_a_page_is_written_whole(folder: Path, tmp_path: Path) -> None:
    status, out, err = run(
        "read", folder / "article.txt", folder / "article.txt", *DAY, "--html", tmp_path / "out.html"
    )
    assert (status, out, err) == (0, "", f"{tmp_path}/out.html: 2 articles\n")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").endswith("</html>")
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(folder: Path) -> None:
    status, out, err = run("read", folder / "missing.txt", folder / "article.txt", *DAY, "--json")
    assert (status, len(out.splitlines())) == (1, 1)
    assert err.startswith(f"detente: {folder}/missing.txt: no such file or directory")


def test_a_note_on_the_reading_stands_in_the_brief_and_beside_a_record(folder: Path) -> None:
    future = ("read", folder / "article.txt", "--published", "2096-02-02")
    note = "its day of publication, 2096-02-02, lies after "
    status, out, err = run(*future)
    assert (status, err, f"\nNote: {note}" in out) == (0, "", True)
    status, out, err = run(*future, "--json")
    assert (status, out.count("\n")) == (0, 1)
    assert err.startswith(f"detente: {folder}/article.txt: {note}")


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["read"], 2, "Missing argument"),
        (["reed"], 2, "No such command"),
        (["read", "x", "--published", "2024-02-30"], 2, "'2024-02-30' is no day; write it as 2023-02-03"),
        (
            ["read", "x", "--parser", "no_such_pipeline"],
            2,
            "detente: --parser no_such_pipeline: no such spaCy pipeline",
        ),
        (["read", "/", *DAY], 1, "detente: /: "),
        (["explain", "/nowhere.json", "e1"], 1, "detente: /nowhere.json: cannot be read: No such file or directory"),
    ],
)
def test_a_failure_is_one_line_and_a_status(args: Sequence[str], status: int, said: str) -> None:
    found, out, err = run(*args)
    assert (found, out) == (status, "")
    assert said in err
    assert "Traceback" not in err
    assert status == 2 or err.count("\n") == 1


def test_an_output_that_cannot_be_written_is_a_failure(folder: Path) -> None:
    out = folder / "no" / "such" / "folder.html"
    assert run("read", folder / "article.txt", *DAY, "--html", out) == (
        1,
        "",
        f"detente: {out}: cannot be written: No such file or directory\n",
    )


def test_a_reader_that_goes_away_is_no_traceback(folder: Path) -> None:
    pipe = f"{sys.executable} -m detente read {folder}/article.txt {' '.join(DAY)} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", pipe], capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


def test_many_articles_make_a_record_a_line_and_a_bad_line_is_told(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "one", "text": TEXT, "published": "2024-02-02"}), '{"id": "two", "te']
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for _ in range(2):  # the second run finds all done
        status, out, err = run("code", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
        assert (status, out) == (1, "")
        assert err.startswith(f"{tmp_path}/in.jsonl:2: skipped: ")
        assert err.endswith(f"{tmp_path}/out.jsonl: 1 record, 1 line skipped\n")
    records = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(record)["article"]["id"] for record in records] == ["one"]


def test_a_table_is_made_of_articles_and_of_their_records_alike(tmp_path: Path) -> None:
    articles, table, again = tmp_path / "in.jsonl", tmp_path / "events.tsv", tmp_path / "again.tsv"
    articles.write_text(json.dumps({"id": "one", "text": TEXT, "published": "2024-02-02"}), encoding="utf-8")
    command = ("code", articles, "-o", table, "--format", "gdelt", "--status", "all")
    status, out, err = run(*command)
    assert (status, out) == (0, "")
    lines = table.read_text(encoding="utf-8").splitlines()
    assert {line.count("\t") for line in lines} == {60}
    records = tmp_path / "events.tsv.records.jsonl"
    assert err.splitlines()[0] == f"{records}: 1 record"
    assert err.splitlines()[1].startswith(f"{table}: {len(lines)} rows of ")
    status, out, err = run(
        "export", records, "-o", again, "--format", "gdelt", "--status", "all", "--articles", articles
    )
    assert (status, out, again.read_bytes()) == (0, "", table.read_bytes())
    records.with_name(f"{records.name}.journal").write_bytes(b"")  # as if it had been stopped at once
    assert run(*command)[0] == 0
    assert table.read_bytes() == again.read_bytes()


def test_a_table_says_what_it_leaves_out(tmp_path: Path) -> None:
    records, table = written(tmp_path, record()), tmp_path / "events.tsv"
    assert run("export", records, "-o", table, "--format", "icews") == (
        0, "", f"{table}: 5 rows of 4 events; left out by status: 1 planned, 1 denied\n",
    )  # fmt: skip
    status, out, err = run("export", records, "-o", table, "--format", "csv", "--status", "planned,denied")
    assert (status, out) == (0, "")
    assert err.splitlines()[0] == f"{table}: 2 events without words; --articles IN.jsonl has them"


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["export", "r.jsonl", "-o", "x", "--format", "xml"], 2, "'xml' is not one of 'icews', 'polecat', 'gdelt'"),
        (["export", "r.jsonl", "-o", "x"], 2, "Missing option '--format'"),
        (["export", "r.jsonl", "-o", "x", "--format", "csv", "--status", "done"], 2, "'done' is no status; there are"),
        (["export", "/none.jsonl", "-o", "x", "--format", "csv"], 1, "/none.jsonl: cannot be read: no such file"),
        (["code", "in.jsonl", "-o", "x", "--status", "planned"], 2, "records hold events of every status"),
    ],
)
def test_a_wrong_export_is_said(args: Sequence[str], status: int, said: str) -> None:
    found, out, err = run(*args)
    assert (found, out) == (status, "")
    assert said in " ".join(err.replace("│", " ").split())


def test_the_codebook_is_printed() -> None:
    status, out, err = run("codebook")
    assert (status, err) == (0, "")
    assert out == codebook()


def test_an_explanation_shows_rule_and_words(folder: Path) -> None:
    status, out, err = run("explain", folder / "article.json", "t1")
    assert (status, err) == (0, "")
    assert out.startswith("Time t1\n\nBY THE RULE\n  date.weekday  ")
    assert "\nAT THE WORDS\n  span  " in out
    assert "[Monday]" in out


def test_an_explanation_names_the_findings_there_are(folder: Path) -> None:
    status, out, err = run("explain", folder / "article.json", "e99")
    assert (status, out) == (1, "")
    assert err.startswith(f"detente: {folder}/article.json: no finding 'e99'; it has ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "it holds no record"),
        ("[1]", "no record: expected a JSON object"),
        ("{}", "no record of schema detente/1"),
        ('{"schema": "detente/1"}\n{"schema": "detente/1"}', "it holds 2 records; name an article with --article ID"),
        ('{"schema": "detente/1"', "no JSON"),
    ],
)
def test_what_is_no_record_cannot_be_explained(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "r.json").write_text(content, encoding="utf-8")
    status, out, err = run("explain", tmp_path / "r.json", "e1")
    assert (status, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


def test_scores_are_a_line_a_layer(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(json.dumps(gold()), encoding="utf-8")
    (tmp_path / "r.json").write_text(json.dumps(damaged()), encoding="utf-8")
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    pair = (tmp_path / "g.json", tmp_path / "r.json", "--text", tmp_path / "t.txt")
    status, out, err = run("score", *pair)
    assert (status, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["channels", "2", "2", "0.50", "0.50", "0.50"] in lines
    assert ["positions", "3", "3", "0.67", "0.67", "0.67"] in lines
    status, out, err = run("score", *pair, "--json")
    assert json.loads(out)["pooled"]["channels"]["recall"] == {"value": 0.5, "right": 1, "judged": 2}


@pytest.mark.parametrize("args", [["g.json"], ["g.json", "r.json", "--text", "a.txt", "--text", "b.txt"]])
def test_scores_need_pairs_of_files(args: Sequence[str]) -> None:
    status, out, err = run("score", *args)
    assert (status, out) == (2, "")
    assert "files come in pairs" in err


def test_the_doctor_finds_this_installation_whole() -> None:
    status, out, err = run("doctor")
    assert (status, err) == (0, "")
    assert [line.split()[:2] for line in out.splitlines() if line.startswith(("ok", "failed"))] == [
        ["ok", name] for name in ("detente", "Python", "packages", "tables", "parser", "reading", "speed")
    ]


def test_the_doctor_says_what_is_broken() -> None:
    status, out, _ = run("doctor", "--parser", "no_such_pipeline")
    assert status == 1
    assert "failed  parser" in out


LOG_DAY = ("--day", "2026-01-05")


def exported(folder: Path, text: str) -> Path:
    """The events of a text as a table of ICEWS."""
    source, records, table = (folder / name for name in ("in.jsonl", "records.jsonl", "events.tsv"))
    source.write_text(json.dumps({"id": "a", "text": text, "published": "2026-11-25"}) + "\n", encoding="utf-8")
    assert run("code", source, "-o", records)[0] == 0
    assert run("export", records, "-o", table, "--format", "icews")[0] == 0
    return table


def test_event_data_of_others_come_out_in_one_form(tmp_path: Path) -> None:
    table = exported(tmp_path, "Peru recalled its ambassador from Chile on Monday.")
    status, out, _ = run("import", "icews", table, "--json")
    event = json.loads(out)
    assert (status, event["cameo"], event["has_text"], event["day"]) == (0, "161", False, "2026-11-23")


def test_lost_zeros_are_named_and_put_back(tmp_path: Path) -> None:
    table = exported(tmp_path, "Peruvian President Ana Rey visited Chile on Monday.")
    table.write_text(table.read_text(encoding="utf-8").replace("\t042\t", "\t42\t"), encoding="utf-8")
    status, out, err = run("import", "icews", table, "--json")
    assert (status != 0, out) == (True, "")
    assert "--restore-zeros" in err
    assert json.loads(run("import", "icews", table, "--restore-zeros", "--json")[1])["cameo"] == "042"


def test_event_data_of_others_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "record.db"))
    table = exported(tmp_path, "Peru recalled its ambassador from Chile on Monday.")
    status, out, err = run("import", "icews", table, *LOG_DAY)
    assert (status, out, err) == (0, "", f"{tmp_path}/record.db: {table}: 1 new\n")
    assert run("import", "icews", table)[2].endswith("1 unchanged\n")
    info = json.loads(run("record", "info", "--json")[1])
    assert info["imported"] == [["icews", 1]]
    table.write_text(table.read_text(encoding="utf-8").replace("\t161\t", "\t160\t"), encoding="utf-8")
    assert run("import", "icews", table)[2].endswith("1 changed\n")
    lines = [json.loads(line) for line in run("log", "--json")[1].splitlines()]
    assert [(line["change"], line["what"]) for line in lines] == [
        ("added", "icews, events.tsv: 1 event"), ("changed", "cameo"),
    ]  # fmt: skip
    status, out, _ = run("cite", lines[1]["id"])
    assert (status, "160: PER > CHL" in out, "none: ICEWS gives no words of it" in out) == (0, True, True)
    assert run("record", "check")[0] == 0


def test_a_table_that_cannot_be_imported_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "record.db"))
    assert run("import", "icews", tmp_path / "none.tsv")[0] == 1
    assert not (tmp_path / "record.db").exists()
    table = exported(tmp_path, "Peruvian President Ana Rey visited Chile on Monday.")
    lost = tmp_path / "lost.tsv"
    lost.write_text(table.read_text(encoding="utf-8").replace("\t042\t", "\t42\t"), encoding="utf-8")
    status, out, err = run("import", "icews", tmp_path / "none.tsv", lost, table)
    assert (status, out, len(err.splitlines())) == (1, "", 3)
    assert err.splitlines()[1].startswith(f"detente: {lost}:2: the CAMEO code '42' was '042' before")
    assert err.splitlines()[2].endswith("1 new")
