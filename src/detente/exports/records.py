"""Records read back from JSON lines: each event checked, with the file and line of what is wrong."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar, cast, get_args

import orjson

from detente.errors import RecordError, SpanError
from detente.exports.articles import Texts, lead_of
from detente.exports.told import Story, Told
from detente.model.actor import Actor, ActorKind
from detente.model.event import Place, Status
from detente.model.span import Span
from detente.record.document import SCHEMA

Json = dict[str, Any]
DIGITS: Final = 16  # hex digits of an event's key
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
KINDS: Final[tuple[ActorKind, ...]] = get_args(ActorKind)
FURNITURE: Final = ("headings", "captions", "header", "boilerplate")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """An object of a record and the place that it is named by: "records.jsonl:7: events[2]"."""

    fields: Json
    where: str

    def text(self, name: str) -> str | None:
        """A text; None where it is null or missing."""
        return self._of(name, str, "a text")

    def needed(self, name: str) -> str:
        """A text that must be there."""
        value = self.text(name)
        if not value:
            raise RecordError(f"{self.where}.{name}: missing")
        return value

    def number(self, name: str) -> float | None:
        """A number; None where it is null or missing."""
        value = self.fields.get(name)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        raise RecordError(f"{self.where}.{name}: expected a number, found {value!r:.40}")

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        values = self._of(name, list, "a list") or []
        if not all(isinstance(value, str) for value in values):
            raise RecordError(f"{self.where}.{name}: expected texts, found {values!r:.40}")
        return tuple(values)

    def inner(self, name: str) -> Part | None:
        """An object inside this one."""
        value = self._of(name, dict, "an object")
        return None if value is None else Part(value, f"{self.where}.{name}")

    def parts(self, name: str) -> Iterator[Part]:
        """The objects of a list."""
        for number, value in enumerate(self._of(name, list, "a list") or []):
            if not isinstance(value, dict):
                raise RecordError(f"{self.where}: {name}[{number}]: expected an object, found {value!r:.40}")
            yield Part(value, f"{self.where}: {name}[{number}]")

    def span(self, name: str) -> Span | None:
        """A span; None where it is null or missing."""
        value = self.fields.get(name)
        return None if value is None else self._span(value, name)

    def spans(self, name: str) -> tuple[Span, ...]:
        """The spans of a list."""
        return tuple(self._span(value, name) for value in self._of(name, list, "a list") or [])

    def day(self, name: str) -> date | None:
        """An ISO 8601 day; None where it is null or missing."""
        value = self.text(name)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError as error:
            raise RecordError(f"{self.where}.{name}: {value!r} is no day") from error

    def one_of(self, name: str, known: tuple[T, ...]) -> T:
        """A value that must be one of these."""
        value = self.fields.get(name)
        if value not in known:
            raise RecordError(f"{self.where}.{name}: {value!r:.40} is none of {', '.join(map(str, known))}")
        return cast("T", value)

    def _span(self, value: Any, name: str) -> Span:
        try:
            start, end = value
            return Span(int(start), int(end))
        except (TypeError, ValueError, SpanError) as error:
            raise RecordError(f"{self.where}.{name}: {value!r:.40} is no span") from error

    def _of(self, name: str, kind: type[T], said: str) -> T | None:
        value = self.fields.get(name)
        if value is None or isinstance(value, kind):
            return value
        raise RecordError(f"{self.where}.{name}: expected {said}, found {value!r:.40}")


def events_of(path: Path, texts: Texts, on_record: Callable[[], None] = lambda: None) -> Iterator[Told]:
    """Every event of the records in a file, in its order.

    Args:
        path: JSON lines, as `detente code` and `detente read --json` write them.
        texts: Where the words of the articles are looked up.
        on_record: Called for each record.

    Raises:
        RecordError: A line is no record of this schema, or an article stands in two; the text names file and line.
    """
    lines: dict[str, int] = {}
    for number, record in _records(path):
        where = f"{path}:{number}"
        article = Part(record, where).inner("article")
        if article is None:
            raise RecordError(f"{where}: no record: it has no article")
        key = article.needed("id")
        if key in lines:
            raise RecordError(f"{where}: the article {key!r} stands in line {lines[key]} already")
        lines[key] = number
        on_record()
        yield from _events(Part(record, where), article, texts)


def _records(path: Path) -> Iterator[tuple[int, Json]]:
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                record = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                cut = "" if line.endswith(b"\n") else "; the line is cut off: run detente code again to finish it"
                raise RecordError(f"{path}:{number}: no record: {error}{cut}") from error
            if not isinstance(record, dict):
                raise RecordError(f"{path}:{number}: no record: {type(record).__name__} where an object should be")
            if record.get("schema") != SCHEMA:
                found = record.get("schema")
                raise RecordError(f"{path}:{number}: schema {found!r:.40} where {SCHEMA!r} should be; read it again")
            yield number, record


def _opened(path: Path) -> Any:
    try:
        return path.open("rb")
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _events(record: Part, article: Part, texts: Texts) -> Iterator[Told]:
    actors = {actor.id: actor for actor in map(_actor, record.parts("actors"))}
    story = _story(record, article, tuple(actors.values()), texts)
    taken: Counter[str] = Counter()
    for part in record.parts("events"):
        span = part.span("span")
        if span is None:
            raise RecordError(f"{part.where}.span: missing")
        if story.text is not None and span.end > len(story.text):
            raise RecordError(
                f"{part.where}.span: it ends at {span.end}, and the text at {len(story.text)}: another text"
            )
        content = (story.id, span, part.span("predicate"), *(part.text(name) for name in ("plover", "mode", "cameo")))
        taken[repr(content)] += 1
        days = part.inner("date")
        yield Told(
            story,
            digest(*map(repr, content), str(taken[repr(content)])),
            part.needed("id"),
            span,
            part.span("predicate"),
            part.needed("plover"),
            part.text("mode"),
            part.text("cameo"),
            part.number("goldstein"),
            part.one_of("status", STATUSES),
            None if days is None else days.day("start"),
            None if days is None else days.day("end"),
            _place(part.inner("place")),
            part.texts("issues"),
            part.text("statement"),
            part.text("rule"),
            _side(part, "source", actors),
            _side(part, "target", actors),
        )


def digest(*content: str) -> str:
    """Hex digits that stand for some texts; the same texts, the same digits."""
    return hashlib.sha256("\x1f".join(content).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _side(event: Part, name: str, actors: dict[str, Actor]) -> tuple[Actor, ...]:
    ids = event.texts(name)
    if unknown := [each for each in ids if each not in actors]:
        raise RecordError(f"{event.where}.{name}: {unknown[0]!r} is the id of none of the actors")
    return tuple(actors[each] for each in ids)


def _place(part: Part | None) -> Place | None:
    if part is None:
        return None
    return Place(part.needed("name"), part.text("country"), part.number("lat"), part.number("lon"))


def _actor(part: Part) -> Actor:
    return Actor(
        part.needed("id"),
        part.needed("name"),
        part.one_of("kind", KINDS),
        part.text("rule") or "",
        role=part.text("role"),
        country=part.text("country"),
        mentions=part.spans("mentions"),
        sector=part.text("sector"),
    )


def _story(record: Part, article: Part, actors: tuple[Actor, ...], texts: Texts) -> Story:
    key, published = article.needed("id"), article.day("published")
    if published is None:
        raise RecordError(f"{article.where}.published: missing")
    text = article.text("text")
    text = texts.of(key, published) if text is None else text
    unread = [span for name in FURNITURE for span in article.spans(name)]
    named = {kind: [actor.name for actor in actors if actor.kind == kind] for kind in KINDS}
    places = [place.needed("name") for event in record.parts("events") if (place := event.inner("place"))]
    return Story(
        key,
        published,
        article.text("language"),
        record.text("version"),
        article.text("url"),
        article.text("outlet"),
        article.text("title"),
        text,
        None if text is None else lead_of(text, unread),
        tuple(named["person"]),
        tuple(named["organisation"]),
        tuple(dict.fromkeys([*named["state"], *places])),
    )
