# ruff: noqa: E501 (one row a case)
from __future__ import annotations

import pytest

from documents import document

Named = tuple[str, str, str | None, str | None, str | None]  # words, kind, role, organisation, country


def named(text: str, *kinds: str) -> list[Named]:
    doc = document(text, until="find_mentions")
    return [
        (doc.words(m.span), m.kind, m.role, m.organisation, m.country)
        for m in doc.mentions
        if m.form == "name" and m.kind in kinds
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("US Secretary of State Daniel Overby spoke.", ("Daniel Overby", "Secretary of State", None, "USA")),
        ("Chinese Foreign Ministry spokesperson Lan Ning spoke.", ("Lan Ning", "spokesperson", "Chinese Foreign Ministry", "CHN")),
        ("White House national security spokesman John Kelso spoke.", ("John Kelso", "national security spokesman", "White House", "USA")),
        ("Former US House Speaker Nancy Harlan spoke.", ("Nancy Harlan", "former Speaker", "US House of Representatives", "USA")),
        ("Pakistan's foreign minister, Sana Durrani, spoke.", ("Sana Durrani", "foreign minister", None, "PAK")),
        ("Youssef El Naggar, Egypt’s irrigation minister, spoke.", ("Youssef El Naggar", "irrigation minister", None, "EGY")),
        ("South Korean President Han Ji-ho spoke.", ("Han Ji-ho", "President", None, "KOR")),
        ("Saudi Foreign Minister Prince Turki al-Rashoud spoke.", ("Turki al-Rashoud", "Foreign Minister", None, "SAU")),
        ("Indian army chief General Vikram Rathore spoke.", ("Vikram Rathore", "chief", "Indian army", "IND")),
        ("Japanese Chief Cabinet Secretary Hiro Tanaka spoke.", ("Hiro Tanaka", "Chief Cabinet Secretary", None, "JPN")),
        (
            "Drew Harlan, a visiting senior fellow at the National University of Singapore and a former US defense official, spoke.",
            ("Drew Harlan", "visiting senior fellow; former defense official", "National University of Singapore", None),
        ),
        (
            "Imran Daultana, a professor of politics at Quaid-i-Azam University in Islamabad, spoke.",
            ("Imran Daultana", "professor of politics", "Quaid-i-Azam University", None),
        ),
        (
            "Sanam Haddad, deputy director of the Middle East programme at Chatham House, spoke.",
            ("Sanam Haddad", "deputy director of the Middle East programme", "Chatham House", None),
        ),
        (
            "Assistant Secretary of State for East Asian and Pacific Affairs Daniel Krite spoke.",
            ("Daniel Krite", "Assistant Secretary of State for East Asian and Pacific Affairs", None, None),
        ),
        ("A spokesman for the Peruvian foreign ministry, Tito Paz, spoke.", ("Tito Paz", "spokesman", "Peruvian foreign ministry", "PER")),
        ("A spokeswoman for Chile's interior ministry, Ana Rey, spoke.", ("Ana Rey", "spokeswoman", "Chile's interior ministry", "CHL")),
        ("Foreign Minister of Belarus, Viktor Harlanov, spoke.", ("Viktor Harlanov", "Foreign Minister", None, "BLR")),
        ("Vietnam's Ministry of Foreign Affairs spokesperson Lan Harlan spoke.", ("Lan Harlan", "spokesperson", "Ministry of Foreign Affairs", "VNM")),
        ("Department of Defense spokesman Jon Vik spoke.", ("Jon Vik", "spokesman", "Pentagon", "USA")),
        ("A spokesman for Foreign Minister Sergei Lavrov spoke.", ("Sergei Lavrov", "Foreign Minister", None, None)),
        ("AMBASSADOR HUSSAIN: The United States will help.", ("HUSSAIN", "Ambassador", None, None)),
        ("SECRETARY HARLAN: Thank you.", ("HARLAN", "Secretary", None, None)),
        ("MR HARLAN: Thank you all.", ("HARLAN", None, None, None)),
        ("Ambassador Lena Harlan from the Republic of Korea spoke.", ("Lena Harlan", "Ambassador", None, "KOR")),
        ("H.E. Mr. Tariq Harlan, Deputy Minister of Foreign Affairs of Oman, spoke.", ("Tariq Harlan", "Deputy Minister of Foreign Affairs", None, "OMN")),
        (
            "Under Secretary for Economic Growth, Energy, and the Environment Maria Harlan spoke.",
            ("Maria Harlan", "Under Secretary for Economic Growth , Energy , and the Environment", None, None),
        ),
        ("Director of the Foreign Service Carla Harlan spoke.", ("Carla Harlan", "Director of the Foreign Service", None, None)),
        (
            "Hakon Vik, State Secretary in the Ministry of Trade of Norway, spoke.",
            ("Hakon Vik", "State Secretary", "Ministry of Trade of Norway", "NOR"),
        ),
        ("Gen. Liu Zheng of the People's Liberation Army spoke.", ("Liu Zheng", "general", "People's Liberation Army", "CHN")),
    ],
)  # fmt: skip
def test_persons_with_role_organisation_and_state(text: str, person: tuple[str | None, ...]) -> None:
    assert [(words, *rest) for words, _, *rest in named(text, "person")] == [person]


@pytest.mark.parametrize(
    ("text", "kind", "country", "locative"),
    [
        ("Washington said no.", "state", "USA", False),
        ("They met in Washington.", "place", "USA", True),
        ("She flew to Beijing.", "state", "CHN", True),
        ("They live in China.", "state", "CHN", True),
        ("A Washington-based analyst spoke.", "place", "USA", True),
        ("The Doha talks failed.", "place", "QAT", True),
        ("Kosovo recalled its envoy.", "state", "XKX", False),
        ("The Pentagon said no.", "organisation", "USA", False),
        ("Chile's Defense Department said no.", "organisation", "CHL", False),
    ],
)
def test_seats_of_power_act_or_say_where(text: str, kind: str, country: str, locative: bool) -> None:
    mention = next(m for m in document(text, until="find_mentions").mentions if m.country == country and m.kind == kind)
    assert mention.locative is locative


@pytest.mark.parametrize(
    ("text", "nominal"),
    [
        ("Experts say so.", ("Experts", "group", "Experts", None)),
        ("Washington officials said so.", ("Washington officials", "group", "officials", "USA")),
        ("A US air force general said so.", ("A US air force general", "group", "general", "USA")),
        ("A senior State Department official said so.", ("A senior State Department official", "group", "senior official", "USA")),
        ("The Chinese side complained.", ("The Chinese side", "state", None, "CHN")),
        ("Both sides will try.", ("Both sides", "group", None, None)),
        ("The defence ministry in Seoul said so.", ("The defence ministry", "organisation", None, "KOR")),
        ("Chinese companies sold them.", ("Chinese companies", "group", None, "CHN")),
        ("The Sindh provincial government said no.", ("The Sindh provincial government", "organisation", None, "PAK")),
        ("The provincial government of Sindh said no.", ("The provincial government of Sindh", "organisation", None, "PAK")),
        ("The California government said no.", ("The California government", "organisation", None, "USA")),
        ("The Chilean government said no.", ("The Chilean government", "state", None, "CHL")),
        ("Abkhazia recalled its envoy.", ("Abkhazia", "organisation", None, "GEO")),
        ("Peru's security service caught him.", ("Peru's security service", "organisation", None, "PER")),
        ("A team of Chilean inspectors came.", ("A team of Chilean inspectors", "group", None, "CHL")),
    ],
)  # fmt: skip
def test_words_for_states_bodies_and_groups(text: str, nominal: tuple[str, str, str | None, str | None]) -> None:
    doc = document(text, until="find_mentions")
    found = [(doc.words(m.span), m.kind, m.role, m.country) for m in doc.mentions if m.kind not in ("place",)]
    assert nominal in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The pronoun names us, not the US.", ["US"]),
        ("They met in May. The Vice Foreign Minister left.", []),
        ("He met Harlan, the official said.", []),
    ],
)
def test_what_is_no_name(text: str, names: list[str]) -> None:
    assert [words for words, *_ in named(text, "state", "organisation")] == names


def test_a_noun_that_says_too_little_needs_its_modifier() -> None:
    kinds = [m.kind for m in document("The bus service and the secret service grew.", until="find_mentions").mentions]
    assert kinds == ["organisation"]


def test_each_minister_of_a_list_has_the_office_and_a_state() -> None:
    text = "Ministers Anna Harlan of Norway, Jonas Berg of Denmark and Pertti Laine of Finland signed the letter."
    assert named(text, "person") == [
        ("Anna Harlan", "person", "Minister", None, "NOR"),
        ("Jonas Berg", "person", "Minister", None, "DNK"),
        ("Pertti Laine", "person", "Minister", None, "FIN"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sberkom Bank was fined.", [("Sberkom Bank", "organisation", None, None, None)]),
        ("Tarvan Shipping was fined.", [("Tarvan Shipping", "organisation", None, None, None)]),
        ("The Ministry of Trade of Chile spoke.", [("Ministry of Trade of Chile", "organisation", None, None, "CHL")]),
        ("Vostrel Recovery Fund helps people.", [("Vostrel Recovery Fund", "organisation", None, None, None)]),
    ],
)
def test_what_is_named_for_its_work_is_no_person(text: str, found: list[Named]) -> None:
    assert named(text, "person", "organisation") == found
