"""Between whom a meeting keeps a line of contact: by words of the roles of those who meet."""

from __future__ import annotations

from typing import Final

VISITORS: Final = (  # the first that fits
    ("diplomats", ("deputy", "assistant", "vice foreign", "under secretary", "undersecretary", "state secretary")),
    (
        "foreign-ministers",
        ("foreign minister", "secretary of state", "foreign secretary", "external affairs", "foreign affairs"),
    ),
    ("military", ("defence", "defense", "general", "admiral", "chief of staff", "army", "commander")),
    ("trade", ("trade", "commerce", "treasury", "finance", "economy")),
    ("climate", ("climate",)),
    ("legislators", ("speaker", "senator", "congress", "lawmaker", "parliament")),
    ("leaders", ("president", "prime minister", "chancellor", "premier", "king", "emir", "crown prince", "taoiseach")),
)


def kind_of_role(role: str | None) -> str | None:
    """The kind of line that somebody in a role keeps: "foreign-ministers"; None where the role tells none."""
    words = (role or "").lower()
    return next((kind for kind, known in VISITORS if any(word in words for word in known)), None)
