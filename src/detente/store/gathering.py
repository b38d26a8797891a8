"""What each article gives to what follows from all of them: its countries, its reports by pair, its copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Final

import orjson
from sqlalchemy import Connection, and_, delete, func, insert, or_, select

from detente.model.relation import Pair, pair_of
from detente.model.story import DatedText
from detente.resolution.duplicates import WITHIN, Runs, bands_of, copied, runs_of, signature
from detente.resolution.happenings import MUTUAL, family
from detente.resolution.reports import numbers_in
from detente.store.derived import article_countries, copies, reports, signatures, ungrouped, unmerged, voices
from detente.store.findings import rows_of_many
from detente.store.rows import Row, Rows
from detente.store.schema import (
    actors,
    articles,
    event_actors,
    event_countries,
    event_issues,
    events,
    furniture,
    texts,
    times,
)

Block = tuple[str, str, str]  # a, b, family
READ: Final = (furniture, actors, times, events, event_actors, event_countries, event_issues)
PER_ARTICLE: Final = (reports, article_countries, signatures)


def gather(connection: Connection, size: int) -> int:
    """Bring the rows of some articles up to date, the first by day; the number of articles that are left."""
    wanted = select(articles.c.key, articles.c.id, articles.c.dct, articles.c.current).join(
        ungrouped, ungrouped.c.article == articles.c.key
    )
    found = list(connection.execute(wanted.order_by(articles.c.dct, articles.c.id).limit(size)))
    keys = [row.key for row in found]
    touched = _blocks_of(connection, keys)
    for table in PER_ARTICLE:
        connection.execute(delete(table).where(table.c.article.in_(keys)))
    neighbours = _without_copies(connection, keys)
    current = [row for row in found if row.current]
    findings = rows_of_many(connection, [row.key for row in current], (*READ, texts))
    runs: dict[int, Runs] = {}
    for row in current:
        rows = findings.pop(row.key)
        text = rows["texts"][0]["text"]
        runs[row.key] = runs_of(DatedText(row.id, date.fromisoformat(row.dct), read_words(rows["furniture"], text)))
        countries = sorted({each["country"] for each in rows["actors"] if each["country"]})
        there = [{"country": country, "dct": row.dct, "article": row.key} for country in countries]
        told = [{"article": row.key, "happening": None, **each} for each in _reports(rows, text)]
        _insert(connection, article_countries, there)
        _insert(connection, reports, told)
        touched |= {(each["a"], each["b"], each["family"]) for each in told}
    _insert_copies(connection, runs)
    revoiced = _voiced(connection, {*keys, *neighbours})
    _unmerged(connection, touched | _blocks_of(connection, revoiced))
    connection.execute(delete(ungrouped).where(ungrouped.c.article.in_(keys)))
    return connection.scalar(select(func.count()).select_from(ungrouped)) or 0


def _insert(connection: Connection, table: Any, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _blocks_of(connection: Connection, keys: Iterable[int]) -> set[Block]:
    wanted = select(reports.c.a, reports.c.b, reports.c.family).where(reports.c.article.in_(sorted(keys))).distinct()
    return {(row.a, row.b, row.family) for row in connection.execute(wanted)}


def _unmerged(connection: Connection, blocks: set[Block]) -> None:
    rows = [dict(zip(("a", "b", "family"), block, strict=True)) for block in sorted(blocks)]
    known = {tuple(row) for row in connection.execute(select(unmerged))} if rows else set()
    _insert(connection, unmerged, [row for row in rows if tuple(row.values()) not in known])


def read_words(left_out: Sequence[Row], text: str) -> str:
    """A text without its furniture."""
    return "\n".join(_rest(text, 0, len(text), sorted((row["start"], row["end"]) for row in left_out)))


def _rest(text: str, start: int, end: int, without: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in without:
        if start < first < end:
            yield text[start:first]
        start = max(start, last)
    if start < end:
        yield text[start:end]


def _reports(rows: Rows, text: str) -> Iterator[Row]:
    """The rows of an article's reports, one for each pair of states that an event is between."""
    sides, people, issues = _parts(rows)
    for event in rows["events"]:
        source, target = sides[event["n"], "source"], sides[event["n"], "target"]
        told = {
            "plover": event["plover"],
            "status": event["status"],
            "mode": event["mode"],
            "source": sorted(source),
            "target": sorted(target),
            "date": [event["first_day"], event["last_day"]] if event["first_day"] else None,
            "place": [event[name] for name in ("place", "place_country", "lat", "lon")] if event["place"] else None,
            "numbers": numbers_in(" . ".join(_without_times(event, rows, text))),
            "cameo": event["cameo"],
            "goldstein": event["goldstein"],
            "issues": sorted(issues[event["n"]]),
            "people": sorted(people[event["n"]]),
        }
        words = orjson.dumps(told).decode()
        for a, b in sorted(pairs_of(event["plover"], source, target)):
            yield {"a": a, "b": b, "family": family(event["plover"]), "n": event["n"], "told": words}


def pairs_of(plover: str, source: set[str], target: set[str]) -> set[Pair]:
    """The pairs of states that an event is between: one acts on the other, or both together where it is mutual."""
    found = {pair_of(one, other) for one in source for other in target if one != other}
    if plover in MUTUAL:
        found |= {pair_of(one, other) for one, other in combinations(sorted(source | target), 2)}
    return found


def _parts(rows: Rows) -> tuple[Any, Any, Any]:
    """Of each event the countries of its sides, the names of those who take part, and its issues."""
    names = {row["n"]: row["name"] for row in rows["actors"] if row["kind"] == "person"}
    sides: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    people: defaultdict[int, set[str]] = defaultdict(set)
    issues: defaultdict[int, set[str]] = defaultdict(set)
    for row in rows["event_countries"]:
        sides[row["event"], row["side"]].add(row["country"])
    for row in rows["event_actors"]:
        if row["actor"] in names:
            people[row["event"]].add(names[row["actor"]])
    for row in rows["event_issues"]:
        issues[row["event"]].add(row["issue"])
    return sides, people, issues


def _without_times(event: Row, rows: Rows, text: str) -> Iterator[str]:
    """The words of an event without its time expressions and without what other events inside it tell."""
    start, end = event["start"], event["end"]
    at = event["predicate_start"] or start
    spans = [(row["start"], row["end"]) for row in rows["times"]]
    spans += [
        (row["start"], row["end"])
        for row in rows["events"]
        if row["n"] != event["n"] and not row["start"] <= at < row["end"]
    ]
    return _rest(text, start, end, sorted(span for span in spans if span[0] < end and span[1] > start))


def _without_copies(connection: Connection, keys: Sequence[int]) -> set[int]:
    """Forget whose copies some articles are; those that they were copies of."""
    both = or_(copies.c.article.in_(keys), copies.c.other.in_(keys))
    found = {key for row in connection.execute(select(copies).where(copies.c.article.in_(keys))) for key in row}
    connection.execute(delete(copies).where(both))
    return found - set(keys)


def _insert_copies(connection: Connection, new: dict[int, Runs]) -> None:
    """Find the copies of some articles among all that are current and near in time."""
    if not new:
        return
    made = {key: signature(runs) for key, runs in new.items()}
    _insert(connection, signatures, [{"article": key, "digest": digest} for key, digest in made.items()])
    first, last = min(runs.day for runs in new.values()), max(runs.day for runs in new.values())
    near = and_(
        articles.c.dct >= (first - timedelta(WITHIN)).isoformat(),
        articles.c.dct <= (last + timedelta(WITHIN)).isoformat(),
    )
    wanted = select(signatures).join(articles, articles.c.key == signatures.c.article).where(near)
    buckets: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)
    for key, digest in connection.execute(wanted):
        for band in bands_of(digest):
            buckets[band].append(key)
    found, known = set(), dict(new)
    for key, digest in made.items():
        candidates = {other for band in bands_of(digest) for other in buckets[band]} - {key}
        for other in sorted(candidates):
            if other not in known:
                known[other] = _runs_of(connection, other)
            if (other, key) not in found and copied(known[key], known[other]):
                found |= {(key, other), (other, key)}
    _insert(connection, copies, [{"article": one, "other": other} for one, other in sorted(found)])


def _runs_of(connection: Connection, key: int) -> Runs:
    row = connection.execute(select(articles.c.id, articles.c.dct).where(articles.c.key == key)).one()
    rows = rows_of_many(connection, [key], (furniture, texts))[key]
    words = read_words(rows["furniture"], rows["texts"][0]["text"])
    return runs_of(DatedText(row.id, date.fromisoformat(row.dct), words))


def _voiced(connection: Connection, keys: set[int]) -> set[int]:
    """Name each group of copies that one of these articles is in by its first; the articles whose name has changed."""
    changed, seen = set[int](), set[int]()
    some = sorted(keys)
    linked = set(connection.scalars(select(copies.c.article).where(copies.c.article.in_(some))))
    linked |= set(connection.scalars(select(voices.c.article).where(voices.c.article.in_(some))))
    for key in sorted(linked):
        if key in seen:
            continue
        group = _reached(connection, key)
        seen |= group
        wanted = select(articles.c.id).where(articles.c.key.in_(sorted(group))).order_by(articles.c.dct, articles.c.id)
        voice = connection.scalar(wanted.limit(1)) if len(group) > 1 else None
        known = select(voices.c.article).where(voices.c.article.in_(sorted(group)), voices.c.voice == (voice or ""))
        new = group - set(connection.scalars(known)) if voice else set[int]()
        old = select(voices.c.article).where(voices.c.article.in_(sorted(group)), voices.c.voice != (voice or ""))
        changed |= new | set(connection.scalars(old))
        connection.execute(delete(voices).where(voices.c.article.in_(sorted(group))))
        _insert(connection, voices, [{"article": each, "voice": voice} for each in sorted(group)] if voice else [])
    return changed


def _reached(connection: Connection, key: int) -> set[int]:
    found, stack = {key}, [key]
    while stack:
        others = set(connection.scalars(select(copies.c.other).where(copies.c.article == stack.pop()))) - found
        found |= others
        stack.extend(others)
    return found
