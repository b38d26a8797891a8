"""The door for language pipelines: anything that turns paragraphs into a Parse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from detente.model.parse import Parse
from detente.model.span import Span


class Parser(Protocol):
    """A loaded language pipeline."""

    @property
    def name(self) -> str:
        """What `--parser` calls it, with its version: "detente-en 0.1.0"."""
        ...

    def parse(self, text: str, blocks: Sequence[Span]) -> Parse:
        """The grammar of the paragraphs `blocks` of a text; offsets count the whole text."""
        ...
