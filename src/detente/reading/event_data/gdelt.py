"""A row of GDELT 2.0 as an event."""

from __future__ import annotations

from datetime import date
from typing import Final

from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent
from detente.reading.event_data.cameo_codes import checked_code
from detente.reading.event_data.countries import of_cameo, of_fips
from detente.reading.event_data.table_lines import Line

WEB: Final = ("http://", "https://")
COUNTRY: Final = "1"  # type of a place that is a whole country
DAY: Final = 8  # digits of a day before those of its hour


def event(line: Line, lost: bool) -> ImportedEvent:  # noqa: FBT001 - as a table calls it
    """The event of a row; `lost` says that codes of the file have lost their zeros.

    Raises:
        FormatError: A cell does not hold what it should.
    """
    url, reports = line.text("SOURCEURL"), line.text("NumArticles") or ""
    return ImportedEvent(
        "gdelt",
        line.needed("GLOBALEVENTID"),
        line.number,
        line.day("SQLDATE"),
        _side(line, "Actor1"),
        _side(line, "Actor2"),
        cameo=checked_code(line.needed("EventCode"), line.origin, line.text("EventRootCode"), lost=lost),
        goldstein=line.number_within("GoldsteinScale"),
        place=_place(line),
        url=url if url and url.startswith(WEB) else None,
        published=_added(line.text("DATEADDED")),
        reports=int(reports) if reports.isdecimal() else None,
    )


def _side(line: Line, side: str) -> tuple[ImportedActor, ...]:
    code, name, country = (line.text(f"{side}{column}") for column in ("Code", "Name", "CountryCode"))
    if not (code or name or country):
        return ()
    kinds = tuple(kind for number in (1, 2, 3) if (kind := line.text(f"{side}Type{number}Code")))
    return (ImportedActor(name, of_cameo(code, country, kinds), country or code, kinds),)


def _place(line: Line) -> Place | None:
    name = line.text("ActionGeo_FullName")
    if name is None:
        return None
    city = name if line.text("ActionGeo_Type") == COUNTRY else name.partition(",")[0]
    country = of_fips(line.text("ActionGeo_CountryCode"))
    return Place(city, country, line.degrees("ActionGeo_Lat", 90), line.degrees("ActionGeo_Long", 180))


def _added(words: str | None) -> date | None:
    try:
        return date.fromisoformat((words or "")[:DAY])
    except ValueError:
        return None
