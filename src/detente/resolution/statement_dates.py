"""On which day each statement was made, where the text tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from detente.model.document import Document
from detente.model.span import Span
from detente.model.statement import Statement
from detente.model.timex import Timex

DATED: Final = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?))?")
AT_ONCE: Final = frozenset({"immediately", "promptly", "quickly", "swiftly", "instantly", "then"})
FINEST: Final = {10: 0, 8: 1, 11: 1, 7: 2, 4: 3}  # length of a value -> rank: day, week, month, year


def date_statements(doc: Document, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with their days: told in the cue's clause, or carried on from what the speaker said before."""
    by_sentence: dict[int, list[Timex]] = {}
    for timex in doc.timexes:
        if _value(timex) and (words := doc.parse.within(timex.span)):  # no words: in a line that is not read
            by_sentence.setdefault(doc.parse.tokens[words.first].sent, []).append(timex)
    contents = [piece for statement in statements for piece in statement.content]
    dated: list[Statement] = []
    last: Statement | None = None
    for statement in statements:
        date = _told(doc, statement, by_sentence, contents) or _told_before(doc, statement, by_sentence, contents)
        if date is None and last is not None and last.date is not None and _runs_on(doc, last, statement):
            date = last.date
        dated.append(replace(statement, date=date))
        if statement.parent is None:
            last = dated[-1]
    return tuple(dated)


def _value(timex: Timex) -> str | None:
    """The value of a time that is one day, week, month or year; None for others."""
    value = timex.value[:10] if timex.type == "TIME" else timex.value
    return value if timex.type in ("DATE", "TIME") and DATED.fullmatch(value) else None


def _told(doc: Document, statement: Statement, by_sentence: dict[int, list[Timex]], contents: list[Span]) -> str | None:
    """The day that the clause of the cue names; the finest where it names several."""
    if statement.cue_head is None or statement.cue is None:
        return None
    near = by_sentence.get(doc.parse.tokens[statement.cue_head].sent)
    if near and statement.parent is not None:  # what is told inside a quotation is dated inside it
        cue = statement.cue
        near = [t for t in near if any(piece.covers(t.span) and piece.covers(cue) for piece in contents)]
    return _finest(doc, near, statement.cue_head, statement.cue, contents) if near else None


def _told_before(
    doc: Document, statement: Statement, by_sentence: dict[int, list[Timex]], contents: list[Span]
) -> str | None:
    """The day named by the sentence before, where its subject is the speaker: "On Monday Orlan was asked about it"."""
    parse = doc.parse
    if statement.parent is not None or statement.actor is None or not by_sentence:
        return None
    words = parse.within(statement.content[0])
    if not words:
        return None
    index = parse.tokens[words.first].sent
    if statement.cue_head is not None:
        index = min(index, parse.tokens[statement.cue_head].sent)
    near = by_sentence.get(index - 1)
    if not near or parse.paragraph(parse.sentences[index - 1].first) != parse.paragraph(parse.sentences[index].first):
        return None
    root = parse.root(index - 1)
    actor = doc.actor_at(parse.kid(root, "nsubj", "nsubj:pass"))
    if actor is None or actor.id != statement.actor:
        return None
    verb = parse.tokens[root]
    return _finest(doc, near, root, Span(verb.start, verb.end), contents)


def _finest(doc: Document, near: list[Timex], verb: int, cue: Span, contents: list[Span]) -> str | None:
    """The finest of the times that hang on a verb, those in words that it reports left out."""
    values = []
    for timex in near:
        reported = any(span.overlaps(timex.span) and not span.covers(cue) for span in contents)
        if not reported and (value := _value(timex)) and _tells_when(doc, timex, verb):
            values.append(value)
    return min(values, key=lambda value: FINEST[len(value)]) if values else None


def _tells_when(doc: Document, timex: Timex, cue: int) -> bool:
    """Whether a time stands in the clause of a cue, not in a clause about something else in its sentence."""
    parse = doc.parse
    at = parse.within(timex.span).first
    for above in (at, *parse.ancestors(at)):
        if above == cue:
            return True
        dep = parse.tokens[above].dep
        if dep.startswith("acl") or dep in ("appos", "nmod:poss"):
            return False
        if dep == "advcl" and not _governs(doc, above, cue) and not _is_aside(doc, above, cue):
            return False
    return True


def _governs(doc: Document, above: int, cue: int) -> bool:
    return above in doc.parse.ancestors(cue)


def _is_aside(doc: Document, above: int, cue: int) -> bool:
    """Whether a clause before the cue is about its subject and time: "Asked about it on Sunday, he said"."""
    token = doc.parse.tokens[above]
    first = doc.parse.sentences[token.sent].first
    participle = token.tag in ("VBN", "VBG") or above == first  # "Asked" at the start is no past tense
    return above < cue and participle and doc.parse.kid(above, "nsubj", "mark") is None


def _runs_on(doc: Document, last: Statement, statement: Statement) -> bool:
    """Whether a statement belongs to the same occasion as the one before it."""
    parse = doc.parse
    here = parse.paragraph(parse.within(statement.content[0]).first)
    there = parse.paragraph(parse.within(last.content[-1]).last - 1)
    if statement.actor is not None and statement.actor == last.actor:
        return here - there <= 1
    if statement.cue_head is None or here != there:
        return False
    return any(parse.tokens[k].lower in AT_ONCE for k in parse.kids(statement.cue_head, "advmod"))
