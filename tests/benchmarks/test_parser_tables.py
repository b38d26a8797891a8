from __future__ import annotations

import pytest

from conll import Row, Tally
from name_spans import NameTally
from parser_tables import Table, markdown, number, relation_table, target_table, written

PAGE = "# Page\n\n<!-- dev: start -->\n\nold\n\n<!-- dev: end -->\n\nEnd\n"


@pytest.mark.parametrize(("value", "text"), [(81.25, "81.2"), (12345.6, "12,345.6"), (None, "–")])
def test_numbers(value: float | None, text: str) -> None:
    assert number(value) == text


def test_a_page_keeps_what_stands_around_its_tables() -> None:
    table = Table("Treebanks", ("set", "LAS"), numbers=1, rows=[("dev", "81.3")])
    page = written(PAGE, "dev", markdown([table]))
    assert page == (
        "# Page\n\n<!-- dev: start -->\n\n**Treebanks**\n\n| set | LAS |\n| --- | ---: |\n| dev | 81.3 |\n\n"
        "<!-- dev: end -->\n\nEnd\n"
    )
    assert written(page, "dev", markdown([table])) == page


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="<!-- test: start -->"):
        written(PAGE, "test", "")


def test_relations_of_pipelines_stand_beside_each_other() -> None:
    right, wrong = Tally(), Tally()
    right.add([Row("Go", 0, "root")], [Row("Go", 0, "root")])
    wrong.add([Row("Go", 0, "root")], [Row("Go", 0, "obj")])
    table = relation_table({("dev", "a"): right, ("dev", "b"): wrong})
    assert table.columns == ("", "dev", "F1, a", "F1, b")
    assert table.rows[0] == ("root", "1", "100.0", "0.0")


def test_what_was_wanted_stands_beside_what_is() -> None:
    trees, names = Tally(), NameTally()
    trees.add([Row("Go", 0, "root")], [Row("Go", 0, "root")])
    table = target_table(["ours"], {("GUM test", "ours"): trees}, {("GUM test", "ours"): names})
    assert table.rows == [
        ("GUM test", "LAS, official", "83.3", "88.0", "85.0", "100.0"),
        ("GUM test", "LAS with subtypes", "83.3", "88.0", "85.0", "100.0"),
        ("GUM test", "names", "69.7", "80.0", "73.0", "–"),
    ]
