from __future__ import annotations

import pytest

from detente.extraction.naming.gazetteer import (
    CountryName,
    CountryRow,
    OrganisationRow,
    group_nouns,
    phrase_words,
    role_nouns,
    state_names,
    titles,
    topics,
)
from detente.extraction.naming.tables import find_table_names
from detente.language.spacy_parser import load
from detente.lexicon import rows
from detente.model.span import Span

PARSER = load()


def kinds(text: str) -> set[tuple[str, str | None]]:
    tables = find_table_names(PARSER.parse(text, [Span(0, len(text))]))
    return {(table.kind, table.country) for table in tables.values()}


def test_every_state_is_found_by_its_name() -> None:
    wrong = [
        row.name
        for row in rows("countries", CountryRow)
        if ("state", row.iso3) not in kinds(f"On Monday {row.name} acted.")
    ]
    assert wrong == []


@pytest.mark.parametrize("row", rows("country_names", CountryName), ids=lambda row: row.name)
def test_every_name_of_a_state_is_found_in_its_example(row: CountryName) -> None:
    assert row.iso3 in {country for _, country in kinds(row.example)}


@pytest.mark.parametrize("row", rows("organisations", OrganisationRow), ids=lambda row: row.name)
def test_every_organisation_is_found_in_its_example(row: OrganisationRow) -> None:
    assert (row.kind, row.country) in kinds(row.example)


def test_tables_speak_of_words_that_their_examples_hold() -> None:
    nouns = [(row.noun, row.example) for row, _ in role_nouns().values()]
    nouns += [(row.noun, row.example) for row, _ in group_nouns().values()]
    assert [noun for noun, example in nouns if noun.rstrip("y").lower() not in example.lower()] == []
    assert [title for title, row in titles().items() if title.lower() not in row.example.lower()] == []


def test_codes_and_words_are_unique() -> None:
    assert len(state_names()) == len(rows("countries", CountryRow))
    assert "USA" in state_names()
    assert "defence" in topics().values()
    assert phrase_words("former") >= {"former", "ex"}
