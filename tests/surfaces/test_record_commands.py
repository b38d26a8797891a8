"""The commands that keep a record, as a user calls them."""

import json
from pathlib import Path

import pytest

from detente.store import Store
from invented import TEXT
from store.kept import document, keep
from surfaces.test_cli import run

SAID = "Minister Ada Kovan of Norway said on Monday that talks with Sweden would go on."
DAY = ("--day", "2026-01-05")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles; the record is beside it."""
    monkeypatch.setenv("DETENTE_PARSER", "fast")
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "record.db"))
    folder = tmp_path / "articles"
    (folder / "inner").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "no.txt").write_text("no", encoding="utf-8")
    (folder / "a.txt").write_text(f"Published 3 May 2024\n\n{SAID}", encoding="utf-8")
    lines = [{"id": name, "text": SAID * at, "published": "2024-05-01"} for at, name in ((2, "x"), (3, "y"))]
    (folder / "inner" / "b.jsonl").write_text("\n".join([*map(json.dumps, lines), "{broken"]), encoding="utf-8")
    (folder / "inner" / "undated.txt").write_text(SAID, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


def test_articles_of_a_folder_are_added_once(here: Path) -> None:
    status, out, err = run("add", here, *DAY)
    assert (status, out) == (1, "")
    *told, last = err.splitlines()
    assert [line.partition(str(here))[2][:22] for line in told] == ["/inner/b.jsonl:3: no J", "/inner/undated.txt: no"]
    assert last == f"{here.parent}/record.db: 3 new, 2 skipped, 1 file of other kinds left out"
    status, _, err = run("add", here, "--published", "2024-05-01", "--day", "2026-01-06")
    assert err.splitlines()[-1].endswith("2 new, 2 unchanged, 1 skipped, 1 file of other kinds left out")
    _, out, _ = run("log", "--since", "2026-01-06", "--json")
    assert [(line["seq"], line["change"]) for line in map(json.loads, out.splitlines())] == [
        (4, "added"), (5, "added"),
    ]  # fmt: skip


def test_standard_input_and_domestic_events(here: Path) -> None:
    status, _, err = run("add", "-", "--published", "2024-05-03", stdin=SAID.encode())
    assert (status, err.splitlines()[-1].endswith("1 new")) == (0, True)
    _, _, err = run("add", "-", "--published", "2024-05-03", "--domestic", stdin=SAID.encode())
    assert err.splitlines()[-1].endswith("1 unchanged")
    assert json.loads(run("record", "info", "--json")[1])["read_by"][0][3] == 1


def test_a_folder_without_articles(here: Path) -> None:
    empty = here.parent / "photos"
    empty.mkdir()
    (empty / "photo.jpg").write_bytes(b"\xff\xd8")
    said = "no articles in this folder: no text, HTML, JSON lines or WARC, but 1 of other kinds"
    assert run("add", empty) == (1, "", f"detente: {empty}: {said}\n")


def test_a_file_that_is_not_there_makes_no_record(here: Path) -> None:
    status, out, err = run("add", here / "none.txt")
    assert (status, out) == (1, "")
    assert (
        err == f"detente: {here}/none.txt: no such file or directory; give files, folders, addresses of pages, or -\n"
    )
    assert not (here.parent / "record.db").exists()


@pytest.fixture
def kept(here: Path) -> Path:
    with Store(here.parent / "record.db", make=True) as store:
        keep(
            store,
            document("one", url="https://news.example/1", outlet="Bosphorus", title="Athens and Ankara try again"),
        )
        keep(store, document("two", more="\nA sturgeon quota."))
    return here.parent


def test_a_citation_to_read(kept: Path) -> None:
    status, out, err = run("cite", "one", "s1")
    assert (status, err) == (0, "")
    assert out.startswith("“We come with an open mind, but not with an empty one, … The sea does not belong")
    assert "Bosphorus. 2024-02-02. https://news.example/1." in " ".join(out.split())
    found = json.loads(run("cite", "one", "s1", "--json")[1])
    assert [TEXT[span["start"] : span["end"]] for span in found["spans"]] == found["words"]
    assert run("cite", found["id"])[1] == out


@pytest.mark.parametrize(("format", "start"), [("bibtex", "@misc{"), ("ris", "TY  - NEWS"), ("csl", "[\n  {")])
def test_a_citation_for_a_reference_manager(kept: Path, format: str, start: str) -> None:
    status, out, err = run("cite", "one", "e1", "--format", format)
    assert (status, err, out.startswith(start)) == (0, "", True)


def test_a_citation_that_does_not_hold(kept: Path) -> None:
    with Store(kept / "record.db") as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE texts SET text = replace(text, 'sea', 'land')")
    status, out, err = run("cite", "one", "s1")
    assert (status, out, err.endswith("its text is not the one that was added; it cannot be cited\n")) == (1, "", True)
    status, out, err = run("record", "check")
    assert (status, out, err.count("\n")) == (1, "", 2)


def test_a_search(kept: Path) -> None:
    status, out, err = run("search", "sturgeon", "quotas")
    assert (status, err) == (0, "")
    assert "A *sturgeon* *quota*." in out
    assert run("search", "naval hotline", "sturgeon")[1] == run("search", '"naval hotline" sturgeon')[1] != ""
    _, out, _ = run("search", "gas", "--kind", "statement", "--issue", "energy", "--country", "tur", "--json")
    assert {json.loads(line)["kind"] for line in out.splitlines()} == {"statement"}
    _, out, _ = run("search", "hotline", "--from", "2024-01-01", "--to", "2024-12-31", "--csv")
    assert out.splitlines()[0] == "id,kind,words,marks,score,article,outlet,title,published,url"
    assert run("search", "herring") == (0, "", "detente: nothing found for herring\n")
    assert run("search", "x", "--from", "May")[0] == 2


def test_withdrawing_and_the_log(kept: Path) -> None:
    assert run("withdraw", "one", "--because", "made up", *DAY)[0] == 0
    status, out, _ = run("log", "--since", "2")
    assert (status, out.startswith("3  2026-01-05  withdrawn article ")) == (0, True)
    assert ": made up" in out
    assert run("log", "--csv")[1].splitlines()[0] == "seq,day,change,layer,id,article,title,what"
    assert run("log", "--since", "May")[0] == 2
    assert "nothing: it was withdrawn before" in run("withdraw", "one")[2]


def test_what_the_record_holds(kept: Path) -> None:
    status, out, err = run("record", "info")
    assert (status, err) == (0, "")
    assert "articles     2, published 2024-02-02 to 2024-02-02" in out
    assert run("record", "check") == (0, f"{kept}/record.db: whole\n", "")


@pytest.mark.parametrize("command", [["search", "x"], ["cite", "x"], ["log"], ["withdraw", "x"], ["record", "info"]])
def test_without_a_record(here: Path, command: list[str]) -> None:
    status, out, err = run(*command)
    assert (status, out) == (1, "")
    assert err.startswith(f"detente: {here.parent}/record.db: there is no record; make one with: detente add")
