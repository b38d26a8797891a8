"""The lemmas that the treebanks give, and those of our own verb tables, as rows that ship."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from detente.language.english.lemmas import STRAIGHT
from training.parser.corpora import Sentence

AGREED: Final = 0.97  # share of a form's uses that must have the lemma
LEFT_OUT: Final = frozenset({"PROPN", "PUNCT", "SYM", "NUM", "X", ""})


def lemma_rows(sentences: Iterable[Sentence]) -> list[tuple[str, str, str]]:
    """Form in small letters, UPOS and lemma of every form whose lemma the treebanks agree on, sorted."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, upos, lemma in zip(sentence.words, sentence.upos, sentence.lemmas, strict=True):
            if upos not in LEFT_OUT:
                counts[word.lower().translate(STRAIGHT), upos][lemma] += 1
    found = []
    for (form, upos), lemmas in sorted(counts.items()):
        lemma, times = lemmas.most_common(1)[0]
        if times >= AGREED * lemmas.total():
            found.append((form, upos, lemma))
    return found


def as_text(rows: Sequence[tuple[str, str, str]]) -> str:
    """One row a line, cells apart by tabs."""
    return "".join("\t".join(row) + "\n" for row in rows)
