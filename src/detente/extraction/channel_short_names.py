"""Lines of contact that are named again by a short name or a pronoun: "the commission", "the line", "it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from detente.extraction.channel_lines import Line
from detente.extraction.channel_words import state_verbs
from detente.model.parse import Parse, Token

GENERAL: Final = frozenset(
    {"talks", "communication", "cooperation", "hotline"}
)  # kinds that a longer name makes more exact
SHORT: Final = frozenset({"line", "commission", "committee", "link", "service", "bridge", "mission", "group", "gate"})
DEFINITE: Final = frozenset({"the", "this", "that", "its", "their", "both"})
SINGULAR: Final = frozenset({"it"})
PLURAL: Final = frozenset({"they", "them"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "obj"})


def with_short_names(parse: Parse, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those with a short name as what the article called them before, and those behind a pronoun."""
    by_head = {line.head: line for line in lines}
    latest: dict[str, Line] = {}
    for token in parse.tokens:
        line = by_head.get(token.i)
        if line is not None:
            known = latest.get(_noun(token))
            if known is not None and _is_short(parse, line) and set(line.kinds) <= GENERAL:
                line = replace(line, kinds=known.kinds, sort=known.sort, short=True)
            latest[_noun(token)] = line
            if _noun(token) == "hotline":
                latest["line"] = line
            yield line
        elif _noun(token) in SHORT and token.pos == "NOUN" and _is_definite(parse, token):
            known = latest.get(_noun(token))
            if known is not None:
                yield replace(known, head=token.i, first=token.i, short=True)
        elif token.lower in SINGULAR | PLURAL and token.dep in SUBJECTS:
            antecedent = _antecedent(parse, token, lines)
            if antecedent is not None:
                yield replace(antecedent, head=token.i, first=token.i, short=True)


def _noun(token: Token) -> str:
    return token.lower if token.lower in ("talks", "relations") else token.lower.removesuffix("s")


def _is_short(parse: Parse, line: Line) -> bool:
    """Whether nothing says which line it is: "the talks", and not "the talks on water"."""
    token = parse.tokens[line.head]
    if line.first != line.head or parse.kids(line.head, "nmod", "amod", "compound", "nmod:poss"):
        return False
    return _is_definite(parse, token)


def _is_definite(parse: Parse, token: Token) -> bool:
    kids = [parse.tokens[k] for k in parse.children[token.i] if k < token.i and parse.tokens[k].pos != "PUNCT"]
    return bool(kids) and all(kid.lower in DEFINITE or kid.dep == "case" for kid in kids) and kids[-1].dep != "case"


def _antecedent(parse: Parse, pronoun: Token, lines: Sequence[Line]) -> Line | None:
    """The one line that the sentence before tells something of, where the number fits and the verb is one of states."""
    verb = parse.tokens[pronoun.head]
    if verb.lower not in state_verbs()[0] or (pronoun.dep == "nsubj" and parse.kid(verb.i, "obj") is not None):
        return None
    before = [line for line in lines if parse.tokens[line.head].sent == pronoun.sent - 1 and line.sort != "passed"]
    if len(before) != 1 or parse.paragraph(before[0].head) != parse.paragraph(pronoun.i):
        return None
    noun = parse.tokens[before[0].head]
    plural = noun.tag in ("NNS", "NNPS")
    return before[0] if noun.dep in SUBJECTS and plural == (pronoun.lower in PLURAL) else None
