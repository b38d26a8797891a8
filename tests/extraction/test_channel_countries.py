"""Between whom a line of contact is."""

from __future__ import annotations

import pytest

from extraction.test_channels import found


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad suspended its dialogue with Sudan on Monday.", [("SDN", "TCD")]),
        ("Chad will resume trade talks with Sudan in Oslo on February 13.", [("SDN", "TCD")]),
        ("Chad suspended its security dialogue with Sudan on Libya and Egypt.", [("SDN", "TCD")]),
        ("The Chad-Sudan dialogue on Libya was suspended.", [("SDN", "TCD")]),
        ("The U.S.-Chad Strategic Dialogue was suspended on Monday.", [("TCD", "USA")]),
        ("Chad and Sudan quarrelled. The border is closed.", [("SDN", "TCD")]),
        ("Chad and Sudan quarrelled. Kenya and Somalia looked on. The border is closed.", []),
    ],
)
def test_the_sides_of_a_line(text: str, parties: list[tuple[str, ...]]) -> None:
    assert list(dict.fromkeys(each for each, *_ in found(text))) == parties
