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
        ("Spain is poised to expel the Moroccan envoy.", ["SANCTION expel planned ESP>MAR"]),
        ("Kenya and Uganda accused one another of arming rebels.", ["ACCUSE allege happened KEN>UGA"]),
        ("A meeting of the Kenyan and Ugandan ministers has been shelved.", ["CONSULT - cancelled KEN>UGA"]),
        ("A team headed by Peru's envoy met Chilean officials in Lima.", ["CONSULT - happened PER>CHL"]),
        (
            "Rwanda accused Burundi of sheltering militants and bombing two villages.",
            ["ACCUSE allege happened RWA>BDI", "ASSAULT aerial claimed BDI>RWA"],
        ),
        (
            "Peru denied that it had offered Chile to resume trade talks, which it suspended in May.",
            ["AGREE - denied PER>CHL", "SANCTION discontinue happened PER>CHL"],
        ),
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
        ("Libya rejected a proposal by Tunisia for joint patrols.", ["REJECT assist happened LBY>TUN"]),
        ("Tunisia offered Libya joint patrols.", ["AGREE - happened TUN>LBY"]),
        ("Tunisia's foreign minister Sami Karoui is travelling to Libya for talks.", ["CONSULT visit planned TUN>LBY"]),
        (
            "Visas for Pakistani pilgrims, suspended since May, will again be issued, India said.",
            ["SANCTION discontinue happened IND>PAK"],
        ),
        (
            "Imports of Lithuanian beef, halted in 2021, remain barred by China.",
            ["SANCTION discontinue happened CHN>LTU"],
        ),
        ("Chad blamed Sudan for the killing of four herders.", ["ACCUSE allege happened TCD>SDN"]),
        (
            "Chad's foreign minister, Idriss Abakar, demanded an apology from Sudan.",
            ["REQUEST assist happened TCD>SDN"],
        ),
        ("Sudan has not apologised to Chad.", []),
        ("Sudan apologised to Chad for the raid.", ["SUPPORT - happened SDN>TCD"]),
        ("Sri Lanka handed back 21 fishermen to India on Tuesday.", ["RETREAT release happened LKA>IND"]),
        ("Sri Lanka's navy arrested 14 Indian fishermen off Jaffna.", ["COERCE arrest happened LKA>IND"]),
        (
            "Fourteen Indian fishermen were arrested by Sri Lanka's navy for poaching.",
            ["COERCE arrest happened LKA>IND"],
        ),
        (
            "Sri Lankan President Nimal Perera arrives in New Delhi on Thursday for a two-day state visit.",
            ["CONSULT visit planned LKA>IND"],
        ),
        (
            "The two leaders will discuss fishing rights, said Indian spokesman Arun Das of the talks with Sri Lanka.",
            ["CONSULT - planned IND>LKA"],
        ),
        ("India extended a 500m-dollar credit line to Sri Lanka.", ["AID - happened IND>LKA"]),
        (
            "Greece scrambled fighter jets after Turkish drones entered its airspace.",
            ["MOBILIZE weapons happened GRC>TUR", "COERCE - happened TUR>GRC"],
        ),
        (
            "Greece's coastguard said a Turkish patrol boat had harassed Greek fishermen.",
            ["COERCE restrict claimed TUR>GRC"],
        ),
        ("A Greek fishing boat was rammed by a Turkish patrol vessel.", ["COERCE restrict happened TUR>GRC"]),
        ("Turkey rejected the Greek claim as baseless.", ["REJECT - happened TUR>GRC"]),
        ("Turkey and Greece will resume confidence-building talks in Ankara in May.", ["CONSULT - planned TUR>GRC"]),
        ("Ankara accused Athens of militarising the islands.", ["ACCUSE allege happened TUR>GRC"]),
        ("Algeria recalled its ambassador to Spain for consultations.", ["SANCTION withdraw happened DZA>ESP"]),
        ("Algeria sent its ambassador back to Spain.", ["SUPPORT - happened DZA>ESP"]),
        ("Malaysia deported 300 Burmese migrants to Myanmar.", ["COERCE deport happened MYS>MMR"]),
        (
            "China has sanctioned three American arms firms over sales to Taiwan.",
            ["SANCTION discontinue happened CHN>USA"],
        ),
        ("Beijing slapped tariffs of up to 200 percent on Australian wine.", ["SANCTION discontinue happened CHN>AUS"]),
        (
            "Canada and Saudi Arabia agreed to restore full diplomatic relations and appoint new ambassadors.",
            ["AGREE - happened CAN>SAU"],
        ),
        ("Saudi Arabia will reopen its embassy in Syria.", ["SUPPORT - planned SAU>SYR"]),
        (
            "Honduras cut ties with Taiwan and recognised China.",
            ["SANCTION discontinue happened HND>TWN", "SUPPORT - happened HND>CHN"],
        ),
        ("Uzbekistan and Afghanistan signed agreements worth $2bn on Monday.", ["SUPPORT - happened UZB>AFG"]),
        ("A gas deal was signed by Turkmenistan and Iraq.", ["SUPPORT - happened TKM>IRQ"]),
        ("Mexico's senate approved the treaty with Belize.", ["SUPPORT - happened MEX>BLZ"]),
        ("Japan protested to Russia over the drills.", ["ACCUSE disapprove happened JPN>RUS"]),
        (
            "Tokyo said it had lodged a protest with Moscow through diplomatic channels.",
            ["ACCUSE disapprove happened JPN>RUS"],
        ),
        ("Finnish border guards detained a Russian sailor.", ["COERCE arrest happened FIN>RUS"]),
        ("Finland released the Russian tanker on Sunday.", ["RETREAT release happened FIN>RUS"]),
        ("Russian warships sailed close to Danish waters.", ["MOBILIZE weapons happened RUS>DNK"]),
        (
            "Israeli forces shelled a Lebanese village overnight, killing two farmers.",
            ["ASSAULT heavy-weapons happened ISR>LBN"],
        ),
        ("Two Lebanese farmers were killed by Israeli shelling.", ["ASSAULT heavy-weapons happened ISR>LBN"]),
        (
            "Lebanon complained to the United Nations about the shelling by Israel.",
            ["ACCUSE disapprove happened LBN>ISR"],
        ),
        ("Ethiopia ruled out talks with Eritrea.", ["REJECT meet happened ETH>ERI"]),
        ("Eritrea refused to take part in talks with Ethiopia.", ["REJECT meet happened ERI>ETH"]),
        ("Eritrea pulled out of talks with Ethiopia.", ["REJECT meet happened ERI>ETH"]),
        (
            "Ethiopia's prime minister, Abiy Tadesse, will not attend the summit in Eritrea.",
            ["REJECT meet happened ETH>ERI"],
        ),
        ("Ethiopia denied it had moved tanks to the border with Eritrea.", ["MOBILIZE weapons denied ETH>ERI"]),
        ("South Sudan closed its airspace to Sudanese aircraft.", ["COERCE restrict happened SSD>SDN"]),
        (
            "South Sudan's president, Deng Lual, telephoned his Sudanese counterpart on Friday.",
            ["CONSULT phone happened SSD>SDN"],
        ),
        (
            "The foreign ministers of Egypt, Sudan and Ethiopia met in Khartoum on Sunday.",
            ["CONSULT - happened EGY>ETH,SDN"],
        ),
        (
            "The defence chiefs of Malaysia and Indonesia signed a pact on joint patrols.",
            ["SUPPORT - happened MYS>IDN"],
        ),
        ("Officials from Laos and Vietnam will meet in Hanoi next week.", ["CONSULT - planned LAO>VNM"]),
        ("The presidents of Peru and Bolivia spoke by telephone on Monday.", ["CONSULT phone happened PER>BOL"]),
        (
            "Bolivia's foreign minister, Rosa Quispe, will pay an official visit to Peru on May 4.",
            ["CONSULT visit planned BOL>PER"],
        ),
        (
            "The Peruvian government called the claim baseless. Peru said Bolivia had broken the contract.",
            ["SANCTION withdraw claimed BOL>PER"],
        ),
        ("Bolivia has promised to withdraw its troops from Peru.", ["AGREE - happened BOL>PER"]),
        ("Bolivia has vowed to withdraw its ambassador from Peru.", ["THREATEN relations happened BOL>PER"]),
        ("Peru on Tuesday pulled out of a session with Bolivia.", ["REJECT meet happened PER>BOL"]),
        ("Peru has pulled a battalion out of Bolivia.", ["RETREAT withdraw happened PER>BOL"]),
        ("Peru is ready to fight.", []),
        ("Bolivia warned that Lima might lose the grant.", []),
        ("Bolivia denies breaking the contract with Peru.", ["SANCTION withdraw denied BOL>PER"]),
        ("Peru has withdrawn its ambassador from Bolivia in protest.", ["SANCTION withdraw happened PER>BOL"]),
        ("Hundreds of Bolivians protested outside the Peruvian embassy in La Paz.", ["PROTEST demo happened BOL>PER"]),
        ("Bolivia is considering closing the border with Peru.", []),
        ("Bolivia may close the border with Peru.", ["COERCE restrict possible BOL>PER"]),
        ("Bolivia threatened to close the border with Peru.", ["THREATEN restrict happened BOL>PER"]),
        ("Peru urged Bolivia to return to talks.", ["REQUEST meet happened PER>BOL"]),
        ("Bolivia accepted Peru's invitation to talks in Lima.", ["AGREE - happened BOL>PER"]),
        (
            "The two countries have agreed to set up a joint commission, Peru and Bolivia said.",
            ["AGREE - happened PER>BOL"],
        ),
        (
            "Iran's president, Reza Taheri, landed in Baghdad on Wednesday, his first visit to Iraq.",
            ["CONSULT visit happened IRN>IRQ"],
        ),
        ("Iraq has asked Turkey to halt its air strikes.", ["REQUEST yield happened IRQ>TUR"]),
        ("Turkey struck Kurdish positions in Iraq with drones.", ["ASSAULT drone happened TUR>IRQ"]),
        ("A Turkish drone strike in northern Iraq killed two people.", ["ASSAULT drone happened TUR>IRQ"]),
        (
            "Iraq's foreign ministry condemned the attack by Turkey as a violation of its sovereignty.",
            ["ACCUSE disapprove happened IRQ>TUR"],
        ),
        (
            "Canada, Britain and Australia imposed sanctions on two Burmese generals.",
            ["SANCTION discontinue happened AUS,CAN,GBR>MMR"],
        ),
        ("Sanctions were imposed on two Burmese generals by Canada.", ["SANCTION discontinue happened CAN>MMR"]),
        ("Myanmar's junta rejected the Canadian sanctions.", ["REJECT - happened MMR>CAN"]),
        (
            "The European Union extended sanctions on Belarus until February.",
            ["SANCTION discontinue happened IGOEUREEC>BLR"],
        ),
        ("Lithuania has closed two of its six crossings with Belarus.", ["COERCE restrict happened LTU>BLR"]),
        ("Belarus retaliated by barring Lithuanian trucks.", ["COERCE restrict happened BLR>LTU"]),
        ("Vietnam protested on Friday against China's fishing ban.", ["ACCUSE disapprove happened VNM>CHN"]),
        ("China's coastguard drove away a Philippine boat.", ["COERCE restrict happened CHN>PHL"]),
        ("Manila filed a diplomatic protest over the Chinese laser incident.", ["ACCUSE disapprove happened PHL>CHN"]),
        ("China pledged to buy more Vietnamese rice.", ["AGREE - happened CHN>VNM"]),
        ("Mongolia and Russia will hold joint drills in August.", ["COOPERATE - planned MNG>RUS"]),
        (
            "South Korea fired warning shots at a North Korean patrol boat that crossed the sea border.",
            ["ASSAULT firearms happened KOR>PRK", "COERCE - happened PRK>KOR"],
        ),
        (
            "North Korean soldiers crossed the demarcation line, South Korea's military said.",
            ["COERCE - claimed PRK>KOR"],
        ),
        ("Seoul suspended a military agreement with Pyongyang.", ["SANCTION withdraw happened KOR>PRK"]),
        ("Pyongyang blew up the roads linking it to South Korea.", ["ASSAULT destroy happened PRK>KOR"]),
        ("Tokyo and Seoul shared missile data in real time for the first time.", ["COOPERATE - happened JPN>KOR"]),
        ("Japan removed South Korea from its list of trusted partners.", ["SANCTION expel happened JPN>KOR"]),
        (
            "South Korea withdrew its complaint against Japan at the World Trade Organization.",
            ["CONCEDE - happened KOR>JPN"],
        ),
        ("South Korea has sent a rescue team to Turkey.", ["AID - happened KOR>TUR"]),
        ("Zambia deported two Zimbabwean journalists.", ["COERCE deport happened ZMB>ZWE"]),
        ("Zambia refused entry to a Zimbabwean opposition leader.", ["REJECT - happened ZMB>ZWE"]),
        ("Zimbabwe jailed a Zambian pilot for spying.", ["SANCTION convict happened ZWE>ZMB"]),
        ("Zimbabwe and Zambia swapped prisoners on Monday.", ["COOPERATE - happened ZWE>ZMB"]),
    ],
)
def test_a_passage_tells_its_events(text: str, expected: list[str]) -> None:
    assert [told(event) for event in document(text, until="find_events").events] == expected
