"""Which country and sector the actor of a phrase has, on the actor phrases of NGEC's tests.

    python benchmarks/actors.py --data ../shared/data [--parser NAME] [--parses FOLDER] [--misses]

Each phrase is read as the subject of one sentence. Right: the actor at its head has the country of the gold, or neither
has one. Organisations' CAMEO codes count by their first six letters, Kosovo is XKX.
The sector is right where it is one of the gold's, or neither has one.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from detente.model.actor import Mention
from detente.model.document import Document
from detente.pipeline import read_article, steps_until
from detente.reading.articles import article_from_text
from detente.resolution.sectors import tell_sectors
from parses import add_parser_options, chosen_parser

NGEC_DAY = "2021-09-01"  # when the phrases were collected; the gold's offices are of that time
CODES = {"UNO": "IGOUNO", "EUR": "IGOEUR", "IGO": "IGO"}


def ranked(doc: Document, end: int) -> list[Mention]:
    """The mentions inside the phrase that ends at a character, the longest first."""
    inside = [m for m in doc.mentions if m.span.start < end and m.form != "pronoun"]
    return sorted(inside, key=lambda m: (m.span.end >= end, m.span.end - m.span.start), reverse=True)


def sector_at(doc: Document, end: int) -> str | None:
    """The sector of the actor of the longest mention that has one."""
    actors = (doc.actor(mention.actor) for mention in ranked(doc, end))
    return next((actor.sector for actor in actors if actor and actor.sector), None)


def country_at(doc: Document, end: int) -> str | None:
    """The country of the actor, or of the mention, that is longest inside the phrase that ends at a character."""
    for mention in ranked(doc, end):
        actor = doc.actor(mention.actor)
        if country := (actor.country if actor else None) or mention.country:
            return country
    return None


def right(found: str | None, gold: str | None) -> bool:
    """Whether two countries are one."""
    wanted = CODES.get(gold or "", gold or "")
    return (found or "").startswith(wanted) if wanted.startswith("IGO") else (found or "") == wanted


def main() -> None:
    """Print the share of right countries."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    add_parser_options(options)
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    parser = chosen_parser(args)
    lines = (args.data / "actors" / "ngec_actor.dev.jsonl").read_text(encoding="utf-8").splitlines()
    hits = placed = placed_hits = sectors = told = told_hits = 0
    for line in lines:
        row = json.loads(line)
        text = f"{row['text'][0].upper()}{row['text'][1:]} said on Monday that talks would go on."
        day = date.fromisoformat((row["date"] or NGEC_DAY)[:10])
        doc = read_article(article_from_text(text, day), parser, steps_until("resolve_actors"))
        doc = tell_sectors(doc)
        gold, found = row["gold"][0].get("country"), country_at(doc, len(row["text"]))
        good = right(found, gold)
        hits += good
        placed += bool(gold)
        placed_hits += bool(gold) and good
        if args.misses and not good:
            sys.stdout.write(f"  {row['text']}: found {found}, gold {gold}\n")
        wanted = {code for key in ("code_1", "code_2") if (code := row["gold"][0].get(key))}
        sector = sector_at(doc, len(row["text"]))
        good = sector in wanted if wanted else sector is None
        sectors += good
        told += bool(wanted)
        told_hits += bool(wanted) and good
        if args.misses and not good:
            sys.stdout.write(f"  {row['text']}: sector {sector}, gold {' or '.join(sorted(wanted)) or None}\n")
    sys.stdout.write(f"country right: {hits} of {len(lines)} ({hits / len(lines):.2f}); ")
    sys.stdout.write(f"where the gold has one: {placed_hits} of {placed} ({placed_hits / placed:.2f})\n")
    sys.stdout.write(f"sector right: {sectors} of {len(lines)} ({sectors / len(lines):.2f}); ")
    sys.stdout.write(f"where the gold has one: {told_hits} of {told} ({told_hits / told:.2f})\n")


if __name__ == "__main__":
    main()
