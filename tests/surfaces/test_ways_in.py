"""All ways into the record on the command line, from a server on this machine; what is wrong is one clear line."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.reading.web.manners import Manners
from detente.store import Store, opening
from own_archive import packed, page, record
from own_server import Pages, serving
from surfaces.test_cli import exported, run

SAID = "Minister Ada Kovan of Norway said on Monday that talks with Sweden would go on."
DAY = ("--day", "2026-01-05")
HTML = {"Content-Type": "text/html"}
PRIVATE = "--allow-private"
A, B, C = (record(number) for number in range(1, 4))
OPML = """<?xml version="1.0"?>{doctype}<opml version="2.0"><body>
<outline text="Orlan Wire" xmlUrl="https://orlan.example/rss"/>
<outline text="Worek &amp; Co" xmlUrl="https://worek.example/atom"/>{more}
</body></opml>"""
ENTITIES = '<!DOCTYPE opml [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def opml(folder: Path, *, doctype: str = "", more: str = "") -> Path:
    """A list of two feeds, and more."""
    path = folder / "mine.opml"
    path.write_text(OPML.format(doctype=doctype, more=more), encoding="utf-8")
    return path


def lost_zeros(folder: Path) -> Path:
    """A table of ICEWS whose codes some program has taken for numbers."""
    path = exported(folder, "Peruvian President Ana Rey visited Chile on Monday.")
    path.write_text(path.read_text(encoding="utf-8").replace("\t042\t", "\t42\t"), encoding="utf-8")
    return path


def feed(*paths: str) -> bytes:
    items = "".join(f"<item><title>T</title><link>{path}</link></item>" for path in paths)
    return f"<rss version='2.0'><channel><title>World</title>{items}</channel></rss>".encode()


@pytest.fixture
def pages() -> Pages:
    return {
        "/1": (200, HTML, page(1)),
        "/2": (200, HTML, page(2)),
        "/undated": (200, HTML, page(3, day=None)),
        "/rss": (200, {"Content-Type": "text/xml", "ETag": '"one"'}, feed("/1", "/none")),
        "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"<html>" * 5_000_000)),
        "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /secret\n"),
    }


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def site(pages: Pages, asked: list[str]) -> Iterator[str]:
    with serving(pages, asked) as address:
        yield address


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the record is, "record.db"; nobody waits for politeness."""
    monkeypatch.setenv("DETENTE_PARSER", "fast")
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setattr(Manners, "wait", lambda *_: None)
    return tmp_path


def last(err: str, here: Path) -> str:
    """The last line on stderr without the name of the record."""
    return err.splitlines()[-1].removeprefix(f"{here}/record.db: ").removeprefix(f"detente: {here}/record.db: ")


def test_pages_and_files_are_added_together(here: Path, site: str, asked: list[str]) -> None:
    (here / "a.txt").write_text(f"Published 3 May 2024\n\n{SAID}", encoding="utf-8")
    status, out, err = run("add", here / "a.txt", f"{site}/1", f"{site}/none", f"{site}/secret", f"{site}/2", PRIVATE)
    assert (status, out, last(err, here)) == (1, "", "3 new, 2 skipped")
    assert err.splitlines()[:2] == [
        f"detente: {site}/none: 404: does not exist; is the address right?",
        f"detente: {site}/secret: its robots.txt asks programs not to fetch it; save the page and give the file",
    ]
    assert asked == ["200 /robots.txt", "200 /1", "404 /none", "200 /2"]  # by one client, which asks for rules once
    assert last(run("add", f"{site}/1", f"{site}/undated", "--published", "2024-05-06", PRIVATE)[2], here) == (
        "1 new, 1 unchanged"
    )


def test_private_addresses_are_not_added_unless_somebody_says_so(here: Path, site: str, asked: list[str]) -> None:
    status, _, err = run("add", f"{site}/1", "ftp://news.example/a")
    assert (status, asked, last(err, here)) == (1, [], "2 skipped")
    assert "--allow-private fetches it if that is what you mean" in err


def test_warc_files_are_added(here: Path) -> None:
    folder = here / "crawls"
    folder.mkdir()
    (folder / "a.warc.gz").write_bytes(packed(A, record(9, status="404 Not Found"), B))
    (folder / "b.WARC").write_bytes(C + record(4, page(4, day=None)) + record(5, b"<html><p>Sign in.</p></html>"))
    status, out, err = run("add", folder)
    assert (status, out, last(err, here)) == (0, "", "3 new")
    assert err.splitlines()[0] == (
        f"detente: {folder}/b.WARC: pages left out: 1 without an article that can be used, "
        "1 without a day of publication"
    )
    assert last(run("add", folder / "b.WARC", "--published", "2024-05-06")[2], here) == "1 new, 1 unchanged"
    with Store(here / "record.db") as store, store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT url, dct FROM articles ORDER BY url")
        assert [tuple(row) for row in rows] == [(f"https://news.example/{at}", "2024-05-06") for at in range(1, 5)]


def test_a_warc_file_is_read_as_any_file(here: Path) -> None:
    (here / "crawl.warc").write_bytes(A + B)
    status, out, _ = run("read", here / "crawl.warc", "--json")
    assert (status, [json.loads(line)["article"]["title"] for line in out.splitlines()]) == (0, ["Round 1", "Round 2"])


def test_feeds_are_followed_and_fetched(here: Path, site: str, asked: list[str], pages: Pages) -> None:
    assert run("feeds", "add", f"{site}/rss", PRIVATE, *DAY) == (
        0, "", f"detente: {here}/record.db: follows: World\n",
    )  # fmt: skip
    assert last(run("feeds", "add", f"{site}/rss", PRIVATE)[2], here) == "followed already: World"
    asked.clear()
    status, out, err = run("fetch", PRIVATE, *DAY)
    assert (status, last(err, here)) == (1, "1 feed; 1 article added; 1 failed")
    assert err.splitlines()[0] == f"detente: {site}/none: 404: does not exist; is the address right? (not tried again)"
    assert [line.split() for line in out.splitlines() if line.strip()][2:] == [
        ["World", "2", "new", "1", "1"], [f"{site}/rss"],
    ]  # fmt: skip
    assert asked == ["200 /robots.txt", "200 /rss", "200 /1", "404 /none"]
    asked.clear()
    status, _, err = run("fetch", PRIVATE)
    assert (status, last(err, here)) == (0, "1 feed; 0 articles added")
    assert asked == ["200 /robots.txt", "304 /rss"]
    pages["/rss"] = (200, {"ETag": '"two"'}, feed("/2", "/1"))
    _, out, _ = run("fetch", f"{site}/rss", PRIVATE, "--json", *DAY)
    assert json.loads(out) == {
        "url": f"{site}/rss", "title": "World", "came": "new", "announced": 1, "new": 1, "corrected": 0, "reread": 0,
        "unchanged": 0, "withdrawn": 0, "failed": 0, "waiting": 0,
    }  # fmt: skip
    (line,) = run("feeds", "list", "--json")[1].splitlines()
    told = json.loads(line)
    assert (told["fetched"], told["taken"], told["waiting"], told["left"], told["error"]) == (
        "2026-01-05",
        2,
        0,
        1,
        None,
    )
    assert run("feeds", "remove", f"{site}/rss")[0] == 0
    assert run("feeds", "list") == (0, "", "detente: no feed is followed; follow one with: detente feeds add URL\n")
    assert run("fetch") == (0, "", "detente: no feed is followed; follow one with: detente feeds add URL\n")


def test_the_list_says_what_is_wrong_with_a_feed(here: Path, site: str, pages: Pages) -> None:
    run("feeds", "add", f"{site}/rss", PRIVATE, *DAY)
    pages["/rss"] = (410, {}, b"")
    assert run("fetch", PRIVATE)[0] == 1
    status, out, err = run("feeds", "list")
    assert (status, err) == (0, "")
    assert "never" in out
    assert "failed 1 time in a row" in out
    assert "410: is gone for good; drop this address" in " ".join(out.split())
    assert run("feeds", "list", "--csv")[1].startswith("url,title,added,fetched,taken,waiting,left,failures,error,")


def test_a_list_of_feeds_is_followed(here: Path) -> None:
    path = opml(here, more='<outline xmlUrl="ftp://x/"/>')
    status, out, err = run("feeds", "import", path)
    assert (status, out, last(err, here)) == (1, "", "follows 2 more feeds, 0 followed already")
    assert err.splitlines()[0].startswith("detente: ftp://x/: only http and https are fetched")
    assert last(run("feeds", "import", path)[2], here) == "follows 0 more feeds, 2 followed already"
    assert [json.loads(line)["title"] for line in run("feeds", "list", "--json")[1].splitlines()] == [
        "Orlan Wire", "Worek & Co",
    ]  # fmt: skip


def one_line(*args: str | Path) -> str:
    """What a command says that fails with one line."""
    status, out, err = run(*args)
    assert (status, out, err.count("\n"), err[:9]) == (1, "", 1, "detente: ")
    return err[9:-1]


def test_a_feed_that_is_no_feed(site: str) -> None:
    assert one_line("feeds", "add", f"{site}/1", PRIVATE) == (
        f"{site}/1: no RSS or Atom feed, but a page; give the address of its feed"
    )


def test_a_list_of_feeds_with_entities(here: Path) -> None:
    said = one_line("feeds", "import", opml(here, doctype=ENTITIES))
    assert said == f"{here}/mine.opml:2: declares entities, which no list of feeds needs; take the <!DOCTYPE …> out"
    assert one_line("feeds", "import", here / "none.opml").startswith(f"{here}/none.opml: no such file")
    assert not (here / "record.db").exists()


@pytest.mark.parametrize("data", [packed(A, B)[:-40], A + B[:-40]], ids=["gzip", "plain"])
def test_a_warc_cut_short(here: Path, data: bytes) -> None:
    name = "crawl.warc.gz" if data.startswith(b"\x1f") else "crawl.warc"
    (here / name).write_bytes(data)
    status, _, err = run("add", here / name)
    assert (status, last(err, here)) == (1, "1 new, 2 skipped")
    assert err.splitlines()[:2] == [
        f"detente: {here}/{name}: 1 broken pieces passed over",
        f"detente: {here}/{name}: cut short, or broken at its end: what it has was read; get it again for the rest",
    ]


def test_a_gzip_bomb(here: Path, site: str) -> None:
    status, _, err = run("add", f"{site}/bomb", PRIVATE)
    assert (status, last(err, here)) == (1, "1 skipped")
    assert err.startswith(f"detente: {site}/bomb: more than 20,000,000 bytes; save the part that matters")
    (here / "crawl.warc").write_bytes(record(1, gzip.compress(b"<" * 30_000_000), Content_Encoding="gzip") + B)
    assert last(run("add", here / "crawl.warc")[2], here) == "1 new"


def test_codes_that_have_lost_their_zeros(here: Path) -> None:
    path = lost_zeros(here)
    assert one_line("import", "icews", path) == (
        f"{path}:2: the CAMEO code '42' was '042' before some program took it for a number; "
        "take the file as it was published, or mend the codes with --restore-zeros"
    )
    assert json.loads(run("record", "info", "--json")[1])["imported"] == []


COMMANDS = [
    ("add", "a.txt"), ("import", "icews", "events.tsv"), ("feeds", "import", "mine.opml"), ("fetch",),
]  # fmt: skip


@pytest.fixture
def given(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with something for each command, which is the working directory."""
    (here / "a.txt").write_text(f"Published 3 May 2024\n\n{SAID}", encoding="utf-8")
    opml(here)
    exported(here, "Peruvian President Ana Rey visited Chile on Monday.")
    monkeypatch.chdir(here)
    return here


@pytest.mark.parametrize("command", COMMANDS, ids="-".join)
def test_a_record_of_a_newer_schema(given: Path, command: tuple[str, ...]) -> None:
    with Store(given / "record.db", make=True) as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert f"{given}/record.db: of a newer detente (schema 9999" in one_line(*command)


@pytest.mark.parametrize("command", COMMANDS, ids="-".join)
def test_a_file_of_another_kind(given: Path, command: tuple[str, ...]) -> None:
    (given / "record.db").write_text(SAID * 200, encoding="utf-8")
    assert one_line(*command).startswith(f"{given}/record.db: no record: it is a file of another kind")


@pytest.mark.parametrize("command", COMMANDS, ids="-".join)
def test_a_corrupt_file(given: Path, command: tuple[str, ...]) -> None:
    Store(given / "record.db", make=True).close()
    data = bytearray((given / "record.db").read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 4000] = b"\xff" * 4000
    (given / "record.db").write_bytes(data)
    assert one_line(*command).startswith(f"{given}/record.db: the file is damaged; take the last copy of it")


@pytest.mark.parametrize("command", COMMANDS[:3], ids="-".join)
def test_a_locked_record(given: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PRAGMAS", ("busy_timeout = 50",))
    Store(given / "record.db", make=True).close()
    other = sqlite3.connect(given / "record.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert one_line(*command).startswith(f"{given}/record.db: another program is writing to it and does not stop")
    other.close()


@pytest.mark.parametrize("command", COMMANDS[:3], ids="-".join)
def test_a_full_disk(given: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    (given / "a.txt").write_text(f"Published 3 May 2024\n\n{SAID}" + f" {SAID}" * 400, encoding="utf-8")
    opml(given, more="".join(f'<outline xmlUrl="https://a.example/{at:0400}"/>' for at in range(99)))
    head, row = (given / "events.tsv").read_text(encoding="utf-8").splitlines()
    rows = [row.replace(row.partition("\t")[0], str(at), 1) for at in range(999)]
    (given / "events.tsv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    Store(given / "record.db", make=True).close()
    connection = sqlite3.connect(given / "record.db")
    (size,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    monkeypatch.setattr(opening, "PRAGMAS", (f"max_page_count = {size}",))
    assert one_line(*command).startswith(f"{given}/record.db: the disk is full; what was added so far is kept: make")
    assert run("record", "check")[0] == 0
