"""Records made again out of the rows: the same bytes that were added, for every sample."""

from pathlib import Path

import pytest

from detente.errors import StoreError
from detente.exports import export
from detente.language.spacy_parser import load
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_json, as_record
from detente.store import Store, add_article
from detente.store.ids import version_id
from detente.store.restoring import record_of, records_of
from store.kept import DAY, OTHER_RULES, READING, document, keep, keep_all, many, without_events

FOLDER = Path(__file__).parents[2] / "samples"
SAMPLES = [*sorted(FOLDER.glob("*.txt")), *sorted(FOLDER.glob("*.html")), *sorted(FOLDER.rglob("*.jsonl"))]


def test_a_record_is_the_one_that_was_added(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        assert as_json(record_of(store, "one")) == as_json(as_record(document()))


def test_the_records_of_all_samples_are_those_that_were_added(tmp_path: Path) -> None:
    parser, count = load("fast"), 0
    with Store(tmp_path / "record.db", make=True) as store:
        for path in SAMPLES:
            for article in articles_from(str(path)):
                record = as_record(read_article(article, parser))
                add_article(store, article, record, READING, DAY)
                assert as_json(record_of(store, version_id(article))) == as_json(record)
                count += 1
    assert count >= len(SAMPLES)


def test_records_come_by_day_without_what_counts_no_more(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store:
        keep_all(store, many(4))
        keep(store, document("n1", url="https://news.example/1", more="\nCorrected."))
        found = [record["article"]["id"] for record in records_of(store)]
    assert sorted(found) == ["n0", "n1", "n2", "n3"]


def test_what_was_read_anew_is_what_is_given_back(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store:
        keep(store, document())
        keep(store, without_events(document()), OTHER_RULES)
        assert as_json(record_of(store, "one")) == as_json(as_record(without_events(document())))


def test_nothing_is_made_of_an_article_that_is_not_there(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store, pytest.raises(StoreError, match="no article 'none'"):
        record_of(store, "none")


def test_records_out_of_the_store_can_be_exported(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    with Store(tmp_path / "record.db", make=True) as store:
        keep(store, document())
        out.write_text("".join(f"{as_json(record)}\n" for record in records_of(store)), encoding="utf-8")
    export(out, tmp_path / "events.tsv", "gdelt")
    assert (tmp_path / "events.tsv").read_text(encoding="utf-8").count("\n") >= 1
