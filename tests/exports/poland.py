"""The record of samples/poland-belarus-readout.txt, written by hand: some of its events, one in the form of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from detente.exports.articles import ArticleLines, NoTexts
from detente.exports.records import events_of
from detente.exports.told import Told

Json = dict[str, Any]
TEXT = (Path(__file__).parent.parent.parent / "samples" / "poland-belarus-readout.txt").read_text(encoding="utf-8")
HEAD = "Readout of Minister Zawadzka's Call with the Foreign Minister of Belarus"


def at(words: str) -> list[int]:
    """Where the sample has these words first."""
    start = TEXT.index(words)
    return [start, start + len(words)]


def actor(id: str, name: str, kind: str, country: str, sector: str | None = None, role: str | None = None) -> Json:
    told = {"id": id, "name": name, "kind": kind, "role": role, "country": country, "sector": sector}
    return told | {"mentions": [at(name.split()[-1])]}


def event(id: str, words: str, predicate: str, code: str, sides: str, status: str = "happened", **more: Any) -> Json:
    """An event; `code` is "CONSULT phone 041 1.0", `sides` "a1>a2,a3"."""
    plover, mode, cameo, weight = code.split()
    source, target = (side.split(",") for side in sides.split(">"))
    start = TEXT.index(words)
    verb = start + words.index(predicate)
    return {
        "id": id, "span": at(words), "predicate": [verb, verb + len(predicate)], "source": source, "target": target,
        "plover": plover, "mode": None if mode == "-" else mode, "cameo": cameo, "goldstein": float(weight),
        "status": status, "date": None, "place": None, "issues": [], "statement": None, "rule": "event.verb",
    } | more  # fmt: skip


ACTORS = [
    actor("a1", "Elżbieta Zawadzka", "person", "POL", "GOV", "Minister of Foreign Affairs"),
    actor("a2", "Viktor Lukyanets", "person", "BLR", "GOV", "Foreign Minister"),
    actor("a3", "Poland", "state", "POL"),
    actor("a4", "Belarus", "state", "BLR"),
    actor("a5", "Germany", "state", "DEU"),
    actor("a6", "Lithuania", "state", "LTU"),
    actor("a7", "European Union", "organisation", "IGOEUREEC"),
]
EVENTS = [
    event(
        "e1", "Minister of Foreign Affairs Elżbieta Zawadzka spoke by telephone today with the Foreign Minister of "
        "Belarus, Viktor Lukyanets", "spoke", "CONSULT phone 041 1.0", "a1>a2",
        date={"start": "2024-05-06", "end": "2024-05-06"},
    ),
    event(
        "e2", "two Polish journalists who have been held in Grodno since February 19", "held",
        "COERCE arrest 173 -5.0", "a4>a3", date={"start": "2024-02-19", "end": "2024-02-19"}, statement="s1",
        place={"name": "Grodno", "country": "BLR", "lat": 53.6758, "lon": 23.8289},
    ),
    event(
        "e3", "Belarusian services had taken part in the attacks", "attacks", "ASSAULT - 190 -10.0", "a4>a3", "denied",
    ),
    event("e4", "Germany and Lithuania have expressed support", "support", "SUPPORT - 051 3.4", "a5,a6>a3"),
    event(
        "e5", "Minister Zawadzka will meet her counterparts from both countries in Vilnius on May 13", "meet",
        "CONSULT visit 042 1.9", "a1>a5,a6", "planned", date={"start": "2024-05-13", "end": "2024-05-13"},
        place={"name": "Vilnius", "country": "LTU", "lat": 54.6892, "lon": 25.2798},
    ),
    event(
        "e6", "The Polish Government opposes any easing of European Union sanctions", "opposes",
        "REJECT yield 124 -4.0",
        "a3>a7", issues=["sanctions", "prisoners"],
    ),
]  # fmt: skip


def record(**more: Any) -> Json:
    article = {
        "id": "readout", "url": "https://mfa.example/readout", "outlet": "MFA", "title": HEAD,
        "published": "2024-05-06", "language": "en", "headings": [at(HEAD), at("Border and transit")], "captions": [],
        "header": [at("May 6, 2024")], "boilerplate": [at("FOR IMMEDIATE RELEASE")], "text": None,
    }  # fmt: skip
    whole = {"schema": "detente/1", "version": "0.1.0", "article": article, "actors": ACTORS, "events": EVENTS}
    return whole | more


def written(folder: Path, *records: Json) -> Path:
    """A file of records."""
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return path


def articles(folder: Path) -> Path:
    """The file that the record was read from."""
    path = folder / "in.jsonl"
    lines = [{"id": "other", "text": "Another."}, {"id": "readout", "published": "2024-05-06", "text": TEXT}]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def told(folder: Path, *, words: bool = True, **more: Any) -> dict[str, Told]:
    """The events of the record by their ids."""
    texts = ArticleLines(articles(folder)) if words else NoTexts()
    return {each.id: each for each in events_of(written(folder, record(**more)), texts)}
