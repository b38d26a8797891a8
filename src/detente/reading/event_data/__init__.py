"""Event data that users already have: ICEWS, POLECAT, GDELT 2.0."""

from detente.reading.event_data.imports import ORIGINS, imported_events

__all__ = ["ORIGINS", "imported_events"]
