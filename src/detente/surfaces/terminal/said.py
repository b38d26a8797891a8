"""One speaker's statements in the record, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from detente.store.statements_by import Said
from detente.surfaces.brief.wording import shown
from detente.surfaces.terminal.console import print_plainly
from detente.surfaces.terminal.marked import marked_words


def print_said(found: Sequence[Said], console: Console | None = None) -> None:
    """Print each statement: who and when, the words, where they stand."""
    for said in found:
        print_plainly(Group(*_parts(said), Text()), console)


def _parts(said: Said) -> Iterator[Text | Padding]:
    who = ", ".join(shown(part) for part in (said.called, said.role, said.country) if part)
    yield Text.assemble((said.day or f"by {said.published}", "cyan"), "  ", (who, "bold"))
    words = marked_words(said.words, said.marks)
    yield Padding(Text.assemble("“", words, "”"), (0, 0, 0, 2), expand=False)
    about = ", ".join(shown(part) for part in (said.outlet, said.title or said.article) if part)
    published = "" if said.day in (None, said.published) else f", published {said.published}"
    issues = f"  [{', '.join(said.issues)}]" if said.issues else ""
    yield Padding(Text(f"{about}{published}{issues}  {said.id}", "dim"), (0, 0, 0, 2), expand=False)
