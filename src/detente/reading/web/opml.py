"""Lists of feeds as OPML, which feed readers exchange."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, NoReturn
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from detente.errors import FormatError, SizeError

LARGEST: Final = 5_000_000  # bytes
UNWRITTEN: Final = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
DEEPEST: Final = 100  # outlines inside outlines


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed that somebody follows."""

    url: str
    title: str | None = None
    page: str | None = None  # of the publisher; None: not told


def feeds_of(data: bytes, origin: str) -> tuple[FeedAddress, ...]:
    """The feeds of an OPML file in its order, each address once; no entity of it is followed or filled in.

    Raises:
        SizeError: It is too large.
        FormatError: It is no OPML, or declares entities; the text names the line.
    """
    if len(data) > LARGEST:
        raise SizeError(f"{origin}: more than {LARGEST:,} bytes; an OPML file may have as many")
    outlines = Outlines(origin)
    try:
        outlines.read(data)
    except expat.ExpatError as error:
        raise FormatError(
            f"{origin}:{error.lineno}: no OPML ({expat.ErrorString(error.code)}); export it again"
        ) from error
    return tuple(outlines.found.values())


def opml_of(feeds: Iterable[FeedAddress], title: str = "Feeds") -> str:
    """An OPML file of these feeds; the same feeds, the same bytes."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{quoteattr(_clean(title))[1:-1]}</title></head>",
        "  <body>",
    ]
    for feed in feeds:
        said = {"text": feed.title or feed.url, "title": feed.title, "xmlUrl": feed.url, "htmlUrl": feed.page}
        attributes = "".join(f" {name}={quoteattr(_clean(value))}" for name, value in said.items() if value)
        lines.append(f'    <outline type="rss"{attributes}/>')
    return "\n".join([*lines, "  </body>", "</opml>", ""])


class Outlines:
    """What a parser of XML finds, without any of what makes XML dangerous."""

    def __init__(self, origin: str) -> None:
        self.found: dict[str, FeedAddress] = {}
        self._origin = origin
        self._depth = 0
        self._parser: Any = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._entity
        self._parser.ExternalEntityRefHandler = self._entity
        self._parser.UnparsedEntityDeclHandler = self._entity

    def read(self, data: bytes) -> None:
        """Find the feeds in a whole file."""
        self._parser.Parse(data, True)  # noqa: FBT003 - it takes it so

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and name.lower() != "opml":
            self._fail(f"no OPML, but {name[:40]!r}; give the file that a feed reader exports")
        if self._depth > DEEPEST:
            self._fail(f"outlines inside outlines, more than {DEEPEST} deep; export it again")
        told = {key.lower(): value.strip() for key, value in attributes.items()}
        url = told.get("xmlurl")
        if name.lower() == "outline" and url:
            title = told.get("title") or told.get("text")
            self.found.setdefault(url, FeedAddress(url, title or None, told.get("htmlurl") or None))

    def _end(self, name: str) -> None:  # noqa: ARG002 - as the parser calls it
        self._depth -= 1

    def _entity(self, *_: object) -> NoReturn:
        self._fail("declares entities, which no list of feeds needs; take the <!DOCTYPE …> out")

    def _fail(self, said: str) -> NoReturn:
        raise FormatError(f"{self._origin}:{self._parser.CurrentLineNumber}: {said}")


def _clean(words: str) -> str:
    """The words without what XML cannot hold."""
    return UNWRITTEN.sub("", words)
