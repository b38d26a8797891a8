"""Plans whose day has passed, of which an article speaks as done though no event was read that tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from detente.analysis.shared_words import key_words, weight
from detente.language.inflection import irregular_pasts
from detente.model.agenda import Planned, Step
from detente.model.event import Days
from detente.model.relation import Passage
from detente.model.story import Report
from detente.resolution.story_words import WORD, stem

EARLY: Final = timedelta(35)  # before the last day of a month or of a length of time, what it waited for may be done
LATE: Final = timedelta(60)
SHARED: Final = 3  # rare words that a sentence must share with the plan
SHARE: Final = 0.5  # of the weight of the plan's words
USUAL: Final = 0.1  # a word of more sentences than this is what all is about: the names of the two states
FEW: Final = 20  # sentences of which this can be said
AFTERWARDS: Final = re.compile(r"\b(?:until|unless|if)\b.*", re.IGNORECASE | re.DOTALL)
UNDONE: Final = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|must|not|never|no|nor|without|planned|due|expected"
    r"|yet|still|missed|postponed|cancell?ed|lapsed|expired|refused|rejected|delayed|scheduled|called off|put off"
    r"|deadline|ultimatum|wants?|demands?|demanded|denied)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
EMPTY: Final = frozenset({"due", "deadlin", "ultimatum", "least"})


def days_to_read(entries: Iterable[Planned]) -> tuple[date, date] | None:
    """The first and the last day of publication of which `settled` needs the sentences; None: of none."""
    spans = [_window(entry) for entry in entries if _is_open(entry)]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def settled(entries: Iterable[Planned], sentences: Iterable[Passage]) -> tuple[Planned, ...]:
    """The agenda with what has lapsed as held where a later sentence speaks of it as done.

    Args:
        entries: The agenda.
        sentences: Of articles about the two states, by day of publication.
    """
    found = tuple(entries)
    if not any(_is_open(entry) for entry in found):
        return found
    every = [(each, key_words(each.words)) for each in sentences]
    counts = Counter(word for _, words in every for word in words)
    usual = frozenset(word for word, count in counts.items() if count > max(USUAL * len(every), FEW)) | EMPTY
    done = [(each, words - usual) for each, words in every if _is_done(each.words)]
    return tuple(_settled(entry, done, usual) if _is_open(entry) else entry for entry in found)


def _is_open(entry: Planned) -> bool:
    """Whether only the calendar says that it lapsed."""
    return entry.outcome == "lapsed" and entry.days is not None and entry.steps[-1].change != "lapsed"


def _settled(entry: Planned, sentences: Sequence[tuple[Passage, frozenset[str]]], usual: frozenset[str]) -> Planned:
    first, last = _window(entry)
    plans = [(key_words(report.words) - usual, report.words) for report in entry.reports]
    told = [
        (max(_told(plan, words, each.words, whole) for plan, words in plans), -at)
        for at, (each, whole) in enumerate(sentences)
        if first <= each.published <= last
    ]
    best, at = max(told, default=(0.0, 0))
    if not best:
        return entry
    step = Step("held", None, (_report(sentences[-at][0], entry),))
    return replace(entry, outcome="held", steps=(*entry.steps, step))


def _window(entry: Planned) -> tuple[date, date]:
    """The days of publication in which an article may speak of it as done."""
    days = entry.days or Days("0001-01-01", "0001-01-01")
    first, last = date.fromisoformat(days.start), date.fromisoformat(days.end)
    if entry.kind == "deadline":
        first = max(entry.reports[0].published + timedelta(1), last - EARLY)
    return first, last + LATE


def _told(plan: frozenset[str], words: str, sentence: str, whole: frozenset[str]) -> float:
    """How much of a plan's words a sentence has; 0 where it has too few.

    Of "a ruling is due", the one word that tells something is enough where it is the verb: "ruled".
    """
    shared = plan & whole
    if not shared or not plan:
        return 0.0
    if len(plan) == 1:
        return float(_has_verb(plan, sentence) and not _has_verb(plan, words))
    share = weight(shared) / weight(plan)
    return share if len(shared) >= SHARED and share >= SHARE else 0.0


def _has_verb(stems: frozenset[str], words: str) -> bool:
    return any(word.endswith("ed") and stem(word) in stems for word in WORD.findall(words.lower()))


def _report(passage: Passage, entry: Planned) -> Report:
    first = entry.reports[0]
    return Report(
        passage.article, passage.finding, passage.published, first.plover, "happened", copies=passage.copies,
        source=first.source, target=first.target, words=passage.words, outlet=passage.outlet, title=passage.title,
    )  # fmt: skip


def _is_done(sentence: str) -> bool:
    """Whether a sentence tells something done, and nothing that is not: by its words, since no parse is kept."""
    words = AFTERWARDS.sub("", sentence)
    past = any(word.endswith("ed") or word in irregular_pasts() for word in WORD.findall(words.lower()))
    return past and not UNDONE.search(words)
