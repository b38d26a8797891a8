"""Many articles in one run: JSON lines in, one record a line out, in the same order."""

from detente.batch.run import BatchReport, Progress, Skip, code

__all__ = ["BatchReport", "Progress", "Skip", "code"]
