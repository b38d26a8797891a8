"""Treebanks and names as they are read for training."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.parser.corpora import names, treebank

TREES = """# newdoc id = a
# newpar
# sent_id = 1
1	They	they	PRON	PRP	Case=Nom	3	nsubj	_	_
2-3	won't	_	_	_	_	_	_	_	SpaceAfter=No
2	wo	will	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	talk	talk	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
4.1	now	now	ADV	RB	_	_	_	4:advmod	_
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = 2
1	Yes	yes	INTJ	UH	_	0	root	_	_
"""
NAMES = "Anna\t_\tB-PER\nExample\tSpaceAfter=No\tI-PER\n,\t_\tO\n\nOslo\t_\t-\n"


def test_treebank(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(TREES, "utf-8")
    first, second = treebank(path)
    assert first.words == ("They", "wo", "n't", "talk", ".")
    assert first.spaces == (True, False, False, False, True)
    assert first.heads == (2, 3, 3, 3, 3)
    assert first.lemmas == ("they", "will", "not", "talk", ".")
    assert (first.paragraph, second.paragraph) == (2, 3)


def test_names(tmp_path: Path) -> None:
    path = tmp_path / "a.bio"
    path.write_text(NAMES, "utf-8")
    first, second = names(path)
    assert first.words == ("Anna", "Example", ",")
    assert first.spaces == (True, False, True)
    assert first.names == ("B-PER", "I-PER", "O")
    assert second.names == ("",)


@pytest.mark.parametrize(
    ("read", "text", "error"),
    [
        (treebank, "1\tThey\tthey\n", "line 1: 3 columns where CoNLL-U has 10"),
        (names, "Oslo\t_\tB-LOC\nB-LOC\n", "line 2: 1 columns where three are needed"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, read, text: str, error: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "broken"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=error):
        read(path)
