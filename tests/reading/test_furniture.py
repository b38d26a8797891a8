"""Each row of the table finds its own example, and an article's own sentences are left alone."""

import pytest

from detente.model.span import Span
from detente.reading.furniture import FurnitureRow, find_furniture, furniture_rows

ROWS = list(furniture_rows().values())


def found(text: str) -> list[tuple[str, str]]:
    return [(item.kind, item.span.of(text)) for item in find_furniture(text, [Span(0, len(text))])]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}: {row.example[:40]}")
def test_every_row_finds_its_own_example(row: FurnitureRow) -> None:
    text = row.example.replace("<<", "").replace(">>", "")
    words = row.example.split("<<")[1].split(">>")[0] if "<<" in row.example else text
    kinds = {kind for kind, piece in found(text) if piece == words}
    assert kinds == {row.kind}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Kovan said on Monday that talks would go on.",
        "She posted the letter on Twitter before she flew home.",
        "The newsletter of the ministry said that the border was open.",
        "Reuters reported that two ships had left the port.",
        "The report, edited by two former envoys, was published by Reuters.",
        "Read in full, the treaty says nothing about the islands.",
        "Share prices fell after the embargo was announced.",
        "Related talks on fishing were broken off in May.",
        "More than 300 soldiers crossed the border, the ministry said.",
        "MR REDD: For more details I would ask you to call the ministry.",
        "QUESTION: I have a question about the embargo. Do you have more?",
        "Kovan is a former editor of the Orlan Wire who was jailed in May, and the talks are about her release.",
        "We support our neighbours, our work goes on, and we will not be moved.",
        "The envoy, a reporter for Orlan Wire in the 1990s, covers little ground in her letter.",
        "Photos of the damaged ship were shown at the council.",
        "Video of the strike was shared by the ministry on Telegram.",
        "Click fraud cost the ministry dearly, the auditors said.",
        "By Monday the two sides had agreed on nothing.",
        "Copyright law is one of the issues between the two countries.",
    ],
)
def test_a_sentence_is_no_furniture(text: str) -> None:
    following = "\nThe talks go on." * 8
    paragraphs = [Span(0, len(text))] + [
        Span(start, start + 16) for start in range(len(text) + 1, len(text) + 8 * 17, 17)
    ]
    assert find_furniture(text + following, paragraphs) == ()


def test_the_caption_of_a_video_stands_before_its_player_notice() -> None:
    text = "Envoys meet in Orlan To view this video please enable JavaScript, and consider a newer browser"
    assert found(text) == [("caption", "Envoys meet in Orlan"), ("notice", text[21:])]


def test_a_sentence_before_a_player_notice_is_read() -> None:
    text = "Kovan left on Monday. To view this video please enable JavaScript, and consider a newer browser"
    assert found(text) == [("notice", text[22:])]
