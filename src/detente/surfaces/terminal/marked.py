"""Words with those that were searched for in bold; into a pipe, between stars."""

from __future__ import annotations

from rich.text import Text

from detente.store.matching import Marks
from detente.surfaces.brief.wording import shown


def marked_words(words: str, marks: Marks) -> Text:
    """The words on one line."""
    text, at = Text(), 0
    for start, end in marks:
        text.append(flat(words[at:start]))
        text.append(f"*{flat(words[start:end])}*", "bold")
        at = end
    text.append(flat(words[at:]))
    return text


def flat(words: str) -> str:
    """Words on one line, a blank at either end kept."""
    inside = " ".join(shown(words).split())
    return f"{' ' if words[:1].isspace() else ''}{inside}{' ' if inside and words[-1:].isspace() else ''}"
