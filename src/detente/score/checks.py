"""What a value of a record or gold file may be: functions that give it back as the scores compare it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from detente.model.days import Days, days_of
from detente.score.words import Place

Check = Callable[[Any, float], Any]  # (value, length of the article) -> the value as compared, or a ValueError


def need(fits: bool, what: str, value: Any) -> None:  # noqa: FBT001 - it is what the function asks
    """Nothing; a ValueError that says what was expected, unless it fits."""
    if not fits:
        raise ValueError(f"expected {what}, found {json.dumps(value):.80}")


def matching(pattern: str, what: str) -> Check:
    """A text of this pattern."""

    def check(value: Any, _: float) -> str:
        need(isinstance(value, str) and re.fullmatch(pattern, value) is not None, what, value)
        return str(value)

    return check


def one_of(*allowed: str) -> Check:
    """One of these texts."""
    return matching("|".join(allowed), f"one of {', '.join(allowed)}")


def list_of(check: Check, least: int = 0, kind: type = tuple) -> Check:
    """A list whose members pass the check, as a tuple or a set."""

    def check_all(values: Any, end: float) -> Any:
        need(isinstance(values, list) and len(values) >= least, f"a list of {least} or more", values)
        return kind(check(value, end) for value in values)

    return check_all


def place(value: Any, end: float) -> Place:
    """A span inside the article."""
    is_pair = isinstance(value, list) and len(value) == 2 and all(type(at) is int for at in value)
    need(is_pair and 0 <= value[0] < value[1], "a span [start, end) with 0 <= start < end", value)
    need(value[1] <= end, f"a span inside the article, which ends at {end}", value)
    return value[0], value[1]


def day(value: Any, _: float) -> Days:
    """First and last day of a value of any grain."""
    found = days_of(value) if isinstance(value, str) else None
    need(found is not None, "an ISO 8601 day, week, month or year", value)
    assert found is not None
    return found


def probability(value: Any, _: float) -> float:
    """A number from 0 to 1."""
    need(type(value) in (int, float) and 0 <= value <= 1, "a probability from 0 to 1", value)
    return float(value)


def ends(check: Check, *keys: str) -> Check:
    """Two ends, either of which may be null: an object with these keys (the record), or a list (the gold: no keys)."""

    def check_ends(value: Any, end: float) -> tuple[Any, ...]:
        need(isinstance(value, dict if keys else list), "an object" if keys else "a list", value)
        pair = [value.get(key) for key in keys] if keys else value
        need(len(pair) == 2, "two ends", value)
        return tuple(None if at is None else check(at, end) for at in pair)

    return check_ends


def interval(*keys: str) -> Check:
    """From the first day of one end to the last of the other; a missing end is the same as the other."""

    def check(value: Any, end: float) -> Days | None:
        first, last = ends(day, *keys)(value, end)
        if first is None and last is None:
            return None
        found = (first or last)[0], (last or first)[1]
        need(found[0] <= found[1], "an end that is not before the start", value)
        return found

    return check
