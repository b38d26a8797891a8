"""The tables that benchmarks/parser.py prints and writes into its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import rich.table
from rich.console import Console

from conll import FIGURES, RELATIONS, SUBTYPED, Tally
from name_spans import POOLED, SPANS, TYPES, NameTally
from parser_speed import Speed

TRF: Final = 684  # words a second of en_core_web_trf on a CPU, as spaCy publishes it (spacy.io/usage/facts-figures)
WIDTH: Final = 170  # columns of a page that is no terminal
Key = tuple[str, str]  # set, pipeline


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as they are printed; the first columns are words, those from `numbers` on are numbers."""

    title: str
    columns: tuple[str, ...]
    numbers: int = 2
    rows: list[tuple[str, ...]] = field(default_factory=list)


def number(value: float | None, digits: int = 1) -> str:
    """The value with its thousands apart; a dash where there is none."""
    return "–" if value is None else f"{value:,.{digits}f}"


def treebank_table(tallies: Mapping[Key, Tally]) -> Table:
    table = Table("Treebanks, raw text: CoNLL 2018 F1", ("set", "pipeline", "words in it", *FIGURES))
    for (name, pipeline), tally in tallies.items():
        cells = (number(tally.figures[figure].f1) for figure in FIGURES)
        table.rows.append((name, pipeline, number(tally.figures["words"].wanted, 0), *cells))
    return table


def relation_table(tallies: Mapping[Key, Tally]) -> Table:
    sets: dict[str, dict[str, Tally]] = {}
    for (name, pipeline), tally in tallies.items():
        sets.setdefault(name, {})[pipeline] = tally
    columns = [part for name, found in sets.items() for part in (name, *(f"F1, {pipeline}" for pipeline in found))]
    table = Table("F1 by relation, subtype and head right; under the set how many it has", ("", *columns), numbers=1)
    for relation in RELATIONS:
        cells: list[str] = []
        for found in sets.values():
            counts = [tally.relations[relation] for tally in found.values()]
            cells += [number(counts[0].wanted, 0), *(number(count.f1) for count in counts)]
        table.rows.append((relation, *cells))
    return table


def name_table(tallies: Mapping[Key, NameTally]) -> Table:
    columns = ("set", "pipeline", "names in it", POOLED, "precision", "recall", *TYPES, SPANS)
    table = Table("Names, raw text: F1 of span and type", columns)
    for (name, pipeline), tally in tallies.items():
        pooled = tally.figures[POOLED]
        cells = (pooled.f1, pooled.precision, pooled.recall, *(tally.figures[kind].f1 for kind in (*TYPES, SPANS)))
        table.rows.append((name, pipeline, number(pooled.wanted, 0), *map(number, cells)))
    return table


def speed_table(speeds: Mapping[str, Speed]) -> Table:
    columns = (
        *("pipeline", "words", "words/s", "words/s of processor time", "times the first row", f"times {TRF}/s"),
        *("load, s", "with imports, s", "memory, MB"),
    )
    table = Table("Speed on one core over press releases, best of the rounds", columns, numbers=1)
    first = next(iter(speeds.values()), None)
    for pipeline, speed in speeds.items():
        pace = speed.words / speed.seconds
        ratio = first.seconds / speed.seconds if first else None
        cells = (number(speed.words, 0), number(pace, 0), number(speed.words / speed.processor, 0), number(ratio, 2))
        more = (number(pace / TRF), number(speed.loading, 2), number(speed.start, 2), number(speed.memory, 0))
        table.rows.append((pipeline, *cells, *more))
    return table


# Set, figure, of the first pipeline, wanted of the accurate one, wanted of the fast one.
# A figure is one of FIGURES, a relation, or POOLED for names.
WANTED: Final[tuple[tuple[str, str, float, float, float], ...]] = (
    ("PUD news", "LAS", 81.3, 87, 83.5),
    ("PUD news", SUBTYPED, 81.3, 87, 83.5),
    ("PUD news", "UAS", 84.5, 89.5, 86.5),
    ("PUD news", "sentences", 97.3, 98, 97.3),
    ("PUD news", "UPOS", 96.2, 97, 96.2),
    ("PUD news", "lemmas", 97.1, 97.5, 97.1),
    ("PUD news", "ccomp", 65, 75, 69),
    ("PUD news", "xcomp", 73, 80, 76),
    ("PUD news", "nsubj", 88, 92, 89),
    ("PUD news", "obl", 74, 80, 76),
    ("EWT test", "LAS", 80.8, 86.5, 82.5),
    ("EWT test", SUBTYPED, 80.8, 86.5, 82.5),
    ("GUM test", "LAS", 83.3, 88, 85),
    ("GUM test", SUBTYPED, 83.3, 88, 85),
    ("PUD news", POOLED, 66.3, 82, 73),
    ("GUM test", POOLED, 69.7, 80, 73),
)


def target_table(pipelines: Sequence[str], trees: Mapping[Key, Tally], names: Mapping[Key, NameTally]) -> Table:
    """What was wanted beside what is; rows of sets that were not measured are left out."""
    columns = ("set", "figure", "first pipeline", "accurate, at least", "fast, at least", *pipelines)
    table = Table("What was wanted", columns)
    for name, figure, first, accurate, fast in WANTED:
        if (name, pipelines[0]) not in trees:
            continue
        cells = (_figure(figure, trees[name, pipeline], names[name, pipeline]) for pipeline in pipelines)
        label = {POOLED: "names", "LAS": "LAS, official"}.get(figure, figure)
        table.rows.append((name, label, *map(number, (first, accurate, fast, *cells))))
    return table


def _figure(figure: str, tree: Tally, names: NameTally) -> float | None:
    if figure == POOLED:
        return names.figures[POOLED].f1
    return (tree.figures if figure in FIGURES else tree.relations)[figure].f1


def show(tables: Iterable[Table]) -> None:
    """Print the tables."""
    console = Console() if Console().is_terminal else Console(width=WIDTH)
    for table in tables:
        shown = rich.table.Table(title=table.title, title_justify="left")
        for at, column in enumerate(table.columns):
            shown.add_column(column, justify="right" if at >= table.numbers else "left")
        for row in table.rows:
            shown.add_row(*row)
        console.print(shown)


def markdown(tables: Iterable[Table]) -> str:
    """The tables as they stand in the page."""
    parts = []
    for table in tables:
        rules = ["---"] * table.numbers + ["---:"] * (len(table.columns) - table.numbers)
        lines = [f"| {' | '.join(row)} |" for row in (table.columns, rules, *table.rows)]
        parts.append(f"**{table.title}**\n\n" + "\n".join(lines))
    return "\n\n".join(parts)


def written(page: str, name: str, content: str) -> str:
    """The page with other content between `<!-- name: start -->` and `<!-- name: end -->`.

    Raises:
        ValueError: The page has no such markers.
    """
    found = re.search(rf"<!-- {re.escape(name)}: start -->\n(.*?)<!-- {re.escape(name)}: end -->", page, re.DOTALL)
    if found is None:
        raise ValueError(f"no lines '<!-- {name}: start -->' and '<!-- {name}: end -->' to write between")
    return f"{page[: found.start(1)]}\n{content}\n\n{page[found.end(1) :]}"


def write(path: Path, name: str, tables: Iterable[Table]) -> None:
    """Put the tables between the markers of a page."""
    path.write_text(written(path.read_text("utf-8"), name, markdown(tables)), "utf-8")
