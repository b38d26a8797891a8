import pytest

from detente.extraction.channel_visitors import kind_of_role


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("Minister of Foreign Affairs", "foreign-ministers"),
        ("Deputy Foreign Minister", "diplomats"),
        ("Defence Minister", "military"),
        ("President", "leaders"),
        ("lawyer", None),
        (None, None),
    ],
)
def test_a_role_tells_the_line_that_its_holder_keeps(role: str | None, kind: str | None) -> None:
    assert kind_of_role(role) == kind
