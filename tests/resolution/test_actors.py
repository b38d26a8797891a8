# ruff: noqa: E501 (one row a case)
from __future__ import annotations

import pytest

from detente.model.document import Document
from documents import document

BRIEF = """Serbian President Milan Petrovic accused Kosovo's prime minister, Arben Hoxha, of provoking the crisis. \
Hoxha told reporters in Pristina that Belgrade was to blame. "We will not bow," he said.

The foreign ministry in Belgrade summoned the EU ambassador. The ministry gave no details. A senior Serbian official said \
the talks were off. The official declined to say why.

"They had no choice," said Dr Jelena Marković, a political scientist at the University of Graz. \
Markovic said both sides would lose."""


def actors(doc: Document) -> list[tuple[str, str, str | None, str | None]]:
    return [(actor.kind, actor.name, actor.role, actor.country) for actor in doc.actors]


def who(doc: Document, words: str) -> str | None:
    """The name of the actor at the first mention of these words."""
    mention = next(m for m in doc.mentions if doc.words(m.span) == words)
    actor = doc.actor(mention.actor)
    return actor.name if actor else None


def test_a_text_gives_its_actors_with_role_and_state() -> None:
    assert actors(document(BRIEF, until="resolve_actors"))[:4] == [
        ("person", "Milan Petrovic", "President", "SRB"),
        ("state", "Kosovo", None, "XKX"),
        ("person", "Arben Hoxha", "prime minister", "XKX"),
        ("state", "Serbia", None, "SRB"),
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hoxha", "Arben Hoxha"),
        ("he", "Arben Hoxha"),
        ("Belgrade", "Serbia"),
        ("The ministry", "foreign ministry"),
        ("The official", "A senior Serbian official"),
        ("Markovic", "Jelena Marković"),
    ],
)
def test_short_forms_stand_for_their_actor(words: str, name: str) -> None:
    assert who(document(BRIEF, until="resolve_actors"), words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("President Biden spoke on Monday.", "Biden", "Joe Biden"),
        (
            "US Secretary of State Antony Blinken left. The Secretary of State said so.",
            "The Secretary of State",
            "Antony Blinken",
        ),
        ("The Japanese prime minister told reporters that he would go.", "he", "Fumio Kishida"),
        ("The US Secretary of State said that talks would go on.", "The US Secretary of State", "Antony Blinken"),
        ("Zhiqun Zhu spoke. Zhu said so.", "Zhu", "Zhiqun Zhu"),
        ("Lan Ning, a spokesperson, spoke. Lan said so.", "Lan", "Lan Ning"),
        ("Omar Khan met Imran Khan. Omar Khan said so.", "Omar Khan", "Omar Khan"),
        ("The United States acted. America is strong.", "America", "United States"),
        ("The National University of Singapore (NUS) agreed. NUS said so.", "NUS", "National University of Singapore"),
        ("China's foreign ministry spoke. The Ministry of Foreign Affairs said so.", "China", "China"),
        ('"I am glad," said Elif Karaman.', "I", "Elif Karaman"),
        ("Iran met Saudi Arabia. Iran was glad. The kingdom said so.", "The kingdom", "Saudi Arabia"),
        (
            "President Harlan Ostrow of Kenya spoke. Uganda blamed the Ostrow government.",
            "the Ostrow government",
            "Kenya",
        ),
        ("Karim Mansour called Jo Hale to congratulate him on the day.", "him", "Jo Hale"),
        ("The Kenyan Foreign Ministry urged Uganda to stop.", "Kenyan Foreign Ministry", "Kenyan Foreign Ministry"),
    ],
)
def test_who_is_meant(text: str, words: str, name: str) -> None:
    assert who(document(text, until="resolve_actors"), words) == name


@pytest.mark.parametrize(
    ("text", "name", "country", "rule"),
    [
        ("Emmanuel Macron spoke.", "Emmanuel Macron", "FRA", "actor.office"),
        (
            "Egypt’s president, Karim Mansour, will fly to Riyadh on Sunday, his office said.",
            "his office",
            "EGY",
            "actor.unnamed",
        ),
        ("India recalled its envoy. Defence Minister Harbir Sethi said so.", "Harbir Sethi", "IND", "actor.near"),
        (
            "Peru recalled its envoy when Chile shut a port. Foreign Minister Rosa Lema said so.",
            "Rosa Lema",
            "PER",
            "actor.near",
        ),
        (
            "Peru recalled its envoy from Chile. Greece reacted. Prime Minister Eleni Markou put off a trip to Lima.",
            "Eleni Markou",
            "GRC",
            "actor.near",
        ),
        ("A former German ambassador, Peter Vollmer, spoke.", "Peter Vollmer", None, "actor.person"),
        ("Chilean President Ana Rey left. Tito Paz, an adviser to Rey, spoke.", "Tito Paz", "CHL", "actor.owner"),
        ("Jon Alter, an analyst at the Beijing Centre, spoke.", "Jon Alter", None, "actor.person"),
        ("Angela Merkel spoke.", "Angela Merkel", "DEU", "actor.former"),
    ],
)
def test_the_state_that_somebody_acts_for(text: str, name: str, country: str | None, rule: str) -> None:
    doc = document(text, until="resolve_actors")
    assert [(a.country, a.rule) for a in doc.actors if a.name == name] == [(country, rule)]


def test_the_record_holds_no_affiliations_and_no_silent_outlets() -> None:
    text = "Ann Harlan, a professor at the University of Graz, told Reuters that Chile would win."
    assert [a.name for a in document(text, until="keep_actors").actors] == ["Ann Harlan", "Chile"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia on Monday banned Facebook and Twitter.", ["Russia", "Facebook", "Twitter"]),
        ("Minister Ann Harlan told the New York Times that Peru had expelled its envoy.", ["Ann Harlan", "Peru"]),
    ],
)
def test_whoever_a_finding_names_is_in_the_record(text: str, names: list[str]) -> None:
    doc = document(text, until="keep_actors")
    there = {actor.id for actor in doc.actors}
    assert [actor.name for actor in doc.actors if actor.name in names] == names
    assert {each for event in doc.events for each in (*event.source, *event.target)} <= there
    assert {each for s in doc.statements for each in (s.actor, s.addressee) if each} <= there
