"""Many articles in one run: into a file of records, in the same order, or into the database that is the record."""

from detente.batch.adding import AddProgress, AddReport, add
from detente.batch.run import BatchReport, Progress, Skip, code

__all__ = ["AddProgress", "AddReport", "BatchReport", "Progress", "Skip", "add", "code"]
