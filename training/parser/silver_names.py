"""Names with silver labels made fit to learn from: set where a table or the corpus itself decides, else left open."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from training.parser.agreed_names import agreed, case_counts
from training.parser.corpora import Sentence
from training.parser.name_spans import Name, labels_of, names_of
from training.parser.name_tables import BIG, cities, given_names, plain, settled, titles, word_class

__all__ = ["agreed", "case_counts", "cleaned"]

SURE: Final = 0.8  # share of a form's uses that must be of one type
SEEN: Final = 5  # uses of a form before its shares count
JOINED: Final = re.compile(r"(?<=[\w.])(-)(?=\w)")
PARTICLES: Final = word_class("particle")
INNER: Final = word_class("inner")
BODIES: Final = word_class("body")
PLACES: Final = word_class("place")
STORMS: Final = word_class("storm")
PLACING: Final = word_class("placing")
AMBIGUOUS: Final = word_class("ambiguous")
EVENTS: Final = word_class("event")


@dataclass(slots=True)
class Draft:
    """A sentence while its names are settled."""

    words: list[str]
    names: list[Name]
    left_open: set[int] = field(default_factory=set)

    def form(self, name: Name) -> tuple[str, ...]:
        """The words of a name."""
        return tuple(self.words[name.start : name.end])

    def covered(self) -> set[int]:
        """The words that stand in a name."""
        return {at for name in self.names for at in range(name.start, name.end)}


def cleaned(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, each once, hyphens apart as in the treebanks, with names by the rules of the gold corpora."""
    split = [apart(sentence) for sentence in sentences]
    unique = list({sentence.words: sentence for sentence in split}.values())
    drafts = [Draft(list(s.words), names_of(s.names), _open(s.names)) for s in unique]
    for draft in drafts:
        cut_titles(draft)
        cut_edges(draft)
        join_persons(draft)
        settle(draft)
        join_bodies(draft)
    habits = Habits.of(drafts)
    for draft in drafts:
        habits.apply(draft)
        open_unnamed(draft, habits)
    return [
        replace(s, names=labels_of(len(s.words), d.names, d.left_open)) for s, d in zip(unique, drafts, strict=True)
    ]


def _open(labels: Sequence[str]) -> set[int]:
    return {at for at, label in enumerate(labels) if not label}


def apart(sentence: Sentence) -> Sentence:
    """The sentence with its hyphenated words in pieces, as the treebanks have them; only words and names are kept."""
    words: list[str] = []
    spaces: list[bool] = []
    labels: list[str] = []
    for word, space, label in zip(sentence.words, sentence.spaces, sentence.names, strict=True):
        pieces = [piece for piece in JOINED.split(word) if piece] if "-" in word.strip("-") else [word]
        for at, piece in enumerate(pieces):
            words.append(piece)
            spaces.append(space if at == len(pieces) - 1 else False)
            labels.append("I" + label[1:] if at and label.startswith("B-") else label)
    return Sentence(tuple(words), tuple(spaces), sentence.paragraph, names=tuple(labels))


def is_title(words: Sequence[str], at: int) -> bool:
    """Whether the word is part of a title before a name; a part of an office alone is not."""
    kind = titles().get(words[at]) or (
        "office" if words[at] in ("president", "minister", "prime", "vice", "deputy") else ""
    )
    if kind != "part":
        return bool(kind)
    if at > 1 and words[at - 1] == "of" and words[at - 2] in titles():
        return True
    return at + 1 < len(words) and (
        words[at + 1] in ("Minister", "Secretary", "and", "minister") or words[at + 1] in titles()
    )


def _before_person(words: Sequence[str], at: int, kind: str) -> bool:
    """Whether the word is a title, or a nationality before a title in what is called a person."""
    if kind == "PER" and at + 1 < len(words) and settled().get((words[at],)) in ("MISC", "OPEN"):
        return is_title(words, at + 1)
    return is_title(words, at)


def cut_titles(draft: Draft) -> None:
    """Takes titles out of persons' names, and makes a person of what follows "Mr."."""
    kept = []
    for name in draft.names:
        start, end, kind = name
        while (
            start < end and kind in ("PER", "ORG") and _before_person(draft.words[: max(end, start + 2)], start, kind)
        ):
            if kind == "ORG" and start + 1 < end and draft.words[start + 1] in BODIES | {"of", "and"}:
                break
            start += 1
        while start < end and kind == "PER" and end - start > 1 and draft.words[start] in ("of", "and", "-", ",", "."):
            start += 1
        if start > name.start:
            kind = "PER" if kind == "ORG" and end - start <= 3 else kind
        if start > 0 and draft.words[start - 1] in ("Mr.", "Ms.", "Mrs.", "Mr", "Ms", "Mrs"):
            kind = "PER"
        if start < end:
            kept.append(Name(start, end, kind))
    draft.names = kept


def cut_edges(draft: Draft) -> None:
    """Takes "the", directions, possessives and stray words off the edges of names; parts a state from what it has."""
    kept = []
    for name in draft.names:
        for start, end in _parted(draft.words, name):
            while start < end and _loose(draft.words[start], first=True):
                start += 1
            while start < end and _loose(draft.words[end - 1], first=False) and draft.words[end - 2] != "-":
                end -= 1
            end = _without_office(draft.words, start, end) if name.type == "ORG" else end
            if start < end:
                kept.append(Name(start, end, name.type))
    draft.names = kept


def _without_office(words: list[str], start: int, end: int) -> int:
    """The end of an organisation without the office of it that stands behind: "U.N. Secretary - General"."""
    goes_on = titles().get(" ".join(words[end : end + 1])) == "office"
    for cut in range(start + 1, end):
        office = [word for word in words[cut:end] if word != "-"]
        if tuple(words[start:cut]) in settled() and all(
            word in titles() and (goes_on or titles()[word] != "part") for word in office
        ):
            return cut
    return end


def _parted(words: list[str], name: Name) -> list[tuple[int, int]]:
    """The stretches of a name that are names by themselves: a state and what it has, two states, a person's party."""
    start, end, kind = name
    for at in range(start + 1, end - 1):
        known = tuple(words[start:at]) in settled()
        if words[at] == "-" and words[at + 1].islower() and known:
            return [(start, at), (at + 2, end)]
        if words[at] == "and" and known and tuple(words[at + 1 : end]) in settled():
            return [(start, at), (at + 1, end)]
        if words[at] in ("'s", "’s", "'") and (known or kind == "PER"):
            return [(start, at), (at + 1, end)] if known else [(start, at)]
    return [(start, end)]


def _loose(word: str, *, first: bool) -> bool:
    if word in ("'s", "’s", "'", "'S", ",", ".", "-", "--", '"', "(", ")", ";", ":"):
        return True
    if first:
        return word in ("The", "the", "A", "An") or (word.islower() and word not in PARTICLES)
    return word.islower()


def join_persons(draft: Draft) -> None:
    """Joins a given name to the capitalised name right behind it, whatever types the two had."""
    kept: list[Name] = []
    for name in draft.names:
        last = kept[-1] if kept else None
        if (
            last
            and last.end == name.start
            and "PER" in (last.type, name.type)
            and last.end - last.start == 1
            and draft.words[last.start] in given_names()
            and draft.form(name) not in settled()
        ):
            kept[-1] = Name(last.start, name.end, "PER")
        else:
            kept.append(name)
    draft.names = kept


def join_bodies(draft: Draft) -> None:
    """Joins a body to the place or body that it is of: "Family Institute" "of" "Connecticut"."""
    kept: list[Name] = []
    for name in draft.names:
        last = kept[-1] if kept else None
        between = draft.words[last.end : name.start] if last else []
        joined = last and last.type == "ORG" and draft.words[last.end - 1] in BODIES and name.type in ("LOC", "ORG")
        if last and joined and between in (["of"], ["of", "the"], ["for", "the"]):
            kept[-1] = Name(last.start, name.end, "ORG")
        else:
            kept.append(name)
    draft.names = kept


def settle(draft: Draft) -> None:
    """Sets what the tables settle, the longest form first; a longer organisation or person keeps its parts."""
    for start, end, kind in list(_known(draft.words)):
        over = [name for name in draft.names if name.start < end and start < name.end]
        if any(name.end - name.start > end - start and _holds(draft, name, start, end, kind) for name in over):
            continue
        if (
            kind == "LOC"
            and draft.words[start] in AMBIGUOUS
            and end == start + 1
            and any(n.type == "PER" for n in over)
        ):
            draft.left_open.update(range(start, end))
            draft.names = [name for name in draft.names if name not in over]
            continue
        draft.names = [piece for name in draft.names for piece in _without(name, start, end)]
        if kind == "OPEN":
            draft.left_open.update(range(start, end))
        elif kind != "O":
            draft.names.append(Name(start, end, kind))
    draft.names.sort()


def _known(words: list[str]) -> Iterator[tuple[int, int, str]]:
    at = 0
    while at < len(words):
        if words[at][:1].isupper() or words[at] == "al":
            for end in range(min(len(words), at + 6), at, -1):
                if kind := settled().get(tuple(words[at:end])):
                    yield at, end, kind
                    at = end - 1
                    break
        at += 1


def _holds(draft: Draft, name: Name, start: int, end: int, kind: str) -> bool:
    """Whether the longer name is one by itself, so that the known form in it says nothing of its type."""
    words = draft.words
    rest = [word for at, word in enumerate(words[name.start : name.end], name.start) if not start <= at < end]
    if name.type == "PER":
        if kind in ("MISC", "OPEN"):
            return any((word,) not in settled() for word in rest)
        return kind not in ("LOC", "ORG") or any(word in given_names() for word in words[name.start : name.end])
    if name.type == "LOC":
        return kind != "OPEN" and any(word in PLACES or word.isupper() for word in rest)
    return any(word in BODIES or word[:1].isupper() for word in rest) and not (
        name.type == "ORG" and kind in ("LOC", "ORG") and all(word in titles() for word in rest)
    )


def _without(name: Name, start: int, end: int) -> Iterator[Name]:
    """What stays of a name outside of a stretch."""
    if name.end <= start or end <= name.start:
        yield name


@dataclass(frozen=True, slots=True)
class Habits:
    """What the corpus calls a form in nearly all its uses, and how often it leaves the form unnamed."""

    types: Mapping[tuple[str, ...], Counter[str]]
    in_names: Mapping[str, int]
    uses: Mapping[str, int]

    @staticmethod
    def of(drafts: Sequence[Draft]) -> Habits:
        """Counted over the whole corpus."""
        types: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        in_names: Counter[str] = Counter()
        uses: Counter[str] = Counter()
        for draft in drafts:
            uses.update(draft.words)
            for name in draft.names:
                types[draft.form(name)][name.type] += 1
                in_names.update(draft.form(name))
        return Habits(types, in_names, uses)

    def apply(self, draft: Draft) -> None:
        """Gives each name its form's usual type; leaves it open where the corpus, the words and the label disagree."""
        kept = []
        for name in draft.names:
            kind = self._type(draft, name)
            if kind:
                kept.append(name._replace(type=kind))
            else:
                draft.left_open.update(range(name.start, name.end))
        draft.names = kept

    def _type(self, draft: Draft, name: Name) -> str | None:
        form = draft.form(name)
        if known := settled().get(form):
            return name.type if known == name.type else None
        if name.start > 0 and titles().get(draft.words[name.start - 1]) == "address" and name.type != "MISC":
            return "PER"
        if said := _by_words(form, name.type):
            return said if said != "OPEN" else None
        counts = self.types[form]
        total = sum(counts.values())
        usual, count = counts.most_common(1)[0]
        if name.type == "PER" and len(form) == 1 and not form[0][:1].isupper():
            return None
        if total >= SEEN:
            return usual if count / total >= SURE else None
        if name.type == "MISC":
            return None
        before = draft.words[name.start - 1] if name.start else ""
        if len(form) == 1:
            return self._rare(form[0], name.type, before)
        if name.type == "LOC" and before not in PLACING and " ".join(form) not in cities():
            return None
        return None if name.type == "ORG" and all(map(_like_person, form)) else name.type

    def _rare(self, word: str, kind: str, before: str) -> str | None:
        """The type of a rare single word: a place or person that is known elsewhere under another type is unsure."""
        if kind == "LOC":
            placed = word in cities() or before in PLACING
            return kind if placed and word not in given_names() else None
        if kind == "PER":
            return kind if cities().get(word, 0) < BIG else None
        return kind if word.isupper() or self.in_names[word] >= SEEN else None

    def names_mostly(self, word: str) -> bool:
        """Whether a word stands in names more than elsewhere."""
        return self.in_names[word] * 2 > self.uses[word]


def _by_words(form: tuple[str, ...], kind: str) -> str:
    """The type that the words themselves tell, OPEN where they speak against the label, nothing where they do not."""
    if form[-1] in EVENTS or form[0] in STORMS:
        return "MISC" if len(form) > 1 else "OPEN"
    if any(word in BODIES for word in form):
        return "ORG" if len(form) > 1 else "OPEN"
    if form[-1] in PLACES:
        return "LOC" if kind == "LOC" and len(form) > 1 else "OPEN"
    city = " ".join(form).replace(" - ", "-")
    if len(form) > 1 and plain(form[0]) in given_names() and form[0] not in ("San", "Santa", "New", "North", "South"):
        if kind == "LOC" and city in cities():
            return "LOC"
        return "PER" if kind == "PER" or (kind in ("ORG", "LOC") and all(_like_person(w) for w in form)) else "OPEN"
    if cities().get(city, 0) >= BIG and form[0] not in given_names() and kind != "PER":
        return "LOC"
    if any(word.islower() and word not in INNER for word in form):
        return "OPEN"
    return ""


def _like_person(word: str) -> bool:
    return (
        bool(re.fullmatch(r"[A-Z]\.?([A-Z]\.)?|[A-Z][a-z'’]+[A-Za-z]*|-|al|bin|de|el", word))
        and word not in BODIES | PLACES
    )


def open_unnamed(draft: Draft, habits: Habits) -> None:
    """Leaves open what looks like a name and has no label, and the short unsure stretches beside a name."""
    covered = draft.covered()
    draft.left_open -= covered
    for at, word in enumerate(draft.words):
        if at in covered or not word[:1].isupper() or settled().get((word,)) == "O" or word in titles():
            continue
        first = at == 0 or draft.words[at - 1] in ('"', "“", "``", ":", "-", "--") or draft.words[at - 1].endswith(".")
        if not first or habits.names_mostly(word):
            draft.left_open.add(at)
    _open_beside(draft)


def _open_beside(draft: Draft) -> None:
    """A name whose neighbour is open and capitalised may be half a name: it is left open as well."""
    kept = []
    for name in draft.names:
        after = name.end in draft.left_open and draft.words[name.end][:1].isupper()
        before = name.start - 1 in draft.left_open and draft.words[name.start - 1][:1].isupper()
        known = settled().get(draft.form(name)) == "MISC" or draft.form(name) == ("U.S.",)
        if (after and not known) or (before and not _opener(draft.words[name.start - 1])):
            draft.left_open.update(range(name.start, name.end))
        else:
            kept.append(name)
    draft.names = kept


def _opener(word: str) -> bool:
    return settled().get((word,)) == "OPEN"
