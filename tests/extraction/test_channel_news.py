"""Lines of contact as news tells of them: cut, kept, planned, begun again."""

from __future__ import annotations

import pytest

from extraction.test_channels import briefly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad's ambassador to Sudan, recalled in May 2022, returned to his post on Monday.",
            ["ambassador:restored:2023-01-30"],
        ),
        ("The ambassadors of Chad and Sudan are back at their posts.", ["ambassador:restored"]),
        ("Chad's new ambassador to Sudan presented his credentials on Monday.", ["ambassador:open:2023-01-30"]),
        ("Chad has agreed to send its ambassador back to Sudan by March 1.", ["ambassador:planned:2023-03-01"]),
        ("Chad will not send its ambassador back to Sudan.", []),
        ("Chad expelled three Sudanese diplomats on Monday.", []),
        ("Sudan asked Chad to withdraw its ambassador.", []),
        ("Chad summoned Sudan's ambassador on Monday.", []),
        ("The recall of Chad's ambassador from Sudan was announced on Monday.", ["ambassador:suspended:2023-01-30"]),
        ("Chad's embassy in Sudan has been closed since 2019.", ["embassy:closed:2019"]),
        ("The closure of Chad's consulate in Sudan took effect on Monday.", ["consulate:closed:2023-01-30"]),
        ("Chad is to open a consulate in Sudan in March.", ["consulate:planned:2023-03"]),
        (
            "Chad's consulate in Sudan, closed last year, will open its doors again on March 5.",
            ["consulate:planned:2023-03-05"],
        ),
        (
            "The consulates that Chad and Sudan closed last year are to reopen on March 15.",
            ["consulate:planned:2023-03-15"],
        ),
        ("Sudan opened its border with Chad on Monday after three years.", ["border:open:2023-01-30"]),
        (
            "The border crossing at Adre, shut since May, is to open again on February 20, Chad and Sudan agreed.",
            ["border:planned:2023-02-20"],
        ),
        (
            "Lorries have been crossing the border bridge between Chad and Sudan again since Monday.",
            ["border:restored:2023-01-30"],
        ),
        ("Trucks again crossed the border between Chad and Sudan on Monday.", ["border:restored:2023-01-30"]),
        ("Chad lifted its blockade of the border with Sudan.", ["border:restored"]),
        ("Direct flights between Chad and Sudan will start again on March 7.", ["flights:planned:2023-03-07"]),
        ("Flights to Sudan, which Chad halted in July, are due to resume on March 1.", ["flights:planned:2023-03-01"]),
        (
            "Passenger flights between Chad and Sudan resumed on Monday after seven months.",
            ["flights:restored:2023-01-30"],
        ),
        (
            "The first passenger flight from Chad to Sudan in almost a year landed on Monday.",
            ["flights:restored:2023-01-30"],
        ),
        ("Chad allowed flights to Sudan again on Monday.", ["flights:restored:2023-01-30"]),
        ("Planes are flying again between Chad and Sudan.", ["flights:restored"]),
        ("Chad and Sudan have begun exchanging flood data again.", ["data:restored"]),
        ("Chad and Sudan are again sharing flood data.", ["data:restored"]),
        ("Chad has again been sending flood data to Sudan since January 10.", ["data:restored:2023-01-10"]),
        ("Chad and Sudan agreed to start sharing flood data again from March 1.", ["data:planned:2023-03-01"]),
        ("Chad and Sudan resumed the trade negotiations that they broke off in May.", ["trade:restored"]),
        (
            "The commanders of the two armies of Chad and Sudan met on Monday for the first time since June.",
            ["military:restored:2023-01-30"],
        ),
        ("Military contacts between Chad and Sudan were restored on Monday.", ["military:restored:2023-01-30"]),
        ("Chad and Sudan have resumed military-to-military talks.", ["military:restored"]),
        (
            "Full diplomatic relations between Chad and Sudan were restored on Monday.",
            ["diplomatic-relations:restored:2023-01-30"],
        ),
        ("Chad and Sudan restored full diplomatic representation on Monday.", ["embassy:restored:2023-01-30"]),
        (
            "The joint commission of Chad and Sudan will meet on February 10 for the first time in two years.",
            ["talks:planned:2023-02-10"],
        ),
        (
            "The joint commission of Chad and Sudan met on Monday for the first time in two years.",
            ["talks:restored:2023-01-30"],
        ),
        ("The joint commission of Chad and Sudan has not met since May.", ["talks:suspended:2022-05"]),
        ("Chad will take part again in the joint commission with Sudan.", ["talks:planned"]),
        (
            "The presidents of Chad and Sudan are to lead a joint cabinet on February 20.",
            ["leaders:planned:2023-02-20"],
        ),
        ("The joint cabinet of Chad and Sudan met on Monday, the first since 2019.", ["leaders:restored:2023-01-30"]),
        ("Chad began issuing visas to Sudanese citizens again on Monday.", ["visas:restored:2023-01-30"]),
        ("Visas for Sudanese are again being issued by Chad.", ["visas:restored"]),
        ("Sudan lifted visa restrictions on Chadians.", []),
        ("Trains between Chad and Sudan have not run since 2019.", ["rail:suspended:2019"]),
        ("Talks between Chad and Sudan broke up in anger on Monday.", ["talks:suspended:2023-01-30"]),
        ("All contact between Chad and Sudan has ceased.", ["communication:suspended"]),
        ("The hotline between Chad and Sudan works again.", ["hotline:restored"]),
        ("The hotline between Chad and Sudan is working again since Monday.", ["hotline:restored:2023-01-30"]),
        ("The hotline between Chad and Sudan came back to life on Monday.", ["hotline:restored:2023-01-30"]),
        ("Chad turned the hotline with Sudan back on.", ["hotline:restored"]),
        (
            "The hotline between Chad and Sudan rang on Monday for the first time in a year.",
            ["hotline:restored:2023-01-30"],
        ),
        ("Chad ended its suspension of trade talks with Sudan.", ["trade:restored"]),
        ("Chad dropped its boycott of the joint commission with Sudan.", ["talks:restored"]),
        ("The suspension of flights between Chad and Sudan ended on Monday.", ["flights:restored:2023-01-30"]),
        ("The ban on flights between Chad and Sudan was lifted on Monday.", ["flights:restored:2023-01-30"]),
        ("A ban on flights between Chad and Sudan comes into force on February 10.", ["flights:suspended:2023-02-10"]),
    ],
)
def test_what_news_tells_of_a_line(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
