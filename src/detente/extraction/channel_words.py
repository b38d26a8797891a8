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
from detente.model.parse import Parse

Frame = Literal["object", "subject", "oblique", "noun", "adjective"]

NOT_ALL: Final = frozenset({"envoy", "ties", "passed"})  # sorts that a row must name
CUT: Final = frozenset({"suspended", "closed"})
PHRASE: Final = 8  # tokens from a verb in which its particle may come
KEEPING: Final = frozenset(verb_lemmas(("keep", "leave", "hold", "stay", "remain")))


@dataclass(frozen=True, slots=True)
class StateRow:
    """One row of data/channel_states.tsv."""

    words: str
    state: ChannelState
    frame: Frame
    example: str
    sorts: tuple[str, ...] = ()
    use: str = ""  # "lasting", "occasion", "again", "put off": see the head of the table

    def fits(self, line: Line) -> bool:
        """Whether it can be said of this sort of line."""
        return line.sort in self.sorts if self.sorts else line.sort not in NOT_ALL


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a line, and by which word."""

    state: ChannelState
    predicate: int
    rule: str
    occasion: bool = False  # a meeting on the line is to be
    ahead: bool = False  # the end of a line may be still to come: "will suspend flights as of Monday"


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
    return {word: tuple(sorted(several, key=lambda r: -len(r.words.split()))) for word, several in found.items()}


def verb_of(parse: Parse, verb: int) -> str | None:
    """The first word of the rows that may fit a verb, "re-" before it; None where the table has none."""
    forms, verbs = state_verbs()
    token = parse.tokens[verb]
    lemma = forms.get(token.lower) or (token.lemma if token.lemma in verbs else None)
    if lemma and [t.lower for t in parse.tokens[max(0, verb - 2) : verb]] == ["re", "-"]:
        return f"re-{lemma}"
    return lemma


def states_of(parse: Parse, verb: int) -> set[ChannelState]:
    """The states that a verb can tell of a line that is its object: "set up" tells that it is open."""
    found = state_verbs()[1].get(verb_of(parse, verb) or "", ())
    return {row.state for row in found if row.frame == "object" and has_phrase(parse, verb, row.words.split()[1:])}


def has_phrase(parse: Parse, verb: int, words: list[str]) -> bool:
    """Whether the words of a phrase stand together behind a verb, in its sentence."""
    if not words:
        return True
    if words == ["again"] and any(token.lower == "again" for token in parse.tokens[max(0, verb - 2) : verb]):
        return True  # "will again issue visas"
    last = min(verb + 1 + PHRASE, parse.sentences[parse.tokens[verb].sent].last)
    lower = [t.lower for t in parse.tokens[verb + 1 : last] if "again" in words or t.lower != "again"]
    lower = ["his" if word in ("her", "its", "their") else word for word in lower]
    return any(lower[at : at + len(words)] == words for at in range(len(lower)))
