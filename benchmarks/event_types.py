"""Which type of event a sentence tells of a given source and target: what our findings add to its words.

python benchmarks/event_types.py --data FOLDER [--parser NAME] [--parses FOLDER]

Sentences of plv.train with their source and target marked, 15 types (CONCEDE and RETREAT count as YIELD), five folds
stratified by type. In each fold a softmax regression is fitted to the rest: on the words alone; on words and the
tree between the two sides; and on these together with the events that detente finds. Macro-F1 over the 15 types.
Nothing that is learned here ships: the corpus is only measured on. Peers on the same rows: TF-IDF and logistic
regression .689, roberta-large without training .821.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from corpora import Row, arguments, read_rows
from detente.exports.polecat import polecat_type
from detente.model.document import Document
from detente.model.parse import Parse
from events import read
from parses import add_parser_options, chosen_parser

FOLDS: Final = 5
SEED: Final = 0
YIELD: Final[Mapping[str, str]] = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
STEPS: Final = 300
RATE: Final = 0.05
DECAY: Final = 5e-5
RARE: Final = 2  # sentences that a feature must stand in
HIGH: Final = 12  # tokens up the tree
Features = dict[str, float]
Kept = Callable[[str], bool]


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    args = options.parse_args()
    parser = chosen_parser(args)
    rows = read_rows(args.data / "events" / "plv.train.jsonl")
    features = [told(row, read(row["text"], parser, domestic=True)) for row in rows]
    types = [YIELD.get(row["gold"][0]["code"], row["gold"][0]["code"]) for row in rows]
    kinds: dict[str, Kept] = {
        "words alone": lambda name: name.startswith("word"),
        "and the tree": lambda name: not name.startswith("event"),
        "and our events": lambda _: True,
    }
    for name, kept in kinds.items():
        print(f"{name:<16} macro-F1 {macro_f1(features, types, kept):.3f}")


def told(row: Row, doc: Document) -> Features:
    """The features of a sentence: names begin with what they come from, "word", "tree" or "event"."""
    gold, text, parse = row["gold"][0], row["text"], doc.parse
    source = tokens_of(parse, text, gold.get("source_text") or gold["source"])
    target = tokens_of(parse, text, gold.get("target_text") or gold["target"])
    found: Features = {}
    before = ""
    for token in parse.tokens:
        if token.i in source or token.i in target:
            before = "source" if token.i in source else "target"
            continue
        lemma = token.lemma.lower()
        if token.pos not in ("PUNCT", "DET"):
            found[f"word {lemma}"] = 1.0
        if before:
            found[f"word {before} {lemma}"] = 0.7
        before = lemma
    found |= tree(parse, source, target)
    acting = set(up(parse, top(parse, source)))
    for event in doc.events:
        kind = polecat_type(event.plover, event.status)
        found[f"event {YIELD.get(kind, kind)}"] = 2.0
        found[f"event deed {YIELD.get(event.plover, event.plover)}"] = 1.0
        found[f"event code {(event.cameo or '')[:3]}"] = 1.0
        around = [i for i in (*source, *target) if event.span.start <= parse.tokens[i].start < event.span.end]
        if source & set(around) and target & set(around):
            found[f"event around {YIELD.get(kind, kind)}"] = 3.0
        if event.head in acting:
            found[f"event above {YIELD.get(kind, kind)}"] = 2.0
    return found if doc.events else {**found, "event none": 1.0}


def tokens_of(parse: Parse, text: str, words: str | None) -> set[int]:
    """The tokens of some words where they first stand; none where they do not."""
    start = text.find(words) if words else -1
    end = start + len(words or "")
    return {token.i for token in parse.tokens if start >= 0 and token.start < end and token.end > start}


def top(parse: Parse, tokens: set[int]) -> int | None:
    """The token of a phrase that hangs outside it."""
    return next((i for i in sorted(tokens) if parse.tokens[i].head not in tokens or parse.tokens[i].head == i), None)


def up(parse: Parse, token: int | None) -> list[int]:
    """A token and those above it."""
    found: list[int] = []
    while token is not None and len(found) < HIGH and token not in found:
        found.append(token)
        token = parse.tokens[token].head
    return found


def tree(parse: Parse, source: set[int], target: set[int]) -> Features:
    """What the tree says between the two sides: the words above each, and those on the way from one to the other."""
    found: Features = {}
    lemma = [token.lemma.lower() for token in parse.tokens]
    above, below = up(parse, top(parse, source)), up(parse, top(parse, target))
    for step, i in enumerate(above[1:3]):
        found[f"tree source {step} {lemma[i]}"] = 2.0 - step
    for step, i in enumerate(below[1:4]):
        found[f"tree target {step} {lemma[i]}"] = 1.5 - 0.4 * step
    for case in parse.kids(below[0], "case") if below else []:
        found[f"tree case {lemma[case]}"] = 1.0
    meet = next((i for i in above if i in below), None)
    if meet is not None:
        for i in (*above[1 : above.index(meet) + 1], *below[1 : below.index(meet)]):
            found[f"tree way {lemma[i]}"] = 2.0
        for kid in parse.kids(meet, "obj", "xcomp", "ccomp", "compound:prt", "obl"):
            found[f"tree {lemma[meet]} {parse.tokens[kid].dep} {lemma[kid]}"] = 1.0
            found[f"tree kid {lemma[kid]}"] = 1.2
    return found


def macro_f1(features: list[Features], types: list[str], kept: Kept) -> float:
    """Macro-F1 over the types, each sentence told by a model that has not seen it."""
    names = sorted(set(types))
    gold = np.array([names.index(one) for one in types])
    fold = folds(gold, len(names))
    found = np.zeros(len(gold), dtype=np.int64)
    for number in range(FOLDS):
        seen, unseen = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        weights = idf([features[i] for i in seen], kept)
        model = fitted(matrix([features[i] for i in seen], weights), gold[seen], len(names))
        found[unseen] = (with_one(matrix([features[i] for i in unseen], weights)) @ model).argmax(1)
    scores = []
    for kind in range(len(names)):
        right = int(((found == kind) & (gold == kind)).sum())
        scores.append(2 * right / int((found == kind).sum() + (gold == kind).sum()))
    return sum(scores) / len(scores)


def folds(gold: NDArray[np.int64], kinds: int) -> NDArray[np.int64]:
    """The fold of each sentence, as many of each type in every fold as can be."""
    chance = np.random.default_rng(SEED)
    found = np.zeros(len(gold), dtype=np.int64)
    for kind in range(kinds):
        those = np.flatnonzero(gold == kind)
        chance.shuffle(those)
        found[those] = np.arange(len(those)) % FOLDS
    return found


def idf(seen: list[Features], kept: Kept) -> dict[str, tuple[int, float]]:
    """The column and the weight of each feature that is not too rare."""
    count = Counter(name for one in seen for name in one if kept(name))
    names = sorted(name for name, times in count.items() if times >= RARE)
    return {name: (at, math.log(len(seen) / count[name]) + 1) for at, name in enumerate(names)}


def matrix(rows: list[Features], weights: Mapping[str, tuple[int, float]]) -> NDArray[np.float32]:
    """[sentences, features], rows of length 1."""
    found = np.zeros((len(rows), len(weights)), dtype=np.float32)
    for at, row in enumerate(rows):
        for name, value in row.items():
            if name in weights:
                column, weight = weights[name]
                found[at, column] = value * weight
    lengths: NDArray[np.float32] = np.linalg.norm(found, axis=1, keepdims=True) + np.float32(1e-9)
    return np.divide(found, lengths, dtype=np.float32)


def with_one(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The rows with a column of ones, for the bias."""
    return np.hstack([rows, np.ones((len(rows), 1), dtype=np.float32)])


def fitted(rows: NDArray[np.float32], gold: NDArray[np.int64], kinds: int) -> NDArray[np.float32]:
    """The weights [features + 1, types] of a softmax regression (Adam); rare types count for more."""
    inputs, wanted = with_one(rows), np.eye(kinds, dtype=np.float32)[gold]
    share = 1 / np.sqrt(np.bincount(gold, minlength=kinds)[gold])
    share = (share / share.mean() / len(gold)).astype(np.float32)[:, None]
    model = np.zeros((inputs.shape[1], kinds), dtype=np.float32)
    mean, spread = np.zeros_like(model), np.zeros_like(model)
    for step in range(1, STEPS + 1):
        scores = inputs @ model
        likely = np.exp(scores - scores.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        slope = inputs.T @ ((likely - wanted) * share) + np.float32(DECAY) * model
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope * slope
        model -= np.float32(RATE) * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return model


if __name__ == "__main__":
    main()
