"""Who is the same across articles: names, countries, offices and years; in any order of the articles."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import count
from typing import Any

import pytest

from detente.model.registry import NamedActor
from detente.resolution.registry import block_of, registered

NUMBERS = count()


def actor(
    name: str, role: str | None = None, country: str | None = None, day: str = "2024-03-01", **more: Any
) -> NamedActor:
    """An actor of an article of its own."""
    at = next(NUMBERS)
    told = {"kind": "person", "sector": None, **more}
    return NamedActor(f"v{at}-a", f"v{at}", day, name, role=role, country=country, **told)


def persons(*actors: NamedActor) -> list[list[str]]:
    """The names of each one's members, by their first day."""
    found = sorted(registered(actors), key=lambda each: (each.members[0].day, each.members[0].finding))
    return [[member.name for member in each.members] for each in found]


ONE = "Foreign Minister"


@pytest.mark.parametrize(
    "members",
    [
        (("Ada B. Kovan", ONE, "NOR"), ("Ada Kovan", ONE, "NOR"), ("Kovan", None, None, "2024-05-01")),
        (("Ada Kovan", ONE, "NOR"), ("Adá Kován", "Minister of Foreign Affairs", "NOR")),
        (("Ada Kovan", ONE, "NOR"), ("A. Kovan", ONE, "NOR")),
        (("Ada Kovan", ONE, "NOR", "2019-01-01"), ("Ada Kovan", "President", "NOR", "2024-01-01")),
        (("Sergei Harlanov", ONE, "RUS"), ("Sergey Harlanov", ONE, "RUS")),
        (("Joe Harlan", "Senator", "USA"), ("Joseph Harlan", "Senator", "USA")),
        (("Ada Kovan", ONE, "NOR"), ("Kovan", ONE, "NOR", "2025-01-01")),
        (("Ada Kovan", ONE, "NOR"), ("Kovan", ONE, None, "2025-01-01")),
        (("Kovan", ONE, "NOR"), ("Kovan", ONE, "NOR", "2024-09-01")),
        (("Ada Kovan", ONE, "NOR"), ("Ada Kovan", None, None)),
        (("Wang Ruolan", ONE, "CHN"), ("Wang", ONE, "CHN"), ("Wang Ruolan", None, None)),
        (("Pedro Halcón Brizuela", ONE, "PER"), ("Pedro Halcón", ONE, "PER"), ("Halcón", ONE, "PER")),
        (("Will Harlan", None, None), ("William Harlan", None, None)),
        (("Ada Kovan", None, None), ("Kovan", "Ambassador", None, "2024-03-10")),  # the same weeks, and nobody else
        (("Ada Kovan", "Foreign Minister", "NOR"), ("Ada Kovan", "envoy; foreign minister", "IGOUNO")),
        (("Ada Kovan", "President", "NOR"), ("Ada Kovan", "Chairperson", "IGOUNO")),
        (("Ada Kovan", "Senator", None), ("Ada Berit Kovan", None, None)),
        (("Danny Harlan", "journalist", None), ("Daniel Harlan", None, None)),
        (("Kovan", "Ambassador", None), ("Kovan", "Ambassador", "NOR", "2024-06-01")),
        (("Kovan", "General", None), ("Kovan", "General", None, "2024-03-20")),
        (("Brian Harlan", "Senator", "USA"), ("Brain Harlan", "Senator", None)),
        (("Havari Toshimitsu", ONE, "JPN"), ("Toshimitsu Havari", ONE, "JPN")),
    ],
    ids=lambda members: members[1][0],
)
def test_one_person_however_called(members: Sequence[tuple[Any, ...]]) -> None:
    actors = [actor(*member) for member in members]
    if any(each.name == "Kovan" and each.role is None for each in actors):
        actors.append(actor("Ada Kovan", ONE, "NOR"))
    assert len(registered(actors)) == 1


@pytest.mark.parametrize(
    "members",
    [
        (("José Harlan", ONE, "PER"), ("José Harlan", ONE, "ECU")),
        (("Ada Kovan", ONE, "NOR"), ("Ida Kovan", ONE, "NOR")),
        (("Ada Kovan", ONE, "NOR"), ("Kovan", ONE, "SWE")),
        (("Ada Kovan", ONE, "NOR"), ("Kovan", "Ambassador", "NOR")),
        (("Ada Kovan", ONE, "NOR", "2010-01-01"), ("Kovan", ONE, "NOR", "2024-01-01")),
        (("Ada Kovan", ONE, "NOR"), ("Kovan", None, None, "2024-09-01")),  # one article makes nobody well known
        (("Will Harlan", None, None), ("W. Harlan", None, None)),
        (("Kovan", "General", None), ("Kovan", "General", None, "2024-06-20")),
        (("Counselor", "Minister", "NOR"), ("Counselor", "Minister", "NOR")),
        (("John Harlan", None, None), ("John Quincy Harlan", None, None)),
        (("Bill Harlan", None, None), ("William Stuart Harlan", None, None)),
        (("Kovan", None, None), ("Kovan", None, None, "2024-04-01")),
        (("Sergei Harlanov", ONE, "RUS"), ("Sergey Harlanov", "violinist", None)),
        (("Ada B. Kovan", ONE, "NOR"), ("Ada C. Kovan", ONE, "NOR")),
    ],
    ids=lambda members: f"{members[0][0]}, {members[1][0]}",
)
def test_two_persons(members: Sequence[tuple[Any, ...]]) -> None:
    assert len(registered(actor(*member) for member in members)) == len(members)


def test_a_minister_and_a_footballer_of_one_name() -> None:
    minister = [actor("Erik Harlan", ONE, "NOR", f"2024-0{at}-01", sector="GOV") for at in (1, 2, 3)]
    player = [actor("Erik Harlan", "footballer", "NOR", f"2024-0{at}-15", sector="ELI") for at in (1, 2)]
    found = registered([*minister, *player])
    assert sorted(len(each.members) for each in found) == [2, 3]
    later = [actor("Erik Harlan", "footballer", "NOR", "2012-01-15", sector="ELI")]
    assert len(registered([*minister, *later])) == 1  # one who went into politics


def test_a_family_name_that_two_bear_stays_by_itself() -> None:
    two = [actor("Ada Kovan", ONE, "NOR"), actor("Berit Kovan", "Defence Minister", "NOR")]
    assert persons(*two, actor("Kovan", None, "NOR")) == [["Ada Kovan"], ["Berit Kovan"], ["Kovan"]]
    assert persons(*two, actor("Kovan", "Defence Minister", "NOR")) == [["Ada Kovan"], ["Berit Kovan", "Kovan"]]


def test_an_initial_that_two_share_joins_neither() -> None:
    two = [actor("Ada Kovan", ONE, "NOR"), actor("Anna Kovan", ONE, "NOR")]
    assert persons(*two, actor("A. Kovan", ONE, "NOR")) == [["Ada Kovan"], ["Anna Kovan"], ["A. Kovan"]]


def test_a_country_that_a_few_of_many_articles_tell_was_read_wrongly() -> None:
    many = [actor("Ada Kovan", ONE, "NOR", f"2024-03-{at:02}") for at in range(1, 9)]
    assert len(registered([*many, actor("Ada Kovan", ONE, "SWE", certainty=1.0)])) == 1
    assert len(registered([*many, actor("Ada Kovan", "violinist", "SWE")])) == 2


def test_a_country_that_is_not_sure_tells_nothing_apart() -> None:
    assert len(registered([actor("Ada Kovan", ONE, "NOR"), actor("Ada Kovan", ONE, "SWE", certainty=0.6)])) == 1


def test_organisations_by_folded_name_and_country() -> None:
    def body(name: str, country: str | None) -> NamedActor:
        return actor(name, None, country, kind="organisation")

    one = [body("Norwegian Foreign Ministry", "NOR"), body("Ministry of Foreign Affairs", "NOR")]
    assert len(registered(one)) == 1
    assert len(registered([*one, body("Foreign Ministry", "SWE")])) == 2
    assert len(registered([body("Foreign Ministry", None), body("Foreign Ministry", None)])) == 2
    assert len(registered([body("The Harlan Institute", None), body("Harlan Institute", "NOR")])) == 1


def test_states_by_code_and_groups_by_themselves() -> None:
    states = [actor(name, None, "NOR", kind="state") for name in ("Norway", "Oslo", "Norway")]
    (found,) = registered(states)
    assert (found.id, found.name) == ("NOR", "Norway")
    groups = [actor("officials", None, "NOR", kind="group") for _ in range(2)]
    unnamed = [actor("the ministry", None, "NOR", kind="organisation", unnamed=True) for _ in range(2)]
    assert len(registered([*groups, *unnamed])) == 4


def test_the_order_of_articles_does_not_matter() -> None:
    chance = random.Random(3)
    names = ("Ada Kovan", "A. Kovan", "Kovan", "Ada B. Kovan", "Adda Kowan", "Ida Kovan", "Kovann", "Anna Kovan")
    actors = [
        actor(
            chance.choice(names),
            chance.choice((ONE, "Ambassador", None)),
            chance.choice(("NOR", "SWE", None)),
            f"20{chance.randint(10, 24)}-01-01",
            certainty=chance.choice((1.0, 0.6)),
            sector=chance.choice(("GOV", "JRN", None)),
        )
        for _ in range(300)
    ]
    found = registered(actors)
    for _ in range(5):
        chance.shuffle(actors)
        assert registered(actors) == found
    assert sorted(m.finding for each in found for m in each.members) == sorted(each.finding for each in actors)


def test_ids_stay_when_later_articles_come() -> None:
    before = [actor("Ada Kovan", ONE, "NOR"), actor("Berit Harlan", ONE, "SWE")]
    after = [*before, actor("Ada B. Kovan", ONE, "NOR", "2025-01-01"), actor("Kovan", ONE, "NOR", "2025-02-01")]
    assert {each.id for each in registered(before)} == {each.id for each in registered(after)}


def test_blocks_are_those_of_the_family_name() -> None:
    assert block_of(actor("Ada Kovan")) == block_of(actor("Kowan")) != block_of(actor("Ada Harlan"))
    assert block_of(actor("Ada Kovan", kind="group")) != block_of(actor("Ada Kovan", kind="group"))
