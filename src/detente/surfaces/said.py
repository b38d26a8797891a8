"""One speaker's statements: whose they are, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from detente.extraction.naming.person_names import fold
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.statement import Statement
from detente.record.document import as_record
from detente.resolution.persons import words_of
from detente.surfaces.brief.wording import Wording
from detente.surfaces.states import named_states

WORD: Final = re.compile(r"\w+")
MANY: Final = 12  # speakers that are named where the one asked for does not speak


class Heard:
    """What one speaker says in some articles."""

    def __init__(self, by: str, about: str = "") -> None:
        """See `said`."""
        self.by, self.about = by, about
        self.nothing = ""  # why nothing was found, once all articles have been gone through
        self._others: dict[str, None] = {}  # in the order in which they first speak

    def among(self, docs: Iterable[Document]) -> Iterator[tuple[Document, tuple[Statement, ...]]]:
        """Each document in which the speaker is heard, with the statements."""
        found = False
        for doc in docs:
            if statements := said(doc, self.by, self.about):
                found = True
                yield doc, statements
            self._others |= dict.fromkeys(speakers(doc))
        if not found:
            about = f" about {self.about!r}" if self.about else ""
            others = ", ".join([*self._others][:MANY]) or "nobody whose name is told"
            self.nothing = f"nothing said by {self.by!r}{about}; those who speak: {others}"


def said(doc: Document, by: str, about: str = "") -> tuple[Statement, ...]:
    """The statements of whoever is called so, in text order.

    Args:
        doc: An article that has been read.
        by: A name or a part of one, whatever its case and accents: "blinken", "Foreign Ministry"; of a state
            also its code or another of its names: "CHN", "Beijing".
        about: An issue's id or name ("taiwan", "grain corridor"), or words of the statement; "" for all.
    """
    speakers = {actor.id for actor in doc.actors if _is_called(doc, actor, by)}
    return tuple(s for s in doc.statements if s.actor in speakers and (not about or _is_about(doc, s, about)))


def speakers(doc: Document) -> Iterator[str]:
    """The names of those who speak, each once."""
    ids = dict.fromkeys(statement.actor for statement in doc.statements)
    for actor in map(doc.actor, ids):
        if actor:
            yield actor.name


def as_rows(doc: Document, statements: Sequence[Statement]) -> Iterator[dict[str, Any]]:
    """Each statement as in the record, with its article, its speaker, and the words themselves."""
    record = as_record(doc)
    article = {key: record["article"][key] for key in ("id", "url", "outlet", "title", "published")}
    actors = {row["id"]: row for row in record["actors"]}
    rows = {row["id"]: row for row in record["statements"]}
    told = ("name", "role", "organisation", "country")
    for statement in statements:
        actor = actors[statement.actor] if statement.actor else {}
        yield {
            "article": article,
            "speaker": {key: actor.get(key) for key in told},
            "words": [doc.words(piece) for piece in statement.content],
            **rows[statement.id],
        }


def _is_called(doc: Document, actor: Actor, name: str) -> bool:
    wanted = set(words_of(name))
    if not wanted:
        return False
    if actor.kind == "state" and actor.country:
        return actor.country in (name.upper(), named_states().get(words_of(name)))
    names = [m.name for m in doc.mentions if m.actor == actor.id and m.form == "name" and m.name]
    return any(wanted <= set(words_of(each)) for each in (actor.name, *names))


def _is_about(doc: Document, statement: Statement, issue: str) -> bool:
    wanted = _plain(issue)
    names = Wording(doc).issues
    if any(wanted in (_plain(each), _plain(names.get(each, ""))) for each in statement.issues):
        return True
    words = _plain(" ".join(doc.words(piece) for piece in statement.content))
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _plain(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without the marks between them."""
    return tuple(WORD.findall(fold(text)))
