"""Parses kept between runs, so that a change of rules is measured in seconds."""

from __future__ import annotations

import argparse
import hashlib
import pickle
from collections.abc import Sequence
from pathlib import Path

from detente.language.parser import Parser
from detente.language.spacy_parser import DEFAULT, load
from detente.model.parse import Parse
from detente.model.span import Span


class KeptParser:
    """A parser that keeps what it parsed in a folder, by content; delete the folder when the parser changes."""

    def __init__(self, parser: Parser, folder: Path) -> None:
        self._parser = parser
        self._folder = folder
        self.name = parser.name

    def parse(self, text: str, blocks: Sequence[Span]) -> Parse:
        """As the parser itself, from the folder where it was parsed before."""
        key = f"{self.name}\n{[(b.start, b.end) for b in blocks]}\n{text}"
        path = self._folder / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}.pickle"
        if path.is_file():
            found: Parse = pickle.loads(path.read_bytes())
            return found
        found = self._parser.parse(text, blocks)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{id(found)}.part")
        part.write_bytes(pickle.dumps(Parse(found.tokens, found.sentences, found.paragraphs, found.names), 5))
        part.replace(path)
        return found


def add_parser_options(options: argparse.ArgumentParser) -> None:
    """Which pipeline parses, and where its parses are kept."""
    options.add_argument("--parser", default=DEFAULT, help="fast, accurate, or another pipeline")
    options.add_argument("--parses", type=Path, help="a folder that keeps parses between runs")


def chosen_parser(args: argparse.Namespace) -> Parser:
    """The pipeline that the options name."""
    parser = load(args.parser)
    return KeptParser(parser, args.parses) if args.parses else parser
