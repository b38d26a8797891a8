"""Sentences labelled by a pipeline that is already trained: a teacher's trees, tags and names on open text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from detente.language.english.readings import Grammar, Reader, Text
from training.parser.corpora import Sentence

AT_ONCE = 512  # sentences labelled between two lines of progress


def taught(
    sentences: Sequence[Sentence], teacher: Reader, say: Callable[[str], None] = lambda _: None
) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Each sentence with the teacher's trees and tags, its own names kept; and the teacher's names."""
    for start in range(0, len(sentences), AT_ONCE):
        part = sentences[start : start + AT_ONCE]
        for sentence, grammar in zip(part, teacher.grammars([_text(s) for s in part]), strict=True):
            yield _with(sentence, grammar), tuple(grammar.names)
        say(f"{start + len(part):,} of {len(sentences):,} sentences labelled")


def _text(sentence: Sentence) -> Text:
    """The words as one sentence."""
    n = len(sentence.words)
    return Text(sentence.words, (True, *sentence.spaces[:-1]), (1, *[-1] * (n - 1)))


def _with(sentence: Sentence, grammar: Grammar) -> Sentence:
    return replace(
        sentence,
        heads=tuple(grammar.heads),
        deps=tuple(grammar.deps),
        upos=tuple(grammar.upos),
        tags=tuple(grammar.tags),
        morphs=tuple(grammar.morphs),
        lemmas=tuple(grammar.lemmas),
    )
