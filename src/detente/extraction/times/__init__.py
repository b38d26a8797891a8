"""Time expressions (TIMEX3): extents, values, and the days that they cover."""

from detente.extraction.times.finder import find_times

__all__ = ["find_times"]
