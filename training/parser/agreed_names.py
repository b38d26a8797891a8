"""Names on which silver labels and a tagger taught by gold labels agree; elsewhere a table decides, or nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from training.parser.corpora import UNKNOWN, Sentence
from training.parser.name_spans import Name, labels_of, names_of
from training.parser.name_tables import BIG, cities, given_names, settled, titles

EDGES: Final = frozenset({"the", "The", "'s", "’s", "'", "-", ","})


class Verdict(NamedTuple):
    """What was decided on a stretch: the case, and the name that stays, if one does."""

    case: str
    start: int
    end: int
    name: Name | None


def agreed(silver: Sequence[Sentence], predicted: Sequence[Sentence]) -> list[Sentence]:
    """The silver sentences with the names that both say, or that a table settles; all other claims are left open.

    Raises:
        ValueError: Two sentences have not the same words.
    """
    found = []
    for ours, theirs in zip(silver, predicted, strict=True):
        if ours.words != theirs.words:
            raise ValueError(f"different words: {' '.join(ours.words)!r} and {' '.join(theirs.words)!r}")
        left_open = {at for at, label in enumerate(ours.names) if label == UNKNOWN}
        names = []
        for verdict in verdicts(ours, theirs):
            if verdict.name:
                names.append(verdict.name)
            else:
                left_open.update(range(verdict.start, verdict.end))
        found.append(replace(ours, names=labels_of(len(ours.words), names, left_open)))
    return found


def case_counts(silver: Sequence[Sentence], predicted: Sequence[Sentence]) -> Counter[str]:
    """How many names fall under each case, with what was done: "same PER: kept", "only silver: open" ..."""
    return Counter(
        f"{verdict.case}: {f'kept as {verdict.name.type}' if verdict.name else 'open'}"
        for ours, theirs in zip(silver, predicted, strict=True)
        for verdict in verdicts(ours, theirs)
    )


def verdicts(ours: Sentence, theirs: Sentence) -> Iterator[Verdict]:
    """What is decided on each stretch where at least one of the two has a name, in order."""
    left = [(name, 0) for name in names_of(ours.names)] + [(name, 1) for name in names_of(theirs.names)]
    left.sort(key=lambda item: (item[0].start, item[0].end, item[1]))
    while left:
        group = [left.pop(0)]
        while left and left[0][0].start < max(name.end for name, _ in group):
            group.append(left.pop(0))
        yield _verdict(ours.words, [n for n, side in group if side == 0], [n for n, side in group if side == 1])


def _verdict(words: Sequence[str], ours: list[Name], theirs: list[Name]) -> Verdict:
    both = [*ours, *theirs]
    start, end = min(name.start for name in both), max(name.end for name in both)
    if len(ours) == len(theirs) == 1:
        one, other = ours[0], theirs[0]
        if one == other:
            return Verdict("same", start, end, one)
        if one[:2] == other[:2]:
            return Verdict("other type", start, end, _typed(words, one, other))
        return Verdict("other span", start, end, _spanned(words, one, other))
    if len(both) == 1:
        kept = both[0] if settled().get(tuple(words[start:end])) == both[0].type else None
        return Verdict("only silver" if ours else "only tagger", start, end, kept)
    return Verdict("several", start, end, None)


def _typed(words: Sequence[str], one: Name, other: Name) -> Name | None:
    """The name with the type that a table says: of the form, of a big city, of a given name before a surname."""
    form = tuple(words[one.start : one.end])
    types = {one.type, other.type}
    if settled().get(form) in types:
        return one._replace(type=settled()[form])
    if types == {"PER", "LOC"}:
        if one.start and titles().get(words[one.start - 1]) == "address":
            return one._replace(type="PER")
        given = form[0] in given_names()
        if cities().get(" ".join(form), 0) >= BIG and not given:
            return one._replace(type="LOC")
        if given and len(form) > 1 and " ".join(form) not in cities():
            return one._replace(type="PER")
    return None


def _spanned(words: Sequence[str], one: Name, other: Name) -> Name | None:
    """The shorter of two names of one type where the longer has only a title, an article or a possessive more."""
    short, long = sorted((one, other), key=lambda name: name.end - name.start)
    if short.type != long.type or not (long.start <= short.start and short.end <= long.end):
        return None
    more = [*words[long.start : short.start], *words[short.end : long.end]]
    if all(word in EDGES or (short.type == "PER" and word in titles()) for word in more):
        return short
    return None
