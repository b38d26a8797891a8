"""What the rules and tables of this installation are: a digest that changes when any of them does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from typing import Final

SUFFIXES: Final = (".py", ".tsv")
DIGITS: Final = 12  # hex digits


@cache
def rules_fingerprint() -> str:
    """Hex digits that stand for the code and the tables of the package; the same files, the same digits."""
    digest = hashlib.sha256()
    for path, file in sorted(_sources("", files("detente")), key=itemgetter(0)):
        digest.update(path.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:DIGITS]


def _sources(path: str, folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        inner = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _sources(inner, entry)
        elif entry.name.endswith(SUFFIXES):
            yield inner, entry
