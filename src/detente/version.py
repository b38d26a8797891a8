"""The version of detente, its rules and its tables: one number, stored with every record."""

from typing import Final

VERSION: Final = "0.1.0"
