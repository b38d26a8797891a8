"""What the figures on PolNeAR are made of: by type, by rule, and the largest classes of what is still wrong.

    python benchmarks/statement_report.py --data FOLDER [--parser NAME] [--parses FOLDER] [--set polnear.dev] [--most N]

Three tables, all from one reading of the texts. By type: how many of ours equal one of the gold word for word, and how
many of the gold one of ours; `found` asks for half of the words in common (F1 of .5). By rule: what every figure would
be without the statements of that rule. Classes of error: each gold statement that is missed, each of ours that is
extra, and each pair whose content or source differs, counted once under the first class that fits.
"""

from __future__ import annotations

import runpy
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from corpora import Row, arguments, read_rows
from detente.extraction.cues import cue_words
from detente.model.document import Document
from parses import add_parser_options, chosen_parser
from statements import as_attributions, read

TYPES: Final = ("direct", "indirect", "mixed")
PAIRED: Final = 0.5  # word F1 from which two contents are a pair
MOST: Final = 10  # classes of error that are printed


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its parse, and the attributions of both sides with the words of their contents."""

    doc: Document
    gold: list[Row]
    ours: list[Row]
    gold_words: list[frozenset[int]]
    our_words: list[frozenset[int]]
    pairs: list[tuple[int, int]]


def main() -> None:
    options = arguments(__doc__)
    add_parser_options(options)
    options.add_argument("--set", default="polnear.dev")
    options.add_argument("--most", type=int, help="articles")
    args = options.parse_args()
    parser = chosen_parser(args)
    score: dict[str, Any] = runpy.run_path(str(args.data / "statements" / "score.py"))
    gold = {row["doc_id"]: row for row in read_rows(args.data / "statements" / f"{args.set}.jsonl", args.most)}
    docs = {key: read(row["text"], parser) for key, row in gold.items()}
    texts = [compared(score, row, docs[key]) for key, row in gold.items()]
    show_types(texts)
    show_rules(score["evaluate"], gold, docs)
    show_errors(texts)


def compared(score: Mapping[str, Any], row: Row, doc: Document) -> Text:
    """Both sides of a text, paired as the scorer pairs them."""
    marked = score["Doc"](row["text"])
    gold, ours = row["attributions"], as_attributions(doc)
    gold_words = [marked.ids(statement["content"]) for statement in gold]
    our_words = [marked.ids(statement["content"]) for statement in ours]
    pairs = [(i, j) for i, j, _ in score["pair"](gold_words, our_words, score["f1"], PAIRED)]
    return Text(doc, gold, ours, gold_words, our_words, pairs)


def show_types(texts: Iterable[Text]) -> None:
    """Precision and recall by type."""
    count: Counter[tuple[str, str]] = Counter()
    for text in texts:
        left, right = Counter(text.gold_words), Counter(text.our_words)
        equal = left & right
        paired = {i for i, _ in text.pairs}, {j for _, j in text.pairs}
        sides = (("gold", text.gold, text.gold_words), ("ours", text.ours, text.our_words))
        for at, (side, statements, words) in enumerate(sides):
            same = equal.copy()
            for number, (statement, content) in enumerate(zip(statements, words, strict=True)):
                kind = statement["type"]
                count[side, kind] += 1
                count[f"{side} found", kind] += number in paired[at]
                if same[content]:
                    same[content] -= 1
                    count[f"{side} exact", kind] += 1
    print(f"{'type':<10}{'gold':>6}{'ours':>6}{'P exact':>9}{'R exact':>9}{'P found':>9}{'R found':>9}")
    for kind in TYPES:
        ours, gold = count["ours", kind], count["gold", kind]
        shares = [
            count[f"{side} {what}", kind] / (total or 1)
            for what in ("exact", "found")
            for side, total in (("ours", ours), ("gold", gold))
        ]
        print(f"{kind:<10}{gold:>6}{ours:>6}" + "".join(f"{share:>9.3f}" for share in shares))


def show_rules(evaluate: Callable[..., Any], gold: Mapping[str, Row], docs: Mapping[str, Document]) -> None:
    """Every figure without the statements of one rule; what it adds is the difference."""

    def figures(without: str | None = None) -> tuple[float, float, float, float, int]:
        kept = {
            key: {"doc_id": key, "attributions": [row for row in as_attributions(doc) if row["rule"] != without]}
            for key, doc in docs.items()
        }
        found = evaluate(gold, kept)
        content = found["content"]
        return (
            content["exact, words"]["F1"],
            content["partial"]["F1"],
            content["tokens"]["F1"],
            found["source"]["joint"]["F1"],
            found["counts"]["system"],
        )

    whole = figures()
    print(f"\n{'without':<26}{'statements':>11}{'exact':>8}{'partial':>9}{'tokens':>8}{'joint':>8}")
    print(f"{'(nothing)':<26}{whole[4]:>11}{whole[0]:>8.3f}{whole[1]:>9.3f}{whole[2]:>8.3f}{whole[3]:>8.3f}")
    rules = sorted({s.rule for doc in docs.values() for s in doc.statements})
    lost = {rule: figures(rule) for rule in rules}
    for rule in sorted(rules, key=lambda rule: lost[rule][1]):
        less = [after - before for after, before in zip(lost[rule], whole, strict=True)]
        cells = f"{int(less[4]):>11}{less[0]:>+8.3f}{less[1]:>+9.3f}{less[2]:>+8.3f}{less[3]:>+8.3f}"
        print(f"{rule.removeprefix('statement.'):<26}{cells}")


def show_errors(texts: Iterable[Text]) -> None:
    """The largest classes of what is wrong, each with its count and one example's place."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update(errors(text))
    total = sum(count.values())
    print(f"\n{'class of error':<72}{'count':>6}")
    for name, number in count.most_common(MOST):
        print(f"{name:<72}{number:>6}")
    print(
        f"{f'the other {max(0, len(count) - MOST)} classes':<72}{total - sum(n for _, n in count.most_common(MOST)):>6}"
    )


def errors(text: Text) -> Iterator[str]:
    """One class for each thing that is wrong."""
    found, made = {i for i, _ in text.pairs}, {j for _, j in text.pairs}
    for i, statement in enumerate(text.gold):
        if i not in found and text.gold_words[i]:
            yield f"missed: {missed(text, i, statement)}"
    for j, statement in enumerate(text.ours):
        if j not in made and text.our_words[j]:
            yield f"extra: {statement['type']}, rule {statement['rule'].removeprefix('statement.')}"
    for i, j in text.pairs:
        wanted, told = text.gold_words[i], text.our_words[j]
        if wanted != told:
            yield f"content of {text.gold[i]['type']}: {how(wanted, told)}"


def how(wanted: frozenset[int], told: frozenset[int]) -> str:
    """How a content differs from that of the gold."""
    if wanted < told:
        return "too long at its end" if max(told) > max(wanted) else "too long before its end"
    if told < wanted:
        return "too short at its end" if max(told) < max(wanted) else "too short before its end"
    return "shifted"


def missed(text: Text, at: int, statement: Row) -> str:
    """Why a statement of the gold has none of ours."""
    tokens = text.doc.parse.tokens
    if any(words & text.gold_words[at] for words in text.our_words):
        return f"{statement['type']}, inside or around one that is found"
    cue = statement["cue"]
    if statement["type"] == "direct":
        return "direct speech"
    if cue is None:
        return f"{statement['type']}, no cue"
    inside = [token for token in tokens if token.start < cue[1] and token.end > cue[0]]
    verbs = [token for token in inside if token.pos == "VERB"]
    nouns = [token for token in inside if token.pos in ("NOUN", "PROPN")]
    cues = {(word.pos, word.lemma.split()[0]) for word in cue_words()}
    if verbs:
        known = any(("verb", token.lemma) in cues for token in verbs)
        return f"{statement['type']}, its verb {'is a cue, not with this frame' if known else 'is no cue of the table'}"
    if nouns:
        known = any(("noun", token.lemma) in cues for token in nouns)
        return f"{statement['type']}, its noun {'is a cue, not with this frame' if known else 'is no cue of the table'}"
    return f"{statement['type']}, told by a preposition, adjective or sign"


if __name__ == "__main__":
    main()
