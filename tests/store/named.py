"""Articles whose actors are made by hand: only these matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from detente.model.actor import Actor
from detente.model.document import Document
from invented import TEXT, at, document_by_hand

Named = tuple[str, str | None, str | None]  # name, role, country


def article(id: str, *actors: Named, day: str = "2024-03-01", says: str = "s1", **more: Any) -> Document:
    """An article that names these; the first of them says the words of a statement of the invented one."""
    doc = document_by_hand()
    words = at("Nikos Vardakis")
    made = tuple(
        Actor(f"a{n}", name, "person", "actor.person", role, None, country, sector="GOV" if role else None)
        for n, (name, role, country) in enumerate(actors, 1)
    )
    state = Actor(f"a{len(made) + 1}", "Greece", "state", "actor.state", country="GRC", mentions=(at("Greece"),))
    said = tuple(
        replace(each, actor="a1" if made else None, addressee=None, parent=None)
        for each in doc.statements
        if each.id == says
    )
    text = f"{TEXT}\nArticle {id}, {day}."
    given = replace(doc.article, id=id, text=text, dct=date.fromisoformat(day), url=None, **more)
    return replace(
        doc,
        article=given,
        actors=(*(replace(each, mentions=(words,)) for each in made), state),
        statements=said,
        events=(),
        forecasts=(),
        channels=(),
        positions=(),
    )
