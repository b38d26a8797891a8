"""Lines named again."""

from __future__ import annotations

import pytest

from extraction.test_channels import briefly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad and Sudan quarrelled. Chad said the work of the joint commission was suspended until further notice.",
            ["talks:suspended"],
        ),
        ("Kenya and Somalia quarrelled. Kenya said the commission's work was suspended.", []),
        (
            "Chad cut the hotline with Sudan. It was restored on Thursday.",
            ["hotline:suspended", "hotline:restored:2023-02-02"],
        ),
        (
            "Chad closed its consulate in Sudan in May 2022. It will reopen on March 1.",
            ["consulate:closed:2022-05", "consulate:planned:2023-03-01"],
        ),
        (
            "Chad and Sudan opened trade talks in May 2022. The talks were suspended in July 2022.",
            ["trade:suspended:2022-07"],
        ),
        (
            "The border commission of Chad and Sudan met on Monday. The commission will meet again on February 19.",
            ["border-talks:open:2023-01-30", "border-talks:planned:2023-02-19"],
        ),
        (
            "Chad cut the hotline with Sudan on Monday. The line was restored on Thursday.",
            ["hotline:restored:2023-02-02", "hotline:suspended:2023-01-30"],
        ),
    ],
)
def test_a_line_is_named_again(text: str, expected: list[str]) -> None:
    assert briefly(text) == sorted(expected)
