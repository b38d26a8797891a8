from __future__ import annotations

import pytest

from detente.extraction.channel_lines import ChannelKind, channel_table
from documents import document

FOUND = tuple[tuple[str, ...], str, str, str | None]


def found(text: str) -> list[FOUND]:
    return [(c.parties, c.channel, c.state, c.since) for c in document(text, until="find_channels").channels]


def briefly(text: str) -> list[str]:
    """Kind, state and time of each finding: "hotline:suspended:2022-07"."""
    return sorted(":".join(filter(None, (kind, state, since))) for _, kind, state, since in found(text))


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad pulled out of a session of the joint border commission with Sudan on Tuesday.",
            ["border-talks:suspended:2023-01-31"],
        ),
        ("Cooperation between the police forces of Chad and Sudan is unaffected.", ["police:open"]),
        ("Chad and Sudan quarrelled. Both embassies are working.", ["embassy:open"]),
        ("Chad and Sudan quarrelled. Flights and the land crossing are normal.", ["flights:open", "border:open"]),
        ("Chad has stopped sending flood data to Sudan.", ["data:suspended"]),
        ("Sudan has stopped sharing river data with Chad.", ["data:suspended"]),
        (
            "Chad and Sudan have expelled diplomats, withdrawn their ambassadors and raised tariffs since April.",
            ["ambassador:suspended"],
        ),
        ("Flights between Chad and Sudan ended on January 22.", ["flights:suspended:2023-01-22"]),
        (
            "Chad and Sudan quarrelled. The two ambassadors have been home for more than a month.",
            ["ambassador:suspended"],
        ),
        (
            "With the telephone line between Chad and Sudan dead since January 10, officers rely on messengers.",
            ["hotline:suspended:2023-01-10"],
        ),
        (
            "Sudan closed the international bridge at Adre to goods traffic from Chad on Wednesday.",
            ["border:closed:2023-02-01"],
        ),
        ("Chad and Sudan quarrelled. Meetings between army commanders remain suspended.", ["military:suspended"]),
        ("Chad has cancelled a meeting of military commanders with Sudan.", ["military:suspended"]),
        ("Chad and Sudan quarrelled. Trade talks remain suspended.", ["trade:suspended"]),
        ("Chad called off its participation in the annual summit with Sudan.", ["leaders:suspended"]),
        (
            "The joint border commission of Chad and Sudan sat on Tuesday and Wednesday.",
            ["border-talks:open:2023-01-31"],
        ),
        ("Chad has maintained the exchange of data on the river with Sudan.", ["data:open"]),
        ("The bridge between Chad and Sudan, shut since July, reopened on Monday.", ["border:restored:2023-01-30"]),
        ("Chad and Sudan quarrelled. Lorries queued at the bridge, shut since July.", ["border:closed:2022-07"]),
        ("Sudan expelled Chad's ambassador on Tuesday.", ["ambassador:suspended:2023-01-31"]),
        ("Sudan ordered the Chadian ambassador to leave.", ["ambassador:suspended"]),
        ("Sudan gave the ambassador of Chad 72 hours to leave the country.", ["ambassador:suspended"]),
        ("Chad declared Sudan's ambassador persona non grata.", ["ambassador:suspended"]),
        ("Chad's ambassador was sent home by Sudan on Tuesday.", ["ambassador:suspended:2023-01-31"]),
        ("Chad's ambassador is back in Sudan after a year.", ["ambassador:restored"]),
        ("Chad has returned its ambassador to Sudan.", ["ambassador:restored"]),
        ("Chad sent an ambassador to Sudan for the first time in five years.", ["ambassador:restored"]),
        ("Sudan accredited the new ambassador of Chad on Monday.", ["ambassador:open:2023-01-30"]),
        ("Chad evacuated its embassy in Sudan.", ["embassy:closed"]),
        ("Chad moved its embassy in Sudan.", []),
        ("Chad closed down its embassy in Sudan and withdrew all diplomats.", ["embassy:closed"]),
        ("Chad's embassy in Sudan resumed work on Monday.", ["embassy:restored:2023-01-30"]),
        ("Chad's embassy in Sudan reopened its doors on Monday.", ["embassy:restored:2023-01-30"]),
        ("Chad's consulate in Sudan closed its doors on Monday.", ["consulate:closed:2023-01-30"]),
        ("Chad stopped issuing visas to Sudanese citizens.", ["visas:suspended"]),
        ("Chad imposed visas on Sudanese citizens.", []),
        ("Sudan suspended the issuing of visas to Chadians on Monday.", ["visas:suspended:2023-01-30"]),
        ("Sudan is issuing visas to Chadians again.", ["visas:restored"]),
        ("Trade between Chad and Sudan resumed on Monday.", ["trade:restored:2023-01-30"]),
        ("Chad halted all trade with Sudan.", ["trade:suspended"]),
        ("Chad and Sudan shared intelligence until July.", []),
        ("Chad has stopped sharing intelligence with Sudan.", ["intelligence:suspended"]),
        ("Chad and Sudan resumed sharing data on floods.", ["data:restored"]),
        ("Chad suspended military-to-military talks with Sudan.", ["military:suspended"]),
        ("Chad broke off contact with Sudan.", ["communication:suspended"]),
        ("Sudan refuses to talk to Chad.", []),
        ("Talks between Chad and Sudan are due to resume on February 12.", ["talks:planned:2023-02-12"]),
        ("Talks between Chad and Sudan ended without agreement.", []),
        ("Chad walked away from talks with Sudan.", ["talks:suspended"]),
        ("Chad and Sudan reopened the crossing at Adre.", ["border:restored"]),
        ("The crossing at Adre between Chad and Sudan is open again.", ["border:restored"]),
        ("Traffic over the bridge between Chad and Sudan was halted on Monday.", ["border:closed:2023-01-30"]),
        ("The ferry between Oman and Iran has been out of service since May.", ["rail:suspended:2022-05"]),
        ("Ferries between Oman and Iran sail again.", ["rail:restored"]),
        ("Military contacts between Oman and Iran have dried up.", ["military:suspended"]),
        ("Oman and Iran have kept their embassies open.", ["embassy:open"]),
        ("Oman's embassy in Iran remained shut.", ["embassy:closed"]),
        ("Oman postponed talks with Iran until March 3.", ["talks:planned:2023-03-03"]),
        ("Oman and Iran meet every month on a joint committee.", []),
        ("Oman and Iran restored diplomatic relations after seven years.", ["diplomatic-relations:restored"]),
        (
            "Contacts between Foreign Ministers Ali Karimi of Iran and Said Bader of Oman have been frozen since June.",
            ["foreign-ministers:suspended:2022-06"],
        ),
    ],
)
def test_classes_of_sentences(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
