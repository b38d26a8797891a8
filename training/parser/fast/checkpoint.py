"""The state of a training, kept in a folder so that it can go on: weights, optimiser, place in the streams."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import Optimizer

from training.parser.fast.config import label_all_trees

PIPELINE, OPTIMISER, PLACE = "pipeline", "optimiser.npz", "place.json"
TABLES: Final = ("mom1", "mom2", "averages")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a checkpoint says besides its weights."""

    place: dict[str, list[int]]
    best: float


def save(folder: Path, nlp: Language, optimizer: Optimizer, kept: Kept) -> None:
    """Writes the checkpoint, in the place of an older one."""
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    nlp.to_disk(part / PIPELINE)
    arrays: dict[str, Any] = {}
    for name, key in parameters(nlp):
        arrays[f"updates {name}"] = np.array(optimizer.nr_update[key])
        for table in TABLES:
            held = getattr(optimizer, table)
            if key in held:
                arrays[f"{table} {name}"] = held[key]
    np.savez(part / OPTIMISER, **arrays)
    (part / PLACE).write_text(json.dumps({"place": kept.place, "best": kept.best}), "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def load(folder: Path, optimizer: Optimizer) -> tuple[Language, Kept]:
    """The pipeline of a checkpoint, and where it stood; the optimiser gets its state back."""
    nlp = spacy.load(folder / PIPELINE)
    label_all_trees(nlp)
    with np.load(folder / OPTIMISER) as arrays:
        for name, key in parameters(nlp):
            optimizer.nr_update[key] = int(arrays[f"updates {name}"])
            for table in TABLES:
                if f"{table} {name}" in arrays:
                    getattr(optimizer, table)[key] = arrays[f"{table} {name}"]
    read = json.loads((folder / PLACE).read_text("utf-8"))
    return nlp, Kept(read["place"], read["best"])


def parameters(nlp: Language) -> Iterator[tuple[str, tuple[int, str]]]:
    """Each parameter's name, the same in every process, with the optimiser's key of it."""
    for name, pipe in nlp.pipeline:
        if hasattr(pipe, "model"):
            for at, node in enumerate(pipe.model.walk()):
                for parameter in node.param_names:
                    yield f"{name} {at} {parameter}", (node.id, parameter)
