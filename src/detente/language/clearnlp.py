"""The labels of `en_core_web_*` (ClearNLP) turned into Universal Dependencies."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.model.parse import Token

RELATIONS: Final = {
    "ROOT": "root", "acomp": "xcomp", "attr": "xcomp", "agent": "obl", "auxpass": "aux:pass", "csubjpass": "csubj:pass",
    "dative": "iobj", "dobj": "obj", "intj": "discourse", "meta": "dep", "neg": "advmod", "nsubjpass": "nsubj:pass",
    "npadvmod": "obl:unmarked", "nn": "compound", "oprd": "xcomp", "poss": "nmod:poss", "preconj": "cc:preconj",
    "predet": "det:predet", "prt": "compound:prt", "quantmod": "advmod", "relcl": "acl:relcl",
}  # fmt: skip


def to_ud(tokens: list[Token], first: int) -> list[Token]:
    """The same tokens with UD relations and heads; `first` is the article's index of the first of them."""
    return [replace(token, dep=RELATIONS.get(token.dep, token.dep)) for token in tokens]
