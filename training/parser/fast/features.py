"""The table of word features that ships: bits of the gazetteer, and word vectors of the accurate encoder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from training.parser.corpora import Sentence
from training.parser.fast.gazetteer import BITS, STRONG, Facts, Lexicon, facts, lexicon_of

Floats = NDArray[np.float32]
STEP: Final = 1 / 32  # all values are multiples of it: the table packs well
NAME: Final = "detente_words"
SCALE: Final = 4.0  # of the word vectors beside the bits, whose values are 0 and 1
NOT_COMMON: Final = ("PROPN", "X")


def lexicon(sentences: Iterable[Sentence]) -> Lexicon:
    """Lemmas and small forms of sentences whose words have lemmas and parts of speech."""
    counts: Counter[tuple[str, str]] = Counter()
    common: set[str] = set()
    for sentence in sentences:
        for word, lemma, upos in zip(sentence.words, sentence.lemmas, sentence.upos, strict=True):
            if upos not in NOT_COMMON:
                counts[lemma.lower(), upos] += 1
                if word.islower():
                    common.add(word)
    return lexicon_of(counts, common)


def vectors(known: Facts, distilled: Mapping[str, Floats], keep: Sequence[str]) -> Vectors:
    """The table: a row for each form of `keep` and for each strong name; forms that are described alike share a row.

    A form in small letters also stands for itself with a capital and in capitals, where those have no row.
    """
    width = next((len(vector) for vector in distilled.values()), 0)
    nothing = np.zeros(width, dtype=np.float32)
    data: list[Floats] = []
    shared: dict[bytes, int] = {}
    keys: dict[str, int] = {}
    for form in _forms(known, distilled, keep):
        row = np.concatenate([_bits(known.get(form, set())), SCALE * distilled.get(form, nothing)])
        row = (np.round(row / STEP) * STEP).astype(np.float32)
        keys[form] = shared.setdefault(row.tobytes(), len(data))
        if keys[form] == len(data):
            data.append(row)
    for form, at in list(keys.items()):
        if form.islower() and len(form) > 2:
            for other in (form.capitalize(), form.upper()):
                keys.setdefault(other, at)
    return _table(np.array(data, dtype=np.float32), keys)


def _forms(known: Facts, distilled: Mapping[str, Floats], keep: Sequence[str]) -> list[str]:
    strong = sorted(form for form, bits in known.items() if bits & STRONG or "given" in bits or "family" in bits)
    wanted = [form for form in keep if form in known or form in distilled]
    return list(dict.fromkeys([*wanted, *strong]))


def _bits(of: set[str]) -> Floats:
    return np.array([bit in of for bit in BITS], dtype=np.float32)


def _table(data: Floats, keys: Mapping[str, int]) -> Vectors:
    strings = Vocab().strings
    table: Any = Vectors(strings=strings, shape=data.shape, name=NAME)
    table.data[:] = data
    for form, row in keys.items():
        table.add(strings.add(form), row=row)
    return table


def save(path: Path, forms: Sequence[str], found: Floats) -> None:
    """Writes forms and their word vectors to one .npz file."""
    np.savez_compressed(path, forms=np.array(forms), vectors=found.astype(np.float16))


def load(path: Path) -> dict[str, Floats]:
    """The word vectors by form.

    Raises:
        FileNotFoundError: There is no such file.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no word vectors; make them with: python -m training.parser.fast distil")
    with np.load(path) as arrays:
        forms, found = arrays["forms"].tolist(), arrays["vectors"].astype(np.float32)
    return dict(zip(forms, found, strict=True))


def described(table: Any, form: str) -> list[str]:
    """The bits of a form in the table, to look at."""
    row = table.find(key=table.strings[form])
    return [] if row < 0 else [bit for bit, value in zip(BITS, table.data[row], strict=False) if value]


__all__ = ["described", "facts", "lexicon", "load", "save", "vectors"]
