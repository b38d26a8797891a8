from __future__ import annotations

from pathlib import Path

from conll import Row
from parser_sets import Named, Parsed, named, parsed

TREEBANK = """# newpar id = p1
1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tresumed\tresume\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No

1\tFine\tfine\tADJ\tJJ\t_\t0\troot\t_\t_

# newpar id = p2
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_

"""
NAMES = "Ines\t_\tB-PER\nVidal\tSpaceAfter=No\tI-PER\n,\t_\tO\nMinister\t_\t-\n\nLisbon\t_\tB-LOC\n"


def test_a_paragraph_is_its_sentences_with_one_space_between(tmp_path: Path) -> None:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREEBANK, "utf-8")
    assert parsed(path) == [
        Parsed(
            "Talks resumed. Fine",
            (
                Row("Talks", 1, "nsubj", "NOUN", "NNS", "Number=Plur", "talk", starts=True),
                Row("resumed", 1, "root", "VERB", "VBD", "", "resume"),
                Row(".", 1, "punct", "PUNCT", ".", "", "."),
                Row("Fine", 3, "root", "ADJ", "JJ", "", "fine", starts=True),
            ),
        ),
        Parsed(
            "don't go",
            (
                Row("do", 2, "aux", "AUX", "VB", "", "do", starts=True),
                Row("n't", 2, "advmod", "PART", "RB", "", "not"),
                Row("go", 2, "root", "VERB", "VB", "", "go"),
            ),
        ),
    ]


def test_names_stand_at_the_characters_of_their_block(tmp_path: Path) -> None:
    path = tmp_path / "tiny.bio"
    path.write_text(
        "Ines\t_\tB-PER\nVidal\tSpaceAfter=No\tI-PER\n,\t_\tO\nMinister\t_\t-\n\nLisbon\t_\tB-LOC\n", "utf-8"
    )
    assert named(path) == [
        Named("Ines Vidal, Minister", ((0, 10, "PER"),), ((12, 20),)),
        Named("Lisbon", ((0, 6, "LOC"),), ()),
    ]
