"""What another reading of the same words has changed: findings that came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from detente.store.rows import REFERS, Row, Rows
from detente.store.schema import LAYERS, PARTS

Change = Literal["added", "changed", "withdrawn"]
PLACE: Final = ("n", "id", "at")  # where a finding stands in the record says nothing about it
OWNER: Final = {  # the column by which a part belongs to its finding
    table.name: next(column.name for column in table.primary_key if column.name in REFERS[table.name])
    for table in PARTS
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One finding that is not as it was."""

    change: Change
    layer: str
    id: str
    fields: tuple[str, ...] = ()  # that say something else, where it has changed


def differences(before: Rows, after: Rows) -> Iterator[Difference]:
    """Each finding that is not as it was, by layer and in the order of the article."""
    old, new = _findings(before), _findings(after)
    for layer in LAYERS:
        was, now = old[layer.name], new[layer.name]
        for finding in was:
            if finding not in now:
                yield Difference("withdrawn", layer.name, finding)
        for finding, says in now.items():
            if finding not in was:
                yield Difference("added", layer.name, finding)
                continue
            said = was[finding]
            if changed := [name for name in {**said, **says} if said.get(name) != says.get(name)]:
                yield Difference("changed", layer.name, finding, tuple(changed))


def _findings(rows: Rows) -> dict[str, dict[str, dict[str, Any]]]:
    """By layer and id all that a finding says, other findings named by their ids."""
    ids = {layer.name: {row["n"]: row["id"] for row in rows[layer.name]} for layer in LAYERS}

    def said(table: str, row: Row) -> dict[str, Any]:
        refers = REFERS[table]
        named = {name: ids[layer].get(row[name]) for name, layer in refers.items()}
        return {name: value for name, value in {**row, **named}.items() if name not in PLACE}

    found = {layer.name: {row["id"]: said(layer.name, row) for row in rows[layer.name]} for layer in LAYERS}
    for table, column in OWNER.items():
        layer = REFERS[table][column]
        for row in rows[table]:
            part = {name: value for name, value in said(table, row).items() if name != column}
            found[layer][ids[layer][row[column]]].setdefault(table, []).append(part)
    return found
