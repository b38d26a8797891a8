"""A run over many articles: resumable, in order, one bad line never ends it."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Final

from detente.batch.journal import Done, Reel, Settings, journal_of, resume, start, write
from detente.batch.workers import Line, Outcome, Task, outcomes
from detente.errors import BatchError
from detente.language.spacy_parser import DEFAULT, load
from detente.reading.jsonl import lines_of

UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Skip:
    """A line of the input and what to say about it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    lines: int
    records: int
    skipped: int
    bytes_done: int
    bytes_total: int


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What a run has done, an earlier run that it went on with included."""

    lines: int  # with words in them
    records: int
    skipped: tuple[Skip, ...]  # lines without a record, and why
    notes: tuple[Skip, ...]  # lines with a record, and what to know about it
    resumed_after: int  # lines that an earlier run had done; 0: there was none


def code(
    in_path: str | Path,
    out_path: str | Path,
    *,
    workers: int = 1,
    parser_name: str = DEFAULT,
    published: date | None = None,
    latest: date | None = None,
    restart: bool = False,
    domestic: bool = False,
    on_progress: Callable[[Progress], None] | None = None,
) -> BatchReport:
    """Read each article of a JSON lines file and write its record as a line, in the same order.

    Interrupted, the same call goes on where it stopped; the output is the same bytes, whatever the number of workers.
    Ids are kept in memory, about 100 bytes an article; nothing else grows with the input.

    Args:
        in_path: JSON lines: `id`, `text`, `published`, and `title`, `url`, `outlet`, `byline` where known.
        out_path: The records; beside it stands a journal, OUT.journal.
        workers: Processes, each with its own parser.
        parser_name: As in `load`.
        published: The day of articles that have none in their line.
        latest: Today, which only the caller knows: an article of a later day is noted in the report.
        restart: Begin anew, whatever an earlier run has left.
        domestic: Also events inside one state, and those whose other side is unknown.
        on_progress: Called after each line.

    Raises:
        BatchError: The input cannot be opened, or the output is not an earlier run's over the same input.
        ParserError: There is no such parser.
    """
    source, out = Path(in_path), Path(out_path)
    settings = Settings(load(parser_name).name, published.isoformat() if published else None, domestic)
    task = Task(parser_name, published, latest, domestic)
    with ExitStack() as files:
        file = files.enter_context(_opened(source, out))
        if restart:
            start(out, settings)
        done = resume(out, settings)
        reel = Reel()
        run = _Run(done, source.stat().st_size, on_progress)
        _wind(file, reel, done, source, out)
        records = files.enter_context(out.open("ab"))
        journal = files.enter_context(journal_of(out).open("ab"))
        results = files.enter_context(closing(outcomes(_lines(file, reel, len(done)), task, workers)))
        for line, result in results:
            result = run.unique(result)
            records.write(result.record)
            records.flush()
            entry = Done(line.number, line.seen, result.id, result.note)
            write(journal, entry)
            run.add(entry, line.end)
    return run.report(len(done))


class _Run:
    """What has been done so far: the ids that are taken, and what to report."""

    def __init__(self, done: list[Done], size: int, on_progress: Callable[[Progress], None] | None) -> None:
        self._lines_of_ids: dict[str, int] = {}
        self._lines = 0
        self._skipped: list[Skip] = []
        self._notes: list[Skip] = []
        self._size = size
        self._on_progress = on_progress
        for entry in done:
            self._count(entry)

    def unique(self, result: Outcome) -> Outcome:
        """The same outcome, or none where an earlier line has this id."""
        if result.id is None or result.id not in self._lines_of_ids:
            return result
        return Outcome(note=f"id {result.id!r} was already used in line {self._lines_of_ids[result.id]}")

    def add(self, entry: Done, end: int) -> None:
        """Count a line that is done, and tell how far the run is."""
        self._count(entry)
        if self._on_progress:
            records, skipped = len(self._lines_of_ids), len(self._skipped)
            self._on_progress(Progress(self._lines, records, skipped, end, self._size))

    def report(self, resumed_after: int) -> BatchReport:
        """What has been done in all."""
        skipped, notes = tuple(self._skipped), tuple(self._notes)
        return BatchReport(self._lines, len(self._lines_of_ids), skipped, notes, resumed_after)

    def _count(self, entry: Done) -> None:
        if entry.id is not None:
            self._lines_of_ids[entry.id] = entry.line
        self._lines += entry.id is not None or entry.note is not None
        if entry.note is not None:
            (self._skipped if entry.id is None else self._notes).append(Skip(entry.line, entry.note))


def _opened(source: Path, out: Path) -> BufferedReader:
    """The input, once it is clear that it can be read and the output be written."""
    if source.exists() and out.exists() and source.samefile(out):
        raise BatchError(f"{out}: input and output are the same file; name another output")
    if not out.parent.is_dir():
        raise BatchError(f"{out}: there is no folder {out.parent}; make it first")
    try:
        file = source.open("rb")
    except OSError as error:
        raise BatchError(f"{source}: {(error.strerror or str(error)).lower()}; give a file of JSON lines") from error
    if file.peek(2).startswith(UTF16):
        file.close()
        raise BatchError(f"{source}: in UTF-16; save it as UTF-8")
    return file


def _wind(file: BinaryIO, reel: Reel, done: list[Done], source: Path, out: Path) -> None:
    """Go on to the first line that is not done, sure that the lines before it are those of the earlier run."""
    seen = None
    lines = lines_of(file)
    for _ in done:
        seen = reel.after(next(lines, b""))
    if done and seen != done[-1].seen:
        raise BatchError(
            f"{source}: its first {len(done):,} lines are not those that {out} was made from; "
            f"delete {out.name}, name another, or use --restart"
        )


def _lines(file: BinaryIO, reel: Reel, number: int) -> Iterator[Line]:
    for words in lines_of(file):
        number += 1
        yield Line(number, words, file.tell(), reel.after(words))
