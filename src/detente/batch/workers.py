"""The records of many lines in the order of the lines, made by one process or by several."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import connection, get_context, parent_process
from typing import Final, TypeVar

from detente.errors import BatchError, ReadingError
from detente.language.spacy_parser import load
from detente.pipeline import read_article, steps_for
from detente.reading.files import noted
from detente.reading.jsonl import article_of_line
from detente.record.document import as_json, as_record

T = TypeVar("T")
R = TypeVar("R")
WAITING: Final = 4  # lines for each worker that are read ahead: memory stays constant


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input."""

    number: int  # counted from 1
    words: bytes
    end: int  # bytes of the input up to its end
    seen: str  # digest of the input up to its end


@dataclass(frozen=True, slots=True)
class Task:
    """What every line of a run is read with."""

    parser_name: str
    published: date | None
    latest: date | None
    domestic: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line."""

    id: str | None = None  # of the article; None: there is no record
    record: bytes = b""  # with its line break
    note: str | None = None  # why there is no record, or what to know about it


def outcomes(lines: Iterable[Line], task: Task, workers: int) -> Generator[tuple[Line, Outcome], None, None]:
    """Each line with its record, or with the reason why there is none, in the order of the lines.

    Raises:
        BatchError: A worker process was ended from outside.
    """
    return in_order(lines, partial(outcome, task=task), task.parser_name, workers)


def in_order(
    items: Iterable[T], work: Callable[[T], R], parser_name: str, workers: int
) -> Generator[tuple[T, R], None, None]:
    """Each item with what the work makes of it, in their order; done in this process, or in several with a parser each.

    Raises:
        BatchError: A worker process was ended from outside.
    """
    if workers == 1:
        yield from ((item, work(item)) for item in items)
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, (parser_name,))
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) >= WAITING * workers:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    except BrokenProcessPool as error:
        raise BatchError(
            "a worker process was ended from outside (out of memory?); "
            "run the same command again with fewer --workers: it goes on where it stopped"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def outcome(line: Line, task: Task) -> Outcome:
    """The record of one line, or the reason why there is none."""
    if not line.words.strip():
        return Outcome()
    try:
        article = noted(article_of_line(line.words, f"line {line.number}", task.published), task.latest)
        record = as_json(as_record(read_article(article, load(task.parser_name), steps_for(domestic=task.domestic))))
    except ReadingError as error:
        return Outcome(note=str(error).removeprefix(f"line {line.number}: "))
    # The one place where any error is caught: an article that breaks a rule of ours must not end a run over a million.
    except Exception as error:
        return Outcome(note=f"unexpected {type(error).__name__}: {error}; please report this article")
    return Outcome(article.id, record.encode() + b"\n", "; ".join(article.notes) or None)


def _begin(parser_name: str) -> None:
    """Get a worker ready: the parser is loaded, Ctrl-C is left to the parent, the parent's death is the worker's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    load(parser_name)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
