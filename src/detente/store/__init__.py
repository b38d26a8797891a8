"""The record: many articles with their findings, kept in one database, each row citable."""

from detente.store.adding import Outcome, Reading, add_article, stands
from detente.store.store import Store

__all__ = ["Outcome", "Reading", "Store", "add_article", "stands"]
