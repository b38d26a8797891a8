"""Corrections of the register as they are kept: apart from what was read, so that no reading undoes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from detente.model.registry import Correction
from detente.store.ids import VERSION_DIGITS
from detente.store.registry_tables import corrected_members, corrections
from detente.store.schema import actors, articles


def corrections_in(connection: Connection) -> list[Correction]:
    """Those that were not undone, in their order."""
    parts: defaultdict[int, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in connection.execute(select(corrected_members)):
        parts[row.correction][row.part].add(row.finding)
    wanted = select(corrections).where(corrections.c.undone == 0).order_by(corrections.c.seq)
    return [
        Correction(
            row.seq,
            row.kind,
            tuple(frozenset(parts[row.seq][at]) for at in sorted(parts[row.seq])),
            row.role,
            row.name,
        )
        for row in connection.execute(wanted)
    ]


def is_one_of(findings: Sequence[str]) -> ColumnElement[bool]:
    """That an actor, joined with its article, is one of these: by the article's id, which is indexed, first."""
    versions: list[Any] = sorted({finding[:VERSION_DIGITS] for finding in findings})
    return and_(articles.c.id.in_(versions), actors.c.id.in_(findings))
