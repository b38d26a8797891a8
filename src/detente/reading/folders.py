"""The files of a folder that may hold articles."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from detente.reading.files import JSON_LINES, PAGES, is_warc

TEXTS: Final = frozenset({".txt", ".text"})
READ: Final = TEXTS | JSON_LINES | PAGES | {".json"}


def files_in(path: str, *, besides: Path | None = None) -> tuple[list[str], int]:
    """The files of a folder and of the folders in it, by name, and how many of other kinds there are.

    Of a path that is no folder, the path itself, whatever its kind. Hidden files and folders are passed over.

    Args:
        path: A folder, a file, or "-".
        besides: A file that is not counted, nor those that begin with its name.
    """
    if not Path(path).is_dir():
        return [path], 0
    files, others = [], 0
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            found = Path(folder, name)
            if found.suffix.lower() in READ or is_warc(name):
                files.append(str(found))
            elif not (besides and name.startswith(besides.name) and Path(folder).resolve() == besides.parent.resolve()):
                others += 1
    return files, others
