"""A row of ICEWS as an event."""

from __future__ import annotations

from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent
from detente.reading.event_data.cameo_codes import checked_code
from detente.reading.event_data.countries import named
from detente.reading.event_data.table_lines import Line


def event(line: Line, lost: bool) -> ImportedEvent:  # noqa: FBT001 - as a table calls it
    """The event of a row; `lost` says that codes of the file have lost their zeros.

    Raises:
        FormatError: A cell does not hold what it should.
    """
    return ImportedEvent(
        "icews",
        line.needed("Event ID"),
        line.number,
        line.day("Event Date"),
        _side(line, "Source"),
        _side(line, "Target"),
        cameo=checked_code(line.needed("CAMEO Code"), line.origin, lost=lost),
        goldstein=line.number_within("Intensity"),
        place=_place(line),
        outlet=line.text("Publisher"),
    )


def _side(line: Line, side: str) -> tuple[ImportedActor, ...]:
    name, country = line.text(f"{side} Name"), line.text(f"{side} Country")
    if name is None and country is None:
        return ()
    sectors = tuple(sector for sector in line.texts(f"{side} Sectors", ",") if sector)
    return (ImportedActor(name, named(country), country, sectors),)


def _place(line: Line) -> Place | None:
    country = line.text("Country")
    name = line.text("City") or line.text("District") or line.text("Province") or country
    if name is None:
        return None
    return Place(name, named(country), line.degrees("Latitude", 90), line.degrees("Longitude", 180))
