"""What news in several styles tells: every event of a sentence or short passage, in text order."""

from __future__ import annotations

import pytest

from detente.model.event import Event
from documents import document


def told(event: Event) -> str:
    sides = f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"
    return f"{event.plover} {event.mode or '-'} {event.status} {sides}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's foreign ministry handed a protest note to the Ecuadorian ambassador on Monday.",
            ["ACCUSE disapprove happened PER>ECU"],
        ),
        (
            "A protest note was handed to the Ecuadorian chargé d'affaires in Lima.",
            ["ACCUSE disapprove happened PER>ECU"],
        ),
        (
            "The Ecuadorian ambassador to Peru was summoned to the foreign ministry in Lima on Monday.",
            ["ACCUSE disapprove happened PER>ECU"],
        ),
        ("Peru's ambassador in Quito was called home for consultations.", ["SANCTION withdraw happened PER>ECU"]),
        (
            "Two Moldovan diplomats were declared persona non grata by Belarus on Monday.",
            ["SANCTION expel happened BLR>MDA"],
        ),
        ("Two Moldovan diplomats were ordered to leave Belarus.", ["SANCTION expel happened BLR>MDA"]),
        ("Cambodian and Thai troops exchanged fire near the border on Tuesday.", ["ASSAULT firearms happened KHM>THA"]),
        (
            "A Chinese coastguard ship rammed a Philippine supply boat near the shoal on Saturday.",
            ["COERCE restrict happened CHN>PHL"],
        ),
        (
            "A Chinese coastguard ship used water cannon against a Philippine supply boat on Saturday.",
            ["COERCE restrict happened CHN>PHL"],
        ),
        (
            "Chinese coastguard vessels fired water cannon at Vietnamese fishermen.",
            ["COERCE restrict happened CHN>VNM"],
        ),
        (
            "Japanese fighters intercepted two Russian bombers over the Sea of Japan.",
            ["COERCE restrict happened JPN>RUS"],
        ),
        ("A Turkish fighter jet locked its radar on a Greek aircraft on Friday.", ["COERCE - happened TUR>GRC"]),
        (
            "Eritrean troops crossed the border into Ethiopia on Sunday, Ethiopia's government said.",
            ["COERCE - claimed ERI>ETH"],
        ),
        (
            "Pakistan reopened the Torkham crossing with Afghanistan after nine days.",
            ["RETREAT access happened PAK>AFG"],
        ),
        ("Pakistan has shut the Torkham crossing with Afghanistan since Monday.", ["COERCE restrict happened PAK>AFG"]),
        ("The crossing with Afghanistan was closed by Pakistan on Monday.", ["COERCE restrict happened PAK>AFG"]),
        ("India and China agreed to resume direct flights.", ["AGREE - happened IND>CHN"]),
        ("Morocco resumed flights to Algeria on Monday.", ["RETREAT access happened MAR>DZA"]),
        ("Algeria banned imports of Moroccan cars on Thursday.", ["SANCTION discontinue happened DZA>MAR"]),
        ("Algeria imposed a 30 percent tariff on Moroccan fish.", ["SANCTION discontinue happened DZA>MAR"]),
        ("Algeria raised tariffs on Moroccan fish to 30 percent.", ["SANCTION discontinue happened DZA>MAR"]),
        ("Moroccan trucks were turned back at the border by Algerian guards.", ["COERCE restrict happened DZA>MAR"]),
        ("Algeria barred Moroccan aircraft from its airspace.", ["COERCE restrict happened DZA>MAR"]),
        (
            "Seven Senegalese fishermen detained by Mauritania in March were released on Thursday.",
            ["COERCE arrest happened MRT>SEN", "RETREAT release happened MRT>SEN"],
        ),
        (
            "Mauritania freed seven Senegalese fishermen it had detained in March.",
            ["RETREAT release happened MRT>SEN", "COERCE arrest happened MRT>SEN"],
        ),
        (
            "Kyrgyzstan accused Tajikistan of shelling three villages.",
            ["ACCUSE allege happened KGZ>TJK", "ASSAULT heavy-weapons claimed TJK>KGZ"],
        ),
        (
            "Tajikistan accused Kyrgyz guards of moving troops to the border.",
            ["ACCUSE allege happened TJK>KGZ", "MOBILIZE troops claimed KGZ>TJK"],
        ),
        ("Kyrgyzstan and Tajikistan traded blame for the fighting.", ["ACCUSE allege happened KGZ>TJK"]),
        ("Kyrgyzstan and Tajikistan accused each other of violating the truce.", ["ACCUSE allege happened KGZ>TJK"]),
        ("Kyrgyzstan and Tajikistan agreed to a ceasefire on Friday.", ["AGREE - happened KGZ>TJK"]),
        (
            "Under the truce, Kyrgyz and Tajik forces pulled back from the border.",
            ["RETREAT withdraw happened KGZ>TJK"],
        ),
        (
            "A ceasefire between Kyrgyzstan and Tajikistan took effect at midnight.",
            ["RETREAT ceasefire happened KGZ>TJK"],
        ),
        ("Serbia's parliament ratified the border treaty with Bosnia on Tuesday.", ["SUPPORT - happened SRB>BIH"]),
        ("The border treaty with Bosnia was ratified by Serbia's parliament.", ["SUPPORT - happened SRB>BIH"]),
        ("Colombia formally recognised Kosovo on Wednesday.", ["SUPPORT - happened COL>XKX"]),
        (
            "Nepal's prime minister, Ram Thapa, flew to New Delhi on Sunday on a four-day visit to India.",
            ["CONSULT visit happened NPL>IND"],
        ),
        (
            "Nepalese Prime Minister Ram Thapa, who is visiting India this week, met his Indian counterpart on Monday.",
            ["CONSULT visit planned NPL>IND", "CONSULT - happened NPL>IND"],
        ),
        (
            "Nepalese Prime Minister Ram Thapa held a telephone conversation with Indian Prime Minister Arun Mehra.",
            ["CONSULT phone happened NPL>IND"],
        ),
        (
            "Indian Prime Minister Arun Mehra and his Nepalese counterpart spoke by telephone on Monday.",
            ["CONSULT phone happened IND>NPL"],
        ),
        ("Indian Prime Minister Arun Mehra postponed his trip to Nepal.", ["CONSULT visit cancelled IND>NPL"]),
        ("Indian Prime Minister Arun Mehra's trip to Nepal has been called off.", ["CONSULT visit cancelled IND>NPL"]),
        (
            "A meeting between the foreign ministers of Egypt and Ethiopia, due on Thursday, was cancelled.",
            ["CONSULT - cancelled EGY>ETH"],
        ),
        ("Talks between Egypt and Ethiopia on the dam collapsed on Tuesday.", ["CONSULT - happened EGY>ETH"]),
        ("Talks between Egypt and Ethiopia on the dam will resume next month.", ["CONSULT - planned EGY>ETH"]),
        ("Egypt and Ethiopia are due to hold a new round of talks in Khartoum.", ["CONSULT - planned EGY>ETH"]),
        ("Oman is mediating between Iran and Saudi Arabia.", ["CONSULT third-party ongoing OMN>IRN,SAU"]),
        ("Oman offered to mediate between Iran and Saudi Arabia.", ["AGREE - happened OMN>IRN,SAU"]),
        ("Norway pledged 20 million dollars in aid to Malawi.", ["AGREE - happened NOR>MWI"]),
        ("Norway will provide Malawi with maize worth 20 million dollars.", ["AID - planned NOR>MWI"]),
        ("Turkey and Azerbaijan began joint military exercises on Monday.", ["COOPERATE - happened TUR>AZE"]),
        ("North Korea held live-fire drills near the South Korean border.", ["MOBILIZE troops happened PRK>KOR"]),
        ("Venezuela massed troops along its border with Guyana.", ["MOBILIZE troops happened VEN>GUY"]),
        ("Guyana demanded that Venezuela withdraw its troops.", ["REQUEST yield happened GUY>VEN"]),
        ("Venezuela denied massing troops along the border with Guyana.", ["MOBILIZE troops denied VEN>GUY"]),
        ("Venezuela denied Guyana's accusation.", ["REJECT - happened VEN>GUY"]),
        ("Caracas dismissed as false the accusations by Guyana.", ["REJECT - happened VEN>GUY"]),
        (
            "Guyana's president, Edgar Nunes, called the decree an act of aggression by Venezuela.",
            ["ACCUSE disapprove happened GUY>VEN"],
        ),
        ("Iraq called the Turkish operation a violation of its sovereignty.", ["ACCUSE disapprove happened IRQ>TUR"]),
        ("Turkish jets bombed villages in northern Iraq on Monday.", ["ASSAULT aerial happened TUR>IRQ"]),
        ("Three Iraqi villagers were wounded in a Turkish air strike.", ["ASSAULT aerial happened TUR>IRQ"]),
        ("Turkish air strikes killed three Iraqi villagers.", ["ASSAULT - happened TUR>IRQ"]),
        ("Rwanda and Burundi reopened their border after seven years.", ["RETREAT access happened RWA>BDI"]),
        (
            "Burundi closed its border with Rwanda and expelled its diplomats.",
            ["COERCE restrict happened BDI>RWA", "SANCTION expel happened BDI>RWA"],
        ),
        ("Australia will lift its ban on live cattle from Brazil in May.", ["RETREAT access planned AUS>BRA"]),
        ("Brazil thanked Australia for lifting the ban on cattle.", ["SUPPORT - happened BRA>AUS"]),
        ("Brazil stopped buying gas from Bolivia on Monday.", ["SANCTION discontinue happened BRA>BOL"]),
        ("Bolivia cut off gas supplies to Brazil.", ["SANCTION discontinue happened BOL>BRA"]),
        ("Gas supplies to Brazil were cut off by Bolivia.", ["SANCTION discontinue happened BOL>BRA"]),
        ("Estonia's navy boarded a Russian tanker in the Gulf of Finland.", ["COERCE seize happened EST>RUS"]),
        (
            "A Russian fighter jet violated Estonian airspace on Thursday, Estonia's government said.",
            ["COERCE - claimed RUS>EST"],
        ),
        ("Estonia lodged a strong protest with Russia over the flight.", ["ACCUSE disapprove happened EST>RUS"]),
        ("Italy has frozen relations with Tunisia.", ["SANCTION discontinue happened ITA>TUN"]),
        ("Libya warned Tunisia that it would close the border.", ["THREATEN restrict happened LBY>TUN"]),
        ("Libya rejected a proposal by Tunisia for joint patrols.", ["REJECT - happened LBY>TUN"]),
        ("Tunisia offered Libya joint patrols.", ["AGREE - happened TUN>LBY"]),
        ("Tunisia's foreign minister Sami Karoui is travelling to Libya for talks.", ["CONSULT visit planned TUN>LBY"]),
    ],
)
def test_a_passage_tells_its_events(text: str, expected: list[str]) -> None:
    assert [told(event) for event in document(text, until="find_events").events] == expected
