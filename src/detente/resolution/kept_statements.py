"""The statements that the record holds: what somebody says, not what somebody does by saying it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.extraction.contents import ACT
from detente.model.document import Document
from detente.model.statement import Statement

THAT_FAR: Final = 6  # tokens to the "that" of "hope this week that ..."


def keep_statements(doc: Document) -> Document:
    """Leave out the deeds and stances told with a verb of saying ("slammed the raid"), and nobody's questions.

    The deeds are events and positions, whose finders need them as statements. What was told inside one of them is told
    by the statement around it, if there is one.
    """
    dropped = {s.id: s.parent for s in doc.statements if is_question(s) or is_act(doc, s)}
    if not dropped:
        return doc

    def kept(told: str | None) -> str | None:
        while told in dropped:
            told = dropped[told]
        return told

    return replace(
        doc,
        statements=tuple(replace(s, parent=kept(s.parent)) for s in doc.statements if s.id not in dropped),
        events=tuple(replace(e, statement=kept(e.statement)) for e in doc.events),
        forecasts=tuple(replace(f, statement=kept(f.statement)) for f in doc.forecasts),
        channels=tuple(replace(c, statement=kept(c.statement)) for c in doc.channels),
        positions=tuple(replace(p, statement=kept(p.statement)) for p in doc.positions),
    )


def is_question(statement: Statement) -> bool:
    """Whether it is a turn of a transcript that nobody named takes: "QUESTION: ...", which asks and says nothing."""
    return statement.rule == "statement.turn" and statement.source is None


def is_act(doc: Document, statement: Statement) -> bool:
    """Whether a statement tells a deed or a stance alone: no quoted words and no reported clause."""
    if statement.rule != ACT or statement.type != "indirect":
        return False
    words = doc.parse.within(statement.content[0])
    opening = doc.parse.tokens[words.first : min(words.last, words.first + THAT_FAR)]
    return not any(token.lower == "that" and token.dep == "mark" for token in opening)
