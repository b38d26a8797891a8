"""The arrow of each month of the sample record against the judgements that an attentive reader made by hand.

    python benchmarks/sample_dyad.py

A reason is right where an article of its first event is among those that the reader names. Months until SEEN were read
while the rules were made; those after it were not.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any, Final

from detente.analysis.deeds import Scale
from detente.analysis.relationship import Relationship, Stand, relationship
from detente.model.relation import pair_of
from detente.store import Store
from detente.store.relation import events_between, pair_articles
from detente.store.schema import articles
from parses import add_parser_options, chosen_parser
from sample_store import FOLDER, PAIR, sample_store

SEEN: Final = "2025-02"  # the last month of which all articles were read
SCALES: Final[tuple[Scale, ...]] = ("goldstein", "plover")


def names_of(store: Store) -> dict[str, str]:
    """The sample's own ids by the ids of versions."""
    with store.reading() as connection:
        return {row.id: row.name for row in connection.execute(articles.select())}


def judged(stand: Stand, gold: dict[str, Any], names: dict[str, str]) -> tuple[str, bool | None]:
    """Right, wrong, unchanged or too little to tell, and whether the reader names the article of the first reason."""
    judgement = stand.arrow.judgement
    silent = judgement in ("unchanged", "too little to tell")
    kind = "right" if judgement == gold["judgement"] else judgement if silent else "wrong"
    if not stand.arrow.reasons:
        return kind, None
    cited = {names[report.article] for report in stand.arrow.reasons[0].event.reports}
    return kind, bool(cited & set(gold["articles"]))


def figures(found: Relationship, months: dict[str, dict[str, Any]], names: dict[str, str]) -> None:
    """Print the figures of the months that were seen and of those held back."""
    for name in ("seen", "held back"):
        mine = [stand for stand in found.stands if (stand.point.period.label <= SEEN) == (name == "seen")]
        kinds: Counter[str] = Counter()
        reasons: list[bool] = []
        for stand in mine:
            kind, reason = judged(stand, months[stand.point.period.label], names)
            kinds[kind] += 1
            reasons += [] if reason is None else [reason]
        told = ", ".join(f"{kind} {kinds[kind]}" for kind in ("right", "unchanged", "too little to tell", "wrong"))
        commonest = Counter(months[stand.point.period.label]["judgement"] for stand in mine).most_common(1)[0][1]
        print(f"{found.scale}, {name}: {len(mine)} months, {told}: {kinds['right'] / len(mine):.3f}", end="")
        print(f" (the commonest judgement: {commonest / len(mine):.3f}); reasons {sum(reasons)} of {len(reasons)}")


def main() -> None:
    """Print the figures for both scales."""
    options = argparse.ArgumentParser(description=__doc__)
    add_parser_options(options)
    args = options.parse_args()
    state = json.loads((FOLDER / "state.json").read_text(encoding="utf-8"))
    months = {row["month"]: row for row in state["months"]}
    pair = pair_of(*PAIR)
    with tempfile.TemporaryDirectory() as folder, sample_store(Path(folder) / "r.db", chosen_parser(args)) as store:
        told, written, names = events_between(store, pair), pair_articles(store, pair), names_of(store)
    for scale in SCALES:
        figures(relationship(pair, told, written, scale=scale), months, names)


if __name__ == "__main__":
    main()
