"""Data tables as typed rows."""

from dataclasses import dataclass
from importlib.resources import files

import pytest

from detente.errors import LexiconError
from detente.lexicon import parse_rows, table


@dataclass(frozen=True, slots=True)
class Word:
    lemma: str
    weight: float = 1.0
    common: bool = False
    senses: tuple[str, ...] = ()
    note: str | None = None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("lemma\tweight\nsay\t2\n", (Word("say", 2.0),)),
        (
            "# Source: ours.\n\nlemma\tcommon\tsenses\nsay\tyes\tspeak|utter\n",
            (Word("say", 1.0, True, ("speak", "utter")),),
        ),
        ("lemma\tnote\nsay\nadd\tmore\n", (Word("say"), Word("add", note="more"))),
        ("lemma\n", ()),
    ],
)
def test_rows_are_typed(text: str, rows: tuple[Word, ...]) -> None:
    assert parse_rows(text, Word, "words.tsv") == rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lemma\tforce\nsay\tneutral\n", "words.tsv: column 'force' is no field of Word"),
        ("lemma\tweight\nsay\theavy\n", "words.tsv:2: could not convert string to float: 'heavy'"),
        ("lemma\tcommon\nsay\tmaybe\n", "words.tsv:2: column 'common': 'maybe' is neither yes nor no"),
        ("lemma\tweight\n\t2\n", "words.tsv:2: column 'lemma' is empty"),
        ("lemma\nsay\tmore\n", "words.tsv:2: 2 cells, but the table has 1 columns"),
    ],
)
def test_a_bad_row_is_an_error_with_its_file_and_line(text: str, message: str) -> None:
    with pytest.raises(LexiconError) as error:
        parse_rows(text, Word, "words.tsv")
    assert str(error.value) == message


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(LexiconError, match=r"data/nothing\.tsv: no such table"):
        table("nothing")


TABLES = sorted(path.name for path in files("detente").joinpath("data").iterdir() if path.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_where_it_comes_from(name: str) -> None:
    head = [line.casefold() for line in table(name.removesuffix(".tsv")).splitlines() if line.startswith("#")]
    assert any("source:" in line for line in head)
    assert any("licence:" in line for line in head)
