"""What kind of actor the words tell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from detente.language.inflection import plural
from detente.lexicon import rows
from detente.model.actor import Actor
from detente.resolution.sectors import SectorRow, sector_of, sector_of_words

PRIMARY = {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF"}
SECONDARY = {"AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}


@pytest.mark.parametrize(
    ("texts", "sector"),
    [
        (["Foreign Minister"], "GOV"),
        (["spokesman", "Foreign Ministry"], "GOV"),
        (["president"], "GOV"),
        (["president of the Supreme Court"], "JUD"),
        (["president of the Human Rights League"], "SOC"),
        (["head of the parliament's defence committee"], "LEG"),
        (["governor", "central bank"], "GOV"),
        (["leader of the Communist Party"], "PTY"),
        (["minister for the army"], "GOV"),
        (["army chief"], "MIL"),
        (["General"], "MIL"),
        (["Attorney General"], "GOV"),
        (["Secretary-General"], "GOV"),
        (["chief of the general staff"], "MIL"),
        (["senior fellow", "University of Tarvan"], "EDU"),
        (["two gunmen"], "UAF"),
        (["Boko Haram gunmen"], "REB"),
        (["gunmen of the cartel"], "CRM"),
        (["Chilean border guards"], "COP"),
        (["speaker"], "LEG"),
        (["speaker of the Sejm"], "LEG"),
        (["Élysée"], "GOV"),
        (["spokesman"], None),
        (["analyst", "Vostrel Forum"], None),
        ([], None),
    ],
)
def test_the_head_tells_before_what_it_is_of_and_a_weak_word_only_by_itself(
    texts: Sequence[str], sector: str | None
) -> None:
    assert sector_of_words(*texts) == sector


@pytest.mark.parametrize(
    ("actor", "sector"),
    [
        (Actor("a1", "Chile", "state", "r", country="CHL"), None),
        (Actor("a1", "Ivo Harlan", "person", "r", "Foreign Minister", country="CHL"), "GOV"),
        (Actor("a1", "Ivo Harlan", "person", "r", "Foreign Minister", country="CHL", former=True), "ELI"),
        (Actor("a1", "Ivo Harlan", "person", "r", "spokesman", country="CHL"), "GOV"),
        (Actor("a1", "Ivo Harlan", "person", "r", "spokesman"), None),
        (Actor("a1", "Bishop Harlan", "person", "r"), None),  # a person's name is no description
        (Actor("a1", "two Chilean warships", "group", "r", country="CHL"), "MIL"),
        (Actor("a1", "Reuters", "organisation", "r"), "JRN"),
        (Actor("a1", "Gazprom", "organisation", "r"), "BUS"),
        (Actor("a1", "Ivo Harlan", "person", "r", "analyst", "Reuters"), "JRN"),
        (Actor("a1", "Whitehall", "organisation", "r", country="GBR"), "GOV"),
        (Actor("a1", "World Bank", "organisation", "r", country="IGO"), None),  # no business
        (Actor("a1", "A team of armed police", "group", "r"), "COP"),
    ],
)
def test_an_actor_has_the_sector_of_its_role_its_body_or_its_name(actor: Actor, sector: str | None) -> None:
    assert sector_of(actor) == sector


@pytest.mark.parametrize("row", rows("sectors", SectorRow), ids=lambda row: row.words)
def test_each_row_tells_its_sector_in_the_plural_too(row: SectorRow) -> None:
    *before, last = row.words.split()
    assert row.sector in PRIMARY | SECONDARY
    assert sector_of_words(row.words) == row.sector
    assert sector_of_words(" ".join((*before, plural(last)))) == row.sector
