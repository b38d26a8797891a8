from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("Chile's consul general in Lima, Omar Reyes, spent an hour there.", "Omar Reyes", "consul general", "CHL"),
        ("The minister lost his job. His successor as foreign minister, Ann Harlan, spoke.", "Ann Harlan",
         "foreign minister", None),
        ("A spokeswoman for the president, Ann Harlan, said no.", "Ann Harlan", "spokeswoman", None),
        ("The head of the Chilean delegation, Ann Harlan, said no.", "Ann Harlan",
         "head of the Chilean delegation", "CHL"),
        ("Under Secretary for Political Affairs Ann Harlan spoke.", "Ann Harlan",
         "Under Secretary for Political Affairs", None),
        ("This way President Harlan left.", "Harlan", "President", None),
        ("At 8 a.m. Secretary Harlan arrived.", "Harlan", "Secretary", None),
        ("Ann Harlan of Chile met him.", "Ann Harlan", None, "CHL"),
        ("He met Chile's Ann Harlan on Monday.", "Ann Harlan", None, "CHL"),
    ],
)  # fmt: skip
def test_the_words_around_a_name_give_role_and_state(
    text: str, name: str, role: str | None, country: str | None
) -> None:
    mentions = {m.name: (m.role, m.country) for m in reversed(document(text, until="find_mentions").mentions)}
    assert mentions[name] == (role, country)
