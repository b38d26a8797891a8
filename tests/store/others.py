"""Events out of the data of others, made by hand."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent
from detente.store import Store
from detente.store.importing import Imported, ImportedFile, import_events

DAY = date(2026, 1, 5)
MARCH = ImportedFile("gdelt", "march.csv", "a1" * 32)
APRIL = ImportedFile("gdelt", "april.csv", "b2" * 32)


def event(number: int, sides: str = "PER>ECU", day: str = "2024-03-01", **more: Any) -> ImportedEvent:
    """An event of GDELT; its sides as "PER,CHL>ECU", its line the number."""
    sources, targets = (
        tuple(ImportedActor(f"Actor of {code}", code, code, ("GOV",)) for code in side.split(",") if code)
        for side in sides.split(">")
    )
    known: dict[str, Any] = {
        "cameo": "042", "goldstein": 1.9, "place": Place("Tumbes", "PER", -3.5, -80.4),
        "url": f"https://news.example/{number}", "published": date(2024, 3, 2), "reports": 3,
    }  # fmt: skip
    return ImportedEvent("gdelt", str(number), number, date.fromisoformat(day), sources, targets, **{**known, **more})


def imported(store: Store, events: Iterable[ImportedEvent], file: ImportedFile = MARCH) -> dict[Imported, int]:
    """What became of some events, those that became of none left out."""
    return {name: count for name, count in import_events(store, events, file, DAY).items() if count}
