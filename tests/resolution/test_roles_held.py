"""Roles over time."""

from detente.model.registry import RoleHeld
from detente.resolution.roles_held import roles_held
from resolution.test_registry import actor


def test_wordings_of_one_office_are_one_role() -> None:
    found = roles_held([
        actor("Ada Kovan", "Foreign Minister", "NOR", "2024-01-01"),
        actor("Ada Kovan", "Minister of Foreign Affairs", "NOR", "2024-06-01"),
        actor("Ada Kovan", "foreign minister", None, "2024-03-01"),
        actor("Ada Kovan", "Foreign Minister", "NOR", "2024-02-01"),
        actor("Ada Kovan", "President", "NOR", "2025-01-01"),
        actor("Ada Kovan", None, None, "2025-02-01"),
    ])  # fmt: skip
    assert found == (
        RoleHeld("Foreign Minister", None, "NOR", "2024-01-01", "2024-06-01", 4),
        RoleHeld("President", None, "NOR", "2025-01-01", "2025-01-01", 1),
        RoleHeld(None, None, None, "2025-02-01", "2025-02-01", 1),
    )


def test_a_role_held_no_more_is_another() -> None:
    now = actor("Ada Kovan", "President", "NOR", "2024-01-01")
    then = actor("Ada Kovan", "President", "NOR", "2025-01-01", former=True)
    assert len(roles_held([now, then])) == 2
