"""Lines of real news pages: are the article's own lines read, and is the rest left out?

    python benchmarks/reading.py --data FOLDER [--misses N]

The folder holds `reading/page_lines.dev.jsonl` (all text of a page) and `reading/trafilatura_lines.dev.jsonl` (what
trafilatura leaves of it), each line labelled content, title or boilerplate by the words of the page's gold text; the
labels are noisy. A line counts as left out where half of it or more is furniture; headings are told apart, for gold
texts hold some section heads and lack others. `--misses` prints that many lines of each kind that went wrong.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from corpora import arguments, read_rows
from detente.errors import ReadingError
from detente.model.article import Article
from detente.reading.articles import Known, article_from
from detente.reading.dct import Dct

SETS = {"after trafilatura": "trafilatura_lines.dev.jsonl", "whole pages": "page_lines.dev.jsonl"}
HALF = 0.5
LONG = (
    5  # words of a line whose label is sure: menu entries such as "World" count as content where the gold has the word
)


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--misses", type=int, default=0)
    args = options.parse_args()
    for name, file in SETS.items():
        counts, long = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        wrong: dict[str, list[str]] = {"content": [], "boilerplate": []}
        for row in read_rows(args.data / "reading" / file):
            for (line, label), found in zip(row["lines"], read_as(row["lines"], row["title"]), strict=True):
                counts[label, found] += 1
                long[label, found] += len(line.split()) >= LONG
                if (label == "content") != (found == "read") and label in wrong:
                    wrong[label].append(f"{found:<10} {line[:150]}")
        show(name, counts)
        show(f"{name}, lines of {LONG} words or more", long)
        for label, misses in wrong.items():
            step = max(1, len(misses) // max(1, args.misses))
            for miss in misses[::step][: args.misses]:
                print(f"    {label:<12} {miss}")


def read_as(lines: list[list[str]], title: str | None) -> list[str]:
    """What each line was taken for: "read", "heading" or "furniture"."""
    words = [" ".join(line.split()) for line, _ in lines]
    text = "\n".join(words)
    try:
        article = article_from(text, Known(dct=Dct(date(2023, 12, 22), "given"), title=title))
    except ReadingError as error:
        print(f"    {error}")
        return ["read"] * len(lines)
    found = []
    start = 0
    for line in words:
        found.append(kind_of(article, start, start + len(line)))
        start += len(line) + 1
    return found


def kind_of(article: Article, start: int, end: int) -> str:
    """What most of a piece of the text is."""
    unread = {"furniture": (*article.captions, *article.boilerplate, *article.header), "heading": article.headings}
    for kind, spans in unread.items():
        covered = sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)
        if covered >= HALF * (end - start):
            return kind
    return "read"


def show(name: str, counts: Counter[tuple[str, str]]) -> None:
    print(name)
    for label in ("content", "title", "boilerplate"):
        total = max(1, sum(number for (gold, _), number in counts.items() if gold == label))
        shares = {found: counts[label, found] / total for found in ("read", "heading", "furniture")}
        print(f"  {label:<12}{total:6} lines:", *(f"{found} {share:.3f} " for found, share in shares.items()))
    content = sum(number for (gold, _), number in counts.items() if gold == "content")
    boilerplate = sum(number for (gold, _), number in counts.items() if gold == "boilerplate")
    kept = 1 - counts["content", "furniture"] / content
    print(f"  content lines kept {kept:.3f}, boilerplate lines found", end=" ")
    print(f"{1 - counts['boilerplate', 'read'] / boilerplate:.3f}")


if __name__ == "__main__":
    main()
