"""Gold and record files, read into items with the same keys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from detente.errors import RecordError
from detente.score.checks import Check, need
from detente.score.contract import GOLD, GOLD_IDS, RECORD, RECORD_IDS, RENAMED, SECTIONS, Contract, References
from detente.score.measures import Item
from detente.score.words import Text, heads

Layers = dict[str, list[Item]]
SCHEMA: Final = "detente/1"
THE_ARTICLE: Final[Item] = {"kind": None, "country": None, "heads": frozenset(), "mentions": ()}  # forecaster null


def read_text(path: Path) -> Text:
    """An article, with its line ends as they are: an offset counts every character."""
    return Text.of(_load(path, str))


def text_beside(gold: Path) -> Path | None:
    """`N.txt` for `N.json` and `N.gold.json`, else `article.txt`, in the folder of the gold; None where neither is."""
    stem = re.sub(r"[._-]?gold[._-]?", "", gold.stem) or "article"
    return next((path for name in (stem, "article") if (path := gold.with_name(f"{name}.txt")).is_file()), None)


def read_record(path: Path, text: Text) -> Layers:
    """Every layer; one that the record lacks is empty.

    Raises:
        RecordError: The file breaks the contract; the text names the key.
    """
    data, layers = _read_layers(path, RECORD, text.length)
    if data.get("schema") not in (None, SCHEMA):
        raise RecordError(f"{path}: schema: expected {SCHEMA}, found {json.dumps(data['schema']):.80}")
    article = data.get("article")
    sections = _read_item(f"{path}: article", {} if article is None else article, SECTIONS, text.length)
    layers = {layer: [] for layer in RECORD} | layers
    _check_ids(path, layers, RECORD_IDS)
    for actor in layers["actors"]:
        actor["heads"] = heads([actor["name"] or ""])
    for statement in layers["statements"]:
        statement["cue"] = statement["cue"] and text.at(statement["cue"])
    for event in layers["events"]:
        event["cameo"] = event["cameo"] and (event["cameo"],)
    return _linked(layers, text) | {layer: [{"span": at} for at in places or ()] for layer, places in sections.items()}


def read_gold(path: Path, text: Text) -> Layers:
    """The layers that the gold has, under the record's keys.

    Raises:
        RecordError: The file breaks the contract, or it is of another text.
    """
    _, layers = _read_layers(path, GOLD, text.length)
    _check_ids(path, layers, GOLD_IDS)
    layers = {
        layer: [{RENAMED.get(key, key): value for key, value in item.items()} for item in items]
        for layer, items in layers.items()
    }
    _check_words(path, layers, text)
    for number, actor in enumerate(layers.get("actors", ())):
        names = [actor["name"], *(actor["other_names"] or ())]
        actor["heads"], actor["mentions"] = heads(names), text.places(names)
        if actor["mentions"] == []:
            raise RecordError(f"{path}: actors[{number}].name: neither it nor an other name is in the article")
    for statement in layers.get("statements", ()):
        statement["cue"] = None if text.text is None else statement["cue"]
    return _linked(layers, text)


def _load(path: Path, parse: Callable[[str], Any]) -> Any:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return parse(file.read())
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise RecordError(f"{path}: cannot be read: {error}") from error


def _read_layers(path: Path, contract: Contract, end: float) -> tuple[Item, Layers]:
    """The whole object, unchecked, and the layers that it has; one that is null is missing."""
    data, layers = _load(path, json.loads), {}
    if not isinstance(data, dict):
        raise RecordError(f"{path}: expected one JSON object, found {json.dumps(data):.80}")
    for layer, checks in contract.items():
        values = data.get(layer)
        if not isinstance(values, list | None):
            raise RecordError(f"{path}: {layer}: expected a list, found {json.dumps(values):.80}")
        if values is not None:
            layers[layer] = [_read_item(f"{path}: {layer}[{i}]", value, checks, end) for i, value in enumerate(values)]
    return data, layers


def _read_item(where: str, data: Any, checks: Mapping[str, Check], end: float) -> Item:
    """Every key of the contract, checked; None where it is missing or null."""
    if not isinstance(data, dict):
        raise RecordError(f"{where}: expected an object, found {json.dumps(data):.80}")
    item = {}
    for name, check in checks.items():
        key = name.rstrip("!")
        value = data.get(key)
        try:
            need(value is not None or key == name, "a value", value)
            item[key] = None if value is None else check(value, end)
        except ValueError as error:
            raise RecordError(f"{where}.{key}: {error}") from error
    return item


def _check_words(path: Path, layers: Layers, text: Text) -> None:
    """Fail where the gold's own words do not stand at its spans."""
    for layer, items in layers.items():
        for number, item in enumerate(items):
            for at, said in zip(item.get("content") or [item.get("span")], item.get("text") or (), strict=False):
                if text.at(at) not in (None, said):
                    raise RecordError(
                        f"{path}: {layer}[{number}].text: another article? It has {text.at(at)!r} at {at}"
                    )


def _check_ids(path: Path, layers: Layers, references: References) -> None:
    """Fail where an id is used twice, or where a reference names none."""
    owner: dict[str, str] = {}
    for layer, items in layers.items():
        for number, item in enumerate(items):
            if (name := item.get("id")) in owner:
                raise RecordError(f"{path}: {layer}[{number}].id: {name!r} is used twice")
            if name is not None:
                owner[name] = layer
    for (layer, key), target in references.items():
        for number, item in enumerate(layers.get(layer, ())):
            named = (item[key],) if isinstance(item[key], str) else item[key] or ()
            if unknown := [name for name in named if owner.get(name) != target]:
                raise RecordError(f"{path}: {layer}[{number}].{key}: {unknown[0]!r} is the id of none of the {target}")


def _linked(layers: Layers, text: Text) -> Layers:
    """The same items, with actors in the place of their ids."""
    actors = {actor["id"]: actor for actor in layers.get("actors", ())}
    for statement in layers.get("statements", ()):
        statement["actor"] = actors.get(statement["actor"])
        statement["units"] = text.units(statement["content"])
    for forecast in layers.get("forecasts", ()):
        forecast["forecaster"] = actors.get(forecast["forecaster"], THE_ARTICLE)
        forecast["likelihood"] = forecast["likelihood"] or (None, None)
    return layers
