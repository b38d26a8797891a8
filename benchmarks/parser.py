"""How good pipelines are from raw text, and what they cost, side by side.

    python benchmarks/parser.py --data FOLDER --dev                           on the development sets
    python benchmarks/parser.py --data FOLDER --parser fast accurate          on the test sets: for final figures alone
    python benchmarks/parser.py --data FOLDER --dev --markdown benchmarks/parser.md

The folder holds parser/corpora (see benchmarks/parser.md) and raw/state_press_releases.jsonl. A pipeline is a public
name, an installed spaCy package, or the path of one. Every paragraph is one Doc; nothing but its text is given.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pipelines
from conll import Tally
from corpora import arguments
from name_spans import NameTally
from parser_sets import CORPORA, DEV_NAMES, DEV_TREEBANKS, NAMES, TREEBANKS, named, parsed
from parser_speed import ROUNDS, measured
from parser_tables import Key, name_table, relation_table, show, speed_table, target_table, treebank_table, write

T = TypeVar("T")


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--parser", nargs="+", default=[pipelines.DEFAULT], help="pipelines to compare")
    options.add_argument("--dev", action="store_true", help="the development sets, not the test sets")
    options.add_argument("--no-speed", action="store_true", help="leave speed and memory out")
    options.add_argument("--rounds", type=int, default=ROUNDS, help="how often each reads the press releases")
    options.add_argument("--markdown", type=Path, help="a page to write the tables into, between its markers")
    args = options.parse_args()
    trees: dict[Key, Tally] = {}
    names: dict[Key, NameTally] = {}
    titles = short(args.parser)
    for parser, title in titles.items():
        print(f"reading with {title}", file=sys.stderr)
        language = pipelines.pipeline(parser)
        for name, path in (DEV_TREEBANKS if args.dev else TREEBANKS).items():
            trees[name, title] = tree_tally(language, args.data / CORPORA / path)
        for name, path in (DEV_NAMES if args.dev else NAMES).items():
            names[name, title] = name_tally(language, args.data / CORPORA / path)
    tables = [treebank_table(by_set(trees)), relation_table(by_set(trees)), name_table(by_set(names))]
    if not args.dev:
        tables.insert(0, target_table(list(titles.values()), trees, names))
    if not args.no_speed:
        speeds = measured(args.data, args.parser, args.rounds)
        tables.append(speed_table({titles[parser]: speed for parser, speed in speeds.items()}))
    show(tables)
    if args.markdown:
        write(args.markdown, "dev" if args.dev else "test", tables)


def tree_tally(language: Any, path: Path) -> Tally:
    """How near a pipeline comes to a treebank."""
    paragraphs = parsed(path)
    tally = Tally()
    found = pipelines.analyses(language, (paragraph.text for paragraph in paragraphs))
    for paragraph, analysis in zip(paragraphs, found, strict=True):
        tally.add(paragraph.rows, analysis.rows)
    return tally


def name_tally(language: Any, path: Path) -> NameTally:
    """How many of the names of a file a pipeline finds."""
    paragraphs = named(path)
    tally = NameTally()
    found = pipelines.analyses(language, (paragraph.text for paragraph in paragraphs))
    for paragraph, analysis in zip(paragraphs, found, strict=True):
        tally.add(paragraph.names, analysis.names, paragraph.unknown)
    return tally


def short(parsers: Iterable[str]) -> dict[str, str]:
    """What each pipeline is called in the tables: of a path its last part, unless two would be called the same."""
    last = {parser: Path(parser).name for parser in parsers}
    return {parser: name if list(last.values()).count(name) == 1 else parser for parser, name in last.items()}


def by_set(tallies: Mapping[Key, T]) -> dict[Key, T]:
    """The same with all pipelines of a set beside each other."""
    sets = list(dict.fromkeys(name for name, _ in tallies))
    return {key: tally for wanted in sets for key, tally in tallies.items() if key[0] == wanted}


if __name__ == "__main__":
    main()
