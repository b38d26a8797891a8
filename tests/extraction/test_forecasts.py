from __future__ import annotations

import pytest

from detente.model.document import Document
from documents import document


def found(doc: Document) -> list[tuple[str, str, float | None, float | None, str | None]]:
    return [
        (doc.words(f.span), f.likelihood.words, f.likelihood.low, f.likelihood.high, f.horizon) for f in doc.forecasts
    ]


@pytest.mark.parametrize(
    ("text", "span", "words", "low", "high", "horizon"),
    [
        (
            "Oil shipments will probably resume in June, said Lena Orlan, an analyst in Oslo.",
            "Oil shipments will probably resume in June", "probably", 0.55, 0.8, "2023-06",
        ),
        (
            "Analysts say the talks in Geneva are unlikely to end the war in Sudan.",
            "the talks in Geneva are unlikely to end the war in Sudan", "unlikely", 0.2, 0.45, None,
        ),
        (
            "A ceasefire is highly unlikely before 2025, the envoy said.",
            "A ceasefire is highly unlikely before 2025", "highly unlikely", 0.05, 0.2, "2025",
        ),
        ("The decision could anger Ankara.", "The decision could anger Ankara", "could", None, None, None),
        (
            "Officials in Seoul say the two sides may be drifting towards a trade war.",
            "the two sides may be drifting towards a trade war", "may", None, None, None,
        ),
        (
            "Serbian Foreign Minister Darko Velin said that Hungary will block the sanctions.",
            "Hungary will block the sanctions", "will", None, None, None,
        ),
        (
            '"I am certain that Kenya will reopen the border," said Amina Juma, a professor at Makerere University.',
            "Kenya will reopen the border", "certain", 0.95, 1.0, None,
        ),
        (
            "There is a roughly even chance that Peru recalls its ambassador this year, said Rosa Quispe, a banker.",
            "Peru recalls its ambassador this year", "roughly even chance", 0.45, 0.55, "2023",
        ),
        (
            "A retired general predicted that India and China would fight over the border by 2030.",
            "India and China would fight over the border by 2030", "would", None, None, "2030",
        ),
        (
            "It is almost certain that the treaty will lapse, experts say.",
            "the treaty will lapse", "almost certain", 0.95, 0.99, None,
        ),
        (
            "Analysts expect Hungary to lift its veto by April 2024.",
            "Hungary to lift its veto by April 2024", "expect", None, None, "2024-04",
        ),
        (
            "There is a 60 percent chance that the junta will fall, a diplomat said.",
            "the junta will fall", "60 percent chance", 0.6, 0.6, None,
        ),
        (
            "Tunis will probably not sign the pact this year, said a diplomat.",
            "Tunis will probably not sign the pact this year", "probably", 0.55, 0.8, "2023",
        ),
        (
            "Relations are bound to get worse, a former envoy told reporters.",
            "Relations are bound to get worse", "bound", None, None, None,
        ),
        (
            "It was unlikely, he added, that Saudi firms would invest in Iran before 2030.",
            "Saudi firms would invest in Iran before 2030", "unlikely", 0.2, 0.45, "2030",
        ),
        (
            "Lena Orlan, an analyst in Oslo, thought a blockade very unlikely.",
            "a blockade very unlikely", "very unlikely", 0.05, 0.2, None,
        ),
        (
            "There is a one in five chance that the junta will fall, a diplomat said.",
            "the junta will fall", "one in five chance", 0.2, 0.2, None,
        ),
        (
            "Analysts doubt that the visit will settle the matter.",
            "the visit will settle the matter", "doubt", None, None, None,
        ),
        (
            "Visas could be issued again before the end of the year, a diplomat said.",
            "Visas could be issued again before the end of the year", "could", None, None, "2023-12-31",
        ),
        ("It may take weeks, the minister said.", "It may take weeks", "may", None, None, None),
        (
            "The odds of a settlement are slim, said Ruth Alder, a researcher in Geneva.",
            "The odds of a settlement are slim", "slim", None, None, None,
        ),
        (
            "The prospect of a peace treaty is remote.",
            "The prospect of a peace treaty is remote", "remote", None, None, None,
        ),
        (
            "Chad and Niger are on course for a war, analysts warned.",
            "Chad and Niger are on course for a war", "on course", None, None, None,
        ),
        (
            "The rivals are on track for a new clash, said Ines Vale, an analyst in Oslo.",
            "The rivals are on track for a new clash", "on track", None, None, None,
        ),
        (
            "The two countries are on course for a trade war, said Dario Penna, an economist in Milan.",
            "The two countries are on course for a trade war", "on course", None, None, None,
        ),
        (
            "Relations between Chad and Niger look set to worsen, analysts warn.",
            "Relations between Chad and Niger look set to worsen", "set", None, None, None,
        ),
        (
            "The World Bank expects trade with Peru to grow.",
            "trade with Peru to grow", "expects", None, None, None,
        ),
        (
            "Lena Orlan, an analyst in Oslo, considers it likely that Chad will reopen the border by June.",
            "Chad will reopen the border by June", "likely", 0.55, 0.8, "2023-06",
        ),
        (
            "Rosa Quispe, a banker in Lima, thought it unlikely that the strike would end before Easter.",
            "the strike would end before Easter", "unlikely", 0.2, 0.45, "2023-04-09",
        ),
        (
            "We think it highly unlikely that Lima will lift the ban this year.",
            "Lima will lift the ban this year", "highly unlikely", 0.05, 0.2, "2023",
        ),
        (
            "A tariff deal this year, she said, was very unlikely.",
            "A tariff deal this year, she said, was very unlikely", "very unlikely", 0.05, 0.2, "2023",
        ),
        (
            "Economists expect a sharp fall in exports to Niger this year.",
            "a sharp fall in exports to Niger this year", "expect", None, None, "2023",
        ),
        (
            "Rosa Quispe, a lawyer in Lima, told reporters that she expected an indictment.",
            "an indictment", "expected", None, None, None,
        ),
        (
            '"I expect that the ferry will be back by June," Defence Minister Darko Velin of Serbia said.',
            "the ferry will be back by June", "expect", None, None, "2023-06",
        ),
        (
            "Darko Velin, an analyst in Belgrade, thinks that fuel will be next.",
            "fuel will be next", "will", None, None, None,
        ),
        (
            '"There will be no blackouts after March," Energy Minister Darko Velin of Serbia said.',
            "There will be no blackouts after March", "will", None, None, "2023-03",
        ),
        (
            "Rosa Quispe, a banker, expects the mine to reopen by the end of June. It is very likely, she said.",
            "the mine to reopen by the end of June", "very likely", 0.8, 0.95, "2023-06-30",
        ),
        (
            "We asked Marko Ilin, a former envoy, who gave a roughly even chance that it would be open by Easter.",
            "it would be open by Easter", "roughly even chance", 0.45, 0.55, "2023-04-09",
        ),
        (
            "The pact will likely be signed by mid-May, said Marko Ilin, an analyst: “It is a matter of days.”",
            "The pact will likely be signed by mid-May", "likely", 0.55, 0.8, "2023-05-15",
        ),
        (
            "Lena Orlan, an analyst in Oslo, does not expect Chad to sign this year.",
            "Chad to sign this year", "does not expect", None, None, "2023",
        ),
        (
            "Lena Orlan, an analyst in Oslo, does not believe that Chad will sign this year.",
            "Chad will sign this year", "does not believe", None, None, "2023",
        ),
        (
            "The central bank forecasts a drop in trade with Peru of 10 to 15 percent this year.",
            "a drop in trade with Peru of 10 to 15 percent this year", "forecasts", None, None, "2023",
        ),
        (
            "Lena Orlan, an analyst, gave even odds that Chad would sign by June.",
            "Chad would sign by June", "even odds", 0.45, 0.55, "2023-06",
        ),
        (
            '"The onions will not last until Saturday," said Marko Ilin, a driver.',
            "The onions will not last until Saturday", "will", None, None, "2023-02-04",
        ),
    ],
)  # fmt: skip
def test_forecasts(
    text: str, span: str, words: str, low: float | None, high: float | None, horizon: str | None
) -> None:
    assert found(document(text, until="find_forecasts")) == [(span, words, low, high, horizon)]


@pytest.mark.parametrize(
    "text",
    [
        "The ship could not reach the port.",
        "North Korea tested weapons that could reach Japan.",
        "Foreign Minister Darko Velin of Serbia will visit Hungary on Monday.",
        '"We will defend our borders," said Serbian Foreign Minister Darko Velin.',
        "Serbian Foreign Minister Darko Velin said Serbia would never recognise Kosovo.",
        "It is not clear whether Egypt will attend the summit.",
        "It was not clear how the incident might affect the trip.",
        "Had Spain agreed, Morocco would probably have reopened the crossing.",
        "Will the truce hold?",
        '"You may leave the room," the minister told reporters.',
        "Nigeria probably has no plan, an analyst said.",
        "Officials hope that the border will reopen soon.",
        "She named the likely winner.",
        "Officials could see the smoke from the ship.",
        "The envoy is expected to meet the prime minister on Friday.",
        "The risk of an attack kept the ships in port.",
        "The jet may have crossed the border.",
        "Businesses may face higher risks in Hong Kong.",
        "The two states are legally bound to comply with the ruling.",
        "A break between the two is not inevitable.",
        "They may be regrouping in the east.",
        "The talks, which take place in May, concern Chad.",
        "The president is expected to sign the law.",
        "The chances of rain are high.",
        '"It will be a long winter," said Ruth Alder, a researcher in Geneva.',
        "It may take a change of heart, said Ruth Alder, a researcher in Geneva.",
        "The two ministers are set to meet in Oslo on Friday.",
        "Hezbollah warned that it could resume drone flights.",
        "He found it likely that the minister had lied.",
        "The minister expects an apology from Niger.",
        "Analysts expect a visit by the foreign minister.",
        "The rebels can only expect condemnation.",
        "We worry about the risk that they face in Chad, the envoy said.",
        "The talks between Chad and Niger are set to take place on Friday, officials said.",
        '"I will probably not read the list," said Marko Ilin, an analyst.',
        "It is impossible to ignore what Chad did, Marko Ilin said.",
        '"The minister and I will join the talks in Oslo," said Darko Velin, an envoy.',
        '"I am happy that the envoy could join us in Chad," said Marko Ilin, an analyst.',
        "MR ORLAN: Good morning, everyone.\n\nQUESTION: What of Chad?\n\nMR ORLAN: Chad will get the ships it needs.",
        '"I expect we will have more to say on Monday," said Marko Ilin, an analyst.',
        "We expect Hungary to honour the treaty.",
        '"We expect that Hungary will honour the treaty," Defence Minister Darko Velin of Serbia said.',
        '"There will be no talks in March," Energy Minister Darko Velin of Serbia said.',
        '"We will reopen the bridge on Monday," Transport Minister Darko Velin of Serbia said.',
        '"The bridge will be reopened on Monday," Transport Minister Darko Velin of Serbia said.',
        '"Ambassador Petar Lukin will leave Budapest on Sunday," said Foreign Minister Darko Velin of Serbia.',
        '"Ambassador Petar Lukin will accompany the president," said Foreign Minister Darko Velin of Serbia.',
        "The airline said the last flight will leave Belgrade on Tuesday evening.",
        "The smuggler could go to prison for ten years.",
        "Trade Minister Darko Velin of Serbia warned that Serbia might take the case to the World Trade Organization.",
    ],
)
def test_no_forecasts(text: str) -> None:
    assert found(document(text, until="find_forecasts")) == []


def test_a_forecast_is_judged_on_the_last_day_of_the_visit_that_it_is_about() -> None:
    text = (
        "Iranian President Reza Taheri will visit Oman on February 8.\n\n"
        "A deal on gas is unlikely to emerge from the visit, analysts say."
    )
    assert [f.horizon for f in document(text, until="find_forecasts").forecasts] == ["2023-02-08"]


def test_forecasters_are_the_speakers_and_none_is_the_article() -> None:
    text = (
        "The ruling could anger Ankara. Oil prices will probably rise, said Lena Orlan, an analyst in Oslo.\n\n"
        '"Tunis is certain to sign," she added.'
    )
    doc = document(text, until="find_forecasts")
    names = [actor.name if (actor := doc.actor(f.forecaster)) else None for f in doc.forecasts]
    assert names == [None, "Lena Orlan", "Lena Orlan"]


def test_who_thinks_expects_or_gives_a_chance_is_the_forecaster() -> None:
    texts = {
        "Lena Orlan, an analyst in Oslo, considers it likely that Chad will reopen the border.": "Lena Orlan",
        "Analysts deem it probable that Niger will leave the bloc.": "Analysts",
        "We asked Marko Ilin, a banker, who gave an even chance that Chad would sign.": "Marko Ilin",
        "We consider it likely that Chad will reopen the border.": None,
        "The envoy of Chad, said Rosa Quispe, a banker. The envoy, she said, would probably come.": "Rosa Quispe",
    }
    for text, name in texts.items():
        doc = document(text, until="find_forecasts")
        [found] = doc.forecasts
        actor = doc.actor(found.forecaster)
        assert (actor.name if actor else None) == name
