"""What a passage is about: the states and issues in it, and in its article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """States and issues by the names of the tables, each sorted, near ones in the passage itself."""

    near_states: tuple[str, ...] = ()
    near_issues: tuple[str, ...] = ()
    states: tuple[str, ...] = ()  # of the article, those named most often first
    issues: tuple[str, ...] = ()
