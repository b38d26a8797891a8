"""A file of event data imported in one run."""

from datetime import date
from pathlib import Path

import pytest

from detente.batch.import_run import import_file
from detente.errors import FileError, FormatError, ReadingError
from detente.exports import export
from detente.model.imported_event import Origin
from detente.reading.event_data import ORIGINS, imported_events
from detente.store import Store
from detente.store.content import holdings
from detente.store.imported import imported_events as kept_events
from exports.poland import articles, record, written

DAY = date(2026, 1, 5)


@pytest.mark.parametrize("origin", ORIGINS)
def test_what_is_in_a_file_is_what_the_record_has(tmp_path: Path, origin: Origin) -> None:
    path = tmp_path / "out.tsv"
    export(written(tmp_path, record()), path, origin, articles=articles(tmp_path))
    events = {event.id: event for event in imported_events(path, origin)}
    pair = {"POL", "LTU"}
    between = [event for event in events.values() if pair <= {*event.source_countries, *event.target_countries}]
    with Store(tmp_path / "record.db", make=True) as store:
        report = import_file(path, origin, store, DAY)
        assert (report.outcomes["new"], report.skipped) == (len(events), 0)
        assert sorted(kept_events(store, ("LTU", "POL")), key=lambda event: event.line) == between != []
        again = import_file(path, origin, store, DAY)
        assert (again.outcomes["unchanged"], again.outcomes.total()) == (len(events), len(events))


def test_a_row_that_cannot_be_used_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "out.tsv"
    export(written(tmp_path, record()), path, "icews", articles=articles(tmp_path))
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:2], "cut\toff", *lines[2:]]), encoding="utf-8")
    errors: list[ReadingError] = []
    with Store(tmp_path / "record.db", make=True) as store:
        report = import_file(path, "icews", store, DAY, on_error=errors.append)
    assert (report.outcomes["new"], report.skipped, len(errors)) == (len(lines) - 1, 1, 1)
    assert str(errors[0]).startswith(f"{path}:3: 2 cells between tabs where 20 should be")


@pytest.mark.parametrize(("data", "error"), [("a\tb\n", FormatError), (None, FileError)])
def test_what_is_no_table_leaves_the_record_as_it_was(
    tmp_path: Path, data: str | None, error: type[ReadingError]
) -> None:
    path = tmp_path / "out.tsv"
    if data is not None:
        path.write_text(data, encoding="utf-8")
    with Store(tmp_path / "record.db", make=True) as store:
        with pytest.raises(error):
            import_file(path, "gdelt", store, DAY)
        assert (holdings(store).imported, holdings(store).changes) == ((), 0)
