"""Lines that lead elsewhere: links below "Related stories", links after the last sentence, lines that come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from detente.model.span import Span
from detente.reading.furniture import Furniture
from detente.reading.labels import LABEL

LINK: Final = 160  # characters of a line that is a link
REPEATED: Final = 3  # times that a line stands in a text, from which it is none of the article's own
REPEATED_WORDS: Final = 4  # of such a line, at least: "Pros" and "Display" head parts of one article
TAIL: Final = 2  # links after the last sentence, at least: one may be a sentence that lacks its full stop
MOST: Final = 8  # links in a row within an article
BODY: Final = 60  # characters of a paragraph that a heading can stand above
SENTENCE_ENDS: Final = (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”", "…", ".)", ",", ";")
BULLETS: Final = "-–—•*▪◦·●■> "


def find_navigation(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """The lines among the paragraphs that lead elsewhere and that `furniture` does not hold yet, in text order."""
    kinds = {item.span.start: item.kind for item in furniture}
    words = [paragraph.of(text) for paragraph in paragraphs]
    links = [paragraph.start not in kinds and _is_link(line) for paragraph, line in zip(paragraphs, words, strict=True)]
    found = dict.fromkeys(_repeated(words, links), "repeated")
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and (links[end] or paragraphs[end].start in kinds):
            end += 1
        leads = [at for at in range(start, end) if kinds.get(paragraphs[at].start) == "related" and _leads(words[at])]
        chain = [at for at in range(start, end) if links[at]]
        found.update(dict.fromkeys(_links(words, chain, leads[:1], start, end), "related"))
        start = max(end, start + 1)
    return tuple(Furniture(paragraphs[at], kind) for at, kind in sorted(found.items()))


def _links(words: Sequence[str], chain: Sequence[int], lead: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Which of the short lines between two sentences are links: those below a line that says so, and the last ones."""
    below = [at for at in chain if lead and at > lead[0]]
    if end == len(words):
        bare = [at for at in chain if words[at][0] not in BULLETS]  # items of a list may be the story's own
        ends = start > 0 and len(bare) >= TAIL and not words[start - 1].endswith(":")
        return sorted({*bare, *below}) if ends else below
    if not below or len(below) > MOST:
        return ()
    heads = below[-1] == end - 1 and words[end - 1][0] not in BULLETS and len(words[end]) >= BODY
    return below[:-1] if heads else below  # a heading may follow


def _leads(words: str) -> bool:
    """Whether links stand below a line ("Related stories"), rather than in it ("READ MORE: Orlan at war")."""
    return words[-1] not in ".!?" and ":" not in words[:-1]


def _is_link(words: str) -> bool:
    """Whether a line could be the headline of another article: short, and no sentence with its end mark."""
    bare = words.lstrip(BULLETS)
    return 0 < len(bare) <= LINK and not bare.endswith((*SENTENCE_ENDS, ":")) and not LABEL.match(words)


def _repeated(words: Sequence[str], links: Sequence[bool]) -> list[int]:
    counts = Counter(words)
    often = {line for line, count in counts.items() if count >= REPEATED and len(line.split()) >= REPEATED_WORDS}
    return [at for at, line in enumerate(words) if links[at] and line in often]
