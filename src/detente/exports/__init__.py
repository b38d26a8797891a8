"""Records as tables that users know: ICEWS, POLECAT, GDELT, and our own as CSV or Parquet."""

from detente.exports.formats import FORMATS, Format, ready
from detente.exports.writing import ExportReport, export

__all__ = ["FORMATS", "ExportReport", "Format", "export", "ready"]
