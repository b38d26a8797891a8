"""A row of POLECAT as an event."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from detente.errors import FormatError
from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent
from detente.reading.event_data.countries import of_polecat
from detente.reading.event_data.table_lines import Line

TYPE: Final = re.compile(r"[A-Z]{2,12}\Z")


def event(line: Line, lost: bool) -> ImportedEvent:  # noqa: ARG001, FBT001 - as a table calls it
    """The event of a row.

    Raises:
        FormatError: A cell does not hold what it should.
    """
    plover = line.needed("Event Type").upper()
    if not TYPE.match(plover):
        raise FormatError(f"{line.origin}: {plover!r:.30} is no type of PLOVER; are the columns in their places?")
    return ImportedEvent(
        "polecat",
        line.needed("Event ID"),
        line.number,
        line.day("Event Date"),
        _side(line, "Actor"),
        _side(line, "Recipient"),
        plover=plover,
        mode=(line.text("Event Mode") or "").lower() or None,
        score=line.number_within("Intensity"),
        place=_place(line),
        outlet=line.text("Source"),
        published=line.day("Publication Date") if line.text("Publication Date") else None,
    )


def _side(line: Line, side: str) -> tuple[ImportedActor, ...]:
    """The actors of a side; each has his place in every column of it."""
    cells = (line.texts(f"{side} {name}") for name in ("Name", "Country", "Sectors"))
    actors = [
        ImportedActor(name, of_polecat(country), country, tuple(filter(None, [sector])))
        for name, country, sector in zip_longest(*cells)
    ]
    return tuple(actor for actor in actors if actor.name or actor.country_told)


def _place(line: Line) -> Place | None:
    name = next((told for column in ("Placename", "City", "Country") if (told := line.text(column))), None)
    if name is None:
        return None
    country = of_polecat(line.text("Country"))
    return Place(name, country, line.degrees("Latitude", 90), line.degrees("Longitude", 180))
