"""Articles added: once, corrected, read by other rules; the same content in any order, on either database."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from detente.errors import FormatError, RecordError
from detente.store import Store
from detente.store.changes import logged
from detente.store.content import content_hash, damages, holdings
from detente.store.findings import rows_in
from detente.store.rows import digest_of_rows
from detente.store.schema import articles, texts
from store.kept import DAY, OTHER_RULES, document, keep, keep_all, many, without_events


def log_of(store: Store, since: int | date = 0) -> list[tuple[str, str, str | None]]:
    return [(line.change, line.layer, line.what) for line in logged(store, since)]


def hash_of(store: Store) -> str:
    return holdings(store).hash


def current(store: Store) -> list[str]:
    """The texts that count, by what stands at their ends."""
    wanted = select(texts.c.text).join(articles).where(articles.c.current == 1).order_by(articles.c.key)
    with store.reading() as connection:
        return [text.rpartition("newsletter here.\n")[2] for text in connection.scalars(wanted)]


def test_the_same_article_again_changes_nothing(where: str) -> None:
    with Store(where, make=True) as store:
        assert keep(store, document()) == "new"
        before = holdings(store)
        assert keep(store, document(), day=date(2026, 3, 1)) == "unchanged"
        assert holdings(store) == before
        assert log_of(store) == [("added", "article", None)]
        assert dict(before.findings)["events"] == len(document().events)


def test_the_same_reading_by_other_rules_changes_no_content(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        before = hash_of(store)
        assert keep(store, document(), OTHER_RULES) == "unchanged"
        assert (hash_of(store), holdings(store).read_by[0][1]) == (before, "rules-two")
        assert len(log_of(store)) == 1


def test_other_findings_replace_those_of_the_article_and_are_logged(where: str) -> None:
    doc = document()
    first, *rest = without_events(doc).events
    other = replace(without_events(doc), events=(replace(first, status="denied", goldstein=-1.0), *rest))
    with Store(where, make=True) as store:
        keep(store, doc)
        before = hash_of(store)
        assert keep(store, other, OTHER_RULES, date(2026, 2, 1)) == "reread"
        assert log_of(store, 1) == [
            ("withdrawn", "events", None),
            ("changed", "events", "goldstein, status"),
        ]
        assert hash_of(store) != before
        assert list(damages(store)) == []
        keep(store, doc)
        assert hash_of(store) == before
        assert log_of(store, 3) == [("changed", "events", "goldstein, status"), ("added", "events", None)]


def test_what_is_kept_is_what_was_read(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        with store.reading() as connection:
            rows = rows_in(connection, 1)
            kept = connection.scalar(select(articles.c.digest))
    assert digest_of_rows(rows) == kept
    assert rows["events"][0] | {"id": ""} == {
        "n": 1,
        "id": "",
        "rule": document().events[0].rule,
        "start": document().events[0].span.start,
        "end": document().events[0].span.end,
        "predicate_start": document().events[0].predicate.start,
        "predicate_end": document().events[0].predicate.end,
        "plover": "CONSULT",
        "mode": "visit",
        "cameo": document().events[0].cameo,
        "goldstein": document().events[0].goldstein,
        "status": "planned",
        "first_day": document().events[0].date.start,  # type: ignore[union-attr]
        "last_day": document().events[0].date.end,  # type: ignore[union-attr]
        "place": "Ankara",
        "place_country": "TUR",
        "lat": document().events[0].place.lat,  # type: ignore[union-attr]
        "lon": document().events[0].place.lon,  # type: ignore[union-attr]
        "statement": None,
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (document("a", more="Old."), document("a", more="New.")),
        (document("a", url="https://x.example/1", more="Old."), document("b", url="https://x.example/1", more="New.")),
        (document("a", more="Old."), document("a", more="Old.", title="Another title")),
    ],
    ids=["same id", "same address", "other title"],
)
def test_a_corrected_article_is_a_new_version(where: str, before: object, after: object) -> None:
    with Store(where, make=True) as store:
        assert keep_all(store, [before, after]) == ["new", "corrected"]  # type: ignore[list-item]
        found = holdings(store)
        assert (found.articles, found.versions) == (1, 2)
        assert [line[:2] for line in log_of(store, 1)] == [("changed", "article"), ("added", "article")]
        assert keep(store, before) == "unchanged"  # type: ignore[arg-type]
        assert current(store) == [after.article.text.rpartition("newsletter here.\n")[2]]  # type: ignore[attr-defined]


def test_articles_of_one_text_and_different_ids_are_two(where: str) -> None:
    with Store(where, make=True) as store:
        assert keep_all(store, [document("a"), document("b")]) == ["new", "new"]
        assert holdings(store).articles == 2


def test_versions_that_a_third_brings_together_are_one_article(where: str) -> None:
    one, two = document("a", url="https://x.example/1"), document("b", url="https://x.example/2", more="B")
    both = document("a", url="https://x.example/2", more="C")
    with Store(where, make=True) as store:
        assert keep_all(store, [one, two, both]) == ["new", "new", "corrected"]
        assert (holdings(store).articles, current(store)) == (1, ["C"])


def test_the_content_is_the_same_in_any_order_and_on_either_database(where: str, tmp_path: Path) -> None:
    docs = [*many(6), document("n1", more="Corrected."), document("x", url="https://news.example/2", more="Again.")]
    with Store(where, make=True) as store:
        keep_all(store, docs)
        found = hash_of(store)
    for name, order in (("back", docs[::-1]), ("mixed", docs[3:] + docs[:3] + docs[2:5])):
        with Store(tmp_path / f"{name}.db", make=True) as store:
            keep_all(store, order)
            assert hash_of(store) == found


def test_a_record_that_contradicts_itself_is_not_kept(where: str) -> None:
    doc = replace(document(), actors=())
    with Store(where, make=True) as store:
        with pytest.raises(RecordError, match="none of the record's actors"):
            keep(store, doc)
        assert holdings(store).versions == 0


def test_a_text_that_the_database_cannot_keep_is_refused(where: str) -> None:
    with Store(where, make=True) as store:
        with pytest.raises(FormatError, match="half a character"):
            keep(store, document(more="\ud800"))
        if where.startswith("postgresql"):
            with pytest.raises(FormatError, match="NUL"):
                keep(store, document(more="\0"))
        else:
            assert keep(store, document(more="\0 and on")) == "new"
            assert (current(store), list(damages(store))) == (["\0 and on"], [])


def test_the_log_is_asked_since_a_number_or_a_day(where: str) -> None:
    with Store(where, make=True) as store:
        for at, doc in enumerate(many(4)):
            keep(store, doc, day=date(2026, 1, 1 + at))
        assert [line.article for line in logged(store)] == ["n0", "n1", "n2", "n3"]
        assert [line.article for line in logged(store, 2)] == ["n2", "n3"]
        assert [line.article for line in logged(store, date(2026, 1, 4))] == ["n3"]
        assert list(logged(store, date(2026, 2, 1))) == []


def test_damage_is_found(where: str) -> None:
    with Store(where, make=True) as store:
        keep_all(store, many(3))
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE texts SET text = 'x' WHERE article = 1")
            connection.exec_driver_sql("UPDATE events SET goldstein = 10 WHERE article = 2 AND n = 2")
            connection.exec_driver_sql("UPDATE articles SET outlet = 'Another' WHERE key = 3")
        assert [line.partition(": ")[2] for line in damages(store)] == [
            "its text is not the one that was added",
            "its findings are not those that were added",
            "what is known of the article is not what was added",
        ]


def test_the_hash_does_not_know_the_day_of_adding(tmp_path: Path) -> None:
    hashes = set()
    for at, day in enumerate((DAY, date(2030, 1, 1))):
        with Store(tmp_path / f"{at}.db", make=True) as store:
            keep(store, document(), day=day)
            with store.reading() as connection:
                hashes.add(content_hash(connection))
    assert len(hashes) == 1
