"""Rows cited: their words as they stand in the text that is kept, or an error."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from detente.errors import StoreError
from detente.model.span import Span
from detente.store import Store
from detente.store.changes import logged
from detente.store.citing import Citation, cite
from detente.store.findings import rows_in
from detente.store.references import bibtex, csl, ris
from detente.store.schema import LAYERS
from detente.store.withdrawing import withdraw
from invented import TEXT
from store.kept import DAY, OTHER_RULES, document, keep, without_events

URL = "https://news.example/2024/02/a_b"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "record.db", make=True) as made:
        keep(made, document("one", url=URL, outlet="Bosphorus & Co", title="50% of {all} hope", byline="Ada Kovan"))
        yield made


def test_every_finding_is_cited_by_its_words(store: Store) -> None:
    with store.reading() as connection:
        rows = rows_in(connection, 1)
    cited = 0
    for layer in LAYERS:
        for row in rows[layer.name]:
            found = cite(store, row["id"])
            assert (found.id, found.kind, found.rule) == (row["id"], layer.name, row["rule"])
            assert found.words == tuple(TEXT[span.start : span.end] for span in found.spans)
            assert found == cite(store, "one", found.place)
            assert found.words
            cited += 1
    assert cited == sum(map(len, (rows[layer.name] for layer in LAYERS)))


def test_a_statement_has_the_pieces_of_its_content(store: Store) -> None:
    found = cite(store, "one", "s1")
    assert found.words == (
        "We come with an open mind, but not with an empty one,",
        "The sea does not belong to whoever shouts the loudest.",
    )
    assert (found.article, found.outlet, found.published, found.url) == ("one", "Bosphorus & Co", "2024-02-02", URL)


@pytest.mark.parametrize("key", ["one", URL])
def test_an_article_is_cited_by_its_own_id_and_address(store: Store, key: str) -> None:
    found = cite(store, key)
    assert (found.kind, found.place, found.words, found.status) == ("article", None, (), "current")
    assert found == cite(store, found.version)


@pytest.mark.parametrize(
    ("key", "place", "told"),
    [
        ("two", None, "no article 'two'"),
        ("one", "e99", "one holds no finding 'e99'"),
        ("one", "x1", "'x1' is no place in a record"),
        ("0123456789abcdef-e0123456789", None, "no article '0123456789abcdef'"),
    ],
)
def test_what_is_not_there_cannot_be_cited(store: Store, key: str, place: str | None, told: str) -> None:
    with pytest.raises(StoreError, match=told):
        cite(store, key, place)


def test_a_corrected_and_a_withdrawn_version_can_be_cited_still(store: Store) -> None:
    old = cite(store, "one", "e1")
    keep(store, document("one", more="Corrected."))
    assert cite(store, old.id) == replace(old, status="corrected")
    assert cite(store, "one", "e1").version != old.version
    assert len(withdraw(store, "one", DAY, "made up")) == 2
    assert withdraw(store, "one", DAY) == ()
    assert cite(store, old.id) == replace(old, status="withdrawn")
    assert [(line.change, line.what) for line in logged(store)][-2:] == [("withdrawn", "made up")] * 2
    assert keep(store, document("one", more="Corrected.")) == "withdrawn"
    assert keep(store, document("one", more="Corrected again.")) == "corrected"


def test_a_finding_that_other_rules_do_not_make_any_more(store: Store) -> None:
    doc = document("two")
    keep(store, doc)
    last = cite(store, "two", doc.events[-1].id)
    keep(store, without_events(doc), OTHER_RULES, date(2026, 2, 1))
    with pytest.raises(StoreError, match="other rules may have read it since"):
        cite(store, last.id)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE texts SET text = replace(text, 'sea', 'land')",
        "UPDATE events SET start = start + 1",
        "DELETE FROM texts",
    ],
)
def test_words_that_are_not_those_that_were_read_are_an_error(store: Store, damage: str) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql(damage)
    with pytest.raises(StoreError, match=r"is not the one that was added|are not those that were added"):
        cite(store, "one", "e2")


CITED = Citation(
    "0123456789abcdef-s0123456789",
    "statements",
    "s1",
    ("“No”,", "and\nnever"),
    (Span(10, 15), Span(20, 29)),
    "statement.quote",
    "one",
    "0123456789abcdef",
    "Bosphorus & Co",
    "50% of {all} hope",
    "Ada Kovan",
    "2024-02-05",
    "https://news.example/a_b?c=1%202",
    "en",
    "ab" * 32,
    "0.1.0",
    "corrected",
)
NOTE = (
    "““No”, … and never”, characters 10–15, 20–29. Text SHA-256 " + "ab" * 32 + ". This version is corrected. "
    "Rule statement.quote of detente 0.1.0. Id 0123456789abcdef-s0123456789."
)


def test_bibtex() -> None:
    assert bibtex(CITED) == "\n".join(
        [
            "@misc{0123456789abcdef-s0123456789,",
            r"  title = {{50\% of \{all\} hope}},",
            "  author = {{Ada Kovan}},",
            r"  howpublished = {Bosphorus \& Co},",
            "  year = {2024},",
            "  month = feb,",
            "  day = {5},",
            "  url = {https://news.example/a_b?c=1%202},",
            "  language = {en},",
            f"  note = {{{NOTE}}},",
            "}",
        ]
    )


def test_ris() -> None:
    assert ris(CITED).splitlines() == [
        "TY  - NEWS",
        "ID  - 0123456789abcdef-s0123456789",
        "TI  - 50% of {all} hope",
        "AU  - Ada Kovan",
        "T2  - Bosphorus & Co",
        "PY  - 2024",
        "DA  - 2024/02/05",
        "LA  - en",
        "UR  - https://news.example/a_b?c=1%202",
        f"N1  - {NOTE}",
        "ER  - ",
    ]


def test_csl() -> None:
    bare = replace(CITED, byline=None, outlet=None, title=None, url=None)
    assert orjson.loads(csl(bare)) == [
        {
            "id": CITED.id,
            "type": "article-newspaper",
            "title": "Untitled article",
            "issued": {"date-parts": [[2024, 2, 5]]},
            "language": "en",
            "note": NOTE,
        }
    ]
    assert "\x1b" not in ris(replace(CITED, title="Red \x1b[31m title", outlet="Two\nlines"))
    assert orjson.loads(csl(CITED))[0]["author"] == [{"literal": "Ada Kovan"}]
