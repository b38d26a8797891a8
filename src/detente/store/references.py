"""A citation in the formats of reference managers: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

import orjson

from detente.store.citing import Citation

Format = Literal["bibtex", "ris", "csl"]
SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&#_$"},
}
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NO_TITLE: Final = "Untitled article"


def bibtex(citation: Citation) -> str:
    """An entry of BibTeX, its key the id of the row."""
    year, month, day = citation.published.split("-")
    fields = {
        "title": f"{{{_tex(citation.title or NO_TITLE)}}}",
        "author": f"{{{_tex(citation.byline)}}}" if citation.byline else None,
        "howpublished": _tex(citation.outlet) if citation.outlet else None,
        "year": year,
        "month": None,
        "day": str(int(day)),
        "url": citation.url and re.sub(r"[\s{}\\]", lambda sign: f"%{ord(sign[0]):02X}", citation.url),
        "language": citation.language,
        "note": _tex(note(citation)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines.insert(lines.index(f"  year = {{{year}}},") + 1, f"  month = {MONTHS[int(month) - 1]},")
    return "\n".join([f"@misc{{{citation.id},", *lines, "}"])


def ris(citation: Citation) -> str:
    """A reference of RIS."""
    lines = [
        ("TY", "NEWS"),
        ("ID", citation.id),
        ("TI", citation.title or NO_TITLE),
        ("AU", citation.byline),
        ("T2", citation.outlet),
        ("PY", citation.published[:4]),
        ("DA", citation.published.replace("-", "/")),
        ("LA", citation.language),
        ("UR", citation.url),
        ("N1", note(citation)),
    ]
    return "\n".join([f"{tag}  - {_line(value)}" for tag, value in lines if value] + ["ER  - "])


def csl(citation: Citation) -> str:
    """An array of CSL-JSON with one item, as citation processors import it."""
    item: dict[str, Any] = {
        "id": citation.id,
        "type": "article-newspaper",
        "title": citation.title or NO_TITLE,
        "author": [{"literal": citation.byline}] if citation.byline else None,
        "container-title": citation.outlet,
        "issued": {"date-parts": [[int(part) for part in citation.published.split("-")]]},
        "URL": citation.url,
        "language": citation.language,
        "note": note(citation),
    }
    return orjson.dumps([{name: value for name, value in item.items() if value}], option=orjson.OPT_INDENT_2).decode()


REFERENCES: Final[Mapping[Format, Callable[[Citation], str]]] = {"bibtex": bibtex, "ris": ris, "csl": csl}


def note(citation: Citation) -> str:
    """The words with where they stand, and the hash of the text that they stand in."""
    return " ".join(_sentences(citation))


def _sentences(citation: Citation) -> Iterator[str]:
    if citation.row:
        row = citation.row
        yield f"Row {row.line} of {_line(row.file)}, SHA-256 {row.sha256}."
        yield f"{row.origin} gives no text: the event cannot be shown in words. Id {citation.id}."
        return
    if citation.words:
        words = " … ".join(_line(each) for each in citation.words)
        at = ", ".join(f"{span.start}–{span.end}" for span in citation.spans)
        yield f"“{words}”, characters {at}."
    yield f"Text SHA-256 {citation.sha256}."
    if citation.status != "current":
        yield f"This version is {citation.status}."
    yield (
        f"Rule {citation.rule} of detente {citation.detente}."
        if citation.rule
        else f"Read by detente {citation.detente}."
    )
    yield f"Id {citation.id}."


def _line(text: str) -> str:
    """A text on one line, without the characters that command a terminal."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(sign, sign) for sign in _line(text))
