"""Why the record says something: the rule, the words and what it hangs together with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from detente.errors import RecordError
from detente.surfaces.records import Json, article_text, record_of
from detente.surfaces.rules import meaning_of

LAYERS: Final = {  # layer -> what one of it is called, and the letter that counts those without an id
    "actors": ("actor", "a"),
    "statements": ("statement", "s"),
    "events": ("event", "e"),
    "forecasts": ("forecast", "f"),
    "issues": ("issue", "i"),
    "times": ("time", "t"),
    "channels": ("line of contact", "c"),
    "positions": ("position", "p"),
}
SPANS: Final = ("span", "predicate", "source", "cue", "content", "mentions")  # keys that may hold offsets
LINKS: Final = ("actor", "addressee", "forecaster", "source", "target", "statement", "parent", "event")
CONTEXT: Final = 60  # characters on each side
MANY: Final = 12  # words of an actor or issue that are shown


@dataclass(frozen=True, slots=True)
class Words:
    """One place in the text that a finding rests on."""

    part: str  # "span", "cue", "likelihood" ...
    start: int
    end: int
    before: str | None  # None for all three: the text is not known
    words: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """One finding with all that led to it."""

    key: str
    kind: str  # "event"
    rule: str | None  # None: the record does not tell
    meaning: str
    words: tuple[Words, ...]
    left_out: int  # further places that are not shown
    values: tuple[tuple[str, str], ...]  # "status": "planned"
    links: tuple[tuple[str, str, str], ...]  # what it is here, its key, and what it says: "source", "a1", "Ann Example"


def explain(path: Path, key: str, *, text_path: Path | None = None, article: str | None = None) -> Explanation:
    """The explanation of one finding of a record.

    Args:
        path: The record, or JSON lines of records.
        key: The finding's id; of times, channels and positions, which have none, their place: "t1", "c1", "p1".
        text_path: The article; left out, a file of the record's name that ends in .txt, where there is one.
        article: The id of the article, where the file holds several.

    Raises:
        RecordError: The file is no record, or it has no such finding.
    """
    record = record_of(path, article)
    layer, item = _finding(record, key, path)
    places = list(_places(item))
    text = article_text(path, text_path, max((end for _, _, end in places), default=0))
    rule = item.get("rule")
    return Explanation(
        key,
        LAYERS[layer][0],
        rule,
        meaning_of(rule) if rule else "The record does not tell the rule.",
        tuple(_words(text, *place) for place in places[:MANY]),
        max(0, len(places) - MANY),
        tuple(_values(item)),
        tuple(_links(item, record, text)),
    )


def _finding(record: Json, key: str, path: Path) -> tuple[str, Json]:
    """The layer and the item of a key."""
    for layer, (_, letter) in LAYERS.items():
        for number, item in enumerate(record.get(layer) or (), 1):
            if key == item.get("id", f"{letter}{number}"):
                return layer, item
    counts = [(letter, len(record.get(layer) or ())) for layer, (_, letter) in LAYERS.items()]
    known = [f"{letter}1 to {letter}{count}" for letter, count in counts if count]
    raise RecordError(f"{path}: no finding {key!r}; it has {', '.join(known) or 'none at all'}")


def _places(item: Json) -> Iterator[tuple[str, int, int]]:
    """The parts of a finding that are spans."""
    for part in SPANS:
        value: Any = item.get(part)
        if _is_span(value):
            yield part, value[0], value[1]
        elif isinstance(value, list) and all(map(_is_span, value)):
            yield from ((part, start, end) for start, end in value)
    likelihood: Any = (item.get("likelihood") or {}).get("span")
    if _is_span(likelihood):
        yield "likelihood", likelihood[0], likelihood[1]


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(at) is int for at in value) and value[0] < value[1]


def _words(text: str | None, part: str, start: int, end: int) -> Words:
    if text is None:
        return Words(part, start, end, None, None, None)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    if start > CONTEXT:
        before = before[before.find(" ") + 1 :]  # no torn word
    if end + CONTEXT < len(text) and " " in after:
        after = after[: after.rindex(" ")]
    return Words(part, start, end, before, text[start:end], after)


def _values(item: Json) -> Iterator[tuple[str, str]]:
    """What the finding says beside its words and links."""
    for name, value in item.items():
        if name in ("id", "rule", *SPANS, *LINKS) or value in (None, [], {}, False):
            continue
        if isinstance(value, Mapping):
            told = ", ".join(f"{key} {each}" for key, each in value.items() if each is not None and key != "span")
        else:
            told = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield name.replace("_", " "), told


def _links(item: Json, record: Json, text: str | None) -> Iterator[tuple[str, str, str]]:
    """The findings that this one hangs together with."""
    by_id = {each["id"]: (layer, each) for layer in LAYERS for each in record.get(layer) or () if "id" in each}
    for name in (*LINKS, "issues"):
        value = item.get(name)
        for linked in value if isinstance(value, list) else [value]:
            if isinstance(linked, str) and linked in by_id:
                yield name.rstrip("s") if name == "issues" else name, linked, _said(*by_id[linked], text)


def _said(layer: str, item: Json, text: str | None) -> str:
    """A linked finding in a few words: a name, or the words themselves, or their offsets."""
    if "name" in item:
        return ", ".join(str(item[key]) for key in ("name", "role", "country") if item.get(key))
    places = [(start, end) for part, start, end in _places(item) if part in ("span", "content")]
    words = [text[start:end] if text is not None else f"{start}–{end}" for start, end in places]
    return f"{LAYERS[layer][0]}: {' … '.join(words)}"
