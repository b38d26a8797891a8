"""ClearNLP trees, built by hand, become UD trees."""

import pytest

from detente.language.clearnlp import to_ud
from detente.model.parse import Token

LEMMAS = {"is": "be", "was": "be", "are": "be", "left": "leave"}


def tree(rows: str) -> list[Token]:
    """Tokens from "word/POS/head/dep" or "word/POS/head/dep/ENT", heads counted from 1, 0 for the root."""
    found = []
    for i, row in enumerate(rows.split()):
        word, pos, head, dep, *ent = row.split("/")
        at = i if head == "0" else int(head) - 1
        tag = "TO" if word == "to" and dep == "aux" else ""
        name = ent[0] if ent else ""
        found.append(Token(100 + i, i, i + 1, word, word, LEMMAS.get(word, word), pos, tag, dep, 100 + at, "", name, 0))
    return found


def shape(tokens: list[Token]) -> str:
    return " ".join(f"{t.text}/{0 if t.head == t.i else t.head - 99}/{t.dep}" for t in to_ud(tokens, 100))


@pytest.mark.parametrize(
    ("clearnlp", "ud"),
    [
        (
            "Kovan/PROPN/2/nsubj left/VERB/0/ROOT Oslo/PROPN/2/dobj",
            "Kovan/2/nsubj left/0/root Oslo/2/obj",
        ),
        (
            "Kovan/PROPN/2/nsubj met/VERB/0/ROOT Redd/PROPN/2/dobj in/ADP/2/prep Oslo/PROPN/4/pobj",
            "Kovan/2/nsubj met/0/root Redd/2/obj in/5/case Oslo/2/obl",
        ),
        (
            "talks/NOUN/0/ROOT on/ADP/1/prep the/DET/4/det islands/NOUN/2/pobj",
            "talks/0/root on/4/case the/4/det islands/1/nmod",
        ),
        (
            "Redd/PROPN/3/nsubjpass was/AUX/3/auxpass seen/VERB/0/ROOT by/ADP/3/agent Kovan/PROPN/4/pobj",
            "Redd/3/nsubj:pass was/3/aux:pass seen/0/root by/5/case Kovan/3/obl:agent",
        ),
        (
            "Kovan/PROPN/2/nsubj rested/VERB/0/ROOT after/ADP/2/prep leaving/VERB/3/pcomp Oslo/PROPN/4/dobj",
            "Kovan/2/nsubj rested/0/root after/4/mark leaving/2/advcl Oslo/4/obj",
        ),
        (
            "risk/NOUN/0/ROOT of/ADP/1/prep losing/VERB/2/pcomp",
            "risk/0/root of/3/mark losing/1/acl",
        ),
        (
            "Kovan/PROPN/2/nsubj fled/VERB/0/ROOT out/ADP/2/prep of/ADP/3/prep Oslo/PROPN/4/pobj",
            "Kovan/2/nsubj fled/0/root out/5/case of/5/case Oslo/2/obl",
        ),
        (
            "met/VERB/0/ROOT in/ADP/1/prep Oslo/PROPN/2/pobj and/CCONJ/2/cc at/ADP/2/conj sea/NOUN/5/pobj",
            "met/0/root in/3/case Oslo/1/obl and/6/cc at/6/case sea/3/conj",
        ),
        (
            "Kovan/PROPN/2/nsubj is/AUX/0/ROOT the/DET/4/det minister/NOUN/2/attr ./PUNCT/2/punct",
            "Kovan/4/nsubj is/4/cop the/4/det minister/0/root ./4/punct",
        ),
        (
            "he/PRON/2/nsubj said/VERB/0/ROOT talks/NOUN/4/nsubj are/AUX/2/ccomp not/PART/4/neg likely/ADJ/4/acomp",
            "he/2/nsubj said/0/root talks/6/nsubj are/6/cop not/6/advmod likely/2/ccomp",
        ),
        (
            "there/PRON/2/expl is/AUX/0/ROOT a/DET/4/det risk/NOUN/2/attr",
            "there/2/expl is/0/root a/4/det risk/2/nsubj",
        ),
        (
            "Kovan/PROPN/2/nsubj is/AUX/0/ROOT in/ADP/2/prep Oslo/PROPN/3/pobj",
            "Kovan/4/nsubj is/4/cop in/4/case Oslo/0/root",
        ),
        (
            "it/PRON/2/nsubj seems/VERB/0/ROOT calm/ADJ/2/acomp",
            "it/2/nsubj seems/0/root calm/2/xcomp",
        ),
        (
            "Oslo/PROPN/6/nsubj ,/PUNCT/1/punct Bern/PROPN/1/conj and/CCONJ/3/cc Rome/PROPN/3/conj agreed/VERB/0/ROOT",
            "Oslo/6/nsubj ,/1/punct Bern/1/conj and/5/cc Rome/1/conj agreed/0/root",
        ),
        (
            "Kovan/PROPN/2/nsubj wants/VERB/0/ROOT him/PRON/5/nsubj to/PART/5/aux go/VERB/2/ccomp",
            "Kovan/2/nsubj wants/0/root him/2/obj to/5/mark go/2/xcomp",
        ),
        (
            "Kovan/PROPN/2/nsubj gave/VERB/0/ROOT it/PRON/2/dobj to/ADP/2/dative Redd/PROPN/4/pobj",
            "Kovan/2/nsubj gave/0/root it/2/obj to/5/case Redd/2/obl",
        ),
        (
            "Kovan/PROPN/2/nsubj gave/VERB/0/ROOT Redd/PROPN/2/dative it/PRON/2/dobj",
            "Kovan/2/nsubj gave/0/root Redd/2/iobj it/2/obj",
        ),
        (
            "Dr/PROPN/4/compound Ada/PROPN/4/compound/PER M/PROPN/4/compound/PER Ro/PROPN/5/nsubj/PER left/VERB/0/ROOT",
            "Dr/2/compound Ada/5/nsubj M/2/flat Ro/2/flat left/0/root",
        ),
        (
            "men/NOUN/0/ROOT who/PRON/3/nsubj left/VERB/1/relcl last/ADJ/5/amod week/NOUN/3/npadvmod",
            "men/0/root who/3/nsubj left/1/acl:relcl last/5/amod week/3/obl:unmarked",
        ),
        (
            "Oslo/PROPN/3/poss 's/PART/1/case envoy/NOUN/0/ROOT",
            "Oslo/3/nmod:poss 's/1/case envoy/0/root",
        ),
    ],
)  # fmt: skip
def test_a_tree_becomes_a_ud_tree(clearnlp: str, ud: str) -> None:
    assert shape(tree(clearnlp)) == ud


def test_a_copula_is_an_auxiliary() -> None:
    found = to_ud(tree("Kovan/PROPN/2/nsubj is/VERB/0/ROOT minister/NOUN/2/attr"), 100)
    assert [token.pos for token in found] == ["PROPN", "AUX", "NOUN"]
