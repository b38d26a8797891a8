import pytest

from detente.store.contexts import SHORT, context_of

FILLER = "Nothing else was said about it.\n" * (SHORT // 30)
SHORT_ONE = "Norway opposes it. Finland met Norway. Finland and Iceland fish there. Finland waits.\n"
LONG_ONE = f"Finland sent a note.\nNorway opposes it.\nIceland fishes there.\n{FILLER}"


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        (SHORT_ONE, "opposes it", ("FIN",)),
        (LONG_ONE, "opposes it", ("FIN",)),  # of the paragraph before, where its own names none but the side
        (LONG_ONE, "Iceland fishes", ("ISL",)),
        ("Norway opposes it.", "opposes it", ()),
        (f"Norway opposes it.\n{FILLER}", "opposes it", ()),
    ],
)
def test_the_states_around_a_passage(text: str, words: str, states: tuple[str, ...]) -> None:
    start = text.index(words)
    assert context_of(text, start, start + len(words), "NOR") == states
