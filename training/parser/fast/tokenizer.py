"""English words as Universal Dependencies cuts them, by spaCy's own tokenizer with a few rules more."""

from __future__ import annotations

from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

RUNS: Final = tuple(rf"[{mark}]{{2,}}" for mark in (r"!?", r"\*", "=", "_", "~", "<", ">", "#", r"\-"))  # one word each
UNITS: Final = (r"(?<=[0-9])(?:bn|tn|am|pm)",)
AFTER_BRACKETS: Final = (r"(?<=[\)\]])[:;,\u2013\u2014-](?=[\[\(\w])",)
APART: Final = frozenset({"and/or"})  # three words, where spaCy has one
WHOLE: Final = ("etc.", "al.")


def blank(vectors: Any = None) -> Language:
    """An English pipeline with nothing but this tokenizer; `vectors` become those of its vocabulary."""
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *defaults.suffixes, *UNITS]).search
    tokenizer.infix_finditer = compile_infix_regex([*defaults.infixes, *AFTER_BRACKETS]).finditer
    tokenizer.rules = {form: words for form, words in tokenizer.rules.items() if form not in APART}
    for form in WHOLE:
        tokenizer.add_special_case(form, [{"ORTH": form}])
    if vectors is not None:
        nlp.vocab.vectors = vectors
    return nlp
