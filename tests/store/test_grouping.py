"""What follows from all articles is the same in whatever order they come, and follows corrections and withdrawals."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.event import Days, Event
from detente.model.relation import Counted
from detente.model.span import Span
from detente.store import Store
from detente.store import grouping as module
from detente.store.content import damages, holdings
from detente.store.derived import copies, grouping, happenings, reports, ungrouped, unmerged, voices
from detente.store.grouping import group
from detente.store.relation import counts_between, event_reports, events_between
from detente.store.schema import articles
from detente.store.withdrawing import withdraw
from invented import TEXT, document_by_hand
from store.kept import DAY, OTHER_RULES, READING, keep, without_events

PAIR = ("NOR", "SWE")
LONG = " ".join(f"word{at} of the statement that the ministry published" for at in range(40))


def visit(id: str, day: int, published: int, *, status: str = "happened", text: str = "", **known: Any) -> Document:
    """An article that tells of a visit on a day of March 2026."""
    made = document_by_hand()
    words = f"Norway's minister visited Sweden. {text or id}"
    article = replace(made.article, id=id, text=words, dct=date(2026, 3, published), title=None, boilerplate=(), headings=(), captions=(), header=(), blocks=(Span(0, len(words)),), **{"url": None, **known})  # fmt: skip # noqa: E501
    sides = tuple(Actor(f"a{at}", name, "state", "made", country=code, mentions=(Span(*span),)) for at, (name, code, span) in enumerate([("Norway", "NOR", (0, 6)), ("Sweden", "SWE", (26, 32))], 1))  # fmt: skip # noqa: E501
    event = Event("e1", Span(0, 32), Span(18, 25), 0, "CONSULT", "made", "visit", "042", 1.9, status, ("a1",), ("a2",), ("NOR",), ("SWE",), Days(f"2026-03-{day:02}", f"2026-03-{day:02}"))  # type: ignore[arg-type] # fmt: skip # noqa: E501
    return replace(made, article=article, actors=sides, mentions=(), timexes=(), statements=(), events=(event,), forecasts=(), channels=(), issues=(), positions=())  # fmt: skip # noqa: E501


def derived(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All that follows from the articles, named by their ids."""
    group(store)
    with store.reading() as connection:
        ids = {row.key: row.id for row in connection.execute(select(articles.c.key, articles.c.id))}
        found = {table.name: [tuple(row) for row in connection.execute(select(table))] for table in (happenings, unmerged, ungrouped)}  # fmt: skip # noqa: E501
        found["reports"] = [(*row[:3], ids[row[3]], *row[4:]) for row in connection.execute(select(reports))]
        found["copies"] = [(ids[row[0]], ids[row[1]]) for row in connection.execute(select(copies))]
        found["voices"] = [(ids[row[0]], row[1]) for row in connection.execute(select(voices))]
        return {name: sorted(rows, key=str) for name, rows in found.items()}


WIRE = [
    visit("one", 3, 4),
    visit("two", 3, 5, text=LONG),
    visit("copy", 3, 5, text=f"{LONG} Cut."),
    visit("again", 3, 6, text=f"{LONG} More."),
    visit("other", 20, 21),
]


def test_reports_of_one_event_are_one_event_and_copies_one_voice(where: str) -> None:
    with Store(where, make=True) as store:
        for doc in WIRE:
            keep(store, doc)
        told = events_between(store, PAIR)
        assert [(len(each.reports), each.independent) for each in told] == [(4, 2), (1, 1)]
        assert [report.words for report in event_reports(store, PAIR)] == ["Norway's minister visited Sweden"] * 5
        assert events_between(store, PAIR, date(2026, 3, 10)) == told[1:]
        assert events_between(store, PAIR, last=date(2026, 3, 10)) == told[:1]
        assert counts_between(store, PAIR) == (
            Counted(
                "2026-03",
                "CONSULT",
                "happened",
                "both",
                dated=True,
                goldstein=3.8,
                weighted=2,
                events=2,
                reports=5,
                independent=3,
            ),
        )
        assert derived(store)["unmerged"] == derived(store)["ungrouped"] == []


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_adding_and_grouping_in_between_change_nothing(seed: int, where: str, tmp_path: Path) -> None:
    with Store(where, make=True) as store, Store(tmp_path / "once.db", make=True) as once:
        for doc in WIRE:
            keep(once, doc)
        chance = random.Random(seed)
        for doc in chance.sample(WIRE, len(WIRE)):
            keep(store, doc)
            if chance.random() < 0.6:
                group(store)
        assert derived(store) == derived(once)


def test_what_is_withdrawn_counts_no_more(where: str, tmp_path: Path) -> None:
    with Store(where, make=True) as store, Store(tmp_path / "without.db", make=True) as without:
        for doc in WIRE:
            keep(store, doc)
        group(store)
        withdraw(store, "two", DAY)
        for doc in WIRE:
            if doc.article.id != "two":
                keep(without, doc)
        assert derived(store) == derived(without)


def test_a_corrected_article_tells_what_its_last_version_tells(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, visit("one", 3, 4, url="https://news.example/1"))
        group(store)
        keep(store, visit("one", 9, 4, url="https://news.example/1", text="corrected"))
        assert [each.date for each in events_between(store, PAIR)] == [Days("2026-03-09", "2026-03-09")]


def test_other_rules_replace_the_reports(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, visit("one", 3, 4), READING)
        group(store)
        keep(store, without_events(visit("one", 3, 4)), OTHER_RULES)
        assert events_between(store, PAIR) == ()


def test_other_rules_of_grouping_group_all_anew(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(where, make=True) as store:
        for doc in WIRE:
            keep(store, doc)
        before = derived(store)
        with store.writing() as connection:
            connection.execute(delete(happenings))
            connection.execute(update(reports).values(told="{}"))
        monkeypatch.setattr(module, "rules", lambda: "others")
        assert derived(store) == before
        with store.reading() as connection:
            assert connection.scalars(select(grouping.c.rules)).all() == ["others"]


def test_what_others_do_is_no_event_of_the_pair(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, visit("one", 3, 4))
        assert events_between(store, ("DNK", "NOR")) == ()
        assert TEXT not in derived(store)


def test_a_damaged_event_is_found(where: str) -> None:
    with Store(where, make=True) as store:
        for doc in WIRE:
            keep(store, doc)
        assert holdings(store).ungrouped == 5
        group(store)
        found = holdings(store)
        assert (found.reports, found.events, found.ungrouped, list(damages(store))) == (5, 2, 0, [])
        with store.writing() as connection:
            connection.execute(update(happenings).values(status="planned"))
        told = "NOR and SWE: their events (CONSULT) are not those that follow from their reports"
        assert list(damages(store)) == [told]
