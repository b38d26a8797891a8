"""The grammar of one article."""

from detente.model.parse import Parse, Range, Token
from detente.model.span import Span

TEXT = "Oslo said talks ended. It left."
WORDS = (  # text, pos, relation, head
    ("Oslo", "PROPN", "nsubj", 1), ("said", "VERB", "root", 1), ("talks", "NOUN", "nsubj", 3),
    ("ended", "VERB", "ccomp", 1), (".", "PUNCT", "punct", 1), ("It", "PRON", "nsubj", 6), ("left", "VERB", "root", 6),
    (".", "PUNCT", "punct", 6),
)  # fmt: skip


def parse() -> Parse:
    tokens, at = [], 0
    for i, (text, pos, dep, head) in enumerate(WORDS):
        start = TEXT.index(text, at)
        at = start + len(text)
        tokens.append(Token(i, start, at, text, text.lower(), text.lower(), pos, "", dep, head, "", "", int(i > 4)))
    return Parse(tuple(tokens), (Range(0, 5), Range(5, 8)), (Range(0, 8),), ())


def test_a_subtree_may_leave_branches_out() -> None:
    assert parse().subtree(1) == [0, 1, 2, 3, 4]
    assert parse().subtree(1, without=frozenset({"ccomp", "punct"})) == [0, 1]
    assert parse().edges(3) == Range(2, 4)


def test_children_parents_and_roots() -> None:
    assert parse().kids(1, "nsubj", "ccomp") == [0, 3]
    assert parse().kid(1, "obj") is None
    assert list(parse().ancestors(2)) == [3, 1]
    assert [parse().root(0), parse().root(1)] == [1, 6]


def test_characters_lead_to_tokens() -> None:
    assert [parse().at(0), parse().at(4), parse().at(5), parse().at(99)] == [0, None, 1, None]
    assert parse().within(Span(5, 15)) == Range(1, 3)
    assert parse().span(1, 3).of(TEXT) == "said talks"
