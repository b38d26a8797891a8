from __future__ import annotations

import pytest

from detente.extraction.channel_lines import ChannelKind, channel_table
from documents import document

FOUND = tuple[tuple[str, ...], str, str, str | None]


def found(text: str) -> list[FOUND]:
    return [(c.parties, c.channel, c.state, c.since) for c in document(text, until="find_channels").channels]


@pytest.mark.parametrize("row", channel_table().values(), ids=lambda row: row.id)
def test_the_parties_of_a_line_are_found_in_each_example(row: ChannelKind) -> None:
    assert [(parties, kind) for parties, kind, *_ in found(row.example)] == [(row.parties, row.id)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile suspended trade talks with Peru in March 2022.", [(("CHL", "PER"), "trade", "suspended", "2022-03")]),
        (
            "A hotline between Japanese and Chinese defence officials, set up in 2020, remains in use.",
            [(("CHN", "JPN"), "military", "open", "2020")],
        ),
        ("Lithuania shut two of its six crossings with Belarus.", [(("BLR", "LTU"), "border", "closed", None)]),
        ("Sudan has not severed its contacts with Ethiopia.", [(("ETH", "SDN"), "communication", "open", None)]),
        ("Lithuania has had no ambassador in China since 2022.", [(("CHN", "LTU"), "ambassador", "suspended", "2022")]),
        ("There are no direct flights between Peru and Chile.", [(("CHL", "PER"), "flights", "suspended", None)]),
        ("Kenya may have no ambassador in Somalia.", []),
        ("Peru and Chile agreed to keep the hotline open.", [(("CHL", "PER"), "hotline", "open", None)]),
        ("Sudan has pulled out of trade talks with Ethiopia.", [(("ETH", "SDN"), "trade", "suspended", None)]),
        ("Nicaragua has stopped issuing visas to Mexicans.", [(("MEX", "NIC"), "visas", "suspended", None)]),
        (
            "The Torkham crossing between Pakistan and Afghanistan was closed on Sunday.",
            [(("AFG", "PAK"), "border", "closed", "2023-01-29")],
        ),
        (
            "Kyrgyzstan and Tajikistan are to reopen two crossings on their border in March.",
            [(("KGZ", "TJK"), "border", "planned", "2023-03")],
        ),
        (
            "The Thai-Cambodian boundary commission is due to meet in Pattaya next Wednesday.",
            [(("KHM", "THA"), "border-talks", "planned", "2023-02-08")],
        ),
        ("Turkey and Egypt will exchange ambassadors.", [(("EGY", "TUR"), "ambassador", "planned", None)]),
        ("Kenya reopened its embassy in Somalia on Monday.", [(("KEN", "SOM"), "embassy", "restored", "2023-01-30")]),
        ("Norway closed its consulate in Russia last year.", [(("NOR", "RUS"), "consulate", "closed", "2022")]),
        (
            "Talks between Armenia and Azerbaijan on border demarcation resumed on Tuesday.",
            [(("ARM", "AZE"), "border-talks", "restored", "2023-01-31")],
        ),
        (
            "Greece and Turkey said the military hotline, which Ankara cut off in 2020, had been restored.",
            [(("GRC", "TUR"), "military", "restored", None)],
        ),
        ("Flights between Qatar and Bahrain will resume in May.", [(("BHR", "QAT"), "flights", "planned", "2023-05")]),
        (
            "Egypt and Iran quarrelled again. Cairo froze talks on trade and water last month.",
            [(("EGY", "IRN"), "trade", "suspended", "2023-01"), (("EGY", "IRN"), "water", "suspended", "2023-01")],
        ),
        (
            "Iranian Foreign Minister Reza Taheri will visit Oman on February 8.",
            [(("IRN", "OMN"), "foreign-ministers", "planned", "2023-02-08")],
        ),
        ("Polish President Jan Worek visited Japan last week.", []),
        ("The channel was closed for dredging.", []),
        (
            "Denmark and Iran quarrelled. The Danish embassy in Tehran is still shut.",
            [(("DNK", "IRN"), "embassy", "closed", None)],
        ),
        (
            "Benin and Niger meet. Flights, suspended since May 2022, could be allowed again.",
            [(("BEN", "NER"), "flights", "suspended", "2022-05")],
        ),
        (
            "India denied that it had offered to resume trade talks with Nepal, which it broke off in April 2022.",
            [(("IND", "NPL"), "trade", "suspended", "2022-04")],
        ),
        (
            "Diplomatic ties between Qatar and Egypt were cut in 2017.",
            [(("EGY", "QAT"), "diplomatic-relations", "suspended", "2017")],
        ),
        ("Finland will keep its border with Russia closed until March.", [(("FIN", "RUS"), "border", "closed", None)]),
        ("Iran and Iraq will open a hotline next month.", [(("IRN", "IRQ"), "hotline", "planned", "2023-03")]),
        ("Peru's ambassador returned to Mexico on Monday.", [(("MEX", "PER"), "ambassador", "restored", "2023-01-30")]),
        (
            "Cuba and Haiti have agreed to restart talks on migration in March.",
            [(("CUB", "HTI"), "migration", "planned", "2023-03")],
        ),
        (
            "Chad and Sudan: President Omar Deby said that contacts with Khartoum had never been cut.",
            [(("SDN", "TCD"), "communication", "open", None)],
        ),
        ("Germany urged Serbia and Kosovo to resume their dialogue.", []),
        ("Japan and South Korea held talks on trade.", []),
        ("Turkey closed its airspace to Armenia last week.", []),
        (
            "Rwanda and Burundi reopened their land border on Wednesday after two years.",
            [(("BDI", "RWA"), "border", "restored", "2023-02-01")],
        ),
        (
            "Military-to-military contacts between the Philippines and China have been frozen since October 2022.",
            [(("CHN", "PHL"), "military", "suspended", "2022-10")],
        ),
        (
            "Oman says the back channel between Iran and Bahrain remains open.",
            [(("BHR", "IRN"), "communication", "open", None)],
        ),
        ("The line between the two presidents of Chad and Sudan has been silent since January.", []),
        (
            "Kenya and Somalia quarrelled. Their ministers agreed last week to set up a hotline.",
            [(("KEN", "SOM"), "hotline", "planned", None)],
        ),
        (
            "Peru cut off all communication with Chile in December in protest against a drill with Brazil.",
            [(("CHL", "PER"), "communication", "suspended", "2022-12")],
        ),
        ("Oman and Yemen met in Muscat. China wants the trade talks with Yemen revived.", []),
        ("Peru called off trade talks with Chile.", [(("CHL", "PER"), "trade", "suspended", None)]),
        (
            "Poland suspended channels on climate, military and legal affairs with Belarus.",
            [(("BLR", "POL"), "climate", "suspended", None), (("BLR", "POL"), "military", "suspended", None)],
        ),
        ("Egypt may decide that it has nothing to lose by breaking off relations with Ghana.", []),
        (
            "Algeria and Morocco met. The ambassadors will return this year, said Lena Orlan, an analyst in Oslo.",
            [],
        ),
        (
            "Latvia and Estonia have frozen their contacts with the Georgian government.",
            [(("EST", "GEO", "LVA"), "communication", "suspended", None)],
        ),
        (
            "India and Nepal agreed to resume direct flights, suspended since 2020, and to open a consulate.",
            [(("IND", "NPL"), "flights", "planned", None), (("IND", "NPL"), "consulate", "planned", None)],
        ),
    ],
)
def test_channels(text: str, expected: list[FOUND]) -> None:
    assert found(text) == expected
