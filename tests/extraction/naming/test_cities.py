from __future__ import annotations

import pytest

from detente.extraction.naming.cities import cities_called, city_called


@pytest.mark.parametrize(
    ("name", "countries", "country"),
    [
        ("Munich", (), "DEU"),
        ("Odessa", (), "UKR"),  # another name of Odesa, and a town in Texas
        ("St. Petersburg", (), "RUS"),
        ("Cambridge", (), None),  # two of about one size
        ("Cambridge", ("GBR",), "GBR"),
        ("Cambridge", ("USA",), "USA"),
        ("Tarvanistan", (), None),
    ],
)
def test_the_country_of_a_city_by_its_size_and_by_the_countries_in_play(
    name: str, countries: tuple[str, ...], country: str | None
) -> None:
    city = city_called(name, countries)
    assert (city.country if city else None) == country


def test_the_largest_city_of_a_name_comes_first() -> None:
    sizes = [city.population for city in cities_called("Cambridge")]
    assert len(sizes) > 1
    assert sizes == sorted(sizes, reverse=True)
