"""The rows of one article: what its record says, in the columns of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final

from detente.errors import RecordError
from detente.resolution.persons import words_of
from detente.store.ids import digest_of, finding_ids
from detente.store.schema import FOUND, LATER, LAYERS

Json = Mapping[str, Any]
Row = dict[str, Any]
Rows = dict[str, list[Row]]  # by table; without the key of the article
FURNITURE: Final = ("headings", "captions", "header", "boilerplate")
KEYS: Final = {
    table.name: tuple(column.name for column in table.primary_key if column.name != "article") for table in FOUND
}
ADDED: Final = frozenset(table.name for table in LATER)
COLUMNS: Final = {
    table.name: tuple(column.name for column in table.columns if column.name != "article") for table in FOUND
}


def rows_of(version: str, record: Json) -> Rows:
    """Every row that a reading of an article makes, by table.

    Args:
        version: The id of the version of the article.
        record: The record of it, `detente/1`.

    Raises:
        RecordError: It refers to a finding that it does not hold.
    """
    rows: Rows = {table.name: [] for table in FOUND}
    for kind in FURNITURE:
        rows["furniture"] += [{"kind": kind, **piece} for piece in _pieces(record["article"][kind])]
    for layer in LAYERS:
        found: Sequence[Json] = record[layer.name]
        numbered = layer.name in ("actors", "statements", "events", "forecasts")
        for at, (row, own) in enumerate(zip(found, finding_ids(version, layer.name, found), strict=True), 1):
            n = _n(row["id"]) if numbered else at
            rows[layer.name].append({"n": n, "id": own, "rule": row["rule"], **ROW[layer.name](row)})
            for table, parts in _parts(layer.name, n, row):
                rows[table] += parts
    _check(rows)
    return in_order(rows)


def in_order(rows: Rows) -> Rows:
    """The same rows in the order of their keys, which is the same whatever database they come from."""
    return {table.name: sorted(rows[table.name], key=itemgetter(*KEYS[table.name])) for table in FOUND}


def digest_of_rows(rows: Rows) -> str:
    """Hex digits that stand for all findings of an article: the same findings, the same digits."""
    there = [table for table in COLUMNS if rows[table] or table not in ADDED]
    return digest_of([[table, *([row[name] for name in COLUMNS[table]] for row in rows[table])] for table in there])


def _n(id: str | None) -> int | None:
    """The number in "e3"."""
    return None if id is None else int(id[1:])


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _span(span: Sequence[int] | None, name: str = "") -> Row:
    start, end = span or (None, None)
    return {f"{name}start": start, f"{name}end": end}


def _pieces(spans: Sequence[Sequence[int]]) -> list[Row]:
    return [{"at": at, **_span(span)} for at, span in enumerate(spans)]


def _actor(row: Json) -> Row:
    told = {name: row[name] for name in ("name", "kind", "role", "organisation", "country", "sector")}
    folded = f" {' '.join(words_of(row['name']))} "
    return {**told, "folded": folded, "former": int(row["former"]), "certainty": float(row["certainty"])}


def _time(row: Json) -> Row:
    told = {name: row[name] for name in ("type", "value", "mod")}
    return {**_span(row["span"]), **told, "first_day": row["start"], "last_day": row["end"]}


def _statement(row: Json) -> Row:
    return {
        **_span(row["source"], "source_"),
        "actor": _n(row["actor"]),
        "addressee": _n(row["addressee"]),
        **_span(row["cue"], "cue_"),
        "force": row["force"],
        "type": row["type"],
        "date": row["date"],
        "parent": _n(row["parent"]),
    }


def _event(row: Json) -> Row:
    days, place = row["date"] or {}, row["place"] or {}
    return {
        **_span(row["span"]),
        **_span(row["predicate"], "predicate_"),
        **{name: row[name] for name in ("plover", "mode", "cameo", "status")},
        "goldstein": _number(row["goldstein"]),
        "first_day": days.get("start"),
        "last_day": days.get("end"),
        "place": place.get("name"),
        "place_country": place.get("country"),
        "lat": _number(place.get("lat")),
        "lon": _number(place.get("lon")),
        "statement": _n(row["statement"]),
    }


def _forecast(row: Json) -> Row:
    likelihood = row["likelihood"]
    return {
        **_span(row["span"]),
        "forecaster": _n(row["forecaster"]),
        "statement": _n(row["statement"]),
        **_span(likelihood["span"], "likelihood_"),
        "likelihood": likelihood["words"],
        "low": _number(likelihood["low"]),
        "high": _number(likelihood["high"]),
        "scale": likelihood["scale"],
        "horizon": row["horizon"],
    }


def _channel(row: Json) -> Row:
    told = {name: row[name] for name in ("channel", "state", "since")}
    return {**_span(row["span"]), **told, "event": _n(row["event"]), "statement": _n(row["statement"])}


def _issue(row: Json) -> Row:
    return {"issue": row["id"], "name": row["name"]}


def _position(row: Json) -> Row:
    told = {name: row[name] for name in ("party", "issue", "direction")}
    refers = {name: _n(row[name]) for name in ("actor", "statement", "event")}
    return {**_span(row["span"]), **told, **refers}


def _deadline(row: Json) -> Row:
    days = row["date"] or {}
    return {**_span(row["span"]), "state": row["state"], "first_day": days.get("start"), "last_day": days.get("end")}


ROW: Final[Mapping[str, Callable[[Json], Row]]] = {
    "actors": _actor,
    "times": _time,
    "statements": _statement,
    "events": _event,
    "forecasts": _forecast,
    "channels": _channel,
    "issues": _issue,
    "positions": _position,
    "deadlines": _deadline,
}


def _parts(layer: str, n: int | None, row: Json) -> Iterator[tuple[str, list[Row]]]:
    """The rows that belong to a finding, by table."""
    if layer == "actors":
        yield "mentions", [{"actor": n, **piece} for piece in _pieces(row["mentions"])]
    elif layer == "statements":
        yield "contents", [{"statement": n, **piece} for piece in _pieces(row["content"])]
        yield "statement_issues", [{"statement": n, **each} for each in _listed("issue", row["issues"])]
    elif layer == "events":
        for side in ("source", "target"):
            acting = [{**each, "actor": _n(each["actor"])} for each in _listed("actor", row[side])]
            yield "event_actors", [{"event": n, "side": side, **each} for each in acting]
            countries = _listed("country", row[f"{side}_countries"])
            yield "event_countries", [{"event": n, "side": side, **each} for each in countries]
        yield "event_issues", [{"event": n, **each} for each in _listed("issue", row["issues"])]
    elif layer == "channels":
        yield "channel_parties", [{"channel": n, **each} for each in _listed("country", row["parties"])]
    elif layer == "issues":
        yield "issue_mentions", [{"issue": n, **piece} for piece in _pieces(row["mentions"])]
    elif layer == "deadlines":
        for side in ("between", "setter", "bound"):
            states = _listed("country", row[side])
            yield "deadline_states", [{"deadline": n, "side": side, **each} for each in states]


def _listed(name: str, values: Sequence[str]) -> list[Row]:
    return [{"at": at, name: value} for at, value in enumerate(values)]


REFERS: Final = {
    table.name: {
        foreign.column_keys[1]: foreign.elements[1].column.table.name
        for foreign in table.foreign_key_constraints
        if len(foreign.column_keys) > 1
    }
    for table in FOUND
}  # which column of which table holds the `n` of which layer


def _check(rows: Rows) -> None:
    there = {layer.name: {row["n"] for row in rows[layer.name]} for layer in LAYERS}
    for table, columns in REFERS.items():
        for row in rows[table]:
            for column, layer in columns.items():
                if row[column] is not None and row[column] not in there[layer]:
                    raise RecordError(f"{table}: {column} {row[column]} is none of the record's {layer}")
