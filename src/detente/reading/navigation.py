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
LEADS: Final = frozenset({"related", "share", "newsletter"})  # kinds of furniture below which links stand
SENTENCE_ENDS: Final = (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”", "…", ".)", ",", ";")
BULLETS: Final = "-–—•*▪◦·●■> "


def find_navigation(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """The lines among the paragraphs that lead elsewhere and that `furniture` does not hold yet, in text order."""
    kinds = {item.span.start: item.kind for item in furniture}
    words = [paragraph.of(text) for paragraph in paragraphs]
    links = [paragraph.start not in kinds and _is_link(line) for paragraph, line in zip(paragraphs, words, strict=True)]
    found = dict.fromkeys(_repeated(words, links), "repeated")
    start = 0
    while start < len(links):
        end = start
        while end < len(links) and links[end]:
            end += 1
        if end > start:
            last = end == len(links) or all(paragraph.start in kinds for paragraph in paragraphs[end:])
            below = start > 0 and kinds.get(paragraphs[start - 1].start) in LEADS and words[start - 1][-1] not in ".!?"
            found.update(dict.fromkeys(_links(words, start, end, below=below, last=last), "related"))
        start = max(end, start + 1)
    return tuple(Furniture(paragraphs[at], kind) for at, kind in sorted(found.items()))


def _links(words: Sequence[str], start: int, end: int, *, below: bool, last: bool) -> range:
    """Which of a run of short lines are links: those below a line that says so, and those after the last sentence."""
    if last:
        return range(start, end) if below or (start > 0 and end - start >= TAIL) else range(0)
    if not below or end - start > MOST:
        return range(0)
    return range(start, end if words[end - 1][0] in BULLETS else end - 1)  # the last may be a heading


def _is_link(words: str) -> bool:
    """Whether a line could be the headline of another article: short, and no sentence with its end mark."""
    bare = words.lstrip(BULLETS)
    return 0 < len(bare) <= LINK and not bare.endswith((*SENTENCE_ENDS, ":")) and not LABEL.match(words)


def _repeated(words: Sequence[str], links: Sequence[bool]) -> list[int]:
    counts = Counter(words)
    often = {line for line, count in counts.items() if count >= REPEATED and len(line.split()) >= REPEATED_WORDS}
    return [at for at, line in enumerate(words) if links[at] and line in often]
