"""What the language pipeline says of an article: tokens with their grammar, sentences, paragraphs, names.

Labels are those of Universal Dependencies v2 (UPOS, features, relations) whichever pipeline made them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. Indices count the tokens of the whole article."""

    i: int
    start: int  # characters of the article's text
    end: int
    text: str
    lower: str
    lemma: str  # lower case, but for proper nouns
    pos: str  # UPOS: "VERB", "PROPN" ...
    tag: str  # Penn tag: "VBD" ... ; "" where the pipeline has none
    dep: str  # UD relation: "nsubj", "nsubj:pass", "ccomp" ... ; "root" for the root of a sentence
    head: int  # index of the head; its own index at the root
    morph: str  # UD features as text: "Mood=Ind|Tense=Past|VerbForm=Fin"
    ent: str  # "PER", "ORG", "LOC", "MISC"; "" outside names
    sent: int  # index of the sentence

    def has(self, feature: str) -> bool:
        """Whether it has a feature, written as in UD ("Tense=Past")."""
        return feature in self.morph


@dataclass(frozen=True, slots=True)
class Range:
    """Tokens [first, last) of the article: a sentence, a paragraph or a name."""

    first: int
    last: int
    label: str = ""  # of a name: "PER", "ORG", "LOC", "MISC"

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last))

    def __len__(self) -> int:
        return self.last - self.first


@dataclass(frozen=True)
class Parse:
    """The grammar of one article. Paragraphs hold whole sentences; what was not read is in none of them."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Range, ...] = ()
    paragraphs: tuple[Range, ...] = ()
    names: tuple[Range, ...] = ()

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the tokens whose head it is, in text order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                found[token.head].append(token.i)
        return tuple(map(tuple, found))

    @cached_property
    def _edges(self) -> tuple[tuple[int, int], ...]:
        """For each token, the first token of its subtree and one past the last."""
        left = [token.i for token in self.tokens]
        right = [token.i + 1 for token in self.tokens]
        for sentence in self.sentences:
            for i in self._bottom_up(sentence):
                head = self.tokens[i].head
                left[head] = min(left[head], left[i])
                right[head] = max(right[head], right[i])
        return tuple(zip(left, right, strict=True))

    def _bottom_up(self, sentence: Range) -> list[int]:
        """The tokens of a sentence, each before its head."""
        order = [i for i in sentence if self.tokens[i].head == i]
        for i in order:  # grows while it is walked
            order.extend(self.children[i])
        return order[::-1]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def edges(self, i: int) -> Range:
        """The tokens from the first to the last of a subtree. Non-projective trees may hold strangers."""
        first, last = self._edges[i]
        return Range(first, last)

    def subtree(self, i: int, without: frozenset[str] = frozenset()) -> list[int]:
        """A token and all below it, in text order; branches hanging by a relation in `without` are left out."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(c for c in self.children[at] if self.tokens[c].dep not in without)
        return sorted(found)

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of a token that hang by one of these relations, subtypes told apart."""
        return [c for c in self.children[i] if self.tokens[c].dep in deps]

    def kid(self, i: int, *deps: str) -> int | None:
        """The first such child; None where there is none."""
        return next((c for c in self.children[i] if self.tokens[c].dep in deps), None)

    def ancestors(self, i: int) -> Iterator[int]:
        """The head of a token, the head of that, and so on up to the root."""
        while (head := self.tokens[i].head) != i:
            yield head
            i = head

    def root(self, sentence: int) -> int:
        """The root token of a sentence."""
        return next(i for i in self.sentences[sentence] if self.tokens[i].head == i)

    def span(self, first: int, last: int) -> Span:
        """Characters of the tokens [first, last)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def within(self, span: Span) -> Range:
        """The tokens that begin inside a span of characters."""
        return Range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def at(self, char: int) -> int | None:
        """The token at a character; None between tokens."""
        i = bisect_right(self._starts, char) - 1
        return i if i >= 0 and char < self.tokens[i].end else None

    @cached_property
    def _paragraph_firsts(self) -> list[int]:
        return [paragraph.first for paragraph in self.paragraphs]

    def paragraph(self, i: int) -> int:
        """The index of the paragraph that holds a token."""
        return bisect_right(self._paragraph_firsts, i) - 1
