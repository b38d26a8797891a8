"""A brief as plain values: sections of groups of rows, each row with the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """One finding, said in a line, and the words it rests on."""

    key: str  # the finding's id in the record, or its layer's letter and place there: "e3", "c1"
    layer: str  # "events", "statements" ...
    lead: str  # "" where the words say it all
    note: str  # what qualifies it: "planned, 5–6 February 2023, Beijing"; "" where nothing does
    words: str  # as they stand in the text, pieces joined by " … "
    spans: tuple[Span, ...]
    cue: str = ""  # of a statement in other than direct speech: "insisted", where it stands before the words
    spoken: bool = False  # the words are direct speech, to be shown in quotation marks
    status: str | None = None  # of an event or a channel
    code: str | None = None  # PLOVER type and mode, CAMEO code
    likelihood: tuple[float, float] | None = None  # probabilities in [0, 1]; None: no number


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one name: a speaker, a day, an issue."""

    title: str  # "" for a section without groups
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question and its answers."""

    id: str
    title: str
    groups: tuple[Group, ...]

    def __len__(self) -> int:
        return sum(len(group.rows) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Brief:
    """One article's brief."""

    title: str
    note: str  # outlet, day, byline
    summary: str  # how much was found
    sections: tuple[Section, ...]
    warnings: tuple[str, ...] = ()  # what to know about how it was read
