import pytest

from extraction.test_channels import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad's Minister of Foreign Affairs, Omar Deby, will visit Sudan on February 8.",
            [(("SDN", "TCD"), "foreign-ministers", "planned", "2023-02-08")],
        ),
        ("Chad's Minister of Foreign Affairs, Omar Deby, visited Sudan in January.", []),
        (
            "President Omar Deby of Chad will fly to Sudan on February 8 and hold talks with officials.",
            [(("SDN", "TCD"), "leaders", "planned", "2023-02-08")],
        ),
    ],
)
def test_a_planned_visit_is_a_line_with_its_talks(text: str, expected: list[object]) -> None:
    assert found(text) == expected
