"""Dated news about relations between states, read into a record that can be cited.

import detente

doc = detente.read(text, published="2023-02-03")
for statement in doc.statements:
    print(statement.actor, [doc.words(piece) for piece in statement.content])
"""

from detente.errors import DetenteError
from detente.model.document import Document
from detente.reader import read, read_file
from detente.record.document import as_json, as_record
from detente.version import VERSION

__version__ = VERSION

__all__ = ["DetenteError", "Document", "__version__", "as_json", "as_record", "read", "read_file"]
