"""The register made of articles: at once or little by little, in any order, the same."""

from __future__ import annotations

import random
from typing import Any

from sqlalchemy import select

from detente.model.document import Document
from detente.store import Store
from detente.store.known_actors import listed
from detente.store.registering import register
from detente.store.registry_tables import members, names, registered, unregistered, words
from detente.store.schema import actors
from detente.store.withdrawing import withdraw
from store.kept import DAY, OTHER_RULES, keep, keep_all, many
from store.named import article

ADA, IDA = ("Ada B. Kovan", "Foreign Minister", "NOR"), ("Ida Kovan", "Ambassador", "NOR")


def all_of(store: Store) -> dict[str, Any]:
    """All that is derived, whatever the keys of articles."""
    register(store)
    with store.reading() as connection:
        home = select(actors.c.id, members.c.block, members.c.registered).join(
            members, (members.c.article == actors.c.article) & (members.c.n == actors.c.n)
        )
        return {
            "members": sorted(tuple(row) for row in connection.execute(home)),
            "waiting": list(connection.scalars(select(unregistered.c.article))),
            **{
                table.name: sorted(tuple(row) for row in connection.execute(select(table)))
                for table in (registered, names, words)
            },
        }


def some_articles(count: int) -> list[Document]:
    chance = random.Random(7)
    called = ("Ada Kovan", "A. Kovan", "Kovan", "Ada B. Kovan", "Ida Kovan", "Ada Cowan", "Pedro Halcón", "Halcón")
    made = []
    for at in range(count):
        people = chance.sample(called, 3)
        told = [(name, chance.choice(("Foreign Minister", "Ambassador", None)), chance.choice(("NOR", "PER", None))) for name in people]  # fmt: skip # noqa: E501
        made.append(article(f"n{at}", *told, day=f"20{chance.randint(15, 24)}-0{chance.randint(1, 9)}-11"))
    return made


def test_one_actor_of_two_articles(where: str) -> None:
    with Store(where, make=True) as store:
        keep_all(store, [article("one", ADA), article("two", ("Kovan", "Foreign Minister", "NOR"), IDA)])
        found = {each.name: each for each in listed(store)}
    assert sorted(found) == ["Ada B. Kovan", "Greece", "Ida Kovan"]
    assert (found["Ada B. Kovan"].articles, found["Ada B. Kovan"].names) == (2, ("Ada B. Kovan", "Kovan"))
    assert (found["Greece"].id, found["Greece"].articles) == ("GRC", 2)


def test_whatever_the_order_and_however_often_it_is_brought_up_to_date(where: str, tmp_path: Any) -> None:
    docs = some_articles(40)
    with Store(where, make=True) as store:
        keep_all(store, docs)
        at_once = all_of(store)
    assert at_once["waiting"] == []
    assert len(at_once["registered"]) > 5
    for at in range(3):
        random.Random(at).shuffle(docs)
        with Store(tmp_path / f"other{at}.db", make=True) as other:
            for part in range(0, len(docs), 7):
                keep_all(other, docs[part : part + 7])
                register(other)
            assert all_of(other) == at_once


def test_articles_that_leave_take_their_actors_with_them(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, article("one", ADA))
        alone = all_of(store)
        keep(store, article("two", IDA, ("Ada Kovan", None, None)))
        assert all_of(store) != alone
        withdraw(store, "two", DAY)
        assert all_of(store) == alone
        withdraw(store, "one", DAY)
        assert all_of(store) == {name: [] for name in alone}


def test_a_corrected_and_a_reread_article_are_registered_anew(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, article("one", ADA))
        register(store)
        keep(store, article("one", IDA, title="Another title"))
        assert [each.name for each in listed(store, kind="person")] == ["Ida Kovan"]
        keep(store, article("one", ADA, IDA, title="Another title"), OTHER_RULES)
        assert sorted(each.name for each in listed(store, kind="person")) == ["Ada B. Kovan", "Ida Kovan"]
        assert listed(store, kind="person")[0].articles == 1


def test_unnamed_groups_are_nobody_elsewhere(where: str) -> None:
    with Store(where, make=True) as store:
        keep_all(store, many(3))
        found = listed(store, "officials")
        assert [each.articles for each in found] == [1, 1, 1]
        assert "officials" not in {each.name for each in listed(store)}
