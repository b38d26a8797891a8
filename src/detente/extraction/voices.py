"""Whose words a piece of the article are: the innermost statement around a character."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from detente.extraction.naming.gazetteer import states_in
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.parse import Range
from detente.model.span import Span
from detente.model.statement import Statement

BROKEN: Final = "statement.parenthetical"  # "a summit, he said, was unlikely": one clause in two pieces
OFFICIALS: Final = frozenset({
    "official", "minister", "ministry", "spokesman", "spokeswoman", "spokesperson", "president", "ambassador",
    "secretary", "envoy", "government", "chancellor",
})  # fmt: skip
OFFICES: Final = frozenset({"ministry", "ministries", "office", "government", "presidency", "chancellery", "embassy",
                            "department", "cabinet"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement, and the piece of its content that holds the character asked for."""

    statement: Statement
    piece: Span


class Voices:
    """The statements of an article, by where their contents stand."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._pieces = sorted(
            (Voice(statement, piece) for statement in doc.statements for piece in statement.content),
            key=lambda voice: (voice.piece.start, -voice.piece.end),
        )
        self._starts = [voice.piece.start for voice in self._pieces]
        self._longest = max((len(voice.piece) for voice in self._pieces), default=0)

    def at(self, char: int) -> Voice | None:
        """The innermost statement that holds a character; None where the article itself speaks."""
        best = None
        for at in range(bisect_right(self._starts, char) - 1, -1, -1):
            voice = self._pieces[at]
            if char - voice.piece.start > self._longest:
                break
            if char < voice.piece.end and (best is None or len(voice.piece) < len(best.piece)):
                best = voice
        return best

    def speaker(self, voice: Voice | None) -> Actor | None:
        """Who speaks; None for the article itself and for a speaker who is not known."""
        return None if voice is None else self._doc.actor(voice.statement.actor)

    def country(self, voice: Voice | None) -> str | None:
        """For which state words are said; the article itself speaks for the state whose government published it."""
        if voice is None:
            return self._publisher
        speaker = self.speaker(voice)
        return speaker.country if speaker else None

    def speaks_for(self, voice: Voice | None) -> Actor | None:
        """Who holds what is said: the speaker; of the article of a government the state, or its body, that it names."""
        if voice is not None:
            return self.speaker(voice)
        mine = (a for a in self._doc.actors if a.country == self._publisher and a.kind in ("organisation", "state"))
        return next(mine, None) if self._publisher else None

    @cached_property
    def _publisher(self) -> str | None:
        """The state whose ministry or president published the article; None: an outlet that speaks for no state."""
        outlet = self._doc.article.outlet or ""
        if not OFFICES & set(outlet.lower().split()):
            return None
        named = states_in(outlet)
        return named[0] if len(named) == 1 else None

    def bounds(self, token: int, voice: Voice | None) -> Range:
        """The tokens of the sentence around a token, cut at the edges of what is said in it."""
        parse = self._doc.parse
        sentence = parse.sentences[parse.tokens[token].sent]
        if voice is None:
            return sentence
        inside = parse.within(voice.piece)
        first, last = max(sentence.first, inside.first), min(sentence.last, inside.last)
        for piece in voice.statement.content if voice.statement.rule == BROKEN else ():
            around = parse.within(piece)
            if sentence.first <= around.first < sentence.last:
                first, last = min(first, around.first), max(last, min(around.last, sentence.last))
        return Range(first, last)


def is_official(speaker: Actor) -> bool:
    """Whether somebody speaks for a state by their role, be it known or not: what they say will be done is a plan."""
    if speaker.name.isupper():
        return True  # "MS ORLAN:" in the transcript of a ministry's briefing
    words = f"{speaker.role or ''} {speaker.name}".lower().split()
    return any(word.strip(",").removesuffix("s") in OFFICIALS for word in words) and "former" not in words
