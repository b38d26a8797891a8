from __future__ import annotations

import pytest

from detente.extraction.events.codes import Code, PlanRow, cameo_of_plan
from detente.lexicon import rows


@pytest.mark.parametrize(
    ("deed", "plan"),
    [
        ("042", "036"),
        ("0841", "0353"),
        ("073", "0333"),
        ("070", "033"),
        ("1723", "1323"),
        ("190", "1384"),
        ("111", "111"),
    ],
)
def test_a_planned_deed_is_a_promise_or_a_threat_and_words_stay(deed: str, plan: str) -> None:
    assert cameo_of_plan(deed) == plan


def test_the_codes_of_plans_are_known() -> None:
    assert {row.plan for row in rows("cameo_plans", PlanRow)} <= {row.code for row in rows("cameo", Code)}
