"""Articles joined into stories against people's clusters: B³ (Bagga and Baldwin 1998), the threshold set on one set and
used on the other.

    python benchmarks/stories.py --data FOLDER [--misses] [--speed 10000]

FOLDER holds stories/news_clusters.dev.jsonl (public news of 2016 to 2018) and stories/ecbplus.dev.jsonl (ECB+; a
document's cluster is its sub-topic). Documents of ECB+ mostly have no date: all are put on one day. --speed: invented
articles, two weeks of them.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Final

from corpora import Row, arguments, read_rows
from detente.lexicon import rows
from detente.model.story import DatedText
from detente.resolution.duplicates import Duplicates
from detente.resolution.stories import Stories
from detente.resolution.story_clusters import LOOSEST
from detente.resolution.story_words import WordCount

SETS: Final = ("news_clusters", "ecbplus")
THRESHOLDS: Final = tuple(round(0.06 + 0.02 * step, 2) for step in range(11))
UNDATED: Final = date(2013, 1, 1)


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """F1, precision and recall over documents."""
    wanted, got = _sets(gold), _sets(found)
    shared = {each: len(wanted[gold[each]] & got[found[each]]) for each in gold}
    precision = sum(shared[each] / len(got[found[each]]) for each in gold) / len(gold)
    recall = sum(shared[each] / len(wanted[gold[each]]) for each in gold) / len(gold)
    return 2 * precision * recall / (precision + recall), precision, recall


def _sets(labels: Mapping[str, str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for each, label in labels.items():
        found[label].add(each)
    return found


def article_of(row: Row, *, dated: bool) -> DatedText:
    """A document of a set."""
    day = date.fromisoformat(row["date"]) if dated else UNDATED
    return DatedText(row["doc_id"], day, row["text"], row["title"])


def labels(articles: Sequence[DatedText], loosest: float) -> dict[str, str]:
    """The story of each document."""
    grouped = Stories(loosest)
    for article in articles:
        grouped.add(article)
    return {each: story.id for story in grouped.told() for each in story.articles}


def misses(documents: Sequence[Row], found: Mapping[str, str]) -> None:
    """Print the clusters that are split or joined with others."""
    clusters: defaultdict[str, Counter[str]] = defaultdict(Counter)
    holds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in documents:
        clusters[row["cluster"]][found[row["doc_id"]]] += 1
        holds[found[row["doc_id"]]][row["cluster"]] += 1
    for cluster, parts in sorted(clusters.items()):
        others = {name for part in parts for name in holds[part] if name != cluster}
        if len(parts) > 1 or others:
            print(f"  {cluster}: {sorted(parts.values(), reverse=True)}, with {sorted(others) or 'no other'}")


def invented(number: int, seed: int = 7) -> list[DatedText]:
    """Articles of common words about affairs of invented names, each tenth a copy with another beginning."""
    chance = random.Random(seed)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ai", "or", "en")]
    counts = [row for row in rows("word_counts", WordCount) if row.stem.isalpha()]
    words, weights = [row.stem for row in counts], [row.pieces for row in counts]
    affairs = [["".join(chance.choices(syllables, k=3)).capitalize() for _ in range(12)] for _ in range(number // 12)]
    topics = [chance.choices(words, k=30) for _ in affairs]
    found: list[DatedText] = []
    for at in range(number):
        day = date(2024, 1, 1) + timedelta(at * 14 // number)
        if at % 10 == 9:
            whole = found[at - 1].text.split(" ")
            found.append(DatedText(f"x{at}", day, " ".join([*chance.choices(words, weights, k=20), *whole[20:]])))
            continue
        text = chance.choices(words, weights, k=300)
        affair = chance.randrange(len(affairs))
        for word in (*chance.choices(affairs[affair], k=20), *chance.choices(topics[affair], k=30)):
            text[chance.randrange(len(text))] = word
        found.append(DatedText(f"x{at}", day, " ".join(text)))
    return found


def speed(number: int) -> None:
    """Print how many invented articles a second are looked through for copies and joined into stories."""
    articles = invented(number)
    start = perf_counter()
    copies = Duplicates()
    for article in articles:
        copies.add(article)
    groups = copies.groups()
    print(f"copies: {number / (perf_counter() - start):,.0f} articles a second, {len(groups)} groups")
    start = perf_counter()
    grouped = Stories()
    for article in articles:
        grouped.add(article)
    linked = perf_counter()
    found = grouped.told()
    end = perf_counter()
    print(
        f"stories: {number / (end - start):,.0f} articles a second ({end - linked:.1f} s of it grouping), {len(found)}"
    )
    start = perf_counter()
    for at, article in enumerate(articles[-20:]):
        grouped.add(DatedText(f"y{at}", article.day, article.text))
        grouped.of(f"y{at}")
    print(f"one more article, its story asked at once: {(perf_counter() - start) / 20 * 1000:.0f} ms")


def main() -> None:
    """Print the figures."""
    parser = arguments(__doc__)
    parser.add_argument("--misses", action="store_true", help="print the clusters that are split or joined")
    parser.add_argument("--speed", type=int, default=0, help="how many invented articles to measure speed with")
    args = parser.parse_args()
    sets: dict[str, tuple[list[Row], list[DatedText]]] = {}
    for name in SETS:
        documents = read_rows(Path(args.data) / "stories" / f"{name}.dev.jsonl")
        sets[name] = documents, [article_of(row, dated=name != "ecbplus") for row in documents]
    curves: dict[str, dict[float, float]] = {}
    for name, (documents, articles) in sets.items():
        gold = {row["doc_id"]: row["cluster"] for row in documents}
        curves[name] = {value: b_cubed(gold, labels(articles, value))[0] for value in THRESHOLDS}
        print(name, " ".join(f"{value}: {score:.3f}" for value, score in curves[name].items()))
    for name, other in (SETS, SETS[::-1]):
        best = max(THRESHOLDS, key=lambda value: curves[other][value])
        print(f"{name}: B³ F1 {curves[name][best]:.3f} with the threshold {best} set on {other}")
    for name, (documents, articles) in sets.items():
        gold = {row["doc_id"]: row["cluster"] for row in documents}
        found = labels(articles, LOOSEST)
        f1, precision, recall = b_cubed(gold, found)
        print(f"{name}: as shipped ({LOOSEST}) B³ F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")
        if args.misses:
            misses(documents, found)
    if args.speed:
        speed(args.speed)


if __name__ == "__main__":
    main()
