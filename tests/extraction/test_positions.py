from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from detente.extraction.stance_words import StanceRow, stance_table
from detente.extraction.stances import find_stances
from detente.extraction.verdicts import VerdictRow, verdict_table
from detente.language.spacy_parser import load
from detente.pipeline import read_article, steps_until
from detente.reading.articles import article_from_text
from documents import document


@pytest.mark.parametrize("row", stance_table(), ids=lambda row: f"{row.words} {row.direction}")
def test_every_word_of_stance_tells_it_in_its_own_example(row: StanceRow) -> None:
    doc = document(row.example, until="find_issues")
    assert [(s.row.words, s.direction) for s in find_stances(doc.parse)] == [(row.words, row.direction)]
    assert row.issue in [issue.id for issue in doc.issues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey opposes NATO membership for Cyprus.", [("TUR", "opposes", "nato-enlargement")]),
        ("Riyadh insists that Tehran stop arming the Houthis.", [("SAU", "demands", "yemen")]),
        ("Ethiopia refuses to sign the water treaty.", [("ETH", "refuses", "water")]),
        ("Norway offered to resume talks on fishing rights.", [("NOR", "offers", "fisheries")]),
        ("Russia denied involvement in the cyberattack.", [("RUS", "denies", "cyber")]),
        ("China's Foreign Ministry criticised the tariffs.", [("CHN", "opposes", "trade")]),
        ("Kenya called for dialogue.", [("KEN", "supports", "dialogue")]),
        ("Poland does not support the migration pact.", [("POL", "opposes", "migration")]),
        ("Algeria's refusal to discuss Western Sahara angered Rabat.", [("DZA", "refuses", "western-sahara")]),
        (
            "Serbian President Marko Ilic said Serbia would never recognise the independence of Kosovo.",
            [("SRB", "opposes", "kosovo")],
        ),
        (
            '"Peru must lift the tariffs," said Chilean Foreign Minister Rosa Diaz.',
            [("CHL", "demands", "trade")],
        ),
        (
            "One aim of the trip is to revive trade talks, Spanish Foreign Minister Luis Vega said.",
            [("ESP", "supports", "trade")],
        ),
        ("India would like to see Nepal sign the extradition treaty.", [("IND", "demands", "extradition")]),
        ("Canada imposed a tariff on steel.\n\nChina slammed the move.", [("CHN", "opposes", "trade")]),
        ("China will likely oppose the sanctions, an analyst in Oslo said.", []),
        ("France could reject the trade deal.", []),
        ("Analysts criticised the tariffs.", []),
        ("If Greece rejects the pipeline, prices will rise.", []),
        ("Mali denied that it had offered to discuss the ceasefire.", [("MLI", "denies", "armed-conflict")]),
        ("The bank supports vaccine research.", []),
        ("Mali says it will not discuss the sanctions until they are lifted.", [("MLI", "refuses", "sanctions")]),
        ("Pakistan wants the talks widened to trade talks.", [("PAK", "demands", "trade")]),
        ("Bolivia expressed strong support for the ceasefire.", [("BOL", "supports", "armed-conflict")]),
        ("Japan lodged a protest over the airspace violation.", [("JPN", "opposes", "airspace")]),
        ("South Korea denies having promised sanctions relief.", [("KOR", "denies", "sanctions")]),
        ("Kuwait sees no reason to accept the tariffs.", [("KWT", "opposes", "trade")]),
        ("Qatar has asked for debt relief.", [("QAT", "demands", "debt")]),
        ("Lebanon's demand for a maritime border treaty was ignored.", [("LBN", "demands", "maritime-border")]),
        ("Nepal's willingness to discuss the extradition treaty surprised India.", [("NPL", "offers", "extradition")]),
        (
            "Vietnamese officials called immediately for a halt to the naval exercise.",
            [("VNM", "demands", "military-ties")],
        ),
        ("Croatia is firmly opposed to the pipeline.", [("HRV", "opposes", "pipelines")]),
        (
            "Ghana raised objections to the fishing deal, saying fishing rights belong to coastal states.",
            [("GHA", "opposes", "fisheries")],
        ),
        ("Jordan voiced concern about the settlement expansion.", [("JOR", "opposes", "israel-palestine")]),
        ("The Swedish government, which has backed the sanctions, said nothing.", [("SWE", "supports", "sanctions")]),
        ("Sanctions against Iran were condemned by Turkey.", [("TUR", "opposes", "sanctions")]),
        (
            "Slovakia and Hungary oppose the sanctions.",
            [("HUN", "opposes", "sanctions"), ("SVK", "opposes", "sanctions")],
        ),
        (
            '"We will never accept the tariffs," Brazilian Foreign Minister Rui Tavares said.',
            [("BRA", "opposes", "trade")],
        ),
        (
            '"We call for an immediate ceasefire," Indonesian Foreign Minister Bagus Wijaya told reporters.',
            [("IDN", "supports", "armed-conflict")],
        ),
        (
            "Bagus Wijaya, the Indonesian foreign minister, urged Israel to allow aid into Gaza.",
            [("IDN", "demands", "gaza-war")],
        ),
        ("Colombia proposed that both armies observe a truce.", [("COL", "offers", "armed-conflict")]),
        (
            "Moroccan Foreign Minister Nasser Alami said Spain should recognise Western Sahara as Moroccan.",
            [("MAR", "demands", "western-sahara")],
        ),
        (
            "Senegal stressed that the border crossing is closed and that the border dispute must be settled.",
            [("SEN", "demands", "land-border")],
        ),
        ("Thailand insists that it has no role in the drug trade.", []),
        ("The opposition in Georgia demanded an inquiry into election interference.", []),
        ("The analyst said Egypt opposes the dam on the Nile.", [("EGY", "opposes", "gerd")]),
        ("Tunisia might accept the migration deal.", []),
        ("Norway will probably back the sanctions.", []),
        ("Ecuador stopped supporting the sanctions.", []),
        ("A report condemned human rights abuses in Niger.", []),
        ("Somali people want peace talks.", []),
        (
            "Morocco offers talks on the status of Gibraltar and rules out sanctions.",
            [("MAR", "offers", "gibraltar"), ("MAR", "refuses", "sanctions")],
        ),
        (
            "Kenya welcomed the truce and proposed talks on fishing rights.",
            [("KEN", "supports", "armed-conflict"), ("KEN", "offers", "fisheries")],
        ),
        ("Albania supports Estonia's bid to lead the council.", [("ALB", "supports", None)]),
        ("The United States offers its thanks for the humanitarian aid.", []),
        ("Canada welcomed 3,000 refugees last year.", []),
        ("Chad denied the envoy access to the refugee camp.", []),
        ("Spain admitted Kenyans who opposed the sanctions.", []),
        ("Qatar praised Oman for resisting the sanctions.", [("QAT", "supports", "sanctions")]),
        ("Libya refused to comment on the sanctions.", []),
        ("Egypt wants to hide the sanctions.", []),
        ("Kenya hopes to see Uganda support the truce.", [("KEN", "supports", "armed-conflict")]),
        ("Finland accused Russia of steering migrants to the frontier.", []),
        ("Iran is against any change of borders in the Caucasus.", [("IRN", "opposes", "land-border")]),
        ("Hungary has no plans to leave the pact.", [("HUN", "refuses", None)]),
        ("Athens says the maritime deal with Libya is illegal.", [("GRC", "opposes", "maritime-border")]),
        ("Estonia and Latvia back the request.", [("EST", "supports", None), ("LVA", "supports", None)]),
        ("Norway said no to trawlers from Russia.", [("NOR", "refuses", "fisheries")]),
        # what a side will not do, or will not have done
        ("Lima said it would not apologise for the border incident.", [("PER", "refuses", "land-border")]),
        (
            "Kenyan Trade Minister Ruth Achieng told reporters that the tariffs would not be lifted.",
            [("KEN", "refuses", "trade")],
        ),
        (
            '"We will not rest until the trawlers are back," Chilean Foreign Minister Rosa Diaz said.',
            [("CHL", "demands", "fisheries")],
        ),
        ("Chilean Foreign Minister Rosa Diaz said Chile would not shy away from trade talks.", []),
        ('"I would not have changed the tariffs," Chilean Foreign Minister Rosa Diaz said.', []),
        (
            '"We do not negotiate over hostages," said Danish Foreign Minister Ida Holm.',
            [("DNK", "refuses", "prisoners")],
        ),
        # what it keeps up, what it does, what it gives up
        (
            "Turkish Energy Minister Emre Aksoy said the drilling would go on despite the maritime dispute.",
            [("TUR", "refuses", "maritime-border")],
        ),
        ("Kenyan Trade Minister Ruth Achieng said the trade talks would go on.", []),
        (
            "Kenya will impose a tariff on maize, Kenyan Trade Minister Ruth Achieng said.",
            [("KEN", "supports", "trade")],
        ),
        ("Kenya will lift the tariffs, Kenyan Trade Minister Ruth Achieng said.", [("KEN", "offers", "trade")]),
        (
            "Kenyan Trade Minister Ruth Achieng said the tariffs would be lifted once Uganda lifted its own.",
            [("KEN", "demands", "trade")],
        ),
        (
            "Kenya will lift the tariffs when Uganda lifts its own, and not before, Kenyan Minister Ruth Achieng said.",
            [("KEN", "refuses", "trade")],
        ),
        (
            "Kenya would respond if the tariffs were not lifted, Kenyan Trade Minister Ruth Achieng said.",
            [("KEN", "demands", "trade")],
        ),
        ("Kenya and Uganda will lift the tariffs, the trade ministry said.", []),
        # what it has not done
        (
            "General Lars Holm, a Danish official, said no Danish ship had entered the disputed area.",
            [("DNK", "denies", "land-border")],
        ),
        ("Danish Foreign Minister Ida Holm said Denmark had not decided on the sanctions.", []),
        # answers, and words with something in between
        ("A ceasefire was on the table. Peru accepted within a day.", [("PER", "supports", "armed-conflict")]),
        ("Peru dropped its long-standing objections to the ceasefire.", [("PER", "supports", "armed-conflict")]),
        ("Peru was ready, she added, to discuss tariffs.", [("PER", "offers", "trade")]),
        ('Peru voiced its "strong opposition" to the tariffs.', [("PER", "opposes", "trade")]),
        (
            "Peru, which borders Chile and trades with it, opposes the tariffs.",
            [("PER", "opposes", "trade")],
        ),
        # the issue of a matter that names none
        (
            "Chile imposed a punitive duty on copper wire. Nobody in Lima was surprised. Peru called the duty illegal.",
            [("PER", "opposes", "trade")],
        ),
        (
            "The fishing dispute went on. Peru demands an apology.",
            [("PER", "demands", "fisheries")],
        ),
        ("The fishing dispute went on. Separately, Peru demands an apology.", [("PER", "demands", None)]),
        ("Peru fears the tariffs. Lima expressed its support for Chad's new president.", [("PER", "supports", None)]),
        # wishes only to say, and what one wishes
        ('"I would like to thank Oman for the ceasefire," said Danish Foreign Minister Ida Holm.', []),
        ("Everything that Peru wants in the peace talks is a date.", []),
        ("Peru and Chile agreed to extend the ceasefire.", []),
        ("Peru agreed to extend the ceasefire.", [("PER", "offers", "armed-conflict")]),
        ("Peru's demands that go beyond the ceasefire were ignored.", []),
        # what it cannot accept, or calls well done
        (
            '"We cannot accept the tariffs," said Danish Foreign Minister Ida Holm.',
            [("DNK", "opposes", "trade")],
        ),
        ("Peru called the lifting of the tariffs by Chile a gesture.", [("PER", "supports", "trade")]),
        (
            "President Rosa Diaz of Chile said Chile's ambassador would not go back before the hostages were free.",
            [("CHL", "refuses", "diplomatic-relations")],
        ),
        # deeds
        ("Chile has released the fishermen from Peru.", [("CHL", "offers", "fisheries")]),
    ],
)
def test_positions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    doc = document(text, until="find_positions")
    assert [(p.party, p.direction, p.issue) for p in doc.positions] == expected


@pytest.mark.parametrize("row", verdict_table(), ids=lambda row: row.word)
def test_every_verdict_is_found_in_its_own_example(row: VerdictRow) -> None:
    found = document(row.example, until="find_positions").positions
    assert [(p.party, p.direction) for p in found] == [("PER", row.direction)]


def test_the_words_of_a_ministry_are_its_states() -> None:
    article = article_from_text("Peru does not negotiate over hostages.", date(2023, 2, 3))
    article = replace(article, outlet="Ministry of Foreign Affairs of Peru")
    found = read_article(article, load(), steps_until("find_positions")).positions
    assert [(p.party, p.direction, p.issue) for p in found] == [("PER", "refuses", "prisoners")]


def test_an_issue_that_only_the_title_names_is_one_of_the_article() -> None:
    article = article_from_text("Peru welcomed the decision. Nobody was surprised.", date(2023, 2, 3))
    doc = read_article(replace(article, title="Chile lifts its tariffs"), load(), steps_until("find_positions"))
    assert [(issue.id, [doc.words(span) for span in issue.mentions], issue.rule) for issue in doc.issues] == [
        ("trade", ["Peru welcomed the decision"], "issue.position")
    ]
    assert [(p.party, p.direction, p.issue) for p in doc.positions] == [("PER", "supports", "trade")]
