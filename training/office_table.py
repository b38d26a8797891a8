"""Write data/offices.tsv and data/given_names.tsv from public facts about who held which office since when.

    python training/office_table.py FACTBOOK_LEADERS.jsonl OFFICE_HOLDERS_21C.jsonl DATA_FOLDER

Heads of state and of government come from the CIA World Factbook (public domain); ministers, commanders, heads of
intelligence and of international organisations from lists of office holders of the 21st century (facts). Holders of
later years stand in data/office_holders.tsv, by hand.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from rigour.territories import lookup_territory

SINCE: Final = "2009-01-01"  # holders who left before are left out
OFFICES_HEADER: Final = """\
# Who held which office from which day to which (both included; empty: still in office when the source was made).
# Made by training/office_table.py. Source: CIA World Factbook 2015-2026 (public domain); office holders of the 21st
# century (facts; to 2022). Licence: public domain. surname: what news calls the person by. Reviewed: 2026-11-25.
country\toffice\tperson\tsurname\tstart\tend"""
NAMES_HEADER: Final = """\
# Given names of office holders all over the world, to tell persons from places. Made by training/office_table.py.
# Source: CIA World Factbook; office holders of the 21st century (facts). Licence: public domain. Reviewed: 2026-11-25.
name"""
REPOS: Final = {
    "united-kingdom-cabinet": "GBR", "us-cabinet": "USA", "australia-cabinet": "AUS", "france-cabinet": "FRA",
    "japan-ministers": "JPN", "india-ministers": "IND", "italy-ministers": "ITA", "canada-cabinet": "CAN",
    "russia-cabinet": "RUS", "ukraine-cabinet": "UKR", "taiwan": "TWN", "philippines-ministers": "PHL",
    "belarus-ministers": "BLR", "pakistan-ministers": "PAK", "south-korea-ministers": "KOR", "israel-ministers": "ISR",
    "poland-cabinet": "POL", "turkey-ministers": "TUR", "china-ministers": "CHN", "indonesia-ministers": "IDN",
    "saudi-ministers": "SAU", "iran-ministers": "IRN", "egypt-ministers": "EGY",
}  # fmt: skip
DEPENDENT: Final = frozenset({
    "ABW", "AIA", "ASM", "BMU", "CYM", "CUW", "CXR", "FLK", "FRO", "GIB", "GGY", "GRL", "GUM", "HKG", "IMN", "JEY",
    "MAC",
    "MNP", "MSR", "NCL", "NFK", "PRI", "PYF", "SHN", "SPM", "SXM", "TCA", "TKL", "VGB", "VIR", "WLF", "MAF", "BLM",
    "CCK", "PCN",
})  # fmt: skip
FOREIGN_HEADS: Final = {  # who is head of other states besides
    "Charles III": "GBR", "Elizabeth II": "GBR", "Emmanuel Macron": "FRA", "Francois Hollande": "FRA",
}  # fmt: skip
FAMILY_FIRST: Final = frozenset({"CHN", "TWN", "KOR", "PRK", "VNM", "HUN"})
MINISTERS: Final = (
    (
        r"(Federal )?(Minister|Secretary) (of|for) (Europe and )?(Foreign|External) (Affairs|Relations)",
        "Foreign Minister",
    ),
    (r"Secretary of State for Foreign and Commonwealth Affairs", "Foreign Secretary"),
    (r"Secretary of State", "Secretary of State"),
    (
        r"(Federal )?(Minister|Secretary) (of|for) (National )?Defen[cs]e( and Armed Forces Logistics)?",
        "Defence Minister",
    ),
    (r"Secretary of State for Defence", "Defence Secretary"),
)
OTHERS: Final = re.compile(  # offices that news on foreign relations names; they stay as they are called
    r"(First )?Deputy (Secretary|Minister) (of|for) (State|Foreign Affairs|Defen[cs]e)|"
    r"((Vice )?Chief|Chairman|Commander)[\w -]* (Staff|Staffs|Army|Navy|Air Force|Naval Operations|Armed Forces|"
    r"Revolutionary Guard|Defence Force)( of the (Army|Navy|Air Force))?|"
    r"(Deputy )?National Security Advis[eo]r|Secretary of the (Supreme )?(National )?Security Council|"
    r"(Director|Head|Chief|Director[- ]General) [\w -]*Intelligence[\w -]*|Minister of (State )?Intelligence|"
    r"(Director of the )?Central Intelligence Agency( Director)?|"
    r"(Permanent Representative|Ambassador) to the United Nations(, New York)?|"
    r"(Federal |Union )?(Minister|Secretary) (of|for) (the )?(Interior|Finance|Home Affairs|Trade|Commerce|Energy|"
    r"Treasury|Defen[cs]e Procurement|International Trade|Homeland Security)|"
    r"Home Secretary|Chancellor of the Exchequer|Secretary of State for (the Home Department|International Trade)|"
    r"Attorney General|United States Trade Representative|Government Spokesperson|White House Chief of Staff|"
    r"Speaker of the (House of Representatives|House of Commons|National Assembly|Knesset|Lok Sabha|"
    r"Grand National Assembly)|White House Press Secretary"
)
HEADS: Final = {
    "Secretary-General of the United Nations": ("IGOUNO", "Secretary-General"),
    "Director-General of the World Trade Organization": ("IGOBUSWTO", "Director-General"),
    "High Representative of the Union for Foreign Affairs and Security Policy": ("IGOEUREEC", "High Representative"),
}
KNOWN_AS: Final = {
    "Joseph Biden": "Joe Biden", "Joseph Biden Jr.": "Joe Biden", "Michael Pence": "Mike Pence",
    "Mary Elizabeth Truss": "Liz Truss",
    "Benyamin Netanyahu": "Benjamin Netanyahu", "Binyamin Netanyahu": "Benjamin Netanyahu",
    "Reuben Rivlin": "Reuven Rivlin",
    "Volodymyr Zelenskyy": "Volodymyr Zelensky", "Vladimir Vladimirovich Putin": "Vladimir Putin",
    "Emmanuel Jean-Michel Frederic Macron": "Emmanuel Macron",
    "Luiz Inacio Lula Da Silva": "Luiz Inacio Lula da Silva",
}  # fmt: skip
NO_NAMES: Final = frozenset({
    "Acting", "Art", "Baby", "Ban", "Cat", "Chien", "Council", "Dat", "Des", "Desire", "Fan", "Garde", "Guy", "Hung",
    "Imam",
    "Jam", "Jury", "King", "Line", "Marine", "May", "Ministers", "Moon", "Park", "President", "Prime", "Said", "Sir",
    "Slumber", "Song", "Sun", "Vice", "Vital", "Wan", "Will", "Win", "Won", "You", "North", "South", "East", "West",
    "The",
})  # fmt: skip
TITLE: Final = re.compile(
    r"^((?:(?:Acting|Interim|Caretaker|Executive|First|Vice|Deputy|Supreme|Federal|State|Transition(?:al)?|Prime|Crown|"
    r"Co-)\s+)*"
    r"(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Amir|Sultan|Leader|Pope|Prince|Grand Duke|Taoiseach|"
    r"Chairman|Chairperson))\b(?: and [A-Z]\w+ Minister)?(?: of (?:the )?Council of Ministers|"
    r" of the [A-Z]\w+ Republic of [A-Z]\w+| of the [A-Z]\w+ \w+| of [A-Z]\w+)? ?"
)
BARE: Final = re.compile(r"[A-Z][a-z]+( [A-Z][a-z]+)* [A-Z-]{3,}")  # a name without a title: "Juri RATAS"


def iso(country: str) -> str | None:
    """ISO 3166-1 alpha-3 of a factbook country; None where it is none."""
    territory = lookup_territory(re.sub(r"\(.*", "", country).strip())
    if territory is None:
        return None
    return "XKX" if territory.code == "xk" else (territory.alpha3 or "").upper() or None


def cased(word: str) -> str:
    """A word in capitals as names are written: "DA" stays a particle only by hand, "al-SISI" is "al-Sisi"."""
    return "-".join(part if part.islower() else part[:1] + part[1:].lower() for part in word.split("-"))


def leader(row: dict[str, Any], usual: str | None = None) -> tuple[str, str, str] | None:
    """Office, person and surname out of "President XI Jinping (since ...)"; None where it is of another shape.

    Where a row has a bare name, "Juri RATAS (since ...)", the office is the `usual` one.
    """
    text = re.sub(r"\(.*", "", row["text"]).replace("&nbsp", "").strip()
    text = re.sub(r" (serving as caretaker|note:).*", "", text)
    match = TITLE.match(text)
    if match is None and usual and BARE.fullmatch(text):
        text = f"{usual} {text}"
        match = TITLE.match(text)
    if match is None or "-elect" in text or "," in text.replace(", Jr.", ""):
        return None
    office = re.sub(r"^(Acting|Interim|Caretaker) ", "", match.group(1))
    words = [
        word
        for word in re.sub(r'"[^"]*"|, Jr\.| Jr\.', "", text[match.end() :]).split()
        if not re.fullmatch(r"[A-Z]\.|Dr\.|Gen\.|General|Sir|Sheikh", word)
    ]
    loud = [
        word
        for word in words
        if (len(re.sub(r"[^A-Za-z]", "", word)) > 1 and word.upper() == word)
        or re.fullmatch(r"(al|el|AL|EL)-[A-Z]+", word)
    ]
    if not 1 <= len(words) <= 6 or not loud:
        return None
    numbers = [word for word in words[1:] if re.fullmatch(r"[IVX]+", word)]
    person = " ".join(word if word in numbers else cased(word) for word in words)
    surname = " ".join(cased(word) for word in loud if word not in numbers)
    return office, KNOWN_AS.get(person, person), surname


def from_factbook(path: str) -> Iterator[tuple[str, ...]]:
    """Rows of heads of state and government."""
    terms: dict[tuple[str, ...], str] = {}
    everyone = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    latest = max(row["last_seen"] for row in everyone)
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for row in everyone:
        if row["office"] == "head of government" and (told := leader(row)) is not None:
            usual[row["country"]][told[0]] += 1
    for row in everyone:
        country = iso(row["country"]) if row["office"] in ("chief of state", "head of government") else None
        offices = usual[row["country"]].most_common(1) if row["office"] == "head of government" else []
        found = leader(row, offices[0][0] if offices else None) if country else None
        foreign = found is not None and FOREIGN_HEADS.get(found[1], country) != country
        if country and found and country not in DEPENDENT and not foreign:
            key = (country, *found, row["since"] or row["first_seen"])
            terms[key] = max(terms.get(key, ""), row["last_seen"])
    for term, end in terms.items():
        yield (*term, "" if end == latest else end)


def from_lists(path: str) -> Iterator[tuple[str, ...]]:
    """Rows of ministers, commanders and heads of international organisations."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        country = REPOS.get(row["repo"])
        office = next((name for regex, name in MINISTERS if re.fullmatch(regex, row["office"])), None)
        if row["office"] in HEADS:
            country, office = HEADS[row["office"]]
        if office is None and OTHERS.fullmatch(row["office"]):
            office = row["office"].removesuffix(", New York")
            office = office.replace("Defence", "Defense") if country == "USA" else office
        person = re.sub(r",.*", "", row["person"])
        if (country, row["office"]) == ("IND", "Minister of Foreign Affairs") or " of " in person:
            continue
        if (country, office) == ("USA", "Defence Minister"):
            office = "Secretary of Defense"
        if country and office and row["start"] and re.fullmatch(r"[A-ZÀ-ÿĀ-ž].*[A-Za-zÀ-ÿĀ-ž]", person):
            surname = person.split()[0 if country in FAMILY_FIRST else -1]
            yield country, office, person, surname, row["start"], row["end"] or "2022-12-31"


def given_names(*paths: str) -> list[str]:
    """First words of persons' names, sorted."""
    found = set()
    for line in Path(paths[1]).read_text(encoding="utf-8").splitlines():
        words = re.sub(r",.*", "", json.loads(line)["person"]).split()
        found |= {words[0]} if len(words) > 1 else set()
    for line in Path(paths[0]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        holder = leader(row) if row["office"] in ("chief of state", "head of government") else None
        words = holder[1].split() if holder else []
        found |= {words[0]} if holder and len(words) > 1 and words[0] != holder[2] else set()
    plain = {"".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)) for name in found}
    return sorted(name for name in plain - NO_NAMES if re.fullmatch(r"[A-Z][a-z]{2,}", name))


def clipped(rows: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The rows, each ending at the latest when the next person takes the same office."""
    for at, row in enumerate(rows):
        later = (r[4] for r in rows[at + 1 :] if r[:2] == row[:2] and r[3] != row[3] and r[4] > row[4])
        successor = (
            next(later, "") if row[1] not in ("Vice President", "Deputy Prime Minister", "First Vice President") else ""
        )
        yield (*row[:5], min(filter(None, (row[5], successor)), default=""))


def main() -> None:
    """Write both tables."""
    factbook, lists, folder = sys.argv[1:4]
    rows = sorted({*from_factbook(factbook), *from_lists(lists)}, key=lambda r: (r[0], r[1], r[4], r))
    kept = [row for row in clipped(rows) if not row[5] or row[5] >= SINCE]
    text = "\n".join((OFFICES_HEADER, *("\t".join(row) for row in kept)))
    (Path(folder) / "offices.tsv").write_text(text + "\n", encoding="utf-8")
    names = "\n".join((NAMES_HEADER, *given_names(factbook, lists)))
    (Path(folder) / "given_names.tsv").write_text(names + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
