"""Lines that lead elsewhere are told from the article's own short lines."""

import pytest

from detente.reading.furniture import find_furniture
from detente.reading.navigation import find_navigation
from detente.reading.paragraphs import paragraphs

SAID = "Kovan said on Monday that talks on fishing, trade and the islands would go on."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{SAID}\nRelated stories\n- Orlan recalls its envoy\n- Grain trade stops\n{SAID}", 2),
        (f"{SAID}\nRelated stories\nOrlan recalls its envoy\nA quarrel over islands\n{SAID}", 1),
        (f"{SAID}\nYou may also like\nOrlan recalls its envoy\nGrain trade stops", 2),
        (f"{SAID}\nOrlan recalls its envoy\nGrain trade stops", 2),
        (f"{SAID}\nTap here to see more\n" * 3 + SAID, 0),
        (f"{SAID}\nHere is the latest so far\n" * 3 + SAID, 3),
        (f"{SAID}\nOrlan recalls its envoy", 0),
        (f"{SAID}\nA quarrel over islands\n{SAID}", 0),
        (f"{SAID}\nMS KOVAN: None at all\nQUESTION: None whatsoever", 0),
        ("Orlan recalls its envoy\nGrain trade stops", 0),
    ],
)
def test_links_are_found(text: str, wanted: int) -> None:
    found = paragraphs(text)
    assert len(find_navigation(text, found, find_furniture(text, found))) == wanted
