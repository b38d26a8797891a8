"""People who are awaited in a place: "is expected in Lima on Monday"."""

from __future__ import annotations

from typing import Final

from detente.model.parse import Parse

AWAITED: Final = frozenset({"expected", "awaited"})


def is_awaited(parse: Parse, verb: int) -> bool:
    """Whether a participle says that somebody is awaited in a place that it names."""
    if parse.tokens[verb].lower not in AWAITED or parse.kid(verb, "xcomp", "ccomp", "advcl", "obj") is not None:
        return False
    return any(
        parse.tokens[kid].pos == "PROPN"
        and (case := parse.kid(kid, "case"))
        and parse.tokens[case].lower in ("in", "at")
        for kid in parse.kids(verb, "obl")
    )
