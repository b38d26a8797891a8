"""How an event is said in a line: "Nikos Vardakis is to visit Türkiye"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.lexicon import rows
from detente.model.event import Event, Status
from detente.surfaces.brief.wording import inside


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """One row of data/event_phrases.tsv."""

    plover: str
    label: str  # "telephone call"
    base: str  # "speak by phone"
    past: str
    ing: str
    link: str = ""  # "with"; empty where the other side follows at once
    mode: str = ""  # empty: the type without a mode


FRAMES: Final[Mapping[Status, str]] = {
    "happened": "{past}",
    "ongoing": "{be} {ing}",
    "planned": "{be} to {base}",
    "possible": "may {base}",
    "claimed": "reportedly {past}",
    "denied": "{past}",
    "cancelled": "{was} to {base}",
}


@cache
def event_phrases() -> Mapping[tuple[str, str], EventPhrase]:
    """The rows by type and mode."""
    return {(row.plover, row.mode): row for row in rows("event_phrases", EventPhrase)}


def phrase_of(event: Event) -> EventPhrase:
    """The words for an event's type and mode; of the type alone where the mode is not in the table."""
    table = event_phrases()
    word = event.plover.lower()
    plain = EventPhrase(event.plover, word, word, word, word)
    return table.get((event.plover, event.mode or "")) or table.get((event.plover, "")) or plain


def said_event(event: Event, sources: Sequence[str], targets: Sequence[str]) -> str:
    """An event in one line. Sides that the text does not name are left out."""
    phrase = phrase_of(event)
    if not sources:
        return f"{phrase.label.capitalize()}: {joined(targets)}" if targets else phrase.label.capitalize()
    sources, targets = list(map(inside, sources)), list(map(inside, targets))
    be, was = ("are", "were") if len(sources) > 1 else ("is", "was")
    verb = FRAMES[event.status].format(base=phrase.base, past=phrase.past, ing=phrase.ing, be=be, was=was)
    words = [joined(sources), verb, *([phrase.link] if phrase.link and targets else []), joined(targets)]
    line = " ".join(word for word in words if word)
    return f"Denied: {line}" if event.status == "denied" else line[0].upper() + line[1:]


def joined(names: Sequence[str]) -> str:
    """Names as a list in prose: "A, B and C"."""
    return names[0] if len(names) == 1 else " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
