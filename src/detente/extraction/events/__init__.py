"""Who did what to whom, when and where: PLOVER events with their status."""

from detente.extraction.events.finder import find_all_events, find_events

__all__ = ["find_all_events", "find_events"]
