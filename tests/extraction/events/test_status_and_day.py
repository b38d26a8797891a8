"""The status and the days of events, in sentences of today's news with invented persons in real offices."""

from __future__ import annotations

import pytest

from detente.model.event import Event
from documents import document

DCT = "2026-03-12"  # a Thursday


def told(event: Event) -> str:
    sides = f"{','.join(event.source_countries)}>{','.join(event.target_countries)}"
    days = "-" if event.date is None else "..".join(dict.fromkeys((event.date.start, event.date.end)))
    return f"{event.plover} {event.status} {sides} {days}"


STATUSES = [
    # happened
    ("Kenyan Foreign Minister Asha Mwangi met Tanzanian officials on Tuesday.", "CONSULT happened KEN>TZA 2026-03-10"),
    ("Norway has expelled two Belarusian diplomats.", "SANCTION happened NOR>BLR -"),
    ("Two Belarusian diplomats were expelled by Norway on Wednesday.", "SANCTION happened NOR>BLR 2026-03-11"),
    ("Chad was forced to withdraw its troops from Niger.", "RETREAT happened TCD>NER -"),
    ("Chad did not hesitate to shell positions in Sudan.", ""),
    ("Moldova managed to reopen its embassy in Armenia last week.", "SUPPORT happened MDA>ARM 2026-03-02..2026-03-08"),
    ("Ethiopian drones have struck Eritrean troops, killing four soldiers.", "ASSAULT happened ETH>ERI -"),
    ("Peru's decision to recall its ambassador from Bolivia angered La Paz.", "SANCTION planned PER>BOL -"),
    # ongoing
    ("Turkish forces are shelling villages in northern Syria.", "ASSAULT ongoing TUR>SYR -"),
    ("Sudan has been shelling positions in Chad since Monday.", "ASSAULT ongoing SDN>TCD 2026-03-09..2026-03-12"),
    ("Talks between Armenia and Azerbaijan are continuing in Vienna.", "CONSULT ongoing ARM>AZE -"),
    ("Indonesia and Vietnam are negotiating a fisheries agreement.", "CONSULT ongoing IDN>VNM -"),
    ("Kenya is massing troops on the border with Somalia.", "MOBILIZE ongoing KEN>SOM -"),
    # planned
    ("Bulgarian President Petar Iliev will visit Serbia on Saturday.", "CONSULT planned BGR>SRB 2026-03-14"),
    ("Bulgarian President Petar Iliev is due to visit Serbia tomorrow.", "CONSULT planned BGR>SRB 2026-03-13"),
    ("Bulgarian President Petar Iliev arrives in Serbia on Friday.", "CONSULT planned BGR>SRB 2026-03-13"),
    (
        "Bulgarian President Petar Iliev has agreed to visit Serbia in May.",
        "AGREE happened BGR>SRB -\nCONSULT planned BGR>SRB 2026-05-01..2026-05-31",
    ),
    ("Bulgarian President Petar Iliev to visit Serbia in May", "CONSULT planned BGR>SRB 2026-05-01..2026-05-31"),
    ("Talks between Chile and Bolivia are to resume on 20 March.", "CONSULT planned CHL>BOL 2026-03-20"),
    ("Talks between Chile and Bolivia are expected to resume on 20 March.", "CONSULT planned CHL>BOL 2026-03-20"),
    ("Ahead of talks between Chile and Bolivia on Monday, police closed the road.", "CONSULT planned CHL>BOL -"),
    ("Canada said it would send 40 generators to Moldova.", "AID planned CAN>MDA -"),
    ("Canada plans to impose sanctions on Belarus next month.", "SANCTION planned CAN>BLR 2026-04-01..2026-04-30"),
    ("Canada is preparing to impose sanctions on Belarus.", "SANCTION planned CAN>BLR -"),
    ("Canada announced plans to impose sanctions on Belarus.", "SANCTION planned CAN>BLR -"),
    ("Once Rwanda withdraws its troops from Burundi, aid will resume.", "RETREAT planned RWA>BDI -"),
    # possible
    ("Canada may impose sanctions on Belarus.", "SANCTION possible CAN>BLR -"),
    ("Canada could impose sanctions on Belarus in April.", "SANCTION possible CAN>BLR 2026-04-01..2026-04-30"),
    ("Rwanda might expel the Burundian ambassador.", "SANCTION possible RWA>BDI -"),
    # claimed
    ("Sudan said Chadian forces had shelled a village in Darfur.", "ASSAULT claimed TCD>SDN -"),
    ("Chadian forces reportedly shelled a village in Sudan on Monday.", "ASSAULT claimed TCD>SDN 2026-03-09"),
    ("Chadian forces allegedly shelled a village in Sudan.", "ASSAULT claimed TCD>SDN -"),
    ("Chadian forces are believed to have shelled a village in Sudan.", "ASSAULT claimed TCD>SDN -"),
    ("According to Sudan, Chadian forces shelled a village in Sudan.", "ASSAULT claimed TCD>SDN -"),
    ("Chadian forces are said to be shelling a village in Sudan.", "ASSAULT claimed TCD>SDN -"),
    # denied
    ("Chad denied shelling a village in Sudan.", "ASSAULT denied TCD>SDN -"),
    ("Chad denied that its forces had shelled a village in Sudan.", "ASSAULT denied TCD>SDN -"),
    ("Chad said it had not shelled any village in Sudan.", "ASSAULT denied TCD>SDN -"),
    ("Chad said its army had never attacked Sudan.", "ASSAULT denied TCD>SDN -"),
    ("Chadian Defence Minister Moussa Abdel said Chad had no plans to attack Sudan.", "ASSAULT denied TCD>SDN -"),
    # cancelled
    ("Bulgarian President Petar Iliev called off a visit to Serbia.", "CONSULT cancelled BGR>SRB -"),
    ("Bulgarian President Petar Iliev has postponed his visit to Serbia.", "CONSULT cancelled BGR>SRB -"),
    ("A visit by Bulgarian President Petar Iliev to Serbia was cancelled.", "CONSULT cancelled BGR>SRB -"),
    ("Talks between Chile and Bolivia were called off on Wednesday.", "CONSULT cancelled CHL>BOL 2026-03-11"),
    ("Talks between Chile and Bolivia have been postponed indefinitely.", "CONSULT cancelled CHL>BOL -"),
    ("Chile put off talks with Bolivia.", "CONSULT cancelled CHL>BOL -"),
    ("Planned talks between Greece and Albania were scrapped after the shooting.", "CONSULT cancelled GRC>ALB -"),
    ("Greek President Nikos Dimas was to have visited Albania on Friday.", "CONSULT cancelled GRC>ALB 2026-03-13"),
    # no event at all
    ("Greece has ruled out sending troops to Albania.", ""),
    ("Italy warned Greece against attacking Albania.", ""),
    ("Greece stopped short of expelling the Albanian ambassador.", ""),
    ("Greece has not imposed sanctions on Albania.", ""),
    ("Greek drones almost hit an Albanian ship.", ""),
    ("Greece must not attack Albania.", ""),
    ("Bulgarian President Petar Iliev failed to visit Serbia.", ""),
    ("Bulgarian President Petar Iliev has yet to visit Serbia.", ""),
    ("Bulgarian President Petar Iliev is unlikely to visit Serbia.", ""),
    ("Bulgarian President Petar Iliev wants to visit Serbia.", ""),
    ("Bulgarian President Petar Iliev was barred from visiting Serbia.", "COERCE happened SRB>BGR -"),
    ("Canada decided against imposing sanctions on Belarus.", ""),
    ("Unless Rwanda withdraws its troops from Burundi, the border stays shut.", ""),
    ("Should Chad attack Sudan, Egypt would respond.", ""),
    ("Will Chad attack Sudan?", ""),
    ("Nobody believes that Chad would attack Sudan.", ""),
    ("Lifting the embargo on Mali is out of the question for Ghana.", ""),
    ("Ghana left the region without visiting Togo.", ""),
    ("Fears of an attack by Chad on Sudan are growing.", ""),
    # the cue's force
    ("Chad threatened to attack Sudan.", "THREATEN happened TCD>SDN -"),
    ("Chad promised to release Sudanese prisoners.", "AGREE happened TCD>SDN -"),
    ("Chad refused to withdraw its troops from Sudan.", "REJECT happened TCD>SDN -"),
    ("Chad offered to send aid to Sudan.", "AGREE happened TCD>SDN -"),
    ("Sudan urged Chad to withdraw its troops.", "REQUEST happened SDN>TCD -"),
    ("Sudan claims that Chad shelled Sudanese troops.", "ACCUSE happened SDN>TCD -\nASSAULT claimed TCD>SDN -"),
    ("Sudan accused Chad of shelling a village.", "ACCUSE happened SDN>TCD -\nASSAULT claimed TCD>SDN -"),
]  # fmt: skip

DAYS = [
    ("Norway expelled a Belarusian diplomat on Tuesday.", "2026-03-10"),
    ("Norway expelled a Belarusian diplomat yesterday.", "2026-03-11"),
    ("On 3 March, Norway expelled a Belarusian diplomat.", "2026-03-03"),
    ("Norway expelled a Belarusian diplomat in February.", "2026-02-01..2026-02-28"),
    ("Norway expelled a Belarusian diplomat in 2024.", "2024-01-01..2024-12-31"),
    ("Norway expelled a Belarusian diplomat last week.", "2026-03-02..2026-03-08"),
    ("Norway expelled a Belarusian diplomat two weeks ago.", "2026-02-26"),
    ("Norway expelled a Belarusian diplomat earlier this month.", "2026-03-01..2026-03-12"),
    ("Norway expelled a Belarusian diplomat.", "-"),
    ("On Tuesday, Belarus said that Norway had expelled a diplomat.", "-"),
    ("Norway, which joined the pact in 1949, expelled a Belarusian diplomat.", "-"),
    ("Sudan has shelled positions in Chad over the past ten days.", "2026-03-02..2026-03-12"),
    ("Sudan has shelled positions in Chad since June 2025.", "2025-06-01..2026-03-12"),
    ("Sudan has been shelling positions in Chad for three weeks.", "2026-02-19..2026-03-12"),
    ("Sudan shelled positions in Chad from 3 to 5 March.", "2026-03-03..2026-03-05"),
    ("Sudan shelled positions in Chad between 3 and 5 March.", "2026-03-03..2026-03-05"),
    ("Chilean and Bolivian officials will meet on 20 and 21 March.", "2026-03-20..2026-03-21"),
    ("Bulgarian President Petar Iliev will visit Serbia from 20 to 22 April.", "2026-04-20..2026-04-22"),
    ("Bulgarian President Petar Iliev will visit Serbia tomorrow.", "2026-03-13"),
    ("Bulgarian President Petar Iliev will visit Serbia in the coming weeks.", "-"),
    ("Bulgarian President Petar Iliev will pay a two-day visit to Serbia starting on Monday.", "2026-03-16"),
    ("Talks between Chile and Bolivia took place on Tuesday.", "2026-03-10"),
    ("Tuesday's talks between Chile and Bolivia ended without a deal.", "2026-03-10"),
    ("Chile and Bolivia held talks on Tuesday and will meet again on Saturday.", "2026-03-10"),
    ("Ties have been cool since June 2020, when Indian and Chinese soldiers clashed.", "2020-06-01..2020-06-30"),
    ("Since 1 March, Greece has expelled six Albanian diplomats.", "2026-03-01..2026-03-12"),
    ("Greece began withdrawing its troops from Albania on Sunday.", "2026-03-08"),
    ("Uganda has bombed camps in Congo for the past ten months.", "2025-05-12..2026-03-12"),
    ("Uganda has bombed camps in Congo for the past ten years.", "-"),
    ("Talks between Greece and Albania, planned for Tuesday, were cancelled.", "2026-03-10"),
    ("Norway expelled the diplomat on Monday but praised Belarus for its reforms.", "2026-03-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_a_sentence_tells_events_with_their_status(text: str, expected: str) -> None:
    events = document(text, until="find_events", dct=DCT).events
    assert "\n".join(told(event) for event in events) == expected


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_days_of_the_first_event(text: str, expected: str) -> None:
    events = document(text, until="find_events", dct=DCT).events
    assert told(events[0]).split()[-1] == expected
