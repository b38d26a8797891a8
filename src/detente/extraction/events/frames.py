"""The tables of event frames: what a verb with its company, or a noun, tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.language.inflection import noun_lemmas, verb_lemmas
from detente.lexicon import rows
from detente.model.parse import Parse

LightStatus = Literal["told", "planned", "announced", "cancelled", "possible"]
CLASS: Final = "@"
ANY_OBJECT: Final = frozenset({"actor", "person", "organisation", "any", "-"})
CALLS: Final = frozenset({"call", "calls"})  # a request, but by telephone where it is "with" somebody
LIGHT_STATUSES: Final[tuple[LightStatus, ...]] = ("told", "planned", "announced", "cancelled", "possible")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a predicate is coded as, and where its sides stand."""

    plover: str
    cameo: str
    target: tuple[str, ...] = ()  # slots in order of preference
    mode: str | None = None
    reciprocal: bool = False
    turned: bool = False  # whom it is done to is the source: whoever is received visits


@dataclass(frozen=True, slots=True)
class VerbRow:
    """One row of data/event_verbs.tsv."""

    verbs: tuple[str, ...]
    plover: str
    cameo: str
    example: str
    dyad: str
    object: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    clause: str | None = None
    subject: tuple[str, ...] = ()
    negated: bool = False
    mode: str | None = None
    target: tuple[str, ...] = ()
    reciprocal: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb with the company that it must keep; every condition must hold."""

    frame: Frame
    particle: tuple[str, ...] = ()  # the words right after the verb: "off" of "call off"
    object: tuple[str, ...] = ()
    prepositions: tuple[tuple[str, str], ...] = ()  # preposition and the class of its noun, "" for any
    clause: str | None = None  # "to" or "that"
    clause_class: str = ""
    subject: tuple[str, ...] = ()
    negated: bool = False

    @property
    def picks_noun(self) -> bool:
        """Whether certain nouns decide for it."""
        return bool(set(self.object) - ANY_OBJECT) or any(noun for _, noun in self.prepositions)


@dataclass(frozen=True, slots=True)
class NounRow:
    """One row of data/event_nouns.tsv."""

    nouns: tuple[str, ...]
    plover: str
    cameo: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    example: str
    dyad: str
    mode: str | None = None
    reciprocal: bool = False
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun that tells an event."""

    lemma: str
    frame: Frame
    source: tuple[str, ...]
    verb: str | None = (
        None  # its verb, where what stands after "of" decides: "the suspension of talks", "... of sanctions"
    )


@dataclass(frozen=True, slots=True)
class LightRow:
    """One row of data/event_light_verbs.tsv."""

    verbs: tuple[str, ...]
    status: str
    example: str
    dyad: str


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that carries an event noun."""

    words: tuple[str, ...]  # the words right after the verb: "on" of "embark on"
    status: LightStatus


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One row of data/event_objects.tsv."""

    name: str
    words: tuple[str, ...]
    example: str


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """From the name of a class to its lemmas."""
    return {row.name: frozenset(row.words) for row in rows("event_objects", ClassRow)}


@cache
def class_lemmas() -> dict[str, str]:
    """From each form of the words of the noun classes to its lemma."""
    words = [word for name, row in word_classes().items() if name != "hostile" for word in row]
    return noun_lemmas(sorted(words))


def is_of_class(lemma: str, name: str) -> bool:
    """Whether a lemma belongs to "@relations", or is the word itself."""
    return lemma in word_classes()[name[1:]] if name.startswith(CLASS) else lemma == name


@cache
def verb_frames() -> dict[str, tuple[VerbFrame, ...]]:
    """From a verb's lemma to its frames, in the order of the table."""
    found: dict[str, list[VerbFrame]] = {}
    for row in rows("event_verbs", VerbRow):
        frame = Frame(row.plover, row.cameo, row.target, row.mode, row.reciprocal, row.turned)
        clause, _, clause_class = (row.clause or "").partition(" ")
        for verb in row.verbs:
            lemma, *particle = verb.split()
            found.setdefault(lemma, []).append(
                VerbFrame(
                    frame,
                    tuple(particle),
                    row.object,
                    tuple((words[0], words[1] if words[1:] else "") for words in map(str.split, row.preposition)),
                    clause or None,
                    clause_class,
                    row.subject,
                    row.negated,
                )
            )
    return {lemma: tuple(frames) for lemma, frames in found.items()}


@cache
def light_verbs() -> dict[str, tuple[LightVerb, ...]]:
    """From a light verb's lemma to what may follow it, the longest first."""
    found: dict[str, list[LightVerb]] = {}
    for row in rows("event_light_verbs", LightRow):
        status = next(known for known in LIGHT_STATUSES if known == row.status)
        for verb in row.verbs:
            lemma, *words = verb.split()
            found.setdefault(lemma, []).append(LightVerb(tuple(words), status))
    return {lemma: tuple(sorted(light, key=lambda one: -len(one.words))) for lemma, light in found.items()}


@cache
def verb_forms() -> dict[str, str]:
    """From each form of a verb of the tables to its lemma."""
    return verb_lemmas((*verb_frames(), *light_verbs()))


@cache
def noun_frames() -> dict[str, NounFrame]:
    """From each form of an event noun, of one word or two, to its frame; of two rows with one noun, the first."""
    found: dict[str, NounFrame] = {}
    for row in rows("event_nouns", NounRow):
        frame = Frame(row.plover, row.cameo, row.target, row.mode, row.reciprocal)
        for form, lemma in noun_lemmas(row.nouns).items():
            found.setdefault(form, NounFrame(lemma, frame, row.source, row.verb))
    return found


def noun_frame_at(parse: Parse, noun: int) -> NounFrame | None:
    """The frame of a noun with the word before it ("hunger strike"), else by itself; None for other nouns."""
    word = parse.tokens[noun].lower
    known = noun_frames()
    if word not in noun_tails():
        return None
    if word in CALLS and noun + 1 < len(parse.tokens) and parse.tokens[noun + 1].lower in ("with", "between"):
        return known.get(f"phone {word}")
    return known.get(f"{parse.tokens[noun - 1].lower} {word}" if noun else word) or known.get(word)


@cache
def noun_tails() -> frozenset[str]:
    """The last words of all event nouns."""
    return frozenset(form.rpartition(" ")[2] for form in noun_frames())
