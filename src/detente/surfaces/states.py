"""States and organisations as a person names them: by code, name or capital."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

import typer

from detente.extraction.naming.gazetteer import entries
from detente.resolution.persons import words_of


@cache
def named_states() -> Mapping[tuple[str, ...], str]:
    """The codes of states and organisations by each of their names and capitals, folded."""
    forms = (form for those in entries().values() for form in those)
    return {
        words_of(" ".join(words)): entry.country
        for words, entry in forms
        if entry.kind in ("state", "capital", "body", "igo") and entry.country
    }


def code_of(text: str) -> str | None:
    """The code of a state or organisation, from its code or one of its names; None: nobody is called so."""
    if text.upper() in named_states().values():
        return text.upper()
    return named_states().get(words_of(text))


def two_states(one: str, other: str) -> tuple[str, str]:
    """The codes of two states, in the order in which they are named.

    Raises:
        BadParameter: Nobody is called so, or both are one state.
    """
    sides = state_of(one), state_of(other)
    if sides[0] == sides[1]:
        raise typer.BadParameter(f"{one!r} and {other!r} are one state; name two")
    return sides


def state_of(text: str) -> str:
    """The code of a state or organisation, from its code or one of its names: "CHN", "china", "Beijing".

    Raises:
        BadParameter: Nobody is called so.
    """
    if found := code_of(text):
        return found
    codes = set(named_states().values())
    names = [" ".join(words) for words in named_states()]
    near = get_close_matches(" ".join(words_of(text)), sorted({*names, *codes}), n=3)
    hint = f"; did you mean {', '.join(near)}?" if near else "; write it as USA or by its name"
    raise typer.BadParameter(f"{text!r} is no state or organisation that detente knows{hint}")
