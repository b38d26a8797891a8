"""Which issue a stance is on: named in its words, else by the word for it, else by what the article is about there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from detente.extraction.issue_phrases import issues_named
from detente.extraction.stances import Stance
from detente.language.inflection import noun_lemmas
from detente.model.document import Document
from detente.model.parse import Range

FAR: Final = 18  # tokens of a matter in which its issue is named; beyond, it is named by the way
NEAR: Final = 8  # tokens behind the words of a stance in which its issue is looked for when the grammar is lost
CLOSE: Final = 2  # sentences back in the paragraph that tell what it is about
OFTEN: Final = 2  # mentions of an issue, the title's included, without which it is no article's subject
MAIN: Final = 0.5  # the part of an article's mentions of issues that makes one its subject
ANOTHER: Final = frozenset(
    {"also", "too", "separately", "besides", "elsewhere", "meanwhile"}
)  # comes to another matter
SHORT: Final = 800  # tokens; a longer article is about many things
ENVOYS: Final = frozenset({"ambassador", "envoy", "ambassadors", "envoys"})
MOVING: Final = frozenset({"return", "go", "come", "leave", "stay", "remain"})
ENVOYS_ISSUE: Final = "diplomatic-relations"
KNOWN: Final = frozenset({"the", "this", "that", "these", "those", "any", "such", "its", "their", "his", "her", "our"})
# Words that stand for what was told before: "slammed the move".
BACK: Final = {"it", "this", "that"} | noun_lemmas((
    "move", "decision", "step", "measure", "plan", "policy", "action", "proposal", "law", "bill", "charge",
    "accusation", "allegation", "claim", "complaint", "announcement", "request", "criticism", "restriction",
    "curb", "idea", "offer", "demand",
)).keys()  # fmt: skip


class Issues:
    """Where the article speaks of which issue."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._mentions = sorted((span, issue.id) for issue in doc.issues for span in issue.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._good = {issue.id for issue in doc.issues if issue.good}

    def is_good(self, issue: str | None) -> bool:
        """Whether an issue is a good in itself, a dialogue or a ceasefire: whoever asks for it is for it."""
        return issue in self._good

    def of(self, stance: Stance) -> str | None:
        """The issue that a stance is on; what the article is about only where the words are plain by themselves."""
        return self.named(stance) or (self.told(stance) if stance.row.bare else None)

    def named(self, stance: Stance) -> str | None:
        """The issue that a stance names: in its matter, else in its clause, else by a word for what was told before."""
        if self._moves_an_envoy(stance):
            return ENVOYS_ISSUE
        matter = self._without_relative(stance.matter)
        matter = Range(matter.first, min(matter.last, matter.first + FAR))
        near = Range(stance.matter.first, min(stance.matter.first + NEAR, self._sentence_end(stance)))
        for where in (matter, Range(stance.words.first, matter.first), near):
            if (issue := next(self._within(where), None)) is not None:
                return issue
        if (issue := self._by_word(matter)) is not None:
            return issue
        return self._subject_or_before(stance) if self.points_back(stance) else None

    def _moves_an_envoy(self, stance: Stance) -> bool:
        """Whether it is about where an ambassador will be: "our ambassador will not go back"."""
        tokens = self._doc.parse.tokens
        who = None if stance.holder is None else tokens[stance.holder].lower
        return who in ENVOYS and tokens[stance.predicate].lemma in MOVING and "policy" in stance.row.frames

    def _without_relative(self, matter: Range) -> Range:
        """A matter up to its first relative clause: what that tells of is no longer the matter itself."""
        parse = self._doc.parse
        for i in matter:
            if parse.tokens[i].dep == "acl:relcl" and i > matter.first + 1:
                return Range(matter.first, max(matter.first + 1, min(i, parse.edges(i).first)))
        return matter

    def _sentence_end(self, stance: Stance) -> int:
        parse = self._doc.parse
        return max(parse.sentences[parse.tokens[stance.predicate].sent].last, stance.matter.first + 1)

    def _within(self, where: Range) -> Iterator[str]:
        if where.last <= where.first:
            return
        span = self._doc.parse.span(where.first, where.last)
        for at in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            yield self._mentions[at][1]

    def points_back(self, stance: Stance) -> bool:
        """Whether the matter is a word for what was told before: "slammed the move"."""
        if "alone" in stance.row.frames:
            return True
        inside = (self._doc.parse.tokens[i] for i in stance.matter)
        first = next((token for token in inside if token.pos in ("NOUN", "PRON") and token.tag != "PRP$"), None)
        return first is not None and first.lower in BACK

    def _before(self, stance: Stance) -> str | None:
        """The last issue before it, in its sentence or the one before."""
        parse = self._doc.parse
        start = parse.tokens[stance.words.first].start
        at = bisect_left(self._starts, start) - 1
        if at < 0:
            return None
        span, issue = self._mentions[at]
        token = parse.within(span).first
        return issue if parse.tokens[stance.predicate].sent - parse.tokens[token].sent <= 1 else None

    def _by_word(self, matter: Range) -> str | None:
        """The issue of "the duty", where the article has called it "a safeguard duty"."""
        tokens = self._doc.parse.tokens
        for i in matter:
            if tokens[i].pos == "NOUN" and tokens[i].lower in self._words:
                noun = [tokens[k].lower for k in self._doc.parse.children[i] if k < i]
                return self._words[tokens[i].lower] if KNOWN & set(noun) else None
        return None

    @cached_property
    def _words(self) -> dict[str, str]:
        """The last words of the phrases by which the article names its issues; those of two issues are left out."""
        found: dict[str, set[str]] = {}
        for span, issue in self._mentions:
            found.setdefault(self._doc.text[span.start : span.end].split()[-1].lower(), set()).add(issue)
        return {word: next(iter(issues)) for word, issues in found.items() if len(issues) == 1}

    def _subject_or_before(self, stance: Stance) -> str | None:
        """What "the decision" is on: the issue before it; at a paragraph's beginning rather the article's."""
        parse = self._doc.parse
        if (issue := self._in_sentence(stance)) is not None:
            return issue
        opens = any(p.first == parse.edges(stance.predicate).first for p in parse.paragraphs)
        return (self._subject if opens else None) or self._before(stance) or self._subject

    def told(self, stance: Stance) -> str | None:
        """What the article is about there, unless the sentence comes to another matter."""
        parse = self._doc.parse
        sentence = parse.sentences[parse.tokens[stance.predicate].sent]
        if any(parse.tokens[i].lower in ANOTHER for i in sentence):
            return None
        return self._in_sentence(stance) or self._subject or self._around(stance)

    def _in_sentence(self, stance: Stance) -> str | None:
        """The last issue that the sentence names before a stance."""
        parse = self._doc.parse
        first = parse.sentences[parse.tokens[stance.predicate].sent].first
        return next(iter([*self._within(Range(first, stance.predicate))][::-1]), None)

    def _around(self, stance: Stance) -> str | None:
        """The issue named last before a stance, in its paragraph and not far from it."""
        parse = self._doc.parse
        sent = parse.tokens[stance.predicate].sent
        paragraph = next((p for p in parse.paragraphs if p.first <= stance.predicate < p.last), None)
        if paragraph is None:
            return None
        first = max(paragraph.first, parse.sentences[max(sent - CLOSE, 0)].first)
        return next(iter([*self._within(Range(first, stance.predicate))][::-1]), None)

    @cached_property
    def _subject(self) -> str | None:
        """The issue that a short article is about: more than any other, title and lead counted twice; None: no one."""
        if len(self._doc.parse.tokens) > SHORT:
            return None
        counts = Counter(issue for _, issue in self._mentions)
        counts.update([*issues_named(self._doc.article.title or "")] * 2)
        counts.update(self._within(self._doc.parse.paragraphs[0]) if self._doc.parse.paragraphs else ())
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < OFTEN or ranked[0][1] < MAIN * counts.total():
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
