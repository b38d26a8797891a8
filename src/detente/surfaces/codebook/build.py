"""The codebook of events as Markdown: each PLOVER type with its modes, its codes, and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from detente.extraction.events.codes import Code, Kind, goldstein
from detente.extraction.events.frames import LightRow, NounRow, VerbRow
from detente.lexicon import rows
from detente.version import VERSION

HEAD: Final = """# Codebook of events

Made by `detente codebook` out of `src/detente/data/` (detente {version}); do not edit it by hand: `make codebook`.

PLOVER 2.0 types in the order of its manual, each with its modes, the CAMEO codes that our tables give it, and the
verbs and nouns that tell it. A *score* is PLOVER's, from conflict −10 to cooperation 10; *Goldstein* is the weight of
the CAMEO code on the same range. "with" names the nouns that a verb needs as its object, "+" what follows it, @name a
class of nouns of `src/detente/data/event_objects.tsv`; `A>B` behind an example is its source and its target. What is
asked for, agreed to, refused or threatened also decides mode and code. Examples are invented.
"""
LIGHT: Final = """## Verbs that only carry a noun

"Held talks" is coded as "talks": these verbs add nothing but a status.
"""
EMPTY: Final = frozenset({"actor", "any", "-", "person", "several"})


def codebook() -> str:
    """The whole page, with a line break at its end."""
    kinds = rows("plover", Kind)
    types = dict.fromkeys(kind.type for kind in kinds)
    return "\n".join((HEAD.format(version=VERSION), *(_type(name, kinds) for name in types), _light()))


def _type(name: str, kinds: Iterable[Kind]) -> str:
    """The section of one type."""
    mine = [kind for kind in kinds if kind.type == name]
    verbs = [row for row in rows("event_verbs", VerbRow) if row.plover == name]
    nouns = [row for row in rows("event_nouns", NounRow) if row.plover == name]
    whole = next(kind for kind in mine if kind.mode is None)
    lines = [f"## {name}", "", f"{_sentence(whole.meaning)} {_sentence(whole.quad)} Score {_number(whole.score)}.", ""]
    if len(mine) > 1:
        told = ((f"`{kind.mode}`", _number(kind.score), kind.meaning) for kind in mine if kind.mode)
        lines += [*_table(("Mode", "Score", "The source"), told), ""]
    codes = sorted({*(row.cameo for row in verbs), *(row.cameo for row in nouns)})
    meanings = {row.code: row.meaning for row in rows("cameo", Code)}
    told = ((f"`{code}`", _number(goldstein(code)), meanings.get(code, "")) for code in codes)
    lines += [*_table(("CAMEO", "Goldstein", "The source"), told), ""]
    lines += _words("Verbs", [(_verb(row), row) for row in verbs])
    lines += _words("Nouns", [(", ".join(row.nouns), row) for row in nouns])
    return "\n".join(lines)


def _words(title: str, found: Sequence[tuple[str, VerbRow | NounRow]]) -> list[str]:
    """The table of some words; nothing where there are none."""
    coded = ((said, row.mode or "", f"`{row.cameo}`", _example(row)) for said, row in found)
    return [*_table((title, "Mode", "CAMEO", "Example"), coded), ""] if found else []


def _light() -> str:
    told = ((", ".join(row.verbs), row.status, _example(row)) for row in rows("event_light_verbs", LightRow))
    return "\n".join((LIGHT, *_table(("Verbs", "Status", "Example"), told), ""))


def _table(names: tuple[str, ...], cells: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _line(names)
    yield _line("---" for _ in names)
    yield from map(_line, cells)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _verb(row: VerbRow) -> str:
    """The verbs of a row with the company that they must keep."""
    said = f"{'not ' if row.negated else ''}{', '.join(row.verbs)}"
    parts = [said]
    if nouns := [noun for noun in row.object if noun not in EMPTY]:
        parts.append(f"with {' or '.join(nouns)}")
    if row.subject:
        parts.append(f"said of {' or '.join(row.subject)}")
    if words := [word for word in row.preposition if word]:
        parts.append(f"+ {', '.join(words)}")
    if row.clause:
        parts.append(f"+ {row.clause} …")
    return "; ".join(parts)


def _example(row: VerbRow | NounRow | LightRow) -> str:
    return f"{row.example} ({row.dyad})" if row.dyad else row.example


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}".replace("-", "−")
