"""Write data/countries.tsv from public facts: rigour's territories (MIT) and the CIA World Factbook (public domain).

    python training/country_table.py FACTBOOK_COUNTRIES.jsonl > src/detente/data/countries.tsv

Names that news use beside these stand in data/country_names.tsv, by hand.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Final

from rigour.territories import get_territories, lookup_territory
from rigour.territories.territory import Territory

HEADER: Final = """\
# States and territories with their names, capitals, adjectives and nouns. Made by training/country_table.py.
# Source: rigour 2 (names, ISO 3166-1 codes; MIT), CIA World Factbook 2026-01 (capitals, demonyms; public domain).
# Licence: MIT; public domain. Kosovo has the user-assigned code XKX. Reviewed: 2026-11-25.
iso3\tname\tnames\tcapitals\tadjectives\tnouns"""
NOT_NAMED: Final = frozenset({"none", "n/a", ""})
NO_NATION: Final = frozenset({
    "ATA", "UMI", "IOT", "BVT", "HMD", "SGS", "ATF", "PCN", "CCK", "CXR", "NFK", "SJM", "CYB", "CPT", "CRQ", "DGA",
    "ASC",
})  # fmt: skip
NO_WORDS: Final = frozenset(
    {"NA", "West Bank", "The Dominican", "Congo", "Moroni", "Laos", "Dutchwoman", "Chisinau in Romanian"}
)

ANOTHERS: Final = {  # words that news means another state by
    "ABW": {"Dutch"}, "CUW": {"Dutch"}, "MAC": {"Chinese"}, "SPM": {"French", "Frenchwoman", "Frenchmen"},
    "DMA": {"Dominican", "Dominicans"},
}  # fmt: skip


def english(name: str) -> bool:
    """Whether a name can stand in English news: Latin letters, no bracket, capitalised."""
    return bool(re.fullmatch(r"[A-Z][A-Za-zÀ-ÿ.'’ \-]+", name)) and len(name) > 3


def split(cell: str) -> list[str]:
    """The names in a factbook cell: "Aruban; Dutch", "Afghan(s)", "Briton(s), British (collective plural)"."""
    cell = re.sub(r"\((?!s\)|es\)|men\)|man\))[^)]*\)", "", cell)
    parts = [part.strip() for part in re.split(r"[;,]| or | and ", cell)]
    return [part for part in parts if re.fullmatch(r"[A-Z][A-Za-zÀ-ÿ'\- ]+(\((s|es)\))?", part)]


def plurals(noun: str) -> list[str]:
    """Singular and plural of a factbook noun: "Afghan(s)" is "Afghan", "Afghans"."""
    stem, bracket, rest = noun.partition("(")
    return [stem, stem + rest.rstrip(")")] if bracket else [stem]


def factbook(path: str) -> dict[str, dict[str, Any]]:
    """The factbook's row of each territory, by rigour's code."""
    found: dict[str, dict[str, Any]] = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for key in ("short", "long"):
            name = re.sub(r"\(.*", "", row[key]).strip()
            territory = lookup_territory(name) if name.lower() not in NOT_NAMED else None
            if territory is not None:
                found.setdefault(territory.code, row)
                break
    return found


def line(territory: Territory, facts: dict[str, Any]) -> str:
    """One row of the table."""
    names = [territory.full_name, facts.get("short", ""), re.sub(r"\(.*", "", facts.get("long", "")).strip()]
    names = [name for name in dict.fromkeys(names) if english(name) and name != territory.name]
    capitals = [re.sub(r"\(.*", "", part).strip() for part in re.split(r"[;,]", facts.get("capital", ""))]
    capitals = [capital for capital in capitals if english(capital)]
    adjectives = split(facts.get("adjective", ""))
    nouns = [form for noun in split(facts.get("noun", "")) for form in plurals(noun)]
    columns = (names, capitals[:1], adjectives, [noun for noun in nouns if noun not in adjectives])
    code = "XKX" if territory.code == "xk" else str(territory.alpha3).upper()
    left_out = NO_WORDS | ANOTHERS.get(code, set())
    cells = ("|".join(dict.fromkeys(word for word in column if word not in left_out)) for column in columns)
    return "\t".join((code, territory.name, *cells))


def main() -> None:
    """Write the table to standard output."""
    facts = factbook(sys.argv[1])
    sys.stdout.write(HEADER + "\n")
    for territory in sorted(get_territories(), key=lambda t: t.alpha3 or t.code):
        iso = bool(territory.alpha3) or territory.code == "xk"
        if iso and not territory.is_historical and (territory.alpha3 or "").upper() not in NO_NATION:
            sys.stdout.write(line(territory, facts.get(territory.code, {})) + "\n")


if __name__ == "__main__":
    main()
