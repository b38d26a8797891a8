"""Which actor each statement is from and to, and inside which other statement it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.statement import Statement
from detente.resolution.authors import with_author
from detente.resolution.statement_dates import date_statements

SPEAKERS: Final = frozenset({"person", "organisation", "group", "state"})
ADDRESSED: Final = frozenset(
    {"ask", "warn", "order", "promise", "accuse", "offer", "threaten"}
)  # forces with an object
TELLING: Final = frozenset({"tell", "inform", "notify", "brief", "assure", "reassure", "remind", "alert", "thank"})
FARTHEST: Final = 2  # paragraphs from a floating quotation back to a statement of its speaker


def name_speakers(doc: Document) -> Document:
    """Fill the actor, addressee, parent and date of each statement; what is not sure stays None.

    The author of a press release who speaks in the first person becomes an actor, if nothing else has made him one.
    """
    named: list[Statement] = []
    parents = _parents(doc.statements)
    for statement, parent in zip(doc.statements, parents, strict=True):
        actor = doc.actor_at(statement.source_head)
        speaker = actor.id if actor else None
        if statement.rule == "statement.floating":
            speaker = _floating_speaker(doc, statement, named)
        named.append(replace(statement, actor=speaker, addressee=_addressee(doc, statement, speaker), parent=parent))
    return with_author(doc, list(date_statements(doc, named)))


def _parents(statements: tuple[Statement, ...]) -> list[str | None]:
    """For each statement, the id of the innermost other one whose content holds its cue and its content."""
    found: list[str | None] = []
    for inner in statements:
        around = [
            (len(piece), outer.id)
            for outer in statements
            if outer is not inner and inner.cue is not None
            for piece in outer.content
            if piece.covers(inner.cue) and all(piece.covers(part) for part in inner.content)
        ]
        found.append(min(around)[1] if around else None)
    return found


def _floating_speaker(doc: Document, statement: Statement, before: list[Statement]) -> str | None:
    """Who a quotation without a cue is from: the subject of the sentence before it, else who spoke last."""
    parse = doc.parse
    first = parse.within(statement.content[0]).first
    paragraph = parse.paragraph(first)
    last = next((s for s in reversed(before) if s.parent is None and s.actor is not None), None)
    if subject := _subject_before(doc, first, last):
        return subject.id
    if last is None:
        return None
    distance = paragraph - parse.paragraph(parse.within(last.content[-1]).first)
    return last.actor if distance <= FARTHEST else None


def _subject_before(doc: Document, first: int, last: Statement | None) -> Actor | None:
    """The person who is the subject of the sentence right before, where no statement stands between."""
    parse = doc.parse
    index = parse.tokens[first].sent - 1
    if index < 0 or parse.paragraph(parse.sentences[index].first) != parse.paragraph(first):
        return None
    sentence = parse.sentences[index]
    if last is not None and last.content[-1].end > parse.tokens[sentence.first].start:
        return None
    subject = parse.kid(parse.root(index), "nsubj")
    actor = doc.actor_at(subject)
    return actor if actor is not None and actor.kind == "person" else None


def _addressee(doc: Document, statement: Statement, speaker: str | None) -> str | None:
    """Who is spoken to: the object of "told", "urged", "warned"; "to" or "with" somebody after "said"."""
    cue = statement.cue_head
    if cue is None or statement.lemma is None:
        return None
    parse = doc.parse
    kids = [k for k in parse.children[cue] if k > cue]
    if statement.force in ADDRESSED or statement.lemma in TELLING:
        objects = [k for k in kids if parse.tokens[k].dep in ("obj", "iobj")]
        objects += [s for k in kids if parse.tokens[k].dep in ("xcomp", "ccomp") for s in parse.kids(k, "nsubj")]
        actor = next((a for k in objects if (a := doc.actor_at(k))), None)
        if actor is None and (found := parse.within(statement.content[0])) and statement.force in ADDRESSED:
            actor = doc.actor_at(found.first) or doc.actor_at(min(found.first + 1, found.last - 1))
        return actor.id if actor and actor.id != speaker else None
    for kid in kids:
        case = parse.kid(kid, "case")
        if parse.tokens[kid].dep == "obl" and case is not None and parse.tokens[case].lower == "to":
            actor = doc.actor_at(kid)
            return actor.id if actor and actor.id != speaker else None
    return None
