"""Silver names are made fit to learn from by tables and by the corpus itself."""

from __future__ import annotations

import pytest

from training.parser.corpora import Sentence
from training.parser.name_spans import Name, labels_of, names_of
from training.parser.silver_names import agreed, case_counts, cleaned


def marked(text: str) -> Sentence:
    """The sentence of a text with names as [TYPE words] and "~" before words left open."""
    words: list[str] = []
    names: list[Name] = []
    left_open: list[int] = []
    start, kind = 0, ""
    for token in text.split():
        if token.startswith("["):
            start, kind = len(words), token[1:]
            continue
        if token.startswith("~"):
            left_open.append(len(words))
        words.append(token.lstrip("~").rstrip("]"))
        if token.endswith("]"):
            names.append(Name(start, len(words), kind))
    return Sentence(tuple(words), (True,) * len(words), 0, names=labels_of(len(words), names, left_open))


def text_of(sentence: Sentence) -> str:
    """The text again."""
    out = [("~" if not label else "") + word for word, label in zip(sentence.words, sentence.names, strict=True)]
    for name in names_of(sentence.names):
        out[name.start] = f"[{name.type} {out[name.start]}"
        out[name.end - 1] += "]"
    return " ".join(out)


@pytest.mark.parametrize(
    ("silver", "clean"),
    [
        ("[PER President Harlan] spoke .", "President [PER Harlan] spoke ."),
        ("[PER Prime Minister Anna Harlan] left .", "Prime Minister [PER Anna Harlan] left ."),
        (
            "[MISC Iraqi] [PER Prime] Minister [PER Nuri al-Harl] said",
            "[MISC Iraqi] Prime Minister [PER Nuri al - Harl] said",
        ),
        ("[PER Mr.] [LOC Harlan] said", "Mr. [PER Harlan] said"),
        ("[ORG Iran] says", "[LOC Iran] says"),
        ("the [LOC U.N.] probe", "the [ORG U.N.] probe"),
        ("[ORG U.S.] troops", "[LOC U.S.] troops"),
        ("the [ORG U.S. Senate] voted", "the [ORG U.S. Senate] voted"),
        ("in [LOC southern Afghanistan] .", "in southern [LOC Afghanistan] ."),
        ("in [LOC the Netherlands] .", "in the [LOC Netherlands] ."),
        ("U.S.-led forces", "[LOC U.S.] - led forces"),
        ("[ORG South] [MISC Korean] boats", "[MISC South Korean] boats"),
        ("[ORG VOA 's] report", "[ORG VOA] 's report"),
        ("talks with [LOC Alkharov] .", "talks with ~Alkharov ."),
        ("he met Harlan today", "he met ~Harlan today"),
        ("on Monday , in March", "on Monday , in March"),
        ("[ORG India and Pakistan] agree", "[LOC India] and [LOC Pakistan] agree"),
    ],
)
def test_cleaned(silver: str, clean: str) -> None:
    assert [text_of(sentence) for sentence in cleaned([marked(silver)])] == [clean]


def test_a_sentence_that_occurs_twice_stays_once() -> None:
    assert len(cleaned([marked("[LOC Iran] says so ."), marked("[ORG Iran] says so .")])) == 1


@pytest.mark.parametrize(
    ("silver", "predicted", "kept"),
    [
        ("[PER Harlan] left [LOC Oslo] .", "[PER Harlan] left [LOC Oslo] .", "[PER Harlan] left [LOC Oslo] ."),
        ("[PER Harlan] left .", "[LOC Harlan] left .", "~Harlan left ."),
        ("[PER Tehran] agreed .", "[LOC Tehran] agreed .", "[LOC Tehran] agreed ."),
        ("[PER President Harlan] left .", "President [PER Harlan] left .", "President [PER Harlan] left ."),
        ("[ORG Harlan] left .", "Harlan left .", "~Harlan left ."),
        ("Harlan left .", "[PER Harlan] left .", "~Harlan left ."),
        ("[MISC Iraqi] troops", "Iraqi troops", "[MISC Iraqi] troops"),
    ],
)
def test_agreed(silver: str, predicted: str, kept: str) -> None:
    assert [text_of(sentence) for sentence in agreed([marked(silver)], [marked(predicted)])] == [kept]


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="different words"):
        agreed([marked("Iran spoke")], [marked("Iraq spoke")])


def test_cases_are_counted() -> None:
    counts = case_counts([marked("[PER Harlan] left [LOC Oslo] .")], [marked("[PER Harlan] left Oslo .")])
    assert counts == {"same: kept as PER": 1, "only silver: kept as LOC": 1}
