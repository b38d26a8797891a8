"""Articles in the habits of several houses: exactly the story's own sentences are read, on the right day."""

import pytest

from detente.reading.articles import Known, article_from

AGENCY = (
    """Norway, Sweden agree to reopen border talks

By Mila Torvan and Jon Redd

October 21, 2024 3:14 PM GMT+1 Updated 2 hours ago

[1/3] Foreign Minister Ada Kovan attends a news conference in Oslo, October 21, 2024. REUTERS/Jon Redd Purchase rights

Summary
Talks to resume in November after six-month freeze
Sweden says no preconditions

OSLO, Oct 21 (ORW) - Norway and Sweden agreed on Monday to reopen talks on their border, Minister Ada Kovan said.

"We will meet in November," Kovan told reporters in Oslo.

Item 1 of 3 A soldier stands guard at the border. REUTERS/Jon Redd

'NO PRECONDITIONS'

Sweden's government has insisted that talks be held without preconditions, a stance repeated on Sunday.

The Daily Briefing newsletter provides all the news you need. Sign up here.

Advertisement · Scroll to continue

($1 = 10.9 Norwegian crowns)

Reporting by Mila Torvan in Oslo; Editing by Pia Holm

Share
X
Facebook
Email

Mila Torvan covers Nordic politics from Oslo.""",
    "2024-10-21 dateline",
    [
        "Norway and Sweden agreed on Monday to reopen talks on their border, Minister Ada Kovan said.",
        '"We will meet in November," Kovan told reporters in Oslo.',
        "Sweden's government has insisted that talks be held without preconditions, a stance repeated on Sunday.",
    ],
)
BROADCASTER = (
    """Norway and Sweden to reopen border talks
Published 21 October 2024
Share
Save
Mila Torvan
Nordic correspondent, Oslo
Norway and Sweden have agreed to reopen talks on their border, six months after a row over fishing.
"There is no reason to wait," Ada Kovan said.
What is the row about?
The two countries have argued for years over where their waters end.
'A dangerous moment'
Analysts say the talks could fail within weeks.
Image source, Getty Images
Image caption, A trawler in the strait
The next round will be held in Bergen in November.
More on this story
Sweden recalls its ambassador to Norway
Published 3 May
Related Topics
Sweden
Fishing""",
    "2024-10-21 published line",
    [
        "Norway and Sweden have agreed to reopen talks on their border, six months after a row over fishing.",
        '"There is no reason to wait," Ada Kovan said.',
        "The two countries have argued for years over where their waters end.",
        "Analysts say the talks could fail within weeks.",
        "The next round will be held in Bergen in November.",
    ],
)
CHANNEL = (
    """News|Border Disputes
Norway, Sweden agree to reopen border talks
Foreign ministers say the six-month freeze is over, but analysts warn the deal could collapse.

Ada Kovan
Foreign Minister Ada Kovan speaks during a news conference in Oslo [Jon Redd/Reuters]
By Mila Torvan
Published On 21 Oct 2024
21 Oct 2024
Norway and Sweden have agreed to reopen talks on their border after a six-month freeze, both governments say.

Keep reading
list of 4 items
list 1 of 4
Sweden recalls its ambassador
list 2 of 4
Why fish divide two friends
end of list
Foreign Minister Ada Kovan said on Monday that the talks would begin in November.

‘No preconditions’
Sweden has insisted that talks be held without preconditions.

Source: Orlan Wire and news agencies""",
    "2024-10-21 published line",
    [
        "Foreign ministers say the six-month freeze is over, but analysts warn the deal could collapse.",
        "Norway and Sweden have agreed to reopen talks on their border after a six-month freeze, both governments say.",
        "Foreign Minister Ada Kovan said on Monday that the talks would begin in November.",
        "Sweden has insisted that talks be held without preconditions.",
    ],
)
COOPERATIVE = (
    """Norway and Sweden will reopen border talks

BY MILA TORVAN
Updated 4:15 PM GMT+1, October 21, 2024

OSLO, Norway (AP) — Norway and Sweden agreed Monday to reopen talks on their border, officials in both countries said.

RELATED STORIES

Sweden recalls its ambassador to Norway
Fishing row deepens between neighbors

“We are ready,” Kovan said at a news conference.

___

Associated Press writer Jon Redd in Stockholm contributed to this report.

___

Follow our coverage of Norway at https://news.example/hub/norway""",
    "2024-10-21 published line",
    [
        "Norway and Sweden agreed Monday to reopen talks on their border, officials in both countries said.",
        "“We are ready,” Kovan said at a news conference.",
    ],
)
STATE_AGENCY = (
    """OSLO, October 21. /ORWA/. Norway and Sweden have agreed to reopen talks, Ada Kovan told a news conference.

"We are ready for talks," she said.

TAGS: Norway, Sweden
Published: 2024-10-22""",
    "2024-10-21 dateline",
    [
        "Norway and Sweden have agreed to reopen talks, Ada Kovan told a news conference.",
        '"We are ready for talks," she said.',
    ],
)
MAIL = (
    """From: wire@orlan.example
Subject: Norway, Sweden
Date: Mon, 21 Oct 2024 10:15:00 +0000

   OSLO (ORW) -- Norway and Sweden agreed on Monday to reopen talks on
their border, ending a freeze that began in May.
   Foreign Minister Ada Kovan said that talks would begin in November,
and that no preconditions had been set.""",
    "2024-10-21 published line",
    [
        "Norway and Sweden agreed on Monday to reopen talks on their border, ending a freeze that began in May.",
        "Foreign Minister Ada Kovan said that talks would begin in November, and that no preconditions had been set.",
    ],
)
BRIEFING = (
    """Press Briefing by Spokesperson Pia Holm
Ministry of Foreign Affairs
Oslo
1:40 P.M. CET
MS HOLM: Good afternoon. We agreed on Monday to reopen talks. For more details I would ask you to call us.
QUESTION: Do you have more on the date?
MS HOLM: In November.
Yes?
QUESTION: I have a question about fishing
MS HOLM: We will not be moved.
END""",
    None,
    [
        "MS HOLM: Good afternoon. We agreed on Monday to reopen talks. For more details I would ask you to call us.",
        "QUESTION: Do you have more on the date?",
        "MS HOLM: In November.",
        "Yes?",
        "QUESTION: I have a question about fishing",
        "MS HOLM: We will not be moved.",
    ],
)
RELEASE = (
    """Office of the Spokesperson
For Immediate Release
The following is attributable to Spokesperson Pia Holm:
Minister Ada Kovan met today with her Swedish counterpart in Oslo to discuss their border.
The ministers agreed to:
- reopen talks in November
- set no preconditions
For further information, please contact press@ministry.example.
# # #""",
    None,
    [
        "The following is attributable to Spokesperson Pia Holm:",
        "Minister Ada Kovan met today with her Swedish counterpart in Oslo to discuss their border.",
        "The ministers agreed to:",
        "- reopen talks in November",
        "- set no preconditions",
    ],
)
STYLES = {
    "agency": AGENCY, "broadcaster": BROADCASTER, "channel": CHANNEL, "cooperative": COOPERATIVE,
    "state agency": STATE_AGENCY, "mail": MAIL, "briefing": BRIEFING, "release": RELEASE,
}  # fmt: skip


@pytest.mark.parametrize(("text", "dated", "read"), STYLES.values(), ids=STYLES)
def test_the_sentences_of_the_story_are_read(text: str, dated: str | None, read: list[str]) -> None:
    article = article_from(text, Known(url=None if dated else "https://news.example/2024/10/21/"))
    assert [" ".join(block.of(text).split()) for block in article.blocks] == read
    assert f"{article.dct} {article.dct_origin}" == (dated or "2024-10-21 url")
