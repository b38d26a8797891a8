"""What verbs, nouns and adjectives say of a line of contact (data/channel_states.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.extraction.channel_lines import Line
from detente.language.inflection import noun_forms, verb_lemmas
from detente.lexicon import rows
from detente.model.channel import ChannelState

Frame = Literal["object", "subject", "oblique", "noun", "adjective"]

NOT_ALL: Final = frozenset({"envoy", "ties"})  # sorts that a row must name
KEEPING: Final = frozenset(verb_lemmas(("keep", "leave", "hold", "stay", "remain")))


@dataclass(frozen=True, slots=True)
class StateRow:
    """One row of data/channel_states.tsv."""

    words: str
    state: ChannelState
    frame: Frame
    example: str
    sorts: tuple[str, ...] = ()

    def fits(self, line: Line) -> bool:
        """Whether it can be said of this sort of line."""
        return line.sort in self.sorts if self.sorts else line.sort not in NOT_ALL


@cache
def state_table() -> tuple[StateRow, ...]:
    """All rows."""
    return rows("channel_states", StateRow)


@cache
def state_verbs() -> tuple[Mapping[str, str], Mapping[str, tuple[StateRow, ...]]]:
    """From forms to lemmas, and from the first word to the rows of verbs, those with a phrase first."""
    found: dict[str, list[StateRow]] = {}
    for row in state_table():
        if row.frame in ("object", "subject", "oblique"):
            found.setdefault(row.words.split()[0], []).append(row)
    return verb_lemmas(found), {k: tuple(sorted(v, key=lambda r: -len(r.words.split()))) for k, v in found.items()}


@cache
def other_states() -> Mapping[str, tuple[StateRow, ...]]:
    """From a word to the rows of nouns and adjectives."""
    found: dict[str, list[StateRow]] = {}
    for row in state_table():
        if row.frame in ("noun", "adjective"):
            for form in noun_forms(row.words) if row.frame == "noun" else (row.words.split()[-1],):
                found.setdefault(form, []).append(row)
    return {word: tuple(several) for word, several in found.items()}
