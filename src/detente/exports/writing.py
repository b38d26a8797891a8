"""Records of a file into a table of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from detente.errors import ExportError
from detente.exports.articles import ArticleLines, NoTexts, Texts
from detente.exports.formats import ready
from detente.exports.records import STATUSES, events_of
from detente.model.event import Status


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export has written."""

    records: int
    events: int  # that were written
    rows: int
    wordless: int  # events that were written without words of the article, which are not known
    left_out: tuple[tuple[Status, int], ...]  # events by a status that was not asked for


def export(
    records: str | Path,
    out: str | Path,
    format: str,
    *,
    statuses: Collection[Status] | None = None,
    articles: str | Path | None = None,
) -> ExportReport:
    """Write the events of records as a table; the same records, the same bytes.

    Args:
        records: JSON lines, as `detente code` writes them.
        out: The table; a file that is there is replaced once the new one is whole.
        format: A name of FORMATS.
        statuses: Of the events that are written; left out, those of the format.
        articles: The JSON lines that the records were made from, in which the words of plain texts are looked up.

    Raises:
        ExportError: There is no such format, it needs what is not installed, or the table cannot be written there.
        RecordError: A line is no record; the text names file and line, and nothing is written.
    """
    source, target = Path(records), Path(out)
    form = ready(format)
    for given in (source, *([Path(articles)] if articles else [])):
        if target.exists() and given.exists() and target.samefile(given):
            raise ExportError(f"{out}: would be written over {given}; name another output")
    wanted = form.statuses if statuses is None else tuple(statuses)
    texts: Texts = ArticleLines(Path(articles)) if articles else NoTexts()
    counts: Counter[str] = Counter()
    left_out: Counter[Status] = Counter()
    with form.file(target) as write:
        for event in events_of(source, texts, lambda: counts.update(records=1)):
            if event.status not in wanted:
                left_out[event.status] += 1
                continue
            counts["events"] += 1
            counts["wordless"] += form.worded and event.story.text is None
            for row in form.rows(event):
                counts["rows"] += 1
                write(row)
    ordered = tuple((status, left_out[status]) for status in STATUSES if left_out[status])
    return ExportReport(counts["records"], counts["events"], counts["rows"], counts["wordless"], ordered)
